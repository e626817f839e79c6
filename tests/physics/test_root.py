"""The bracketed root finder."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.physics.root import bracket, root


@given(st.floats(-50.0, 50.0), st.sampled_from([1, 3, 5]))
def test_finds_the_root_of_a_steep_and_flat_function(where, power):
    def function(x):
        return (x - where) ** power

    assert abs(root(function, -60.0, 61.0) - where) < (1e-12 if power == 1 else 1e-3)


def test_ends_and_signs():
    assert root(lambda x: x, 0.0, 1.0) == 0.0
    assert root(lambda x: x - 1.0, 0.0, 1.0) == 1.0
    with pytest.raises(ValueError, match="same sign"):
        root(lambda x: x * x + 1.0, -1.0, 1.0)
    assert root(math.cos, 0.0, 3.0) == pytest.approx(math.pi / 2, rel=1e-15)


def test_bracket_widens_or_gives_up():
    assert bracket(lambda x: x - 30.0, -1.0, 1.0, limit=100.0) is not None
    assert bracket(lambda x: 1.0, -1.0, 1.0, limit=100.0) is None
