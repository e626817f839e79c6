"""Populations have as many output times as were asked for, whatever the steps are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.solve.shared_points import shared_points

CELL = pm.cells.pump_leak_neuron()
MANY = pm.Population(CELL, 2, vary={"membrane.area": pm.scaled(cv=0.1)})


@given(st.lists(st.floats(0.1, 1e4), min_size=1, max_size=7), st.integers(2, 500))
def test_the_number_asked_for_is_kept(durations, points):
    steps = [pm.Hold(f"{duration!r} s") for duration in durations]
    grids = shared_points(steps, points)
    assert sum(map(len, grids)) == max(points, len(steps) + 1)
    for grid, step in zip(grids, steps, strict=True):
        assert len(grid) >= 1
        assert grid[-1] == step.duration
        assert np.all(np.diff(grid) > 0.0)
    assert grids[0][0] == 0.0
    share = durations[0] / sum(durations) * (points - 1)
    assert abs(len(grids[0]) - 1 - share) <= len(durations)


@pytest.mark.parametrize("points", [2, 3, 41, 1000])
def test_runs_and_sensitivities_of_a_population_share_their_times(points):
    two = pm.Protocol(pm.Hold("20 min"), pm.Set("membrane.area", "500 um^2"), pm.Hold("40 min"))
    run = pm.simulate(MANY, two, points=points, outputs=["Na"])
    found = pm.sensitivity(MANY, two, points=points, to=["membrane.area"], of=["Na"])
    assert len(run.times) == max(points, 3)
    np.testing.assert_array_equal(found.times, run.times)
    np.testing.assert_allclose(found.values[0], run.values("Na"), rtol=1e-5)


def test_a_population_has_as_many_times_as_simulate_gives_by_default():
    assert len(pm.sensitivity(MANY, pm.Hold("1 h"), to=["membrane.area"], of=["Na"]).times) == 41
    assert len(pm.sensitivity(CELL, pm.Hold("1 h"), to=["membrane.area"], of=["Na"]).times) == 401
