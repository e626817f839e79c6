"""CasADi: CVODES on its own virtual machine, with exact Jacobians."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..models import Array, Model


class Casadi:
    """One integrator function; an ensemble is a map, over threads where asked."""

    name = "casadi"

    def __init__(self, model: Model, rtol: float = 1e-6) -> None:
        import casadi

        self.model, self._casadi = model, casadi
        n, count = len(model.states), len(model.parameters)
        states, numbers, time = casadi.SX.sym("y", n), casadi.SX.sym("p", count), casadi.SX.sym("t")
        functions = {"exp": casadi.exp, "log": casadi.log, "cos": casadi.cos}
        rates = model.derivatives(time, casadi.vertsplit(states), casadi.vertsplit(numbers), functions)
        problem = {"t": time, "x": states, "p": numbers, "ode": casadi.vertcat(*rates)}
        settings = {"reltol": rtol, "abstol": 1e-3 * rtol, "max_num_steps": 10_000_000}
        self._solve: Any = casadi.integrator("solve", "cvodes", problem, 0.0, model.times[1:].tolist(), settings)
        self._maps: dict[tuple[int, int], Any] = {}

    def _rows(self, found: Any, cells: int) -> Array:
        table = np.asarray(found["xf"]).T.reshape(cells, len(self.model.times) - 1, -1)
        first = np.broadcast_to(self.model.start, (cells, 1, len(self.model.states)))
        return np.concatenate([first, table], axis=1)

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states)."""
        p = self.model.numbers if numbers is None else numbers
        found: Array = self._rows(self._solve(x0=self.model.start, p=p), 1)[0]
        return found

    def ensemble(self, numbers: Array, threads: int = 1) -> Array:
        """Many runs as (cells, times, states)."""
        key = (len(numbers), threads)
        if key not in self._maps:
            how = ("thread", threads) if threads > 1 else ("serial",)
            self._maps[key] = self._solve.map(len(numbers), *how)
        start = np.tile(self.model.start, (len(numbers), 1)).T
        return self._rows(self._maps[key](x0=start, p=numbers.T), len(numbers))
