"""A process: one stoichiometric column of a cell, the unit of all bookkeeping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

WATER = "water"
"""Pseudo-species whose amounts are volumes: its rates are m3/s and its affinity is J/m3."""


@dataclass(frozen=True)
class Process:
    """One thing that happens across a membrane or inside a compartment, and how fast.

    Parameters
    ----------
    name : unique within its transporter.
    rate : net rate in the forward sense (mol/s; m3/s for water).
    stoichiometry : amount gained per unit of extent, by (species, side); for a reaction the side is ``"in"``.
    states : amounts gained by states of a scheme, under transient dynamics only.
    charge : elementary charges moved outward per unit of extent; None takes it from the stoichiometry.
    standard_energy : standard free energy of the chemistry in the column (J/mol at 1 M), 0 for transport.
    forward, backward : one-way rates whose difference is ``rate``, where the mechanism knows them.
    ATP : molecules of ATP hydrolysed per unit of extent by fuel outside the stoichiometry (empirical pumps only).
    consistent : False for an empirical law that can run against its affinity.
    coupled : whether the columns of its transporter that say so drag one another along, so that one of them may run
        against its own affinity and the second law binds their sum.
    gating : a transition of a channel's gates, which moves nothing across the membrane and whose energy is not booked.
    driven : a hop of vesicle traffic. One that has ``forward`` and ``backward`` rates runs down its affinity; any other
        runs one way, driven by the fuel in its stoichiometry, and by metabolism where that does not do.
    opens : whether it makes or degrades units, so that matter enters or leaves the books.
    """

    name: str
    rate: Any
    stoichiometry: Mapping[tuple[str, str], float]
    states: Mapping[str, int] = field(default_factory=dict)
    charge: float | None = None
    standard_energy: Any = 0.0
    forward: Any = None
    backward: Any = None
    ATP: float = 0.0
    consistent: bool = True
    coupled: bool = False
    gating: bool = False
    driven: bool = False
    opens: bool = False

    @property
    def is_water(self) -> bool:
        """Whether the column moves water volume instead of moles."""
        return any(species == WATER for species, _ in self.stoichiometry)

    def affinity_free_of_charge(self, at: Any) -> Any:
        """Driving force of the column without the electrical part (J/mol; J/m3 for water); forward positive."""
        from ..constants import STANDARD_CONCENTRATION
        from ..expr import ops

        total: Any = -1.0 * self.standard_energy if not _is_zero(self.standard_energy) else None
        for (species, side), gained in self.stoichiometry.items():
            if species == WATER:
                term = gained * at.thermal_energy * at.osmolarity(side)
            else:
                standard = at.constant(STANDARD_CONCENTRATION, "mol/m^3")
                term = -gained * at.thermal_energy * ops.log(at.concentration(species, side) / standard)
            total = term if total is None else total + term
        return total


def _is_zero(value: Any) -> bool:
    return isinstance(value, (int, float)) and value == 0.0
