"""What goes wrong ends in one to three clear lines and the documented exit code, never in a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permease.errors import FileError, MissingExtraError, ModelError, PermeaseError, SimulationError

CASES = [
    (["stedy"], 2, "did you mean 'steady'?"),
    (["steady", "red_blood_cel"], 2, "did you mean 'red_blood_cell'?"),
    (["parts", "show", "NaKATPas"], 2, "did you mean 'NaKATPase'?"),
    (["parts", "list", "--ion", "natrum"], 2, "unknown species"),
    (["parts", "list", "--kind", "pumps"], 2, "did you mean 'pump'?"),
    (["steady", "red_blood_cell", "--set", "plasma.K=20"], 2, "--set plasma.K=20mM"),
    (["steady", "red_blood_cell", "--set", "plasma.K"], 2, "NAME=VALUE"),
    (["steady", "red_blood_cell", "--set", "plasma.Kx=20mM"], 2, "did you mean 'plasma.K'?"),
    (["steady", "red_blood_cell", "--set", "plasma.K=20mV"], 2, "mV"),
    (["run", "red_blood_cell", "-t", "30"], 2, "30min"),
    (["run", "red_blood_cell", "--event", "oops"], 2, "60s: ouabain=10uM"),
    (["run", "red_blood_cell", "--event", "60: ouabain=1uM"], 2, "60s"),
    (["run", "red_blood_cell", "--event", "60s: ouabain=1"], 2, "1mM or 1uM"),
    (["run", "red_blood_cell", "--event", "900h: ouabain=1uM"], 2, "outside the run"),
    (["run", "red_blood_cell", "-o", "x.xls"], 2, ".nc, .csv, .json"),
    (["run", "red_blood_cell", "--plot", "x.gif"], 2, ".png, .svg, .pdf"),
    (["run", "red_blood_cell", "-o", "nowhere/x.nc"], 5, "no folder"),
    (["run", "red_blood_cell", "--points", "1"], 2, "--points"),
    (["run", "red_blood_cell", "--bogus"], 2, "no such option"),
    (["run", "red_blood_cell", "--tim", "1h"], 2, "did you mean '--time'?"),
    (["run", "red_blood_cell", "-t"], 2, "-t needs a value"),
    (["run"], 2, "CELL.yaml|NAME is missing"),
    (["run", "gone.yaml"], 5, "cannot read gone.yaml"),
    (["calc", "nernst", "K", "--in", "140", "--out", "5mM"], 2, "--in 140mM"),
    (["calc", "nernst", "glucose", "--in", "140mM", "--out", "5mM"], 2, "carries no charge"),
    (["calc", "nernst", "Kx", "--in", "140mM", "--out", "5mM"], 2, "unknown species"),
    (["calc", "dg", "K", "--in", "140mM", "--out", "5mM"], 2, "voltage"),
    (["calc", "turnover", "SGLT1", "--in", "Na=10mM"], 2, "glucose=1mM"),
    (["calc", "donnan", "--out", "K=1mM,Cl=1mM"], 2, "--impermeant"),
    (["show", "red_blood_cell", "--scheme", "NaKATPas"], 2, "did you mean 'NaKATPase'?"),
    (["show", "red_blood_cell", "--scheme", "Na_leak"], 2, "no scheme"),
    (["show", "red_blood_cell", "--format", "html"], 2, "text"),
    (["new", "cell.txt"], 2, "cell.yaml"),
    (["new", "cell.yaml", "--preset", "red_cell"], 2, "unknown preset"),
    (["--lang", "fr", "doctor"], 2, "en or zh"),
]


@pytest.mark.parametrize(("words", "code", "text"), CASES, ids=[" ".join(c[0]) for c in CASES])
def test_clear_line_and_exit_code(
    cli: Callable[..., Any], words: list[str], code: int, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli(*words)
    assert result.exit_code == code, result.stderr
    assert text in result.stderr
    assert result.stderr.startswith(("error: ", "note: "))
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ModelError("x"), 3),
        (SimulationError("x"), 4),
        (FileError("x"), 5),
        (MissingExtraError("x"), 6),
        (PermeaseError("x"), 70),
        (PermissionError(13, "Permission denied", "f"), 5),
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError("x"), 70),
    ],
)
def test_exit_code_of_every_kind(
    cli: Callable[..., Any], error: BaseException, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("permease.solve.steady_state.steady_state", fail)
    result = cli("steady", "gibbs_donnan_cell")
    assert result.exit_code == code
    assert "Traceback" not in result.stderr
    reports = list(tmp_path.glob("permease-crash-*.txt"))
    assert len(reports) == (1 if isinstance(error, ZeroDivisionError) else 0)
    if reports:
        assert str(reports[0]) in result.stderr
        text = reports[0].read_text(encoding="utf-8")
        assert "ZeroDivisionError" in text
        assert "command: permease steady gibbs_donnan_cell" in text


def test_traceback_only_when_verbose(cli: Callable[..., Any]) -> None:
    assert "Traceback" in cli("-v", "steady", "nope").stderr
    assert "Traceback" not in cli("steady", "nope").stderr


def test_errors_as_json(cli: Callable[..., Any]) -> None:
    result = cli("steady", "red_blood_cel", "--json")
    document = json.loads(result.stdout)
    assert document["schema"] == "permease.error/1"
    assert document["error"]["exit_code"] == 2
    assert "red_blood_cel" in document["error"]["message"][0]
    assert result.stderr.startswith("error: ")


def test_errors_in_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "stedy")
    assert result.stderr.startswith("错误：")
    assert "是否指“steady”？" in result.stderr


def test_interrupt_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Ctrl-C while it works: exit code 130, one line, no file."""
    import os
    import signal
    import subprocess
    import sys
    import time

    if sys.platform == "win32":
        pytest.skip("no SIGINT for child processes")
    code = (
        "import permease.solve.simulate as s, time, sys\n"
        "def slow(*a, **k):\n    print('started', file=sys.stderr, flush=True)\n    time.sleep(60)\n"
        "s.simulate = slow\n"
        "from permease.cli.main import main\nmain()"
    )
    source = Path(__file__).parents[2] / "src"
    child = subprocess.Popen(
        [sys.executable, "-c", code, "run", "gibbs_donnan_cell", "-o", str(tmp_path / "x.nc")],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    assert child.stderr is not None
    assert child.stderr.readline() == "started\n"
    time.sleep(0.1)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert child.returncode == 130
    assert err.startswith("interrupted")
    assert out == ""
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (FileNotFoundError(2, "No such file or directory", "x.csv"), "没有这个文件或文件夹"),
        (PermissionError(13, "Permission denied", "x.csv"), "没有相应的权限"),
        (OSError(28, "No space left on device", "x.csv"), "磁盘已满"),
        (OSError(28, "No space left on device"), "磁盘已满"),
        (OSError(9999, "The moon is full", "x.csv"), "The moon is full"),
    ],
)
def test_what_the_system_refuses_is_said_in_chinese(
    cli: Callable[..., Any], error: OSError, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("permease.solve.steady_state.steady_state", fail)
    result = cli("--lang", "zh", "steady", "gibbs_donnan_cell")
    assert result.exit_code == 5
    first, second = result.stderr.splitlines()
    assert first.startswith("错误：无法读写")
    assert second.strip() == why


@pytest.mark.parametrize("words", [("parts", "list"), ("parts", "list", "--json"), ("--help",)])
def test_a_full_disk_behind_stdout_is_one_clear_error(words: tuple[str, ...]) -> None:
    import os
    import subprocess
    import sys

    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    source = Path(__file__).parents[2] / "src"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "permease", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(source)},
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr.splitlines() == ["error: a file cannot be read or written", "  the disk is full"]


def test_a_folder_of_others_is_refused_before_the_work(
    cli: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    monkeypatch.setattr("permease.solve.simulate.simulate", lambda *_, **__: pytest.fail("it ran"))
    for name in ("x.csv", "x.zarr"):
        command = ("sweep", "gibbs_donnan_cell", "-t", "1s", "--vary", "cytosol.volume=scaled(cv=0.1)", "-n", "2")
        result = cli(*command, "-o", str(tmp_path / name))
        assert result.exit_code == 5
        assert result.stderr.startswith("error: cannot write")
        assert "there is no permission for that" in result.stderr
        assert "--> --output" in result.stderr
