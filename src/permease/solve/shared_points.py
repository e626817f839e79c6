"""The output times of a protocol: as many as were asked for, shared among its steps by their length."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import numpy as np

from ..model.protocol import Step


def shared_points(protocol: Iterable[Step], points: int) -> tuple[np.ndarray, ...]:
    """Output times (s) of every step that takes time, from its own start; only the first step has its start.

    Together they are ``points``: the borders between steps go to the nearest of as many even intervals. A step has at
    least one interval, its end, so that a protocol of more steps than intervals has more points.
    """
    durations = [step.duration for step in protocol if step.duration > 0.0]
    steps = len(durations)
    intervals = max(points - 1, steps)
    total, border, found = sum(durations), 0, []
    for number, (duration, reached) in enumerate(zip(durations, itertools.accumulate(durations), strict=True), 1):
        last = intervals if number == steps else round(intervals * reached / total)
        ahead = min(max(last, border + 1), intervals - (steps - number))
        grid = np.linspace(0.0, duration, ahead - border + 1)
        found.append(grid if number == 1 else grid[1:])
        border = ahead
    return tuple(found)
