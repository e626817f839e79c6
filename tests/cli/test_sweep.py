"""``permease sweep``: grids and populations as tables, documents, files and figures; stores that go on."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from permease import Hold, Population, cells, scaled, simulate
from permease.cli.cluster import DaskCommand
from permease.cli.progress import counting
from permease.cli.session import Session
from permease.solve.outcome import Outcome
from permease.solve.sweeping import Counted
from permease.text import keys

DONNAN = ["gibbs_donnan_cell", "-t", "1min", "--keep", "K,voltage", "--points", "3"]
AREA = ["--vary", "membrane.area=scaled(cv=0.2)"]


def rows_of(text: str) -> dict[str, list[str]]:
    return {line.split("\t")[0]: line.split("\t")[1:] for line in text.splitlines() if "\t" in line}


def test_a_population_as_text(cli: Callable[..., Any]) -> None:
    """The quantiles are those of the same population in Python."""
    result = cli("sweep", *DONNAN, *AREA, "-n", "300", "--seed", "7")
    assert result.exit_code == 0, result.stderr
    assert "300 cells" in result.stdout.splitlines()[0]
    assert "random, seed: 7" in result.stdout
    assert "300 of 300 cells reached the end" in result.stdout
    many = Population(cells.gibbs_donnan_cell(), 300, seed=7, vary={"membrane.area": scaled(cv=0.2)})
    ends = simulate(many, Hold("1 min"), outputs=["K"], points=3)["K"].values[:, -1]
    row = rows_of(result.stdout)["cytosol.K"]
    assert row[0] == "mM"
    assert [float(x) for x in row[1:]] == pytest.approx(np.quantile(ends, [0.05, 0.25, 0.5, 0.75, 0.95]), rel=1e-5)


def test_nothing_else_on_stdout_and_no_bar_off_a_terminal(cli: Callable[..., Any]) -> None:
    result = cli("sweep", *DONNAN, *AREA, "-n", "20")
    assert result.stderr.startswith("note: --time") or result.stderr.startswith("20 cells in")
    assert cli("-q", "sweep", *DONNAN, *AREA, "-n", "20").stderr == ""


def test_a_grid_alone_is_shown_value_by_value(cli: Callable[..., Any]) -> None:
    result = cli("sweep", "red_blood_cell", "-t", "10min", "--over", "K_o＝1：60 mM：4log", "--keep", "K，voltage")
    assert result.exit_code == 0, result.stderr
    assert "every combination once" in result.stdout
    assert "seed" not in result.stdout
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    start = next(i for i, line in enumerate(lines) if line[0] == "plasma.K / mM")
    assert [float(line[0]) for line in lines[start + 1 : start + 5]] == pytest.approx([1.0, 3.91487, 15.3262, 60.0])


def test_the_table_along_a_grid_is_in_the_document(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    grid = ["sweep", "red_blood_cell", "-t", "10min", "--keep", "K,voltage", "--over", "K_o=1:60 mM:4log"]
    found = json_of(*grid)["along"]
    table = [line.split("\t") for line in cli(*grid).stdout.splitlines()]
    start = next(i for i, line in enumerate(table) if line[0] == "plasma.K / mM")
    rows = np.array(table[start + 1 : start + 5], dtype=float)
    assert found["varied"]["plasma.K"]["values"] == pytest.approx(rows[:, 0], rel=1e-5)
    assert found["varied"]["plasma.K"]["unit"] == "mM"
    assert found["end"]["cytosol.K"]["values"] == pytest.approx(rows[:, 1], rel=1e-5)
    assert found["end"]["membrane.voltage"] == {"unit": "mV", "values": pytest.approx(rows[:, 2], rel=1e-5)}
    both = json_of(*grid, "--over", "membrane.NaKATPase.density=1/um^2|9/um^2")["along"]
    assert len(both["end"]["cytosol.K"]["values"]) == 8
    assert sorted(set(both["varied"]["membrane.NaKATPase.density"]["values"])) == [1.0, 9.0]
    assert "along" not in json_of("sweep", *DONNAN, *AREA, "-n", "5")


def test_grids_and_distributions_together(json_of: Callable[..., Any]) -> None:
    found = json_of(
        "sweep", "red_blood_cell", "-t", "1min", "--over", "plasma.K=2mM|4mM|8mM",
        "--vary", "cytosol.volume=normal(70 fL, cv=0.1)", "--vary", "membrane.NaKATPase.density=scaled(0.5, 2)",
        "--correlate", "cytosol.volume,membrane.NaKATPase.density=0.5", "--sample", "lhs", "--keep", "volume",
        "--set", "membrane.capacitance=2uF/cm^2",
    )  # fmt: skip
    assert found["schema"] == "permease.sweep/1"
    assert found["members"] == 1002
    assert found["sample"] == "latin-hypercube"
    assert found["seed"] == 0
    assert found["correlate"] == [{"paths": ["cytosol.volume", "membrane.NaKATPase.density"], "value": 0.5}]
    assert found["finished"] == 1002
    assert found["outcomes"] == {"FINISHED": 1002}
    assert found["failures"] == []
    middle = found["end"]["cytosol.volume"]
    assert middle["unit"] == "fL"
    assert middle["quantiles"]["0.5"] == pytest.approx(70.0, rel=0.03)


def test_files(cli: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One population in every format, each with the outcome of every cell."""
    import xarray

    monkeypatch.chdir(tmp_path)
    lost = ["--vary", "cytosol.volume=normal(1 pL, cv=0.7)"]
    base = ["sweep", *DONNAN, *lost, "-n", "60"]
    assert cli(*base, "-o", "x.csv").exit_code == 0
    rows = list(csv.DictReader((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()))
    bad = [i for i, row in enumerate(rows) if row["outcome"] == "INVALID"]
    assert len(rows) == 60
    assert 0 < len(bad) < 20
    text = cli(*base, "-o", "x.nc", "--plot", "fan.png").stdout
    assert f"{60 - len(bad)} of 60 cells" in text
    assert f"{len(bad)} failed" in text
    assert "cell " + str(bad[0]) in rows_of(text)
    assert "the outcome of every cell is in x.nc" in text
    assert (tmp_path / "fan.png").read_bytes().startswith(b"\x89PNG")
    with xarray.open_dataset("x.nc", engine="h5netcdf") as data:
        assert data["cytosol.K"].shape == (60, 3)
        assert [str(x) for x in data["outcome"].values].count("INVALID") == len(bad)
        assert data.attrs["command"].startswith("permease sweep gibbs_donnan_cell")
        assert data.attrs["seed"] == "0"
    assert cli(*base, "-o", "x.json").exit_code == 0
    found = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert found["schema"] == "permease.population/1"
    assert found["courses"]["cytosol.K"]["values"][bad[0]] == [None] * 3
    assert len(found["varied"]["cytosol.volume"]["values"]) == 60
    piped = cli(*base, "-o", "-").stdout
    assert piped == (tmp_path / "x.csv").read_text(encoding="utf-8")
    refused = cli(*base, "-o", "x.csv")
    assert refused.exit_code == 5
    assert "--force" in refused.stderr
    assert cli(*base, "-o", "x.csv", "--force").exit_code == 0


def test_failures_are_told_in_both_languages(cli: Callable[..., Any]) -> None:
    base = ["sweep", *DONNAN, "--vary", "cytosol.volume=normal(1 pL, cv=0.7)", "-n", "200"]
    english, chinese = cli(*base).stdout, cli(*base, "--lang", "zh").stdout
    assert "A cell cannot have these numbers" in english
    assert "-o cells.csv keeps the outcome of every cell" in english
    assert "... and " in english
    assert "细胞不能取这些数值" in chinese
    assert "到达终点" in chinese
    assert "随机抽样，随机种子：0" in chinese


def test_moments_of_conditions(cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path) -> None:
    """As table, in the document, and in every file."""
    from permease import Protocol, Until
    from permease.model import document

    step = Hold("1 h", until=Until("cytosol.Na", above="10.1 mM"))
    cell = cells.red_blood_cell().with_(protocol=Protocol(step, Hold("1 min")))
    path = tmp_path / "cell.yaml"
    path.write_text(document.write(cell), encoding="utf-8")
    vary = {"membrane.NaKATPase.density": scaled(0.5, 1.5)}
    many = simulate(Population(cell, 40, seed=2, vary=vary), outputs=["K"], points=5)
    (event,) = many.events
    base = ["sweep", str(path), "--vary", "membrane.NaKATPase.density=scaled(0.5, 1.5)", "-n", "40", "--seed", "2"]
    base += ["--keep", "K", "--points", "5"]
    known = np.sort(event.time[event.reached])
    assert 5 < len(known) < 40
    text = cli(*base).stdout
    (row,) = [line.split("\t") for line in text.splitlines() if "cytosol.Na comes to 10.1 mM" in line]
    assert row[2] == str(len(known))
    assert "cytosol.Na 达到 10.1 mM" in cli(*base, "--lang", "zh").stdout
    (found,) = json_of(*base)["events"]
    assert found["reached"] == len(known)
    assert found["quantiles"]["0.5"] == pytest.approx(np.median(known), rel=1e-12)
    cli(*base, "-o", str(tmp_path / "x.json"))
    (kept,) = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["events"]
    assert [math.nan if v is None else v for v in kept["values"]] == pytest.approx(event.time.tolist(), nan_ok=True)


def test_every_way_to_fail_has_words() -> None:
    names = {f"outcome-{each.name}" for each in Outcome} - {"outcome-RUNNING", "outcome-FINISHED"}
    assert names <= set(keys("outcome", "zh"))


def test_no_cell_at_the_end_is_exit_4(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    base = ["sweep", *DONNAN, "--vary", "cytosol.volume=uniform(-2 pL, -1 pL)", "-n", "8"]
    result = cli(*base, "-o", str(file))
    assert result.exit_code == 4
    assert "none of the 8 cells" in result.stderr
    assert "cell 0: " in result.stderr
    assert file.read_text(encoding="utf-8").count("INVALID") == 8
    document = json.loads(cli(*base, "--json").stdout)
    assert document["error"]["exit_code"] == 4


def test_a_cluster_of_this_machine(child: Callable[..., Any], tmp_path: Path) -> None:
    """--dask before another option means one; its numbers are those of threads."""
    pytest.importorskip("distributed")
    base = ["sweep", *DONNAN, *AREA, "-n", "3000", "--json"]
    clustered = child(*base, "--threads", "2", "--dask", "-o", str(tmp_path / "a.json"))
    assert clustered.returncode == 0, clustered.stderr
    assert child(*base, "-o", str(tmp_path / "b.json")).returncode == 0
    one, other = (json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("a.json", "b.json"))
    assert one["courses"] == other["courses"]


def test_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn after half a second only: counts, rate, time left and failures."""
    seen: list[str] = []

    class Bar:
        def add_task(self, *a: Any, **k: Any) -> int:
            return 0

        def update(self, task: int, **fields: Any) -> None:
            seen.append(fields["counts"])

        def start(self) -> None:
            seen.append("start")

        def stop(self) -> None:
            pass

    monkeypatch.setattr(Session, "lively", property(lambda self: True))
    monkeypatch.setattr("permease.cli.progress._bar", lambda *a, **k: Bar())
    moments = iter([100.0, 100.25, 200.0])
    monkeypatch.setattr("permease.cli.progress.time.perf_counter", lambda: next(moments))
    session = Session()
    with counting(session, "sweep") as report:
        report(0.6, Counted(6212, 10_000, 2, 4212))
        report(1.0, Counted(10_000, 10_000, 2, 4212))
    assert seen[0] == "6\u202f212/10\u202f000 · 8.0 k cells/s · 0:00:00 left · 2 failed"
    assert seen[1] == "10\u202f000/10\u202f000 · 58 cells/s · 0:00:00 left · 2 failed"
    assert "start" not in seen


BAD: list[tuple[list[str], str]] = [
    ([], "nothing varies"),
    (["--vary", "membrane.area"], "NAME=VALUE"),
    (["--vary", "membrane.are=scaled(cv=0.1)"], "membrane.area"),
    (["--vary", "membrane.area=normal(70, cv=0.1)"], "has no unit"),
    (["--vary", "membrane.area=normal(70 fL, cv=0.1)"], "area"),
    (["--over", "membrane.area=1:2:3"], "has no unit"),
    (["--over", "membrane.area=1um^2:2um^2"], "FROM:TO:COUNT"),
    (["--over", "membrane.area=1um^2:2um^2:1"], "no number of values"),
    (["--over", "membrane.area=0um^2:2um^2:5log"], "above zero"),
    (["--over", "membrane.area=1um^2||2um^2"], "list of values"),
    ([*AREA, "-n", "0"], "0 cells"),
    ([*AREA, "-n", "many"], "-n"),
    ([*AREA, "--sample", "haphazard"], "haphazard"),
    ([*AREA, "--seed", "-1"], "seed"),
    ([*AREA, "--points", "1"], "--points"),
    ([*AREA, "--threads", "0"], "--threads"),
    ([*AREA, "--keep", "cytosol.Gold"], "Gold"),
    ([*AREA, "--correlate", "membrane.area=0.5"], "A,B=NUMBER"),
    ([*AREA, "--correlate", "membrane.area,cytosol.volume=0.5"], "varied paths"),
    ([*AREA, "-t", "5"], "no unit"),
    ([*AREA, "--resume"], ".zarr"),
    ([*AREA, "-o", "x.zarr", "--resume", "--force"], "--force"),
    ([*AREA, "-o", "x.txt"], "x.txt"),
    ([*AREA, "--plot", "x.doc"], "x.doc"),
    ([*AREA, "-o", "-", "--json"], "one thing"),
    (["--over", "membrane.area=1um^2:2um^2:3", *AREA], "twice"),
    (["--over", "cytosol.volume=1pL:2pL:3", *AREA, "-n", "10"], "evenly"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), BAD, ids=range(len(BAD)))
def test_bad_input_is_told(
    cli: Callable[..., Any], arguments: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli("sweep", "gibbs_donnan_cell", *arguments)
    assert result.exit_code == 2, result.stdout
    assert says in result.stderr + result.stdout
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["x", "--dask"], ["x", "--dask=local"]),
        (["--dask", "x", "-n", "5"], ["--dask=local", "x", "-n", "5"]),
        (["x", "--dask", "-n", "5"], ["x", "--dask=local", "-n", "5"]),
        (["x", "--dask", "tcp://10.0.0.1:8786"], ["x", "--dask", "tcp://10.0.0.1:8786"]),
        (["x", "--dask", "node-1:8786"], ["x", "--dask", "node-1:8786"]),
        (["x", "--dask=tls://h:1"], ["x", "--dask=tls://h:1"]),
    ],
)
def test_dask_with_and_without_an_address(given: list[str], meant: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr("permease.cli.group.Command.parse_args", lambda self, ctx, args: seen.append(args))
    DaskCommand("sweep").parse_args(None, given)
    assert seen == [meant]


def test_no_scheduler_is_told(cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")

    def nobody(address: str, **more: Any) -> None:
        raise OSError(f"Timed out trying to connect to {address}")

    monkeypatch.setattr(distributed, "Client", nobody)
    result = cli("sweep", *DONNAN, *AREA, "-n", "5", "--dask", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in result.stderr


def test_a_grid_that_is_none_is_told_in_options_and_not_in_python(cli: Callable[..., Any]) -> None:
    for text in ("membrane.area=1um^2:2um^2:1", "membrane.area=1um^2:2um^2:0", "membrane.area=1um^2:2um^2"):
        result = cli("sweep", "gibbs_donnan_cell", "--over", text)
        assert result.exit_code == 2
        assert "--over plasma.K=1mM:60mM:50log" in result.stderr
        assert "grid(" not in result.stderr
