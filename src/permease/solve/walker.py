"""One cell with counted molecules, step by step: Strang splitting between their jumps and all the rest.

Over a step h the rest moves for h/2 with the molecules standing still, the molecules jump for h at the rates that hold
there, and the rest moves for h/2 again: second order in expectation. What the jumps are expected to move, matter and
charge, flows all through the step as a steady drive of the rest; at the jumps only the difference between what was
drawn and what was expected is added. So a voltage that relaxes within the step keeps its mean, and at the end of every
step exactly what the molecules carried has been moved. An amount that is so small that the drive might empty it gets
all of it at the jumps.

The step is chosen from what the rates would change by within it, foreseen from the state before the jumps are drawn,
never from what was drawn: choosing by the outcome would bias it. Where jumps move something, it is also short beside
the time in which the rest takes that back, so that its noise is seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from ..compile.discrete import Discrete
from ..compile.kernel import Kernel
from ..errors import InputError
from .control import Control, Stopped
from .counted_member import CountedMember
from .outcome import Outcome
from .splitting import Splitting

MOST_EVENTS = 10**10
"""More single jumps than this in one step end the run."""
_LEAST_CHANCE = 1e-3
"""A step in which a molecule jumps with less than this part of the tolerance is short enough, whatever the rates do."""
_FIRST = 1e-2
"""The first step, in units of the time that the fastest state lasts."""
_TRIES = 60
_GROWTH = 8.0
_RELAXED = 6.0
"""The longest step, in units of ``Control.change`` and the time in which the rest takes back what jumps move: the
variance of what is left of a jump is then 6 % x (rate_change / 0.2)^2 too small (x/sinh x with x = 3 rate_change)."""
_STILL = 0.02
"""Rates that change by less than this part of the square of ``Control.change`` are constant."""
_NONE = np.zeros(0)
_AHEAD = 1024
"""The most outputs for which molecules are moved in one call."""


class Walker(CountedMember):
    """One member on its way: ``follow`` takes it through output times in local time.

    ``watched`` holds the places and values of the parameters that make the equations stop at a condition, None where
    none is waited for.
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
        super().__init__(division, kernels, start, control, seed, member, splitting)
        driven = len(self.splitting.driven)
        self._first, self._second, self._late, self._total = (np.zeros(driven) for _ in range(4))
        self._steady = np.ones(driven)
        self.steps = self.tries = self.count = 0
        self.step = 0.0
        self._calm = False
        self.watched: tuple[np.ndarray, np.ndarray] | None = None

    # -- many steps ------------------------------------------------------------------------------------------------

    def follow(self, times: np.ndarray, seen: Callable[[float], None]) -> float | None:
        """From local time 0 through all output times (s), calling ``seen`` at each, or to where the condition came.

        Returns that moment (s), the last that is seen unless it is the start; None without one. While the rates stay
        constant, as in a voltage clamp, the molecules are moved to all output times in one call. Raises Stopped where
        the run cannot go on.
        """
        first, k, now = self.steps, 0, 0.0
        while k < len(times):
            if self._calm and len(times) - k > 2:
                passed = self._glide(now, times[k:], seen, first + self.control.max_steps)
                k += passed
                if passed:
                    now = float(times[k - 1])
                    continue
            moment = self.walk(now, float(times[k]), first + self.control.max_steps)
            if moment is not None:
                if moment != now:
                    seen(moment)
                return moment
            now, k = float(times[k]), k + 1
            seen(now)
        return None

    def walk(self, start: float, end: float, most: int | None = None) -> float | None:
        """From local time ``start`` to ``end`` (s), in whole steps; to where the condition came true, if it did.

        ``most`` is the number of ``steps`` at which the run ends; None: ``Control.max_steps`` from here. Returns the
        moment of the condition (s), None without one. It is found between jumps: those up to there are then drawn at
        the rates of the step, or in its second half are those of the whole step. Raises Stopped where the run cannot
        go on.
        """
        most = self.steps + self.control.max_steps if most is None else most
        self.splitting.speeding.numbers.put(self.parameters)
        t = start
        while t < end:
            if self.steps >= most:
                raise self._stopped(Outcome.TOO_MANY_STEPS, t, self.step)
            h, change = self._begun(t, end)
            last = t + h >= end * (1.0 - 1e-14)
            final = end if last else t + h
            if self.watched is not None and (moment := self._watch(t, t + 0.5 * h, self._first)) is not None:
                if len(self.splitting.driven) and moment > t:
                    for chance, places in zip(self.chances, self.splitting.places, strict=True):
                        chance.propagate(places[1], moment - t)
                    self._jump(moment, moment - t, self._first * (moment - t))
                    self._settle()
                self._drive(None)
                return moment
            self._jump(t + 0.5 * h, h, self._late)
            self._settle()
            if self.watched is None:
                self._drive(self._second)
                self.state = self._moved(t + 0.5 * h, final, self.state)
            elif (moment := self._watch(t + 0.5 * h, final, self._second)) is not None:
                self.state[self.splitting.driven] += self._second * (final - moment)
                self._drive(None)
                return moment
            self._drive(None)
            self._next(h, change, last)
            t = final
        return None

    def _begun(self, t: float, end: float) -> tuple[float, float]:
        """The length of the step that begins at ``t``, foreseen, and by how much rates change within half of it.

        Without a condition to watch for, ``state`` is moved on to the middle.
        """
        s = self.splitting
        self._rates(0, t, self.state)
        fastest = s.speeds.fastest
        self._proposed = self.step or (_FIRST / fastest if fastest > 0.0 else math.inf)
        relaxing = s.fastest_relaxation(t, self.state, self.parameters)
        limit = min(self.control.longest, _RELAXED * self.control.change / relaxing if relaxing > 0.0 else math.inf)
        h = min(self._proposed, limit, end - t)
        h = (end - t) / math.ceil((end - t) / h * (1.0 - 1e-9))
        h, middle, change = self._foreseen(t, h, fastest)
        if not t + h > t:
            raise self._stopped(Outcome.STEP_TOO_SMALL, t, h)
        if self.watched is None:
            self.state = middle
        return h, change

    def _next(self, h: float, change: float, last: bool) -> None:
        """Propose the next step."""
        tolerated = self.control.change
        growth = min(_GROWTH, max(0.3, 0.8 * tolerated / max(change, 1e-300)))
        # a step that the end cut short says nothing against a longer one
        self.step = max(h * growth, self._proposed if last and growth > 1.0 else self._least)
        self._calm = change <= _STILL * tolerated**2 and not len(self.splitting.driven) and self.watched is None
        self.steps += 1

    def _watch(self, start: float, end: float, drive: np.ndarray) -> float | None:
        """Take the rest from ``start`` to ``end``, or to the moment of the condition, which is returned then."""
        assert self.watched is not None
        places, values = self.watched
        idle = self.parameters[places].copy()
        self._drive(drive)
        self.parameters[places] = values
        try:
            self.state = self._moved(start, end, self.state)
        except Stopped as stop:
            if stop.found.outcome is not Outcome.STOPPED:
                raise
            self.state = stop.found.final
            return stop.found.time
        finally:
            self.parameters[places] = idle
        return None

    # -- constant rates --------------------------------------------------------------------------------------------

    def _glide(self, start: float, times: np.ndarray, seen: Callable[[float], None], most: int) -> int:
        """To as many output times as the rates stay constant for; their number. Steps end at the outputs alone."""
        h = float(times[0]) - start
        even = np.abs(np.diff(times, prepend=start) - h) <= 1e-9 * h
        number = min(len(times) if even.all() else int(np.argmin(even)), _AHEAD, most - self.steps)
        if number < 2 or not 0.0 < h <= self.control.longest:
            return 0
        s = self.splitting
        s.speeding.numbers.put(self.parameters)
        self._rates(0, start, self.state)
        before, rows = self._everyone.copy(), self._rows(start, number, h)
        t = start
        for k in range(number):
            following = float(times[k])
            middle = self._moved(t, t + 0.5 * h, self.state)
            self._rates(1, t + 0.5 * h, middle)
            if s.speeds.change(0, 1) > _STILL * self.control.change**2:
                self._everyone[:] = rows[k - 1] if k else before
                self._calm = False
                return k
            self._everyone[:] = rows[k]
            self.state = middle
            if self.algebraic:
                self.state = self._solved(t + 0.5 * h, middle)
            self._settle()
            self.state = self._moved(t + 0.5 * h, following, self.state)
            self.steps += 1
            self.tries += 1
            t = following
            seen(t)
        return number

    def _rows(self, t: float, number: int, h: float) -> np.ndarray:
        """The counts of all chains after each of so many times ``h`` (s) at the rates that hold now."""
        s = self.splitting
        self.count += 1
        rows = np.empty((number, s.total), dtype=np.int64)
        for i, (chance, stream) in enumerate(zip(self.chances, self.streams, strict=True)):
            random = (self.count << 20, stream)
            if self._one_by_one[i]:
                rates = s.speeds.sets[0][s.ways[i]]
                try:
                    rows[:, s.slices[i]] = chance.record(rates, h, random, number, MOST_EVENTS)[0]
                except InputError:
                    raise self._stopped(Outcome.TOO_MANY_STEPS, t, h) from None
            else:
                chance.propagate(s.places[i][0], h)
                rows[:, s.slices[i]] = chance.walk(random, number)
        return rows

    # -- one step --------------------------------------------------------------------------------------------------

    def _foreseen(self, t: float, h: float, fastest: float) -> tuple[float, np.ndarray, float]:
        """A step that changes no rate by too much: its length, the state at its middle, the largest change.

        The rates of the jumps are the second set, the drives of both halves are ``_first`` and ``_second``.
        """
        s, tolerated = self.splitting, self.control.change
        least = self._least = _LEAST_CHANCE * tolerated / max(fastest, 1e-300)
        opens = self.parameters[s.opens]
        for _ in range(_TRIES):
            self.tries += 1
            self._expect_first(h)
            self._drive(self._first)
            middle = self._moved(t, t + 0.5 * h, self.state)
            self._rates(1, t + 0.5 * h, middle)
            change = s.speeds.change(0, 1)
            if change <= tolerated or h <= least:
                self._after(t, h, middle)
                change = max(change, s.speeds.change(1, 2))
                self.parameters[s.opens] = opens
                if change <= tolerated or h <= least:
                    return h, middle, change
            h = max(h * min(0.7, max(0.1, 0.7 * tolerated / change)), 0.999 * least)
        raise self._stopped(Outcome.STEP_TOO_SMALL, t, h)

    def _expected(self, which: int, h: float) -> tuple[np.ndarray, np.ndarray]:
        """What the jumps move within ``h`` (s) at a set of rates: the mean, and the variance were they independent."""
        s = self.splitting
        mean, variance = np.zeros(len(s.driven)), np.zeros(len(s.driven))
        for i in self._moving:
            chance, effects, squares = self.chances[i], s.effects[i], s.squares[i]
            passages = s.speeds.sets[which][s.ways[i]] * chance.spent(s.places[i][which], h)[chance.starts]
            mean += passages @ effects
            variance += passages @ squares
        return mean, variance

    def _expect_first(self, h: float) -> None:
        """The drive of the first half, and which states it may act on."""
        if not self._moving:
            return
        s = self.splitting
        mean, variance = self._expected(0, 0.5 * h)
        enough = self.state[s.driven] > 4.0 * np.abs(mean) + 12.0 * np.sqrt(variance)
        self._steady = np.where(s.can_end, enough, True).astype(float)
        self._first = mean * self._steady / (0.5 * h)

    def _after(self, t: float, h: float, middle: np.ndarray) -> None:
        """The drive of the second half, and the rates at the end with the molecules as they are expected."""
        s = self.splitting
        state = middle.copy()
        if self._moving:
            if not self._steady.all():
                # matter that comes at once changes the rates of the jumps: those at half of it are second order
                half = middle.copy()
                half[s.driven] += 0.5 * (1.0 - self._steady) * self._expected(1, h)[0]
                self._rates(1, t + 0.5 * h, self._solved(t + 0.5 * h, half))
            self._expect(h, self._first * (0.5 * h))
            state[s.driven] += self._total * (1.0 - self._steady)
        for chance, places, own in zip(self.chances, s.places, s.slices, strict=True):
            self._real[own] = chance.counts @ chance.propagate(places[1], h)
        self._put(self._real, state)
        self._drive(self._second)
        if self._moving:
            state = self._solved(t + 0.5 * h, state)
        self._rates(2, t + h, self._moved(t + 0.5 * h, t + h, state))

    def _expect(self, h: float, given: np.ndarray) -> None:
        """What is expected of the jumps of a step, of which the drive has ``given`` a part: the rest of it comes later.

        ``_late`` is what both halves give together, which is taken off what the molecules carry.
        """
        self._total = self._expected(1, h)[0]
        self._late = self._total * self._steady
        self._second = (self._late - given) / (0.5 * h)

    def _jump(self, t: float, h: float, given: np.ndarray) -> None:
        """Draw the jumps of a step, and move what they carry beyond what is ``given`` by the drive.

        The chances of those that only gate are the ones last computed.
        """
        self.count += 1
        s, state = self.splitting, self.state
        for i, effects in enumerate(s.effects):
            passed = self._drawn(i, t, h)
            if effects is not None:
                state[s.driven] += passed @ effects
        if self._moving:
            state[s.driven] -= given
            if len(s.bounded) and state[s.bounded].min() < 0.0:
                worst = int(s.bounded[int(np.argmin(state[s.bounded]))])
                raise self._stopped(Outcome.NEGATIVE_AMOUNT, t, h, worst)
        if self.algebraic:
            self.state = self._solved(t, state)

    def _drawn(self, i: int, t: float, h: float) -> np.ndarray:
        """Draw the jumps of one chain; the passages of its ways where they are jump by jump."""
        chance, random = self.chances[i], (self.count << 20, self.streams[i])
        if not self._one_by_one[i]:
            chance.jump(random)
            return _NONE
        try:
            return chance.events(self.splitting.speeds.sets[1][self.splitting.ways[i]], h, random, MOST_EVENTS)
        except InputError:
            raise self._stopped(Outcome.TOO_MANY_STEPS, t, h) from None
