"""Linear invariants and the second law in random assemblies of library parts."""

import numpy as np
import pytest
from assemblies import assemblies
from hypothesis import HealthCheck, given, settings

import permease as pm
from permease.chemistry.species import species
from permease.compile.kernel import build
from permease.compile.system import assemble
from permease.constants import FARADAY, GAS
from permease.model.process import WATER

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
MANY = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
FUEL = {"MgATP": -1.0, "MgADP": 1.0, "Pi": 1.0, "H": 1.0}


@MANY
@given(assemblies())
def test_every_column_conserves_matter_and_charge(cell):
    for column in assemble(cell).columns:
        total: dict[str, float] = {}
        for (_, name), gained in column.gains.items():
            total[name] = total.get(name, 0.0) + gained
        changed = {name: gained for name, gained in total.items() if gained}
        if column.kind == "metabolism":
            continue
        assert sum(column.charges.values()) == pytest.approx(0.0, abs=1e-12)
        if column.kind == "gating":
            # one gate opens; the rest of its molecules are those that are shut
            assert not column.gains
            continue
        if column.kind == "traffic":
            # units of several kinds: a laden receptor becomes an empty one and its ligand; its own tests weigh them
            continue
        if column.states:
            # one step of a scheme: what it binds is in the state it fills
            assert sum(column.states.values()) == 0
            continue
        turns = -changed.get("MgATP", 0.0)
        assert changed == {name: turns * gained for name, gained in FUEL.items() if turns}, column.name
        for place in {place for place, _ in column.gains}:
            moved = sum(
                (0 if name == WATER else species(name).charge) * gained
                for (where, name), gained in column.gains.items()
                if where == place
            )
            assert column.charges.get(place, 0.0) == moved


@MANY
@given(assemblies())
def test_charge_follows_the_ions_and_matter_only_moves(cell):
    """At the start and off it: d(charge)/dt is F times what the ions do, and nothing appears between two places."""
    system = assemble(cell)
    kernel = build(system.equations, target="numpy")
    names = list(system.state_names)
    rates = kernel.rhs(0.0, system.initial, system.parameters)
    assert np.all(np.isfinite(rates))
    columns = {c.name: rates[names.index(f"extent.{c.name}")] for c in system.columns}
    for compartment in cell.compartments:
        carried = gross = 0.0
        for column in system.columns:
            term = FARADAY * column.charges.get(compartment.name, 0.0) * columns[column.name]
            carried, gross = carried + term, gross + abs(term)
        assert abs(rates[names.index(f"{compartment.name}.charge")] - carried) <= 1e-12 * gross
        for name in compartment.contents:
            state = f"{compartment.name}.amount.{name}"
            if state in names:
                terms = [c.gains.get((compartment.name, name), 0.0) * columns[c.name] for c in system.columns]
                assert abs(rates[names.index(state)] - sum(terms)) <= 1e-12 * sum(map(abs, terms))


@FEW
@given(assemblies(empirical=False))
def test_a_run_keeps_its_books(cell):
    """Matter and charge to 1e-9 over ten minutes, and no consistent process against its driving force."""
    result = pm.simulate(cell, duration="10 min", points=41)
    audit = result.audit()
    assert all(abs(r) <= 1e-9 for r in audit.matter.values()), str(audit)
    assert audit.charge <= 1e-9
    for compartment in cell.compartments:
        assert abs(result.budget("charge", compartment.name).residual) <= 1e-9
    assert audit.second_law, str(audit)


@MANY
@given(assemblies())
def test_no_column_runs_against_its_affinity(cell):
    system = assemble(cell)
    kernel = build(system.equations, target="numpy")
    values = dict(zip(kernel.observables, kernel.observe(0.0, system.initial, system.parameters), strict=True))
    assert [name for name, value in values.items() if not np.isfinite(value)] == []
    thermal = GAS * cell.temperature
    dragged: dict[str, float] = {}
    for column in system.columns:
        if column.affinity is None or not column.consistent:
            continue
        rate, driving = values[f"rate.{column.name}"], values[f"affinity.{column.name}"]
        size = thermal * (300.0 if column.kind == "water" else 1.0)
        if column.coupled:
            # ions that drag one another along: one may run uphill, together they may not
            of = f"{column.membrane}.{column.transporter}"
            dragged[of] = dragged.get(of, 0.0) + rate * driving + 1e-9 * size * abs(rate)
        elif abs(driving) > 1e-9 * size:
            assert rate * driving >= 0.0, column.name
    assert all(power >= 0.0 for power in dragged.values()), dragged


def test_a_transient_pump_between_two_compartments_without_its_steroid():
    """Neither side holds ouabain: the step that binds it has a rate, a driving force and a place in the audit."""
    ions = {"Na": "60 mM", "K": "60 mM", "Cl": "120 mM"}
    metabolites = {"MgATP": "4 mM", "MgADP": "0.1 mM", "Pi": "2 mM"}
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents=ions)
    store = pm.Compartment(
        "store", volume="0.1 pL", contents={**ions, **metabolites}, pH=7.2, balance="Na", held=tuple(metabolites)
    )
    bath = pm.Bath("bath", pm.Solution(Na="100 mM", K="20 mM", balance="Cl"))
    pump = pm.library.NaKATPase(density="500 / um^2", dynamics="transient")
    leaks = [pm.Leak(ion, permeability="1e-7 cm/s") for ion in ("K", "Cl")]
    surface = pm.Membrane("surface", inside=cytosol, outside=bath, area="800 um^2", transporters=leaks)
    inner = pm.Membrane("inner", inside=store, outside=cytosol, area="200 um^2", transporters=[pump, *leaks])
    result = pm.simulate(pm.Cell("nested", [surface, inner]), duration="1 min", points=41)
    assert np.all(np.isfinite(result.trajectory.observed))
    audit = result.audit()
    assert all(abs(r) <= 1e-9 for r in audit.matter.values())
    assert audit.charge <= 1e-9
    assert audit.second_law
