"""Rows E1-E5 and E11: values computed independently with CODATA R and F; printed digits limit some rows, as said."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import FARADAY
from permease.expr import derivative, evaluate, symbol
from permease.physics import energetics, goldman
from permease.physics.coupling import Moved, static_head_ratio
from permease.physics.nernst import nernst_potential, thermal_voltage

BODY = 310.15
ROOM = 298.15
near = pytest.approx

concentrations = st.floats(1e-6, 1e3)
voltages = st.floats(-0.2, 0.2)
charges = st.sampled_from([-2, -1, 1, 2])


@pytest.mark.parametrize(("kelvin", "joules"), [(298.0, 6869.7), (ROOM, 6873.1), (BODY, 7149.8)])
def test_e1_uncharged_solute_from_5_to_80(kelvin, joules):
    assert energetics.chemical_free_energy(80.0, 5.0, kelvin) == near(joules, rel=1e-4)


def test_e2_cation_at_room_temperature():
    assert energetics.chemical_free_energy(12.0, 140.0, ROOM) == near(-6090.1, rel=1e-4)
    assert energetics.electrical_free_energy(1, -0.065) == near(-6271.5, rel=1e-4)
    assert energetics.free_energy(1, 12.0, 140.0, -0.065, ROOM) == near(-12361.7, rel=1e-4)
    assert nernst_potential(1, 12.0, 140.0, ROOM) == near(63.120e-3, rel=1e-4)


def test_e3_cation_at_body_temperature():
    assert energetics.chemical_free_energy(12.0, 140.0, BODY) == near(-6335.3, rel=1e-4)
    assert energetics.free_energy(1, 12.0, 140.0, -0.065, BODY) == near(-12606.8, rel=1e-4)
    assert nernst_potential(1, 12.0, 140.0, BODY) == near(65.660e-3, rel=1e-4)


def test_e4_potassium():
    assert energetics.free_energy(1, 140.0, 5.0, -0.070, BODY) == near(1838.9, rel=1e-4)
    assert nernst_potential(1, 140.0, 5.0, BODY) == near(-89.059e-3, rel=1e-4)


@pytest.mark.parametrize(("sodium", "ratio"), [(1, 132.79), (2, 17633.0), (3, 2.3415e6)])
def test_e5_accumulation_by_sodium(sodium, ratio):
    assert static_head_ratio([Moved(sodium, 1, 12.0, 140.0)], -0.065, BODY) == near(ratio, rel=1e-4)


def test_e11_proton_motive_force():
    force = energetics.proton_motive_force(-0.140, 7.6, 7.0, BODY)
    assert force == near(-176.92e-3, rel=1e-4)
    # the row prints -17.07 kJ/mol: half a unit of its last digit is 3e-4
    assert force * FARADAY == near(-17070.0, abs=5.0)
    assert math.exp(-force / thermal_voltage(BODY)) == near(749.8, rel=1e-4)


def test_electrochemical_potential_difference_is_the_free_energy():
    inside = energetics.electrochemical_potential(2, 1e-4, -0.07, BODY)
    outside = energetics.electrochemical_potential(2, 1.8, 0.0, BODY)
    assert inside - outside == near(energetics.free_energy(2, 1e-4, 1.8, -0.07, BODY), rel=1e-12)
    assert energetics.electrochemical_potential(1, 1000.0, 0.0, BODY) == 0.0


@given(charges, concentrations, concentrations, st.floats(250.0, 350.0))
def test_free_energy_vanishes_at_the_nernst_potential(charge, inside, outside, kelvin):
    volts = nernst_potential(charge, inside, outside, kelvin)
    scale = 8.314 * kelvin * (1.0 + abs(math.log(inside / outside)))
    assert abs(energetics.free_energy(charge, inside, outside, volts, kelvin)) < 1e-13 * scale


@given(charges, concentrations, concentrations, voltages)
def test_flux_runs_down_the_free_energy(charge, inside, outside, volts):
    energy = energetics.free_energy(charge, inside, outside, volts, BODY)
    flux = goldman.goldman_flux(1e-8, charge, inside, outside, volts, BODY)
    if abs(energy) > 1e-9:
        # entry that is uphill (energy > 0) means flux outward (> 0)
        assert math.copysign(1.0, flux) == math.copysign(1.0, energy)


def test_graph_and_numbers_agree():
    v, t = symbol("V", "V"), symbol("T", "K")
    c_in, c_out = symbol("c.in", "mol/m^3"), symbol("c.out", "mol/m^3")
    energy = energetics.free_energy(2, c_in, c_out, v, t)
    assert energy.unit == "J/mol"
    at = {v: -0.07, t: BODY, c_in: 1e-4, c_out: 1.8}
    value, slope = evaluate([energy, derivative(energy, v)], at)
    assert value == near(energetics.free_energy(2, 1e-4, 1.8, -0.07, BODY), rel=1e-15)
    assert slope == near(2 * FARADAY, rel=1e-15)


def test_numbers_mix_with_nodes():
    v = symbol("V", "V")
    energy = energetics.free_energy(1, 12.0, 140.0, v, ROOM)
    assert evaluate([energy], {v: -0.065})[0] == near(-12361.7, rel=1e-4)
    force = energetics.proton_motive_force(v, 7.6, 7.0, BODY)
    assert force.unit == "V"
