"""Potentials from charges, against dense linear algebra."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.compile.network import potentials
from permease.expr import constant, evaluate, symbol


def solve(nodes, capacitors, charges):
    """The potentials of the network by numpy.linalg.solve."""
    matrix = np.zeros((len(nodes), len(nodes)))
    for inside, outside, c in capacitors:
        for here, there in ((inside, outside), (outside, inside)):
            if here in nodes:
                matrix[nodes.index(here), nodes.index(here)] += c
                if there in nodes:
                    matrix[nodes.index(here), nodes.index(there)] -= c
    return np.linalg.solve(matrix, charges)


def symbolic(nodes, capacitors, charges):
    symbols = {n: symbol(f"{n}.charge", "C") for n in nodes}
    found = potentials(nodes, symbols, [(a, b, constant(c, "F")) for a, b, c in capacitors])
    values = dict(zip(symbols.values(), charges, strict=True))
    return np.array([float(v) for v in evaluate([found[n] for n in nodes], values)])


def test_one_membrane_gives_charge_over_capacitance():
    assert symbolic(["cell"], [("cell", "bath", 2e-12)], [-1.4e-13])[0] == pytest.approx(-0.07, rel=1e-14)


def test_two_membranes_to_the_ground_act_in_parallel():
    found = symbolic(["cell"], [("cell", "lumen", 1e-12), ("cell", "blood", 3e-12)], [1e-13])
    assert found[0] == pytest.approx(0.025, rel=1e-14)


def test_an_organelle_sees_the_series():
    """C2 (psi2 - psi1) = Q2 and C1 psi1 = Q1 + Q2."""
    outer, inner, q1, q2 = 10e-12, 2e-12, -3e-13, 1e-13
    found = symbolic(["cytosol", "organelle"], [("cytosol", "bath", outer), ("organelle", "cytosol", inner)], [q1, q2])
    assert found[0] == pytest.approx((q1 + q2) / outer, rel=1e-13)
    assert found[1] - found[0] == pytest.approx(q2 / inner, rel=1e-13)


def test_a_membrane_between_two_grounds_is_nothing():
    assert potentials([], {}, [("lumen", "blood", constant(1e-12, "F"))]) == {}


def test_the_sum_of_membrane_charges_is_the_charge_of_a_place():
    nodes, walls = ["a", "b", "c"], [("a", "g", 1e-12), ("b", "a", 2e-12), ("c", "b", 3e-12), ("c", "g", 4e-12)]
    charges = np.array([1e-13, -2e-13, 3e-13])
    found = dict(zip(nodes, symbolic(nodes, walls, charges), strict=True), g=0.0)
    for node, charge in zip(nodes, charges, strict=True):
        stored = sum(c * (found[a] - found[b]) * (1 if a == node else -1) for a, b, c in walls if node in (a, b))
        assert stored == pytest.approx(charge, rel=1e-12)


@given(st.integers(1, 7), st.integers(0, 2**32 - 1))
def test_any_network_equals_dense_elimination(size, seed):
    draw = np.random.default_rng(seed)
    nodes = [f"n{i}" for i in range(size)]
    places = [*nodes, "ground"]
    # a tree that reaches the ground, and chords
    walls = [(nodes[i], places[draw.integers(i + 1, size + 1)], 10.0 ** draw.uniform(-13, -10)) for i in range(size)]
    for _ in range(size):
        a, b = draw.choice(size + 1, 2, replace=False)
        walls.append((places[a], places[b], 10.0 ** draw.uniform(-13, -10)))
    charges = draw.normal(size=size) * 1e-12
    expected = solve(nodes, walls, charges)
    assert symbolic(nodes, walls, charges) == pytest.approx(expected, rel=1e-9, abs=1e-12 * np.abs(expected).max())
