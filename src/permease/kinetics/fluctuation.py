"""Exact fluctuations of a stationary Markov chain: the noise of what its states carry, and of what its jumps count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .dwell_times import spectral

_ROUNDING = 1e-12
"""A mean rate below this part of the jumps counted in both directions is zero."""


@dataclass(frozen=True, eq=False)
class Fluctuation:
    """Noise of one molecule as a sum of exponentials in time, which is one of Lorentzians in frequency.

    Attributes
    ----------
    mean, variance : of the signal.
    time_constants : of the autocovariance (s), ascending.
    variances : share of each in the variance. Complex where the chain is driven so hard that it oscillates.
    """

    mean: float
    variance: float
    time_constants: np.ndarray
    variances: np.ndarray

    @property
    def corners(self) -> np.ndarray:
        """Corner frequencies 1/(2 pi tau) (Hz)."""
        return np.asarray(1.0 / (2.0 * math.pi * np.real(self.time_constants)))

    @property
    def plateaus(self) -> np.ndarray:
        """One-sided spectral density of every Lorentzian at zero frequency, 4 variance tau."""
        return np.asarray(np.real(4.0 * self.variances * self.time_constants))

    def covariance(self, lags: Any) -> np.ndarray:
        """Autocovariance at ``lags`` (s)."""
        t = np.abs(np.asarray(lags, dtype=float))[..., None]
        return np.real(np.sum(self.variances * np.exp(-t / self.time_constants), axis=-1))

    def density(self, frequencies: Any) -> np.ndarray:
        """One-sided power spectral density at ``frequencies`` (Hz)."""
        w = 2.0 * math.pi * np.asarray(frequencies, dtype=float)[..., None]
        return np.real(np.sum(4.0 * self.variances / (1.0 / self.time_constants + 1j * w), axis=-1))

    def sampled(self, frequencies: Any, interval: float) -> np.ndarray:
        """The density of samples taken every ``interval`` (s), with all that is folded in from above half the rate."""
        w = 2.0 * math.pi * np.asarray(frequencies, dtype=float)[..., None] * interval
        a = np.exp(-interval / self.time_constants)
        return np.real(np.sum(2.0 * interval * self.variances * (2.0 / (1.0 - a * np.exp(-1j * w)) - 1.0), axis=-1))


def fluctuation(matrix: np.ndarray, stationary: np.ndarray, signal: np.ndarray) -> Fluctuation:
    """Noise of a signal with one value per state.

    >>> Q = np.array([[-50.0, 150.0], [50.0, -150.0]])
    >>> noise = fluctuation(Q, np.array([0.75, 0.25]), np.array([0.0, 1.0]))
    >>> noise.variance, noise.corners.round(2)
    (0.1875, array([31.83]))
    """
    kept = np.flatnonzero(stationary > 0.0)
    p, c = stationary[kept], np.asarray(signal, dtype=float)[kept]
    mean = float(p @ c)
    values, right, left = spectral(matrix[np.ix_(kept, kept)], p)
    variances = ((c - mean) @ right) * (left @ (p * (c - mean)))
    rest = np.argsort(np.abs(values))[1:]
    tau = -1.0 / values[rest]
    order = np.argsort(np.real(tau))
    return Fluctuation(mean, float(p @ (c - mean) ** 2), tau[order], variances[rest][order])


@dataclass(frozen=True)
class Counting:
    """What jumps count in the long run.

    Attributes
    ----------
    rate : mean per second.
    dispersion : variance of the count per second.
    """

    rate: float
    dispersion: float

    @property
    def randomness(self) -> float:
        """Variance over mean of the count: 1 for events at random, less for a cycle of many steps, nan at rest."""
        return self.dispersion / abs(self.rate) if self.rate else float("nan")


def counting(
    matrix: np.ndarray, stationary: np.ndarray, ways: Sequence[tuple[int, int, float]], weights: Sequence[float]
) -> Counting:
    """Mean and variance, per second, of a count to which every jump by ``ways`` (start, end, rate) adds its weight.

    Exact in the limit of long records: the deviation matrix of the chain carries what one jump leaves behind.
    """
    size = len(stationary)
    gain = np.zeros((size, size))
    own, traffic = 0.0, 0.0
    for (start, end, speed), weight in zip(ways, weights, strict=True):
        gain[end, start] += weight * speed
        own += weight * weight * speed * float(stationary[start])
        traffic += abs(weight) * speed * float(stationary[start])
    ones = np.ones(size)
    always = np.outer(stationary, ones)
    scale = float(np.max(np.abs(np.diag(matrix)))) or 1.0
    deviation = np.linalg.inv(scale * always - matrix) - always / scale
    moved = gain @ stationary
    rate = float(moved.sum())
    if abs(rate) < _ROUNDING * traffic:
        rate = 0.0
    return Counting(rate, max(0.0, own + 2.0 * float(ones @ gain @ deviation @ moved)))
