"""Tables and text on a terminal: nothing is broken inside, nothing is cut, and the width is kept."""

from __future__ import annotations

import io
import re
import sys
from typing import Any

import pytest

from permease.cli.grid import drawn
from permease.cli.session import Session, columns_of
from permease.cli.table import Table
from permease.cli.wrapping import fold, longest, paragraph, pieces
from permease.screen import cells

CLOSING = "，。：；、！？）》」】"
SENTENCE = (
    "膜内 Na⁺ 10 mM、K⁺ 140 mM、MgATP²⁻ 5 mM；膜外 Na⁺ 140 mM、葡萄糖 100 mM；−100 mV；37 °C。肌质网钙泵（SERCA2a，"
    "Ca²⁺-ATP 酶）【待核实】，细胞不能取这些数值（cytosol）。见 SchneggenburgerNeher2000 与 consistent=False。"
)
NAMES = (
    "SERCA2a",
    "SchneggenburgerNeher2000",
    "consistent=False",
    "Ca²⁺-ATP",
    "【待核实】",
    "140 mM",
    "−100 mV",
    "37 °C",
)


@pytest.mark.parametrize("width", range(28, 120))
def test_nothing_is_broken_inside(width: int) -> None:
    lines = fold(SENTENCE, width).split("\n")
    assert max(cells(line) for line in lines) <= width
    assert all(any(name in line for line in lines) for name in NAMES)
    assert not [line for line in lines if line[0] in CLOSING or line[-1] in "（《「【"]
    assert "".join(lines).replace(" ", "") == SENTENCE.replace(" ", "")


def test_a_word_wider_than_the_line_stays_whole() -> None:
    assert fold("see SchneggenburgerNeher2000 there", 10).split("\n") == ["see", "SchneggenburgerNeher2000", "there"]
    assert longest("see SchneggenburgerNeher2000 there") == 24


def test_a_number_stays_with_its_unit_and_a_lone_character_with_its_word() -> None:
    assert pieces("in 5 mM of Na⁺ out") == ("in ", "5 mM ", "of ", "Na⁺ ", "out")
    assert pieces("3 Na⁺ 出、2 K⁺ 进") == ("3 Na⁺ 出、", "2 K⁺ 进")


def test_lines_keep_their_indentation() -> None:
    text = "error: " + "a few words " * 10 + "\n  --> there\n  " + "and more words " * 8
    lines = paragraph(text, 40).split("\n")
    assert max(map(len, lines)) <= 40
    assert all(line.startswith("  ") for line in lines[lines.index("  --> there") :])
    assert "".join("".join(lines).split()) == "".join(text.split())


def _numbers(count: int, rows: int) -> tuple[list[str], list[list[str]]]:
    heads = [">Na / mM", *(f">E{i}_state" for i in range(count))]
    return heads, [[f"{r}.5", *(f"{r + 1}.234e−0{i % 9}" for i in range(count))] for r in range(rows)]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_table_with_many_numbers_stands_in_parts(width: int) -> None:
    """Every number whole, the swept variable beside all of them."""
    heads, rows = _numbers(16, 5)
    lines = [line for part in drawn(heads, rows, width) for line in part]
    assert max(cells(line) for line in lines) <= width
    words = " ".join(lines).split()
    assert all(words.count(cell) >= rows_ for row in rows for cell, rows_ in zip(row[1:], [1] * 16, strict=True))
    assert all(head[1:] in words for head in heads[1:])
    starts = [line.split()[0] for line in lines if line]
    assert starts.count("4.5") == starts.count("Na")
    assert (starts.count("Na") == 1) == (width == 200)


def test_prose_that_would_be_narrow_stands_below_its_row() -> None:
    heads = ["<part", "<variant", ">/s", "what"]
    rows = [["PotassiumFilter", "no-selectivity-at-all", "5.091e+07", SENTENCE] for _ in range(2)]
    head, body = drawn(heads, rows, 80)
    assert head == ["part             variant                       /s", "    what"]
    assert body[0].split() == rows[0][:3]
    assert all(line.startswith("    ") for line in body[1 : len(body) // 2])
    assert max(cells(line) for line in body) <= 80
    wide, _ = drawn(heads, [["A", "b", "1", "short"]], 80)
    assert wide == ["part  variant  /s  what"]


def test_a_terminal_too_narrow_for_a_row_gets_lists() -> None:
    heads = ["name", "kind", "moves"]
    _, lines = drawn(heads, [["FluidPhasePinocytosis", "vesicle-traffic", "3 Na⁺ out"], ["AQP1", "pore", "water"]], 30)
    assert lines == [
        "name   FluidPhasePinocytosis", "kind   vesicle-traffic", "moves  3 Na⁺ out", "",
        "name   AQP1", "kind   pore", "moves  water",
    ]  # fmt: skip


def test_cells_of_several_lines() -> None:
    _, lines = drawn(["ion", "by"], [["Na⁺", "pump +65.2\nleak −65.2"], ["K⁺", "none"]], 40)
    assert lines == ["Na⁺  pump +65.2", "     leak −65.2", "K⁺   none"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_notes_and_tables_take_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    streams = {name: _Terminal() for name in ("stdout", "stderr")}
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("NO_COLOR", "1")
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    session = Session(language="zh")
    session.note(f"注意：{SENTENCE}")
    session.print(f"  {SENTENCE}")
    table = Table(["<name", "what"])
    table.add("SERCA", SENTENCE)
    session.table(table)
    for stream in streams.values():
        lines = stream.getvalue().splitlines()
        assert len(lines) > 3
        assert max(cells(line) for line in lines) <= 50
        assert not [line for line in lines if line.strip()[0] in CLOSING]


def test_one_sign_for_minus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Terminal())
    assert [Session().number(value) for value in (-1.5, -6.169e-05, 1e-9)] == ["−1.5", "−6.169e−05", "1e−09"]
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert Session().number(-6.169e-05) == "-6.169e-05"


def test_the_width_is_asked_of_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "101")
    assert columns_of(io.StringIO()) == 101
    for wrong in ("", "0", "wide", "-5"):
        monkeypatch.setenv("COLUMNS", wrong)
        assert columns_of(io.StringIO()) == 80


def test_heads_and_species_of_curves_are_said_in_chinese(cli: Any) -> None:
    shown = cli(
        "--lang", "zh", "curve", "SGLT1", "--iv", "--in", "Na=10mM,glucose=1mM", "--out", "Na=140mM,glucose=5mM"
    )
    lines = shown.stdout.splitlines()
    assert "电位 / mV\t电流 / fA\tNa⁺ 通量 / s⁻¹\t葡萄糖通量 / s⁻¹" in lines
    assert "膜外\tNa⁺ 140 mM、葡萄糖 5 mM" in lines
    uptake = cli("--lang", "zh", "curve", "GLUT1", "--uptake", "glucose", "--range", "1mM,5mM,3").stdout
    assert "实验方案\t对侧为零" in uptake
    assert not re.search("glucose|zero-trans|flux", uptake)
    assert "光子进" in cli("--lang", "zh", "parts", "list").stdout
