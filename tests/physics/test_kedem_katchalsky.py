"""Swelling in a permeant solute: both descriptions, their limits, and the invariant."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permease.constants import GAS
from permease.physics import kedem_katchalsky as kk
from permease.physics.osmosis import reflection_coefficient

near = pytest.approx
RED = {
    "water": 67.5e-18, "impermeant": 300.0 * 67.5e-18, "solute": 0.0, "area": 135e-12, "conductivity": 1.468e-12,
    "temperature": 298.15,
}  # fmt: skip


def test_shrinks_then_returns():
    times = np.linspace(0.0, 60.0, 2001)
    water, solute = kk.swelling(times, **RED, outside_impermeant=300.0, outside_solute=300.0, solute_permeability=1e-6)
    assert water.min() < 0.95 * water[0]
    assert water[-1] == near(water[0], rel=1e-6)
    assert solute[-1] == near(300.0 * 67.5e-18, rel=1e-6)


def test_swells_without_end_in_the_solute_alone():
    water, _ = kk.swelling([0.0, 20.0], **RED, outside_impermeant=0.0, outside_solute=300.0, solute_permeability=2.6e-6)
    assert water[-1] > 2.0 * water[0]


def test_an_impermeant_solute_obeys_boyle_and_vant_hoff():
    water, _ = kk.swelling([0.0, 60.0], **RED, outside_impermeant=600.0, outside_solute=0.0, solute_permeability=0.0)
    assert water[-1] == near(0.5 * water[0], rel=1e-7)


def test_full_reflection_is_the_two_parameter_form_at_small_solvent_drag():
    """With sigma 1 - P V/(RT L_p) of a solute without volume, sigma = 1, both are the same equations."""
    start = {**RED, "solute": 10.0 * 67.5e-18}
    common = {"outside_impermeant": 300.0, "outside_solute": 100.0, "solute_permeability": 1e-6}
    times = np.linspace(0.0, 10.0, 50)
    assert reflection_coefficient(1e-6, 1.468e-12, 0.0, 298.15) == 1.0
    two = kk.swelling(times, **start, **common)
    three = kk.swelling(times, **start, **common, reflection=1.0)
    for a, b in zip(two, three, strict=True):
        assert a == near(b, rel=1e-7)


def test_less_reflection_pulls_less_water():
    start = {**RED, "solute": 10.0 * 67.5e-18}
    common = {"outside_impermeant": 300.0, "outside_solute": 300.0, "solute_permeability": 1e-7}
    times = np.linspace(0.0, 2.0, 400)
    least = [kk.swelling(times, **start, **common, reflection=s)[0].min() for s in (1.0, 0.9, 0.6)]
    assert least[0] < least[1] < least[2]


@settings(max_examples=15)
@given(st.floats(50.0, 800.0), st.floats(20.0, 900.0), st.floats(-7.5, -5.0))
def test_katkov_invariant(inside, outside, exponent):
    """With permeant solute only, W + L_p RT N/P does not change along the way."""
    permeability = 10.0**exponent
    start = {**RED, "impermeant": 0.0, "solute": inside * 67.5e-18}
    times = np.linspace(0.0, 3.0, 30)
    water, solute = kk.swelling(
        times, **start, outside_impermeant=0.0, outside_solute=outside, solute_permeability=permeability
    )
    found = kk.katkov_invariant(water, [solute], [permeability], RED["conductivity"], 298.15)
    assert found == near(found[0], rel=1e-7)


def test_katkov_between_equilibria():
    """W [1 + L_p RT M/P] = const, from M = 300 to 600 mM."""
    p, lp = 1e-6, RED["conductivity"]
    start = {**RED, "impermeant": 0.0, "solute": 300.0 * 67.5e-18}
    water, _ = kk.swelling([0.0, 300.0], **start, outside_impermeant=0.0, outside_solute=600.0, solute_permeability=p)
    factor = [1.0 + lp * GAS * 298.15 * m / p for m in (300.0, 600.0)]
    assert water[-1] * factor[1] == near(water[0] * factor[0], rel=1e-6)
