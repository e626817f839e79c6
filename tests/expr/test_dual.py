"""Numbers with slopes: the chain rule of every operation, and what may not be lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import constant, derivative, evaluate, ops, symbol
from permease.expr.dual import Dual, slope_of, stack, value_of

UNARY = {
    "exp": np.exp, "log": np.log, "sqrt": np.sqrt, "tanh": np.tanh, "negative": np.negative, "absolute": np.abs,
    "sin": np.sin, "cos": np.cos,
    "cube": lambda x: x**3, "power of ten": lambda x: 10.0**x, "reciprocal": lambda x: 1.0 / x,
    "phi": lambda x: ops.phi(1, x), "phi2": lambda x: ops.phi(2, x), "root": lambda x: np.float_power(x, 1.5),
    "maximum": lambda x: np.maximum(x, 0.7) * np.minimum(x, 1.1), "where": lambda x: np.where(x > 1.0, x * x, 3.0 * x),
}  # fmt: skip


@pytest.mark.parametrize("name", UNARY)
def test_every_function_against_a_complex_or_central_difference(name):
    function = UNARY[name]
    for x in (0.31, 0.9, 1.7):
        found = function(Dual(np.array([x]), np.array([[1.0, -2.0]])))
        h = 1e-5
        wanted = (function(np.array([x + h])) - function(np.array([x - h]))) / (2.0 * h)
        np.testing.assert_allclose(found.value, function(np.array([x])), rtol=1e-15)
        np.testing.assert_allclose(found.slope, wanted[:, None] * np.array([1.0, -2.0]), rtol=1e-8)


positive = st.floats(0.1, 10.0)


@given(positive, positive, st.floats(-3.0, 3.0))
def test_a_formula_has_the_slopes_of_its_graph(a, b, c):
    """The derivative layer of expressions and numbers with slopes are two ways to the same."""
    x, y, z = symbol("x"), symbol("y"), symbol("z")
    formula = ops.exp(z / x) * ops.sqrt(y) / (1.0 + x * y) - ops.exprel(z) ** 2 * ops.log(y) + ops.tanh(x - y)
    formula = formula + ops.sin(x * z) * ops.cos(y)
    formula = ops.where(ops.less(x, y), formula, formula * z + constant(2.0))
    at = {x: np.array([a]), y: np.array([b]), z: np.array([c])}
    seeds = {s: Dual(v, np.eye(3)[i][None]) for i, (s, v) in enumerate(at.items())}
    found = evaluate([formula], seeds)[0]
    wanted = np.array([evaluate([derivative(formula, s)], at)[0] for s in (x, y, z)]).ravel()
    np.testing.assert_allclose(found.slope[0], wanted, rtol=1e-10, atol=1e-12 * np.abs(wanted).max())
    np.testing.assert_allclose(found.value, evaluate([formula], at)[0], rtol=1e-15)


def test_arrays_are_indexed_and_written_along_their_own_axes():
    table = Dual(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(2, 3, 2))
    assert table[..., 1].slope.tolist() == [[2.0, 3.0], [8.0, 9.0]]
    assert table[1].slope.shape == (3, 2)
    assert table[..., None].slope.shape == (2, 3, 1, 2)
    table[..., 0] = 7.0
    assert table[..., 0].slope.tolist() == [[0.0, 0.0], [0.0, 0.0]]
    table[..., [1, 2]] *= 2.0
    assert table[0].slope.tolist() == [[0.0, 0.0], [4.0, 6.0], [8.0, 10.0]]
    copy = table.copy()
    copy[0] = 1.0
    assert table[0, 1].slope.tolist() == [4.0, 6.0]
    assert np.moveaxis(table, -1, 0).slope.shape == (3, 2, 2)
    assert np.expand_dims(table, -1).shape == (2, 3, 1)
    assert np.broadcast_to(table[0], (4, 3)).slope.shape == (4, 3, 2)
    assert np.shape(table) == (2, 3)
    assert np.ndim(table) == 2


def test_equal_means_equal_in_slope_as_well():
    """A number that happens to have a value is not that number: what follows from it differs."""
    x = Dual(np.array([1.0, 1.0]), np.array([[0.0], [1.0]]))
    assert (x == 1.0).tolist() == [True, False]
    assert (x != 1.0).tolist() == [False, True]
    assert (x <= 1.0).all()
    assert np.all(x == 1.0) == np.False_


def test_slopes_are_never_lost_in_silence():
    x = Dual(np.array([1.0]), np.array([[1.0]]))
    for plain in (np.asarray, np.arctan, np.linalg.norm, float, np.cumsum):
        with pytest.raises(TypeError):
            plain(x)
    with pytest.raises(TypeError, match="shape"):
        Dual(np.array([1.0]), np.array([1.0]))


def test_nothing_times_infinity_is_nothing_where_there_is_no_slope():
    found = np.sqrt(Dual(np.array([0.0]), np.array([[0.0, 1.0]])))
    assert found.slope[0].tolist() == [0.0, np.inf]


def test_plain_and_dual_side_by_side():
    x = Dual(np.array([1.0]), np.array([[1.0]]))
    found = stack([x, 2.0], (1,), 1)
    assert found.slope.tolist() == [[[1.0], [0.0]]]
    assert value_of(3.0) == 3.0
    assert slope_of(3.0, (2,), 1).tolist() == [[0.0], [0.0]]
    assert slope_of(x, (2,), 1).tolist() == [[1.0], [1.0]]
