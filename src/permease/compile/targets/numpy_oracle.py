"""The NumPy target: the equations evaluated node by node, with the expression layer's own derivatives."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from ...expr import derivative, evaluate, jacobian
from ..equations import Equations
from .program import Array, Control, Run
from .rodas5p import Problem, integrate


class NumpyProgram:
    """Equations without compilation; see ``Program``."""

    def __init__(self, equations: Equations) -> None:
        self.equations = equations
        self._entries = jacobian(equations.derivatives, equations.states)
        self._drift = [derivative(rate, equations.time) for rate in equations.derivatives]

    def _values(self, t: float | Array, y: Array, p: Array) -> dict[Any, Any]:
        e = self.equations
        values: dict[Any, Any] = {e.time: t}
        values.update(zip(e.states, y, strict=True))
        values.update(zip(e.parameters, p, strict=True))
        return values

    def rhs(self, t: float, y: Array, p: Array) -> Array:
        """The derivatives, or residuals of algebraic states."""
        return np.array(evaluate(self.equations.derivatives, self._values(t, y, p)), dtype=float)

    def _event(self, t: float, y: Array, p: Array) -> float:
        return float(evaluate(self.equations.conditions, self._values(t, y, p))[0])

    def jacobian(self, t: float, y: Array, p: Array) -> Array:
        """The dense Jacobian of ``rhs``."""
        n = len(self.equations.states)
        dense = np.zeros((n, n))
        found = evaluate(list(self._entries.values()), self._values(t, y, p))
        for place, value in zip(self._entries, found, strict=True):
            dense[place] = value
        return dense

    def time_derivative(self, t: float, y: Array, p: Array) -> Array:
        """The explicit time derivative of ``rhs``."""
        return np.array(evaluate(self._drift, self._values(t, y, p)), dtype=float)

    def observe(self, t: Array, y: Array, p: Array) -> Array:
        """Observables at times (m,) and states (m, n) as (m, observables)."""
        found = evaluate(list(self.equations.observables.values()), self._values(t, y.T, p))
        table = np.empty((len(t), len(found)))
        for column, value in enumerate(found):
            table[:, column] = value
        return table

    def integrate(
        self, y: Array, p: Array, scale: Array, times: Array, control: Control, rows: Array | None = None
    ) -> Run:
        """Integrate the cells of ``y`` (cells, n) with ``p`` (cells, parameters) and ``scale`` (cells, n).

        ``rows`` (cells, times, n) is where their states go, if it is given.
        """
        e = self.equations
        found_rows, final, info = [], [], []
        for start, numbers, size in zip(y, p, scale, strict=True):
            problem = Problem(
                functools.partial(self.rhs, p=numbers),
                functools.partial(self.jacobian, p=numbers),
                functools.partial(self.time_derivative, p=numbers),
                mass=~np.array(e.algebraic),
                nonnegative=e.nonnegative,
                controlled=e.controlled,
                event=functools.partial(self._event, p=numbers) if e.event is not None else None,
            )
            found = integrate(
                problem, start, times, scale=size, rtol=control.rtol, atol=control.atol, start=control.start,
                end=control.end, max_steps=control.most, initial_step=control.first or None,
            )  # fmt: skip
            found_rows.append(found.states)
            final.append(found.final)
            worst = -1 if found.worst_state is None else found.worst_state
            info.append([found.outcome.code, found.time, found.steps, found.rejected, worst, found.next_step,
                         found.last_tried, 0.0])  # fmt: skip
        table = np.array(found_rows)
        if rows is not None:
            rows[:] = table
            table = rows
        return Run(table, np.array(final), np.array(info, dtype=float))
