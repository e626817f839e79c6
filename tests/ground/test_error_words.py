"""What errors say first, in both languages: the parts of a sentence are said in the language of the sentence."""

import re
from collections.abc import Callable
from typing import Any

import pytest

import permease as pm
from permease.chemistry import Solution, Species
from permease.compile.targets.outcome import Outcome
from permease.errors import PermeaseError
from permease.expr import symbol
from permease.kinetics import Cycle, step
from permease.text import Message, Text, keys, message
from permease.units import KINDS, si

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def refused(act: Callable[[], Any]) -> Message:
    with pytest.raises(PermeaseError) as caught:
        act()
    assert isinstance(caught.value.what, Message)
    return caught.value.what


CASES = {
    "unit": (lambda: si("3 mV", "mol/m^3"), "3 mV is not a concentration", "3 mV 不是浓度"),
    "unit without a word": (lambda: si("3 mV", "K/s"), "3 mV is not a quantity in K/s", "3 mV 不是以 K/s 为单位的量"),
    "charge": (
        lambda: pm.nernst("glucose", inside="1 mM", outside="2 mM"),
        "glucose carries no charge",
        "glucose 不带电",
    ),
    "no charge": (
        lambda: pm.nernst(charge=0, inside="1 mM", outside="2 mM"),
        "a solute of charge 0 carries no charge",
        "电荷为 0 的溶质不带电",
    ),
    "name": (
        lambda: Species(3, 0, Text(en="x", zh="x")),
        "the name of a species is text, not 3",
        "物质的名称须是文本，不能是 3",
    ),
    "name of a solution": (
        lambda: Solution(name="a.b"),
        "'a.b' cannot be the name of a solution",
        "'a.b' 不能作溶液的名称",
    ),
    "sum": (
        lambda: symbol("v", "V") + symbol("c", "mol/m^3"),
        "cannot add a quantity in V and one in mol/m^3",
        "无法相加：单位为 V 的量与单位为 mol/m^3 的量",
    ),
    "sum with a number": (
        lambda: symbol("v", "V") - symbol("x", ""),
        "cannot subtract a quantity in V and a pure number",
        "无法相减：单位为 V 的量与纯数",
    ),
    "cell": (lambda: pm.cells.get("nonsense"), "unknown cell 'nonsense'", "未知的细胞 'nonsense'"),
    "rate": (
        lambda: Cycle(step("A <-> B", "1/s", "-1/s")),
        "the reverse constant -1 is not above zero",
        "逆向常数 -1 不大于零",
    ),
    "bilayer": (
        lambda: pm.Bilayer("POPC").permeability("N2", method="octanol"),
        "no octanol/water partition coefficient of N2 is known",
        "没有 N2 的辛醇/水分配系数",
    ),
    "donnan": (
        lambda: pm.donnan(outside={"K": "150 mM", "Cl": "100 mM"}, impermeant={"X": ("5 mM", -8)}),
        "the bath is not neutral",
        "浴液不是电中性的",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_error_is_said_in_both_languages(name: str) -> None:
    act, english, chinese = CASES[name]
    said = refused(act)
    assert said == english
    assert said.in_language("zh") == chinese


@pytest.mark.parametrize("outcome", [each for each in Outcome if not each.ok and each is not Outcome.RUNNING])
def test_every_end_of_a_run_has_its_words(outcome: Outcome) -> None:
    said = message(f"outcome-{outcome.name}")
    assert CHINESE.search(said.in_language("zh"))
    assert not said.endswith(".")


def test_every_kind_of_quantity_has_its_words() -> None:
    assert {*KINDS.values(), "quantities-other"} == set(keys("quantities", "en"))
