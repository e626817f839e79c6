"""Quantal statistics: sums, moments, limits, and what an exact sampler gives."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.physics import quantal

SITES = st.integers(1, 400)
CHANCE = st.floats(0.0, 1.0)
SPREAD = st.floats(0.0, 1.5)


@given(SITES, CHANCE)
def test_binomial_adds_to_one_and_has_its_moments(n, p):
    k = np.arange(n + 1)
    found = quantal.binomial(k, n, p)
    assert found.sum() == pytest.approx(1.0, rel=1e-10)
    mean = found @ k
    assert mean == pytest.approx(quantal.quantal_mean(n, p, 1.0), rel=1e-9, abs=1e-12)
    assert found @ (k - mean) ** 2 == pytest.approx(quantal.quantal_variance(n, p, 1.0), rel=1e-8, abs=1e-9)


def test_binomial_outside_its_range():
    assert quantal.binomial([-1, 0.5, 6, 5], 5, 0.3).tolist() == [0.0, 0.0, 0.0, pytest.approx(0.3**5)]
    assert quantal.binomial(5, 5, 1.0) == quantal.binomial(0, 5, 0.0) == 1.0


@given(st.floats(0.01, 20.0))
def test_poisson_is_the_limit(m):
    k = np.arange(12)
    many = quantal.binomial(k, 1_000_000, m / 1e6)
    assert many == pytest.approx(quantal.poisson(k, m), rel=1e-3, abs=1e-9)
    assert quantal.poisson(np.arange(120), m).sum() == pytest.approx(1.0, rel=1e-9)


@given(SITES, st.floats(0.01, 1.0), st.floats(0.1, 50.0), SPREAD)
def test_variation_and_parabola(n, p, q, cv):
    mean, variance = quantal.quantal_mean(n, p, q), quantal.quantal_variance(n, p, q, cv)
    assert variance / mean**2 == pytest.approx((1 - p) / (n * p) + cv**2 / (n * p), rel=1e-9, abs=1e-15)
    assert quantal.parabola(mean, n, q, cv) == pytest.approx(variance, rel=1e-9, abs=1e-9 * q * mean)
    assert quantal.release_probability(mean, variance, q, cv) == pytest.approx(p, abs=1e-9)


@given(st.floats(0.05, 10.0))
def test_methods_of_poisson_agree(m):
    assert quantal.content_from_failures(1e6, 1e6 * math.exp(-m)) == pytest.approx(m, rel=1e-9)
    assert quantal.content_from_variation(1.0 / math.sqrt(m)) == pytest.approx(m, rel=1e-9)
    assert quantal.content_from_variation(math.sqrt(1.25 / m), 0.5) == pytest.approx(m, rel=1e-9)


@pytest.mark.parametrize(("n", "p", "q", "cv"), [(5, 0.8, 1.0, 0.0), (10, 0.3, 2.0, 0.25), (200, 0.02, 0.4, 0.6)])
def test_sampler(n, p, q, cv):
    trials = 200_000
    found = quantal.sample(np.random.default_rng(7), trials, n, p, q, cv)
    mean, variance = quantal.quantal_mean(n, p, q), quantal.quantal_variance(n, p, q, cv)
    assert found.mean() == pytest.approx(mean, abs=4.0 * math.sqrt(variance / trials))
    assert found.var() == pytest.approx(variance, rel=0.03)
    failures = quantal.binomial(0, n, p)
    assert np.mean(found == 0.0) == pytest.approx(failures, abs=4.0 * math.sqrt(failures / trials) + 1e-12)
    assert found.tolist() == quantal.sample(np.random.default_rng(7), trials, n, p, q, cv).tolist()


def test_sampler_has_the_quanta_of_its_spread():
    one = quantal.sample(np.random.default_rng(3), 200_000, 1, 1.0, 3.0, 0.4)
    assert one.mean() == pytest.approx(3.0, rel=0.005)
    assert one.std() / one.mean() == pytest.approx(0.4, rel=0.01)


@pytest.mark.parametrize(("trials", "failures"), [(100, 0), (100, 101), (100, -1), (0, 0)])
def test_failures_that_cannot_be(trials, failures):
    with pytest.raises(ValueError, match="failures"):
        quantal.content_from_failures(trials, failures)


@pytest.mark.parametrize("variation", [0.0, -1.0, float("nan")])
def test_variation_that_cannot_be(variation):
    with pytest.raises(ValueError, match="variation"):
        quantal.content_from_variation(variation)
