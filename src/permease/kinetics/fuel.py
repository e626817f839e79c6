"""The chemistry that drives a pump: what reacts, and the free energy it sets free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from ..sources import Reference, Sourced
from .rates import number

PAN_2019: Final = Reference(
    "Pan2019",
    "Pan M, Gawthrop PJ, Tran K, Cursons J, Crampin EJ (2019) A thermodynamic framework for modelling membrane "
    "transporters. J Theor Biol 481:10-23; arXiv:1806.04341",
    "10.1016/j.jtbi.2018.09.034",
)
"""The species convention shared by the reduced pump models, and its standard energy."""


@dataclass(frozen=True)
class Fuel:
    """A driving reaction, with its standard energy in the species convention that the scheme uses.

    Parameters
    ----------
    name : short, e.g. ``"ATP"``.
    reaction : species gained per turn of the reaction, e.g. ``{"MgATP": -1, "MgADP": 1, "Pi": 1, "H": 1}``. Water is
        never listed.
    standard_energy : of the reaction at 1 mol/L each (J/mol), with its source.
    convention : which chemical forms the names stand for, in words.
    enthalpy : standard enthalpy (J/mol); without it the standard energy is held constant with temperature.
    implied : the standard energy is taken from the product of the published rate constants of the part itself and
        compared with ``standard_energy``; for parts published with all their constants.
    tolerance : how far (J/mol) an implied energy may lie from the reference.

    Raises QuantityError, when its numbers are first used, for one that cannot be read or has a wrong unit.

    Source: ``standard_energy`` carries its own.
    """

    name: str
    reaction: Mapping[str, int]
    standard_energy: Sourced
    convention: str
    enthalpy: Sourced | None = None
    implied: bool = False
    tolerance: float = 1500.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "reaction", dict(self.reaction))

    @cached_property
    def reference_energy(self) -> float:
        """The standard energy in J/mol."""
        from ..units import si

        return si(self.standard_energy, "J/mol", f"standard energy of {self.name}")

    def energy(self, temperature: Any, reference: float) -> Any:
        """The standard energy (J/mol) at ``temperature`` (K), when it is known at ``reference`` (K)."""
        if self.enthalpy is None:
            return number(self.reference_energy, "J/mol", temperature)
        from ..units import si

        enthalpy = si(self.enthalpy, "J/mol", f"enthalpy of {self.name}")
        slope = number((self.reference_energy - enthalpy) / reference, "J/mol/K", temperature)
        return number(enthalpy, "J/mol", temperature) + slope * temperature

    def turns(self, reaction: Mapping[str, int]) -> int | None:
        """How many times the fuel reacts in a net ``reaction``; None when the reaction is not a multiple of it."""
        first, count = next(iter(self.reaction.items()))
        turns, rest = divmod(reaction.get(first, 0), count)
        same = {species: turns * gained for species, gained in self.reaction.items() if turns * gained}
        return turns if rest == 0 and same == dict(reaction) else None

    def from_own_constants(self) -> Fuel:
        """The same fuel, its standard energy implied by the constants of the part."""
        return replace(self, implied=True)


ATP: Final = Fuel(
    "ATP",
    {"MgATP": -1, "MgADP": 1, "Pi": 1, "H": 1},
    PAN_2019.value("11.9 kJ/mol", conditions="310 K, 1 mol/L", note="-29.6 kJ/mol at pH 7"),
    "MgATP2- -> MgADP- + HPO4 2- + H+, with free phosphate and explicit H+",
)
"""Hydrolysis of MgATP with explicit protons; the published constant sets of ATP differ by about 3 kJ/mol."""
