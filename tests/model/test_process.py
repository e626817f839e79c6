"""One stoichiometric column and its driving force."""

import math

import pytest

from permease.constants import GAS
from permease.model.conditions import PointConditions
from permease.model.process import Process

AT = PointConditions({"Na": 10.0, "glucose": 5.0}, {"Na": 140.0, "glucose": 1.0}, temperature=300.0)
RT = GAS * 300.0


def test_a_uniport_runs_down_its_gradient():
    out = Process("leak", 1.0, {("Na", "in"): -1, ("Na", "out"): 1})
    assert out.affinity_free_of_charge(AT) == pytest.approx(RT * math.log(10 / 140))


def test_coupled_transport_adds_its_parts():
    both = Process("in", 1.0, {("Na", "in"): 2, ("Na", "out"): -2, ("glucose", "in"): 1, ("glucose", "out"): -1})
    assert both.affinity_free_of_charge(AT) == pytest.approx(RT * (2 * math.log(14.0) + math.log(1 / 5)))


def test_a_reaction_has_a_standard_energy_at_one_molar():
    reaction = Process("r", 1.0, {("Na", "in"): -1, ("glucose", "in"): 1}, standard_energy=-10e3)
    expected = 10e3 + RT * (math.log(10e-3) - math.log(5e-3))
    assert reaction.affinity_free_of_charge(AT) == pytest.approx(expected)


def test_water_runs_toward_the_stronger_side():
    water = Process("water", 1.0, {("water", "in"): -1, ("water", "out"): 1})
    assert water.is_water
    assert water.affinity_free_of_charge(AT) == pytest.approx(RT * (141.0 - 15.0))
    assert not Process("x", 1.0, {("Na", "in"): 1}).is_water
