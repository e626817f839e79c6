"""Order of chains: area, anisotropy, viscosity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.physics.chain_order import (
    ANISOTROPY_LIMIT,
    LEAST_ORDER,
    limiting_anisotropy,
    mean_torque_area,
    mean_torque_order,
    order_per_area,
    perrin_viscosity,
    probe_order,
)


@pytest.mark.parametrize(("order", "area"), [(0.2099, 61.7), (0.2623, 56.2), (0.3163, 52.2), (0.3838, 48.5)])
def test_areas_of_popc_with_cholesterol(order, area):
    """The four orders of Ferreira 2013 through the mean-torque model (Petrache, Dodd & Brown 2000)."""
    assert mean_torque_area(order) * 1e20 == pytest.approx(area, abs=0.05)


@given(st.floats(0.126, 0.49))
def test_area_and_order_are_inverse(order):
    assert mean_torque_order(mean_torque_area(order)) == pytest.approx(order, rel=1e-10)


@given(st.floats(0.15, 0.45))
def test_slope_is_that_of_the_law(order):
    step = 1e-6
    slope = 2.0 * step / (mean_torque_area(order + step) - mean_torque_area(order - step))
    assert order_per_area(order) == pytest.approx(slope, rel=1e-4)
    assert order_per_area(order) < 0.0


def test_no_order_below_the_least():
    assert mean_torque_order(120e-20) == LEAST_ORDER


@pytest.mark.parametrize(("anisotropy", "poise"), [(0.10, 0.92), (0.20, 2.96), (0.30, 11.6)])
def test_perrin(anisotropy, poise):
    """2.4 r/(0.362 - r) poise (Shinitzky & Barenholz 1978)."""
    assert 10.0 * perrin_viscosity(anisotropy) == pytest.approx(poise, rel=0.005)


@given(st.floats(0.0, 0.35), st.floats(0.001, 0.01))
def test_viscosity_rises_with_anisotropy(anisotropy, more):
    assert perrin_viscosity(anisotropy + more) > perrin_viscosity(anisotropy) >= 0.0


def test_probe_order():
    """r_inf = (4/3) r - 0.10 and S = sqrt(r_inf/r_0) (van Blitterswijk 1981)."""
    assert limiting_anisotropy(0.24) == pytest.approx(0.22)
    assert probe_order(0.24) == pytest.approx((0.22 / ANISOTROPY_LIMIT) ** 0.5)
