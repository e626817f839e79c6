"""Melting of lipids and their mixtures: limits, monotony, the lever rule."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.constants import GAS
from permease.physics.melting import (
    COLDEST,
    chain_melting,
    fluid_fraction,
    fluid_share,
    melted_at,
    preference,
    preferences,
    transition_width,
)

DMPC_DPPC = ([0.5, 0.5], [296.75, 314.55], [24.7e3, 35.6e3])


@st.composite
def mixtures(draw):
    count = draw(st.integers(1, 5))
    parts = [draw(st.floats(0.05, 1.0)) for _ in range(count)]
    meltings = [draw(st.floats(210.0, 350.0)) for _ in range(count)]
    enthalpies = [draw(st.floats(8e3, 60e3)) for _ in range(count)]
    return [part / sum(parts) for part in parts], meltings, enthalpies


@pytest.mark.parametrize(("carbons", "celsius"), [(14, 23.6), (16, 41.4), (18, 55.0), (20, 66.0), (22, 75.0)])
def test_chain_law(carbons, celsius):
    """Saturated phosphatidylcholines; 23.6, 41.4, 55 measured, 66 and 75 recalled. 1.5 K."""
    assert chain_melting(carbons) - 273.15 == pytest.approx(celsius, abs=1.5)


@pytest.mark.parametrize(("unit", "width"), [(100, 1.0), (200, 0.5)])
def test_width_of_dppc(unit, width):
    assert transition_width(314.55, unit * 35.6e3) == pytest.approx(width, abs=0.03)


@given(st.floats(250.0, 350.0), st.floats(0.5, 30.0))
def test_half_is_fluid_at_the_transition(melting, off):
    unit = 100 * 30e3
    assert fluid_fraction(melting, melting, unit) == 0.5
    assert fluid_fraction(melting + off, melting, unit) > 0.5 > fluid_fraction(melting - off, melting, unit)


@given(mixtures(), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_more_is_molten_where_it_is_warmer(mixture, a, b):
    low, high = sorted((a, b))
    assert melted_at(low, *mixture) <= melted_at(high, *mixture) + 1e-9


@given(mixtures(), st.floats(0.01, 0.99))
def test_lever_rule(mixture, fluid):
    """The shares of all lipids add up to what is molten, and each is a fraction."""
    z, meltings, enthalpies = mixture
    kelvin = melted_at(fluid, *mixture)
    k = preferences(kelvin, fluid, z, meltings, enthalpies)
    shares = [fluid_share(fluid, each) for each in k]
    assert sum(x * share for x, share in zip(z, shares, strict=True)) == pytest.approx(fluid, abs=1e-9)
    assert all(0.0 <= share <= 1.0 for share in shares)


@given(mixtures())
def test_melting_lies_between_that_of_the_lipids(mixture):
    _, meltings, _ = mixture
    for fluid in (0.0, 0.5, 1.0):
        assert min(meltings) - 1e-6 <= melted_at(fluid, *mixture) <= max(meltings) + 1e-6


def test_solidus_and_liquidus_close_the_balance():
    """Sum z K = 1 at the solidus, sum z/K = 1 at the liquidus."""
    z, meltings, enthalpies = DMPC_DPPC
    for fluid, power in ((0.0, 1.0), (1.0, -1.0)):
        kelvin = melted_at(fluid, *DMPC_DPPC)
        ks = [preference(kelvin, m, h) for m, h in zip(meltings, enthalpies, strict=True)]
        assert sum(x * k**power for x, k in zip(z, ks, strict=True)) == pytest.approx(1.0, rel=1e-12)


def test_a_pure_lipid_has_one_temperature():
    assert [melted_at(f, [1.0], [314.55], [35.6e3]) for f in (0.0, 0.3, 1.0)] == pytest.approx([314.55] * 3)


def test_a_lipid_that_never_freezes():
    assert melted_at(0.2, [0.5, 0.5], [0.0, 314.55], [0.0, 35.6e3]) == COLDEST
    assert 280.0 < melted_at(1.0, [0.5, 0.5], [0.0, 314.55], [0.0, 35.6e3]) < 314.55
    ideal = 1.0 / (1.0 / 314.55 - GAS / 35.6e3 * math.log(0.5))
    assert melted_at(1.0, [0.5, 0.5], [0.0, 314.55], [0.0, 35.6e3]) == pytest.approx(ideal, rel=1e-12)


@given(st.floats(0.05, 0.95), st.floats(-2500.0, 2500.0))
def test_excess_shifts_against_its_sign(fluid, excess):
    ideal, real = melted_at(fluid, *DMPC_DPPC), melted_at(fluid, *DMPC_DPPC, excess)
    if abs(excess) > 1.0:
        assert (real < ideal) == (excess > 0.0)
