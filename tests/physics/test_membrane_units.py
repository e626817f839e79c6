"""The unit traps of membrane permeation."""

import math

import pytest

from permease.constants import GAS
from permease.errors import QuantityError
from permease.physics.osmosis import hydraulic_conductivity, osmotic_pressure, water_permeability
from permease.units import si, with_unit


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("1 mM", "mol/m^3", 1.0),
        ("1 mol/m^3", "mol/L", 1e-3),
        ("1 cm/s", "m/s", 1e-2),
        ("1 um/s", "cm/s", 1e-4),
        ("1 cm^3/dyn/s", "m/s/Pa", 0.1),
        ("1 fL", "um^3", 1.0),
        ("1 kcal/mol", "J/mol", 4184.0),
        ("1 / min", "1/s", 1.0 / 60.0),
        ("1 angstrom^2", "nm^2", 1e-2),
        ("1 dyn/cm", "mN/m", 1.0),
        ("1 poise", "Pa s", 0.1),
        ("1 um/min", "m/s", 1e-6 / 60.0),
        ("1 pmol/cm^2/s", "mol/m^2/s", 1e-8),
    ],
)
def test_conversions(text, unit, expected):
    assert si(text, unit) == pytest.approx(expected, rel=1e-14)


def test_one_molar_is_24_8_bar():
    pascal = float(osmotic_pressure(1000.0, 0.0, 298.15))
    assert with_unit(pascal, "Pa", "bar").magnitude == pytest.approx(24.8, abs=0.05)


def test_solute_permeability_from_omega():
    """omega RT with RT in erg is P in cm/s; in coherent SI it is the same number of m/s x 100."""
    omega_cgs = 13e-15
    erg = GAS * 298.15 * 1e7
    omega = si(f"{omega_cgs} mol/dyn/s", "mol/N/s")
    assert 100.0 * omega * GAS * 298.15 == pytest.approx(omega_cgs * erg, rel=1e-12)
    assert omega_cgs * erg == pytest.approx(3.22e-4, rel=5e-3)


def test_filtration_and_osmotic_permeability():
    """L_p in cm3/(dyn s) to P_f and back; a pore's p_f (cm3/s) spread over an area is a P_f."""
    lp = si("1.8e-11 cm^3/dyn/s", "m/s/Pa")
    assert lp == pytest.approx(1.8e-12, rel=1e-12)
    p_f = float(water_permeability(lp, 298.15))
    assert float(hydraulic_conductivity(p_f, 298.15)) == pytest.approx(lp, rel=1e-12)
    assert 100.0 * p_f == pytest.approx(1.8e-11 * GAS * 298.15 * 1e7 / 18.07, rel=1e-6)
    pores = 1e13  # per m2
    assert si("1e-13 cm^3/s", "m^3/s") * pores == pytest.approx(1e-13 * pores / 1e4 / 100.0, rel=1e-12)


def test_rate_constant_of_a_cell_is_no_permeability():
    """P in 1/h of a model per volume of cells times V/A is P in cm/s."""
    rate = si("1.2 / hour", "1/s")
    assert rate == pytest.approx(1.2 / 3600.0)
    p = rate * si("90 fL", "m^3") / si("135 um^2", "m^2")
    assert with_unit(p, "m/s", "cm/s").magnitude == pytest.approx(1.2 / 3600.0 * 90.0 / 135.0 * 1e-4, rel=1e-12)
    with pytest.raises(QuantityError):
        si("1.2 / hour", "m/s", "permeability")


@pytest.mark.parametrize(
    ("value", "unit"),
    [("1e-6 cm^3/s", "m/s"), ("1e-6 cm", "m/s"), ("5 mM", "m/s"), (1e-6, "m/s"), ("1e-6", "m/s"), ("1 dyn/cm", "Pa")],
)
def test_wrong_kinds_are_refused(value, unit):
    with pytest.raises(QuantityError):
        si(value, unit, "it")


def test_volume_to_area_of_a_sphere():
    """r/3 turns a permeability into a rate constant: 50 nm and 1e-8 m/s give 0.6 / s."""
    r = si("50 nm", "m")
    volume, area = 4.0 / 3.0 * math.pi * r**3, 4.0 * math.pi * r**2
    assert si("1e-6 cm/s", "m/s") * area / volume == pytest.approx(0.6, rel=1e-12)
