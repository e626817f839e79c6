"""How fast cells change, and how the moment of a condition follows what their numbers follow.

At the moment t of a condition g(t, y, p) = 0 the states move by y' and g by g' = g_y y' + g_t. Along a direction in
which the states have slopes S and the parameters q at a fixed time, the moment has the slope
dt/ds = -(g_y S + g_p q) / g', and what the cells have at that moment has S + y' dt/ds: the implicit function theorem.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..compile.algebraic import Algebraic
from ..compile.equations import Equations
from ..expr import Expr, evaluate, symbol
from ..expr.derivative import substitute
from ..expr.dual import Dual, stack, value_of

_JUMP = 1e-6
"""A moment is one of a crossing where what is left to the level is less than this part of the way so far."""
_ROUNDING = 1e-12


CLOCK = "clock"
"""The parameter by which ``delayed`` equations are ahead of their local time (s)."""


def delayed(equations: Equations) -> Equations:
    """The equations with their time ahead by a parameter, the last one; without their event.

    Along that parameter the states have the slopes y', where they begin with those: y' follows the same equations as
    any slope of the states. Found so, it is as accurate as the states, while f at states that are known to a tolerance
    has their error multiplied by the fastest rate of the cell.
    """
    ahead = symbol(CLOCK, "s")
    names = list(equations.observables)
    roots = [*equations.derivatives, *equations.observables.values()]
    made = substitute(roots, {equations.time: equations.time + ahead})
    n = len(equations.states)
    return replace(
        equations, derivatives=tuple(made[:n]), observables=dict(zip(names, made[n:], strict=True)),
        parameters=(*equations.parameters, ahead), event=None,
    )  # fmt: skip


class Velocities:
    """How fast states of many cells change, and the moments of their condition; in coherent SI."""

    def __init__(self, equations: Equations, algebraic: Algebraic) -> None:
        self.equations, self.algebraic = equations, algebraic

    def known(self, states: Any, numbers: Any, time: Any = 0.0) -> dict[Expr, Any]:
        """What ``evaluate`` takes, of states (cells, n) and parameters (cells, p), plain or with slopes."""
        known: dict[Expr, Any] = {s: states[:, i] for i, s in enumerate(self.equations.states)}
        known.update({s: numbers[:, i] for i, s in enumerate(self.equations.parameters)})
        known[self.equations.time] = time
        return known

    def loose(self, states: Dual, numbers: Any, time: Any = 0.0) -> tuple[np.ndarray, np.ndarray]:
        """The slopes of states with those of the algebraic ones as roots follow them, and where that worked (cells,).

        0 = g gives dg/dz dz = -(dg/dy dy + dg/dp dp); what the algebraic states have as slopes is not read.
        """
        rows, slope = self.algebraic.rows, states.slope.copy()
        cells, directions = len(states.value), slope.shape[-1]
        if not rows:
            return slope, np.ones(cells, dtype=bool)
        slope[:, rows] = 0.0
        known = self.known(Dual(states.value, slope), numbers, time)
        forced = stack(evaluate(self.algebraic.residuals, known), (cells,), directions).slope
        numbers = value_of(numbers)
        plain = self.known(states.value, numbers, value_of(time))
        matrix = np.zeros((cells, len(rows), len(rows)))
        for (i, j), value in zip(self.algebraic.places, evaluate(self.algebraic.slopes, plain), strict=True):
            matrix[:, i, j] = value
        good = np.isfinite(matrix).all(axis=(1, 2)) & np.isfinite(forced).all(axis=(1, 2))
        slope[np.ix_(good, rows)] = -np.linalg.solve(matrix[good], forced[good])
        return slope, good

    def of_states(self, states: np.ndarray, numbers: np.ndarray, time: np.ndarray) -> np.ndarray:
        """dy/dt (cells, n) of states (cells, n) at local times (cells,); nan where the algebraic ones have none."""
        found = evaluate(self.equations.derivatives, self.known(states, numbers, time))
        rates = np.stack([np.broadcast_to(value, len(states)) for value in found], axis=-1)
        clock = Dual(time, np.ones((len(time), 1)))
        slope, good = self.loose(Dual(states, rates[..., None]), numbers, clock)
        return np.where(good[:, None], slope[..., 0], np.nan)

    def moment(self, level: np.ndarray, states: Dual, numbers: Dual, time: np.ndarray) -> tuple[Dual, Dual]:
        """The moments (cells,) of the condition with their slopes, and the states then with theirs in all (cells, n).

        ``states`` and ``numbers`` have slopes at the fixed local ``time`` (cells,) of the moment, the last of them
        along the clock. The moments have none along it, and the states that come back, which are those of the moment
        itself, zero. A condition that held from the start has the moment zero, whatever the numbers are. Slopes are nan
        where they do not exist: the value only touches its ``level`` (cells,), or jumps past it.
        """
        condition = self.equations.event
        assert condition is not None
        cells, directions = len(time), states.slope.shape[-1]
        clock = np.zeros((cells, directions))
        clock[:, -1] = 1.0
        here = stack(evaluate([condition], self.known(states, numbers, Dual(time, clock))), (cells,), directions)
        speed, rates = here.slope[:, 0, -1], states.slope[..., -1]
        with np.errstate(all="ignore"):
            crossed = (speed > 0.0) & (np.abs(here.value[:, 0]) <= _JUMP * time * speed + _ROUNDING * np.abs(level))
            slope = np.where(crossed[:, None], -here.slope[:, 0, :-1] / speed[:, None], np.nan)
        slope[time == 0.0] = 0.0
        moved = np.where(time[:, None, None] == 0.0, 0.0, rates[..., None] * slope[:, None, :])
        whole = np.concatenate([states.slope[..., :-1] + moved, np.zeros((*rates.shape, 1))], axis=-1)
        return Dual(time, slope), Dual(states.value, whole)
