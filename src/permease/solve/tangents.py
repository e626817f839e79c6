"""Cells through a protocol with the slopes of their states along parameter paths, many side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..compile.algebraic import Algebraic
from ..compile.kernel import Integrations, Kernel, build
from ..compile.passes.sensitivity import Augmented, Direction, augment
from ..compile.rest import scales as scales_of
from ..compile.slopes import Start, start
from ..compile.system import System, assemble
from ..compile.variation import unit_of, why_none
from ..errors import InputError
from ..expr import dimension, evaluate
from ..expr.dual import Dual
from ..model.cell import Cell
from ..model.protocol import Hold, Protocol, Step
from ..text import message
from .ensemble import held
from .membrane_area import guarded, spent_among
from .outcome import Outcome
from .protocol_steps import Player, extras_of
from .velocities import CLOCK, Velocities, delayed

WIDTH = 8
_FINISHED = Outcome.FINISHED.code


@dataclass(frozen=True)
class Traces:
    """What became of some cells, in coherent SI; nan after a failure.

    ``times`` (s), ``values`` (outputs, cells, times), ``slopes`` (outputs, paths, cells, times), and ``info``
    (cells, 4): code of the outcome, time reached (s), number of the protocol's step, worst state or -1. Of every
    condition: ``starts`` (s) of its step, ``moments`` (conditions, cells) in s, nan where it was not reached, and their
    slopes, ``moment_slopes`` (conditions, paths, cells).
    """

    times: np.ndarray
    values: np.ndarray
    slopes: np.ndarray
    info: np.ndarray
    starts: tuple[float, ...]
    moments: np.ndarray
    moment_slopes: np.ndarray


@dataclass(frozen=True)
class _Stretch:
    """One step that takes time: local output times, how long it took, outputs with slopes, and how it ended.

    ``moments`` (cells,) are local, with slopes, and nan where the step was not ended by its condition; ``came`` says
    where it was.
    """

    grid: np.ndarray
    duration: float
    values: np.ndarray
    slopes: np.ndarray
    final: Dual
    codes: np.ndarray
    found: Integrations
    came: np.ndarray
    moments: Dual


Share = Callable[[float, bool], np.ndarray]
"""Output times of a step of some duration (s), from its start; the flag says whether it is the first."""


class Tangents:
    """A cell's equations with their sensitivities along ``paths``, compiled when they are needed.

    ``sizes`` are typical sizes (SI) of the numbers at the paths: a sensitivity is weighed in the error estimate by its
    state's scale over them. Raises InputError for a path that is no single number of the equations.
    """

    def __init__(
        self, cell: Cell, protocol: Protocol, paths: Sequence[str], sizes: Sequence[float], outputs: Sequence[str]
    ) -> None:
        self.system: System = assemble(cell, extras_of(protocol), extents=False)
        self.paths, self.sizes, self.outputs = tuple(paths), np.array(sizes), tuple(outputs)
        dims = []
        for path in paths:
            unit = unit_of(self.system.draft, path)
            if unit is None:
                raise InputError(
                    message("errors_solve-no-sensitivity-3", path=path), where=cell.name, why=why_none(path)
                )
            dims.append(dimension(unit))
        self._guarded = guarded(self.system).event
        self._algebraic = Algebraic(self.system.equations)
        self._velocities = Velocities(self.system.equations, self._algebraic)
        # moments that follow the numbers shift what comes after them: the clock is one more direction then
        self._clocked = self.system.equations.event is not None
        self._equations = delayed(self.system.equations) if self._clocked else self.system.equations
        self._names = [parameter.name for parameter in self._equations.parameters]
        self._directions = [*self.paths, CLOCK] if self._clocked else list(self.paths)
        self._dims = [*dims, dimension("s")] if self._clocked else dims
        self._follow: list[set[str]] = [set() for _ in self._directions]
        self._built: tuple[Augmented, Kernel] | None = None

    def start(self, values: Mapping[str, np.ndarray], cells: int) -> Start:
        """The start of cells with these numbers (path -> (cells,)), with slopes along the paths."""
        return start(self.system.draft, values, self.paths, cells)

    def run(
        self,
        begin: Start,
        protocol: Protocol,
        share: Share,
        *,
        together: bool,
        rtol: float,
        atol: float,
        max_steps: int,
    ) -> Traces:
        """Play a protocol; ``share`` gives the output times of every step that takes time.

        Steps that end at a condition: ``together``, all cells begin the next step at its scheduled time, and until then
        the outputs keep what the condition found, as in populations. Else the next step begins at the moment itself, as
        in runs of single cells, so that a moment that follows the numbers shifts all that comes after it.
        """
        cells, directions = len(begin.possible), len(self.paths)
        player = Player(self.system, begin.parameters)  # type: ignore[arg-type]
        numbers: Any = player.parameters
        sizes = np.broadcast_to(scales_of(begin.draft, begin.states.value), begin.states.shape)
        state: Any = begin.states.copy()
        info = np.zeros((cells, 4))
        info[:, 0], info[:, 3] = np.where(begin.possible, _FINISHED, Outcome.INVALID.code), -1.0
        alive = np.flatnonzero(begin.possible)
        clock = Dual(np.zeros(cells), np.zeros((cells, directions)))
        times: list[np.ndarray] = []
        values: list[np.ndarray] = []
        slopes: list[np.ndarray] = []
        events: list[tuple[float, np.ndarray]] = []
        for number, step in enumerate(protocol, 1):
            state = player.begin(step, state)
            settled, solved = self._settle(state[alive], numbers[alive])
            state[alive] = settled
            _fail(info, alive[~solved], Outcome.NOT_FINITE.code, clock.value[alive[~solved]], number)
            alive = alive[solved]
            if step.duration > 0.0 and len(alive):
                shift = None if together else clock.slope[alive]
                found = self._stretch(
                    step, state[alive], numbers[alive], sizes[alive], share, not times, shift, (rtol, atol, max_steps)
                )
                m = len(found.grid)
                everyone = np.full((len(self.outputs), directions + 1, cells, m), np.nan)
                everyone[:, 0, alive], everyone[:, 1:, alive] = found.values, found.slopes
                times.append(clock.value[alive[0]] + found.grid)
                values.append(everyone[:, 0])
                slopes.append(everyone[:, 1:])
                state[alive] = found.final
                if isinstance(step, Hold) and step.until is not None:
                    moments = np.full((directions + 1, cells), np.nan)
                    moments[0, alive] = clock.value[alive] + found.moments.value
                    moments[1:, alive] = (clock.slope[alive] + found.moments.slope).T
                    events.append((float(clock.value[alive[0]]), moments))
                bad = (found.codes != _FINISHED) & ~found.came
                _fail(info, alive[bad], found.codes[bad], clock.value[alive[bad]] + found.found.time[bad], number)
                info[alive[bad], 3] = np.where(
                    found.found.worst_state[bad] < 0, -1, found.found.worst_state[bad] % len(self.system.initial)
                )
                clock.value += found.duration
                if not together:
                    clock.slope[alive[found.came]] += found.moments.slope[found.came]
                alive = alive[~bad]
            elif step.duration > 0.0:
                grid = share(step.duration, not times)
                times.append(clock.value[0] + grid)
                values.append(np.full((len(self.outputs), cells, len(grid)), np.nan))
                slopes.append(np.full((len(self.outputs), directions, cells, len(grid)), np.nan))
                if isinstance(step, Hold) and step.until is not None:
                    events.append((float(clock.value[0]), np.full((directions + 1, cells), np.nan)))
                clock.value += step.duration
            player.end(step)
        info[alive, 1] = clock.value[alive]
        table = np.array([moments for _, moments in events]).reshape(len(events), directions + 1, cells)
        return Traces(
            np.concatenate(times), np.concatenate(values, axis=-1), np.concatenate(slopes, axis=-1), info,
            tuple(start for start, _ in events), table[:, 0], table[:, 1:],
        )  # fmt: skip

    def _stretch(
        self,
        step: Step,
        state: Dual,
        numbers: Dual,
        sizes: np.ndarray,
        share: Share,
        first: bool,
        shift: np.ndarray | None,
        control: tuple[float, float, int],
    ) -> _Stretch:
        """One step; ``shift`` (cells, paths) are the slopes of when it begins, None where it begins at a fixed time."""
        until = step.until if isinstance(step, Hold) else None
        state, numbers = self._clock(state, numbers)
        weights = (sizes[:, None, :] / self._sizes(step)[None, :, None]).reshape(len(sizes), -1)
        scales = np.concatenate([sizes, weights], axis=1)
        duration = step.duration
        if until is not None and shift is not None:
            sooner = self._integrate(state, numbers, np.array([duration]), scales, control)
            if sooner.outcomes[0] is Outcome.STOPPED:
                duration = float(sooner.time[0])
        grid = share(duration, first) if duration else np.zeros(int(first))
        beyond = [step.duration] if duration < step.duration else []
        found = self._integrate(state, numbers, np.concatenate([grid, beyond]), scales, control)
        codes = np.array([outcome.code for outcome in found.outcomes])
        came = codes == Outcome.STOPPED.code
        if self.system.surfaces and came.any():
            short = spent_among(self.system, found.final[:, : len(self.system.initial)], numbers.value, came) >= 0
            codes[came & short] = Outcome.NO_MEMBRANE.code
            came &= ~short
        final = self._split(found.final)
        count = len(self.paths)
        moments = Dual(np.full(len(codes), np.nan), np.full((len(codes), count), np.nan))
        rows = found.states
        if until is not None and came.any():
            level = numbers.value[came, self._names.index(f"until.{until.path}.level")]
            moments[came], final[came] = self._velocities.moment(level, final[came], numbers[came], found.time[came])
            lost = came & ~np.isfinite(final.slope).all(axis=(1, 2))
            codes[lost] = Outcome.NOT_FINITE.code
            came &= ~lost
            if shift is None:
                rows = held(rows, grid, found.time, self._joined(final), came)
            else:
                rows[:, : len(grid)][:, grid == duration] = found.final[:, None]
        values, slopes = self._observed(grid, rows[:, : len(grid)], numbers)
        if shift is not None and shift.any():
            slopes[:, :count] -= slopes[:, count:] * shift.T[None, :, :, None]
        narrow = Dual(final.value, final.slope[..., :count])
        return _Stretch(grid, duration, values, slopes[:, :count], narrow, codes, found, came, moments)

    def _clock(self, state: Dual, numbers: Dual) -> tuple[Dual, Dual]:
        """The same with their slopes along the local time, where it is a direction."""
        if not self._clocked:
            return state, numbers
        cells, count, directions = numbers.slope.shape
        speeds = self._velocities.of_states(state.value, numbers.value, np.zeros(cells))
        wide = np.zeros((cells, count + 1, directions + 1))
        wide[:, :count, :directions] = numbers.slope
        wide[:, count, directions] = 1.0
        states = Dual(state.value, np.concatenate([state.slope, speeds[..., None]], axis=-1))
        return states, Dual(np.concatenate([numbers.value, np.zeros((cells, 1))], axis=1), wide)

    def _sizes(self, step: Step) -> np.ndarray:
        """Typical sizes of the coordinates of all directions (SI)."""
        return np.append(self.sizes, step.duration) if self._clocked else self.sizes

    def _settle(self, state: Dual, numbers: Dual) -> tuple[Dual, np.ndarray]:
        """Algebraic states solved, and their slopes as roots: dg/dz dz = -(dg/dy dy + dg/dp dp)."""
        values, solved = self._algebraic.solve(state.value, numbers.value)
        slope, good = self._velocities.loose(Dual(values, state.slope), numbers)
        return Dual(values, slope), solved & good

    def _compiled(self, numbers: Dual) -> tuple[Augmented, Kernel]:
        """The kernel whose parameters include every slope that is not zero here."""
        moving = np.any(numbers.slope != 0.0, axis=0)
        wider = [{self._names[i] for i in np.flatnonzero(column)} for column in moving.T]
        if self._built is None or any(new - old for new, old in zip(wider, self._follow, strict=True)):
            self._follow = [old | new for new, old in zip(wider, self._follow, strict=True)]
            directions = [
                Direction(name, dim, frozenset(follow))
                for name, dim, follow in zip(self._directions, self._dims, self._follow, strict=True)
            ]
            augmented = augment(replace(self._equations, event=None), directions, self.outputs)
            watched = replace(augmented.equations, event=self._guarded)
            self._built = augmented, build(watched, width=WIDTH if len(numbers.value) > 1 else 1)
        return self._built

    def _integrate(
        self, state: Dual, numbers: Dual, grid: np.ndarray, scales: np.ndarray, control: tuple[float, float, int]
    ) -> Integrations:
        augmented, kernel = self._compiled(numbers)
        rtol, atol, most = control
        return kernel.integrate_many(
            self._joined(state), self._numbers(augmented, numbers), grid,
            scale=scales, rtol=rtol, atol=atol, max_steps=most,
        )  # fmt: skip

    def _numbers(self, augmented: Augmented, numbers: Dual) -> np.ndarray:
        """The parameters of the augmented equations (cells, parameters)."""
        place = {name: i for i, name in enumerate(self._names)}
        more = [numbers.slope[:, place[name], j] for j, name in augmented.slopes]
        return np.concatenate([numbers.value, np.array(more).reshape(len(more), len(numbers.value)).T], axis=1)

    def _split(self, rows: np.ndarray) -> Dual:
        """States with their slopes from the states of the augmented equations."""
        n = len(self.system.initial)
        return Dual(rows[:, :n], np.moveaxis(rows[:, n:].reshape(len(rows), len(self._directions), n), 1, 2))

    def _joined(self, state: Dual) -> np.ndarray:
        """The states of the augmented equations: states, then their slopes along every direction in turn."""
        rows = np.moveaxis(state.slope, 2, 1).reshape(len(state.value), -1)
        return np.concatenate([state.value, rows], axis=1)

    def _observed(self, grid: np.ndarray, rows: np.ndarray, numbers: Dual) -> tuple[np.ndarray, np.ndarray]:
        """The outputs (outputs, cells, times) and their slopes (outputs, directions, cells, times)."""
        augmented, _ = self._compiled(numbers)
        table = self._numbers(augmented, numbers)
        equations = augmented.equations
        known: dict[Any, Any] = {s: rows[:, :, i] for i, s in enumerate(equations.states)}
        known.update({s: table[:, i, None] for i, s in enumerate(equations.parameters)})
        known[equations.time] = grid[None, :]
        shape = rows.shape[:2]
        lost = np.isnan(rows).any(axis=2)
        found = evaluate(list(equations.observables.values()), known)
        seen = np.stack([np.where(lost, np.nan, np.broadcast_to(v, shape)) for v in found])
        count = len(self.outputs)
        return seen[:count], seen[count:].reshape(count, len(self._directions), *shape)


def _fail(info: np.ndarray, who: np.ndarray, code: Any, time: Any, step: int) -> None:
    info[who, 0], info[who, 1], info[who, 2] = code, time, step
