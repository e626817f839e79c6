"""Budgets and audits as lines in both languages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import permease as pm
from permease.errors import UnknownNameError
from permease.screen import cells, padded


@pytest.fixture(scope="module")
def run():
    cell = pm.cells.red_blood_cell()
    fresh = cell.bath("plasma").solution.with_(ouabain="1 uM")
    return pm.simulate(cell, pm.Protocol(pm.Hold("1 min"), pm.Perfuse("plasma", fresh, duration="1 min")))


def test_english_is_what_is_printed(run):
    for found in (run.audit(), run.budget("Na")):
        assert str(found) == found.text() == found.text("en")
        assert not re.search(r"[\u4e00-\u9fff]", found.text())


def test_chinese_says_the_same_numbers_in_chinese(run):
    for found in (run.audit(), run.budget("Na"), run.budget("water"), run.budget("charge")):
        english, chinese = found.text("en"), found.text("zh")
        number = r"[-+]?\d+\.\d+(?:e[-+]\d+)?"
        assert re.findall(number, english) == re.findall(number, chinese)
        assert len(english.splitlines()) == len(chinese.splitlines())
        assert not re.search(r"initial|final|unaccounted|matter|energy|water in|charge\b", chinese)
    assert run.audit().text("zh").startswith("核查\n  物质")


def test_columns_of_chinese_stand_below_each_other(run):
    rows = run.budget("Na").text("zh").splitlines()[1:-1]
    assert len({cells(row) for row in rows}) == 1
    assert padded("物质", 6) == "物质  "
    assert padded("matter", 2) == "matter"


def test_what_broke_and_what_could_not_be_judged_are_said(run):
    audit = replace(run.audit(), charge=1.0, empirical=("NCX1", "Leak"), provisional=tuple("abcde"))
    assert "BROKEN" in audit.text()
    assert "a, b, c, d…" in audit.text()
    assert "NCX1、Leak" in audit.text("zh")
    unjudged = replace(audit, energy=replace(audit.energy, evaluated=False, reason=pm.Text("too fast", "太快")))
    assert "not judged" in unjudged.text()
    assert "太快" in unjudged.text("zh")


@pytest.mark.parametrize("language", ["fr", "", None, 3])
def test_another_language_is_refused(run, language):
    for found in (run.audit(), run.budget("Na")):
        with pytest.raises(UnknownNameError):
            found.text(language)
