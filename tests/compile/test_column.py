"""Columns: what they add where, their charge, their driving force, and what metabolism gives back."""

import math

import pytest

from permease.chemistry.solution import Solution
from permease.compile.column import charges_of, valence
from permease.compile.interior import ELECTRODE
from permease.compile.system import assemble
from permease.constants import FARADAY, GAS
from permease.expr import evaluate
from permease.library import part
from permease.model import Bath, Cell, Compartment, Impermeant, Membrane
from permease.model.leak import Leak

T = 310.15


def cell(*parts, held=("MgATP", "MgADP", "Pi"), pH=7.2, **contents):
    bath = Bath("bath", Solution(Na="140 mM", K="5 mM", pH=7.4, glucose="5 mM", Pi="1 mM", balance="Cl"))
    inside = Compartment(
        "cytosol",
        "1 pL",
        {"Na": "10 mM", "K": "140 mM", "Cl": "30 mM", "glucose": "1 mM", "MgATP": "5 mM", "MgADP": "0.05 mM",
         "Pi": "1 mM", **contents},
        balance="Cl", pH=pH, held=held, impermeant=[Impermeant("protein", "80 mM", charge=-1.2)],
    )  # fmt: skip
    walls = [
        Membrane("membrane", inside, bath, "1000 um^2", transporters=[Leak("K", permeability="1e-6 cm/s"), *parts])
    ]
    return Cell("cell", walls)


def value(system, node):
    known = dict(zip(system.equations.states, system.initial, strict=True))
    known.update(zip(system.equations.parameters, system.parameters, strict=True))
    known[system.equations.time] = 0.0
    return float(evaluate([node], known)[0])


def columns(system):
    return {c.name: c for c in system.columns}


def test_valences():
    assert [valence(s) for s in ("Na", "Cl", "Ca", "glucose", "water", ELECTRODE)] == [1, -1, 2, 0, 0, 1]
    assert charges_of({("a", "Na"): -3.0, ("b", "Na"): 3.0, ("a", "glucose"): 1.0}) == {"a": -3.0, "b": 3.0}
    assert charges_of({("a", "K"): 1.0, ("a", "Cl"): 1.0}) == {}


def test_a_leak_moves_its_ion_and_its_charge_outward():
    system = assemble(cell())
    column = columns(system)["membrane.K_leak"]
    assert column.gains == {("cytosol", "K"): -1.0, ("bath", "K"): 1.0}
    assert column.charges == {"cytosol": -1.0, "bath": 1.0}


def test_the_affinity_of_a_leak_is_its_electrochemical_gradient():
    system = assemble(cell())
    column = columns(system)["membrane.K_leak"]
    volts = value(system, system.equations.observables["membrane.voltage"])
    inside = value(system, system.equations.observables["cytosol.K"])
    expected = GAS * T * math.log(inside / 5.0) + FARADAY * volts
    assert value(system, column.affinity) == pytest.approx(expected, rel=1e-9)


def test_the_pump_uses_atp_inside_and_moves_one_charge_out():
    column = columns(assemble(cell(part("NaKATPase")(density="100/um^2"))))["membrane.NaKATPase"]
    assert column.gains["cytosol", "Na"] == -3
    assert column.gains["bath", "K"] == -2
    assert column.ATP == 1.0
    assert column.charges["bath"] == pytest.approx(1.0)


def test_every_column_with_no_reaction_conserves_charge():
    system = assemble(cell(part("SGLT1")(density="100/um^2"), part("KCC2")(), part("GLUT1")()))
    for column in system.columns:
        assert sum(column.charges.values()) == pytest.approx(0.0, abs=1e-12)


def test_regenerated_atp_needs_no_other_supply():
    """What the pump uses of ATP and makes of ADP, phosphate and protons comes back in one column."""
    system = assemble(cell(part("NaKATPase")(density="100/um^2")))
    supplies = [c for c in system.columns if c.kind == "metabolism"]
    assert [c.name for c in supplies] == ["cytosol.ATP_regeneration"]
    assert supplies[0].gains == {
        ("cytosol", "MgATP"): 1.0, ("cytosol", "MgADP"): -1.0, ("cytosol", "Pi"): -1.0, ("cytosol", "H"): -1.0,
    }  # fmt: skip
    assert supplies[0].follows == {"membrane.NaKATPase": 1.0}
    assert value(system, supplies[0].rate) == pytest.approx(
        value(system, columns(system)["membrane.NaKATPase"].rate), rel=1e-12
    )


def test_held_phosphate_that_leaks_is_supplied_beside_the_regeneration():
    system = assemble(cell(part("NaKATPase")(density="100/um^2"), Leak("Pi", permeability="1e-8 cm/s")))
    supply = columns(system)["cytosol.Pi_supply"]
    assert supply.follows == {"membrane.Pi_leak": 1.0}
    assert supply.gains == {("cytosol", "Pi"): 1.0}


def test_any_held_species_is_supplied():
    system = assemble(cell(part("GLUT1")(), held=("glucose",)))
    assert columns(system)["cytosol.glucose_supply"].gains == {("cytosol", "glucose"): 1.0}
    assert "cytosol.amount.glucose" in system.parameter_names


def test_steps_of_a_transient_scheme_carry_their_states():
    system = assemble(cell(part("SGLT1")(density="100/um^2", dynamics="transient")))
    steps = [c for c in system.columns if c.transporter == "SGLT1"]
    assert len(steps) == 7
    assert all(sorted(c.states.values()) == [-1, 1] for c in steps)
    assert len({c.name for c in steps}) == 7


def test_at_rest_the_affinities_around_a_loop_add_up_to_that_of_the_whole():
    """Eskandari's six-state loop: 2 Na and 1 glucose in, against their gradients."""
    system = assemble(cell(part("SGLT1")(density="100/um^2", dynamics="transient")))
    loop = ["Eo<->EoNa", "EoNa<->EoNaG", "EoNaG<->EiNaG", "EiNaG<->EiNa", "EiNa<->Ei", "Ei<->Eo"]
    steps = columns(system)
    total = sum(value(system, steps[f"membrane.SGLT1.{name}"].affinity) for name in loop)
    sodium, glucose, volts = (
        value(system, system.equations.observables[n]) for n in ("cytosol.Na", "cytosol.glucose", "membrane.voltage")
    )
    expected = GAS * T * (2 * math.log(140.0 / sodium) + math.log(5.0 / glucose)) - 2 * FARADAY * volts
    assert total == pytest.approx(expected, rel=1e-9)
