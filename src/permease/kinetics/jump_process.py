"""Exact records of Markov chains in continuous time: which state a molecule visits, when it jumps, and by which way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..text import message

LARGEST_BLOCK = 1 << 18
MOST_JUMPS = 10_000_000
"""More jumps than this are refused: a record of them would not fit into ordinary memory."""


@dataclass(frozen=True, eq=False)
class JumpPath:
    """What one molecule did between 0 and ``duration``.

    Attributes
    ----------
    times : when each visit began (s), shape (visits,); the first is 0.
    states : index of the state visited, shape (visits,).
    jumps : index of the way by which each visit ended, shape (visits - 1,); the last visit had not ended.
    duration : of the record (s).
    """

    times: np.ndarray
    states: np.ndarray
    jumps: np.ndarray
    duration: float

    def __post_init__(self) -> None:
        for values in (self.times, self.states, self.jumps):
            values.setflags(write=False)

    def __len__(self) -> int:
        return len(self.states)

    def at(self, times: np.ndarray) -> np.ndarray:
        """The state at each of ``times`` (s, from 0 to the duration)."""
        return np.asarray(self.states[np.searchsorted(self.times, times, side="right") - 1])

    def durations(self) -> np.ndarray:
        """How long each visit lasted (s); the last one is cut by the end of the record."""
        return np.diff(self.times, append=self.duration)

    def sojourns(self, member: np.ndarray) -> Sojourns:
        """Stays inside and outside a set of states (one truth value per state), visits in a row taken as one."""
        inside = np.asarray(member, dtype=bool)[self.states]
        begins = np.concatenate(([0], np.flatnonzero(inside[1:] != inside[:-1]) + 1))
        return Sojourns(self.times[begins], inside[begins], self.duration)


@dataclass(frozen=True, eq=False)
class Sojourns:
    """Stays inside and outside a set of states, in turn.

    Attributes
    ----------
    starts : when each stay began (s).
    inside : whether it was a stay inside the set.
    end : when the last stay was cut (s).
    """

    starts: np.ndarray
    inside: np.ndarray
    end: float

    @property
    def durations(self) -> np.ndarray:
        """How long each stay lasted (s); the last one is cut."""
        return np.diff(self.starts, append=self.end)

    def complete(self, inside: bool) -> np.ndarray:
        """The durations (s) of the stays whose begin and end were both seen."""
        kept = self.inside == inside
        kept[[0, -1]] = False
        return np.asarray(self.durations[kept])

    def resolved(self, dead_time: float) -> Sojourns:
        """The stays as an observer sees them who misses every one shorter than ``dead_time`` (s).

        What is missed counts as part of the stay before it. The record is taken to begin with the first stay that is
        long enough; it can have no stay at all.
        """
        if dead_time <= 0.0:
            return self
        seen = np.flatnonzero(self.durations >= dead_time)
        kinds = self.inside[seen]
        kept = seen[np.concatenate(([True], kinds[1:] != kinds[:-1]))] if len(seen) else seen
        return Sojourns(self.starts[kept], self.inside[kept], self.end)


@dataclass(frozen=True)
class _Exit:
    """The ways out of one state: cumulative shares without the last, their indices, and where they lead."""

    shares: list[float]
    jumps: list[int]
    ends: list[int]


class JumpProcess:
    """A Markov chain in continuous time, ready to be run.

    Parameters
    ----------
    count : number of states.
    ways : (start, end, rate) of every way, rates in 1/s; a way may lead back to its own state, and two may be parallel.

    A record is exact (Gillespie's direct method): a visit lasts an exponential time with the mean 1/(sum of the rates
    out of the state), and ends by each way in proportion to its rate. Raises InputError for a rate that is negative or
    not finite, and for a state that does not exist.

    >>> gate = JumpProcess(2, [(0, 1, 50.0), (1, 0, 150.0)])
    >>> path = gate.run(0, 100.0, np.random.default_rng(1))
    >>> bool(abs(path.durations()[path.states == 1].sum() / 100.0 - 0.25) < 0.02)
    True
    """

    def __init__(self, count: int, ways: Sequence[tuple[int, int, float]]) -> None:
        out: list[list[tuple[float, int, int]]] = [[] for _ in range(count)]
        for index, (start, end, rate) in enumerate(ways):
            if not (0 <= start < count and 0 <= end < count):
                raise InputError(
                    message("errors_kinetics-way-joins-states", index=index, start=start, end=end, count=count),
                    where="jump process",
                )
            if not (rate >= 0.0 and np.isfinite(rate)):
                raise InputError(
                    message("errors_kinetics-rate-way-1-s", index=index, rate=f"{rate:g}"), where="jump process"
                )
            if rate > 0.0:
                out[start].append((float(rate), index, end))
        self._exits: list[_Exit] = []
        means = np.full(count, np.inf)
        for state, exits in enumerate(out):
            exits.sort(reverse=True)
            total = float(sum(rate for rate, _, _ in exits))
            if exits:
                means[state] = 1.0 / total
            shares = [float(s) for s in np.cumsum([rate / total for rate, _, _ in exits])[:-1]]
            self._exits.append(_Exit(shares, [jump for _, jump, _ in exits], [end for _, _, end in exits]))
        self.mean_visits = means
        """Mean duration of one visit to every state (s); infinite for a state without a way out."""

    def jumps_per_second(self, occupancy: np.ndarray) -> float:
        """Expected number of jumps in one second of one molecule with these probabilities of its states."""
        return float(np.sum(occupancy / self.mean_visits))

    def run(self, start: int, duration: float, random: np.random.Generator, expected: float = 1000.0) -> JumpPath:
        """The record of one molecule that is in state ``start`` at 0.

        ``expected`` is the likely number of jumps, which makes it quicker and changes nothing else but the numbers
        drawn. Raises InputError after ``MOST_JUMPS`` jumps.
        """
        if not (duration > 0.0 and np.isfinite(duration)):
            raise InputError(
                message("errors_kinetics-record-lasts-longer-than-nothing", duration=f"{duration:g}"), where="duration"
            )
        block = int(min(LARGEST_BLOCK, max(16.0, expected + 4.0 * np.sqrt(expected))))
        moments, visited, taken = [np.zeros(1)], [start], [np.zeros(0, dtype=np.int32)]
        pieces = []
        now, state, count = 0.0, start, 0
        while now < duration and self._exits[state].jumps:
            states, jumps = self._walk(state, random.random(block))
            dwell = random.standard_exponential(len(jumps)) * self.mean_visits[states[:-1]]
            ends = now + np.cumsum(dwell)
            kept = int(np.searchsorted(ends, duration))
            moments.append(ends[:kept])
            pieces.append(states[1 : kept + 1])
            taken.append(jumps[:kept])
            count += kept
            if count > MOST_JUMPS:
                raise InputError(
                    message("errors_kinetics-more-than-jumps", most_jumps=MOST_JUMPS),
                    where="duration",
                    hint=message("errors_kinetics-shorter-record"),
                )
            now, state = float(ends[-1]), int(states[-1])
        first = np.array(visited, dtype=np.int32)
        return JumpPath(np.concatenate(moments), np.concatenate([first, *pieces]), np.concatenate(taken), duration)

    def _walk(self, state: int, draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """States and ways of a chain of jumps, one per draw, from ``state`` on; shorter where it gets stuck."""
        exits = self._exits
        states, jumps = [state], []
        for draw in draws.tolist():
            out = exits[state]
            if not out.jumps:
                break
            k = bisect_right(out.shares, draw)
            jumps.append(out.jumps[k])
            state = out.ends[k]
            states.append(state)
        return np.array(states, dtype=np.int32), np.array(jumps, dtype=np.int32)
