"""``permease curve``: tables, JSON, files, figures, and what cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PUMP = ["NaKATPase", "--in", "Na=10mM,K=140mM", "--out", "Na=140mM,K=5mM"]


def test_uptake_is_a_table_with_its_fit(cli: Callable[..., Any]) -> None:
    """Zero-trans entry of GLUT1 at 0 degC: 0.7255 per second, 0.1094 mM (Lowe and Walmsley 1986)."""
    result = cli("curve", "GLUT1", "--uptake", "glucose", "-T", "0degC", "--range", "0.05mM,2mM,6")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "glucose / mM\tflux / s⁻¹" in lines
    assert any(line.startswith("Vmax\t0.725527") for line in lines)
    assert any(line.startswith("Km\t0.109405") for line in lines)


def test_uptake_as_json(json_of: Callable[..., Any]) -> None:
    found = json_of("curve", "GLUT1", "--uptake", "glucose", "-T", "20degC", "--side", "in", "--trans", "equal")
    assert found["schema"] == "permease.curve/1"
    assert found["conditions"]["protocol"] == "equal"
    assert found["fit"]["parameters"]["Vmax"]["value"] == pytest.approx(881.7, rel=1e-3)
    assert found["fit"]["parameters"]["Km"]["unit"] == "mM"
    assert len(found["x"]["values"]) == len(found["series"]["flux"]["values"]) == 25


def test_iv_as_json(json_of: Callable[..., Any]) -> None:
    found = json_of("curve", *PUMP, "--iv", "--range=-200mV,50mV,6")
    assert found["x"] == {"name": "voltage", "unit": "mV", "values": [-200.0, -150.0, -100.0, -50.0, 0.0, 50.0]}
    assert list(found["series"]) == ["current", "flux.Na", "flux.K"]
    assert found["answers"]["reversal_voltage"]["value"] == pytest.approx(-254.8, abs=0.5)
    assert found["conditions"]["inside"]["MgATP"] == 5.0


def test_dose_and_energy_and_occupancy(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("curve", *PUMP, "--dose", "ouabain", "-V", "-70mV")
    assert found["fit"]["parameters"]["IC50"]["unit"] == "mM"
    assert "half-maximal dose" in cli("curve", *PUMP, "--dose", "ouabain").stdout
    found = json_of("curve", *PUMP, "--energy", "-V", "-70mV")
    assert found["total"] == pytest.approx(-found["affinity"], abs=1e-9)
    assert "affinity" in cli("curve", *PUMP, "--energy").stdout
    found = json_of("curve", *PUMP, "--occupancy", "voltage", "--range=-100mV,0mV,3")
    assert sum(s["values"][0] for s in found["series"].values()) == pytest.approx(1.0, abs=1e-12)
    assert cli("curve", *PUMP, "--occupancy", "K").exit_code == 0


def test_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "curve", *PUMP, "--iv", "--range=-100mV,50mV,3")
    assert "反转电位" in result.stdout


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    table, figure, document = (str(tmp_path / name) for name in ("c.csv", "c.png", "c.json"))
    arguments = ["curve", "GLUT1", "--uptake", "glucose", "--view", "hanes-woolf", "--plot", figure]
    assert cli(*arguments, "-o", table).exit_code == 0
    assert Path(table).read_text().startswith("glucose [mM],flux [1/s]\n")
    assert Path(figure).stat().st_size > 2000
    again = cli(*arguments, "-o", table)
    assert again.exit_code == 5
    assert "exists already" in again.stderr
    assert cli(*arguments, "-o", table, "--force").exit_code == 0
    assert cli("curve", *PUMP, "--energy", "-o", document).exit_code == 0
    assert json.loads(Path(document).read_text())["schema"] == "permease.curve/1"
    assert cli("curve", "GLUT1", "--uptake", "glucose", "-o", "-").stdout.startswith("glucose [mM],")


WRONG = [
    (["GLUT1"], 2, "choose what to measure"),
    ([*PUMP, "--iv", "--dose", "ouabain"], 2, "--iv and --dose"),
    (["GLUT9", "--iv"], 2, "GLUT"),
    (["GLUT1", "--iv", "--in", "glucose=1mM", "--out", "glucose=1mM"], 2, "no net charge"),
    (["GLUT1", "--uptake", "ouabain"], 2, "does not carry ouabain"),
    (["GLUT1", "--uptake", "glucoze"], 2, "glucose"),
    (["GLUT1", "--uptake", "glucose", "--side", "up"], 2, "side"),
    (["GLUT1", "--uptake", "glucose", "--trans", "5"], 2, "5mM"),
    (["GLUT1", "--uptake", "glucose", "--range", "1,2,3"], 2, "1mM"),
    (["GLUT1", "--uptake", "glucose", "--range", "1mM"], 2, "range"),
    (["GLUT1", "--uptake", "glucose", "--range", "1mM,2mM,many"], 2, "number of points"),
    (["GLUT1", "--uptake", "glucose", "--range", "1mM,2mM,1"], 2, "1 point"),
    (["GLUT1", "--uptake", "glucose", "--range", "1mV,2mV,5"], 2, "voltage"),
    (["GLUT1", "--uptake", "glucose", "--view", "scatchard", "--plot", "x.png"], 2, "view"),
    ([*PUMP, "--iv", "--view", "hanes-woolf"], 2, "--uptake"),
    ([*PUMP, "--iv", "--range=-5V,5V,5"], 2, "physiological"),
    ([*PUMP, "--dose", "glucose"], 2, "does not bind glucose"),
    ([*PUMP, "--dose", "ouabain", "-V", "-70"], 2, "-70mV"),
    (["NaKATPase", "--iv", "--in", "Na=10mM"], 2, "needs K inside; K, Na outside"),
    ([*PUMP, "--iv", "--variant", "nonsense"], 2, "pan-2019"),
    ([*PUMP, "--iv", "-o", "curve.xls"], 2, ".csv"),
    ([*PUMP, "--energy", "-o", "ladder.csv"], 2, ".json"),
    ([*PUMP, "--iv", "--plot", "no/such/folder/x.png"], 5, "no folder"),
    (["AQP1", "--occupancy", "voltage"], 2, "no states"),
]


@pytest.mark.parametrize(("arguments", "code", "says"), WRONG)
def test_what_cannot_be_used_is_told(cli: Callable[..., Any], arguments: list[str], code: int, says: str) -> None:
    result = cli("curve", *arguments)
    assert result.exit_code == code, result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_both_want_stdout(cli: Callable[..., Any]) -> None:
    assert cli("curve", *PUMP, "--iv", "-o", "-", "--json").exit_code == 2
