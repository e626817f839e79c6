"""Laws of recovery after photobleaching."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import i0e, j1

from permease.physics import frap

times = st.floats(math.log(1e-5), math.log(1e5)).map(math.exp)
depths = st.floats(math.log(1e-8), math.log(30.0)).map(math.exp)


@given(t=times, more=st.floats(1.001, 100.0))
def test_the_disc_recovers_monotonically_from_nothing_to_all(t, more):
    first, second = frap.disc_recovery(t, 1e-6, 1e-12), frap.disc_recovery(t * more, 1e-6, 1e-12)
    assert 0.0 < first < second < 1.0


@given(t=times, more=st.floats(1.01, 100.0), depth=depths)
def test_the_gaussian_recovers_monotonically_from_nothing_to_all(t, more, depth):
    first, second = (frap.gaussian_recovery(x, 1e-6, 1e-12, depth) for x in (t, t * more))
    assert 0.0 <= first < second <= 1.0


@given(t=times, scale=st.floats(0.01, 100.0), depth=depths)
def test_only_the_time_over_w_squared_over_d_counts(t, scale, depth):
    near = frap.disc_recovery(t, 1e-6, 1e-12)
    assert frap.disc_recovery(t * scale, 1e-6 * math.sqrt(scale), 1e-12) == pytest.approx(near, rel=1e-9)
    assert frap.disc_recovery(t / scale, 1e-6, 1e-12 * scale) == pytest.approx(near, rel=1e-9)
    beam = frap.gaussian_recovery(t, 1e-6, 1e-12, depth)
    assert frap.gaussian_recovery(t / scale, 1e-6, 1e-12 * scale, depth) == pytest.approx(beam, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("reduced", [0.01, 0.3, 1.0, 4.0, 30.0])
def test_the_disc_solves_the_diffusion_equation(reduced):
    """Light missing in the disc = integral of 2 J1(q)^2/q exp(-q^2 D t/w^2): diffusion in Fourier space."""
    missing, _ = quad(lambda q: 2.0 * j1(q) ** 2 / q * math.exp(-q * q * reduced / 4.0), 0.0, 80.0, limit=2000)
    assert frap.disc_recovery(reduced / 4.0, 1.0, 1.0) == pytest.approx(1.0 - missing, abs=2e-4)


@pytest.mark.parametrize("depth", [0.05, 1.0, 6.0])
def test_the_gaussian_solves_the_diffusion_equation(depth):
    """The bleached profile exp(-K exp(-2 r^2)) spread by the kernel of two dimensions and read by the same beam."""
    t = 0.1

    def spread(r):
        def inner(s):
            kernel = math.exp(-((r - s) ** 2) / (4.0 * t)) * i0e(r * s / (2.0 * t))
            return s * kernel * -math.expm1(-depth * math.exp(-2.0 * s * s)) / (2.0 * t)

        return quad(inner, 0.0, 8.0, limit=200)[0]

    lost = quad(lambda r: 4.0 * r * math.exp(-2.0 * r * r) * spread(r), 0.0, 4.0, limit=200)[0]
    start = quad(lambda r: 4.0 * r * math.exp(-2.0 * r * r) * -math.expm1(-depth * math.exp(-2.0 * r * r)), 0.0, 4.0)[0]
    assert frap.gaussian_recovery(t, 1.0, 1.0, depth) == pytest.approx(1.0 - lost / start, abs=1e-6)


def test_a_shallow_gaussian_is_a_hyperbola():
    t = np.geomspace(1e-3, 1e3, 9)
    assert frap.gaussian_recovery(t, 1.0, 1.0, 1e-9) == pytest.approx(4.0 * t / (1.0 + 4.0 * t), rel=1e-9)
    assert frap.gaussian_recovery(t, 1.0, 1.0, 2e-6) == pytest.approx(4.0 * t / (1.0 + 4.0 * t), rel=1e-5)


def test_nothing_is_back_at_first():
    assert frap.disc_recovery(0.0, 1e-6, 1e-12) == 0.0
    assert frap.gaussian_recovery(0.0, 1e-6, 1e-12) == 0.0
    assert list(frap.disc_recovery([0.0, 1e9], 1e-6, 1e-12)) == pytest.approx([0.0, 1.0], abs=1e-9)
    assert isinstance(frap.disc_recovery(1.0, 1e-6, 1e-12), float)


@given(depth=st.floats(1e-8, 50.0))
def test_the_half_times_are_half_times(depth):
    assert frap.disc_recovery(frap.disc_factor(), 1.0, 1.0) == pytest.approx(0.5, rel=1e-12)
    assert frap.gaussian_recovery(frap.gaussian_factor(depth), 1.0, 1.0, depth) == pytest.approx(0.5, rel=1e-8)


def test_deeper_bleaches_recover_later():
    factors = [frap.gaussian_factor(depth) for depth in (1e-8, 0.1, 1.0, 5.0, 50.0)]
    assert factors[0] == pytest.approx(0.25, rel=1e-12)
    assert all(a < b for a, b in itertools.pairwise(factors))
