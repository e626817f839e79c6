"""``permease run``: tables, files, figure, events."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permease.cli.events import plan
from permease.cli.source import load
from permease.errors import InputError

PNG = b"\x89PNG\r\n\x1a\n"


def test_the_readme_line(cli: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ouabain for two days: Na+ up, K+ down, the cell swells; every account closes; both files are there."""
    import xarray

    monkeypatch.chdir(tmp_path)
    result = cli("run", "red_blood_cell", "--plot", "red_cell.png", "-o", "red_cell.nc")
    assert result.exit_code == 0, result.stderr
    assert "wrote red_cell.nc" in result.stdout
    assert "wrote red_cell.png" in result.stdout
    assert (tmp_path / "red_cell.png").read_bytes().startswith(PNG)
    with xarray.open_dataset("red_cell.nc", engine="h5netcdf") as data:
        sodium, water = data["cytosol.Na"].values, data["cytosol.volume"].values
        assert data["cytosol.Na"].attrs["units"] == "mM"
        assert data.attrs["command"] == "permease run red_blood_cell --plot red_cell.png -o red_cell.nc"
        assert {"permease", "model", "rtol"} <= set(data.attrs)
    assert sodium[-1] > 5.0 * sodium[0]
    assert water[-1] > 1.1 * water[0]
    rows = {tuple(line.split("\t")[:2]): line.split("\t") for line in result.stdout.splitlines() if "\t" in line}
    assert rows["where", "what"][3:] == ["start", "at 2 h", "at 50 h"]
    assert rows["plasma", "ouabain"][3:] == ["0", "0", "0.1"]
    assert float(rows["cytosol", "K⁺"][5]) < 0.5 * float(rows["cytosol", "K⁺"][3])
    assert [rows[key, "ok"][1] for key in ("matter", "charge", "energy", "entropy")] == ["ok"] * 4
    assert sorted(p.name for p in tmp_path.iterdir()) == ["red_cell.nc", "red_cell.png"]


def test_json(json_of: Callable[..., Any]) -> None:
    found = json_of("run", "red_blood_cell")
    assert found["schema"] == "permease.run/1"
    assert found["outcome"]["name"] == "FINISHED"
    assert [s["time"]["value"] for s in found["states"]] == pytest.approx([0.0, 7200.0, 180000.0])
    assert found["states"][2]["baths"]["plasma"]["ouabain"] == pytest.approx(0.1)
    assert found["audit"]["passed"] is True
    assert all(abs(r) < 1e-9 for r in found["audit"]["matter"].values())
    assert found["energy"]["dissipated"]["value"] > 0.0
    assert found["atp"]["total"]["value"] > 0.0
    assert {r["key"] for r in found["references"]} >= {"Pan2019"}


def test_nothing_is_overwritten(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("mine", encoding="utf-8")
    refused = cli("run", "gibbs_donnan_cell", "-o", str(file))
    assert refused.exit_code == 5
    assert "--force" in refused.stderr
    assert file.read_text(encoding="utf-8") == "mine"
    assert cli("run", "gibbs_donnan_cell", "-o", str(file), "--force").exit_code == 0
    rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
    assert rows[0][0] == "time [s]"
    assert len(rows) > 40


def test_time_courses_as_json_and_as_csv_on_stdout(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    assert cli("run", "gibbs_donnan_cell", "-o", str(file), "--points", "50").exit_code == 0
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["schema"] == "permease.result/1"
    course = found["courses"]["cytosol.K"]
    assert course["unit"] == "mM"
    assert len(course["values"]) == len(found["time"]["values"]) == 50
    piped = cli("run", "gibbs_donnan_cell", "-o", "-", "--points", "50")
    rows = list(csv.DictReader(piped.stdout.splitlines()))
    assert len(rows) == 50
    assert float(rows[-1]["cytosol.K [mM]"]) == pytest.approx(course["values"][-1], rel=1e-9)


@pytest.mark.parametrize("suffix", ["svg", "pdf"])
def test_figures_of_the_same_run_are_equal_files(cli: Callable[..., Any], tmp_path: Path, suffix: str) -> None:
    files = [tmp_path / f"{name}.{suffix}" for name in "ab"]
    for file in files:
        assert cli("run", "gibbs_donnan_cell", "--plot", str(file)).exit_code == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_time_replaces_the_protocol_and_says_so(cli: Callable[..., Any]) -> None:
    result = cli("run", "red_blood_cell", "-t", "30min")
    assert "note: --time" in result.stderr
    assert "perfuse" not in result.stdout
    assert "at 30 min" in result.stdout


def test_a_cell_without_protocol_needs_a_time(cli: Callable[..., Any], tmp_path: Path) -> None:
    text = cli("new", "-").stdout
    file = tmp_path / "rest.yaml"
    file.write_text(text[: text.index("protocol:")], encoding="utf-8")
    result = cli("run", str(file))
    assert result.exit_code == 2
    assert "--time 30min" in result.stderr
    assert cli("run", str(file), "-t", "10min").exit_code == 0


def test_events_add_to_a_bath_from_then_on() -> None:
    cell = load("red_blood_cell")
    protocol = plan(cell, "2h", ["60s: ouabain=10uM", "1h: glucose=5mM"])
    assert [step.duration for step in protocol] == pytest.approx([60.0, 3540.0, 3600.0])
    solution = cell.bath("plasma").solution
    for step in list(protocol)[1:]:
        solution = step.after(solution)  # type: ignore[union-attr]
    assert solution.concentrations["ouabain"] == pytest.approx(0.01)
    assert solution.concentrations["glucose"] == pytest.approx(5.0)


def test_events_last_through_later_steps_of_the_protocol() -> None:
    cell = load("red_blood_cell")
    protocol = plan(cell, None, ["1h: glucose=5mM"])
    assert protocol.duration == pytest.approx(cell.protocol.duration)  # type: ignore[union-attr]
    last = list(protocol)[-1]
    assert last.solution.concentrations["glucose"] == pytest.approx(5.0)  # type: ignore[union-attr]
    assert last.solution.concentrations["ouabain"] == pytest.approx(0.1)  # type: ignore[union-attr]


def test_an_event_at_the_start_and_one_at_a_step(cli: Callable[..., Any]) -> None:
    cell = load("red_blood_cell")
    assert [s.duration for s in plan(cell, "1h", ["0s: glucose=5mM"])] == pytest.approx([3600.0])
    merged = list(plan(cell, None, ["2h: glucose=5mM"]))
    assert len(merged) == 2
    assert merged[1].solution.concentrations["glucose"] == pytest.approx(5.0)  # type: ignore[union-attr]


def test_an_event_inside_a_clamp_is_refused(cli: Callable[..., Any], tmp_path: Path) -> None:
    text = cli("new", "-").stdout
    file = tmp_path / "clamped.yaml"
    head = text[: text.index("protocol:")]
    file.write_text(
        head + "protocol:\n  - voltage_clamp: {membrane: membrane, voltage: -60 mV, for: 1 min}\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match="cannot be divided"):
        plan(load(str(file)), None, ["10s: K=1mM"])
    result = cli("run", str(file))
    assert result.exit_code == 0, result.stderr
    assert "clamp membrane at -60 mV" in result.stdout


def test_conditions_that_ended_steps_are_in_the_documents(
    json_of: Callable[..., Any], cli: Callable[..., Any], tmp_path: Path
) -> None:
    from permease import Hold, Protocol, Until, cells, simulate
    from permease.model import document

    step = Hold("5 h", until=Until("cytosol.Na", above="10.1 mM"))
    cell = cells.red_blood_cell().replace("membrane.NaKATPase.density", "1 /um^2")
    cell = cell.with_(protocol=Protocol(step, Hold("1 min")))
    path, file = tmp_path / "cell.yaml", tmp_path / "x.json"
    path.write_text(document.write(cell), encoding="utf-8")
    (event,) = simulate(cell).events
    (found,) = json_of("run", str(path), "-o", str(file))["events"]
    assert found["time"] == {"value": pytest.approx(event.time, rel=1e-12), "unit": "s"}
    assert found["path"] == "cytosol.Na"
    assert found["condition"] == "cytosol.Na is above 10.1 mM"
    assert json.loads(file.read_text(encoding="utf-8"))["events"] == [found]
    assert json_of("run", "red_blood_cell", "-t", "1min")["events"] == []


def test_verbose_prints_the_references(cli: Callable[..., Any]) -> None:
    assert "[1] " in cli("-v", "run", "red_blood_cell", "-t", "1min").stdout


def test_chinese(cli: Callable[..., Any]) -> None:
    text = cli("run", "red_blood_cell", "--lang", "zh").stdout
    assert "哇巴因" in text
    assert "没有任何自洽过程逆着自己的驱动力进行" in text


CARRIER = """permease: 1
name: bag
baths:
  bath: {Na: 140 mM, K: 5 mM, Cl: 145 mM, glucose: 20 mM}
compartments:
  cytosol:
    volume: 1 pL
    contents: {Na: 10 mM, K: 140 mM, Cl: 150 mM, glucose: 1 mM}
membranes:
  membrane:
    inside: cytosol
    outside: bath
    area: 1000 um^2
    transporters:
      - Leak: {species: K, permeability: 1e-6 cm/s}
      - GLUT1: {density: 100000 / um^2, dynamics: transient}
protocol:
  - hold: 10 s
"""


@pytest.mark.parametrize(
    ("language", "said", "other"),
    [("en", "stores free energy out of sight", "未计入"), ("zh", "快速结合储存的自由能未计入", "out of sight")],
)
def test_why_the_energy_is_not_judged_is_said_in_the_language_of_the_run(
    cli: Callable[..., Any], tmp_path: Path, language: str, said: str, other: str
) -> None:
    file = tmp_path / "bag.yaml"
    file.write_text(CARRIER, encoding="utf-8")
    shown = cli("--lang", language, "run", str(file)).stdout
    (row,) = [line.split("\t") for line in shown.splitlines() if line.startswith(("energy\t", "能量\t"))]
    assert "membrane.GLUT1" in row[2]
    assert said in row[2]
    assert other not in row[2]


def test_why_the_energy_is_not_judged_is_in_the_document(json_of: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "bag.yaml"
    file.write_text(CARRIER, encoding="utf-8")
    energy = json_of("run", str(file))["energy"]
    assert energy["evaluated"] is False
    assert set(energy["reason"]) == {"en", "zh"}
    assert json_of("run", "red_blood_cell", "--time", "1h")["energy"]["reason"] is None


def test_a_stochastic_run(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    """Equal seeds give equal runs, the molecules are told, and the audit holds."""
    line = ("run", "squid_axon", "-t", "2ms", "--set", "membrane.area=2um^2", "--stochastic")
    first, again, other = (json_of(*line, "--seed", seed) for seed in ("5", "5", "6"))
    assert first["counted"] == again["counted"]
    assert first["counted"] != other["counted"]
    states = first["counted"]["membrane.SquidNav"]
    assert list(states["start"])[:2] == ["m0h0", "m0h1"]
    assert sum(states["start"].values()) == sum(states["end"].values()) > 500
    assert first["audit"]["passed"] is True
    assert first["energy"]["evaluated"] is False
    text = cli(*line).stdout
    assert "molecules counted: SquidNav" in text
    assert "seed 0" in text
    assert "逐个计数的分子" in cli("--lang", "zh", *line).stdout


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (("squid_axon", "--seed", "3"), "nothing is random"),
        (("squid_axon", "--stochastic", "--seed", "-3"), "seed"),
        (("red_blood_cell", "--stochastic"), "no molecules to count"),
    ],
)
def test_what_stochastic_runs_refuse(cli: Callable[..., Any], line: tuple[str, ...], says: str) -> None:
    result = cli("run", *line)
    assert result.exit_code != 0
    assert says in result.stderr
