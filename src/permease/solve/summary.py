"""What a result prints: a few lines with the numbers most asked for, never its arrays."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

import numpy as np

from ..model.cell import Cell
from ..model.wording import best
from ..units import said

if TYPE_CHECKING:
    from .result import State

_SPECIES = 4


def span(seconds: float) -> str:
    """A time in a familiar unit, with six digits: ``2 h``."""
    return best(float(f"{seconds:.6g}"), "s")


def headline(cell: Cell, known: Collection[str]) -> list[str]:
    """The outputs that a summary names: first solutes and volume of the first compartment, and the first voltage.

    Where none of them is known, the first few of those that are.
    """
    wanted = []
    if cell.compartments:
        place = cell.compartments[0]
        wanted = [f"{place.name}.{species}" for species in tuple(place.contents)[:_SPECIES]] + [f"{place.name}.volume"]
    wanted.append(f"{cell.membranes[0].name}.voltage")
    return [path for path in wanted if path in known] or list(known)[: _SPECIES + 2]


def state_line(state: State) -> str:
    """The headline of a cell at one instant: ``cytosol.Na 10.1 mM, membrane.voltage -8.4 mV``."""
    return ", ".join(f"{path} {_four(state[path])}" for path in headline(state.cell, state.values))


def quantile_lines(cell: Cell, paths: Collection[str], values: Callable[[str], tuple[np.ndarray, str]]) -> list[str]:
    """The 5, 50 and 95 % quantiles of the headline outputs of a population, a line each.

    ``values`` gives the numbers of the members at a path, and their unit.
    """
    names = headline(cell, paths)
    wide = max(map(len, names), default=0)
    lines = [f"  {'':<{wide}}  {'5 %':>10} {'median':>10} {'95 %':>10}"] if names else []
    for name in names:
        numbers, unit = values(name)
        low, middle, high = (f"{value:.4g}" for value in np.quantile(numbers, [0.05, 0.5, 0.95]))
        lines.append(f"  {name:<{wide}}  {low:>10} {middle:>10} {high:>10} {unit}".rstrip())
    return lines


def _four(value: Any) -> str:
    magnitude = float(value.magnitude)
    return said(type(value)(float(f"{magnitude:.4g}"), value.units))
