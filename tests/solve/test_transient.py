"""Schemes whose states are integrated in time: nothing is lost in the carrier, and at rest it is the steady carrier."""

import numpy as np
import pytest

from permease.chemistry.solution import Solution
from permease.library import part
from permease.model import Hold, Perfuse, Protocol, VoltageClamp
from permease.solve.bound import charge_per_state, matter_per_state
from permease.solve.simulate import simulate

OUTSIDE = Solution(Na="140 mM", K="5 mM", glucose="5 mM", HCO3="20 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
INSIDE = {"glucose": "1 mM", "HCO3": "10 mM"}
PARTS = ("SGLT1", "GLUT1", "AE1")


def protocol():
    return Protocol(
        Hold("1 s"), VoltageClamp("membrane", "-120 mV", "1 s"), Perfuse("bath", OUTSIDE.with_(glucose="20 mM"), "20 s")
    )


@pytest.fixture(scope="module")
def runs(cell):
    """Each carrier at a density that binds a good part of what there is."""
    return {
        name: simulate(
            cell(part(name)(density="100000/um^2", dynamics="transient"), outside=OUTSIDE, contents=INSIDE), protocol()
        )
        for name in PARTS
    }


@pytest.mark.parametrize("name", PARTS)
def test_the_molecules_stay(runs, name):
    system, states = runs[name].trajectory.system, runs[name].trajectory.states
    rows = [system.index(n) for n in system.state_names if n.startswith(f"membrane.{name}.")]
    total = states[:, rows].sum(axis=1)
    assert total == pytest.approx(1e5 * 1e12 * 1e-9 / 6.02214076e23, rel=1e-9)
    assert (states[:, rows] >= 0.0).all()


@pytest.mark.parametrize("name", PARTS)
def test_matter_in_the_cell_the_bath_and_the_carrier_is_conserved(runs, name):
    """Free inside + what the bath gained + what is bound: constant, for every species the carrier binds."""
    system, trajectory = runs[name].trajectory.system, runs[name].trajectory
    for species in ("Na", "glucose", "Cl", "HCO3"):
        bound = matter_per_state(system.columns, species)
        weights = np.array([bound.get(n, 0.0) for n in system.state_names])
        weights[system.index(f"cytosol.amount.{species}")] = 1.0
        for column in system.columns:
            weights[system.index(f"extent.{column.name}")] += column.gains.get(("bath", species), 0.0)
        whole = trajectory.states @ weights
        assert whole == pytest.approx(whole[0], rel=1e-10)


def test_the_carrier_really_holds_matter(runs):
    result = runs["SGLT1"]
    bound = matter_per_state(result.trajectory.system.columns, "glucose")
    assert bound["membrane.SGLT1.EoNaG"] - bound["membrane.SGLT1.EoNa"] == 1.0
    sodium = matter_per_state(result.trajectory.system.columns, "Na")
    assert sodium["membrane.SGLT1.EoNa"] - sodium["membrane.SGLT1.Eo"] == 2.0


@pytest.mark.parametrize("name", PARTS)
def test_effective_charges_are_those_of_kinetics(runs, name):
    columns = runs[name].trajectory.system.columns
    found = charge_per_state(columns, "cytosol")
    expected = part(name).cycles[next(iter(part(name).cycles))].effective_charges()
    for state, zeta in expected.items():
        gap = found[f"membrane.{name}.{state}"] - zeta
        first = next(iter(expected))
        assert gap == pytest.approx(found[f"membrane.{name}.{first}"] - expected[first], abs=1e-12)


@pytest.mark.parametrize("name", PARTS)
def test_the_audit_passes(runs, name):
    audit = runs[name].audit()
    assert audit.passed, str(audit)
    assert audit.charge < 1e-9
    assert ("membrane." + name, part(name).cycles[next(iter(part(name).cycles))].transient_states[0]) in audit.matter
    assert audit.second_law


def test_the_energy_of_states_closes_where_every_state_is_integrated(runs):
    audit = runs["SGLT1"].audit()
    assert audit.energy.evaluated
    assert abs(audit.energy.residual) < 1e-5


def test_rapid_binding_leaves_the_energy_open_and_says_why(runs):
    energy = runs["GLUT1"].audit().energy
    assert not energy.evaluated
    assert "membrane.GLUT1" in energy.reason.en
    assert "membrane.GLUT1 的瞬态机制" in energy.reason.zh
    assert energy.by_column, "the dissipation is still known"


@pytest.mark.parametrize("name", PARTS)
def test_at_rest_it_is_the_steady_carrier(cell, name):
    cells = [
        cell(part(name)(density="10/um^2", dynamics=d), outside=OUTSIDE, contents=INSIDE)
        for d in ("steady", "transient")
    ]
    steady, transient = (simulate(c, duration="10 min", rtol=1e-8, atol=1e-11) for c in cells)
    assert steady.initial.voltage().magnitude == pytest.approx(transient.initial.voltage().magnitude, abs=1e-6)
    for path in ("glucose", "HCO3", "Na", "voltage"):
        assert transient[path].values == pytest.approx(steady[path].values, rel=3e-4, abs=1e-4)


def test_a_voltage_step_moves_charge_within_the_carrier(cell):
    """Gating: after a step of the clamp SGLT1's charge moves before any turnover, and comes back."""
    carrier = part("SGLT1")(density="10000/um^2", dynamics="transient")
    still = OUTSIDE.with_(glucose="0 mM")
    one = cell(carrier, outside=still, contents={"glucose": "0 mM", "HCO3": "10 mM"})
    steps = [VoltageClamp("membrane", f"{v} mV", "0.2 s") for v in (-50, 50, -50)]
    result = simulate(one, Protocol(*steps))
    moved = result["rate.membrane.SGLT1.Ei<->Eo"].values
    t = result.times
    early, late = int(np.argmin(np.abs(t - 0.205))), int(np.argmin(np.abs(t - 0.4)))
    assert abs(moved[early]) > 3 * abs(moved[late])
    assert result.audit().passed
