"""The functions on numbers, arrays, quantities; phi against 80 digits."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import evaluate, ops, symbol


def reference(k, u):
    """phi_k in 80 digits: the series where it converges fast, the closed form elsewhere."""
    with localcontext() as context:
        context.prec = 80
        x = Decimal(u)
        if abs(u) < 30.0:
            term, total = 1 / Decimal(math.factorial(k)), Decimal(0)
            for j in range(160):
                total += term
                term = term * x / (j + k + 1)
            return float(total)
        value = x.exp()
        for j in range(k):
            value = (value - 1 / Decimal(math.factorial(j))) / x
        return float(value)


POINTS = [0.0, 1e-300, 1e-18, -1e-15, 1e-8, -1e-4, 0.5, 0.999999, 1.0, -1.0, 1.000001, -0.999999, 3.0, -20.0, 50.0]
POINTS += [-700.0, 700.0]


@pytest.mark.parametrize("k", [0, 1, 2, 3])
@pytest.mark.parametrize("u", POINTS)
def test_phi_at_special_points(k, u):
    assert ops.phi(k, u) == pytest.approx(reference(k, u), rel=5e-15 * (1 + 6**k / 10))


@given(st.floats(-700.0, 700.0), st.sampled_from([1, 2, 3]))
def test_phi_everywhere(u, k):
    assert ops.phi(k, u) == pytest.approx(reference(k, u), rel=5e-15 * (1 + 6**k / 10))


def test_phi_at_zero_is_exact():
    assert [ops.phi(k, 0.0) for k in range(4)] == [1.0, 1.0, 0.5, 1.0 / 6.0]


@given(st.floats(-700.0, 700.0))
def test_bernoulli_identity(u):
    """B(-u) = B(u) + u, without overflow anywhere."""
    assert ops.bernoulli(-u) == pytest.approx(ops.bernoulli(u) + u, rel=1e-12, abs=1e-12)


def test_bernoulli_far_out():
    assert ops.bernoulli(-5000.0) == 5000.0
    assert ops.bernoulli(5000.0) == 0.0


def test_numbers_arrays_quantities_nodes():
    from permease.units import parse

    values = np.array([0.0, 1.0, -2.0])
    assert isinstance(ops.exp(1.0), float)
    assert ops.exp(values) == pytest.approx(np.exp(values))
    assert ops.exprel(values)[0] == 1.0
    assert ops.log(parse("1000 mV") / parse("1 V")) == pytest.approx(0.0, abs=1e-15)
    assert ops.sqrt(parse("4 m^2")).to("m").magnitude == 2.0
    assert ops.tanh(0.0) == 0.0
    assert ops.sin(parse("90 degree")) == pytest.approx(1.0)
    assert ops.cos(np.array([0.0, np.pi])) == pytest.approx([1.0, -1.0])
    assert ops.maximum(1.0, 2.0) == ops.minimum(2.0, 3.0) == 2.0
    assert ops.maximum(values, 0.5) == pytest.approx([0.5, 1.0, 0.5])
    x = symbol("x")
    assert evaluate([ops.minimum(x, 0.5)], {x: values})[0] == pytest.approx([0.0, 0.5, -2.0])


@given(st.floats(-50.0, 50.0), st.floats(0.01, 50.0))
def test_graph_and_numbers_are_one_formula(x, y):
    def formula(a, b):
        lower = ops.minimum(a, b)
        return (
            ops.exp(lower / 10.0) * ops.sqrt(b)
            + ops.log(b)
            - ops.tanh(a) * ops.sin(b)
            + ops.cos(a * b)
            + ops.bernoulli(a) / (1.0 + b**2)
            - ops.phi(3, a / 10.0)
        )

    u, v = symbol("u"), symbol("v")
    assert evaluate([formula(u, v)], {u: x, v: y})[0] == pytest.approx(formula(x, y), rel=1e-14, abs=1e-14)
