"""Paths for water: the bilayer itself, and proteins that make it leaky to water."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..constants import AVOGADRO, WATER_MOLAR_VOLUME
from ..sources import Sourced, derived
from ..text import Text, phrase
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .counted import CountedTransporter
from .lipid_path import LipidPath
from .process import WATER, Process
from .transporter import Transporter


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
    """The osmotic permeability of a membrane as a whole, P_f (m/s).

    ``lipids`` is given where it is that of a bilayer; then it follows the temperature, as a ``Leak`` that asks does.
    """

    label: ClassVar[Text] = phrase("model-osmotic-water-path")
    kind: ClassVar[str] = "water"

    permeability: float
    source: Sourced | None = None
    lipids: LipidPath | None = None
    name: str = "water"

    def _unit(self) -> tuple[str, ...]:
        return ("m/s", "um/s")

    def measured_at(self, cell: float) -> float | None:
        """That of the cell (K), of which a given number is; None where it is that of the lipids."""
        return cell if self.lipids is None else None

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
        if self.lipids is not None:
            return (water_column(self.lipids.permeability(at) * at.area, at),)
        return (water_column(at.parameter("permeability", self.permeability, "m/s") * at.area, at),)


@dataclass(frozen=True, kw_only=True)
class WaterPore(CountedTransporter):
    """A protein pore for water: a member sets ``unit_permeability`` (m3/s per molecule) with its source.

    Parameters
    ----------
    density : molecules per area, or
    count : molecules in the whole membrane; ``usual_density`` of the member where neither is given.

    Raises ModelError for both a density and a count, and QuantityError for a density without its unit.

    Source: each member cites its own constants.
    """

    kind: ClassVar[str] = "water"
    unit_permeability: ClassVar[Sourced]

    def measured_at(self, cell: float) -> float | None:
        """That of the cell (K), for nothing in it tells another."""
        return cell

    def species(self) -> frozenset[tuple[str, str]]:
        """None: water is everywhere."""
        return frozenset()

    def parameters(self) -> Mapping[str, Sourced]:
        """Unit permeability and density."""
        return {"unit_permeability": self.unit_permeability, **self._sourced_number()}

    def documented(self) -> dict[str, Any]:
        """Density or count."""
        return {**self._documented_number(), **self._documented_name()}

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One water column with P_f A = number of pores x unit permeability; one pore when studied alone."""
        unit = at.parameter("unit_permeability", si(self.unit_permeability, "m^3/s", "unit_permeability"), "m^3/s")
        number = 1.0 if isinstance(at, PointConditions) else self._number(at)
        return (water_column(unit * number, at),)

    def molecules(self, at: Conditions) -> Any:
        """One mole of water per molar volume, so that turnovers are water molecules per second and pore."""
        return at.constant(WATER_MOLAR_VOLUME, "m^3/mol") / at.constant(AVOGADRO, "1/mol")
