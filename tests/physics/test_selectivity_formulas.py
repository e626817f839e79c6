"""Flux ratios, bi-ionic ratios and Eisenman's energies as formulas."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import AVOGADRO, ELEMENTARY_CHARGE, FARADAY, GAS, VACUUM_PERMITTIVITY
from permease.expr import evaluate, ops, symbol
from permease.physics.eisenman import HYDRATION, RADII, SEQUENCES, eisenman_energy, sequence_number
from permease.physics.goldman import goldman_efflux, goldman_influx, zero_current_voltage
from permease.physics.selectivity import bi_ionic_ratio, flux_ratio

numbers = st.floats(math.log(1e-2), math.log(1e3)).map(math.exp)
T = 310.15


@given(c_in=numbers, c_out=numbers, volts=st.floats(-0.2, 0.2), charge=st.sampled_from([-2, -1, 1, 2]))
def test_independent_ions_obey_ussing(c_in, c_out, volts, charge):
    influx = goldman_influx(1e-8, charge, c_out, volts, T)
    efflux = goldman_efflux(1e-8, charge, c_in, volts, T)
    assert flux_ratio(charge, c_in, c_out, volts, T) == pytest.approx(influx / efflux, rel=1e-9)


@given(a=numbers, b=numbers, ratio=numbers, charge=st.sampled_from([1, 2, 3]))
def test_the_bi_ionic_ratio_inverts_the_voltage(a, b, ratio, charge):
    volts = zero_current_voltage(
        {"A": 1.0, "B": ratio}, {"A": 1, "B": charge}, {"A": a, "B": 0.0}, {"A": 0.0, "B": b}, T
    )
    assert bi_ionic_ratio(charge, b, 1, a, volts, T) == pytest.approx(ratio, rel=1e-6)


def test_closed_forms():
    u = 0.7
    volts = u * GAS * T / FARADAY
    assert bi_ionic_ratio(1, 20.0, 1, 100.0, volts, T) == pytest.approx(5.0 * math.exp(u), rel=1e-12)
    divalent = 100.0 / (4.0 * 20.0) * math.exp(u) * (1.0 + math.exp(u))
    assert bi_ionic_ratio(2, 20.0, 1, 100.0, volts, T) == pytest.approx(divalent, rel=1e-12)
    assert flux_ratio(1, 10.0, 10.0, volts, T, 2.0) == pytest.approx(math.exp(-2.0 * u), rel=1e-12)


def test_arrays_and_symbols():
    volts = symbol("V", "V")
    node = flux_ratio(1, 140.0, 5.0, volts, T, 2.5)
    assert evaluate([node], {volts: -0.07})[0] == pytest.approx(0.1682, abs=5e-5)
    assert flux_ratio(1, 140.0, 5.0, np.array([-0.07, 0.0]), T)[1] == pytest.approx(5.0 / 140.0)
    assert ops.exp(0.0) == 1.0


def test_eisenman_energy_is_coulomb_and_hydration():
    field = AVOGADRO * ELEMENTARY_CHARGE**2 / (4.0 * math.pi * VACUUM_PERMITTIVITY)
    assert field == pytest.approx(1389.35e-7, rel=1e-4)
    assert eisenman_energy(1e-10, 1e-10, 300e3) == pytest.approx(300e3 - field / 2e-10)
    assert eisenman_energy(1e-10, 1e9, 300e3) == pytest.approx(300e3)


def test_the_scales_of_hydration_agree_in_differences():
    """Na+ less K+ is 70 to 72 kJ/mol on either, their levels are 57 kJ/mol apart."""
    for scale in HYDRATION.values():
        assert 70.0 <= float(scale["Na"]) - float(scale["K"]) <= 72.0
        assert all(value.provisional for value in scale.values())
    assert float(HYDRATION["tissandier"]["K"]) - float(HYDRATION["marcus"]["K"]) == 57.0
    assert all(value.provisional for value in RADII.values())


def test_eleven_sequences():
    assert len(SEQUENCES) == len(set(SEQUENCES.values())) == 11
    assert all(sequence_number(order) == number for number, order in SEQUENCES.items())
    assert all(sorted(order) == sorted(RADII) for order in SEQUENCES.values())
