"""What a caller's state holds of a solute on the two sides of its first membrane."""

from __future__ import annotations

from typing import Any

from ..errors import InputError
from ..model.bath import Bath
from ..text import message
from .ended import ended


def side(found: Any, place: Any, species: str) -> float:
    """The concentration (mM) in a compartment of a State, or in a bath as the cell was made.

    Raises InputError where a compartment does not hold it; what a bath does not list is 0.
    """
    if isinstance(place, Bath):
        return float(place.solution.concentrations.get(species, 0.0))
    path = f"{place.name}.{species}"
    if path not in found.values:
        raise lacks(path, f'{species}="1 mM"')
    return float(found.values[path])


def lacks(path: str, hint: str) -> InputError:
    """The error for a state without what an exercise asks for; ``hint`` is what would give it."""
    return InputError(message("errors_exercises-state-lacks", path=path), where="state", hint=hint)


def sides(state: Any, species: str) -> tuple[float, float]:
    """The concentrations (mM) inside and outside, of a State or at the end of a Result; a bath as the cell was made.

    Raises InputError for anything else, and for a cell without the species.
    """
    found = ended(state)
    membrane = found.cell.membranes[0]
    return side(found, membrane.inside, species), side(found, membrane.outside, species)


def ratio(state: Any, species: str) -> float:
    """Inside over outside. Raises InputError where there is none outside, too."""
    inside, outside = sides(state, species)
    if not outside > 0.0:
        raise InputError(message("errors_exercises-state", value=repr(state)[:60]), where="state")
    return inside / outside
