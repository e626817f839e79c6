"""Open and shut times of one channel: lists, logarithmic histograms with the exact density, and bursts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..kinetics.dwell_times import BurstTheory, Exponentials, bursts, bursts_by_gap, critical_gap, dwell_times
from ..kinetics.jump_process import Sojourns
from ..text import listing, message
from ..units import with_unit
from .arguments import whole
from .curve import Series

if TYPE_CHECKING:
    from pint import Quantity

    from .generator import Generator

BINS_PER_DECADE = 10


@dataclass(frozen=True, eq=False)
class Histogram:
    """Dwell times in bins of equal width of their logarithm, drawn over the square root of the count.

    Attributes
    ----------
    edges : of the bins (s), shape (bins + 1,).
    counts, expected : seen, and expected of the exact density for as many times (longer than the dead time), shape
        (bins,).
    """

    edges: np.ndarray
    counts: np.ndarray
    expected: np.ndarray


@dataclass(frozen=True, eq=False)
class Dwells:
    """Times in one class of states, with what is expected of them.

    Attributes
    ----------
    name : ``"open"`` or ``"shut"``.
    times : every complete dwell (s).
    exact : the density for an observer who misses nothing.
    dead_time : dwells shorter than this (s) were missed; the exact density does not know of it.
    """

    name: str
    times: np.ndarray
    exact: Exponentials
    dead_time: float = 0.0

    def __len__(self) -> int:
        return len(self.times)

    @property
    def series(self) -> Series:
        """The dwells in ms."""
        return Series(f"{self.name} times", 1e3 * self.times, "ms")

    @property
    def mean(self) -> Quantity[Any]:
        """Mean dwell (ms), nan without any."""
        return with_unit(float(np.mean(self.times)) if len(self.times) else float("nan"), "s", "ms")

    @property
    def standard_error(self) -> Quantity[Any]:
        """Standard error of the mean (ms), nan of less than two dwells."""
        spread = float(np.std(self.times, ddof=1) / np.sqrt(len(self.times))) if len(self.times) > 1 else float("nan")
        return with_unit(spread, "s", "ms")

    @property
    def exact_mean(self) -> Quantity[Any]:
        """Mean of the exact density (ms)."""
        return with_unit(self.exact.mean, "s", "ms")

    @property
    def components(self) -> tuple[tuple[Quantity[Any], float], ...]:
        """Time constants (ms) and areas of the exact density, those of no area left out."""
        pairs = zip(np.real(self.exact.time_constants), np.real(self.exact.areas), strict=True)
        return tuple((with_unit(float(tau), "s", "ms"), float(area)) for tau, area in pairs if abs(area) > 1e-6)

    def document(self) -> dict[str, Any]:
        """As plain values, the dwells themselves included (ms)."""
        return {
            "unit": "ms",
            "count": len(self),
            "mean": float(self.mean.magnitude),
            "standard_error": float(self.standard_error.magnitude),
            "exact_mean": float(self.exact_mean.magnitude),
            "components": [{"time_constant": float(tau.magnitude), "area": area} for tau, area in self.components],
            "dead_time": 1e3 * self.dead_time,
            "times": self.series.values.tolist(),
        }

    def histogram(self, per_decade: int = BINS_PER_DECADE) -> Histogram:
        """Counts in logarithmic bins that cover all dwells. Raises InputError for a number of bins below 1."""
        whole(per_decade, "per_decade", 1, 100)
        some = self.times[self.times > 0.0]
        around = some if len(some) else np.array([self.exact.mean])
        first = int(np.floor(np.log10(np.min(around)) * per_decade))
        last = int(np.floor(np.log10(np.max(around)) * per_decade)) + 1
        edges = 10.0 ** (np.arange(first, last + 1) / per_decade)
        counts, _ = np.histogram(some, edges)
        within = -np.diff(self.exact.survival(np.maximum(edges, self.dead_time)))
        return Histogram(edges, counts, len(self.times) * within / self.exact.survival(self.dead_time))


@dataclass(frozen=True, eq=False)
class Bursts:
    """Bursts of one record: openings that no shut time longer than the critical gap parts.

    Attributes
    ----------
    critical : the gap (s).
    openings : of every complete burst, shape (bursts,).
    lengths, open_times : from the first opening to the end of the last, and the part of it that is open (s).
    expected : the exact means for this gap.
    """

    critical: float
    openings: np.ndarray
    lengths: np.ndarray
    open_times: np.ndarray
    expected: BurstTheory

    def __len__(self) -> int:
        return len(self.openings)

    @property
    def mean_openings(self) -> float:
        """Openings per burst, nan without bursts."""
        return float(np.mean(self.openings)) if len(self) else float("nan")

    @property
    def mean_length(self) -> Quantity[Any]:
        """Mean length (ms)."""
        return with_unit(float(np.mean(self.lengths)) if len(self) else float("nan"), "s", "ms")

    @property
    def mean_gap(self) -> Quantity[Any]:
        """Mean shut time between two openings of a burst (ms), nan without any."""
        gaps = float(np.sum(self.openings - 1))
        total = float(np.sum(self.lengths - self.open_times))
        return with_unit(total / gaps if gaps else float("nan"), "s", "ms")

    @property
    def open_fraction(self) -> float:
        """The part of the bursts that is open: not the open probability of the record."""
        total = float(np.sum(self.lengths))
        return float(np.sum(self.open_times)) / total if total else float("nan")

    def document(self) -> dict[str, Any]:
        """As plain values (ms)."""
        expected = self.expected
        return {
            "unit": "ms",
            "critical_gap": 1e3 * self.critical,
            "count": len(self),
            "openings": {"seen": self.mean_openings, "exact": expected.openings},
            "length": {"seen": float(self.mean_length.magnitude), "exact": 1e3 * expected.mean_length},
            "gap": {"seen": float(self.mean_gap.magnitude), "exact": 1e3 * expected.gap},
            "open_fraction": {"seen": self.open_fraction, "exact": expected.open_time / expected.mean_length},
        }


@dataclass(frozen=True, eq=False)
class ChannelTheory:
    """What the rates of a channel say of its stationary record."""

    chain: Generator

    @cached_property
    def stationary(self) -> np.ndarray:
        """Probability of every state."""
        return self.chain.stationary()

    @cached_property
    def matrix(self) -> np.ndarray:
        """Q (1/s)."""
        return self.chain.matrix

    @property
    def open_probability(self) -> float:
        """Stationary probability of the open states."""
        return float(self.stationary[self.chain.conducting].sum())

    @cached_property
    def open_times(self) -> Exponentials:
        """Density of the open times. Raises InputError where it never opens."""
        return self._dwells(self.chain.conducting)

    @cached_property
    def shut_times(self) -> Exponentials:
        """Density of the shut times. Raises InputError where it never opens or never shuts."""
        return self._dwells(~self.chain.conducting)

    def _dwells(self, member: np.ndarray) -> Exponentials:
        try:
            return dwell_times(self.matrix, self.stationary, member)
        except InputError:
            raise InputError(
                message("errors_instruments-channel-never-opens-shuts-these"), where="dwell times",
                hint=message("errors_instruments-ligand-voltage-opens"),
            ) from None  # fmt: skip

    @cached_property
    def critical_gap(self) -> float:
        """The gap (s) that misclassifies as many short shut times as long ones."""
        return critical_gap(self.shut_times)

    def bursts(self, gaps: tuple[str, ...]) -> BurstTheory:
        """Exact bursts whose gaps are stays in the shut states named. Raises InputError for other names."""
        for name in gaps:
            known = [s for s, is_open in zip(self.chain.states, self.chain.conducting, strict=True) if not is_open]
            if name not in known:
                raise InputError(
                    message("errors_instruments-no-shut-state", name=f"{name!r}"),
                    where="gaps",
                    why=message("errors_instruments-shut", known=listing(known, "list-comma")),
                )
        return bursts(self.matrix, self.stationary, self.chain.conducting, np.isin(self.chain.states, gaps))

    def bursts_by_gap(self, critical: float) -> BurstTheory:
        """Exact means of bursts that a gap longer than ``critical`` (s) ends."""
        return bursts_by_gap(self.open_times, self.shut_times, critical)


def group_bursts(stays: Sojourns, critical: float, expected: BurstTheory) -> Bursts:
    """The complete bursts among stays: those with a longer gap on both sides."""
    durations = stays.durations
    parted = np.flatnonzero(~stays.inside & (durations > critical))
    parted = parted[(parted > 0) & (parted < len(durations) - 1)]
    open_ = np.where(stays.inside, durations, 0.0)
    opened = np.concatenate(([0.0], np.cumsum(open_)))
    counted = np.concatenate(([0], np.cumsum(stays.inside)))
    first, last = parted[:-1] + 1, parted[1:]
    return Bursts(
        critical=critical,
        openings=counted[last] - counted[first],
        lengths=stays.starts[last] - stays.starts[first],
        open_times=opened[last] - opened[first],
        expected=expected,
    )
