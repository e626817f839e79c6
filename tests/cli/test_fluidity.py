"""``permease calc fluidity``: the state, leaflets, lists, files, both languages, and refusals."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def test_a_mixture(cli: Any) -> None:
    shown = cli("calc", "fluidity", "POPC=0.7,cholesterol=0.3", "-T", "37degC")
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.startswith("POPC 0.7, cholesterol 0.3 at 37 degC")
    table = rows(shown.stdout)
    assert table["liquid-ordered"] == ["100 %"]
    assert table["main transition"] == ["none"]
    assert "Kucerka2011" in shown.stderr
    assert "provisional" in shown.stderr


def test_the_words_are_chinese(cli: Any) -> None:
    shown = cli("--lang", "zh", "calc", "fluidity", "DPPC", "-T", "25degC")
    table = rows(shown.stdout)
    assert table["凝胶相"] == ["100 %"]
    assert table["主相变温度"] == ["41.4 °C"]


def test_a_recipe_by_leaflets(cli: Any, json_of: Any) -> None:
    shown = cli("calc", "fluidity", "red_blood_cell")
    assert shown.stdout.startswith("human red cell at 37 degC")
    assert len(rows(shown.stdout)["DPH anisotropy"]) == 3
    found = json_of("calc", "fluidity", "red_blood_cell")
    assert found["schema"] == "permease.calc.fluidity/1"
    assert found["outer"]["lipids"]["cholesterol"] == pytest.approx(0.95 / 1.95)
    assert found["provisional"] is True
    assert found["viscosity"]["unit"]


def test_the_curve_of_a_recipe_is_that_of_the_recipe(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "curve.json"
    assert cli("calc", "fluidity", "red_blood_cell", "--output", str(file)).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["part"] == "", "a list of lipids would be the title"


def test_two_leaflets(json_of: Any) -> None:
    found = json_of("calc", "fluidity", "--outer", "DPPC", "--inner", "DOPC=0.6,cholesterol=0.4", "-T", "25degC")
    assert found["outer"]["phases"]["gel"] == pytest.approx(1.0)
    assert found["inner"]["phases"]["gel"] == 0.0
    assert found["phases"]["gel"] == pytest.approx(0.5)


def test_the_list(cli: Any, json_of: Any) -> None:
    shown = cli("calc", "fluidity")
    assert "e_coli\tinner membrane of Escherichia coli [provisional]" in shown.stdout
    assert "DPPC\tdipalmitoylphosphatidylcholine\t16:0/16:0\t41.4 °C" in shown.stdout
    assert len(json_of("calc", "fluidity")["lipids"]) >= 33


def test_files(cli: Any, tmp_path: Path) -> None:
    table, drawing = tmp_path / "f.csv", tmp_path / "f.png"
    given = ["calc", "fluidity", "DPPC", "--range", "25degC,50degC,3", "--sterol", "0,40 %"]
    shown = cli(*given, "-o", str(table), "--plot", str(drawing))
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.count("wrote") == 2
    lines = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert len(lines) == 3
    assert float(lines[0]["anisotropy.0 [1]"]) > float(lines[0]["anisotropy.40 [1]"])
    assert float(lines[2]["anisotropy.0 [1]"]) < float(lines[2]["anisotropy.40 [1]"])
    assert drawing.stat().st_size > 5000
    again = cli(*given, "-o", str(table))
    assert again.exit_code == 5
    assert cli(*given, "-o", "-").stdout.startswith("temperature [degC],")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["DPPX"], "did you mean"),
        (["red_blod_cell"], "red_blood_cell"),
        (["POPC=0.7,cholesterol=0.2"], "add up to 0.9"),
        (["POPC=much"], "much"),
        (["POPC=1,POPC=0"], "given twice"),
        (["cholesterol"], "forms no bilayer"),
        (["POPC", "-T", "37"], "no unit"),
        (["POPC", "--temperature=-300degC"], "absolute zero"),
        (["POPC", "--outer", "DPPC", "--inner", "DPPC"], "both leaflets and of one"),
        (["--outer", "DPPC"], "both leaflets are needed"),
        (["POPC", "--plot", "x.txt"], "x.txt"),
        (["POPC", "-o", "-", "--range", "0degC"], "cannot read"),
        (["POPC", "-o", "-", "--range", "0,70degC,5"], "no unit"),
        (["POPC", "-o", "-", "--sterol", "0,5"], "fraction from 0 to 1"),
        (["--plot", "x.png"], "no lipids are given"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_refusals(cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str) -> None:
    monkeypatch.chdir(tmp_path)
    shown = cli("calc", "fluidity", *arguments)
    assert shown.exit_code == 2, shown.stderr
    assert words in shown.stderr
    assert "Traceback" not in shown.stderr
    assert not list(tmp_path.iterdir())


def test_help_is_translated(cli: Any) -> None:
    shown = cli("--lang", "zh", "calc", "fluidity", "--help")
    assert "一种脂质混合物在某温度下的状态" in shown.stdout
    assert "Contents of cholesterol" not in shown.stdout


@pytest.mark.parametrize("name", ["e_coli", "myelin"])
def test_a_recalled_composition_is_marked(cli: Any, json_of: Any, name: str) -> None:
    assert "is provisional: no part of it has been checked" in cli("calc", "fluidity", name).stdout
    assert "待核实：尚未与任何文献核对" in cli("--lang", "zh", "calc", "fluidity", name).stdout
    assert "待核实" not in cli("--lang", "zh", "calc", "fluidity", "red_blood_cell").stdout
    found = json_of("calc", "fluidity", name)
    assert found["provisional"] is True
    assert "no part of it has been checked" in found["remarks"][-1]["en"]
    assert "Virtanen1998" in json_of("calc", "fluidity", "red_blood_cell")["sources"]
