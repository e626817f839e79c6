"""Lowering, derivatives, hoisting and symbolic elimination."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.compile import Equations
from permease.compile.passes.elimination import eliminate
from permease.compile.passes.graph import Graph
from permease.compile.passes.hoist import hoisted
from permease.compile.passes.lower import lower
from permease.errors import ModelError
from permease.expr import symbol


def test_divisions_by_the_same_number_share_one_reciprocal():
    t, k = symbol("t", "s"), symbol("k", "1/s")
    a, b, c = (symbol(name) for name in "abc")
    lowered = lower(Equations(t, (a, b, c), (k * a / c, k * b / c, -k * a / c), (False,) * 3, (k,)))
    operations = [node[0] for node in lowered.graph.nodes]
    assert operations.count("reciprocal") == 1
    assert "div" not in operations


def test_powers_become_products():
    graph = Graph()
    x = graph.state(0)
    graph.power(x, 6)
    assert [node[0] for node in graph.nodes].count("mul") == 3


def test_parameter_work_is_hoisted_whole():
    graph = Graph()
    x, k, m = graph.state(0), graph.parameter(0), graph.parameter(1)
    fixed = graph.function("exp", graph.mul(k, graph.reciprocal(m)))
    root = graph.add(graph.mul(fixed, x), graph.mul(k, x))
    assert hoisted(graph, [root]) == [fixed]


def factor_and_solve(matrix, plan, right):
    n = len(right)
    a = matrix[list(plan.matching)].copy()
    x = right[list(plan.matching)].copy()
    for k, below, beside in zip(plan.pivots, plan.below, plan.right, strict=True):
        for i in below:
            factor = a[i, k] / a[k, k]
            for j in beside:
                a[i, j] -= factor * a[k, j]
            x[i] -= factor * x[k]
    for k, beside in reversed(list(zip(plan.pivots, plan.right, strict=True))):
        x[k] = (x[k] - sum(a[k, j] * x[j] for j in beside)) / a[k, k]
    assert n == len(x)
    return x


@given(st.integers(1, 12), st.integers(0, 2**32 - 1), st.floats(0.0, 0.5))
def test_elimination_solves_sparse_systems(n, seed, density):
    rng = np.random.default_rng(seed)
    matrix = np.where(rng.random((n, n)) < density, rng.normal(size=(n, n)), 0.0) + np.diag(2.0 * n + rng.random(n))
    plan = eliminate(zip(*np.nonzero(matrix), strict=True), [False] * n, [str(i) for i in range(n)])
    assert sorted(plan.pivots) == list(range(n))
    right = rng.normal(size=n)
    assert np.allclose(factor_and_solve(matrix, plan, right), np.linalg.solve(matrix, right), rtol=1e-10, atol=1e-12)


def test_an_arrow_matrix_has_no_fill():
    n = 9
    pattern = [(0, j) for j in range(n)] + [(i, 0) for i in range(n)]
    assert eliminate(pattern, [False] * n, [""] * n).size == n + 2 * (n - 1)


def test_algebraic_equations_are_matched_to_the_states_they_determine():
    # rows 1 and 2 determine each other's state
    plan = eliminate([(0, 0), (1, 2), (2, 1), (0, 1)], [False, True, True], ["x", "y", "z"])
    assert plan.matching == (0, 2, 1)


def test_an_undetermined_algebraic_state_is_named():
    with pytest.raises(ModelError, match="no algebraic equation determines z"):
        eliminate([(0, 0), (1, 0), (1, 1), (2, 1)], [False, True, True], ["x", "y", "z"])
