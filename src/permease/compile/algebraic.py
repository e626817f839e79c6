"""Algebraic states of many cells at once: damped Newton on their own equations alone."""

from __future__ import annotations

import numpy as np

from ..expr import Expr, evaluate
from ..expr.derivative import jacobian
from .equations import Equations

_TOLERANCE = 1e-12
_ITERATIONS = 100
_LEAST_DAMPING = 1e-6


class Algebraic:
    """The algebraic states of a system of equations, solved for many cells side by side; every cell for itself."""

    def __init__(self, equations: Equations) -> None:
        self.equations = equations
        self.rows = [i for i, loose in enumerate(equations.algebraic) if loose]
        self.residuals = [equations.derivatives[i] for i in self.rows]
        self.unknowns = [equations.states[i] for i in self.rows]
        entries = jacobian(self.residuals, self.unknowns)
        self.places = list(entries)
        self.slopes = list(entries.values())

    def solve(self, states: np.ndarray, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """States (cells, n) with their algebraic ones solved at time zero, and for which cells that worked (cells,)."""
        if not self.rows:
            return states, np.ones(len(states), dtype=bool)
        y = states.copy()
        known = dict(zip(self.equations.parameters, parameters.T, strict=True))
        known[self.equations.time] = 0.0
        solved = np.zeros(len(y), dtype=bool)
        going = np.isfinite(y).all(axis=1)
        with np.errstate(all="ignore"):
            for _ in range(_ITERATIONS):
                if not going.any():
                    break
                matrix = self._matrix(y, known)
                step = self._step(y, known, matrix)
                size = np.maximum(np.abs(y[:, self.rows]), np.abs(y[:, self.rows] + step))
                norm = _relative(step, size)
                arrived = going & (norm <= _TOLERANCE)
                damping = np.where(arrived, 1.0, self._damping(y, known, matrix, step, size, norm, going & ~arrived))
                moved = y[:, self.rows] + damping[:, None] * step
                usable = going & (damping > 0.0) & np.isfinite(norm)
                y[:, self.rows] = np.where(usable[:, None], moved, y[:, self.rows])
                solved |= arrived
                going = usable & ~arrived
        return y, solved

    def _known(self, y: np.ndarray, known: dict[Expr, np.ndarray]) -> dict[Expr, np.ndarray]:
        return {**known, **dict(zip(self.equations.states, y.T, strict=True))}

    def _matrix(self, y: np.ndarray, known: dict[Expr, np.ndarray]) -> np.ndarray:
        matrix = np.zeros((len(y), len(self.rows), len(self.rows)))
        for (i, j), value in zip(self.places, evaluate(self.slopes, self._known(y, known)), strict=True):
            matrix[:, i, j] = value
        return matrix

    def _step(self, y: np.ndarray, known: dict[Expr, np.ndarray], matrix: np.ndarray) -> np.ndarray:
        found = evaluate(self.residuals, self._known(y, known))
        residual = np.stack([np.broadcast_to(v, len(y)) for v in found], axis=-1)
        good = np.isfinite(residual).all(axis=1) & np.isfinite(matrix).all(axis=(1, 2))
        good &= np.linalg.det(np.where(good[:, None, None], matrix, np.eye(len(self.rows)))) != 0.0
        safe = np.where(good[:, None, None], matrix, np.eye(len(self.rows)))
        step = -np.linalg.solve(safe, np.where(good[:, None], residual, 0.0)[..., None])[..., 0]
        return np.where(good[:, None], step, np.nan)

    def _damping(
        self,
        y: np.ndarray,
        known: dict[Expr, np.ndarray],
        matrix: np.ndarray,
        step: np.ndarray,
        size: np.ndarray,
        norm: np.ndarray,
        searching: np.ndarray,
    ) -> np.ndarray:
        """How much of the step to take, by the natural monotonicity test of ``Kernel.initialise``; 0: nothing helps."""
        damping = np.where(searching, 1.0, 0.0)
        while searching.any():
            trial = y.copy()
            trial[:, self.rows] += damping[:, None] * step
            after = _relative(self._step(trial, known, matrix), size)
            searching = searching & ~(after <= (1.0 - 0.25 * damping) * norm)
            damping = np.where(searching, damping * 0.5, damping)
            lost = searching & (damping <= _LEAST_DAMPING)
            damping, searching = np.where(lost, 0.0, damping), searching & ~lost
        return damping


def _relative(step: np.ndarray, size: np.ndarray) -> np.ndarray:
    ratio = np.divide(np.abs(step), size, out=np.abs(step), where=size > 0.0)
    return np.asarray(np.where(np.isfinite(ratio).all(axis=1), ratio.max(axis=1), np.inf))
