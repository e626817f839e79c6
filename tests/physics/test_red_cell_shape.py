"""Red cell geometry: the disc, the sphere, strain, crenation and bursting, Evans & Fung 1972."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.physics import red_cell_shape as rbc

near = pytest.approx


def test_disc_of_evans_and_fung():
    """94 fL and 135 um2 at 300 mOsm; 116 fL and 135 um2 at 217 mOsm (their table)."""
    volume, area = rbc.disc()
    assert volume * 1e18 == near(94.0, rel=0.01)
    assert area * 1e12 == near(135.0, rel=0.01)
    volume, area = rbc.disc(7.59e-6, (2.10e-6, 7.58e-6, -5.59e-6))
    assert volume * 1e18 == near(116.0, rel=0.01)
    assert area * 1e12 == near(135.0, rel=0.015)


def test_a_disc_with_a_constant_profile_is_a_sphere():
    volume, area = rbc.disc(2.0, (2.0, 0.0, 0.0))
    assert volume == near(4.18879020479, rel=1e-10)
    assert area == near(12.5663706144, rel=1e-10)


def test_sphere_of_the_same_area():
    assert rbc.sphere_volume(135e-12) * 1e18 == near(147.5, rel=1e-3)
    assert rbc.sphericity(94e-18, 135e-12) == near(0.741, abs=1e-3)


@given(st.floats(1e-18, 1e-12))
def test_sphere_area_and_volume_are_inverse(volume):
    assert rbc.sphere_volume(rbc.sphere_area(volume)) == near(volume, rel=1e-12)
    assert rbc.sphericity(volume, rbc.sphere_area(volume)) == near(1.0, rel=1e-12)


@given(st.floats(50e-18, 300e-18))
def test_strain_begins_at_the_sphere(volume):
    limit = rbc.sphere_volume(135e-12)
    strain = rbc.area_strain(volume, 135e-12)
    assert (strain > 0.0) == (volume > limit * (1.0 + 1e-12)) or abs(volume / limit - 1.0) < 1e-12
    assert rbc.area_strain(1.02 * limit, 135e-12) == near(1.02 ** (2.0 / 3.0) - 1.0, rel=1e-9)


@given(st.floats(0.1, 4.0), st.floats(0.001, 1.0))
def test_lysis_rises_with_the_volume(relative, more):
    assert 0.0 <= rbc.lysed_fraction(relative) <= rbc.lysed_fraction(relative + more) <= 1.0


def test_half_of_them_burst_at_the_critical_volume():
    assert rbc.lysed_fraction(1.65) == 0.5
    assert rbc.lysed_fraction(1.65 + 0.08) == near(0.841344746, rel=1e-8)


@pytest.mark.parametrize(
    ("relative", "word"), [(0.69, "crenated"), (1.0, "disc"), (1.3, "cup"), (1.62, "sphere"), (1.7, "lysed")]
)
def test_shapes(relative, word):
    assert rbc.shape(relative, 1.6, 1.65) == word


def test_crenation():
    assert rbc.crenation_index(0.694) == near(0.306)
    assert rbc.crenation_index(1.2) == 0.0
