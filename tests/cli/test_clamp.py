"""``permease clamp``: the summary, JSON, files, figures, both languages, and what cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

STEPS = "-80mV:5ms, -20mV|0mV:10ms, -80mV:5ms"
GUT = ["SGLT1", "--in", "Na=10mM,glucose=1mM", "--out", "Na=100mM,glucose=1mM"]


def test_the_summary_has_one_row_per_sweep(cli: Callable[..., Any]) -> None:
    """Row C8: 0.51671 at 0.437 ms and 0.77221 at 0.194 ms."""
    result = cli("clamp", "Nav3State", "--steps", STEPS)
    assert result.exit_code == 0
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    table = {row[0]: row for row in rows}
    assert "open probability in step 2" in table
    assert [float(x) for x in table["-20"][1:3]] == pytest.approx([0.51671, 0.437], rel=1e-3)
    assert [float(x) for x in table["0"][1:3]] == pytest.approx([0.77221, 0.194], rel=1e-3)
    assert ["step 2", "-20, 0 mV for 10 ms"] in rows
    assert "no current" in result.stderr


def test_json(json_of: Callable[..., Any]) -> None:
    found = json_of("clamp", "SquidNav", "-T", "6.3degC", "--in", "Na=50mM", "--out", "Na=440mM", "--points", "50",
                    "--steps", "-80mV:5ms, -60mV..40mV/11:20ms")  # fmt: skip
    assert found["schema"] == "permease.clamp/1"
    assert found["family"]["values"] == [-60.0, -50.0, -40.0, -30.0, -20.0, -10.0, 0.0, 10.0, 20.0, 30.0, 40.0]
    assert len(found["sweeps"]) == len(found["answers"]["peak"]["values"]) == 11
    assert len(found["sweeps"][0]["time"]["values"]) == 100
    assert found["answers"]["peak"]["unit"] == "fA"
    assert found["measured"] == {"epoch": 1, "signal": "current"}


def test_a_pulse_of_a_ligand_and_a_change_of_solution(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("clamp", "AMPAReceptor", "--steps", "0mV:1ms，0mV：10ms：glutamate=1mM，0mV：10ms")
    assert found["answers"]["peak"]["values"] == pytest.approx([0.2107], rel=1e-4)
    assert found["epochs"][1]["outside"] == {"glutamate": 1.0}
    result = cli("clamp", *GUT, "--steps", "-50mV:50ms, -50mV:1s:Na=1e-6mM;Na.in=5mM")
    assert "-50 mV for 1 s, Na⁺ 5 mM inside, Na⁺ 1e-06 mM outside" in result.stdout
    assert "time constants tau / ms" in result.stdout
    doses = cli("clamp", "AMPAReceptor", "--steps", "0mV:1ms, 0mV:10ms:glutamate=0.01mM..1mM/3").stdout
    assert "glutamate⁻ outside / mM\tpeak" in doses


def test_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "clamp", *GUT, "--steps", "-50mV:50ms, -50mV:1s:Na=1e-6mM")
    assert "第 2 步的电流（单个分子的平均值，外向为正）" in result.stdout
    assert "-50 mV，1 s，膜外 Na⁺ 1e-06 mM" in result.stdout
    assert "峰值 / fA" in result.stdout
    page = cli("--lang", "zh", "clamp", "--help").stdout
    assert "单独钳制一个部件" in page


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    table, figure, document = (str(tmp_path / name) for name in ("c.csv", "c.png", "c.json"))
    arguments = ["clamp", "Nav3State", "--steps", STEPS, "--plot", figure]
    assert cli(*arguments, "-o", table).exit_code == 0
    lines = Path(table).read_text().splitlines()
    assert lines[0].startswith("sweep,voltage [mV],epoch,time [s],voltage [mV],open_probability [1]")
    assert len(lines) == 1 + 2 * 3 * 200
    assert Path(figure).stat().st_size > 5000
    again = cli(*arguments, "-o", table)
    assert again.exit_code == 5
    assert "exists already" in again.stderr
    assert cli(*arguments, "-o", table, "--force").exit_code == 0
    assert cli("clamp", "Nav3State", "--steps", STEPS, "-o", document).exit_code == 0
    assert json.loads(Path(document).read_text())["schema"] == "permease.clamp/1"
    printed = cli("clamp", "Nav3State", "--steps", STEPS, "-o", "-", "--points", "1ms").stdout
    assert len(printed.splitlines()) == 1 + 2 * 21


WRONG = [
    (["Nav3State", "--steps", ""], 2, "empty"),
    (["Nav3State", "--steps", "-80mV"], 2, "VOLTAGE:DURATION"),
    (["Nav3State", "--steps", "-80mV:"], 2, "VOLTAGE:DURATION"),
    (["Nav3State", "--steps", "-80:1ms"], 2, "has no unit"),
    (["Nav3State", "--steps", "-80mV:1"], 2, "has no unit"),
    (["Nav3State", "--steps", "-80mV:1ms, 0mV:-1ms"], 2, "step 2"),
    (["Nav3State", "--steps", "-8V:1ms"], 2, "beyond 2 V"),
    (["Nav3State", "--steps", "-80mV..0mV/1:1ms"], 2, "family"),
    (["Nav3State", "--steps", "-80mV..0mV/3:1ms, -80mV..0mV/3:1ms"], 2, "two families"),
    (["AMPAReceptor", "--steps", "0mV:1ms:glutamate"], 2, "NAME=VALUE"),
    (["AMPAReceptor", "--steps", "0mV:1ms:glutamate=1"], 2, "has no unit"),
    (["AMPAReceptor", "--steps", "0mV:1ms:glucose=1mM"], 2, "does not bind glucose"),
    (["AMPAReceptor", "--steps", "0mV:1ms:glutamate.in=1mM"], 2, "does not bind glutamate inside"),
    (["Kir21", "--steps", "0mV:1ms"], 2, "no states"),
    (["Nav4State", "--steps", "0mV:1ms"], 2, "Nav3State"),
    (["SGLT1", "--steps", "0mV:1ms"], 2, "needs"),
    (["Nav3State", "--steps", "0mV:1ms", "--points", "1"], 2, "points"),
    (["Nav3State", "--steps", "0mV:1ms", "--points", "many"], 2, "points"),
    (["Nav3State", "--steps", "0mV:1ms", "-o", "c.xlsx"], 2, "c.xlsx"),
    (["Nav3State"], 2, "--steps"),
]


@pytest.mark.parametrize(("arguments", "code", "text"), WRONG, ids=[str(i) for i in range(len(WRONG))])
def test_what_cannot_be_used(cli: Callable[..., Any], arguments: list[str], code: int, text: str) -> None:
    result = cli("clamp", *arguments)
    assert result.exit_code == code, result.stderr
    assert text in result.stderr
    assert "Traceback" not in result.stderr
