"""The hydrostatic pressure in every compartment: its own wall around all it encloses, on top of that outside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..expr import Expr
from ..model.geometry import enclosed, enclosing
from ..physics.turgor import wall_pressure
from .interior import Place
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.compartment import Compartment

_UNITS = {"modulus": "Pa", "stiffening": "1/Pa", "onset": "Pa", "reference_pressure": "Pa"}


def add_pressures(cell: Cell, places: Mapping[str, Place], parameters: Table) -> None:
    """Give every place within a wall its pressure (Pa); the numbers of the walls become parameters.

    A wall around the compartment ``cytosol`` has the parameters ``cytosol.wall.modulus`` and so on.
    """
    own = {c.name: _own(cell, c, places, parameters) for c in cell.compartments if c.wall is not None}
    if not own:
        return
    for compartment in cell.compartments:
        for around in (compartment, *enclosing(compartment, cell.membranes)):
            if around.name in own:
                place = places[compartment.name]
                wall = own[around.name]
                place.pressure = wall if place.pressure is None else place.pressure + wall


def _own(cell: Cell, compartment: Compartment, places: Mapping[str, Place], parameters: Table) -> Expr:
    """What one wall adds (Pa), as a node of the water it encloses."""
    wall = compartment.wall
    assert wall is not None
    inner = enclosed(compartment, cell.membranes)
    volume: Expr | None = None
    for each in inner:
        part = places[each.name].volume
        assert part is not None
        volume = part if volume is None else volume + part
    prefix = f"{compartment.name}.wall"
    reference = parameters.declare(
        f"{prefix}.reference_volume", wall.reference_volume or sum(c.volume for c in inner), "m^3"
    )
    law = {
        key: None if value is None else parameters.declare(f"{prefix}.{key}", value, _UNITS[key])
        for key, value in wall.law.items()
        if wall.stiffening is not None or key != "onset"
    }
    found: Expr = wall_pressure(volume, reference, law.pop("modulus"), **law)
    return found
