"""Rate constants of schemes as numbers of a cell: what detailed balance derives follows them, whatever they are."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError
from permease.library import part

CELL = pm.cells.plant_cell()
PUMP, CARRIER = "membrane.HATPase.k.E1P_H->E2P", "membrane.SOS1.K.EiNa->Ei"


def test_a_cell_lists_finds_and_replaces_them():
    assert {PUMP, CARRIER} <= set(CELL.paths())
    assert CELL.find(PUMP).to("1/s").magnitude == pytest.approx(300.0)
    made = CELL.replace(PUMP, "120 / s")
    assert made.find(PUMP).to("1/s").magnitude == pytest.approx(120.0)
    assert CELL.find(PUMP).to("1/s").magnitude == pytest.approx(300.0)
    both = made.replace(CARRIER, "7 mM")
    assert (both.find(PUMP).to("1/s").magnitude, both.find(CARRIER).to("mM").magnitude) == pytest.approx((120.0, 7.0))
    assert both != made
    text = pm.write(both)
    assert "k.E1P_H->E2P" in text
    assert pm.read(text).find(CARRIER).to("mM").magnitude == pytest.approx(7.0, rel=1e-14)
    assert pm.read(text) == both


@pytest.mark.parametrize("name", ["SGLT1", "SOS1", "GLUT1", "LacY", "EAAT2"])
def test_nothing_turns_at_equilibrium_whatever_a_constant_is(name):
    """Detailed balance: with every species alike on both sides and no voltage no carrier turns."""
    kind = part(name)
    usual = kind(density="1 / um^2")
    alike = pm.Solution(**{s: "5 mM" for s, _ in usual.species() if s != "H"}, pH=7.0, balance=None, impermeant={})
    usual_parameters = usual.parameters()
    for constant in usual.own_numbers():
        made = kind(density="1 / um^2", constants={constant: usual_parameters[constant].quantity * 3.7})
        given = made.parameters()[constant].quantity
        assert given.to_base_units().magnitude == pytest.approx(
            3.7 * usual_parameters[constant].quantity.to_base_units().magnitude
        )
        for flow in made.processes(pm.model.conditions.point(alike, alike, "0 mV", "37 degC")):
            assert abs(flow.forward - flow.backward) <= 1e-12 * abs(flow.forward)


@pytest.mark.parametrize("path", [PUMP, CARRIER, "membrane.SOS1.k.EoH->EiH"])
def test_slopes_are_those_of_runs_with_another_constant(path):
    step = 1e-3
    found = pm.sensitivity(CELL, steady=True, to=[path], of=["protoplast.Na", "voltage"])
    high, low = (pm.steady_state(CELL.replace(path, CELL.find(path) * (1.0 + s * step))) for s in (1.0, -1.0))
    for i, name in enumerate(found.of):
        wanted = (high.values[name] - low.values[name]) / step / (high.values[name] + low.values[name])
        assert float(found.normalised.values[i, 0]) == pytest.approx(wanted, rel=1e-4, abs=1e-7)


@pytest.mark.parametrize("dynamics", ["steady", "transient"])
def test_traces_follow_them_too(dynamics):
    inside = pm.Compartment("cytosol", "1 pL", {"Na": "10 mM", "glucose": "1 mM"}, balance="Cl")
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", glucose="5 mM", balance="Cl"))
    carrier = part("SGLT1")(count=1e6, dynamics=dynamics)
    leak = pm.Leak("Cl", permeability="1e-6 cm/s")
    cell = pm.Cell("cell", [pm.Membrane("membrane", inside, bath, "1000 um^2", transporters=[carrier, leak])])
    path = next(p for p in cell.paths() if "->" in p and ".k." in p)
    found = pm.sensitivity(cell, pm.Hold("10 s"), to=[path], of=["glucose"], points=5, rtol=1e-8, atol=1e-12)
    step = 1e-3

    def run(factor):
        made = cell.replace(path, cell.find(path) * factor)
        return pm.simulate(made, pm.Hold("10 s"), points=5, rtol=1e-11, atol=1e-14)["glucose"].values

    wanted = (run(1.0 + step) - run(1.0 - step)) / (2.0 * step) / run(1.0)
    np.testing.assert_allclose(found.normalised.values[0, 0], wanted, atol=1e-6 + 1e-4 * np.max(np.abs(wanted)))
    assert pm.simulate(cell.replace(path, cell.find(path) * 2.0), pm.Hold("10 s")).audit().passed


def test_members_are_what_they_are_alone():
    many = pm.Population(CELL, 3, seed=2, vary={PUMP: pm.scaled(cv=0.3), CARRIER: pm.uniform("10 mM", "40 mM")})
    run = pm.simulate(many, pm.Hold("2 h"), points=5, outputs=["protoplast.Na"])
    assert run.status.ok.all()
    for i in range(3):
        alone = pm.simulate(many.member(i), pm.Hold("2 h"), points=5)
        assert float(run["protoplast.Na"][i, -1]) == pytest.approx(float(alone["protoplast.Na"][-1]), rel=1e-9)
    below = pm.Population(CELL, vary={PUMP: pm.grid(["-1 / s", "300 / s"])})
    assert pm.simulate(below, pm.Hold("1 s"), points=2, outputs=["Na"]).status.counts == {"FINISHED": 1, "INVALID": 1}


def test_a_step_of_a_protocol_sets_one():
    slow = pm.simulate(CELL, pm.Protocol(pm.Set(PUMP, "30 / s"), pm.Hold("1 h")))
    alone = pm.simulate(CELL.replace(PUMP, "30 / s"), pm.Hold("1 h"))
    assert float(slow["protoplast.H"][-1]) == pytest.approx(float(alone["protoplast.H"][-1]), rel=1e-3)


def test_constants_of_a_loop_that_is_given_whole_cannot_change_alone():
    """Any one of them would break detailed balance, or tell another energy of ATP."""
    cell = pm.cells.red_blood_cell()
    path = "membrane.NaKATPase.k.E1P_Na3->E2PNa3"
    assert path not in cell.paths()
    assert "membrane.NaKATPase.k.E2P->E2P_ouabain" in cell.paths()
    with pytest.raises(UnknownNameError):
        cell.replace(path, "100 / s")
    with pytest.raises(UnknownNameError, match="free constant"):
        part("NaKATPase")(constants={"k.E1P_Na3->E2PNa3": "100 / s"})


@pytest.mark.parametrize(
    ("constants", "error"),
    [
        ({"k.A->B": "1 / s"}, UnknownNameError), ({"K.EiNa->Ei": "0 mM"}, ModelError),
        ({"K.EiNa->Ei": "-1 mM"}, ModelError), ({"K.EiNa->Ei": "1 / s"}, InputError), ({"K.EiNa->Ei": 5}, InputError),
        ({"K.EiNa->Ei": None}, PermeaseError), ("5 mM", InputError), (["K.EiNa->Ei"], InputError),
        ({5: "1 mM"}, UnknownNameError),
    ],
)  # fmt: skip
def test_constants_that_cannot_be(constants, error):
    with pytest.raises(error) as caught:
        part("SOS1")(density="1 / um^2", constants=constants)
    assert "SOS1" in str(caught.value)
