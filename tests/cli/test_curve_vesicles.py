"""``permease curve PART --uptake`` of vesicle traffic: saturating for receptors, linear for fluid, both together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def test_a_receptor_saturates(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("curve", "LDLReceptor", "--uptake", "LDL")
    assert found["kind"] == "vesicle-uptake"
    assert found["answers"]["linearity"]["value"] < 0.5
    half = found["fit"]["parameters"]["Km"]["value"]
    taken = dict(zip(found["x"]["values"], found["series"]["uptake"]["values"], strict=True))
    assert min(taken) < 0.02 * half
    assert max(taken) > 50.0 * half
    assert taken[max(taken)] == pytest.approx(found["fit"]["parameters"]["Vmax"]["value"], rel=0.03)
    shown = cli("curve", "LDLReceptor", "--uptake", "LDL").stdout
    assert "LDL / nM\ttaken up\tstill inside" in shown
    assert float(rows(shown)["Km"][0]) == pytest.approx(1e6 * half, rel=1e-4)
    assert rows(shown)["Km"][2] == "nM"
    assert rows(shown)["in the medium for"] == ["30 min"]


def test_fluid_is_linear_and_takes_any_cargo(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("curve", "FluidPhasePinocytosis", "--uptake", "sucrose", "--range", "1uM,10mM,5")
    assert found["fit"] is None
    ratios = [y / x for x, y in zip(found["x"]["values"], found["series"]["uptake"]["values"], strict=True)]
    assert ratios == pytest.approx([ratios[0]] * 5, rel=1e-9)
    assert found["answers"]["linearity"]["value"] == pytest.approx(1.0, abs=1e-9)
    shown = cli("curve", "FluidPhasePinocytosis", "--uptake", "sucrose").stdout
    assert "in proportion to the dose" in shown
    assert "on surface" not in shown


def test_too_few_doses_are_not_called_linear(cli: Callable[..., Any]) -> None:
    shown = cli("curve", "LDLReceptor", "--uptake", "LDL", "--range", "1nM,1uM,3").stdout
    assert "Uptake saturates; too few doses" in shown
    assert "proportion" not in shown


def test_time_area_and_temperature(json_of: Callable[..., Any]) -> None:
    given = ["curve", "FluidPhasePinocytosis", "--uptake", "HRP", "--range", "1uM,1mM,2", "--during", "1min"]
    small, large = (json_of(*given, "--area", area)["series"]["uptake"]["values"][0] for area in ("1e3um^2", "2e3um^2"))
    assert large == pytest.approx(2.0 * small, rel=1e-6)
    cool = json_of(*given, "-T", "27degC")
    assert cool["conditions"]["temperature"] == pytest.approx(300.15)
    assert cool["series"]["uptake"]["values"][0] < small


def test_both_on_one_figure(cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path) -> None:
    given = ["curve", "LDLReceptor", "--uptake", "LDL", "--beside", "FluidPhasePinocytosis"]
    figure, table = tmp_path / "both.png", tmp_path / "both.csv"
    shown = cli(*given, "--plot", str(figure), "-o", str(table))
    assert shown.exit_code == 0, shown.stderr
    assert "LDL / nM\tLDLReceptor\tFluidPhasePinocytosis" in shown.stdout
    assert rows(shown.stdout)["slope of log uptake against log dose"][1] == "1"
    assert rows(shown.stdout)["half saturation"][1] == "-"
    assert figure.stat().st_size > 10_000
    assert table.read_text(encoding="utf-8").startswith("LDL [mM],LDLReceptor [1],FluidPhasePinocytosis [1]\n")
    found = json_of(*given, "--range", "1nM,1uM,4")
    assert [curve["fit"] is None for curve in found["curves"]] == [False, True]


def test_chinese(cli: Callable[..., Any]) -> None:
    shown = cli("--lang", "zh", "curve", "TransferrinReceptor", "--uptake", "transferrin").stdout
    assert "转铁蛋白受体" in shown
    assert "摄取\t仍在胞内" in shown
    assert "表面结合\t已释回" in shown
    assert "培养时间\t30 min" in shown


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["LDLReceptor", "--uptake", "sucrose"], "takes up LDL and nothing else"),
        (["LDLReceptor", "--uptake", "LDLL"], "LDL"),
        (["FluidPhasePinocytosis", "--uptake", "Na"], "Na is charged"),
        (["SynapticVesicles", "--uptake", "HRP"], "takes nothing up"),
        (["LDLReceptor", "--uptake", "LDL", "--during", "5"], "5min"),
        (["LDLReceptor", "--uptake", "LDL", "--during", "-5min"], "no time"),
        (["LDLReceptor", "--uptake", "LDL", "--area", "1000"], "1000um^2"),
        (["LDLReceptor", "--uptake", "LDL", "--area", "0um^2"], "area"),
        (["LDLReceptor", "--uptake", "LDL", "--range", "1,2,3"], "1mM"),
        (["LDLReceptor", "--uptake", "LDL", "--range", "1nM,2nM,1"], "1 point"),
        (["LDLReceptor", "--uptake", "LDL", "--in", "Na=1mM"], "no use with uptake by vesicles"),
        (["LDLReceptor", "--uptake", "LDL", "--view", "hanes-woolf"], "no use with uptake by vesicles"),
        (["LDLReceptor", "--uptake", "LDL", "-T", "37"], "no unit"),
        (["LDLReceptor", "--uptake", "LDL", "--beside", "GLUT1"], "takes nothing up in vesicles"),
        (["LDLReceptor", "--uptake", "LDL", "--beside", "FluidPhase"], "unknown part"),
        (["LDLReceptor", "--uptake", "LDL", "--beside", "LDLReceptor"], "one name"),
        (["LDLReceptor", "--uptake", "LDL", "--beside", "EGFReceptor"], "takes up EGF and nothing else"),
        (["GLUT1", "--uptake", "glucose", "--beside", "LDLReceptor"], "takes nothing up in vesicles"),
        (["GLUT1", "--uptake", "glucose", "--during", "1min"], "takes nothing up in vesicles"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_refusals(cli: Callable[..., Any], arguments: list[str], says: str) -> None:
    shown = cli("curve", *arguments)
    assert shown.exit_code == 2, shown.stderr
    assert says in shown.stderr
    assert "Traceback" not in shown.stderr
