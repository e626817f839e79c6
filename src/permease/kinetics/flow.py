"""One process of one transporter molecule: turnovers per second and what each moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .notation import BathSpecies


@dataclass(frozen=True)
class Flow:
    """A net turnover and its stoichiometry.

    Attributes
    ----------
    name : ``"cycle"`` when the scheme has a single one, else what it moves, e.g. ``"Na:glucose"``.
    rate : net turnovers per second and molecule (1/s), positive as the first of its steps is written.
    forward, backward : turnovers completed in each direction (1/s); ``forward - backward == rate``, and
        ``forward / backward == exp(affinity / RT)``. In schemes with more cycles than ``CYCLE_LIMIT`` they are the
        one-way rates of the step that closes the loop.
    stoichiometry : gained on a side per turnover, e.g. ``{("Na", "in"): -3, ("Na", "out"): 3}``.
    charge : elementary charges moved outward per turnover.
    standard_energy : of the chemical reaction per turnover (J/mol, standard state 1 mol/L); 0 for pure transport.
    """

    name: str
    rate: Any
    forward: Any
    backward: Any
    stoichiometry: Mapping[BathSpecies, int]
    charge: float
    standard_energy: Any

    def gain(self, species: str, side: str) -> Any:
        """Molecules of ``species`` gained on ``side`` per second and transporter molecule (1/s)."""
        return self.rate * float(self.stoichiometry.get((species, side), 0))


def flow_names(stoichiometries: list[Mapping[BathSpecies, int]], fuel: str) -> list[str]:
    """Short distinct names for flows, from what they move and what drives them.

    >>> flow_names([{("Na", "in"): 2, ("Na", "out"): -2, ("glucose", "in"): 1, ("glucose", "out"): -1},
    ...             {("Na", "in"): 2, ("Na", "out"): -2}], "")
    ['Na:glucose', 'Na']
    """
    if len(stoichiometries) == 1:
        return ["cycle"]
    names: list[str] = []
    for stoichiometry in stoichiometries:
        total: dict[str, int] = {}
        for (species, _), count in stoichiometry.items():
            total[species] = total.get(species, 0) + count
        moved = [s for s in dict.fromkeys(s for s, _ in stoichiometry) if (s, "out") in stoichiometry or not total[s]]
        name = ":".join([*moved, fuel] if any(total.values()) and fuel else moved) or "turn"
        copies = sum(other == name or other.startswith(f"{name} #") for other in names)
        names.append(f"{name} #{copies + 1}" if copies else name)
    return names
