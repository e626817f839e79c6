"""Conserved totals, and members that lose them."""

import numpy as np
import pytest

import permease as pm
from permease.compile.system import assemble
from permease.library import cells
from permease.model.protocol import Protocol
from permease.solve.conserved import LOST, broken, invariants_of
from permease.solve.ensemble import Engine
from permease.solve.outcome import Outcome


def test_charge_is_what_the_ions_leave() -> None:
    system = assemble(pm.cells.red_blood_cell(), extents=False)
    rows = invariants_of(system)
    assert len(rows) == 1
    weights = dict(zip(system.state_names, rows[0], strict=True))
    charge = weights["cytosol.charge"]
    for ion, z in (("Na", 1), ("K", 1), ("Cl", -1)):
        assert weights[f"cytosol.amount.{ion}"] == pytest.approx(-96485.33212 * z * charge, rel=1e-9)


def test_what_counts_as_lost() -> None:
    rows = np.array([[1.0, -1.0]])
    before = np.array([[1.0, 2.0]] * 3)
    after = before + np.array([[0.5, 0.5], [10 * LOST, 0.0], [0.1 * LOST, 0.0]])
    assert broken(rows, before, after, np.ones((3, 2))).tolist() == [False, True, False]
    assert not broken(np.zeros((0, 2)), before, after, np.ones((3, 2))).any()


@pytest.mark.parametrize("power", [36, 60])
def test_rates_beyond_double_precision_are_no_result(power: int) -> None:
    red = pm.cells.red_blood_cell()
    densities = pm.grid(["1e3 /um^2", f"1e{power} /um^2", "2e3 /um^2"])
    result = pm.simulate(pm.Population(red, vary={"membrane.NaKATPase.density": densities}), duration="1 h", points=3)
    outcomes = [each.outcome for each in result.status]
    assert outcomes[0] is outcomes[2] is Outcome.FINISHED
    assert outcomes[1] is Outcome.NOT_CONSERVED
    sodium = result["cytosol.Na"].values
    assert np.isnan(sodium[1]).all()
    assert np.isfinite(sodium[[0, 2]]).all()


@pytest.mark.parametrize("name", cells.names())
def test_no_library_cell_comes_near(name: str) -> None:
    cell = getattr(pm.cells, name)()
    engine = Engine(pm.Population(cell, 8), Protocol(pm.Hold("10 min")))
    states, numbers, sizes, _ = engine.start(0, 8)
    states, _ = engine.algebraic.solve(states, numbers)
    final = engine.kernel.integrate_many(states, numbers, [600.0], scale=sizes).final
    drift = np.abs((final - states) @ engine.invariants.T)
    whole = np.maximum(np.abs(states), sizes) @ np.abs(engine.invariants).T
    assert (drift <= 1e-2 * LOST * whole).all()
