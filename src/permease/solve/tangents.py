"""Cells through a protocol with the slopes of their states along parameter paths, many side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..compile.algebraic import Algebraic
from ..compile.kernel import Integrations, Kernel, build
from ..compile.passes.sensitivity import Augmented, Direction, augment
from ..compile.rest import scales as scales_of
from ..compile.slopes import Start, start
from ..compile.system import System, assemble
from ..compile.variation import unit_of
from ..errors import InputError
from ..expr import dimension, evaluate
from ..expr.dual import Dual, stack
from ..model.cell import Cell
from ..model.protocol import Protocol
from ..text import message, phrase
from .outcome import Outcome
from .protocol_steps import Player, extras_of

WIDTH = 8
_FINISHED = Outcome.FINISHED.code


@dataclass(frozen=True)
class Traces:
    """What became of some cells, in coherent SI; nan after a failure.

    ``values`` (outputs, cells, times), ``slopes`` (outputs, paths, cells, times), and ``info`` (cells, 4): code of the
    outcome, time reached (s), number of the protocol's step, worst state or -1.
    """

    values: np.ndarray
    slopes: np.ndarray
    info: np.ndarray


class Tangents:
    """A cell's equations with their sensitivities along ``paths``, compiled when they are needed.

    ``sizes`` are typical sizes (SI) of the numbers at the paths: a sensitivity is weighed in the error estimate by its
    state's scale over them. Raises InputError for a path that is no single number of the equations, and ModelError for
    a protocol with a step that ends at a condition.
    """

    def __init__(
        self, cell: Cell, protocol: Protocol, paths: Sequence[str], sizes: Sequence[float], outputs: Sequence[str]
    ) -> None:
        self.system: System = assemble(cell, extras_of(protocol), extents=False)
        self.system.equations.without_event(phrase("errors_compile-sensitivity"))
        self.paths, self.sizes, self.outputs = tuple(paths), np.array(sizes), tuple(outputs)
        dims = []
        for path in paths:
            unit = unit_of(self.system.draft, path)
            if unit is None:
                raise InputError(
                    message("errors_solve-no-sensitivity-3", path=path),
                    where=cell.name,
                    why="it is no single number of the equations",
                )
            dims.append(dimension(unit))
        self._dims = dims
        self._algebraic = Algebraic(self.system.equations)
        self._follow: list[set[str]] = [set() for _ in paths]
        self._built: tuple[Augmented, Kernel] | None = None

    def start(self, values: Mapping[str, np.ndarray], cells: int) -> Start:
        """The start of cells with these numbers (path -> (cells,)), with slopes along the paths."""
        return start(self.system.draft, values, self.paths, cells)

    def run(
        self,
        begin: Start,
        protocol: Protocol,
        grids: Sequence[np.ndarray],
        *,
        rtol: float,
        atol: float,
        max_steps: int,
    ) -> Traces:
        """Play a protocol, with the output times (s) of every step that takes time, from its own start."""
        cells, directions = len(begin.possible), len(self.paths)
        player = Player(self.system, begin.parameters)  # type: ignore[arg-type]
        numbers: Any = player.parameters
        sizes = np.broadcast_to(scales_of(begin.draft, begin.states.value), begin.states.shape)
        state: Any = begin.states.copy()
        total = sum(len(grid) for grid in grids)
        values = np.full((len(self.outputs), cells, total), np.nan)
        slopes = np.full((len(self.outputs), directions, cells, total), np.nan)
        info = np.zeros((cells, 4))
        info[:, 0], info[:, 3] = np.where(begin.possible, _FINISHED, Outcome.INVALID.code), -1.0
        alive = np.flatnonzero(begin.possible)
        left, clock, column = iter(grids), 0.0, 0
        for number, step in enumerate(protocol, 1):
            state = player.begin(step, state)
            settled, solved = self._settle(state[alive], numbers[alive])
            state[alive] = settled
            _fail(info, alive[~solved], Outcome.NOT_FINITE.code, clock, number)
            alive = alive[solved]
            if step.duration > 0.0 and len(alive):
                grid = next(left)
                here = slice(column, column + len(grid))
                found, augmented = self._integrate(
                    state[alive], numbers[alive], grid, sizes[alive], rtol, atol, max_steps
                )
                values[:, alive, here], slopes[:, :, alive, here] = self._observed(
                    augmented, grid, found.states, self._numbers(augmented, numbers[alive])
                )
                state[alive] = self._split(found.final)
                codes = np.array([outcome.code for outcome in found.outcomes])
                bad = codes != _FINISHED
                _fail(info, alive[bad], codes[bad], clock + found.time[bad], number)
                info[alive[bad], 3] = np.where(
                    found.worst_state[bad] < 0, -1, found.worst_state[bad] % len(self.system.initial)
                )
                alive, column, clock = alive[~bad], here.stop, clock + step.duration
            player.end(step)
        info[alive, 1] = clock
        return Traces(values, slopes, info)

    def _settle(self, state: Dual, numbers: Dual) -> tuple[Dual, np.ndarray]:
        """Algebraic states solved, and their slopes as roots: dg/dz dz = -(dg/dy dy + dg/dp dp)."""
        loose = self._algebraic.rows
        values, solved = self._algebraic.solve(state.value, numbers.value)
        if not loose:
            return state, solved
        slope = state.slope.copy()
        slope[:, loose] = 0.0
        cells, directions = len(values), len(self.paths)
        known = self._known(Dual(values, slope), numbers)
        forced = stack(evaluate(self._algebraic.residuals, known), (cells,), directions).slope
        plain = self._known(values, numbers.value)
        matrix = np.zeros((cells, len(loose), len(loose)))
        for (i, j), value in zip(self._algebraic.places, evaluate(self._algebraic.slopes, plain), strict=True):
            matrix[:, i, j] = value
        good = solved & np.isfinite(matrix).all(axis=(1, 2)) & np.isfinite(forced).all(axis=(1, 2))
        slope[np.ix_(good, loose)] = -np.linalg.solve(matrix[good], forced[good])
        return Dual(values, slope), good

    def _known(self, y: Any, p: Any) -> dict[Any, Any]:
        equations = self.system.equations
        known: dict[Any, Any] = {s: y[:, i] for i, s in enumerate(equations.states)}
        known.update({s: p[:, i] for i, s in enumerate(equations.parameters)})
        known[equations.time] = 0.0
        return known

    def _compiled(self, numbers: Dual) -> tuple[Augmented, Kernel]:
        """The kernel whose parameters include every slope that is not zero here."""
        names = self.system.parameter_names
        moving = np.any(numbers.slope != 0.0, axis=0)
        wider = [{names[i] for i in np.flatnonzero(moving[:, j])} for j in range(len(self.paths))]
        if self._built is None or any(new - old for new, old in zip(wider, self._follow, strict=True)):
            self._follow = [old | new for new, old in zip(wider, self._follow, strict=True)]
            directions = [
                Direction(path, dim, frozenset(follow))
                for path, dim, follow in zip(self.paths, self._dims, self._follow, strict=True)
            ]
            augmented = augment(self.system.equations, directions, self.outputs)
            self._built = augmented, build(augmented.equations, width=WIDTH if len(numbers.value) > 1 else 1)
        return self._built

    def _integrate(
        self, state: Dual, numbers: Dual, grid: np.ndarray, sizes: np.ndarray, rtol: float, atol: float, most: int
    ) -> tuple[Integrations, Augmented]:
        augmented, kernel = self._compiled(numbers)
        cells = len(state.value)
        rows = np.moveaxis(state.slope, 2, 1).reshape(cells, -1)
        weights = (sizes[:, None, :] / self.sizes[None, :, None]).reshape(cells, -1)
        found = kernel.integrate_many(
            np.concatenate([state.value, rows], axis=1), self._numbers(augmented, numbers), grid,
            scale=np.concatenate([sizes, weights], axis=1), rtol=rtol, atol=atol, max_steps=most,
        )  # fmt: skip
        return found, augmented

    def _numbers(self, augmented: Augmented, numbers: Dual) -> np.ndarray:
        """The parameters of the augmented equations (cells, parameters)."""
        place = {name: i for i, name in enumerate(self.system.parameter_names)}
        more = [numbers.slope[:, place[name], j] for j, name in augmented.slopes]
        return np.concatenate([numbers.value, np.array(more).reshape(len(more), len(numbers.value)).T], axis=1)

    def _split(self, rows: np.ndarray) -> Dual:
        """States with their slopes from the states of the augmented equations."""
        n = len(self.system.initial)
        return Dual(rows[:, :n], np.moveaxis(rows[:, n:].reshape(len(rows), len(self.paths), n), 1, 2))

    def _observed(
        self, augmented: Augmented, grid: np.ndarray, rows: np.ndarray, numbers: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """The outputs (outputs, cells, times) and their slopes (outputs, paths, cells, times)."""
        equations = augmented.equations
        known: dict[Any, Any] = {s: rows[:, :, i] for i, s in enumerate(equations.states)}
        known.update({s: numbers[:, i, None] for i, s in enumerate(equations.parameters)})
        known[equations.time] = grid[None, :]
        shape = rows.shape[:2]
        lost = np.isnan(rows).any(axis=2)
        found = evaluate(list(equations.observables.values()), known)
        table = np.stack([np.where(lost, np.nan, np.broadcast_to(v, shape)) for v in found])
        count = len(self.outputs)
        return table[:count], table[count:].reshape(count, len(self.paths), *shape)


def _fail(info: np.ndarray, who: np.ndarray, code: Any, time: Any, step: int) -> None:
    info[who, 0], info[who, 1], info[who, 2] = code, time, step
