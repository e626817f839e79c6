"""Whether a cell that does not come to rest comes back again and again: the period of its limit cycle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..compile.kernel import Kernel
from .outcome import Outcome

WINDOWS = tuple(10.0**k for k in range(-2, 8))
"""How long the cell is watched (s), shortest first."""
_SAMPLES = 4000
_STEPS = 50_000
_PEAKS = 5
_ALIKE = 0.02
"""How much heights and intervals of the last peaks may differ, relative to the swing and to the period."""
_SWING = 0.01
"""Least swing of a state, relative to its size."""


@dataclass(frozen=True)
class Oscillation:
    """A limit cycle: index of the state that swings most, its period (s), its lowest and highest value (SI)."""

    state: int
    period: float
    low: float
    high: float


def oscillation(
    kernel: Kernel, state: np.ndarray, parameters: np.ndarray, scales: np.ndarray, longest: float = WINDOWS[-1]
) -> Oscillation | None:
    """The limit cycle that a cell is on, watched from a state (coherent SI) for windows of up to ``longest`` seconds.

    It is one where the last five peaks of the state that swings most are as high and as far apart as one another,
    within 2 %. None where there is none, or where it is slower or faster than the windows resolve.
    """
    for window in (w for w in WINDOWS if w <= longest):
        times = np.linspace(0.0, window, _SAMPLES + 1)
        run = kernel.integrate(state, parameters, times, scale=scales, rtol=1e-6, max_steps=_STEPS)
        if run.outcome is not Outcome.FINISHED:
            return None
        found = _cycle(times, run.states, scales)
        if found is not None:
            return found
    return None


def _cycle(times: np.ndarray, rows: np.ndarray, scales: np.ndarray) -> Oscillation | None:
    late = rows[len(rows) // 2 :]
    swings = np.ptp(late, axis=0) / np.maximum(np.max(np.abs(late), axis=0), scales)
    best = int(np.argmax(swings))
    trace = rows[:, best]
    low, high = float(late[:, best].min()), float(late[:, best].max())
    if not swings[best] > _SWING:
        return None
    inner = trace[1:-1]
    peaks = 1 + np.flatnonzero((inner > trace[:-2]) & (inner >= trace[2:]) & (inner > 0.5 * (low + high)))
    if len(peaks) < _PEAKS + 1:
        return None
    last = peaks[-_PEAKS - 1 :]
    gaps, heights = np.diff(times[last]), trace[last]
    if np.min(np.diff(last)) < 20 or np.ptp(heights) > _ALIKE * (high - low) or np.ptp(gaps) > _ALIKE * gaps.mean():
        return None
    return Oscillation(best, float(gaps.mean()), low, high)
