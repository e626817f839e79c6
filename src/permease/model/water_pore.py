"""Paths for water: the bilayer itself, and proteins that make it leaky to water."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..constants import WATER_MOLAR_VOLUME
from ..errors import ModelError
from ..sources import Sourced, derived
from ..text import Text
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .process import WATER, Process
from .transporter import Transporter, positive


def osmotic_flow(permeability_area: Any, at: Conditions) -> Any:
    """Water volume leaving per second (m3/s) through a path with P_f A (m3/s): P_f A V_w (c_out - c_in).

    c is the osmotically effective concentration, V_w the molar volume of water.
    """
    molar_volume = at.constant(WATER_MOLAR_VOLUME, "m^3/mol")
    return permeability_area * molar_volume * (at.osmolarity("out") - at.osmolarity("in"))


def water_column(permeability_area: Any, at: Conditions) -> Process:
    """The column of an osmotic path."""
    return Process(
        name="water",
        rate=osmotic_flow(permeability_area, at),
        stoichiometry={(WATER, "in"): -1, (WATER, "out"): 1},
    )


@dataclass(frozen=True, kw_only=True)
class WaterPath(Transporter):
    """The osmotic permeability of a membrane as a whole, P_f (m/s)."""

    label: ClassVar[Text] = Text(en="osmotic water path", zh="水渗透通路")
    kind: ClassVar[str] = "water"

    permeability: float
    source: Sourced | None = None
    name: str = "water"

    def species(self) -> frozenset[tuple[str, str]]:
        """None: water is everywhere."""
        return frozenset()

    def parameters(self) -> Mapping[str, Sourced]:
        """P_f."""
        return {"permeability": self.source or derived(with_unit(self.permeability, "m/s"), "given by the user")}

    def documented(self) -> dict[str, Any]:
        """Written as the membrane's own water permeability."""
        return {"permeability": f"{self.permeability!r} m/s"}

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One water column."""
        return (water_column(at.parameter("permeability", self.permeability, "m/s") * at.area, at),)


@dataclass(frozen=True, kw_only=True)
class WaterPore(Transporter):
    """A protein pore for water: a member sets ``unit_permeability`` (m3/s per molecule) with its source.

    Parameters
    ----------
    density : molecules per area, or
    count : molecules in the whole membrane.
    """

    kind: ClassVar[str] = "water"
    unit_permeability: ClassVar[Sourced]

    density: Any = None
    count: float | None = None

    def __post_init__(self) -> None:
        where = type(self).__name__
        if (self.density is None) == (self.count is None):
            raise ModelError("needs a density or a count", where=where, hint='density="1000 / um^2"')
        if self.density is not None:
            value = si(self.density, "1/m^2", f"{where}.density")
            object.__setattr__(self, "density", positive(value, "density", self.density))
        else:
            positive(si(self.count, "", f"{where}.count"), "count", self.count)
            object.__setattr__(self, "count", float(self.count or 0.0))
        if not self.name:
            object.__setattr__(self, "name", where)

    def species(self) -> frozenset[tuple[str, str]]:
        """None: water is everywhere."""
        return frozenset()

    def parameters(self) -> Mapping[str, Sourced]:
        """Unit permeability and density."""
        amount: Any = with_unit(self.density, "1/m^2") if self.density is not None else self.count
        return {"unit_permeability": self.unit_permeability, "density": derived(amount, "given by the user")}

    def documented(self) -> dict[str, Any]:
        """Density or count."""
        found: dict[str, Any] = (
            {"density": f"{self.density * 1e-12:.15g} / um^2"} if self.density is not None else {"count": self.count}
        )
        if self.name != type(self).__name__:
            found["name"] = self.name
        return found

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One water column with P_f A = number of pores x unit permeability."""
        unit = at.parameter("unit_permeability", si(self.unit_permeability, "m^3/s", "unit_permeability"), "m^3/s")
        if self.count is not None:
            number = at.parameter("count", self.count, "")
        else:
            number = at.parameter("density", self.density, "1/m^2") * at.area
        if isinstance(at, PointConditions) and self.count is None:
            number = self.density * at.area
        return (water_column(unit * number, at),)
