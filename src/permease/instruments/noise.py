"""Current traces of channels and their spectra: sampled from an exact record, compared with exact Lorentzians."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..kinetics.fluctuation import Fluctuation
from ..text import message
from ..units import with_unit
from .curve import Series
from .fits import CONFIDENCE, Parameter

if TYPE_CHECKING:
    from pint import Quantity

MOST_SAMPLES = 1 << 24
_FITTED = 20.0
"""One Lorentzian is fitted up to this many times the corner of the strongest exact one."""
_OVERLAP = 1.0 + 2.0 / 36.0
"""Hann segments that overlap by half are that much less than independent."""
_NEIGHBOURS = 1.0 + 2.0 * (4.0 / 9.0 + 1.0 / 36.0)
"""Neighbouring frequencies under a Hann window are that much less than independent."""


@dataclass(frozen=True, eq=False)
class Steps:
    """How many channels were open: ``counts`` from each of ``times`` (s) on, until ``duration``."""

    times: np.ndarray
    counts: np.ndarray
    duration: float

    def at(self, times: np.ndarray) -> np.ndarray:
        """The number open at each of ``times``."""
        return np.asarray(self.counts[np.searchsorted(self.times, times, side="right") - 1], dtype=float)

    def averages(self, edges: np.ndarray) -> np.ndarray:
        """The mean number open between neighbouring ``edges``."""
        ends = np.append(self.times, self.duration)
        area = np.concatenate(([0.0], np.cumsum(self.counts * np.diff(ends))))
        return np.asarray(np.diff(np.interp(edges, ends, area)) / np.diff(edges))

    def moments(self) -> tuple[float, float]:
        """Mean and variance of the number open over the whole record."""
        weights = np.diff(np.append(self.times, self.duration)) / self.duration
        mean = float(weights @ self.counts)
        return mean, float(weights @ (self.counts - mean) ** 2)


@dataclass(frozen=True, eq=False)
class Trace:
    """A current as an amplifier shows it.

    Attributes
    ----------
    times : of the samples (s).
    current : outward positive (A).
    noise : rms of the baseline (A).
    cutoff : of the low-pass filter, where it halves the power (Hz); infinite without a filter.
    """

    times: np.ndarray
    current: np.ndarray
    noise: float
    cutoff: float

    @property
    def series(self) -> Series:
        """The current in pA."""
        return Series("current", 1e12 * self.current, "pA")

    def csv(self) -> str:
        """The samples as comma-separated text."""
        rows = (f"{t:.12g},{i:.10g}" for t, i in zip(self.times, self.series.values, strict=True))
        return "\n".join(["time [s],current [pA]", *rows]) + "\n"


def sampled(steps: Steps, unit: float, rate: float, noise: float, cutoff: float, random: np.random.Generator) -> Trace:
    """The current of channels with the unitary current ``unit`` (A), sampled at ``rate`` (Hz).

    Without a filter a sample is the exact current at its moment. The filter is Gaussian, exact but for a spread of a
    hundredth of its width. ``noise`` is the rms (A) of what is added, white before the filter. Raises InputError.
    """
    count = int(steps.duration * rate * (1.0 + 1e-12))
    if not 2 <= count <= MOST_SAMPLES:
        raise InputError(
            message("errors_instruments-samples", count=count),
            where="rate",
            why=message("errors_instruments-from-2-drawn", most_samples=MOST_SAMPLES),
            hint=message("errors_instruments-another-sampling-rate"),
        )
    times = np.arange(count) / rate
    if not math.isfinite(cutoff):
        current = unit * steps.at(times)
        return Trace(times, current + noise * random.standard_normal(count), noise, cutoff)
    from scipy.ndimage import gaussian_filter1d

    width = math.sqrt(math.log(2.0)) / (2.0 * math.pi * cutoff)
    fine = max(1, math.ceil(2.0 / (rate * width)))
    if count * fine > MOST_SAMPLES:
        raise InputError(
            message("errors_instruments-filter-too-fast-so-long"),
            where="filter",
            hint=message("errors_instruments-lower-corner-frequency"),
        )
    step = 1.0 / (rate * fine)
    # samples lie at the middle of their fine bin, whose own width is part of the filter
    edges = np.clip((np.arange(count * fine + 1) - 0.5) * step, 0.0, steps.duration)
    sigma = math.sqrt(max(width**2 - step**2 / 12.0, 0.0)) / step
    current = gaussian_filter1d(unit * steps.averages(edges), sigma, mode="nearest")[::fine]
    if noise > 0.0:
        white = gaussian_filter1d(random.standard_normal(count * fine), sigma, mode="wrap")[::fine]
        impulse = np.zeros(16 * math.ceil(sigma) + 1)
        impulse[len(impulse) // 2] = 1.0
        current = current + white * (noise / float(np.linalg.norm(gaussian_filter1d(impulse, sigma))))
    return Trace(times, current, noise, cutoff)


@dataclass(frozen=True, eq=False)
class Spectrum:
    """One-sided power spectrum of the current.

    Attributes
    ----------
    frequencies : (Hz).
    density : Welch's estimate (A2/Hz).
    segments : how many half-overlapping segments were averaged.
    interval : between samples (s).
    exact : the Lorentzians of the rates, for all channels, in A2.
    fit : one Lorentzian fitted to the estimate: ``"S0"`` in pA^2/Hz and ``"fc"`` in Hz, with 95 % intervals that
        hold for the noise of many channels; that of one is not Gaussian, and they are too narrow.
    """

    frequencies: np.ndarray
    density: np.ndarray
    segments: int
    interval: float
    exact: Fluctuation
    fit: Mapping[str, Parameter]

    @property
    def series(self) -> Series:
        """The estimate in pA^2/Hz."""
        return Series("spectral density", 1e24 * self.density, "pA^2/Hz")

    @property
    def exact_density(self) -> Series:
        """The sum of the exact Lorentzians at the same frequencies, in pA^2/Hz."""
        return Series("exact", 1e24 * self.exact.density(self.frequencies), "pA^2/Hz")

    @property
    def lorentzians(self) -> tuple[tuple[Quantity[Any], Quantity[Any]], ...]:
        """Corner frequency (Hz) and plateau (pA^2/Hz) of every exact Lorentzian that matters, slowest first."""
        corners, plateaus = self.exact.corners, self.exact.plateaus
        least = 1e-6 * float(np.max(plateaus * corners))
        return tuple(
            (with_unit(float(corners[k]), "Hz"), with_unit(float(plateaus[k]), "A^2/Hz", "pA^2/Hz"))
            for k in np.argsort(corners)
            if plateaus[k] * corners[k] > least
        )

    def document(self) -> dict[str, Any]:
        """As plain values (Hz, pA^2/Hz)."""
        return {
            "unit": "pA^2/Hz",
            "segments": self.segments,
            "frequencies": self.frequencies.tolist(),
            "density": self.series.values.tolist(),
            "exact": self.exact_density.values.tolist(),
            "lorentzians": [
                {"corner": float(corner.magnitude), "plateau": float(plateau.magnitude)}
                for corner, plateau in self.lorentzians
            ],
            "fit": {
                name: {"value": p.value, "low": p.low, "high": p.high, "unit": p.unit} for name, p in self.fit.items()
            },
        }


def spectrum(steps: Steps, unit: float, exact: Fluctuation, rate: float, segments: int) -> Spectrum:
    """Welch's spectrum (Hann window, half overlap) of the noiseless current sampled at ``rate`` (Hz)."""
    from scipy.signal import welch

    count = int(steps.duration * rate * (1.0 + 1e-12))
    length = 2 * (count // (segments + 1))
    if count > MOST_SAMPLES or length < 16:
        raise InputError(
            message("errors_instruments-samples-segments", count=count, segments=segments),
            where="spectrum",
            why=message("errors_instruments-from-16-samples-segment-all", most_samples=MOST_SAMPLES),
            hint=message("errors_instruments-longer-record-another-sampling-rate"),
        )
    current = unit * steps.at(np.arange(count) / rate)
    f, density = welch(current - np.mean(current), rate, window="hann", nperseg=length, detrend=False)
    f, density = f[2:-1], density[2:-1]
    used = 2 * count // length - 1
    heard = f < _FITTED * float(exact.corners[_strongest(exact)])
    fit = _lorentzian(f[heard], density[heard], used, exact, 1.0 / rate)
    return Spectrum(f, density, used, 1.0 / rate, exact, fit)


def _strongest(exact: Fluctuation) -> int:
    """The component that carries most of the variance."""
    return int(np.argmax(exact.plateaus * exact.corners))


def _lorentzian(
    f: np.ndarray, density: np.ndarray, segments: int, exact: Fluctuation, interval: float
) -> dict[str, Parameter]:
    """Plateau and corner of one Lorentzian by maximum (Whittle) likelihood; empty where it does not settle."""
    if len(f) < 8 or not np.all(density > 0.0):
        return {}
    from scipy.optimize import minimize
    from scipy.stats import norm

    def model(p: np.ndarray) -> np.ndarray:
        plateau, corner = np.exp(np.clip(p, -200.0, 200.0))
        tau = np.array([1.0 / (2.0 * math.pi * corner)])
        one = Fluctuation(0.0, 0.0, tau, np.array([plateau]) / (4.0 * tau))
        return one.sampled(f, interval)

    def surprise(p: np.ndarray) -> float:
        shape = model(p)
        return float(np.sum(np.log(shape / scale) + density / shape))

    scale = float(np.mean(density))
    corner = float(exact.corners[_strongest(exact)])
    guess = np.log([float(np.mean(density[: max(1, len(density) // 50)])), corner])
    with np.errstate(all="ignore"):
        found = minimize(surprise, guess, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-9})
        slopes = np.array([(np.log(model(found.x + h)) - np.log(model(found.x - h))) / 2e-5 for h in 1e-5 * np.eye(2)])
    information = segments / (_OVERLAP * _NEIGHBOURS) * slopes @ slopes.T
    if not (found.success and np.all(np.isfinite(information)) and np.linalg.det(information) > 0.0):
        return {}
    width = norm.ppf(0.5 + CONFIDENCE / 2.0) * np.sqrt(np.diag(np.linalg.inv(information)))
    ends = np.exp([found.x, found.x - width, found.x + width])
    ends[:, 0] *= 1e24
    return {
        name: Parameter(float(ends[0, k]), float(ends[1, k]), float(ends[2, k]), unit)
        for k, (name, unit) in enumerate((("S0", "pA^2/Hz"), ("fc", "Hz")))
    }
