"""Records of single molecules: lists of what each of them did, and what an experimenter would make of them."""

from __future__ import annotations

import importlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, choice
from ..kinetics.fluctuation import Fluctuation, fluctuation
from ..kinetics.jump_process import JumpPath, Sojourns
from ..model.conditions import PointConditions
from ..text import Text, message, phrase
from ..units import with_unit
from .arguments import not_negative, positive, whole
from .curve import held
from .dwells import Bursts, ChannelTheory, Dwells, group_bursts
from .generator import Generator
from .noise import Spectrum, Steps, Trace, sampled, spectrum
from .turnovers import Turnovers, turnovers

if TYPE_CHECKING:
    from pint import Quantity

SEGMENTS = 31


def kept(at: PointConditions) -> dict[str, Any]:
    """Conditions that were held throughout, as plain numbers: ``inside``, ``outside`` (mM), mV, K."""
    return {name: value for name, value in held(at, "").items() if name != "swept"}


@dataclass(frozen=True, eq=False)
class Record:
    """What one or more independent molecules of a part did.

    Attributes
    ----------
    part, label : the name of the part and what it is.
    chain : its states and jumps at the conditions.
    paths : one exact path per molecule.
    duration : s.
    seed : of the random numbers; equal arguments make equal records.
    conditions : ``inside``, ``outside`` (mM), ``voltage`` (mV), ``temperature`` (K).
    """

    part: str
    label: Text
    chain: Generator
    paths: tuple[JumpPath, ...]
    duration: float
    seed: int
    conditions: Mapping[str, Any]

    @property
    def count(self) -> int:
        """How many molecules."""
        return len(self.paths)

    @cached_property
    def stationary(self) -> np.ndarray:
        """Exact stationary probability of every state."""
        return self.chain.stationary()

    @cached_property
    def occupancy(self) -> dict[str, float]:
        """The part of the time of all molecules spent in every state."""
        total = np.zeros(len(self.chain.states))
        for path in self.paths:
            total += np.bincount(path.states, path.durations(), len(total))
        return dict(zip(self.chain.states, (float(x) for x in total / (self.count * self.duration)), strict=True))

    @cached_property
    def jump_counts(self) -> np.ndarray:
        """How often each way of the chain was taken, by all molecules."""
        found = np.zeros(len(self.chain.jumps), dtype=int)
        for path in self.paths:
            found += np.bincount(path.jumps, minlength=len(found))
        return found

    def events(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Every visit of every molecule: when it began (s), which molecule, which state (indices); by time."""
        times = np.concatenate([path.times for path in self.paths])
        molecules = np.repeat(np.arange(self.count), [len(path) for path in self.paths])
        states = np.concatenate([path.states for path in self.paths])
        order = np.lexsort((molecules, times))
        return times[order], molecules[order], states[order]

    def csv(self) -> str:
        """The events as comma-separated text."""
        rows = (f"{t:.12g},{m},{self.chain.states[s]}" for t, m, s in zip(*self.events(), strict=True))
        return "\n".join(["time [s],molecule,state", *rows]) + "\n"

    def document(self) -> dict[str, Any]:
        """What was recorded, as plain values and without the events."""
        return {
            "part": self.part,
            "conditions": dict(self.conditions),
            "duration": {"value": self.duration, "unit": "s"},
            "count": self.count,
            "seed": self.seed,
            "jumps": int(np.sum(self.jump_counts)),
            "occupancy": {
                name: {"seen": seen, "exact": float(exact)}
                for (name, seen), exact in zip(self.occupancy.items(), self.stationary, strict=True)
            },
        }

    def plot(self, view: str = "trace", path: Any = None, language: str = "en", **options: Any) -> Any:
        """Draw ``"trace"``, or of channels ``"dwell"``, ``"burst"`` or ``"noise"``; returns the figure.

        ``path`` is a .png, .svg or .pdf file to write as well; options are those of ``trace``, ``dwells``, ``bursts``
        and ``spectrum``.
        """
        # by name: plotting is a layer beside, and matplotlib is loaded only here
        place = importlib.import_module("permease.plot.record")
        return place.plot_record(self, view, path=path, language=language, **options)


@dataclass(frozen=True, eq=False)
class ChannelRecord(Record):
    """A record of channels: when they were open, and the current through them."""

    @cached_property
    def theory(self) -> ChannelTheory:
        """What the rates say of the stationary record of one channel."""
        return ChannelTheory(self.chain)

    @cached_property
    def open_counts(self) -> Steps:
        """How many channels were open, from each change on."""
        stays = [path.sojourns(self.chain.conducting) for path in self.paths]
        first = sum(int(stay.inside[0]) for stay in stays)
        times = np.concatenate([stay.starts[1:] for stay in stays])
        changes = np.concatenate([np.where(stay.inside[1:], 1, -1) for stay in stays])
        order = np.argsort(times, kind="stable")
        counts = np.concatenate(([first], first + np.cumsum(changes[order])))
        return Steps(np.concatenate(([0.0], times[order])), counts, self.duration)

    @property
    def unitary_current(self) -> Quantity[Any]:
        """Outward current of one open channel (pA). Raises InputError where the ions of the pore are not given."""
        return with_unit(self._unit_current(), "A", "pA")

    @property
    def open_probability(self) -> float:
        """The part of the time that a channel was open."""
        return self.open_counts.moments()[0] / self.count

    def _unit_current(self) -> float:
        if math.isnan(self.chain.current):
            raise InputError(
                message("errors_instruments-conditions-do-not-list-ions"), where=self.part,
                hint=message("errors_instruments-their-concentrations-inside-outside"),
            )  # fmt: skip
        return self.chain.current

    def trace(self, rate: Any = "20 kHz", *, noise: Any = "0 pA", filter: Any = None) -> Trace:
        """The current sampled at ``rate``.

        ``noise`` is the rms of Gaussian noise on the trace, ``filter`` the corner (-3 dB) of a Gaussian low-pass
        filter; equal records give equal traces. Raises QuantityError and InputError, for more than 16 million samples
        too.
        """
        volume = not_negative(noise, "A", "noise", "0.2 pA")
        cutoff = math.inf if filter is None else positive(filter, "1/s", "filter", "2 kHz")
        random = np.random.default_rng((self.seed, 1))
        unit = self._unit_current()
        return sampled(self.open_counts, unit, positive(rate, "1/s", "rate", "20 kHz"), volume, cutoff, random)

    def _stays(self, what: str, dead_time: Any) -> tuple[Sojourns, float]:
        if self.count != 1:
            raise InputError(
                message("errors_instruments-need-record-one-channel-not", what=what, count=self.count),
                where=self.part,
                hint="count=1",
            )
        dead = not_negative(dead_time, "s", "dead_time", "50 us")
        return self.paths[0].sojourns(self.chain.conducting).resolved(dead), dead

    def dwells(self, kind: str = "open", *, dead_time: Any = "0 s") -> Dwells:
        """Complete open or shut times of one channel.

        Dwells shorter than ``dead_time`` are missed and lengthen the one before them, as an idealised record has it;
        the exact density that comes along is that of a perfect observer. Raises InputError for several channels and
        where it never opens.
        """
        choice(phrase("thing-kind-dwell"), kind, ("open", "shut"), where=self.part)
        stays, dead = self._stays("dwell_times", dead_time)
        exact = self.theory.open_times if kind == "open" else self.theory.shut_times
        times = stays.complete(kind == "open") if len(stays.starts) else np.zeros(0)
        return Dwells(kind, times, exact, dead)

    def bursts(self, critical: Any = None, *, dead_time: Any = "0 s") -> Bursts:
        """Bursts of one channel: openings parted by gaps no longer than ``critical``.

        Without it, the gap that takes as many short shut times for long ones as long for short, by the exact density.
        The expected means are for this gap and no dead time; ``theory.bursts(states)`` are those of gaps by state.
        """
        stays, _ = self._stays("bursts", dead_time)
        gap = self.theory.critical_gap if critical is None else positive(critical, "s", "critical", "2 ms")
        expected = self.theory.bursts_by_gap(gap)
        if len(stays.starts) < 2:
            nothing = np.zeros(0)
            return Bursts(gap, nothing, nothing, nothing, expected)
        return group_bursts(stays, gap, expected)

    @cached_property
    def fluctuation(self) -> Fluctuation:
        """Exact noise of the stationary current of all channels (A, A2)."""
        unit = self._unit_current()
        one = fluctuation(self.chain.matrix, self.stationary, unit * self.chain.conducting)
        n = self.count
        return Fluctuation(n * one.mean, n * one.variance, one.time_constants, n * one.variances)

    @property
    def mean_current(self) -> Quantity[Any]:
        """Mean current over the record (pA)."""
        return with_unit(self._unit_current() * self.open_counts.moments()[0], "A", "pA")

    @property
    def variance(self) -> Quantity[Any]:
        """Variance of the current over the record (pA2)."""
        return with_unit(self._unit_current() ** 2 * self.open_counts.moments()[1], "A^2", "pA^2")

    def spectrum(self, rate: Any = None, *, segments: int = SEGMENTS) -> Spectrum:
        """Power spectrum of the current (Welch: Hann window, half overlap) beside the exact Lorentzians.

        ``rate`` of sampling; by itself twenty samples in the shortest time constant that carries a hundredth of the
        variance. Raises InputError for a channel without noise and for a record too short.
        """
        averaged = whole(segments, "segments", 1, 100_000)
        exact = self.fluctuation
        if not (exact.variance > 0.0 and np.max(np.abs(exact.variances)) > 0.0):
            raise InputError(message("errors_instruments-current-does-not-fluctuate-these"), where=self.part)
        if rate is None:
            heard = np.real(exact.time_constants)[np.abs(exact.variances) > 0.01 * exact.variance]
            samples = min(self.duration * 20.0 / float(np.min(heard)), 2.0**22)
            hertz = max(samples, 32.0 * (averaged + 1)) / self.duration
        else:
            hertz = positive(rate, "1/s", "rate", "10 kHz")
        return spectrum(self.open_counts, self._unit_current(), exact, hertz, averaged)

    def document(self) -> dict[str, Any]:
        """With the open probability, and the unitary current (pA) where it is known."""
        current = self.chain.current
        return {
            **super().document(),
            "open_probability": {"seen": self.open_probability, "exact": self.theory.open_probability},
            "unitary_current": {"value": None if math.isnan(current) else 1e12 * current, "unit": "pA"},
        }


@dataclass(frozen=True, eq=False)
class CarrierRecord(Record):
    """A record of carriers or pumps: their turnovers, and the charge they moved."""

    added: tuple[float, ...] = ()
    """What every way of the chain adds to the count of turnovers."""

    def turnovers(self, molecule: int = 0) -> Turnovers:
        """The turnovers of one of the molecules. Raises InputError for one that there is not."""
        which = whole(molecule, "molecule", 0, self.count - 1)
        return turnovers(self.paths[which], self.chain, self.added, self.stationary)

    @property
    def charge(self) -> Quantity[Any]:
        """Charge that all molecules moved outward in the record (elementary charges)."""
        moved = np.array([jump.charge for jump in self.chain.jumps])
        shifted = sum(float(self.chain.held[p.states[-1]] - self.chain.held[p.states[0]]) for p in self.paths)
        return with_unit(float(self.jump_counts @ moved) + shifted, "e")

    def document(self) -> dict[str, Any]:
        """With the turnovers of all molecules."""
        found = [self.turnovers(k) for k in range(self.count)]
        rate = sum(one.net for one in found) / (self.count * self.duration)
        return {
            **super().document(),
            "turnover": {"seen": rate, "exact": found[0].exact.rate, "unit": "1/s"},
            "randomness": {"seen": found[0].randomness, "exact": found[0].exact_randomness},
            "charge": {"value": float(self.charge.magnitude), "unit": "e"},
        }
