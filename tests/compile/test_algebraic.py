"""Algebraic states of many cells agree with those of one."""

import numpy as np
import pytest

from permease import cells
from permease.compile.algebraic import Algebraic
from permease.compile.equations import Equations
from permease.compile.kernel import build
from permease.compile.system import assemble
from permease.expr import symbol


def test_pH_of_many_cells_is_that_of_each():
    system = assemble(cells.red_blood_cell(), extents=False)
    kernel = build(system.equations)
    states = np.repeat(system.initial[None], 5, axis=0)
    row = system.index("cytosol.amount.H")
    states[:, row] *= np.linspace(0.8, 1.2, 5)
    numbers = np.repeat(system.parameters[None], 5, axis=0)
    found, solved = Algebraic(system.equations).solve(states, numbers)
    assert solved.all()
    for i in range(5):
        np.testing.assert_allclose(found[i], kernel.initialise(0.0, states[i], numbers[i]), rtol=1e-11)
    assert np.ptp(found[:, system.index("cytosol.pH")]) > 0.1


def roots(function):
    t, x, z, k = symbol("t", "s"), symbol("x"), symbol("z"), symbol("k")
    return Algebraic(
        Equations(t, (x, z), (-x / symbol("tau", "s"), function(x, z, k)), (False, True), (k, symbol("tau", "s")), {})
    )


def test_what_has_no_root_is_told_and_leaves_the_others_alone():
    system = roots(lambda x, z, k: z * z - k)
    states = np.array([[1.0, 1.0], [1.0, 1.0], [1.0, 3.0], [np.nan, 1.0]])
    numbers = np.array([[4.0, 1.0], [-4.0, 1.0], [9.0, 1.0], [4.0, 1.0]])
    found, solved = system.solve(states, numbers)
    assert solved.tolist() == [True, False, True, False]
    assert found[0, 1] == pytest.approx(2.0, abs=1e-12)
    assert found[2, 1] == pytest.approx(3.0, abs=1e-12)


def test_a_singular_matrix_is_no_exception():
    system = roots(lambda x, z, k: (z - k) * (z - k))
    found, solved = system.solve(np.array([[1.0, 2.0]]), np.array([[2.0, 1.0]]))
    assert not solved[0] or found[0, 1] == pytest.approx(2.0, abs=1e-4)


def test_without_algebraic_states_nothing_changes():
    system = assemble(cells.pump_leak_neuron(), extents=False)
    states = system.initial[None].copy()
    found, solved = Algebraic(system.equations).solve(states, system.parameters[None])
    assert solved.all()
    assert found is states
