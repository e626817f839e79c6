"""Walls: the pressure-volume laws, their energy, and the rest of a walled cell (row P3-G7)."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import evaluate, symbol
from permease.physics import turgor

near = pytest.approx
MURPHY = {"modulus": 10e6, "stiffening": 7e-6, "onset": 0.01e6, "reference_pressure": 0.5e6}
SLACKENS = {"modulus": 10e6, "stiffening": 7e-6, "onset": -0.01e6, "reference_pressure": 0.0}
laws = st.sampled_from([{"modulus": 10e6}, {"modulus": 2e6, "reference_pressure": 0.4e6}, MURPHY, SLACKENS])


@pytest.mark.parametrize(
    ("psi", "pressure", "volume"), [(0.0, 0.699, 1.0724), (-0.4, 0.326, 1.0331), (-0.8, 0.0, 0.9375)]
)
def test_p3_g7(psi, pressure, volume):
    """eps 10 MPa, pi 0.75 MPa at P = 0: full turgor, less, plasmolysis."""
    found, size = turgor.turgor(1e6 * psi, 0.75e6, 10e6)
    assert found / 1e6 == near(pressure, rel=2e-3, abs=1e-12)
    assert size == near(volume, rel=2e-3)


@given(st.floats(-5e6, 2e6), st.floats(1e4, 5e6), st.floats(1e5, 1e8))
def test_turgor_balances_the_potential(psi, osmotic, modulus):
    pressure, size = turgor.turgor(psi, osmotic, modulus)
    assert pressure - osmotic / size == near(psi, rel=1e-9, abs=1e-3)
    assert pressure >= 0.0


@given(laws, st.floats(0.3, 3.0), st.floats(1.0001, 1.5))
def test_pressure_never_falls_as_the_volume_grows(law, size, factor):
    assert 0.0 <= turgor.wall_pressure(size, 1.0, **law) <= turgor.wall_pressure(size * factor, 1.0, **law)


@pytest.mark.parametrize("law", [MURPHY, SLACKENS])
def test_the_modulus_is_that_of_the_law(law):
    """dP/dlnV = eps_inf [1 - exp(-k (P - P0))] wherever the wall is stretched."""
    for volume in (1.001, 1.02, 1.1):
        step = 1e-6
        pressures = [turgor.wall_pressure(volume * math.exp(s), 1.0, **law) for s in (-step, 0.0, step)]
        slope = (pressures[2] - pressures[0]) / (2.0 * step)
        expected = law["modulus"] * -math.expm1(-law["stiffening"] * (pressures[1] - law["onset"]))
        assert slope == near(expected, rel=1e-6)


def test_reference_point_and_limits():
    assert turgor.wall_pressure(1.0, 1.0, **MURPHY) == near(0.5e6, rel=1e-12)
    assert turgor.wall_pressure(0.3, 1.0, **MURPHY) == near(0.01e6, rel=1e-12)
    assert turgor.wall_pressure(0.3, 1.0, **SLACKENS) == 0.0
    assert turgor.wall_pressure(1.0, 1.0, **SLACKENS) == near(0.0, abs=1e-6)


def test_a_bladder_cell_stiffens_twentyfold():
    """0.5 MPa at P = 0 and 10 MPa at 0.35 MPa (Steudle 1977) need a plateau below zero."""
    k, top = 10e-6, 10.2e6
    onset = math.log1p(-0.5e6 / top) / k
    law = {"modulus": top, "stiffening": k, "onset": onset, "reference_pressure": 0.0}
    soft = turgor.wall_pressure(math.exp(1e-6), 1.0, **law) / 1e-6
    assert soft == near(0.5e6, rel=1e-4)
    high = next(x for x in np.linspace(0.0, 0.6, 6001) if turgor.wall_pressure(math.exp(x), 1.0, **law) >= 0.35e6)
    slope = [turgor.wall_pressure(math.exp(high + s), 1.0, **law) for s in (-1e-5, 1e-5)]
    assert (slope[1] - slope[0]) / 2e-5 == near(10e6, rel=0.03)


@given(laws, st.floats(0.5, 2.0), st.floats(0.5, 2.0))
def test_energy_is_the_integral_of_the_pressure(law, start, end):
    volumes = np.exp(np.linspace(math.log(start), math.log(end), 40001))
    pressures = turgor.wall_pressure(volumes, 1.0, **law)
    work = float(np.sum(0.5 * (pressures[1:] + pressures[:-1]) * np.diff(volumes)))
    stored = turgor.elastic_energy(end, 1.0, **law) - turgor.elastic_energy(start, 1.0, **law)
    assert stored == near(work, rel=2e-5, abs=1.0)


def test_slack_volume():
    assert turgor.slack_volume(2.0, 10e6) == 2.0
    low = turgor.slack_volume(1.0, 2e6, reference_pressure=0.4e6)
    assert turgor.wall_pressure(low, 1.0, 2e6, reference_pressure=0.4e6) == near(0.0, abs=1e-6)
    assert turgor.slack_volume(1.0, **MURPHY) == 0.0
    stretched = {**SLACKENS, "reference_pressure": 0.3e6}
    low = turgor.slack_volume(1.0, **stretched)
    assert turgor.wall_pressure(low, 1.0, **stretched) == near(0.0, abs=1e-4)


def test_half_time():
    """ln 2 V/(A L_p (eps + pi))."""
    found = turgor.swelling_half_time(1e-13, 1e-8, 1e-13, 10e6, 0.75e6)
    assert found == near(math.log(2.0) * 1e-13 / (1e-8 * 1e-13 * 10.75e6), rel=1e-12)


@pytest.mark.parametrize("law", [{"modulus": 10e6}, MURPHY])
def test_works_on_the_graph(law):
    volume = symbol("V", "m^3")
    node = turgor.wall_pressure(volume, symbol("V0", "m^3"), **law)
    assert node.unit == "Pa"
    known = {s: 1.05e-13 if s.name == "V" else 1e-13 for s in (volume, symbol("V0", "m^3"))}
    assert evaluate([node], known)[0] == near(turgor.wall_pressure(1.05, 1.0, **law), rel=1e-12)


def test_no_law_overflows():
    assert math.isfinite(turgor.wall_pressure(1e3, 1.0, **MURPHY))
    assert math.isfinite(turgor.wall_pressure(1e-6, 1.0, **MURPHY))
    assert math.isfinite(turgor.elastic_energy(50.0, 1.0, **MURPHY))
