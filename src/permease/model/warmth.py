"""Which parts of a cell keep the numbers of one temperature while the cell is at another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .cell import Cell
from .protocol import Warm

NEAR = 2.0
"""Numbers serve within so many kelvin of where they were measured."""


class Kept(NamedTuple):
    """Parts of one membrane whose numbers are those of ``measured`` (K), though the cell comes to ``reached`` (K)."""

    membrane: str
    parts: tuple[str, ...]
    measured: float
    reached: tuple[float, ...]


def reached(cell: Cell) -> tuple[float, ...]:
    """The temperatures (K) that a protocol brings the cell to, without its own, rising."""
    steps = () if cell.protocol is None else tuple(cell.protocol)
    return tuple(sorted({step.temperature for step in steps if isinstance(step, Warm)} - {cell.temperature}))


def kept(cell: Cell) -> Iterator[Kept]:
    """The parts that do not follow the temperature, by membrane and by the temperature of their numbers.

    Nothing for parts that are within 2 K of where their numbers hold all the time, that have an activation energy, an
    enthalpy or a Q10 anywhere, that ask the lipids, or of which nobody knows.
    """
    temperatures = sorted({cell.temperature, *reached(cell)})
    for wall in cell.membranes:
        groups: dict[float, list[str]] = {}
        water = wall.water_path()
        for part in wall.transporters if water is None else (*wall.transporters, water):
            measured = part.measured_at(cell.temperature)
            if measured is not None:
                groups.setdefault(measured, []).append(part.name)
        for measured, names in sorted(groups.items()):
            away = tuple(kelvin for kelvin in temperatures if abs(kelvin - measured) > NEAR)
            if away:
                yield Kept(wall.name, tuple(names), measured, away)
