"""What no process of a cell can change, and whether an integration kept it."""

from __future__ import annotations

import numpy as np

from ..compile.column import Column
from ..compile.system import System
from ..constants import FARADAY
from ..model.process import WATER

LOST = 1e-9
"""Of the sum of what a conserved total is made of: a run that lost more has left the range of double precision."""


def invariants_of(system: System) -> np.ndarray:
    """Rows L (conserved, n) with L y constant: left null space of the stoichiometric matrix, on differential states.

    What no process of the equations can change: charge less that of the ions, the molecules of a scheme, a pool that is
    only passed on.
    """
    names = system.state_names
    differential = [i for i, a in enumerate(system.equations.algebraic) if not a]
    matrix = np.zeros((len(names), len(system.columns)))
    for j, column in enumerate(system.columns):
        matrix[:, j] = _state_gains(system, column)
    position = {column.name: i for i, column in enumerate(system.columns)}
    for j, supply in enumerate(system.columns):
        if supply.follows:
            for name, factor in supply.follows.items():
                matrix[:, position[name]] += factor * matrix[:, j]
            matrix[:, j] = 0.0
    sub = matrix[differential] / system.scales[differential][:, None]
    norms = np.linalg.norm(sub, axis=0)
    sub = sub[:, norms > 0.0] / norms[norms > 0.0]
    if not sub.shape[1]:
        sub = np.zeros((len(differential), 1))
    u, s, _ = np.linalg.svd(sub, full_matrices=True)
    rank = int(np.sum(s > 1e-10 * max(float(s[0]) if len(s) else 0.0, 1e-300)))
    rows = np.zeros((len(differential) - rank, len(names)))
    rows[:, differential] = u[:, rank:].T / system.scales[differential][None, :]
    return rows


def _state_gains(system: System, column: Column) -> np.ndarray:
    """What one column adds to every state, per unit of extent."""
    names = system.state_names
    found = np.zeros(len(names))
    for (place, species), gained in column.gains.items():
        state = f"{place}.volume" if species == WATER else f"{place}.amount.{species}"
        if state in names:
            found[names.index(state)] += gained
    for place, charge in column.charges.items():
        if f"{place}.charge" in names:
            found[names.index(f"{place}.charge")] += charge * FARADAY
    for state, count in column.states.items():
        found[names.index(state)] += count
    return found


def broken(invariants: np.ndarray, before: np.ndarray, after: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Which cells (cells,) lost part of a conserved total between two states (cells, n).

    Charges are small differences of large amounts, so that losing ``LOST`` of the amounts is losing some 1e-4 of a
    charge. Rounding loses 1e-12; what loses more is a cell with rates beyond anything that doubles can hold together.
    """
    if not len(invariants):
        return np.zeros(len(before), dtype=bool)
    drift = np.abs((after - before) @ invariants.T)
    size = np.maximum(np.maximum(np.abs(before), np.abs(after)), scales) @ np.abs(invariants).T
    return np.asarray((drift > LOST * size).any(axis=1))
