"""What a user asks results for by path: the path that is meant, and the accessors that all results have."""

from __future__ import annotations

import contextlib
from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..chemistry.species import species as lookup
from ..errors import InputError, UnknownNameError
from ..text import message

if TYPE_CHECKING:
    from ..model.cell import Cell

T_co = TypeVar("T_co", covariant=True)


class ByPath(Generic[T_co]):
    """Something that is indexed with paths: at one instant a pint quantity, else xarray data over members and times."""

    if TYPE_CHECKING:

        @property
        def cell(self) -> Cell:
            """The cell that the paths are of."""

    @abstractmethod
    def __getitem__(self, path: str) -> T_co: ...

    def concentration(self, species: str, compartment: str = "") -> T_co:
        """Free concentration (mM) in one compartment, the first by default."""
        return self[f"{compartment or first_compartment(self.cell)}.{lookup(species).name}"]

    def voltage(self, membrane: str = "") -> T_co:
        """Membrane potential psi_in - psi_out (mV), of the first membrane by default."""
        return self[f"{membrane or self.cell.membranes[0].name}.voltage"]

    def volume(self, compartment: str = "") -> T_co:
        """Water volume (fL) of one compartment, the first by default."""
        return self[f"{compartment or first_compartment(self.cell)}.volume"]


def first_compartment(cell: Cell) -> str:
    """The compartment that is meant where none is named."""
    if not cell.compartments:
        raise InputError(
            message("errors_solve-has-no-compartment", name=cell.name),
            hint=message("errors_solve-path-e-g-membrane-voltage"),
        )
    return cell.compartments[0].name


def path_of(path: str, known: Mapping[str, Any], cell: Cell) -> str:
    """The full path for what a user wrote: exact, or a species or ``voltage`` of the first compartment or membrane."""
    if not isinstance(path, str):
        raise InputError(message("errors_solve-path-text-not", path=f"{path!r}"), hint='"cytosol.Na"')
    if path in known:
        return path
    membrane = cell.membranes[0].name
    inside = [f"{c.name}." for c in cell.compartments[:1]]
    parts = path.split(".")
    with contextlib.suppress(UnknownNameError):
        parts[-1] = lookup(parts[-1]).name
    species = ".".join(parts)
    for candidate in (
        *(f"{first}{path}" for first in inside), f"{membrane}.{path}", f"rate.{membrane}.{path}", f"rate.{path}",
        species, *(f"{first}{species}" for first in inside),
    ):  # fmt: skip
        if candidate in known:
            return candidate
    raise UnknownNameError(message("thing-path"), path[:80], known)
