"""Constant-field laws: rows E8-E10, smoothness through zero voltage, limits, divalents."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import FARADAY, GAS
from permease.errors import ConvergenceError
from permease.expr import derivative, evaluate, symbol
from permease.physics import goldman
from permease.physics.nernst import nernst_potential, thermal_voltage

BODY = 310.15
SQUID = {"K": (400.0, 20.0), "Na": (50.0, 440.0), "Cl": (52.0, 560.0)}
CHARGE = {"K": 1, "Na": 1, "Cl": -1, "Ca": 2}
TINY = [0.0, 1e-18, -1e-18, 1e-15, -1e-15, 1e-12, 1e-9, -1e-6, 1e-4]
near = pytest.approx


def squid(permeability, kelvin=293.15):
    inside = {name: SQUID[name][0] for name in permeability}
    outside = {name: SQUID[name][1] for name in permeability}
    return goldman.goldman_voltage(permeability, CHARGE, inside, outside, kelvin)


def test_e8_squid_axon_rest_and_peak():
    assert squid({"K": 1.0, "Na": 0.04, "Cl": 0.45}) == near(-59.927e-3, rel=1e-4)
    assert squid({"K": 1.0, "Na": 20.0, "Cl": 0.45}) == near(42.381e-3, rel=1e-4)


# the row prints -0.6211 and 1.4178: half a unit of the last digit is 8e-5 and 4e-5 relative
@pytest.mark.parametrize(("millivolts", "current"), [(-100, -0.6211), (-70, 1.4178), (0, 13.0255), (50, 29.7064)])
def test_e9_potassium_current(millivolts, current):
    found = goldman.goldman_current(1e-8, 1, 140.0, 5.0, millivolts * 1e-3, BODY)
    assert found * 100.0 == near(current, rel=1e-4)


@pytest.mark.parametrize(("ratio", "millivolts"), [(1.5, -80.496), (1.0, -75.421)])
def test_e10_mullins_noda(ratio, millivolts):
    assert goldman.mullins_noda(ratio, 0.03, 140.0, 4.0, 12.0, 145.0, BODY) == near(millivolts * 1e-3, rel=1e-4)


def test_mullins_noda_without_pump_is_goldman():
    plain = goldman.goldman_voltage(
        {"K": 1.0, "Na": 0.03}, CHARGE, {"K": 140.0, "Na": 12.0}, {"K": 4.0, "Na": 145.0}, BODY
    )
    assert goldman.mullins_noda(1.0, 0.03, 140.0, 4.0, 12.0, 145.0, BODY) == near(plain, rel=1e-14)


@pytest.mark.parametrize("charge", [-2, -1, 1, 2])
@pytest.mark.parametrize("volts", TINY)
def test_flux_near_zero_voltage_is_the_series(charge, volts):
    """J/P = (c_in - c_out) + u (c_in + c_out)/2 + (u^2/12 - u^4/720) (c_in - c_out) + O(u^6)."""
    u = charge * volts * FARADAY / (GAS * BODY)
    exact = 135.0 + u * 145.0 / 2.0 + u * u * 135.0 / 12.0 - u**4 * 135.0 / 720.0
    assert goldman.goldman_flux(1.0, charge, 140.0, 5.0, volts, BODY) == near(exact, rel=1e-12)


@pytest.mark.parametrize("charge", [-2, -1, 1, 2])
def test_flux_and_three_derivatives_are_finite_and_smooth(charge):
    v = symbol("V", "V")
    flux = goldman.goldman_flux(1e-8, charge, 140.0, 5.0, v, BODY)
    orders = [flux]
    for _ in range(3):
        orders.append(derivative(orders[-1], v))
    grid = np.sort(np.concatenate([np.linspace(-0.2, 0.2, 4001), TINY]))
    values = evaluate(orders, {v: grid})
    assert all(np.isfinite(value).all() for value in values)
    spread = np.diff(grid) > 1e-5
    for lower, upper in itertools.pairwise(values):
        slope = (np.diff(lower) / np.where(spread, np.diff(grid), 1.0))[spread]
        middle = (0.5 * (upper[1:] + upper[:-1]))[spread]
        assert np.abs(slope - middle).max() < 2e-4 * np.abs(upper).max()
    for value in values:
        close = np.abs(grid) <= 1e-9
        assert np.ptp(value[close]) < 2e-7 * np.abs(value).max()


def test_derivative_is_the_conductance_and_matches_complex_step():
    v = symbol("V", "V")
    current = goldman.goldman_current(1e-8, 1, 140.0, 5.0, v, BODY)
    for volts in (-0.2, -0.07, 0.0, 1e-15, 0.05, 0.2):
        exact = evaluate([derivative(current, v)], {v: volts})[0]
        assert goldman.goldman_conductance(1e-8, 1, 140.0, 5.0, volts, BODY) == near(exact, rel=1e-12)
        if abs(volts) > 1e-3:
            u = complex(volts, 1e-30) * FARADAY / (GAS * BODY)
            i = 1e-8 * FARADAY * (140.0 * -u / (np.exp(-u) - 1.0) - 5.0 * u / (np.exp(u) - 1.0))
            assert exact == near(i.imag / 1e-30, rel=1e-10)


def test_conductance_limits():
    # symmetric 150 mM at 0 mV: P z^2 F^2 c/RT; 1e-13 cm3/s is 54.2 pS per channel
    assert goldman.goldman_conductance(1e-19, 1, 150.0, 150.0, 0.0, BODY) * 1e12 == near(54.2, rel=1e-3)
    high = goldman.goldman_conductance(1e-8, 1, 140.0, 5.0, 3.0, BODY)
    low = goldman.goldman_conductance(1e-8, 1, 140.0, 5.0, -3.0, BODY)
    assert high / low == near(28.0, rel=1e-6)


def test_zero_concentration_and_large_voltage_are_finite():
    assert goldman.goldman_flux(1.0, 1, 0.0, 0.0, 0.05, BODY) == 0.0
    for volts in (-10.0, 10.0):
        assert math.isfinite(goldman.goldman_flux(1.0, 1, 140.0, 0.0, volts, BODY))


def test_uncharged_solute_obeys_fick():
    assert goldman.goldman_flux(2.0, 0, 5.0, 3.0, -0.07, BODY) == near(4.0, rel=1e-15)


@given(st.sampled_from([-2, -1, 1, 2]), st.floats(1e-4, 1e3), st.floats(1e-4, 1e3))
def test_current_vanishes_at_the_nernst_potential(charge, inside, outside):
    volts = nernst_potential(charge, inside, outside, BODY)
    out = goldman.goldman_efflux(1.0, charge, inside, volts, BODY)
    net = goldman.goldman_flux(1.0, charge, inside, outside, volts, BODY)
    assert abs(net) < 1e-13 * out


@given(st.sampled_from([-2, -1, 1, 2]), st.floats(1e-3, 500.0), st.floats(1e-3, 500.0), st.floats(-0.3, 0.3))
def test_ussing_flux_ratio(charge, inside, outside, volts):
    out = goldman.goldman_efflux(1.0, charge, inside, volts, BODY)
    into = goldman.goldman_influx(1.0, charge, outside, volts, BODY)
    expected = inside / outside * math.exp(charge * volts / thermal_voltage(BODY))
    assert out / into == near(expected, rel=1e-12)
    net = goldman.goldman_flux(1.0, charge, inside, outside, volts, BODY)
    assert net == near(out - into, rel=1e-12, abs=1e-300)


@given(st.floats(1e-3, 20.0), st.floats(0.0, 5.0))
def test_numeric_root_agrees_with_the_logarithm(na, cl):
    weights = {"K": 1.0, "Na": na, "Cl": cl}
    inside = {name: SQUID[name][0] for name in weights}
    outside = {name: SQUID[name][1] for name in weights}
    numeric = goldman.zero_current_voltage(weights, CHARGE, inside, outside, 293.15)
    assert numeric == near(squid(weights), rel=1e-10, abs=1e-13)


def test_divalent_voltage_satisfies_the_lewis_form():
    """P' = P_Ca/(1 + e^{FV/RT}): V = (RT/F) ln[(P_K K_o + 4 P' Ca_o)/(P_K K_i + 4 P' e^{FV/RT} Ca_i)]."""
    weights, inside, outside = {"K": 1.0, "Ca": 0.5}, {"K": 140.0, "Ca": 1e-4}, {"K": 5.0, "Ca": 1.8}
    volts = goldman.zero_current_voltage(weights, CHARGE, inside, outside, BODY)
    growth = math.exp(volts / thermal_voltage(BODY))
    primed = weights["Ca"] / (1.0 + growth)
    above = outside["K"] + 4.0 * primed * outside["Ca"]
    below = inside["K"] + 4.0 * primed * growth * inside["Ca"]
    assert volts == near(thermal_voltage(BODY) * math.log(above / below), rel=1e-12)


def test_one_sided_ions_have_no_voltage():
    with pytest.raises(ConvergenceError, match="no voltage"):
        goldman.zero_current_voltage({"K": 1.0}, CHARGE, {"K": 140.0}, {"K": 0.0}, BODY)
    with pytest.raises(ValueError, match="zero_current_voltage"):
        goldman.goldman_voltage({"Ca": 1.0}, CHARGE, {"Ca": 1.0}, {"Ca": 1.0}, BODY)


def test_voltage_as_graph():
    k = symbol("K.out", "mol/m^3")
    voltage = goldman.goldman_voltage({"K": 1.0}, CHARGE, {"K": symbol("K.in", "mol/m^3")}, {"K": k}, symbol("T", "K"))
    assert voltage.unit == "V"
