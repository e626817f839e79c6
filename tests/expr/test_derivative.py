"""Every primitive's derivative against sympy, finite differences and the complex step."""

from fractions import Fraction

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import constant, derivative, evaluate, jacobian, ops, substitute, symbol
from permease.expr.node import power

X, Y = symbol("x"), symbol("y")
SX, SY = sympy.symbols("x y")
# name, graph, sympy
CASES = {
    "add": (X + Y * X, SX + SY * SX),
    "sub": (Y - X * X, SY - SX**2),
    "mul": (X * Y * X, SX**2 * SY),
    "div": (Y / (X + 2.0), SY / (SX + 2)),
    "neg": (-(X * X + Y), -(SX**2 + SY)),
    "pow": ((X + Y) ** 3, (SX + SY) ** 3),
    "negative power": (X**-2, SX**-2),
    "fraction": (power(X + Y, Fraction(3, 4)), (SX + SY) ** sympy.Rational(3, 4)),
    "exp": (ops.exp(X * Y), sympy.exp(SX * SY)),
    "log": (ops.log(X + Y), sympy.log(SX + SY)),
    "sqrt": (ops.sqrt(X * Y + 1.0), sympy.sqrt(SX * SY + 1)),
    "tanh": (ops.tanh(X - Y), sympy.tanh(SX - SY)),
    "sin": (ops.sin(X * Y), sympy.sin(SX * SY)),
    "cos": (ops.cos(X - Y * Y), sympy.cos(SX - SY**2)),
    "phi0": (ops.phi(0, X * Y), sympy.exp(SX * SY)),
    "phi1": (ops.phi(1, X * Y), (sympy.exp(SX * SY) - 1) / (SX * SY)),
    "phi2": (ops.phi(2, X), (sympy.exp(SX) - 1 - SX) / SX**2),
    "phi3": (ops.phi(3, X), (sympy.exp(SX) - 1 - SX - SX**2 / 2) / SX**3),
    "bernoulli": (ops.bernoulli(X), SX / (sympy.exp(SX) - 1)),
}
POINTS = [(0.7, 1.3), (2.5, 0.4), (1.1, 2.2)]


@pytest.mark.parametrize("name", CASES)
def test_against_sympy(name):
    graph, closed = CASES[name]
    for x, y in POINTS:
        at = {SX: sympy.Float(x, 40), SY: sympy.Float(y, 40)}
        values = evaluate([graph, derivative(graph, X), derivative(graph, Y)], {X: x, Y: y})
        exact = [closed, sympy.diff(closed, SX), sympy.diff(closed, SY)]
        for value, formula in zip(values, exact, strict=True):
            assert value == pytest.approx(float(formula.subs(at).evalf(30)), rel=1e-13, abs=1e-15)


@pytest.mark.parametrize("name", CASES)
def test_second_derivatives_against_sympy(name):
    graph, closed = CASES[name]
    second = derivative(derivative(graph, X), X)
    for x, y in POINTS:
        exact = sympy.diff(closed, SX, 2).subs({SX: sympy.Float(x, 40), SY: sympy.Float(y, 40)}).evalf(30)
        assert evaluate([second], {X: x, Y: y})[0] == pytest.approx(float(exact), rel=1e-11, abs=1e-13)


def test_against_the_complex_step():
    def formula(x):
        return np.exp(-(x**2)) / (1.0 + x**3) + np.log(2.0 + x) * np.tanh(x)

    graph = ops.exp(-(X**2)) / (1.0 + X**3) + ops.log(2.0 + X) * ops.tanh(X)
    for x in (0.1, 0.9, 3.0):
        step = formula(complex(x, 1e-40)).imag / 1e-40
        assert evaluate([derivative(graph, X)], {X: x})[0] == pytest.approx(step, rel=1e-14)


@given(st.floats(-5.0, 5.0))
def test_where_differentiates_the_chosen_branch(x):
    graph = ops.where(ops.less(X, 1.0), X**2, 2.0 * X - 1.0)
    expected = 2.0 * x if x < 1.0 else 2.0
    assert evaluate([derivative(graph, X)], {X: x})[0] == expected


@given(st.floats(-30.0, 30.0), st.sampled_from([1, 2, 3]))
def test_phi_derivative_against_finite_differences(u, k):
    node = derivative(ops.phi(k, X), X)
    step = 1e-4
    near = [ops.phi(k, u + j * step) for j in (-2, -1, 1, 2)]
    expected = (near[0] - 8.0 * near[1] + 8.0 * near[2] - near[3]) / (12.0 * step)
    assert evaluate([node], {X: u})[0] == pytest.approx(expected, rel=1e-8, abs=1e-10)


def test_derivatives_carry_dimensions():
    volts, amount = symbol("V", "V"), symbol("c", "mol/m^3")
    slope = derivative(amount * ops.exp(volts / constant(0.025, "V")), volts)
    assert slope.dim == (amount / volts).dim
    absent = derivative(amount, volts)
    assert absent.value == 0.0
    assert absent.dim == (amount / volts).dim
    assert derivative(volts, volts).unit == ""


def test_jacobian_is_sparse():
    z = symbol("z")
    found = jacobian([X * Y, ops.exp(Z := z), constant(3.0), X - X], [X, Y, Z])
    assert set(found) == {(0, 0), (0, 1), (1, 2)}
    assert found[0, 0] is Y
    assert found[1, 2] is ops.exp(z)


def test_substitute_folds():
    graph = X * Y + ops.exp(X)
    assert substitute([graph], {X: 0.0})[0].value == 1.0
    assert substitute([graph], {Y: X})[0] is X * X + ops.exp(X)
    assert substitute([graph], {})[0] is graph
    square = ops.where(ops.less(X, Y), X, Y) + (-X) / Y - X**2 + ops.phi(2, X) + ops.sqrt(X) + ops.tanh(X)
    square = square + ops.sin(X) * ops.cos(Y)
    moved = substitute([square], {X: 2.0 * X})[0]
    assert evaluate([moved], {X: 0.3, Y: 0.7})[0] == pytest.approx(evaluate([square], {X: 0.6, Y: 0.7})[0], rel=1e-15)
    volts = symbol("V", "V")
    from permease.units import parse

    assert substitute([volts * 2.0], {volts: parse("-70 mV")})[0].value == -0.14


def test_node_under_the_derivative_symbol_may_be_a_root():
    assert derivative(X, X).value == 1.0
