"""Capacitance of vesicles: area, sign, and its inverse."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.expr import constant, evaluate
from permease.physics.capacitance import capacitance_step, vesicle_capacitance, vesicle_diameter

DIAMETER = st.floats(2e-8, 2e-6)


@given(DIAMETER, st.floats(0.005, 0.02))
def test_inverse(diameter, specific):
    found = vesicle_capacitance(diameter, specific)
    assert found == pytest.approx(4.0 * math.pi * (diameter / 2.0) ** 2 * specific, rel=1e-12)
    assert vesicle_diameter(found, specific) == pytest.approx(diameter, rel=1e-12)


@given(st.lists(DIAMETER, max_size=8))
def test_fusion_and_retrieval_cancel(diameters):
    up, down = (capacitance_step(diameters, 0.009, direction) for direction in (1, -1))
    assert up + down == 0.0
    assert up == pytest.approx(sum(vesicle_capacitance(d, 0.009) for d in diameters), abs=1e-30)


def test_traced():
    node = vesicle_capacitance(constant(50e-9, "m"), constant(0.009, "F/m^2"))
    assert evaluate([node], {})[0] == pytest.approx(vesicle_capacitance(50e-9, 0.009))


@pytest.mark.parametrize("direction", [0, 2, -2])
def test_directions(direction):
    with pytest.raises(ValueError, match="direction"):
        capacitance_step([5e-8], 0.009, direction)
