"""What is known of a solute that bears on how it crosses a bilayer: partition, size, dissociation, measurements."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from ...errors import UnknownNameError
from ...sources import Reference, Sourced, derived, provisional
from ...text import Text, message
from ..formula import atoms
from ..species import Species
from ..species import species as lookup
from ..volume import mcgowan_volume

Form = Literal["neutral", "zwitterion", "ion"]


@dataclass(frozen=True)
class System:
    """What a permeability was measured on.

    Parameters
    ----------
    name, label : short English name, and the label of both languages.
    kind : "planar" (bilayer across a hole), "vesicle", "spin label", "simulation" or "cell".
    lipids : mole fractions of the membrane, by name of the lipid; those of a cell are a stand-in.
    """

    name: str
    label: Text
    kind: str
    lipids: Mapping[str, float]


@dataclass(frozen=True)
class Measurement:
    """One measured permeability.

    Parameters
    ----------
    permeability : with its source.
    system : what it was measured on.
    temperature : degC.
    spread : half of the range in decades that it leaves open.
    use : "value" enters the estimate, "range" only widens its range, "cell" is the last choice (a cell has carriers,
        channels and other lipids).
    bound : whether it is a lower bound only, for still water held the flux up: no estimate, but none lies below it.
    """

    permeability: Sourced
    system: System
    temperature: float
    spread: float = 0.3
    use: str = "value"
    bound: bool = False

    @property
    def value(self) -> float:
        """The permeability in m/s."""
        return _number(self.permeability, "m/s")


@dataclass(frozen=True)
class Permeant:
    """One solute of the catalogue.

    Parameters
    ----------
    species : its name.
    form : "neutral", "zwitterion" or "ion", which its numbers are of; rules of neutral solutes are for the first.
    log_hexadecane, log_octanol, log_olive_oil : log10 of the partition coefficient oil/water of the neutral form.
    pKa : of a weak acid or base, with ``electrolyte`` "acid" or "base"; None where it does not dissociate.
    conjugate : its other form, by name of the species.
    activation_energy : apparent, of the permeability (J/mol).
    rings : rings of the molecule, for its volume.
    smiles : its structure.
    measured : permeabilities, the most trusted first.
    """

    species: str
    form: Form = "neutral"
    log_hexadecane: Sourced | None = None
    log_octanol: Sourced | None = None
    log_olive_oil: Sourced | None = None
    pKa: Sourced | None = None
    electrolyte: str = ""
    conjugate: str = ""
    activation_energy: Sourced | None = None
    rings: int = 0
    smiles: str = ""
    measured: tuple[Measurement, ...] = ()

    @property
    def entry(self) -> Species:
        """Its species."""
        return lookup(self.species)

    @property
    def gas(self) -> bool:
        """Whether it is a gas or vapour, small and without affinity for water."""
        return self.species in GASES

    @property
    def molar_mass(self) -> float:
        """g/mol; 0 where the species has no formula."""
        mass = self.entry.molar_mass
        return round(1e3 * _number(mass, "kg/mol"), 10) if mass is not None else 0.0

    @property
    def molar_volume(self) -> Sourced | None:
        """McGowan's characteristic volume; None for a lone ion, and without a formula that it can be computed from."""
        from ...errors import InputError

        formula = self.entry.formula
        if not formula or sum(atoms(formula).values()) < 2:
            return None
        try:
            volume = 1e6 * mcgowan_volume(formula, self.rings)
        except InputError:
            return None
        return derived(f"{volume:.6g} cm^3/mol", f"McGowan's volume of {formula} with {self.rings} rings")

    def values(self) -> dict[str, Sourced]:
        """Every number of it by name, for audits."""
        found: dict[str, Any] = {
            name: getattr(self, name)
            for name in ("log_hexadecane", "log_octanol", "log_olive_oil", "pKa", "activation_energy", "molar_volume")
        }
        found |= {f"P in {m.system.name}, {m.temperature:g} degC ({i})": m.permeability
                  for i, m in enumerate(self.measured, 1)}  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}


GASES = frozenset({"O2", "CO2", "N2", "NO", "CO", "H2S", "benzene"})
"""Solutes whose passage the heads and the area per lipid hardly hold up."""


def _number(value: Sourced, unit: str) -> float:
    from ...units import si

    return si(value, unit)


def octanol(value: float) -> Sourced:
    """A logarithm of an octanol/water partition coefficient, as compilations give it."""
    return provisional(value, note="log K octanol/water, recalled from compilations")


def hexadecane(value: float, note: str = "") -> Sourced:
    """A logarithm of a hexadecane/water partition coefficient that awaits a check."""
    return provisional(value, note=f"log K hexadecane/water, recalled{f'; {note}' if note else ''}")


def recalled(value: str, note: str = "", source: Reference | None = None) -> Sourced:
    """A number that awaits a check against its source."""
    return provisional(value, note=note or "recalled", source=source)


@functools.cache
def _catalogue() -> dict[str, Permeant]:
    from . import acids, amides, drugs, gases, ions, polyols

    parts = (gases, acids, amides, polyols, drugs, ions)
    return {each.species: each for part in parts for each in part.PERMEANTS}


def permeants() -> Mapping[str, Permeant]:
    """Every solute with data, by name of the species.

    >>> len(permeants()) > 50, permeants()["urea"].measured[0].system.name
    (True, 'egg PC in decane, planar')
    """
    return MappingProxyType(_catalogue())


def permeant(name: str | Species) -> Permeant:
    """The data of one species. Raises UnknownNameError for no species, and for one without data.

    >>> permeant("octane")
    Traceback (most recent call last):
    permease.errors.UnknownNameError: unknown species 'octane'
    ...
    >>> permeant("acetic acid").log_octanol.amount
    -0.17
    """
    entry = lookup(name)
    found = permeants().get(entry.name)
    if found is None:
        raise UnknownNameError(message("thing-permeant"), entry.name, permeants())
    return found
