"""One leaflet of a bilayer: its lipids, its temperature, and the state they settle into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from ..chemistry.amounts import Amounts
from ..errors import InputError
from ..physics.chain_order import perrin_viscosity
from ..text import message
from ..units import si
from . import order, phase
from .area import Geometry, geometry, phase_fractions
from .composition import mean_unsaturation, sterol_fraction, without_sterol

COLDEST, HOTTEST = 200.0, 400.0
"""Temperatures (K) between which the straight lines of area and order may be used."""
NEVER = 100.0
"""A transition said to lie below this (K) is none."""


@dataclass(frozen=True)
class Leaflet:
    """One leaflet; every value a plain float in SI units.

    Parameters
    ----------
    lipids : mole fractions by lipid, adding up to one.
    kelvin : temperature.
    gel_interaction : excess energy of unlike neighbours in the gel, J/mol.
    """

    lipids: Mapping[str, float]
    kelvin: float
    gel_interaction: float = 0.0

    @classmethod
    def of(cls, lipids: Amounts, kelvin: float, gel_interaction: Any) -> Leaflet:
        """A leaflet from a checked composition. Raises InputError for a temperature out of reach of the laws."""
        if not COLDEST <= kelvin <= HOTTEST:
            raise InputError(
                message("errors_bilayer-k-out-reach", kelvin=f"{kelvin:g}"),
                where="temperature",
                why=message("errors_bilayer-laws-lipids-hold-from-k", coldest=f"{COLDEST:g}", hottest=f"{HOTTEST:g}"),
                hint="37 degC",
            )
        found = cls(lipids, kelvin, si(gel_interaction, "J/mol", "gel_interaction"))
        phase.melting(found.phospholipids, found.gel_interaction)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        # what was worked out meanwhile is left behind: read-only views cannot be pickled
        return Leaflet, (self.lipids, self.kelvin, self.gel_interaction)

    @cached_property
    def sterol(self) -> float:
        """Mole fraction of sterols."""
        return sterol_fraction(self.lipids)

    @cached_property
    def phospholipids(self) -> Mapping[str, float]:
        """The lipids other than sterols, adding up to one."""
        return without_sterol(self.lipids)

    @cached_property
    def unsaturation(self) -> float:
        """Mean number of unsaturated chains (0 to 2) of the lipids other than sterols."""
        return mean_unsaturation(self.lipids)

    @cached_property
    def melting(self) -> phase.Melting:
        """How its lipids would melt without sterol."""
        return phase.melting(self.phospholipids, self.gel_interaction)

    @property
    def transition_temperature(self) -> float | None:
        """Where half of the lipid that melts is fluid (K); None where nothing melts."""
        if phase.melting_share(self.sterol) == 0.0 or self.melting.middle <= NEVER:
            return None
        return self.melting.middle

    @property
    def transition_enthalpy(self) -> float:
        """Heat of the transition that is left beside the sterol, J per mol of lipid that is not sterol."""
        return self.melting.enthalpy * phase.melting_share(self.sterol)

    @cached_property
    def shares(self) -> Mapping[str, Mapping[str, float]]:
        """Of every lipid (sterols aside) the fractions that are ``gel``, ``ld`` and ``lo``."""
        return phase.shares(self.phospholipids, self.kelvin, self.sterol, self.gel_interaction)

    @cached_property
    def phases(self) -> Mapping[str, float]:
        """Fractions of the lipid (sterols aside) that are ``gel``, ``ld`` and ``lo``, adding up to one."""
        found = {p: sum(x * self.shares[n][p] for n, x in self.phospholipids.items()) for p in phase.NAMES}
        return MappingProxyType(found)

    @cached_property
    def areas(self) -> Mapping[str, float]:
        """Fractions of its area that are ``gel``, ``ld`` and ``lo``, adding up to one; lipids in a gel take less."""
        return MappingProxyType(phase_fractions(self.phospholipids, self.kelvin, self.sterol, self.shares))

    @cached_property
    def order_parameter(self) -> float:
        """Mean plateau order of the chains, a pure number."""
        return order.order_parameter(self.phospholipids, self.kelvin, self.sterol, self.shares)

    @property
    def anisotropy(self) -> float:
        """Steady-state anisotropy of DPH."""
        return order.anisotropy(self.order_parameter)

    @property
    def viscosity(self) -> float:
        """Microviscosity read from the anisotropy (Pa s)."""
        return float(perrin_viscosity(self.anisotropy))

    @cached_property
    def geometry(self) -> Geometry:
        """Areas and volumes per lipid that is not a sterol."""
        return geometry(self.phospholipids, self.kelvin, self.sterol, self.shares)
