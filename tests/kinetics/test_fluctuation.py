"""Noise of chains: closed forms, the definition by matrix exponentials, and counting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.linalg import expm

from permease.kinetics.fluctuation import counting, fluctuation


def ring(forward: list[float], backward: list[float]) -> tuple[np.ndarray, np.ndarray, list[tuple[int, int, float]]]:
    n = len(forward)
    ways = [(i, (i + 1) % n, k) for i, k in enumerate(forward)]
    ways += [((i + 1) % n, i, k) for i, k in enumerate(backward)]
    q = np.zeros((n, n))
    for start, end, rate in ways:
        q[end, start] += rate
        q[start, start] -= rate
    p = np.linalg.svd(q)[2][-1]
    return q, p / p.sum(), ways


rates = st.lists(st.floats(0.5, 50.0), min_size=4, max_size=4)


@given(forward=rates, backward=rates)
def test_covariance_is_that_of_the_definition(forward: list[float], backward: list[float]) -> None:
    q, p, _ = ring(forward, backward)
    signal = np.array([0.0, 1.0, 1.0, 3.0])
    found = fluctuation(q, p, signal)
    for t in (0.0, 0.01, 0.2):
        exact = signal @ expm(q * t) @ (p * signal) - (p @ signal) ** 2
        assert found.covariance(t) == pytest.approx(exact, rel=1e-6, abs=1e-9)
    assert found.covariance(0.0) == pytest.approx(found.variance, rel=1e-9)


def test_density_holds_the_variance() -> None:
    """The one-sided spectrum integrates to the variance; below half the rate, that of samples does too."""
    q, p, _ = ring([1.0, 5.0, 20.0, 3.0], [2.0, 1.0, 9.0, 4.0])
    found = fluctuation(q, p, np.array([0.0, 1.0, 0.0, 2.0]))
    assert quad(lambda f: float(found.density(f)), 0.0, np.inf, limit=500)[0] == pytest.approx(found.variance, rel=1e-6)
    folded = quad(lambda f: float(found.sampled(f, 0.05)), 0.0, 10.0, limit=500)[0]
    assert folded == pytest.approx(found.variance, rel=1e-6)
    assert found.sampled(0.3, 1e-5) == pytest.approx(float(found.density(0.3)), rel=1e-3)


def test_steps_in_a_row_are_regular() -> None:
    """n equal irreversible steps: randomness 1/n."""
    for n in (1, 2, 5):
        size = max(n, 2)
        q, p, ways = ring([8.0] * size, [0.0] * size)
        weights = [0.0] * len(ways)
        weights[size - 1] = 1.0
        if n == 1:
            weights[0] = 1.0
        found = counting(q, p, ways, weights)
        assert found.rate == pytest.approx(8.0 if n == 1 else 8.0 / n)
        assert found.randomness == pytest.approx(1.0 / n)


@given(forward=rates, backward=rates)
def test_any_jump_of_one_cycle_counts_alike(forward: list[float], backward: list[float]) -> None:
    """In a single cycle the variance of net turns does not depend on the step at which they are counted."""
    q, p, ways = ring(forward, backward)
    found = []
    for k in range(4):
        weights = [0.0] * 8
        weights[k], weights[4 + k] = 1.0, -1.0
        found.append(counting(q, p, ways, weights))
    for one in found[1:]:
        assert one.rate == pytest.approx(found[0].rate, rel=1e-6, abs=1e-8)
        assert one.dispersion == pytest.approx(found[0].dispersion, rel=1e-6)


@given(forward=rates, backward=rates)
def test_uncertainty_relation(forward: list[float], backward: list[float]) -> None:
    """Precision costs: dispersion times affinity is at least twice the rate (thermodynamic uncertainty relation)."""
    q, p, ways = ring(forward, backward)
    weights = [1.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0]
    found = counting(q, p, ways, weights)
    affinity = float(np.sum(np.log(forward) - np.log(backward)))
    assert found.dispersion * abs(affinity) >= 2.0 * abs(found.rate) * (1.0 - 1e-6) - 1e-9


def test_at_equilibrium_nothing_turns() -> None:
    q, p, ways = ring([2.0, 3.0, 4.0, 5.0], [4.0, 6.0, 1.0, 5.0])
    found = counting(q, p, ways, [1.0, 0, 0, 0, -1.0, 0, 0, 0])
    assert found.rate == pytest.approx(0.0, abs=1e-12)
    assert found.dispersion > 0.0
