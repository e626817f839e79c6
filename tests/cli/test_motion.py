"""``permease calc diffusion`` and ``permease calc frap``: numbers, files, both languages, refusals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from permease.physics.frap import disc_recovery

TIMES = np.geomspace(0.05, 30.0, 40)


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    path = tmp_path / "recovery.csv"
    values = 0.8 * np.asarray(disc_recovery(TIMES, 1e-6, 0.5e-12))
    rows = [f"{t!r},{v!r}" for t, v in zip(TIMES.tolist(), values.tolist(), strict=True)]
    path.write_text("time [s],recovery\n# spot 3\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_lipids(cli: Any, json_of: Any) -> None:
    shown = cli("calc", "diffusion", "-T", "25degC")
    assert shown.exit_code == 0, shown.stderr
    assert "Lipids in POPC at 25 degC" in shown.stdout
    assert "diffusion\t7.8" in shown.stdout
    found = json_of("calc", "diffusion", "-T", "25degC")
    assert found["schema"] == "permease.calc.diffusion/1"
    assert found["value"] == pytest.approx(7.81, abs=0.01)
    assert found["low"] < found["value"] < found["high"]
    assert found["provisional"] is True


def test_a_protein(json_of: Any) -> None:
    given = ["calc", "diffusion", "-T", "25degC", "--protein", "2nm", "--surface-viscosity", "0.5nN*s/m"]
    assert json_of(*given)["value"] == pytest.approx(3.32, abs=0.01)
    assert json_of(*given, "--model", "inverse-radius")["method"] == "inverse radius"
    leaflets = json_of("calc", "diffusion", "--outer", "DPPC", "--inner", "DOPC", "-T", "25degC")
    assert leaflets["input"]["inner"] == {"DOPC": 1.0}


def test_a_recovery_with_its_files(cli: Any, json_of: Any, tmp_path: Path) -> None:
    table, figure = tmp_path / "frap.csv", tmp_path / "frap.svg"
    arguments = ["calc", "frap", "--spot", "2um", "--mobile", "0.85", "-o", str(table), "--plot", str(figure)]
    found = json_of(*arguments)
    assert found["half_time"]["value"] == pytest.approx(0.2236 * 4.0 / found["diffusion"]["value"], rel=1e-3)
    assert found["files"] == [str(figure), str(table)]
    assert table.read_text(encoding="utf-8").startswith("time [s],recovery,low,high\n0,0,0,0\n")
    assert figure.stat().st_size > 1000
    again = cli(*arguments)
    assert again.exit_code == 5
    assert "exists already" in again.stderr


def test_data(cli: Any, json_of: Any, measured: Path, tmp_path: Path) -> None:
    found = json_of("calc", "frap", "--data", str(measured), "--plot", str(tmp_path / "fit.png"))
    assert found["diffusion"]["value"] == pytest.approx(0.5, rel=1e-6)
    assert found["mobile"]["value"] == pytest.approx(0.8, rel=1e-6)
    assert found["points"] == 40
    shown = cli("calc", "frap", "--data", str(measured))
    assert "diffusion\t0.5 µm²/s\t95 %: 0.5 to 0.5" in shown.stdout
    short = measured.with_name("short.txt")
    values = 0.8 * np.asarray(disc_recovery(TIMES[:20] / 10, 1e-6, 0.5e-12))
    short.write_text("\n".join(f"{t} {v}" for t, v in zip(TIMES[:20] / 10, values, strict=True)), encoding="utf-8")
    assert "before twice the half time" in cli("calc", "frap", "--data", str(short)).stderr


def test_chinese(cli: Any, measured: Path) -> None:
    shown = cli("--lang", "zh", "calc", "frap", "--protein", "2nm", "-T", "25degC")
    assert "半径 2 nm 的蛋白质，POPC，25 °C" in shown.stdout
    assert "半恢复时间" in shown.stdout
    assert "置信区间" in cli("--lang", "zh", "calc", "frap", "--data", str(measured)).stdout
    page = cli("--lang", "zh", "calc", "frap", "--help").stdout
    assert "光漂白后荧光恢复" in page


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["diffusion", "--protein", "2"], 2, "no unit"),
        (["diffusion", "--protein", "2um", "--model", "saffman-delbrueck"], 2, "petrov-schwille"),
        (["diffusion", "--model", "magic"], 2, "arrhenius"),
        (["diffusion", "--surface-viscosity", "1nN*s/m"], 2, "--protein 2nm"),
        (["diffusion", "--bilayer", "POPC=0.5"], 2, "add up to 0.5"),
        (["diffusion", "--bilayer", "POPX"], 2, "POPC"),
        (["diffusion", "-T", "-400degC"], 2, "absolute zero"),
        (["frap", "--spot", "0um"], 2, "above zero"),
        (["frap", "--mobile", "1.5"], 2, "at most 1"),
        (["frap", "--beam", "-1"], 2, "--beam 1"),
        (["frap", "--plot", "frap.txt"], 2, ".png"),
        (["frap", "-o", "frap.xlsx"], 2, ".csv"),
        (["frap", "--data", "nowhere.csv"], 5, "nowhere.csv"),
        (["frap", "--data", "nowhere.csv", "--protein", "2nm"], 2, "without a bilayer"),
    ],
)
def test_what_cannot_be_used_is_refused(cli: Any, arguments: list[str], code: int, words: str) -> None:
    result = cli("calc", *arguments)
    assert result.exit_code == code, result.output
    assert words in result.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("time,recovery\n", "no two columns"),
        ("0.1,0.2\n0.2,much\n", "line 2"),
        ("0.1\n", "no two columns"),
        ("0.1,10\n0.2,20\n0.3,30\n0.4,40\n", "from 0 to 1"),
        ("0.4,0.1\n0.3,0.2\n0.2,0.3\n0.1,0.4\n", "increase"),
    ],
)
def test_data_that_are_none(cli: Any, tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "data.csv"
    path.write_text(text, encoding="utf-8")
    result = cli("calc", "frap", "--data", str(path))
    assert result.exit_code == 2, result.output
    assert words in result.stderr


def test_binary_data(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"\xff\xfe\x00\x81")
    assert cli("calc", "frap", "--data", str(path)).exit_code == 5


def test_motion_in_a_recipe_says_where_its_composition_is_from(cli: Any, json_of: Any) -> None:
    assert "in human red cell at" in cli("calc", "diffusion", "--bilayer", "red_blood_cell").stdout
    keys = [each["key"] for each in json_of("calc", "diffusion", "--bilayer", "red_blood_cell")["sources"]]
    assert "Virtanen1998" in keys
    shown = cli("calc", "frap", "--bilayer", "myelin").stdout
    assert "(myelin of the central nervous system) is provisional" in shown
