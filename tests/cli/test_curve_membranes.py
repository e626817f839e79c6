"""``permease curve`` of membranes and cells: tables, JSON, files, figures, languages, refusals."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def test_fluidity_with_and_without_cholesterol(cli: Callable[..., Any]) -> None:
    shown = cli("curve", "DPPC", "--fluidity", "--range", "25degC,50degC,6")
    assert shown.exit_code == 0, shown.stderr
    table = rows(shown.stdout)
    assert table["°C"] == ["0 %", "20 %", "40 %"]
    cold, warm = ([float(v) for v in table[key]] for key in ("25", "50"))
    assert cold[0] > cold[1] > cold[2]
    assert warm[0] < warm[1] < warm[2]
    spreads = [float(v) for v in table["moves by"]]
    assert spreads[2] < 0.4 * spreads[0]
    assert "main transition without sterol: 41.4 °C" in shown.stdout
    assert "provisional" in shown.stderr


def test_fluidity_of_mixtures_and_recipes(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("curve", "POPC=0.5,DPPC=0.5", "--fluidity", "--sterol", "0,30 %", "--range", "0degC,60degC,4")
    assert found["schema"] == "permease.curve/1"
    assert found["kind"] == "fluidity"
    assert found["conditions"]["sterol"] == [0.0, 0.3]
    assert found["x"]["values"] == [0.0, 20.0, 40.0, 60.0]
    shown = cli("curve", "POPC_liposome", "--fluidity", "--range", "0degC,60degC")
    assert shown.stdout.startswith("POPC liposome: DPH anisotropy")
    assert len(rows(shown.stdout)) > 141
    same = json_of("curve", "popc-liposome", "--fluidity", "--range", "0degC,60degC,4")
    assert same["series"] == json_of("curve", "POPC", "--fluidity", "--range", "0degC,60degC,4")["series"]


def test_fluidity_is_what_calc_fluidity_writes(cli: Callable[..., Any]) -> None:
    given = ["--range", "20degC,60degC,9", "--sterol", "0,0.4", "-o", "-"]
    assert cli("curve", "DPPC", "--fluidity", *given).stdout == cli("calc", "fluidity", "DPPC", *given).stdout


def test_overton(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    shown = cli("curve", "POPC", "--overton", "-T", "25degC")
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.startswith("POPC at 25 degC: log P (P in cm/s) against log K, hexadecane/water")
    table = rows(shown.stdout)
    assert table["urea"][:2] == ["-6.55", "-5.40"]
    for name, row in table.items():
        if len(row) == 5 and name != "solute":
            assert float(row[4]) == pytest.approx(float(row[1]) - float(row[3]), abs=0.0101)
    assert table["rms residual, 50 g/mol and more"] == ["0.24 decades"]
    assert "water*" in table
    found = json_of("curve", "POPC", "--overton", "-T", "25degC")
    assert found["solutes"][0] == "urea"
    assert found["series"]["residual"]["values"][0] == pytest.approx(0.34, abs=0.01)
    other = json_of("curve", "red_blood_cell", "--overton", "--solvent", "octanol")
    assert other["conditions"]["solvent"] == "octanol"
    assert other["conditions"]["temperature"] == pytest.approx(310.15)
    assert "C24:1SM" in other["conditions"]["lipids"]


def test_fragility(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("curve", "red_blood_cell", "--fragility", "--range", "0.4%,0.5%,5")
    assert found["x"]["values"] == pytest.approx([0.4, 0.425, 0.45, 0.475, 0.5])
    assert 0.42 < found["answers"]["half"]["value"] < 0.46
    assert found == json_of("curve", "--fragility", "--range", "0.4%,0.5%,5")
    usual = cli("fragility", "--salt", "0.4%,0.425%,0.45%,0.475%,0.5%").stdout
    assert cli("curve", "red_blood_cell", "--fragility", "--range", "0.4%,0.5%,5").stdout == usual


def test_donnan_is_what_calc_donnan_curve_prints(cli: Callable[..., Any]) -> None:
    given = ["--range", "0mM,80mM,3", "--out", "Na=140mM,Ca=2mM,Cl=144mM", "--ion", "Ca", "--charge", "3"]
    shown = cli("curve", "--donnan", *given)
    assert shown.exit_code == 0, shown.stderr
    assert "impermeant of charge 3 in" in shown.stdout
    assert shown.stdout == cli("calc", "donnan-curve", *given).stdout
    usual = cli("curve", "--donnan", "--range", "0mM,80mM,3").stdout
    assert "40\t0.8755\t-3.553\t7.655" in usual


FILES = [
    ["DPPC", "--fluidity", "--range", "30degC,50degC,3"],
    ["DPPC", "--overton"],
    ["--fragility", "--range", "0.4%,0.5%,3"],
    ["--donnan", "--range", "0mM,80mM,3"],
]


@pytest.mark.slow
@pytest.mark.parametrize("arguments", FILES, ids=" ".join)
def test_files(cli: Callable[..., Any], tmp_path: Path, arguments: list[str]) -> None:
    table, document, figure = (tmp_path / name for name in ("c.csv", "c.json", "c.png"))
    first = cli("curve", *arguments, "-o", str(table), "--plot", str(figure))
    assert first.exit_code == 0, first.stderr
    assert first.stdout.count("wrote") == 2
    assert len(list(csv.reader(table.read_text(encoding="utf-8").splitlines()))) >= 4
    assert figure.stat().st_size > 5000
    again = cli("curve", *arguments, "-o", str(table))
    assert (again.exit_code, "exists already" in again.stderr) == (5, True)
    assert cli("curve", *arguments, "-o", str(table), "--force").exit_code == 0
    assert cli("curve", *arguments, "-o", str(document)).exit_code == 0
    assert json.loads(document.read_text(encoding="utf-8"))["schema"] == "permease.curve/1"
    for ending in (".svg", ".pdf"):
        assert cli("curve", *arguments, "--plot", str(tmp_path / f"c{ending}")).exit_code == 0
    assert cli("curve", *arguments, "-o", "-").stdout == table.read_text(encoding="utf-8")
    assert cli("curve", *arguments, "-o", "-", "--json").exit_code == 2


def test_chinese(cli: Callable[..., Any]) -> None:
    fluid = cli("--lang", "zh", "curve", "DPPC", "--fluidity", "--range", "30degC,50degC,3").stdout
    assert "DPPC：不同甾醇含量下的 DPH 各向异性" in fluid
    assert "无甾醇时的主相变温度：41.4 °C" in fluid
    oily = cli("--lang", "zh", "curve", "POPC", "--overton").stdout
    assert "log P（P 以 cm/s 计）对 log K（十六烷/水）" in oily
    assert "尿素\t-6.55" in oily
    assert "残差均方根，50 g/mol 及以上" in oily
    assert "人红细胞：渗透脆性" in cli("--lang", "zh", "curve", "--fragility", "--range", "0.4%,0.5%,3").stdout
    assert "吉布斯-唐南平衡" in cli("--lang", "zh", "curve", "--donnan", "--range", "0mM,80mM,3").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["POPC=0.5", "--fluidity"], 2, "add up to 0.5"),
        (["POPC=0.5,POPC=0.5", "--fluidity"], 2, "given twice"),
        (["cholesterol", "--fluidity"], 2, "forms no bilayer"),
        (["POPC", "--fluidity", "--sterol", "x"], 2, "cannot read 'x'"),
        (["POPC", "--fluidity", "--sterol", "0,5"], 2, "fraction from 0 to 1"),
        (["POPC", "--fluidity", "--sterol", ","], 2, "several mole fractions"),
        (["POPC", "--fluidity", "--range", "0degC"], 2, "cannot read '0degC' as a range"),
        (["POPC", "--fluidity", "--range", "0,70degC,5"], 2, "no unit"),
        (["POPC", "--fluidity", "--range", "0degC,70degC,x"], 2, "no number of points"),
        (["POPC", "--fluidity", "--range", "0degC,70degC,1"], 2, "no number of points"),
        (["POPC", "--fluidity", "--range", "0mM,70mM,5"], 2, "temperature"),
        (["POPC", "--overton", "--solvent", "benzene"], 2, "unknown solvent 'benzene'"),
        (["POPC", "--overton", "--solvent", "olive-oil"], 2, "no solute measured on bilayers"),
        (["POPC", "--overton", "-T", "25"], 2, "no unit"),
        (["POPC", "--overton", "-T", "0K"], 2, "0"),
        (["--fragility", "--range", "0.3,0.9"], 2, "0.3%"),
        (["--fragility", "--range", "0.9%,0.3%"], 2, "ends before it starts"),
        (["--fragility", "--range", "0.3%,0.9%,1"], 2, "no number of salt solutions"),
        (["--fragility", "--range", "0.3%,0.9%,5000"], 2, "2 to 1000"),
        (["--fragility", "--range", "0.3%,50%,3"], 2, "at most 20 %"),
        (["--fragility", "--range", "0.3mV,0.9mV,3"], 2, "mV"),
        (["plant_cell", "--fragility"], 3, "has a wall"),
        (["--donnan", "--range", "0mM"], 2, "as a range"),
        (["--donnan", "--charge", "0"], 2, "is no ion"),
        (["--donnan", "--ion", "Na"], 2, "Na"),
        (["--donnan", "--out", "K=150"], 2, "mM"),
        (["--donnan", "-T", "37"], 2, "no unit"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_refusals(cli: Callable[..., Any], arguments: list[str], code: int, says: str) -> None:
    shown = cli("curve", *arguments)
    assert shown.exit_code == code, shown.stderr
    assert says in shown.stderr
    assert "Traceback" not in shown.stderr


def test_the_solvents_that_are_named_serve(cli: Callable[..., Any]) -> None:
    """Olive oil has no point to draw, so neither the help nor an error offers it."""
    page = " ".join(cli("curve", "--help").stdout.split())
    assert "hexadecane or octanol (default hexadecane)" in page
    refused = cli("curve", "POPC", "--overton", "--solvent", "benzene").stderr
    assert "known: hexadecane, octanol\n" in refused
    for solvent in ("hexadecane", "octanol"):
        assert cli("curve", "POPC", "--overton", "--solvent", solvent).exit_code == 0
    refused = cli("curve", "POPC", "--overton", "--solvent", "olive-oil").stderr
    assert "--> --solvent\n" in refused
    assert "try: --solvent octanol" in refused
