"""The coefficients against the order conditions, and the reference integrator on problems with known solutions."""

import math

import mpmath
import numpy as np
import pytest

from permease.compile.targets.outcome import Outcome
from permease.compile.targets.rodas5p import single_step
from permease.solve.integrators import rodas5p
from permease.solve.integrators.rodas5p import Problem, integrate


def order_conditions(alpha, gamma, weights, order):
    """Residuals of the Rosenbrock order conditions (Hairer & Wanner, Solving ODE II, section IV.7, table 7.1)."""
    beta = alpha + gamma
    one = 1 + 0 * weights[0]
    a, b = alpha.sum(axis=1), beta.sum(axis=1)
    conditions = {
        1: [(np.ones_like(a), 1)],
        2: [(b, 2)],
        3: [(a**2, 3), (beta @ b, 6)],
        4: [(a**3, 4), (a * (alpha @ b), 8), (beta @ a**2, 12), (beta @ beta @ b, 24)],
        5: [
            (a**4, 5), (a**2 * (alpha @ b), 10), ((alpha @ b) ** 2, 20), (a * (alpha @ a**2), 15),
            (a * (alpha @ beta @ b), 30), (beta @ a**3, 20), (beta @ (a * (alpha @ b)), 40),
            (beta @ beta @ a**2, 60), (beta @ beta @ beta @ b, 120),
        ],
    }  # fmt: skip
    return [weights @ vector - one / number for k in range(1, order + 1) for vector, number in conditions[k]]


def exact_form():
    """``standard_form`` of the same coefficients in arithmetic of 40 digits: numbers that numpy adds one by one."""
    mpmath.mp.dps = 40
    lower, a = mpmath.zeros(8), mpmath.zeros(8)
    for i in range(8):
        for j in range(i):
            lower[i, j], a[i, j] = rodas5p.C[i][j], rodas5p.A[i][j]
    gamma = (mpmath.eye(8) / mpmath.mpf(rodas5p.GAMMA) - lower) ** -1
    embedded, weights = a[7, :], a[7, :]
    weights[7] = mpmath.mpf(1)
    matrices = (np.array(m.tolist()) for m in (a * gamma, gamma, weights * gamma, embedded * gamma))
    alpha, gamma, b, b_hat = matrices
    return alpha, gamma, b[0], b_hat[0]


def test_order_conditions():
    """Without the rounding of the test itself, the coefficients as written satisfy them to 1e-14."""
    alpha, gamma, b, b_hat = exact_form()
    assert max(abs(r) for r in order_conditions(alpha, gamma, b, 5)) < 1e-14
    assert max(abs(r) for r in order_conditions(alpha, gamma, b_hat, 4)) < 1e-14
    # the error estimate would be blind were both of order 5
    assert max(abs(r) for r in order_conditions(alpha, gamma, b_hat, 5)) > 1e-4


def test_the_standard_form_is_that_of_exact_arithmetic():
    for found, exact in zip(rodas5p.standard_form(), exact_form(), strict=True):
        assert np.abs(found - exact.astype(float)).max() < 1e-12


def test_times_and_time_weights_follow_from_the_matrices():
    alpha, gamma, _, _ = rodas5p.standard_form()
    assert np.allclose(alpha.sum(axis=1), rodas5p.c, atol=1e-12)
    assert np.allclose(gamma.sum(axis=1), rodas5p.d, atol=1e-12)
    assert np.allclose(np.diag(gamma), rodas5p.GAMMA, atol=1e-15)


def test_dense_output_conditions():
    """b(x) of the continuous extension satisfies the conditions of order 4 at every x."""
    alpha, gamma, b, _ = rodas5p.standard_form()
    inverse = np.linalg.inv(gamma)
    to_k = np.linalg.inv(inverse)  # stages k = Gamma K
    h1, h2, h3 = (np.array(row) @ to_k for row in rodas5p.H)
    beta = alpha + gamma
    a, s = alpha.sum(axis=1), beta.sum(axis=1)
    for x in (0.1, 0.35, 0.5, 0.8, 1.0):
        weights = x * (b + (1 - x) * (h1 + x * (h2 + x * h3)))
        for vector, value in (
            (np.ones(8), x), (s, x**2 / 2), (a**2, x**3 / 3), (beta @ s, x**3 / 6), (a**3, x**4 / 4),
            (a * (alpha @ s), x**4 / 8), (beta @ a**2, x**4 / 12), (beta @ beta @ s, x**4 / 24),
        ):  # fmt: skip
            assert weights @ vector == pytest.approx(value, abs=2e-12)


def test_l_stability():
    alpha, gamma, b, _ = rodas5p.standard_form()
    for z in (-1e3, -1e6, -1e9):
        stages = np.linalg.solve(np.eye(8) - z * (alpha + gamma), np.ones(8))
        assert abs(1.0 + z * (b @ stages)) < 200.0 / abs(z)


def fixed_steps(problem, y, t, end, count):
    """Errors are judged by the caller: the end state, and the dense output in the middle of every step."""
    h, middle = (end - t) / count, []
    y = np.array(y, dtype=float)
    for i in range(count):
        new, _, between = single_step(problem, t + i * h, y, h)
        middle.append((t + (i + 0.5) * h, between(0.5)))
        y = new
    return y, middle


# y' = -2 t y^2, y = 1/(1 + t^2)
CURVE = Problem(lambda t, y: -2.0 * t * y**2, lambda t, y: np.diag(-4.0 * t * y), lambda t, y: -2.0 * y**2)


def test_observed_order_on_a_nonlinear_nonautonomous_problem():
    ends, middles = [], []
    for count in (10, 20, 40):
        y, middle = fixed_steps(CURVE, [1.0], 0.0, 2.0, count)
        ends.append(abs(y[0] - 0.2))
        middles.append(max(abs(v[0] - 1.0 / (1.0 + t * t)) for t, v in middle))
    assert math.log2(ends[1] / ends[2]) > 4.7
    assert 3.7 < math.log2(middles[1] / middles[2]) < 5.5


def largest_error(stiffness, count):
    """y' = -stiffness (y - sin t) + cos t (Prothero & Robinson 1974), y = sin t; the largest error of any step."""
    problem = Problem(
        lambda t, y: -stiffness * (y - math.sin(t)) + math.cos(t),
        lambda t, y: np.array([[-stiffness]]),
        lambda t, y: np.array([stiffness * math.cos(t) - math.sin(t)]),
    )
    start, h = 0.3, 2.0 / count
    y, errors = np.array([math.sin(start)]), []
    for i in range(count):
        y, _, _ = single_step(problem, start + i * h, y, h)
        errors.append(abs(y[0] - math.sin(start + (i + 1) * h)))
    return max(errors)


def test_prothero_robinson_does_not_collapse():
    """At the worst stiffness for every step the order stays 4."""
    errors = [max(largest_error(stiff, count) for stiff in np.logspace(0, 6, 25)) for count in (8, 16, 32)]
    assert math.log2(errors[0] / errors[1]) > 3.8
    assert math.log2(errors[1] / errors[2]) > 3.8


def test_index_one_algebraic_state():
    """x' = -z, 0 = z - x^2: x = 1/(1 + t)."""
    problem = Problem(
        lambda t, y: np.array([-y[1], y[1] - y[0] ** 2]),
        lambda t, y: np.array([[0.0, -1.0], [-2.0 * y[0], 1.0]]),
        mass=[1.0, 0.0],
    )
    times = np.linspace(0.0, 5.0, 11)
    found = integrate(problem, [1.0, 1.0], times, rtol=1e-8, atol=1e-10)
    assert found.outcome is Outcome.FINISHED
    assert np.abs(found.states[:, 0] - 1.0 / (1.0 + times)).max() < 1e-7
    assert np.abs(found.states[:, 1] - (1.0 + times) ** -2.0).max() < 1e-7
    errors = [abs(fixed_steps(problem, [1.0, 1.0], 0.0, 2.0, count)[0][0] - 1.0 / 3.0) for count in (10, 20)]
    assert math.log2(errors[0] / errors[1]) > 4.5


def test_tolerance_is_met():
    times = np.linspace(0.0, 4.0, 9)
    for rtol in (1e-4, 1e-6, 1e-8):
        found = integrate(CURVE, [1.0], times, rtol=rtol, atol=rtol)
        assert np.abs(found.states[:, 0] - 1.0 / (1.0 + times**2)).max() < 5.0 * rtol


@pytest.mark.parametrize("end", [0.1, 1.0, 7.3])
def test_the_last_step_lands_on_the_end(end):
    found = integrate(CURVE, [1.0], [end])
    assert found.time == end
    assert np.array_equal(found.final, found.states[-1])
