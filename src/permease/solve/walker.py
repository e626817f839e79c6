"""One cell with counted molecules, step by step: Strang splitting between their jumps and all the rest.

Over a step h the rest moves for h/2 with the molecules standing still, the molecules jump for h at the rates that hold
there, and the rest moves for h/2 again: second order in expectation. The step is chosen from what the rates would
change by within it, foreseen from the state before the jumps are drawn, never from what was drawn: choosing by the
outcome would bias it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..compile.chance import Chance, Counts, key
from ..compile.discrete import Counted, Discrete
from ..compile.kernel import Integration, Kernel
from ..compile.targets.program import Control as Span
from ..constants import AVOGADRO
from .outcome import Outcome

METHODS = ("multinomial", "gillespie")
MOST_EVENTS = 10**10
_LEAST_CHANCE = 1e-3
"""A step in which a molecule jumps with less than this part of the tolerance is short enough, whatever the rates do."""
_FIRST = 1e-2
"""The first step, in units of the time that the fastest state lasts."""
_TRIES = 60
_NEGLIGIBLE = 1e-9


@dataclass(frozen=True)
class Control:
    """How steps are chosen: ``change`` (relative, of any rate, in half a step), ``longest`` step (s), ``method``."""

    change: float
    longest: float
    method: str
    rtol: float
    atol: float
    max_steps: int


class Stopped(Exception):
    """The rest could not go on; ``found`` says how."""

    def __init__(self, found: Integration) -> None:
        super().__init__(found.outcome.value)
        self.found = found


class Walker:
    """One member: its states (SI), parameters and counts; ``walk`` takes it on in local time.

    ``counts`` holds the number of molecules in every state of every chain, whole at all times.
    """

    def __init__(
        self,
        division: Discrete,
        kernels: tuple[Kernel, Kernel],
        start: tuple[np.ndarray, np.ndarray, np.ndarray],
        control: Control,
        seed: int,
        member: int,
    ) -> None:
        self.division, self.control = division, control
        self.rest, self.speeds = kernels
        self.state, self.parameters, self.scales = (a.copy() for a in start)
        self.steps = self.tries = self.count = 0
        self.chances = [Chance(len(c.molecule.states), c.ends) for c in division.counted]
        self.streams = [key(seed, member, c.path) for c in division.counted]
        self.counts: list[Counts] = [chance.counts for chance in self.chances]
        for counted, chance, stream in zip(division.counted, self.chances, self.streams, strict=True):
            self._draw(counted, chance, stream)
        self.conducting = [np.flatnonzero(c.molecule.conducting) for c in division.counted]
        self.algebraic = any(division.system.equations.algebraic)
        self.bounded = np.flatnonzero(division.system.equations.nonnegative)
        self.totals = [max(1, int(counts.sum())) for counts in self.counts]
        self.firsts = np.array([c.ways.start for c in division.counted])
        self.lengths = np.array([len(c.molecule.ways) for c in division.counted])
        self.step = 0.0
        self._propagated = False
        self._settle()

    def _draw(self, counted: Counted, chance: Chance, stream: int) -> None:
        """Molecules at random over the states as the cell at rest has them."""
        amounts, exact = self.state[counted.rows], counted.exact(self.parameters)
        number = counted.molecules(self.parameters)
        if exact > 0.0:
            odds = counted.molecule.distribution(amounts * (AVOGADRO / exact))
            chance.place(odds, number, (-1, stream))

    def _settle(self) -> None:
        """Put the counts into states and parameters."""
        for i, counts in enumerate(self.counts):
            self._put(i, counts, self.state, self.parameters)

    def _put(self, i: int, counts: np.ndarray, state: np.ndarray, parameters: np.ndarray) -> None:
        counted = self.division.counted[i]
        state[counted.rows] = counted.shares @ counts
        if counted.open >= 0:
            parameters[counted.open] = counts[self.conducting[i]].sum() / self.totals[i]

    def jumps_per_second(self) -> float:
        """Expected number of single jumps in a second, as things stand; multinomial steps have none."""
        speeds = self._rates(0.0, self.state)
        return sum(
            float(speeds[c.ways] @ counts[chance.starts])
            for c, chance, counts in zip(self.division.counted, self.chances, self.counts, strict=True)
            if self._jumps(c)
        )

    def _jumps(self, counted: Counted) -> bool:
        """Whether its molecules go jump by jump."""
        return counted.effects is not None or self.control.method == "gillespie"

    # -- one step --------------------------------------------------------------------------------------------------

    def walk(self, start: float, end: float) -> None:
        """From local time ``start`` to ``end`` (s), in whole steps. Raises Stopped where the rest cannot go on."""
        t = start
        while t < end:
            speeds = self._rates(t, self.state)
            fastest = self._fastest(speeds)
            proposed = self.step or (_FIRST / fastest if fastest > 0.0 else math.inf)
            h = min(proposed, self.control.longest, end - t)
            h = (end - t) / math.ceil((end - t) / h * (1.0 - 1e-9))
            h, state, jumping, change = self._foreseen(t, h, speeds)
            if not t + h > t:
                raise Stopped(Integration(Outcome.STEP_TOO_SMALL, state[None], state, t, 0, 0, None, h))
            last = t + h >= end * (1.0 - 1e-14)
            self._jump(jumping, h, state)
            self.state = state
            self._settle()
            self.state = self._moved(t + 0.5 * h, end if last else t + h, self.state, self.parameters)
            t = end if last else t + h
            growth = min(4.0, max(0.3, 0.8 * self.control.change / max(change, 1e-300)))
            # a step that the end cut short says nothing against a longer one
            self.step = max(h * growth, proposed) if last and growth > 1.0 else h * growth
            self.steps += 1

    def _foreseen(self, t: float, h: float, speeds: np.ndarray) -> tuple[float, np.ndarray, np.ndarray, float]:
        """A step that changes no rate by too much: its length, the state at its middle, the rates of the jumps."""
        least = _LEAST_CHANCE * self.control.change / max(self._fastest(speeds), 1e-300)
        for _ in range(_TRIES):
            self.tries += 1
            middle = self._moved(t, t + 0.5 * h, self.state, self.parameters)
            jumping = self._rates(t + 0.5 * h, middle)
            change = self._change(speeds, jumping)
            if change <= self.control.change or h <= least:
                jumping, later = self._after(t, h, middle, jumping)
                change = max(change, self._change(jumping, later))
                if change <= self.control.change or h <= least:
                    return h, middle, jumping, change
            h = max(h * min(0.7, max(0.1, 0.7 * self.control.change / change)), 0.999 * least)
        raise Stopped(Integration(Outcome.STEP_TOO_SMALL, self.state[None], self.state, t, 0, 0, None, h))

    def _after(self, t: float, h: float, middle: np.ndarray, jumping: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The rates to jump with, and those at the end of the step, both with the molecules as they are expected."""
        state, parameters = middle.copy(), self.parameters.copy()
        moved = np.zeros_like(state)
        for i, (counted, chance) in enumerate(zip(self.division.counted, self.chances, strict=True)):
            rates = jumping[counted.ways]
            if counted.effects is not None:
                moved += (rates * chance.spent(rates, h)[chance.starts]) @ counted.effects
            self._put(i, chance.counts @ chance.propagate(rates, h), state, parameters)
        self._propagated = not moved.any()
        if not self._propagated:
            # matter that the jumps themselves move changes their rates: those at half of it are second order
            half = middle + 0.5 * moved
            jumping = self._rates(t + 0.5 * h, self._solved(t + 0.5 * h, half))
            state = self._solved(t + 0.5 * h, state + moved)
        later = self._rates(t + h, self._moved(t + 0.5 * h, t + h, state, parameters))
        return jumping, later

    def _jump(self, jumping: np.ndarray, h: float, state: np.ndarray) -> None:
        self.count += 1
        for counted, chance, stream in zip(self.division.counted, self.chances, self.streams, strict=True):
            rates = jumping[counted.ways]
            if not self._jumps(counted):
                if not self._propagated:
                    chance.propagate(rates, h)
                chance.jump((self.count << 20, stream))
            else:
                passed = chance.events(rates, h, (self.count << 20, stream), MOST_EVENTS)
                if counted.effects is not None:
                    state += passed @ counted.effects
        if len(self.bounded) and state[self.bounded].min() < 0.0:
            worst = int(self.bounded[int(np.argmin(state[self.bounded]))])
            raise Stopped(Integration(Outcome.NEGATIVE_AMOUNT, state[None], state, 0.0, 0, 0, worst, h))
        if self.algebraic:
            state[:] = self._solved(0.0, state)

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _solved(self, t: float, state: np.ndarray) -> np.ndarray:
        """The same with its pH where buffers and protons say."""
        if not self.algebraic:
            return state
        return self.rest.initialise(t, state, self.parameters)

    def _moved(self, start: float, end: float, state: np.ndarray, parameters: np.ndarray) -> np.ndarray:
        """The rest from ``start`` to ``end`` with the molecules standing still."""
        control = self.control
        span = Span(start, end, control.rtol, control.atol, end - start, control.max_steps)
        run = self.rest.program.integrate(state[None], parameters[None], self.scales[None], np.array([end]), span)
        if run.info[0, 0] != Outcome.FINISHED.code:
            raise Stopped(
                self.rest.integrate(
                    state, parameters, [end], scale=self.scales, rtol=control.rtol, atol=control.atol,
                    max_steps=control.max_steps, initial_step=end - start, start=start,
                )
            )  # fmt: skip
        return np.asarray(run.final[0])

    def _rates(self, t: float, state: np.ndarray) -> np.ndarray:
        """The rates of all ways (1/s); what published fits leave below zero is none."""
        found = np.maximum(self.speeds.program.observe(np.array([t]), state[None], self.parameters)[0], 0.0)
        if not math.isfinite(found.sum()):
            raise Stopped(Integration(Outcome.NOT_FINITE, state[None], state, t, 0, 0, None, 0.0))
        return np.asarray(found)

    def _fastest(self, speeds: np.ndarray) -> float:
        return float(speeds.max()) if len(speeds) else 0.0

    def _change(self, before: np.ndarray, after: np.ndarray) -> float:
        """The largest relative change of any rate."""
        size = np.maximum(before, after)
        fastest = np.maximum.reduceat(size, self.firsts)
        floor = np.maximum(np.repeat(_NEGLIGIBLE * fastest, self.lengths), 1e-300)
        return float(np.max(np.abs(before - after) / np.maximum(size, floor)))
