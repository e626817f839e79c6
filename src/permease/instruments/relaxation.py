"""Relaxation at fixed conditions: p(t) = exp(Q t) p(0) for a scheme, an exponential for an independent gate.

There is no step size and no error of integration: eigenvectors are used where they reproduce, to 1e-12, what scaling
and squaring without subtraction gives, and that is used everywhere else. Probabilities stay at or above zero and sum
to one.
"""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np

AGREEMENT = 1e-12
"""How far eigenvectors may be from scaling and squaring in any probability before they are given up."""
_TERMS = 24
"""Terms of a series in a number of at most one: the first one left out is below 1e-24."""


def transition(matrix: np.ndarray, time: float) -> tuple[np.ndarray, np.ndarray]:
    """exp(Q t) and its integral from 0 to t (s), of a matrix Q (1/s) whose columns sum to zero.

    No number is subtracted on the way, so that rare states and slow steps keep their relative accuracy.

    >>> p, time_spent = transition(np.array([[-1.0, 3.0], [1.0, -3.0]]), 100.0)
    >>> p[:, 0].round(12).tolist(), time_spent.sum(axis=0).tolist()
    ([0.75, 0.25], [100.0, 100.0])
    """
    size = len(matrix)
    fastest = float(np.max(-np.diag(matrix)))
    if not fastest * time > 0.0:
        return np.eye(size), time * np.eye(size)
    halvings = max(0, math.ceil(math.log2(fastest * time)))
    short = time / 2.0**halvings
    stay = np.maximum(np.eye(size) + matrix / fastest, 0.0)
    counts = np.empty(_TERMS + 1)
    counts[0] = math.exp(-fastest * short)
    for k in range(1, _TERMS + 1):
        counts[k] = counts[k - 1] * fastest * short / k
    later = np.cumsum(counts[:0:-1])[::-1]
    power, moved, spent = np.eye(size), counts[0] * np.eye(size), later[0] * np.eye(size)
    for k in range(1, _TERMS):
        power = stay @ power
        moved += counts[k] * power
        spent += later[k] * power
    for _ in range(halvings):
        moved, spent = _scaled(moved, 1.0), _scaled(spent, short)
        spent, moved, short = spent + moved @ spent, moved @ moved, 2.0 * short
    return _scaled(moved, 1.0), _scaled(spent, time)


def _scaled(matrix: np.ndarray, total: float) -> np.ndarray:
    """The matrix with columns of this sum."""
    found: np.ndarray = matrix * (total / matrix.sum(axis=0))
    return found


class Course(Protocol):
    """How fractions change in time (s) from their start, under constant conditions."""

    def at(self, times: np.ndarray) -> np.ndarray:
        """The fractions, one row per time."""

    def spent(self, times: np.ndarray) -> np.ndarray:
        """Their integrals from the start (s), one row per time."""

    @property
    def time_constants(self) -> tuple[float, ...]:
        """Time constants (s), the slowest first."""


class Relaxation:
    """The course of a chain with the matrix Q (1/s) from the probabilities ``start``, for up to ``longest`` seconds.

    ``method`` says how it is computed, ``"eigenvectors"`` or ``"squaring"``.
    """

    def __init__(self, matrix: np.ndarray, start: np.ndarray, longest: float) -> None:
        self.matrix, self.start, self.longest = matrix, start, longest
        with np.errstate(all="ignore"):
            self._values, self._vectors = np.linalg.eig(matrix)
            self._zero = int(np.argmin(np.abs(self._values)))
            self._values[self._zero] = 0.0
            self._weights = self._solved()
            self.method = "squaring" if self._weights is None or not self._agrees() else "eigenvectors"

    @property
    def time_constants(self) -> tuple[float, ...]:
        """-1 over the real parts of the eigenvalues other than the one of the stationary state (s), slowest first."""
        rates = np.delete(-self._values.real, self._zero)
        return tuple(sorted((1.0 / float(r) for r in rates if r > 0.0), reverse=True))

    def at(self, times: np.ndarray) -> np.ndarray:
        """The probabilities, one row per time."""
        times = np.atleast_1d(np.asarray(times, float))
        return self._eigen(times)[0] if self.method == "eigenvectors" else self._squared(times)[0]

    def spent(self, times: np.ndarray) -> np.ndarray:
        """The time spent in every state since the start (s), one row per time."""
        times = np.atleast_1d(np.asarray(times, float))
        return self._eigen(times)[1] if self.method == "eigenvectors" else self._squared(times)[1]

    def _solved(self) -> np.ndarray | None:
        try:
            weights = np.linalg.solve(self._vectors, self.start.astype(self._vectors.dtype))
        except np.linalg.LinAlgError:
            return None
        return weights if bool(np.all(np.isfinite(weights))) else None

    def _agrees(self) -> bool:
        for time in (self.longest, self.longest / 30.0, self.longest / 1000.0):
            moved, spent = (m @ self.start for m in transition(self.matrix, time))
            found, passed = self._eigen(np.array([time]), tidy=False)
            if not bool(np.all(np.abs(found[0] - moved) <= AGREEMENT)):
                return False
            if not bool(np.all(np.abs(passed[0] - spent) <= AGREEMENT * time)):
                return False
        return True

    def _eigen(self, times: np.ndarray, *, tidy: bool = True) -> tuple[np.ndarray, np.ndarray]:
        exponents = np.outer(times, self._values)
        parts = self._vectors * self._weights
        rates = np.where(self._values == 0.0, 1.0, self._values)
        passed = np.where(self._values == 0.0, times[:, None], np.expm1(exponents) / rates)
        found, spent = ((factor @ parts.T).real for factor in (np.exp(exponents), passed))
        return (_tidy(found, 1.0), _tidy(spent, times)) if tidy else (found, spent)

    def _squared(self, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        order = np.argsort(times)
        found, spent = np.empty((len(times), len(self.start))), np.empty((len(times), len(self.start)))
        now, passed, before = self.start, np.zeros(len(self.start)), 0.0
        for i in order:
            if times[i] > before:
                moved, stayed = transition(self.matrix, float(times[i]) - before)
                passed, now, before = passed + stayed @ now, moved @ now, float(times[i])
            found[i], spent[i] = now, passed
        return _tidy(found, 1.0), spent


def _tidy(rows: np.ndarray, total: float | np.ndarray) -> np.ndarray:
    """Rows without the last bits below zero, each with its exact sum."""
    kept = np.maximum(rows, 0.0)
    sums = kept.sum(axis=1)
    found: np.ndarray = kept * np.where(sums > 0.0, total / np.where(sums > 0.0, sums, 1.0), 0.0)[:, None]
    return found


class GateRelaxation:
    """The course of one gate of two states: x relaxes exponentially to opening/(opening + closing) (rates in 1/s)."""

    def __init__(self, opening: float, closing: float, start: float) -> None:
        self.rate, self.start = opening + closing, start
        self.end = opening / self.rate

    @property
    def time_constants(self) -> tuple[float, ...]:
        """1/(opening + closing) (s)."""
        return (1.0 / self.rate,)

    def at(self, times: np.ndarray) -> np.ndarray:
        """x, one row per time."""
        times = np.atleast_1d(np.asarray(times, float))
        return (self.end + (self.start - self.end) * np.exp(-self.rate * times))[:, None]

    def spent(self, times: np.ndarray) -> np.ndarray:
        """The integral of x (s), one row per time."""
        times = np.atleast_1d(np.asarray(times, float))
        return (self.end * times - (self.start - self.end) * np.expm1(-self.rate * times) / self.rate)[:, None]
