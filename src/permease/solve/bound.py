"""What the states of transient schemes hold: matter, charge and free energy that have left one side and not arrived."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import numpy as np

from ..compile.column import UNBOUND, Column, valence
from ..model.process import WATER

_Value = TypeVar("_Value", float, np.ndarray)


def per_state(columns: Iterable[Column], taken: Callable[[Column], _Value], zero: _Value) -> dict[str, _Value]:
    """What one mole of every scheme state holds, relative to the first state of its scheme.

    ``taken`` says what one extent of a column takes out of the surroundings. The columns of a scheme are walked as a
    tree; where loops are closed (matter, charge), every tree gives the same. The gates of channels and the pools of
    vesicle traffic are left out.
    """
    found: dict[str, _Value] = {}
    bound = [each for each in columns if each.states and each.kind not in UNBOUND]
    pending = [(each, start, end) for each in bound for start, end in (_ends(each),)]
    while pending:
        rest: list[tuple[Column, str, str]] = []
        for column, start, end in pending:
            if start in found:
                found.setdefault(end, found[start] + taken(column))
            elif end in found:
                found[start] = found[end] - taken(column)
            else:
                rest.append((column, start, end))
        if len(rest) == len(pending):
            found[rest[0][1]] = zero
        pending = rest
    return found


def matter_per_state(columns: Iterable[Column], species: str) -> dict[str, float]:
    """Molecules of a species bound in every state, relative to the first state of its scheme."""
    return per_state(columns, lambda c: -sum(n for (_, s), n in c.gains.items() if s == species), 0.0)


def charge_per_state(columns: Iterable[Column], place: str) -> dict[str, float]:
    """zeta of every state: with its amount m, q/F - sum z n - sum zeta m of a place does not change."""

    def taken(column: Column) -> float:
        ions = sum(valence(s) * n for (p, s), n in column.gains.items() if p == place and s != WATER)
        return column.charges.get(place, 0.0) - ions

    return per_state(columns, taken, 0.0)


def _ends(column: Column) -> tuple[str, str]:
    """The states that a column leads from and to."""
    start = next(s for s, n in column.states.items() if n < 0)
    return start, next(s for s, n in column.states.items() if n > 0)
