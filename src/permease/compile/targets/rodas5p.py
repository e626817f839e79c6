"""Rodas5P on plain Python functions, step for step what the generated code does: slow, obvious, the oracle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import tableau
from .llvm_event import EIGHTHS, HALVINGS
from .llvm_loop import BRIEFEST, FIRST, GROWTH, GUARD, LEAST, PATIENCE, SAFETY, SHRINK, SMALLEST
from .outcome import Outcome
from .program import Array

_A = np.array([[*row, *[0.0] * (8 - len(row))] for row in tableau.A])
_C = np.array([[*row, *[0.0] * (8 - len(row))] for row in tableau.C])
_H = np.array(tableau.H)


@dataclass(frozen=True)
class Problem:
    """M y' = f(t, y): the function, its Jacobian and time derivative, and the diagonal of M (ones and zeros)."""

    f: Callable[[float, Array], Any]
    jacobian: Callable[[float, Array], Any]
    time_derivative: Callable[[float, Array], Any] | None = None
    mass: Any = None
    nonnegative: Any = None
    controlled: Any = None
    event: Callable[[float, Array], float] | None = None


@dataclass(frozen=True)
class Solution:
    """States at the requested times (times, n), the last state, and how the run went."""

    outcome: Outcome
    states: Array
    final: Array
    time: float
    steps: int
    rejected: int
    worst_state: int | None
    next_step: float
    last_tried: float


class _Step:
    """The stages of one step."""

    def __init__(self, problem: Problem, mass: Array, t: float, y: Array, h: float) -> None:
        f0 = np.asarray(problem.f(t, y), dtype=float)
        drift = np.zeros_like(y)
        if problem.time_derivative is not None:
            drift = np.asarray(problem.time_derivative(t, y), dtype=float)
        matrix = np.diag(mass / (h * tableau.GAMMA)) - np.asarray(problem.jacobian(t, y), dtype=float)
        self.y, self.k = y, np.zeros((tableau.STAGES, len(y)))
        self.finite = False
        if not np.isfinite(matrix).all():
            return
        try:
            inverse = np.linalg.inv(matrix)
        except np.linalg.LinAlgError:
            return
        for s in range(tableau.STAGES):
            f = np.asarray(problem.f(t + tableau.c[s] * h, y + _A[s] @ self.k), dtype=float) if s else f0
            self.k[s] = inverse @ (f + mass * (_C[s] @ self.k) / h + h * tableau.d[s] * drift)
        self.new = y + _A[-1] @ self.k + self.k[-1]
        self.error = self.k[-1]
        self.finite = bool(np.isfinite(self.k).all() and np.isfinite(self.new).all())

    def between(self, x: float) -> Array:
        """The dense output at a fraction of the step."""
        one, two, three = _H @ self.k
        inner = self.new + (1.0 - x) * (one + x * (two + x * three))
        return np.asarray((1.0 - x) * self.y + x * inner)


def single_step(problem: Problem, t: float, y: Any, h: float) -> tuple[Array, Array, Callable[[float], Array]]:
    """One step without control: the new state, the error estimate, the dense output as a function of the fraction."""
    start = np.asarray(y, dtype=float)
    mass = np.ones(len(start)) if problem.mass is None else np.asarray(problem.mass, dtype=float)
    step = _Step(problem, mass, t, start, h)
    return step.new, step.error, step.between


def integrate(
    problem: Problem,
    y0: Any,
    times: Any,
    *,
    scale: Any = 1.0,
    rtol: float = 1e-6,
    atol: float = 1e-9,
    start: float = 0.0,
    end: float | None = None,
    max_steps: int = 100_000,
    initial_step: float | None = None,
) -> Solution:
    """Integrate from ``start`` to ``end`` (default: the last of the sorted ``times``).

    The error of state i is weighed by rtol |y_i| + atol scale_i. Rows of times that were not reached are nan.
    """
    y = np.array(y0, dtype=float)
    n, wanted = len(y), np.asarray(times, dtype=float)
    stop = float(wanted[-1]) if end is None else end
    mass = np.ones(n) if problem.mass is None else np.asarray(problem.mass, dtype=float)
    bounded = np.zeros(n, bool) if problem.nonnegative is None else np.asarray(problem.nonnegative, bool)
    counted = np.ones(n, bool) if problem.controlled is None else np.asarray(problem.controlled, bool)
    size = np.broadcast_to(np.asarray(scale, dtype=float), (n,))
    rows = np.full((len(wanted), n), np.nan)
    rows[wanted <= start] = y
    with np.errstate(all="ignore"):
        h = initial_step or _first_step(problem.f(start, y), y, size, mass * counted, stop - start)
    t, steps, rejected, bad, tried = start, 0, 0, 0, 0.0
    outcome, worst = Outcome.RUNNING, None
    if stop <= start:
        return Solution(Outcome.FINISHED, rows, y, t, 0, 0, None, h, 0.0)
    while outcome is Outcome.RUNNING:
        remaining = stop - t
        last = 1.01 * h >= remaining
        tried = remaining if last else min(h, 0.5 * remaining)
        with np.errstate(all="ignore"):
            step = _Step(problem, mass, t, y, tried)
        square, negative = np.inf, False
        ratio = depth = np.zeros(n)
        if step.finite:
            weight = rtol * np.maximum(np.abs(y), np.abs(step.new)) + atol * size
            ratio = np.where(counted, step.error / weight, 0.0)
            square = float(np.sum(ratio**2)) / int(counted.sum())
            depth = np.where(bounded, -step.new / size, 0.0)
            negative = bool((depth > atol).any())
        factor = SAFETY * max(square, 1e-20) ** (-0.5 / tableau.ORDER)
        factor = max(SHRINK, min(factor, 1.0 if bad else GROWTH))
        if not step.finite:
            factor = GUARD
        elif negative:
            factor = min(factor, GUARD)
        if square <= 1.0 and not negative:
            after = stop if last else t + tried
            place = _first(problem.event, step, t, tried)
            if place is not None:
                after = t + place * tried
            for index in np.flatnonzero((wanted > t) & (wanted <= after)):
                rows[index] = step.between((wanted[index] - t) / tried)
            new = step.new if place is None else step.between(place)
            t, y, steps, bad = after, new, steps + 1, 0
            h = max(h, tried * factor) if last else tried * factor
            if place is not None:
                outcome = Outcome.STOPPED
            elif last:
                outcome = Outcome.FINISHED
        else:
            rejected, bad, h = rejected + 1, bad + 1, tried * factor
            if bad > PATIENCE or h < max(SMALLEST * abs(t), LEAST):
                outcome = Outcome.STEP_TOO_SMALL
                outcome = Outcome.NEGATIVE_AMOUNT if negative else outcome
                outcome = outcome if step.finite else Outcome.NOT_FINITE
        if outcome is Outcome.RUNNING and steps + rejected >= max_steps:
            outcome = Outcome.TOO_MANY_STEPS
        if outcome not in (Outcome.RUNNING, Outcome.FINISHED, Outcome.STOPPED):
            worst = int(np.argmax(depth if negative else np.abs(ratio)))
    return Solution(outcome, rows, y, t, steps, rejected, worst, h, tried)


def _first(event: Callable[[float, Array], float] | None, step: _Step, t: float, h: float) -> float | None:
    """The first fraction of a step at which the event is not negative, by eighths and then by halving."""
    if event is None:
        return None
    for k in range(EIGHTHS + 1):
        high = k / EIGHTHS
        if event(t + high * h, step.between(high)) >= 0.0:
            low = max(high - 1.0 / EIGHTHS, 0.0)
            for _ in range(HALVINGS):
                middle = 0.5 * (low + high)
                if event(t + middle * h, step.between(middle)) >= 0.0:
                    high = middle
                else:
                    low = middle
            return high
    return None


def _first_step(f: Any, y: Array, scale: Array, mask: Array, span: float) -> float:
    pace = float(np.sqrt(np.sum((mask * np.asarray(f, dtype=float) / np.maximum(np.abs(y), 1e-2 * scale)) ** 2)))
    guess = FIRST / pace if pace > 0.0 else np.inf
    return max(BRIEFEST * span, min(guess, FIRST * span))
