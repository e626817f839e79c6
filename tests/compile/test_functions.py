"""Generated functions against the oracle and against exact arithmetic."""

import math
from fractions import Fraction

import mpmath
import numpy as np
import pytest
import ulps
from hypothesis import given, settings
from hypothesis import strategies as st

from permease.compile import Equations, build
from permease.compile.targets.llvm_math import rational
from permease.expr import constant, evaluate, jacobian, ops, postorder, symbol

STATES = tuple(symbol(name) for name in "xyz")
T, P = symbol("t", "s"), symbol("p")
RATE = constant(1.0, "1/s")


def of(expression, **more):
    return Equations(T, STATES, (expression * RATE, *[s * RATE for s in STATES[1:]]), (False,) * 3, (P,), **more)


def extend(inner):
    two = st.tuples(inner, inner)
    return st.one_of(
        two.map(lambda ab: ab[0] + ab[1]),
        two.map(lambda ab: ab[0] - ab[1]),
        two.map(lambda ab: ab[0] * ab[1]),
        two.map(lambda ab: ab[0] / (1.5 + ops.tanh(ab[1]))),
        two.map(lambda ab: ops.where(ops.less(ab[0], ab[1]), ab[0], 2.0 * ab[1])),
        inner.map(lambda a: ops.exp(ops.tanh(a))),
        inner.map(lambda a: ops.log(1.0 + a * a)),
        inner.map(lambda a: ops.sqrt(1.0 + a * a)),
        inner.map(lambda a: (1.0 + a * a) ** -1.5),
        inner.map(lambda a: ops.tanh(a) ** 3),
        inner.map(lambda a: ops.sin(a) + ops.cos(2.0 * a)),
        st.tuples(st.integers(0, 3), inner).map(lambda ka: ops.phi(ka[0], 3.0 * ops.tanh(ka[1]))),
    )


LEAVES = st.sampled_from([*STATES, P, T * RATE, constant(0.7), constant(-1.3)])
EXPRESSIONS = st.recursive(LEAVES, extend, max_leaves=12)


@settings(max_examples=25)
@given(EXPRESSIONS, st.tuples(*[st.floats(-2.0, 2.0)] * 5), st.sampled_from([1, 1, 2, 4]))
def test_values_and_derivatives_agree_with_the_oracle(expression, numbers, width):
    equations = of(expression, observables={"o": expression * 2.0})
    *y, p, t = numbers
    values = dict(zip((*STATES, P, T), numbers, strict=True))
    entries = jacobian(equations.derivatives, STATES)
    nodes = [*postorder([*equations.derivatives, *entries.values()])]
    tolerance = 1e-12 * max(1.0, *(abs(float(v)) for v in evaluate(nodes, values)))
    compiled, oracle = build(equations, width=width, cache=False), build(equations, target="numpy")
    for name in ("rhs", "jacobian", "time_derivative", "observe"):
        found, wanted = getattr(compiled, name)(t, y, [p]), getattr(oracle, name)(t, y, [p])
        assert np.allclose(found, wanted, rtol=1e-12, atol=tolerance), name


def compiled_function(function, width=1):
    return build(of(function(STATES[0])), width=width, cache=False)


ARGUMENTS = [
    0.0, 1e-300, 1e-17, -1e-17, 1e-8, -1e-8, 1e-3, -1e-3, 0.3, -0.3, 0.5, 0.999999, -0.999999, 1.0, -1.0, 1.5,
    -2.0, 7.3, -7.3, 30.0, -40.0, 300.0, -300.0, 700.0, -700.0,
]  # fmt: skip


@pytest.mark.parametrize("width", [1, 4])
@pytest.mark.parametrize("k", [0, 1, 2, 3])
def test_exponential_remainders_match_high_precision(k, width):
    kernel = compiled_function(lambda u: ops.phi(k, u), width)
    mpmath.mp.dps = 60
    for u in ARGUMENTS:
        x = mpmath.mpf(u)
        series = mpmath.nsum(lambda j, x=x: x**j / mpmath.factorial(j + k), [0, 60])
        closed = series if abs(u) < 5 else (mpmath.exp(x) - sum(x**j / mpmath.factorial(j) for j in range(k))) / x**k
        found = kernel.rhs(0.0, [u, 1.0, 1.0], [1.0])[0]
        assert math.isclose(found, float(closed), rel_tol=1e-14), u
        assert math.isclose(found, ops.phi(k, u), rel_tol=1e-14), u


@pytest.mark.parametrize("name", ulps.FUNCTIONS)
def test_units_in_the_last_place(name):
    """Over the whole range, subnormal numbers included; ``validation/functions.py`` takes a hundred times as many."""
    found, at = ulps.worst(name, 1000, (1, 8))
    assert found <= ulps.FUNCTIONS[name][3], at


LIMITS = {
    "exp": [(-0.0, 1.0), (math.inf, math.inf), (-math.inf, 0.0), (709.78, 1.7928227943945155e308), (709.79, math.inf),
            (-745.13, 5e-324), (-745.14, 0.0), (1e300, math.inf), (-1e300, 0.0)],
    "exprel": [(0.0, 1.0), (-0.0, 1.0), (5e-324, 1.0), (-5e-324, 1.0), (2e-16, 1.0), (716.0, 1.2587399625442793e308),
               (717.0, math.inf), (math.inf, math.inf), (-math.inf, 0.0), (-1e300, 1e-300)],
    "bernoulli": [(0.0, 1.0), (-0.0, 1.0), (5e-324, 1.0), (716.0, 7.94445262529609e-309), (760.0, 0.0), (math.inf, 0.0),
                  (-math.inf, math.inf), (-1e300, 1e300)],
    "tanh": [(5e-324, 5e-324), (-1e-310, -1e-310), (1e3, 1.0), (math.inf, 1.0), (-math.inf, -1.0)],
    "sin": [(5e-324, 5e-324), (-1e-310, -1e-310), (0.0, 0.0), (3.141592653589793, 1.2246467991473532e-16),
            (-1.5707963267948966, -1.0), (1e8, 0.931639027109726)],
    "cos": [(5e-324, 1.0), (-0.0, 1.0), (3.141592653589793, -1.0), (1.5707963267948966, 6.123233995736766e-17),
            (-4.71238898038469, -1.8369701987210297e-16), (1e8, -0.3633850893556905)],
    "phi2": [(0.0, 0.5), (5e-324, 0.5), (math.inf, math.inf)],
    "log": [(0.0, -math.inf), (-0.0, -math.inf), (math.inf, math.inf), (5e-324, -744.4400719213812), (1.0, 0.0)],
    "sqrt": [(0.0, 0.0), (-0.0, -0.0), (math.inf, math.inf), (5e-324, 2.2227587494850775e-162)],
    "power 2/3": [(0.0, 0.0), (-0.0, 0.0), (math.inf, math.inf), (8.0, 4.0), (5e-324, 2.900835519859558e-216)],
    "power -13/10": [(0.0, math.inf), (math.inf, 0.0), (1.0, 1.0), (1.0523267725959583e-237, 1.178159785004495e308)],
    "power 3": [(1e-200, 0.0), (1e200, math.inf)],
}  # fmt: skip


@pytest.mark.parametrize("width", [1, 8])
@pytest.mark.parametrize("name", LIMITS)
def test_ends_of_the_range(name, width):
    x, wanted = np.array(LIMITS[name]).T
    found = ulps.generated(name, x, width)
    assert np.allclose(found, wanted, rtol=4e-16, atol=0.0)
    assert math.isnan(ulps.generated(name, [math.nan], width)[0])


@pytest.mark.parametrize("width", [1, 8])
def test_no_value_below_zero(width):
    for name in ("log", "sqrt", "power 2/3", "power -13/10"):
        assert np.isnan(ulps.generated(name, [-5e-324, -1.0, -math.inf], width)).all(), name
    assert math.copysign(1.0, ulps.generated("tanh", [-0.0], width)[0]) == -1.0


@pytest.mark.parametrize("width", [1, 8])
def test_angles_beyond_all_turns(width):
    """From 4e8 on as good as the argument, from 1.5e15 on nothing."""
    x = np.exp(np.random.default_rng(2).uniform(np.log(4e8), np.log(1e15), 2000))
    for name, exact in (("sin", np.sin), ("cos", np.cos)):
        found = ulps.generated(name, x, width)
        assert np.all(np.abs(found - exact(x)) <= np.minimum(2.0, 2.0 * np.spacing(x))), name
        assert np.all(np.abs(found) <= 1.0 + 1e-3), name
        assert np.isnan(ulps.generated(name, [1.6e15, -1.6e15, 1e300, math.inf, -math.inf], width)).all(), name
    assert math.copysign(1.0, ulps.generated("sin", [-0.0], width)[0]) == -1.0


@pytest.mark.parametrize("target", ["llvm", "numpy"])
def test_a_driven_decay_has_its_closed_form(target):
    """x' = cos(w t) - x from 0: (cos wt + w sin wt - e^-t)/(1 + w^2)."""
    x, second, w = STATES[0], constant(1.0, "s"), 7.0
    rate = (ops.cos(w * T / second) - x) / second
    kernel = build(Equations(T, (x,), (rate,), (False,), ()), target=target, cache=False)
    times = np.linspace(0.0, 5.0, 11)
    found = kernel.integrate([0.0], [], times, scale=[1.0], rtol=1e-8, atol=1e-10).states[:, 0]
    wanted = (np.cos(w * times) + w * np.sin(w * times) - np.exp(-times)) / (1.0 + w * w)
    assert np.abs(found - wanted).max() < 1e-7


def test_which_powers_are_rational():
    assert rational(2.0 / 3.0) == Fraction(2, 3)
    assert rational(-1.3) == Fraction(-13, 10)
    assert rational(2.0) is None
    assert rational(math.pi) is None
    assert rational(1e300) is None
    assert rational(1e5 + 0.5) is None


@pytest.mark.parametrize("width", [1, 4])
def test_exp_log_tanh_keep_relative_precision(width):
    exp, tanh = compiled_function(ops.exp, width), compiled_function(ops.tanh, width)
    for u in ARGUMENTS:
        assert math.isclose(exp.rhs(0.0, [u, 1.0, 1.0], [1.0])[0], math.exp(u), rel_tol=1e-15)
        assert math.isclose(tanh.rhs(0.0, [u, 1.0, 1.0], [1.0])[0], math.tanh(u), rel_tol=1e-15)
    log = compiled_function(ops.log, width)
    for x in (5e-324, 1e-300, 1e-15, 0.1, 0.7071, 0.70711, 0.999999999, 1.0, 1.0 + 2e-16, 1.4142, 3.0, 1e5, 1e300):
        assert math.isclose(log.rhs(0.0, [x, 1.0, 1.0], [1.0])[0], math.log(x), rel_tol=4e-16), x


def test_functions_at_their_limits():
    def at(function, x):
        return compiled_function(function).rhs(0.0, [x, 1.0, 1.0], [1.0])[0]

    inf, nan = math.inf, math.nan
    assert at(ops.exp, inf) == inf
    assert at(ops.exp, -inf) == 0.0
    assert at(ops.log, 0.0) == -inf
    assert at(ops.log, inf) == inf
    assert at(ops.tanh, 1e3) == 1.0
    assert at(ops.tanh, -inf) == -1.0
    assert math.isnan(at(ops.log, -1.0))
    for function in (ops.exp, ops.log, ops.tanh, ops.exprel, ops.sqrt):
        assert math.isnan(at(function, nan))
    assert at(lambda x: x ** (2.0 / 3.0), 0.0) == 0.0


def test_equal_products_cancel_exactly():
    x, y, z = STATES
    kernel = build(of(x * y / z - y * x / z), cache=False)
    assert kernel.rhs(0.0, [0.1, 0.3, 0.7], [1.0])[0] == 0.0


def test_the_flux_of_a_charged_solute_is_smooth_through_zero():
    x, y, z = STATES
    kernel = build(of((y - z * ops.exp(-x)) / ops.exprel(-x)), cache=False)
    for u in (0.0, 1e-300, -1e-300, 1e-18, 1e-12, -1e-9):
        state = [u, 140.0, 5.0]
        assert math.isclose(kernel.rhs(0.0, state, [1.0])[0], 135.0, rel_tol=1e-7)
        # the slope at zero is the mean of both sides
        assert math.isclose(kernel.jacobian(0.0, state, [1.0])[0, 0], 72.5, rel_tol=1e-7)


@pytest.mark.parametrize("target", ["llvm", "numpy"])
@pytest.mark.parametrize("width", [1, 4])
def test_many_observations_equal_single_ones(pump_leak, target, width):
    kernel = build(pump_leak.equations, target=target, width=width, cache=False)
    rng = np.random.default_rng(3)
    states = pump_leak.y0 * rng.uniform(0.5, 2.0, (7, 5))
    table = kernel.observe(np.arange(7.0), states, pump_leak.p)
    assert table.shape == (7, 3)
    for row, state in zip(table, states, strict=True):
        assert np.allclose(row, kernel.observe(0.0, state, pump_leak.p), rtol=1e-15)
    assert np.allclose(table[:, 0], states[:, 0] / states[:, 3], rtol=1e-15)
