"""``show`` and ``check`` of a cell file whose membrane knows its lipids."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CELL = """permease: 1
name: vesicle
temperature: 30 degC
baths: {outside: {K: 150 mM, Cl: 150 mM, urea: 5 mM}}
compartments: {lumen: {volume: 1 pL, contents: {K: 150 mM, Cl: 150 mM, urea: 0 mM}}}
membranes:
  membrane:
    inside: lumen
    outside: outside
    area: 1000 um^2
    bilayer: red_blood_cell
    capacitance: bilayer
    transporters: [Leak: {species: urea, permeability: bilayer}]
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "vesicle.yaml"
    path.write_text(CELL, encoding="utf-8")
    return str(path)


def test_show_has_lipids_and_estimates(cli: Callable[..., Any], file: str) -> None:
    shown = cli("show", file).stdout
    assert "lipids (human red cell), outer leaflet: cholesterol 48.7 %, POPC 13.7 %" in shown
    assert "lipids (human red cell), inner leaflet:" in shown
    rows = [line.split("\t") for line in shown.splitlines() if line.startswith("urea_leak.permeability\t")]
    assert " to " in rows[0][1]
    assert rows[1][1].startswith("method: measured")
    assert rows[2][1].startswith("sources: WalterGutknecht1986")
    assert "capacitance\t- of the lipids alone; membranes of cells reach 0.9 uF/cm2" in shown


def test_show_in_chinese(cli: Callable[..., Any], file: str) -> None:
    shown = cli("--lang", "zh", "show", file).stdout
    assert "脂质（人红细胞）、外叶：胆固醇 48.7 %" in shown
    assert "向脂质求得\t估计值" in shown
    assert "urea_leak.permeability\t方法：measured" in shown


def test_show_of_one_leaflet_is_one_line(cli: Callable[..., Any], file: str) -> None:
    Path(file).write_text(CELL.replace("red_blood_cell", "{POPC: 0.7, cholesterol: 0.3}"), encoding="utf-8")
    assert "  lipids: POPC 70 %, cholesterol 30 %\n" in cli("show", file).stdout


def test_show_as_a_document(json_of: Callable[..., Any], file: str) -> None:
    found = json_of("show", file)
    assert found["membranes"]["membrane"]["bilayer"] == "red_blood_cell"
    assert set(found["estimates"]) == {
        "membrane.capacitance", "membrane.water_permeability", "membrane.urea_leak.permeability",
    }  # fmt: skip
    urea = found["estimates"]["membrane.urea_leak.permeability"]
    assert urea["low"] < urea["value"] < urea["high"]
    assert (urea["unit"], urea["method"]) == ("cm/s", "measured")
    assert found["paths"]["membrane.urea_leak.permeability"]["value"] == pytest.approx(urea["value"], rel=1e-9)
    assert found["paths"]["membrane.bilayer.cholesterol"]["value"] == pytest.approx(0.487, abs=1e-3)


def test_a_cell_without_lipids_has_no_estimates(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    assert json_of("show", "red_blood_cell")["estimates"] == {}
    assert "lipids" not in cli("show", "red_blood_cell").stdout


def test_check_lists_estimates_and_sources(cli: Callable[..., Any], file: str) -> None:
    result = cli("check", file)
    assert result.exit_code == 0
    assert "membrane > urea_leak.permeability\t" in result.stdout
    assert "WalterGutknecht1986" in result.stdout
    assert "provisional numbers: capacitance, water_permeability" in result.stdout


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("bilayer: red_blood_cell", "ground: x"), "unknown key 'ground'"),
        (("red_blood_cell", "red_cell"), "red_blood_cell"),
        (("red_blood_cell", "{POPC: 0.6}"), "add up to 0.6"),
        (("    bilayer: red_blood_cell\n", ""), "asks the bilayer of its membrane, which has none"),
    ],
)
def test_a_mistake_is_one_of_the_file(cli: Callable[..., Any], file: str, change: tuple[str, str], words: str) -> None:
    Path(file).write_text(CELL.replace(*change), encoding="utf-8")
    result = cli("check", file)
    assert result.exit_code == 1
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_run_cites_what_the_lipids_rest_on(json_of: Callable[..., Any], file: str) -> None:
    found = json_of("run", file, "--time", "1s")
    keys = {each["key"] for each in found["references"]}
    assert {"WalterGutknecht1986", "Virtanen1998", "Fettiplace1971"} <= keys


def test_check_speaks_chinese_of_lipids(cli: Callable[..., Any], file: str) -> None:
    rows = [line.split("\t") for line in cli("--lang", "zh", "check", file).stdout.splitlines()]
    told = {(row[1], row[2]) for row in rows if len(row) > 2}
    assert any(
        where == "membrane" and what.startswith("脂质：red_blood_cell；来源：Virtanen1998") for where, what in told
    )
    (urea,) = (what for where, what in told if where == "membrane > urea_leak.permeability")
    assert "，方法 measured：实测于" in urea
    assert "；来源：WalterGutknecht1986" in urea
    remarks = [what for where, what in told if where == "membrane > capacitance"]
    assert remarks
    assert not any("membranes of cells" in what for what in remarks)
    assert "measured on" in cli("check", file).stdout


def test_check_says_what_a_recipe_is_worth(cli: Callable[..., Any], file: str) -> None:
    Path(file).write_text(CELL.replace("red_blood_cell", "e_coli"), encoding="utf-8")
    assert "warning\tmembrane\tthe composition (inner membrane of Escherichia coli) is provisional" in (
        cli("check", file).stdout
    )
    assert "组成（大肠杆菌内膜）待核实" in cli("--lang", "zh", "check", file).stdout
