"""Rows P3-G1, P3-G2 and P3-G4, and the laws of osmotic flow."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import GAS
from permease.expr import evaluate, symbol
from permease.physics import osmosis

near = pytest.approx


def test_p3_g1_saline():
    assert osmosis.sodium_chloride_osmolality(0.154) * 1e3 == near(285.2, rel=1e-3)
    assert osmosis.sodium_chloride_osmotic_coefficient(0.1) == near(0.932, abs=5e-4)
    assert osmosis.sodium_chloride_osmotic_coefficient(0.154) == near(0.926, abs=5e-4)


def test_p3_g2_hydraulic_conductivity():
    # 1.468e-11 cm3/(dyn s) is 1.468e-12 m/(s Pa)
    found = osmosis.hydraulic_conductivity(2.0e-4, 296.15)
    assert found == near(1.468e-12, rel=1e-3)
    assert osmosis.water_permeability(found, 296.15) == near(2.0e-4, rel=1e-14)


def test_p3_g4_haemoglobin():
    assert osmosis.haemoglobin_osmotic_coefficient(7.028) == near(2.728, rel=1e-3)
    assert 7.028 * osmosis.haemoglobin_osmotic_coefficient(7.028) == near(19.18, rel=1e-3)
    assert osmosis.haemoglobin_osmotic_coefficient(5.0) == near(1.97, abs=5e-3)
    assert osmosis.haemoglobin_osmotic_coefficient(10.0) == near(4.2, abs=0.05)


def test_sucrose():
    assert osmosis.sucrose_osmotic_coefficient(0.3) == near(1.023, abs=5e-4)


def test_van_t_hoff():
    assert osmosis.osmotic_pressure(1.0, 0.0, 298.15) == near(2479.0, abs=0.5)
    assert osmosis.osmotic_pressure(1.0, 0.0, 310.15) == near(2579.0, abs=0.5)
    assert osmosis.osmotic_pressure(290.0, 300.0, 310.15) < 0.0


def test_boyle_van_t_hoff():
    # 300 -> 600 mOsm with b = 0.388: V/V0 = 0.69
    assert osmosis.boyle_vant_hoff(600.0, 300.0, 0.388) == near(0.694, abs=1e-12)


@given(st.floats(1.0, 400.0), st.floats(1.0, 400.0))
def test_three_parameters_with_full_reflection_are_two_parameters_without_solute(inside, outside):
    three = osmosis.kedem_katchalsky(1e-12, 1.0, 0.0, inside, outside, 300.0, 280.0, 298.15)
    two = osmosis.two_parameter(1e-12, 0.0, inside, outside, 300.0, 280.0, 298.15)
    assert three[0] == near(two[0], rel=1e-12, abs=1e-24)
    assert three[1] == two[1] == 0.0


def test_volume_flux_is_outward_into_a_concentrated_bath_and_stops_at_the_pressure():
    out, _ = osmosis.kedem_katchalsky(1e-12, 1.0, 0.0, 1.0, 1.0, 280.0, 300.0, 298.15)
    assert out == near(1e-12 * GAS * 298.15 * 20.0, rel=1e-14)
    stop = osmosis.kedem_katchalsky(1e-12, 1.0, 0.0, 1.0, 1.0, 300.0, 280.0, 298.15, pressure=GAS * 298.15 * 20.0)
    assert abs(stop[0]) < 1e-22


def test_solvent_drag_carries_the_logarithmic_mean():
    volume, solute = osmosis.kedem_katchalsky(1e-12, 0.5, 0.0, 20.0, 10.0, 300.0, 280.0, 298.15)
    assert solute / volume == near(0.5 * 10.0 / 0.6931471805599453, rel=1e-12)


@given(st.floats(1e-3, 1e3), st.floats(1e-3, 1e3))
def test_logarithmic_mean_lies_between(a, b):
    mean = osmosis.logarithmic_mean(a, b)
    assert min(a, b) * (1 - 1e-12) <= mean <= max(a, b) * (1 + 1e-12)
    assert osmosis.logarithmic_mean(a, a) == a


def test_reflection_coefficient_of_a_leaky_solute():
    # sigma = 1 - P_s V_s/(RT L_p)
    assert osmosis.reflection_coefficient(1e-6, 1e-12, 50e-6, 298.15) == near(1 - 1e-6 * 50e-6 / (GAS * 298.15 * 1e-12))


def test_works_on_the_graph():
    c = symbol("Hb", "mol/m^3")
    assert evaluate([osmosis.haemoglobin_osmotic_coefficient(c)], {c: 7.0284})[0] == near(2.728, abs=5e-4)
    volume, solute = osmosis.kedem_katchalsky(1e-12, 0.9, 1e-8, c, 1.0, 300.0, 280.0, 310.15)
    assert (volume.unit, solute.unit) == ("m/s", "mol/m^2/s")


_amounts = st.just(0.0) | st.floats(1e-9, 1e3)


@given(_amounts, _amounts, st.sampled_from([-1e-6, 0.0, 1e-6]))
def test_what_water_drags_along_never_costs_entropy(inside, outside, flux):
    """The logarithmic mean between like sides; at a nearly empty one the deviation runs with the force of the solute,
    m ln(c_in/c_out) beyond c_in - c_out along the flux, and nothing leaves an empty side.
    """
    mean = osmosis.dragged_mean(inside, outside, flux)
    assert mean >= 0.0
    low, high = min(inside, outside), max(inside, outside)
    if low > 1e-5 * high:
        assert mean == near(osmosis.logarithmic_mean(inside, outside), rel=1e-12)
    if low > 0.0:
        gain = flux * (mean * math.log(inside / outside) - (inside - outside))
        assert gain >= -1e-12 * abs(flux) * high
    if (inside if flux > 0.0 else outside) == 0.0:
        assert mean == 0.0
