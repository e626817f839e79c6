"""One cell with counted molecules as it is now: its states, its counts, and what they do to the rest of the cell."""

from __future__ import annotations

import numpy as np

from ..compile.chance import Chance, Counts, key
from ..compile.discrete import Counted, Discrete
from ..compile.kernel import Integration, Kernel
from ..constants import AVOGADRO
from .control import Control, Stopped
from .outcome import Outcome
from .splitting import Splitting


class CountedMember:
    """One member: its states (SI), parameters and counts.

    ``counts`` holds the number of molecules in every state of every chain, whole at all times. Members may share
    ``splitting``, one after the other.
    """

    def __init__(
        self,
        division: Discrete,
        kernels: tuple[Kernel, Kernel],
        start: tuple[np.ndarray, np.ndarray, np.ndarray],
        control: Control,
        seed: int,
        member: int,
        splitting: Splitting | None = None,
    ) -> None:
        self.division, self.control, self.rest = division, control, kernels[0]
        self.splitting = s = Splitting(division, kernels, control) if splitting is None else splitting
        self.state, self.parameters, self.scales = (a.copy() for a in start)
        self._everyone: Counts = np.zeros(s.total, dtype=np.int64)
        self._real = np.zeros(s.total)
        self.counts: list[Counts] = [self._everyone[own] for own in s.slices]
        self.chances = [
            Chance(len(c.molecule.states), c.ends, counts)
            for c, counts in zip(division.counted, self.counts, strict=True)
        ]
        self.streams = [key(seed, member, c.path) for c in division.counted]
        for counted, chance, stream in zip(division.counted, self.chances, self.streams, strict=True):
            self._place(counted, chance, stream)
        totals = [max(1, int(counts.sum())) for counts in self.counts]
        self._whole = np.array([n for n, c in zip(totals, division.counted, strict=True) if c.open >= 0], dtype=float)
        self._one_by_one = [e is not None or control.method == "gillespie" for e in s.effects]
        self._moving = [i for i, e in enumerate(s.effects) if e is not None]
        self._settle()

    def _place(self, counted: Counted, chance: Chance, stream: int) -> None:
        """Molecules at random over the states as the cell at rest has them."""
        amounts, exact = self.state[counted.rows], counted.exact(self.parameters)
        number = counted.molecules(self.parameters)
        if exact > 0.0:
            odds = counted.molecule.distribution(amounts * (AVOGADRO / exact))
            chance.place(odds, number, (-1, stream))

    def _settle(self) -> None:
        """Put the counts into states and parameters."""
        self._real[:] = self._everyone
        self._put(self._real, self.state)

    def _put(self, counts: np.ndarray, state: np.ndarray) -> None:
        s = self.splitting
        state[s.rows] = s.shares @ counts
        if len(s.opens):
            self.parameters[s.opens] = (s.conducting @ counts) / self._whole

    def jumps_per_second(self) -> float:
        """Expected number of single jumps in a second, as things stand; multinomial steps have none."""
        self.splitting.speeding.numbers.put(self.parameters)
        self._rates(0, 0.0, self.state)
        rates = self.splitting.speeds.sets[0]
        return sum(
            float(rates[c.ways] @ counts[chance.starts])
            for c, chance, counts, single in zip(
                self.division.counted, self.chances, self.counts, self._one_by_one, strict=True
            )
            if single
        )

    @property
    def algebraic(self) -> bool:
        """Whether some states follow from equations without a derivative."""
        return self.splitting.algebraic

    def _stopped(self, outcome: Outcome, t: float, h: float, worst: int | None = None) -> Stopped:
        return Stopped(Integration(outcome, self.state[None], self.state, t, 0, 0, worst, h))

    def _drive(self, drive: np.ndarray | None) -> None:
        if self._moving:
            self.parameters[self.splitting.drives] = 0.0 if drive is None else drive

    def _solved(self, t: float, state: np.ndarray) -> np.ndarray:
        """The same with its pH where buffers and protons say."""
        return self.rest.initialise(t, state, self.parameters) if self.algebraic else state

    def _moved(self, start: float, end: float, state: np.ndarray) -> np.ndarray:
        """The rest from ``start`` to ``end`` with the molecules standing still."""
        stride = self.splitting.stride
        if stride.go(start, end, state, self.parameters, self.scales):
            return stride.final.copy()
        control = self.control
        raise Stopped(
            self.rest.integrate(
                state, self.parameters, [end], scale=self.scales, rtol=control.rtol, atol=control.atol,
                max_steps=control.max_steps, initial_step=end - start, start=start,
            )
        )  # fmt: skip

    def _rates(self, which: int, t: float, state: np.ndarray) -> None:
        """The rates of all ways (1/s) into a set; what published fits leave below zero is none."""
        s = self.splitting
        s.speeding.see(t, state, s.speeds.at[which])
        if not s.speeds.lift(which):
            raise Stopped(Integration(Outcome.NOT_FINITE, state[None], state, t, 0, 0, None, 0.0))
