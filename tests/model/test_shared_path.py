"""The path that water and a solute share: the three-parameter equations in the engine, and what they conserve."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease.errors import PermeaseError
from permease.model.conditions import PointConditions
from permease.physics import kedem_katchalsky as kk
from permease.testing import affinity

near = pytest.approx
LP = 1.468e-12


def bag(path, impermeant=300.0, solute=10.0, outside=300.0, bath=300.0, wall=None):
    inside = pm.Compartment(
        "bag", "67.5 fL", {"urea": f"{solute!r} mM"}, impermeant=[pm.Impermeant("sugar", f"{impermeant!r} mM")],
        wall=wall,
    )  # fmt: skip
    around = pm.Bath("bath", pm.Solution(urea=f"{bath!r} mM", sucrose=f"{outside!r} mM"))
    return pm.Cell("bag", [pm.Membrane("membrane", inside, around, "135 um^2", transporters=[path])], "25 degC")


def shared(reflection=0.8, permeability="1e-4 cm/s"):
    return pm.SharedPath("urea", conductivity=f"{LP} m/s/Pa", reflection=reflection, permeability=permeability)


@settings(max_examples=12)
@given(st.floats(0.0, 1.0), st.floats(20.0, 500.0), st.floats(100.0, 500.0))
def test_the_engine_is_the_three_parameter_description(sigma, urea, outside):
    run = pm.simulate(bag(shared(sigma), outside=outside, bath=urea), duration="5 s", points=60, rtol=1e-9, atol=1e-12)
    water, solute = kk.swelling(
        run.times, water=67.5e-18, impermeant=300.0 * 67.5e-18, solute=10.0 * 67.5e-18, outside_impermeant=outside,
        outside_solute=urea, area=135e-12, conductivity=LP, solute_permeability=1e-6, temperature=298.15,
        reflection=sigma,
    )  # fmt: skip
    names = run.trajectory.system
    assert run.trajectory.states[:, names.index("bag.volume")] == near(water, rel=1e-6)
    assert run.trajectory.states[:, names.index("bag.amount.urea")] == near(solute, rel=1e-6)


@settings(max_examples=15)
@given(st.floats(0.0, 1.0), st.floats(1.0, 500.0), st.floats(1.0, 500.0), st.floats(50.0, 600.0), st.floats(-9.0, -4.0))
def test_second_law_and_energy(sigma, solute, bath, outside, exponent):
    path = shared(sigma, f"{10.0**exponent!r} m/s")
    audit = pm.simulate(bag(path, solute=solute, bath=bath, outside=outside), duration="2 s").audit()
    assert audit.second_law
    assert audit.passed, str(audit)


def test_one_of_the_two_may_run_against_its_force():
    """Drag carries urea up its gradient; the sum still dissipates."""
    at = PointConditions({"urea": 100.0}, {"urea": 101.0, "sucrose": 500.0}, 0.0, 298.15)
    water, solute = shared(0.5, "0 m/s").processes(at)
    assert water.rate > 0.0
    assert solute.rate > 0.0
    power = [p.rate * affinity(p, at) for p in (water, solute)]
    assert power[1] < 0.0 < sum(power)


def test_with_full_reflection_it_is_two_separate_paths():
    cell = bag(shared(1.0))
    membrane = cell.membranes[0].with_(
        water_permeability=f"{LP * 8.314462618 * 298.15 / 18.07e-6!r} m/s",
        transporters=[pm.Leak("urea", permeability="1e-4 cm/s")],
    )
    runs = [pm.simulate(c, duration="3 s", points=60) for c in (cell, cell.with_(membranes=[membrane]))]
    assert np.array(runs[0]["volume"]) == near(np.array(runs[1]["volume"]), rel=1e-4)


def test_a_solute_absent_from_a_side():
    run = pm.simulate(bag(shared(0.9), solute=0.0, bath=300.0), duration="20 s")
    assert run.audit().passed
    assert run.final.concentration("urea").to("mM").magnitude == near(300.0, rel=1e-3)


@pytest.mark.parametrize("sigma", [0.0, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("solute", [0.0, 1e-9, 1e-6, 1e-3])
def test_a_solute_absent_at_first_for_as_long_as_one_likes(sigma, solute):
    """The logarithmic mean is infinitely steep at an empty side; the run does not stop there."""
    cell = bag(shared(sigma), solute=solute)
    run = pm.simulate(cell, duration="1e5 s", points=20)
    assert run.audit().passed, str(run.audit())
    rest = pm.steady_state(cell)
    assert rest.concentration("urea").to("mM").magnitude == near(300.0, rel=1e-6)
    assert rest.volume().to("fL").magnitude == near(67.5, rel=1e-6)


def test_nothing_is_dragged_out_of_an_empty_cell():
    """P_s is 0 and water leaves: no urea can."""
    run = pm.simulate(bag(shared(0.5, "0 m/s"), solute=0.0, outside=500.0, bath=100.0), duration="1 s")
    amounts = run.trajectory.states[:, run.trajectory.system.index("bag.amount.urea")]
    assert (amounts == 0.0).all()
    assert run.final.volume().to("fL").magnitude < 60.0
    assert run.audit().passed


def test_a_wall_presses_on_it():
    run = pm.simulate(bag(shared(), outside=100.0, bath=10.0, wall=pm.Wall("5 MPa")), duration="5 min")
    assert run.final.values["bag.pressure"] > 1e5
    assert run.audit().passed


def test_document_round_trip():
    cell = bag(shared(0.87, "3.3e-5 cm/s"))
    again = pm.read(pm.write(cell))
    assert again == cell
    assert pm.write(again) == pm.write(cell)
    changed = cell.replace("membrane.urea_water_path.reflection", 0.5)
    assert changed.membranes[0].transporters[0].reflection == 0.5


def test_every_number_has_a_source():
    value = pm.Reference("Someone", "Someone (2000) A title. A journal").value
    path = pm.SharedPath("urea", conductivity=value("1.5e-12 m/s/Pa"), reflection=0.9, permeability="1e-6 cm/s")
    assert path.parameters()["conductivity"].source.key == "Someone"
    assert path.parameters()["reflection"].standing == "derived"


GOOD = {"species": "urea", "conductivity": "1e-12 m/s/Pa", "reflection": 0.9, "permeability": "1e-6 cm/s"}


@pytest.mark.parametrize(
    "change",
    [
        {"species": "Na"},
        {"species": "water"},
        {"species": "nothing"},
        {"conductivity": "0 m/s/Pa"},
        {"conductivity": "1 m/s"},
        {"conductivity": 1},
        {"reflection": 1.1},
        {"reflection": -0.1},
        {"reflection": "x"},
        {"permeability": "-1 cm/s"},
        {"permeability": "1 mM"},
        {"permeability": None},
    ],
)
def test_nonsense(change):
    given = {**GOOD, **change}
    with pytest.raises(PermeaseError):
        pm.SharedPath(given.pop("species"), **given)
