"""``permease sweep`` into a store: it goes on, is replaced when the new one is whole, and Ctrl-C is told."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DONNAN = ["gibbs_donnan_cell", "-t", "1min", "--keep", "K,voltage", "--points", "3"]
AREA = ["--vary", "membrane.area=scaled(cv=0.2)"]


def test_a_store_goes_on(cli: Callable[..., Any], tmp_path: Path) -> None:
    pytest.importorskip("zarr")
    path = tmp_path / "x.zarr"
    base = ["sweep", *DONNAN, *AREA, "-n", "5000", "-o", str(path)]
    whole = cli(*base)
    assert whole.exit_code == 0, whole.stderr
    (path / "finished" / "1.json").unlink()
    refused = cli(*base)
    assert refused.exit_code == 5
    assert "--resume" in refused.stderr
    kept = (path / "finished" / "0.json").stat().st_mtime_ns
    again = cli(*base, "--resume")
    assert again.exit_code == 0, again.stderr
    assert again.stdout == whole.stdout
    assert (path / "finished" / "0.json").stat().st_mtime_ns == kept
    assert cli(*base[:-3], "4999", "-o", str(path), "--resume").exit_code == 5
    assert cli(*base, "--force").exit_code == 0
    assert (path / "finished" / "0.json").stat().st_mtime_ns != kept


def test_force_removes_no_folder_that_is_not_ours(cli: Callable[..., Any], tmp_path: Path) -> None:
    mine = tmp_path / "mine.zarr"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years", encoding="utf-8")
    result = cli("sweep", *DONNAN, *AREA, "-n", "5", "-o", str(mine), "--force")
    assert result.exit_code == 5
    assert (mine / "thesis.txt").read_text(encoding="utf-8") == "years"


SOURCE = Path(__file__).parents[2] / "src"


def interrupted(arguments: list[str], folder: Path, ready: Callable[[], bool]) -> Any:
    """The program after Ctrl-C at the moment when ``ready``."""
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    child = subprocess.Popen(
        [sys.executable, "-m", "permease", *arguments], env=env, cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    end = time.monotonic() + 60.0
    while not ready() and time.monotonic() < end and child.poll() is None:
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    return child.returncode, out, err


def test_ctrl_c_finishes_the_shard_and_says_how_to_go_on(cli: Callable[..., Any], tmp_path: Path) -> None:
    pytest.importorskip("zarr")
    path = tmp_path / "x.zarr"
    base = ["sweep", *DONNAN[:-1], "21", *AREA, "-n", "2000000", "-o", "x.zarr", "--threads", "1"]
    code, out, err = interrupted(base, tmp_path, lambda: (path / "finished" / "0.json").exists())
    assert code == 130
    assert out == ""
    assert "Traceback" not in err
    line = next(line for line in err.splitlines() if "permease sweep" in line)
    words = shlex.split(line[line.index("permease ") :])
    assert words[1:] == [*base, "--resume"]
    done = len(list((path / "finished").glob("*.json")))
    assert f"{4096 * done:,}".replace(",", "\u202f") in err
    assert not list(path.rglob("*.partial"))


def test_ctrl_c_without_a_store_says_that_nothing_was_kept(
    cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*a: Any, **k: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("permease.solve.simulate.simulate", stop)
    result = cli("sweep", *DONNAN, *AREA, "-n", "30")
    assert result.exit_code == 130
    assert result.stdout == ""
    assert "nothing was kept" in result.stderr
    assert result.stderr.count("interrupted") == 1
    assert "-o cells.zarr" in result.stderr
    found = json.loads(cli("sweep", *DONNAN, *AREA, "-n", "30", "--json").stdout)
    assert found["error"]["exit_code"] == 130


def test_a_mistyped_request_leaves_the_old_store(cli: Callable[..., Any], tmp_path: Path) -> None:
    """--force checks first, computes beside it, and takes its name at the end."""
    pytest.importorskip("zarr")
    path = tmp_path / "x.zarr"
    base = ["sweep", *DONNAN[:3], "--points", "3", *AREA, "-n", "50", "-o", str(path)]
    assert cli(*base, "--keep", "cytosol.K").exit_code == 0
    before = sorted((f.relative_to(path), f.read_bytes()) for f in path.rglob("*") if f.is_file())
    for wrong in (["--keep", "cytosol.Kk"], ["--keep", "K", "--set", "membrane.are=5um^2"]):
        assert cli(*base, *wrong, "--force").exit_code == 2
        assert sorted((f.relative_to(path), f.read_bytes()) for f in path.rglob("*") if f.is_file()) == before
        assert [f.name for f in tmp_path.iterdir()] == ["x.zarr"]
    new = cli(*base, "--keep", "voltage", "--force")
    assert new.exit_code == 0, new.stderr
    assert "wrote " + str(path) in new.stdout
    assert [f.name for f in tmp_path.iterdir()] == ["x.zarr"]
    assert "membrane.voltage" in (path / "permease.json").read_text(encoding="utf-8")


def test_an_interrupted_replacement_keeps_both(
    cli: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("zarr")
    path, beside = tmp_path / "x.zarr", tmp_path / "x.new.zarr"
    base = ["sweep", *DONNAN, *AREA, "-n", "5000", "-o", str(path)]
    assert cli(*base).exit_code == 0
    old = (path / "permease.json").read_bytes()

    def stop(*a: Any, **k: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("permease.cli.stores.Keeping.watching", lambda self, report: stop)
    result = cli(*base, "--seed", "9", "--force", "--threads", "1")
    monkeypatch.undo()
    assert result.exit_code == 130
    assert f"{path} is as it was" in " ".join(result.stderr.split())
    assert (path / "permease.json").read_bytes() == old
    words = shlex.split(next(line for line in result.stderr.splitlines() if "permease sweep" in line))
    again = words[words.index("sweep") :]
    assert again[-1] == "--resume"
    assert str(beside) in again
    assert str(path) not in again
    assert "--force" not in again
    assert cli(*again).exit_code == 0


def on_a_full_disk(*arguments: str, room: int) -> subprocess.CompletedProcess[str]:
    """The program where no file may grow beyond ``room`` bytes."""
    code = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, resource.RLIM_INFINITY));"
        "from permease.__main__ import main; main()"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], env=env, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_full_disk_says_resume(tmp_path: Path) -> None:
    """One sentence with the option of this program, and nothing of what Zarr had under way."""
    pytest.importorskip("zarr")
    pytest.importorskip("resource")
    base = ["sweep", *DONNAN[:3], "--points", "41", *AREA, "-n", "20000", "-o", str(tmp_path / "x.zarr")]
    result = on_a_full_disk(*base, room=60_000)
    assert result.returncode == 5, result.stderr
    assert "cannot write shard" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Task" not in result.stderr
    assert "resume=True" not in result.stderr
    (line,) = [line for line in result.stderr.splitlines() if "--resume" in line]
    assert shlex.split(line[line.index("permease sweep") :])[1:] == [*base, "--resume"]


@pytest.mark.parametrize("words", [("sweep", *DONNAN, *AREA, "-n", "500"), ("run", *DONNAN[:3])], ids=["sweep", "run"])
def test_a_full_disk_with_netcdf_is_exit_5(words: tuple[str, ...], tmp_path: Path) -> None:
    pytest.importorskip("resource")
    result = on_a_full_disk(*words, "-o", str(tmp_path / "x.nc"), room=10_000)
    assert result.returncode == 5, result.stderr
    assert "cannot write" in result.stderr
    assert "the file grew too large" in result.stderr
    assert not list(tmp_path.iterdir())


def test_what_was_there_is_told(cli: Callable[..., Any], tmp_path: Path) -> None:
    pytest.importorskip("zarr")
    base = ["sweep", *DONNAN, *AREA, "-n", "5000", "-o", str(tmp_path / "x.zarr")]
    first = cli(*base, "--resume")
    assert "there is no" in first.stderr
    assert "5\u202f000 cells in" in first.stderr
    complete = cli(*base, "--resume")
    assert "5\u202f000 of 5\u202f000 cells were there already" in complete.stderr
    assert "cells in" not in complete.stderr
    (tmp_path / "x.zarr" / "info" / "c" / "1" / "0").unlink()
    mended = cli(*base, "--resume")
    assert mended.stdout == first.stdout
    assert "4\u202f096 of 5\u202f000 cells were there already; 904 cells of damaged shards" in mended.stderr
    assert "904 cells in" in mended.stderr
    assert "先前已存" in cli(*base, "--resume", "--lang", "zh").stderr
    assert cli("-q", *base, "--resume").stderr == ""


def test_ctrl_c_in_the_first_moments(tmp_path: Path) -> None:
    """From when the package is there on: while it imports, while it reads what is typed, while it compiles."""
    code = (
        "import signal, sys, threading, time, permease.__main__ as program; sys.argv[0] = 'permease';"
        "wait = float(sys.argv.pop());"
        "threading.Thread(target=lambda: (time.sleep(wait), signal.raise_signal(signal.SIGINT)), daemon=True).start();"
        "program.main()"
    )
    base = ["sweep", *DONNAN, *AREA, "-n", "2000000", "--lang", "en"]
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    for wait in (0.0, 0.03, 0.1, 0.2, 0.4):
        result = subprocess.run(
            [sys.executable, "-c", code, *base, str(wait)], env=env, cwd=tmp_path, capture_output=True, text=True,
            timeout=120, check=False,
        )  # fmt: skip
        assert result.returncode == 130, (wait, result.stderr)
        assert result.stderr.count("interrupted") == 1, (wait, result.stderr)
        assert "Traceback" not in result.stderr
        assert result.stdout == ""


def test_ctrl_c_inside_exec_is_130_as_well(tmp_path: Path) -> None:
    """Where dataclasses are made; CPython would end itself with the signal although it was told."""
    (tmp_path / "program.py").write_text(
        "import permease.__main__ as program, permease.cli.main as cli\n"
        "cli.main = lambda: exec('raise KeyboardInterrupt')\nprogram.main()\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), str(tmp_path)]), "PERMEASE_LANG": "en"}
    result = subprocess.run([sys.executable, "-m", "program"], env=env, capture_output=True, text=True, check=False)
    assert result.returncode == 130
    assert result.stderr.startswith("interrupted")
