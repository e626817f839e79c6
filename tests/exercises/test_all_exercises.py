"""What must hold for the numbers of many seeds: of every exercise, and of every curve that marks its own point."""

from __future__ import annotations

import math
from typing import Any

import pytest

from permease import exercises
from permease.exercises.curve import Curve
from permease.exercises.number import COMMON, Number, typical
from permease.exercises.predict import Predict
from permease.exercises.target import TargetState

SLOW = {"2302418", "2302419", "2302452", "2302457", "2302491", "light_to_lactose"}
"""Those whose answers take a tenth of a second a seed, or more."""
COINCIDE = 61
"""Seeds looked at."""


def ids(slow: bool) -> list[str]:
    return [id for id in exercises.ids() if (id in SLOW) == slow]


def coinciding(id: str, seed: int) -> list[Any]:
    """Parts whose slip is within the tolerance of the right answer."""
    found = []
    asked = exercises.exercise(id).asked(seed)
    for part in exercises.exercise(id).parts:
        part = part.of if isinstance(part, Predict) else part
        if not isinstance(part, Number):
            continue
        target, own = part.expected(asked), asked.solved.slips.get(part.name, {})
        for slip in part.slips:
            values = COMMON[slip](target) if slip in COMMON else (typical(own[slip], part.unit),)
            found += [(seed, part.name, slip, value, target) for value in values if part.near(value, target)]
    return found


@pytest.mark.parametrize("id", ids(slow=False))
def test_no_slip_leads_to_the_right_answer_whatever_the_seed(id: str) -> None:
    assert [each for seed in range(COINCIDE) for each in coinciding(id, seed)] == []


@pytest.mark.slow
@pytest.mark.parametrize("id", ids(slow=True))
def test_no_slip_leads_to_the_right_answer_in_those_that_take_long(id: str) -> None:
    assert [each for seed in range(COINCIDE) for each in coinciding(id, seed)] == []


def test_a_coincidence_would_be_found() -> None:
    """6 mM of glucose is its half-saturation: as many carriers are free as hold it."""
    found = exercises.exercise("2302445")
    assert 6.0 not in found.parameters[0].choices
    for seed in range(20):
        assert found.asked(seed).solved.slips["a"]["free"] != pytest.approx(found.expected(seed)["a"], rel=0.02)


@pytest.mark.parametrize("id", exercises.ids())
@pytest.mark.parametrize("seed", [0, 3, 7])
def test_the_point_of_a_curve_lies_on_one_of_its_lines(id: str, seed: int) -> None:
    drawn = exercises.exercise(id).curve(seed)
    if not isinstance(drawn, Curve) or drawn.point is None:
        return
    x, y = drawn.point
    assert min(drawn.x) <= x <= max(drawn.x)
    misses = [abs(at(drawn, line, x) - y) for line in drawn.lines.values()]
    assert min(misses) <= 0.02 * abs(y), (drawn.point, misses)


def at(drawn: Curve, line: Any, where: float) -> float:
    """A line between its points: straight on its axes."""
    scale_x = math.log if drawn.log_x else float
    after = next(i for i, each in enumerate(drawn.x) if each >= where * (1.0 - 1e-12))
    before = max(after - 1, 0)
    if after == before or not math.isfinite(line[before]) or not math.isfinite(line[after]):
        return float(line[after])
    low, high = scale_x(drawn.x[before]), scale_x(drawn.x[after])
    share = (scale_x(where) - low) / (high - low)
    if drawn.log_y:
        return float(line[before] * (line[after] / line[before]) ** share)
    return float(line[before] + share * (line[after] - line[before]))


@pytest.mark.parametrize("id", exercises.ids())
def test_every_target_takes_a_state(id: str) -> None:
    for part in exercises.exercise(id).parts:
        if isinstance(part, TargetState):
            assert part.reach_state is not None
