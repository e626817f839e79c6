"""The engine of this project, on equations built from the lists."""

from __future__ import annotations

import functools
import itertools
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from permease.compile.equations import Equations
from permease.compile.kernel import Kernel, build
from permease.expr import ops, symbol

from ..models import Array, Model


def equations(model: Model) -> Equations:
    """The model as a graph; all quantities are pure numbers in its own units."""
    time = symbol("time")
    states = tuple(symbol(name) for name in model.states)
    numbers = tuple(symbol(name) for name in model.parameters)
    functions = {"exp": ops.exp, "log": ops.log, "cos": ops.cos}
    rates = tuple(model.derivatives(time, states, numbers, functions))
    return Equations(time, states, rates, (False,) * len(states), numbers)


@functools.cache
def _pool(threads: int) -> ThreadPoolExecutor:
    """Threads that stay, as in a study of many runs."""
    return ThreadPoolExecutor(threads)


def scales(model: Model) -> Array:
    """Typical sizes of the states: what they are at the start, and 0.1 at least."""
    found: Array = np.maximum(np.abs(model.start), 0.1)
    return found


class Permease:
    """A kernel with the settings of a run: relative tolerance, the absolute one 1e-3 of it, width and threads."""

    name = "permease"

    def __init__(self, model: Model, rtol: float = 1e-6, width: int = 1, kernel: Kernel | None = None) -> None:
        self.model, self.rtol = model, rtol
        self.kernel = kernel or build(equations(model), width=width)
        self._times, self._start, self._scales = model.times, model.start, scales(model)
        self._table = np.empty((0, len(self._times), len(self._start)))

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states)."""
        p = self.model.numbers if numbers is None else numbers
        found = self.kernel.integrate(
            self._start, p, self._times, scale=self._scales, rtol=self.rtol, atol=1e-3 * self.rtol
        )
        return found.states

    def steps(self) -> int:
        """Accepted steps of one run."""
        found = self.kernel.integrate(
            self._start, self.model.numbers, self._times, scale=self._scales, rtol=self.rtol, atol=1e-3 * self.rtol
        )
        return found.steps

    def ensemble(self, numbers: Array, threads: int = 1) -> Array:
        """Many runs as (cells, times, states), with parameters (cells, p), in a table that the next call uses again."""
        if len(self._table) != len(numbers):
            self._table = np.empty((len(numbers), *self._table.shape[1:]))
        ends = np.linspace(0, len(numbers), threads + 1).astype(int)
        parts = [slice(*pair) for pair in itertools.pairwise(ends)]
        if threads == 1:
            self._part(numbers, parts[0])
        else:
            list(_pool(threads).map(functools.partial(self._part, numbers), parts))
        return self._table

    def _part(self, numbers: Array, part: slice) -> None:
        mine = numbers[part]
        self.kernel.integrate_many(
            np.tile(self._start, (len(mine), 1)), mine, self._times, scale=self._scales, rtol=self.rtol,
            atol=1e-3 * self.rtol, into=self._table[part],
        )  # fmt: skip
