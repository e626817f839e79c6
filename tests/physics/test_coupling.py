"""Rows E6, E7, E12 and E13: free energies of turnovers, stall voltages and static heads, in closed form."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import evaluate, symbol
from permease.physics import coupling
from permease.physics.coupling import Moved

BODY = 310.15
near = pytest.approx


def test_e6_exchanger_equilibrium_calcium():
    assert coupling.exchanger_calcium(10.0, 140.0, 2.0, -0.080, BODY) * 1e6 == near(36.533, rel=1e-4)
    # the row prints 0.1308: half a unit of its last digit is 4e-4
    assert coupling.exchanger_calcium(10.0, 140.0, 2.0, -0.080, BODY, 4.0) * 1e6 == near(0.1308, abs=5e-5)


@pytest.mark.parametrize(("calcium", "millivolts"), [(1e-4, -50.272), (1e-3, 11.269)])
def test_e7_exchanger_reversal(calcium, millivolts):
    assert coupling.exchanger_reversal(10.0, 140.0, calcium, 1.8, BODY) == near(millivolts * 1e-3, rel=1e-4)


@pytest.mark.parametrize(("energy", "millivolts"), [(-50e3, -128.50), (-55e3, -180.32), (-60e3, -232.14)])
def test_e12_sodium_pump_stalls(energy, millivolts):
    moved = coupling.sodium_pump_turnover(10.0, 140.0, 140.0, 5.0)
    assert coupling.reversal_voltage(moved, BODY, energy) == near(millivolts * 1e-3, rel=1e-4)


def test_e12_work_of_the_sodium_pump():
    moved = coupling.sodium_pump_turnover(10.0, 140.0, 140.0, 5.0)
    # the row prints 44.36 kJ: half a unit of its last digit is 1.1e-4
    assert coupling.turnover_free_energy(moved, -0.070, BODY) == near(44360.0, abs=5.0)


@pytest.mark.parametrize(("energy", "ratio"), [(-50e3, 1.6231e4), (-55e3, 4.2794e4)])
def test_e13_calcium_pump(energy, ratio):
    assert coupling.static_head_ratio([], 0.0, BODY, count=2, charge=2, fuel=energy) == near(ratio, rel=1e-4)


def test_e11_one_proton_symport():
    protons = Moved(1, 1, 10**-7.6, 10**-7.0)
    assert coupling.static_head_ratio([protons], -0.140, BODY) == near(749.8, rel=1e-4)


def test_peptide_symport_and_sodium_glucose_static_heads():
    # PEPT1 at pH_o 6.0/pH_i 7.2, -50 mV, 37 degC: 102.9
    assert coupling.static_head_ratio([Moved(1, 1, 10**-7.2, 1e-6)], -0.050, BODY) == near(102.9, abs=0.05)
    # SGLT 140/12, -50 mV: 5750.7 (2:1), 75.83 (1:1), computed at 310 K with R = 8.314: 2e-4 from the CODATA value
    assert coupling.static_head_ratio([Moved(2, 1, 12.0, 140.0)], -0.050, 310.0) == near(5750.7, rel=3e-4)
    assert coupling.static_head_ratio([Moved(1, 1, 12.0, 140.0)], -0.050, 310.0) == near(75.83, rel=1e-4)


def test_proton_atpase_reversal():
    # AHA/PMA 1 H+ : 1 ATP, pH_c 7.5, pH_o 5.5, 25 degC: -399.9 and -451.7 mV
    moved = [Moved(-1, 1, 10**-7.5, 10**-5.5)]
    assert coupling.reversal_voltage(moved, 298.15, -50e3) == near(-0.3999, abs=5e-5)
    assert coupling.reversal_voltage(moved, 298.15, -55e3) == near(-0.4517, abs=5e-5)


def test_electroneutral_turnover_has_no_reversal():
    with pytest.raises(ValueError, match="electroneutral"):
        coupling.reversal_voltage([Moved(1, 1, 1.0, 2.0), Moved(1, -1, 1.0, 2.0)], BODY)


counts = st.integers(-3, 3).filter(bool)


@given(
    counts, counts, st.sampled_from([-1, 0, 1, 2]), st.floats(1.0, 200.0), st.floats(1.0, 200.0), st.floats(-0.15, 0.1)
)
def test_nothing_moves_at_static_head(drivers, driven, charge, inside, outside, volts):
    ions = [Moved(drivers, 1, inside, outside)]
    ratio = coupling.static_head_ratio(ions, volts, BODY, count=driven, charge=charge)
    whole = [*ions, Moved(driven, charge, ratio, 1.0)]
    scale = 8.314 * BODY * (abs(math.log(ratio)) + 30.0)
    assert abs(coupling.turnover_free_energy(whole, volts, BODY)) < 1e-13 * scale


def test_works_on_the_graph():
    v, na = symbol("V", "V"), symbol("Na.in", "mol/m^3")
    ca = coupling.exchanger_calcium(na, 140.0, 2.0, v, BODY)
    assert ca.unit == "mol/m^3"
    assert evaluate([ca], {v: -0.08, na: 10.0})[0] * 1e6 == near(36.533, rel=1e-4)
    pump = coupling.reversal_voltage([Moved(-3, 1, na, 140.0), Moved(2, 1, 140.0, 5.0)], BODY, -50e3)
    assert evaluate([pump], {na: 10.0})[0] == near(-0.12850, rel=1e-4)
