"""Light as a fuel: the free energy of photons, and cycles that close with it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import AVOGADRO, BOLTZMANN, GAS, PLANCK, SPEED_OF_LIGHT
from permease.errors import ConsistencyError, PermeaseError
from permease.kinetics.audit import audit
from permease.kinetics.cycle import Cycle
from permease.kinetics.energy import affinity
from permease.kinetics.light import Light, absorption_constant
from permease.kinetics.step import step
from permease.model.conditions import PointConditions
from permease.sources import provisional

P = provisional
GREEN = Light(P("568 nm"), P("100 nm"))
kelvins, irradiances = st.floats(270.0, 320.0), st.floats(-3.0, 6.0).map(lambda x: 10.0**x)


def ring():
    """A pigment that moves one glucose inward per photon."""
    return Cycle(
        step("A + photon.out <-> B", P("1e12 m^3/mol/s")),
        step("B + glucose.out <-> C", P("1e5 / (M s)"), P("1e-3 / s")),
        step("C <-> A + glucose.in", P("10 / s"), P("1e-9 / (M s)")),
        at="298.15 K",
        fuel=GREEN.fuel(298.15),
        charges={"photon": 0},
    )


def lit(irradiance, kelvin, inside=1.0, outside=1.0):
    photons = {"photon": GREEN.density(irradiance, kelvin)}
    return PointConditions({"glucose": inside}, {"glucose": outside, **photons}, 0.0, kelvin)


def test_energy_of_a_photon():
    assert GREEN.photon_energy == pytest.approx(210.6e3, rel=1e-4)
    assert GREEN.photon_energy == pytest.approx(AVOGADRO * PLANCK * SPEED_OF_LIGHT / 568e-9)


def test_the_dark_is_the_wien_tail_of_a_black_body():
    """Planck's photon density per frequency, times the band, where stimulated emission does not count."""
    frequency = SPEED_OF_LIGHT / 568e-9
    band = SPEED_OF_LIGHT * 100e-9 / 568e-9**2
    planck = 8 * math.pi * frequency**2 / SPEED_OF_LIGHT**3 / math.expm1(PLANCK * frequency / (BOLTZMANN * 298.15))
    assert GREEN.dark(298.15) * AVOGADRO == pytest.approx(planck * band, rel=1e-9)


@given(irradiances, kelvins)
def test_free_energy_is_the_carnot_part_of_the_photon(irradiance, kelvin):
    """mu = E (1 - T/T_B), T_B the temperature of a black body with as many photons in the band."""
    density = float(GREEN.density(irradiance, kelvin))
    brightness = GREEN.photon_energy / (GAS * math.log(GREEN.modes / density))
    assert brightness > kelvin
    expected = GREEN.photon_energy * (1.0 - kelvin / brightness)
    assert float(GREEN.potential(irradiance, kelvin)) == pytest.approx(expected, rel=1e-9)
    assert 0.0 < expected < GREEN.photon_energy


@given(kelvins)
def test_the_dark_drives_nothing(kelvin):
    assert float(GREEN.potential(0.0, kelvin)) == 0.0
    (flow,) = ring().flows(lit(0.0, kelvin))
    assert abs(float(affinity(flow, lit(0.0, kelvin)))) < 1e-9 * GREEN.photon_energy
    assert abs(float(flow.rate)) <= 1e-10 * float(flow.forward)


@given(irradiances, kelvins, st.floats(-3, 3), st.floats(-3, 3))
def test_the_flux_has_the_sign_of_light_and_gradient_together(irradiance, kelvin, inner, outer):
    at = lit(irradiance, kelvin, 10.0**inner, 10.0**outer)
    (flow,) = ring().flows(at)
    gradient = GAS * kelvin * math.log(10.0) * (outer - inner)
    driving = float(affinity(flow, at))
    assert driving == pytest.approx(float(GREEN.potential(irradiance, kelvin)) + gradient, rel=1e-9)
    assert float(flow.rate) * driving > 0.0


def test_the_audit_of_a_light_driven_loop_is_exact():
    found = audit(ring())
    assert found.consistent
    assert [loop.verdict for loop in found.loops] == ["exact"]
    assert "light" in str(found)


def test_a_loop_that_takes_up_light_needs_the_fuel():
    with pytest.raises(ConsistencyError, match="unfuelled"):
        Cycle(
            step("A + photon.out <-> B", P("1e12 m^3/mol/s")),
            step("B <-> A", P("10 / s"), P("1 / s")),
            charges={"photon": 0},
        )


def test_absorption_constant_times_photons_is_the_rate_of_successful_absorptions():
    photons_per_area = 100.0 / GREEN.photon_energy * AVOGADRO
    rate = absorption_constant(2.4e-20, 0.64) * float(GREEN.density(100.0, 298.15))
    assert rate == pytest.approx(0.64 * 2.4e-20 * photons_per_area, rel=1e-9)


def test_a_wavelength_in_the_wrong_unit_is_refused():
    with pytest.raises(PermeaseError):
        _ = Light(P("568 mM"), P("100 nm")).photon_energy
