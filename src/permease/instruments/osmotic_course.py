"""The course of a volume after a change of bath, at every time that a run keeps: it may be over in a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..solve.result import Result

_FIRST = 1e-4
"""Share of the whole time from which on its logarithm counts."""
_LEAST = 1e-9


def everything(result: Result, row: int, column: int | None) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
    """Times (s), one state and one observable of a run, at its output times and at the nodes of its time integrals.

    The nodes lie ever denser towards the start of each step, down to a billionth of an output interval.
    """
    segments = result.trajectory.segments
    times = np.concatenate([part for s in segments for part in (s.times, s.nodes)])
    order = np.argsort(times, kind="stable")
    states = np.concatenate([part[:, row] for s in segments for part in (s.states, s.quadrature_states)])
    if column is None:
        return times[order], states[order], None
    observed = np.concatenate([part[:, column] for s in segments for part in (s.observed, s.quadrature)])
    return times[order], states[order], observed[order]


def first_passage(times: np.ndarray, values: np.ndarray, level: float) -> float | None:
    """When the values first rise to a level, on a monotone cubic between the times; None where they do not."""
    above = values >= level
    if not above.any():
        return None
    i = int(np.argmax(above))
    if i == 0:
        return float(times[0])
    from scipy.interpolate import PchipInterpolator
    from scipy.optimize import brentq

    near = slice(max(0, i - 3), i + 3)
    curve = PchipInterpolator(times[near], values[near] - level)
    return float(brentq(curve, times[i - 1], times[i], xtol=1e-12 * times[-1]))


def worth_keeping(times: np.ndarray, values: np.ndarray, points: int) -> np.ndarray:
    """Indices of about ``points`` of the times, ends and extremes among them.

    They are spread alike over time, over its logarithm, and over how far the logarithm of the values has moved.
    """
    share = times / times[-1]
    measure = share + np.log1p(share / _FIRST) / np.log1p(1.0 / _FIRST)
    moved = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(np.log(np.maximum(values, _LEAST)))))])
    if moved[-1] > 0.0:
        measure = measure + moved / moved[-1]
    found = np.searchsorted(measure, np.linspace(0.0, measure[-1], points))
    ends = [0, len(times) - 1, int(np.argmin(values)), int(np.argmax(values))]
    return np.unique(np.concatenate([np.minimum(found, len(times) - 1), ends]))
