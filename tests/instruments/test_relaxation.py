"""exp(Q t): against scipy, against 60 digits, and what no chain may break."""

from __future__ import annotations

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.linalg import expm

from permease.instruments.relaxation import GateRelaxation, Relaxation, transition


@st.composite
def chains(draw: st.DrawFn, decades: float = 3.0) -> tuple[np.ndarray, np.ndarray]:
    """A connected scheme of 2 to 7 states with rates over some decades, driven or not, and a distribution."""
    size = draw(st.integers(2, 7))
    rates = np.zeros((size, size))
    exponents = st.floats(-decades, decades)
    for i in range(1, size):
        j = draw(st.integers(0, i - 1))
        rates[i, j], rates[j, i] = 10.0 ** draw(exponents), 10.0 ** draw(exponents)
    for _ in range(draw(st.integers(0, 4))):
        i, j = draw(st.integers(0, size - 1)), draw(st.integers(0, size - 1))
        if i != j:
            rates[i, j] = 10.0 ** draw(exponents)
    np.fill_diagonal(rates, -rates.sum(axis=0))
    start = np.array([draw(st.floats(0.0, 1.0)) for _ in range(size)]) + 1e-3
    return rates, start / start.sum()


@given(chains(), st.floats(1e-4, 1e2))
def test_the_exponential_is_scipys(chain: tuple[np.ndarray, np.ndarray], time: float) -> None:
    q, start = chain
    course = Relaxation(q, start, time)
    for fraction in (1.0, 0.37, 1e-3):
        expected = expm(q * time * fraction) @ start
        assert course.at(np.array([time * fraction]))[0] == pytest.approx(expected, abs=1e-10)


@given(chains(decades=8.0), st.floats(1e-6, 1e6))
def test_probabilities_are_conserved_and_never_negative(chain: tuple[np.ndarray, np.ndarray], time: float) -> None:
    q, start = chain
    course = Relaxation(q, start, time)
    times = np.array([0.0, 1e-9 * time, 1e-3 * time, 0.5 * time, time])
    p, spent = course.at(times), course.spent(times)
    assert (p >= 0.0).all()
    assert (spent >= 0.0).all()
    assert p.sum(axis=1) == pytest.approx(1.0, abs=1e-12)
    assert spent.sum(axis=1) == pytest.approx(times, rel=1e-12)
    assert p[0] == pytest.approx(start, abs=1e-12)


@given(chains(decades=6.0))
def test_two_halves_make_a_whole(chain: tuple[np.ndarray, np.ndarray]) -> None:
    q, start = chain
    whole = Relaxation(q, start, 1.0)
    half = Relaxation(q, start, 0.5).at(np.array([0.5]))[0]
    assert Relaxation(q, half, 0.5).at(np.array([0.5]))[0] == pytest.approx(whole.at(np.array([1.0]))[0], abs=5e-11)


def test_the_integral_is_that_of_the_course() -> None:
    q = np.array([[-3.0, 1.0, 0.5], [2.0, -5.0, 0.0], [1.0, 4.0, -0.5]])
    start = np.array([1.0, 0.0, 0.0])
    course = Relaxation(q, start, 2.0)
    times = np.linspace(0.0, 2.0, 4001)
    p = course.at(times)
    trapezoids = np.concatenate([[np.zeros(3)], np.cumsum(0.5 * (p[1:] + p[:-1]) * (times[1] - times[0]), axis=0)])
    assert course.spent(times) == pytest.approx(trapezoids, abs=1e-6)


@pytest.mark.parametrize("slow", [1e-2, 1e-5, 1e-9])
def test_a_slow_step_behind_fast_ones_against_sixty_digits(slow: float) -> None:
    """Two states that exchange 1e6 times a second, and a leak: the slow decay keeps its relative accuracy."""
    q = np.array([[-1e6 - slow, 2e6, slow], [1e6, -2e6, 0.0], [slow, 0.0, -slow]])
    time = 0.3 / slow
    with mpmath.workdps(60):
        # sixty digits of the diagonal: rounded to sixteen, it would leak
        whole = mpmath.matrix(q.tolist())
        for i in range(3):
            whole[i, i] = -mpmath.fsum(whole[j, i] for j in range(3) if j != i)
        exact = mpmath.expm(whole * mpmath.mpf(time))
    course = Relaxation(q, np.array([1.0, 0.0, 0.0]), time)
    found = course.at(np.array([time]))[0]
    assert found == pytest.approx([float(exact[i, 0]) for i in range(3)], abs=1e-12)
    moved, _ = transition(q, time)
    assert moved[2, 0] == pytest.approx(float(exact[2, 0]), rel=1e-12)


def test_what_has_no_eigenvectors_is_squared() -> None:
    """One-way steps of equal rate: a defective matrix, whose course is that of a gamma distribution."""
    q = np.array([[-1.0, 0.0, 0.0], [1.0, -1.0, 0.0], [0.0, 1.0, 0.0]])
    course = Relaxation(q, np.array([1.0, 0.0, 0.0]), 5.0)
    assert course.method == "squaring"
    for t in (0.1, 1.0, 5.0):
        p = course.at(np.array([t]))[0]
        assert p == pytest.approx([np.exp(-t), t * np.exp(-t), 1.0 - (1.0 + t) * np.exp(-t)], abs=1e-13)
    assert course.at(np.array([5.0, 0.1]))[1] == pytest.approx(course.at(np.array([0.1]))[0])


def test_time_constants_of_two_states() -> None:
    course = Relaxation(np.array([[-2.0, 3.0], [2.0, -3.0]]), np.array([1.0, 0.0]), 1.0)
    assert course.method == "eigenvectors"
    assert course.time_constants == pytest.approx((0.2,))


@given(st.floats(1e-2, 1e4), st.floats(1e-2, 1e4), st.floats(0.0, 1.0), st.floats(1e-6, 10.0))
def test_a_gate_is_the_chain_of_two_states(opening: float, closing: float, start: float, time: float) -> None:
    gate = GateRelaxation(opening, closing, start)
    q = np.array([[-opening, closing], [opening, -closing]])
    chain = Relaxation(q, np.array([1.0 - start, start]), time)
    times = np.array([0.0, time])
    assert gate.at(times)[:, 0] == pytest.approx(chain.at(times)[:, 1], abs=1e-12)
    assert gate.spent(times)[:, 0] == pytest.approx(chain.spent(times)[:, 1], abs=1e-11 * max(time, 1.0))
    assert gate.time_constants == pytest.approx(chain.time_constants, rel=1e-9)


def test_nothing_moves_without_rates() -> None:
    course = Relaxation(np.zeros((2, 2)), np.array([0.3, 0.7]), 1.0)
    assert course.at(np.array([0.5, 1.0])) == pytest.approx(np.array([[0.3, 0.7], [0.3, 0.7]]))
    assert course.time_constants == ()
