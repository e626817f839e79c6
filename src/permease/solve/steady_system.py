"""The equations of rest of many cells side by side: f(y) = 0 with the conserved amounts of the start."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..compile.kernel import Kernel
from ..compile.system import System
from ..expr import evaluate
from ..expr.derivative import jacobian
from ..expr.dual import Dual, slope_of, value_of
from .conserved import invariants_of

_NEWTON_STEPS = 30
_SINGULAR = 1e-14
"""Directions whose singular value is this much below the largest are not moved along."""


class SteadySystem:
    """f(y; p) = 0 and L y = L y0 of a system, for arrays of states (cells, n) and parameters (cells, p), in SI.

    L are the conserved amounts, as many rows as f has dependent ones, so that rest is isolated but for folds. With a
    ``kernel`` single cells are computed by machine code.
    """

    def __init__(self, system: System, kernel: Kernel | None = None) -> None:
        self.system, self.kernel = system, kernel
        equations = system.equations
        entries = jacobian(equations.derivatives, equations.states)
        self._places, self._entries = list(entries), list(entries.values())
        self.invariants = invariants_of(system)
        """L (conserved, n)."""

    def known(self, y: Any, p: Any) -> dict[Any, Any]:
        """Every symbol with its values, for ``evaluate``; y and p are (cells, n) and (cells, p), arrays or Duals."""
        equations = self.system.equations
        known: dict[Any, Any] = {s: y[:, i] for i, s in enumerate(equations.states)}
        known.update({s: p[:, i] for i, s in enumerate(equations.parameters)})
        known[equations.time] = np.zeros(len(value_of(y)))
        return known

    def rates(self, y: np.ndarray, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """f (cells, n) and df/dy (cells, n, n)."""
        cells, n = y.shape
        if self.kernel is not None and cells == 1:
            return self.kernel.rhs(0.0, y[0], p[0])[None], self.kernel.jacobian(0.0, y[0], p[0])[None]
        found = evaluate([*self.system.equations.derivatives, *self._entries], self.known(y, p))
        f = np.stack([np.broadcast_to(v, (cells,)) for v in found[:n]], axis=-1)
        slopes = np.zeros((cells, n, n))
        for (i, j), value in zip(self._places, found[n:], strict=True):
            slopes[:, i, j] = value
        return f, slopes

    def matrix(self, y: np.ndarray, p: np.ndarray, scales: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The rows of df/dy and L, in columns of the states' scales; f in the same rows; what f was divided by."""
        f, slopes = self.rates(y, p)
        slopes = slopes * scales[:, None, :]
        size = np.maximum(np.max(np.abs(slopes), axis=2), 1e-300)
        low = self.invariants[None, :, :] * scales[:, None, :]
        return np.concatenate([slopes / size[:, :, None], low], axis=1), f / size, size

    def newton(
        self, guess: np.ndarray, target: np.ndarray, p: np.ndarray, scales: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Roots near ``guess`` (cells, n) with L y = ``target`` (cells, conserved), and where there is one (cells,)."""
        y = guess.copy()
        best = np.full(len(y), np.inf)
        found = np.zeros(len(y), dtype=bool)
        going = np.ones(len(y), dtype=bool)
        for _ in range(_NEWTON_STEPS):
            rows = np.flatnonzero(going)
            if not len(rows):
                break
            with np.errstate(all="ignore"):
                a, f, _ = self.matrix(y[rows], p[rows], scales[rows])
                b = np.concatenate([f, y[rows] @ self.invariants.T - target[rows]], axis=1)
            good = np.isfinite(a).all(axis=(1, 2)) & np.isfinite(b).all(axis=1)
            going[rows[~good]] = False
            rows = rows[good]
            step = -solve(a[good], b[good][:, :, None])[:, :, 0]
            length = np.max(np.abs(step), axis=1, initial=0.0)
            y[rows] += step * scales[rows] * np.minimum(1.0, 0.5 / np.maximum(length, 1e-300))[:, None]
            done = (length < 1e-12) | ((length < 1e-8) & (length >= 0.5 * best[rows]))
            best[rows] = np.minimum(best[rows], length)
            found[rows[done]] = True
            going[rows[done]] = False
        return y, found

    def slopes(self, y: np.ndarray, parameters: Dual, start: Dual, scales: np.ndarray) -> Dual:
        """Rest ``y`` (cells, n) with its slopes along the directions of the parameters and of the start.

        By the implicit function theorem: df/dy dy = -df/dp dp and L dy = L dy0; nan where rest is not isolated.
        """
        directions = parameters.slope.shape[-1]
        with np.errstate(all="ignore"):
            a, _, size = self.matrix(y, parameters.value, scales)
            still = Dual(y, np.zeros((*y.shape, directions)))
            moved = evaluate(self.system.equations.derivatives, self.known(still, parameters))
        forced = np.stack([slope_of(v, y.shape[:1], directions) for v in moved], axis=1) / size[:, :, None]
        kept = np.einsum("kn,cnd->ckd", self.invariants, start.slope)
        b = np.concatenate([-forced, kept], axis=1)
        good = np.isfinite(a).all(axis=(1, 2)) & np.isfinite(b).all(axis=(1, 2))
        found = np.full((*y.shape, directions), np.nan)
        found[good] = solve(a[good], b[good]) * scales[good][:, :, None]
        return Dual(y, found)

    def stability(self, y: np.ndarray, p: np.ndarray, scales: np.ndarray) -> np.ndarray:
        """Eigenvalues (1/s) of the linear equations at rest, (cells, modes), slowest first, conserved ones left out."""
        _, slopes = self.rates(y, p)
        slopes = slopes * scales[:, None, :] / scales[:, :, None]
        loose = np.array(self.system.equations.algebraic)
        free = ~loose
        reduced = slopes[:, free][:, :, free]
        if loose.any():
            reduced = reduced - slopes[:, free][:, :, loose] @ np.linalg.solve(
                slopes[:, loose][:, :, loose], slopes[:, loose][:, :, free]
            )
        values = np.linalg.eigvals(reduced)
        order = np.argsort(np.abs(values), axis=1)[:, len(self.invariants) :]
        return np.take_along_axis(values, order, axis=1)


def solve(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Least-squares solutions of a x = b for many small systems: (cells, m, n) and (cells, m, k) to (cells, n, k)."""
    if not len(a):
        return np.zeros((0, a.shape[2], b.shape[2]))
    return np.asarray(np.linalg.pinv(a, rcond=_SINGULAR) @ b)
