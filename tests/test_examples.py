"""The examples run without a warning, and say what their first line promises."""

import ast
import re
import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "examples"
SCRIPTS = sorted(path.stem for path in FOLDER.glob("*.py"))


def output(name, capsys, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", [f"{name}.py", *map(str, arguments)])
    runpy.run_path(str(FOLDER / f"{name}.py"), run_name="__main__")
    return capsys.readouterr().out


@pytest.mark.parametrize("name", SCRIPTS)
def test_short_and_says_what_it_shows(name):
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 60
    assert ast.get_docstring(ast.parse(source)).splitlines()[0].endswith(".")


def test_all_are_known():
    assert SCRIPTS == [
        "enterocyte",
        "gibbs_donnan",
        "liposome",
        "own_transporter",
        "red_blood_cell",
        "three_state_channel",
    ]


def test_red_blood_cell(capsys, monkeypatch, tmp_path):
    shown = output("red_blood_cell", capsys, monkeypatch, tmp_path / "red_cell.png")
    rows = {int(row[0]): [float(v) for v in row[2:]] for row in map(str.split, shown.splitlines()) if row[1:2] == ["h"]}
    volts, sodium, potassium, chloride, _, water = zip(rows[0], rows[2], rows[50], strict=True)
    assert volts[:2] == (-11.74, -11.74)
    assert (sodium[1], potassium[1], chloride[1]) == (10.0, 140.0, 95.0)
    assert sodium[2] > potassium[2]
    assert water[2] > 1.2 * water[1]
    assert "BROKEN" not in shown
    assert shown.count("[") > 5
    assert (tmp_path / "red_cell.png").stat().st_size > 10_000


def test_enterocyte(capsys, monkeypatch):
    shown = output("enterocyte", capsys, monkeypatch)
    rows = re.findall(r"^ *(\d+) min *([\d.]+) mM.* (-?[\d.]+) amol/s$", shown, flags=re.MULTILINE)
    glucose = {int(minute): float(value) for minute, value, _ in rows}
    uptake = {int(minute): float(value) for minute, _, value in rows}
    assert glucose[120] > 10.0
    assert uptake[120] > 20.0
    assert -0.01 * uptake[120] < uptake[121] < 0.0
    assert glucose[140] < 6.0
    assert "BROKEN" not in shown


def test_gibbs_donnan(capsys, monkeypatch):
    shown = output("gibbs_donnan", capsys, monkeypatch)
    assert "Cl in/out 0.8755, V -3.553 mV, osmotic pressure 19.74 kPa" in shown
    assert "no finite volume" in shown
    assert "red cell: Cl in/out 0.6445, V -11.740 mV" in shown


def test_own_transporter(capsys, monkeypatch):
    shown = output("own_transporter", capsys, monkeypatch)
    assert "consistent: 1 loop" in shown
    assert f"static head: lactate in/out {10.0**-0.4:.4f}" in shown
    lactate = [float(v) for v in re.findall(r"lactate ([\d.]+) mM", shown)]
    assert lactate == sorted(lactate, reverse=True)
    assert re.search(r"provisional +\d", shown)
    assert "BROKEN" not in shown


def test_liposome(capsys, monkeypatch):
    shown = output("liposome", capsys, monkeypatch)
    least = [float(v) for v in re.findall(r"least volume ([\d.]+)", shown)]
    back = [float(v) for v in re.findall(r"back at +([\d.]+) min", shown)]
    assert len(least) == len(back) == 6
    assert all(0.5 < each < 0.65 for each in least)
    for usual, stiff, warm in (back[:3], back[3:]):
        assert warm < 0.5 * usual < 0.5 * stiff
    assert shown.count("measured") == 2
