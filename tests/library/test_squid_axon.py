"""The patch of squid axon as a cell of the library."""

import math

import pytest

import permease as pm
from permease.constants import FARADAY, GAS
from permease.errors import PermeaseError

POTENTIALS = {"Na": 50.0, "K": -77.0, "Cl": -54.387}


@pytest.mark.parametrize("celsius", [6.3, 18.5])
def test_its_equilibrium_potentials_are_those_of_the_paper_at_any_temperature(celsius):
    cell = pm.cells.squid_axon(f"{celsius} degC")
    inside, outside = cell.compartment("axoplasm").contents, cell.bath("sea").solution.concentrations
    kelvin = celsius + 273.15
    for ion, millivolts in POTENTIALS.items():
        charge = pm.species(ion).charge
        found = 1e3 * GAS * kelvin / (charge * FARADAY) * math.log(outside[ion] / inside[ion])
        assert found == pytest.approx(millivolts, abs=1e-9)


def test_it_has_the_conductances_and_the_capacitance_of_the_paper():
    wall = pm.cells.squid_axon().membranes[0]
    per_area = {
        part.name: part.usual_density.quantity * part.pore.conductance.quantity for part in wall.transporters[:2]
    }
    assert per_area["SquidNav"].to("mS/cm^2").magnitude == pytest.approx(120.0)
    assert per_area["SquidKv"].to("mS/cm^2").magnitude == pytest.approx(36.0)
    assert wall.transporters[2].conductance == pytest.approx(3.0)
    assert wall.capacitance == pytest.approx(0.01)


def test_its_demonstration_is_one_action_potential_which_hardly_changes_its_contents():
    run = pm.simulate(pm.cells.squid_axon(), points=1000)
    assert pm.action_potentials(run).count == 1
    assert run.audit().passed
    before, after = (state.concentration("Na").magnitude for state in (run.initial, run.final))
    assert 0.0 < after - before < 1e-4 * before


def test_it_is_found_like_the_other_cells():
    assert "squid_axon" in pm.cells.names()
    assert pm.load("squid_axon") == pm.cells.squid_axon()


@pytest.mark.parametrize("wrong", [6.3, "6.3 mM", "-300 degC", None, "warm"])
def test_a_temperature_that_is_none(wrong):
    with pytest.raises(PermeaseError, match=r"temperature|quantity"):
        pm.cells.squid_axon(wrong)
