"""The course of a volume: extremes and bursting do not depend on how long or how finely a cell is watched."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError
from permease.instruments.osmotic_course import first_passage, worth_keeping

near = pytest.approx
RED = pm.cells.red_blood_cell()


def test_first_passage_of_an_exponential():
    times = np.concatenate([[0.0], np.logspace(-6, 3, 200)])
    values = 2.0 - np.exp(-times)
    assert first_passage(times, values, 1.5) == near(np.log(2.0), rel=1e-4)
    assert first_passage(times, values, 3.0) is None
    assert first_passage(times, values, 0.5) == 0.0


def test_first_passage_takes_the_first():
    times = np.linspace(0.0, 10.0, 2001)
    assert first_passage(times, np.sin(times), 0.5) == near(np.pi / 6.0, rel=1e-5)


def test_kept_times_hold_ends_and_extremes():
    times = np.concatenate([[0.0], np.logspace(-6, 3, 2000)])
    values = 1.0 - 0.2 * np.exp(-(np.log(times + 1e-12) ** 2))
    kept = worth_keeping(times, values, 60)
    assert 40 <= len(kept) <= 64
    assert {0, len(times) - 1, int(np.argmin(values))} <= set(kept.tolist())
    assert np.all(np.diff(kept) > 0)
    assert np.max(np.abs(np.interp(times, times[kept], values[kept]) - values)) < 0.03


def test_kept_times_of_what_never_moves():
    times = np.linspace(0.0, 1.0, 500)
    kept = worth_keeping(times, np.ones(500), 11)
    assert (kept[0], kept[-1]) == (0, 499)
    assert len(kept) >= 11


@pytest.mark.parametrize(("duration", "points"), [("2 s", 801), ("10 min", 201), ("10 min", 5), ("10 h", 201)])
def test_water_bursts_a_red_cell_at_the_same_time(duration, points):
    """0.676 s, by 801 output times over two seconds; once it was 1.08 s on the output grid of ten minutes."""
    found = pm.tonicity(RED, pm.Solution(), duration=duration, points=points)
    assert found.lysis.to("s").magnitude == near(0.676, abs=0.002)
    assert found.shape == "lysed"


@pytest.mark.parametrize(("duration", "points"), [("3 s", 601), ("10 min", 201), ("10 min", 2), ("10 h", 31)])
def test_a_brief_shrinking_is_seen(duration, points):
    cell = pm.cells.urea_permeable_red_cell()
    found = pm.tonicity(cell, pm.solutions.plasma().add(urea="300 mM"), duration=duration, points=points)
    assert found.smallest == near(0.8573, abs=5e-4)
    assert found.crenated
    assert min(found.y.values) == found.smallest
    assert len(found.x.values) <= points + 4
    assert found.x.values[0] == 0.0


def test_the_series_resolves_what_is_brief():
    found = pm.tonicity(RED, pm.Solution())
    seconds = found.x.values
    assert np.count_nonzero(seconds < 2.0 * found.lysis.to("s").magnitude) > 25
    assert seconds[-1] == near(600.0)


@pytest.mark.parametrize("points", [0, 1, True, 2.5, "many", None, -3])
def test_nonsense(points):
    with pytest.raises(InputError, match="points"):
        pm.tonicity(RED, pm.solutions.saline(), points=points)


def test_a_brief_event_is_drawn_over_logarithmic_time(tmp_path):
    cell = pm.cells.urea_permeable_red_cell()
    bath = pm.solutions.plasma().add(urea="300 mM")
    brief = pm.tonicity(cell, bath).plot(tmp_path / "brief.png").axes[0]
    assert brief.get_xscale() == "log"
    assert "Time / s" in brief.get_xlabel()
    long = pm.tonicity(cell, bath, duration="3 s").plot(tmp_path / "long.png").axes[0]
    assert long.get_xscale() == "linear"
    burst = pm.tonicity(RED, pm.Solution()).plot(tmp_path / "burst.png").axes[0]
    assert burst.get_xscale() == "linear"
    assert burst.get_xlim()[1] == near(2.0 * 0.676, rel=0.01)
