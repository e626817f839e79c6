"""The figure of a tonicity names the solute that the bath gained, or how strong the bath became."""

from __future__ import annotations

import pytest

import permease as pm


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "outside 300 mM sucrose"), ("zh", "膜外 300 mM 蔗糖")], ids=["en", "zh"]
)
def test_a_gained_solute_is_named(language, expected):
    curve = pm.tonicity(pm.cells.red_blood_cell(), pm.solutions.plasma().add(sucrose="300 mM"), duration="1 s")
    assert curve.conditions["gained"] == {"sucrose": pytest.approx(300.0)}
    assert curve.plot(language=language).get_suptitle().splitlines()[1] == expected


def test_a_weaker_bath_is_named_by_its_strength():
    curve = pm.tonicity(pm.cells.red_blood_cell(), pm.Solution(Na="60 mM", balance="Cl"), duration="1 s")
    assert curve.conditions["gained"] == {}
    assert curve.plot().get_suptitle().splitlines()[1].endswith("→ 120 mOsm/L")
    same = pm.tonicity(pm.cells.red_blood_cell(), pm.solutions.plasma(), duration="1 s")
    assert len(same.plot().get_suptitle().splitlines()) == 1
