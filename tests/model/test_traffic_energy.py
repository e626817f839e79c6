"""What the pools of vesicle traffic are worth, and the ATP that forms a vesicle."""

import math

import pytest

from permease.model.conditions import PointConditions
from permease.model.traffic import Hop, Pool
from permease.model.traffic_energy import fluid, fuel, fuelled, standard_energies

POOLS = {
    "free": Pool("surface"),
    "inside": Pool("inside"),
    "bound": Pool("surface", cargo=1),
    "bound_inside": Pool("inside", cargo=1),
    "lone": Pool("inside", cargo=1),
    "pit": Pool("surface", unit="pit"),
    "ligand": Pool("inside", unit="", cargo=1),
}
HERE = PointConditions({}, {}, 0.0, 310.15)
NUMBERS = {"on": 2e2, "off": 1e-3, "k": 1.0}
BINDING = Hop("binding", "free + LDL.out <-> bound", "on", "off")


def energies(*hops):
    return standard_energies(POOLS, hops, NUMBERS, HERE)


def test_binding_is_worth_its_dissociation_constant():
    """on/off is 2e5 per mol/m3, so K_D is 5e-6 mM: ln(5e-9) of R T below the parts at 1 M."""
    assert energies(BINDING)["bound"] == pytest.approx(math.log(5e-9), rel=1e-12)


def test_it_does_not_matter_which_way_it_is_written():
    turned = Hop("unbinding", "bound <-> free + LDL.out", "off", "on")
    assert energies(turned)["bound"] == pytest.approx(math.log(5e-9), rel=1e-12)


def test_what_only_moves_is_worth_the_same_and_what_is_not_reached_nothing():
    found = energies(Hop("in", "bound -> bound_inside", "k"), BINDING, Hop("drop", "lone -> inside + ligand", "k"))
    assert found["bound_inside"] == found["bound"]
    assert found["lone"] == found["inside"] == found["pit"] == 0.0
    assert "ligand" not in found


def test_a_reversible_hop_counts_before_one_that_only_moves():
    both = Hop("exchange", "free <-> inside", "on", "off")
    found = energies(Hop("in", "free -> inside", "k"), both)
    assert found["inside"] == pytest.approx(-math.log(2e5), rel=1e-12)


def test_fuel_is_a_whole_reaction():
    gains, energy = fuel(10.0, HERE)
    assert gains == {("MgATP", "in"): -10.0, ("MgADP", "in"): 10.0, ("Pi", "in"): 10.0, ("H", "in"): 10.0}
    assert energy == pytest.approx(119e3, rel=1e-12)


@pytest.mark.parametrize(("ATP", "pace"), [(None, 1.0), (5.0, 1.0), (0.05, 0.505), (0.0, 0.0), (1e6, 1.01)])
def test_pace_is_one_in_a_typical_cell(ATP, pace):
    inside = {} if ATP is None else {"MgATP": ATP}
    assert fuelled(PointConditions(inside, {}, 0.0, 310.15), 0.05) == pytest.approx(pace, rel=1e-6, abs=1e-12)


def test_fluid_of_vesicles():
    """Ten vesicles of 50 nm hold ten times 4/3 pi r3; without membrane there is still one."""
    one = 4.0 / 3.0 * math.pi * 50e-9**3
    area = 4.0 * math.pi * 50e-9**2
    assert fluid(10.0 * area, 50e-9) == pytest.approx(10.0 * one, rel=1e-12)
    assert fluid(0.0, 50e-9) == pytest.approx(one, rel=1e-12)
