"""What a caller's state holds of a solute on the two sides of its first membrane."""

from __future__ import annotations

from typing import Any

from ..errors import InputError
from ..model.bath import Bath
from ..text import message
from .ended import ended


def sides(state: Any, species: str) -> tuple[float, float]:
    """The concentrations (mM) inside and outside, of a State or at the end of a Result; a bath as the cell was made.

    Raises InputError for anything else and UnknownNameError for a species that the cell does not have.
    """
    found = ended(state)
    membrane = found.cell.membranes[0]

    def side(place: Any) -> float:
        if isinstance(place, Bath):
            return float(place.solution.concentrations.get(species, 0.0))
        return float(found.concentration(species, place.name).to("mM").magnitude)

    return side(membrane.inside), side(membrane.outside)


def ratio(state: Any, species: str) -> float:
    """Inside over outside. Raises InputError where there is none outside, too."""
    inside, outside = sides(state, species)
    if not outside > 0.0:
        raise InputError(message("errors_exercises-state", value=repr(state)[:60]), where="state")
    return inside / outside
