"""heyoka: explicit Taylor series, of one cell or of eight side by side."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..models import Array, Model

MOST_STEPS = 20_000


class Heyoka:
    """Compiled Taylor integrators; the tolerance goes with the order of the series."""

    name = "heyoka"

    def __init__(self, model: Model, rtol: float = 1e-6, width: int = 1) -> None:
        import heyoka as hy

        self.model, self.width = model, width
        states = hy.make_vars(*model.states)
        numbers = [hy.par[i] for i in range(len(model.parameters))]
        functions = {"exp": hy.exp, "log": hy.log, "cos": hy.cos}
        rates = model.derivatives(hy.time, states, numbers, functions)
        system = [(state, rate + 0.0 * state) for state, rate in zip(states, rates, strict=True)]
        self._times = model.times
        if width == 1:
            self._solver: Any = hy.taylor_adaptive(
                system, model.start, pars=model.numbers, tol=rtol, compact_mode=len(states) > 10
            )
        else:
            state = np.repeat(model.start[:, None], width, axis=1)
            pars = np.repeat(model.numbers[:, None], width, axis=1)
            self._solver = hy.taylor_adaptive_batch(system, state, pars=pars, tol=rtol, compact_mode=len(states) > 10)
            self._grid = np.repeat(self._times[:, None], width, axis=1)

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states); nan from where it was given up."""
        if self.width > 1:
            p = self.model.numbers if numbers is None else numbers
            only: Array = self.ensemble(p[None])[0]
            return only
        solver = self._solver
        solver.time = 0.0
        solver.state[:] = self.model.start
        solver.pars[:] = self.model.numbers if numbers is None else numbers
        found = solver.propagate_grid(self._times, max_steps=MOST_STEPS)
        rows = np.full((len(self._times), len(self.model.states)), math.nan)
        rows[: len(found[-1])] = found[-1]
        return rows

    def ensemble(self, numbers: Array, threads: int = 1) -> Array:
        """Many runs as (cells, times, states)."""
        if self.width == 1:
            return np.stack([self.single(row) for row in numbers])
        solver, width = self._solver, self.width
        cells = len(numbers)
        out = np.empty((cells, len(self._times), len(self.model.states)))
        for first in range(0, cells, width):
            rows = np.minimum(np.arange(first, first + width), cells - 1)
            solver.set_time(0.0)
            solver.state[:] = self.model.start[:, None]
            solver.pars[:] = numbers[rows].T
            found = solver.propagate_grid(self._grid, max_steps=MOST_STEPS)
            found = found[-1] if isinstance(found, tuple) else found
            kept = min(width, cells - first)
            out[first : first + kept] = np.moveaxis(found, 2, 0)[:kept]
        return out
