"""Proteins that are counted: how many molecules a membrane holds, by density or by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ..constants import AVOGADRO
from ..errors import ModelError
from ..sources import Sourced, derived
from ..text import message
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .transporter import Transporter, instance_name, positive, written


@dataclass(frozen=True, kw_only=True)
class CountedTransporter(Transporter):
    """A transporter whose rates are per molecule; a member class may set ``usual_density`` with its source.

    Parameters
    ----------
    density : molecules per area of membrane, e.g. ``"300 / um^2"``.
    count : molecules in the whole membrane, instead of ``density``; ``usual_density`` where neither is given.
    """

    per_molecule: ClassVar[bool] = True
    usual_density: ClassVar[Sourced | None] = None

    density: Any = None
    count: float | None = None

    def __post_init__(self) -> None:
        where = type(self).__name__
        if self.density is not None and self.count is not None:
            raise ModelError(message("errors_model-give-density-count-not-both"), where=where)
        if self.density is not None:
            value = si(self.density, "1/m^2", f"{where}.density")
            object.__setattr__(self, "density", positive(value, "density", self.density))
        elif self.count is not None:
            number = positive(si(self.count, "", f"{where}.count"), "count", self.count)
            object.__setattr__(self, "count", number)
        object.__setattr__(self, "name", instance_name(self.name, where))

    def molecules(self, at: Conditions) -> Any:
        """Amount in the membrane (mol): the density times the area, or the count; one mole when studied alone."""
        if isinstance(at, PointConditions):
            return 1.0
        return self._number(at) / at.constant(AVOGADRO, "1/mol")

    def _number(self, at: Conditions) -> Any:
        """Molecules in the membrane of ``at`` (a pure number)."""
        if self.count is not None:
            return at.parameter("count", self.count, "")
        density = self.density
        if density is None:
            if self.usual_density is None:
                raise ModelError(
                    message("errors_model-needs-density-count"),
                    where=self.name,
                    why=message("errors_model-no-usual-density-known"),
                    hint='density="100 / um^2"',
                )
            density = si(self.usual_density, "1/m^2", "density")
        return at.parameter("density", density, "1/m^2") * at.area

    def _sourced_number(self) -> dict[str, Sourced]:
        """The density or count with its source; empty where none is known."""
        if self.density is not None:
            return {"density": derived(with_unit(self.density, "1/m^2"), "given by the user")}
        if self.count is not None:
            return {"density": derived(self.count, "given by the user")}
        return {} if self.usual_density is None else {"density": self.usual_density}

    def _documented_number(self) -> dict[str, Any]:
        """Density and count as a cell file writes them."""
        found: dict[str, Any] = {}
        if self.density is not None:
            found["density"] = written(self.density, "1/m^2", "/ um^2", 1e-12)
        if self.count is not None:
            found["count"] = self.count
        return found

    def _documented_name(self) -> dict[str, Any]:
        """The name where it is not that of the class."""
        return {} if self.name == type(self).__name__ else {"name": self.name}
