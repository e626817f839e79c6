"""Lipids: what one molecule of a membrane is, apart from how much of it there is."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..errors import InputError, ModelError, UnknownNameError
from ..sources import Reference, Sourced, derived
from ..text import Text, message

if TYPE_CHECKING:
    from collections.abc import Iterator

CHARGES = {
    "PC": (0, "choline + and phosphodiester -"),
    "PE": (0, "ammonium + and phosphodiester -"),
    "SM": (0, "choline + and phosphodiester -"),
    "PS": (-1, "ammonium +, carboxylate - and phosphodiester -"),
    "PG": (-1, "phosphodiester -"),
    "PI": (-1, "phosphodiester -"),
    "PA": (-1, "phosphomonoester, first proton off only"),
    "CL": (-2, "two phosphodiesters -"),
    "glycosyl": (0, "sugar without charge"),
    "sterol": (0, "hydroxyl without charge"),
}
"""Charge of every head group near pH 7, with the groups that make it."""


@dataclass(frozen=True, slots=True)
class Lipid:
    """The identity and the measured properties of one membrane lipid.

    Parameters
    ----------
    name : the usual abbreviation, ``"DPPC"``.
    label : name in both languages.
    chains : the chains as carbons:double bonds, ``("16:0", "18:1")``; four for a cardiolipin; ``("sterol",)``.
    head : ``PC``, ``PE``, ``PS``, ``PG``, ``PI``, ``PA``, ``CL``, ``SM``, ``glycosyl`` or ``sterol``.
    unsaturated : unsaturated chains of every two, 0 to 2 (the trans bond of sphingosine does not count).
    melting : temperature of the main transition; None where there is none.
    enthalpy : molar enthalpy of the main transition.
    area30, area_slope : area of one molecule in the fluid bilayer at 30 degC, extrapolated below the transition,
        and its slope in temperature.
    thickness30, thickness_slope : the same of the hydrocarbon core (both leaflets).
    order30 : plateau order parameter of the saturated chain in the fluid bilayer at 30 degC.
    charge : elementary charges near pH 7; from the head group unless given.
    note : what to know before using it.
    chebi : ChEBI identifier; empty where none was verified, never guessed.
    aliases : other spellings that ``lipid()`` accepts.

    Raises InputError or ModelError for an incomplete or impossible entry.

    Source: each number carries its own.
    """

    name: str
    label: Text
    chains: tuple[str, ...]
    head: str
    unsaturated: int
    melting: Sourced | None = None
    enthalpy: Sourced | None = None
    area30: Sourced | None = None
    area_slope: Sourced | None = None
    thickness30: Sourced | None = None
    thickness_slope: Sourced | None = None
    order30: Sourced | None = None
    charge: Sourced | None = None
    note: str = ""
    chebi: str = ""
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.head not in CHARGES:
            raise UnknownNameError(message("thing-head-group"), self.head, CHARGES, where=str(self.name))
        if not isinstance(self.label, Text):
            raise InputError(
                message("errors_bilayer-label-text-not", label=f"{self.label!r}"),
                where=self.name,
                hint='Text(en="...", zh="...")',
            )
        if self.unsaturated not in (0, 1, 2):
            raise InputError(
                message("errors_bilayer-0-1-2-unsaturated-chains", unsaturated=f"{self.unsaturated!r}"), where=self.name
            )
        if (self.melting is None) != (self.enthalpy is None):
            raise ModelError(message("errors_bilayer-transition-needs-temperature-enthalpy"), where=self.name)
        structure = (self.area30, self.area_slope, self.thickness30, self.thickness_slope)
        if self.head != "sterol" and any(each is None for each in structure):
            raise ModelError(message("errors_bilayer-area-thickness-30-degc-their"), where=self.name)
        if self.charge is None:
            number, groups = CHARGES[self.head]
            object.__setattr__(self, "charge", derived(str(number), f"{groups}, near pH 7"))

    @property
    def sterol(self) -> bool:
        """Whether it is a sterol, which stiffens a bilayer but forms none."""
        return self.head == "sterol"

    @property
    def chain_pairs(self) -> float:
        """How many lipids of two chains it stands for: 2 for a cardiolipin, which has four, 1 for the others."""
        return 2.0 if self.head == "CL" else 1.0

    @property
    def melting_temperature(self) -> float | None:
        """The main transition in kelvin, None where there is none."""
        return None if self.melting is None else si_value(self.melting, "K")

    @property
    def molar_enthalpy(self) -> float | None:
        """The enthalpy of the main transition in J/mol, None where there is none."""
        return None if self.enthalpy is None else si_value(self.enthalpy, "J/mol")

    def fluid_area(self, kelvin: float) -> float:
        """Area of one molecule in the fluid bilayer (m2), linear in temperature. Raises InputError for a sterol."""
        return self._line(self.area30, self.area_slope, kelvin, "m^2")

    def fluid_thickness(self, kelvin: float) -> float:
        """Thickness of the hydrocarbon core of the fluid bilayer (m), linear in temperature, as ``fluid_area``."""
        return self._line(self.thickness30, self.thickness_slope, kelvin, "m")

    def _line(self, at30: Sourced | None, slope: Sourced | None, kelvin: float, unit: str) -> float:
        if at30 is None or slope is None:
            raise InputError(message("errors_bilayer-sterol-alone-has-no-bilayer"), where=self.name)
        return si_value(at30, unit) + si_value(slope, f"{unit}/K") * (kelvin - 303.15)

    def parameters(self) -> Mapping[str, Sourced]:
        """Every number of the lipid with its source."""
        names = ("charge", "melting", "enthalpy", "area30", "area_slope", "thickness30", "thickness_slope", "order30")
        return {name: value for name in names if (value := getattr(self, name)) is not None}

    def references(self) -> tuple[Reference, ...]:
        """The publications its numbers are from, each once."""
        found = {v.source.key: v.source for v in self.parameters().values() if v.source is not None}
        return tuple(found.values())

    def __str__(self) -> str:
        return self.name


@functools.lru_cache(maxsize=4096)
def si_value(value: Sourced, unit: str) -> float:
    """A sourced number in a coherent SI unit, read once."""
    from ..units import si

    return si(value, unit)


def letters(name: str) -> str:
    """The letters and digits of a name in lower case, by which its file is found.

    >>> letters("C20:0PC")
    'c200pc'
    """
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _files() -> Iterator[str]:
    from . import lipids as folder

    return (f"{folder.__name__}.{module.name}" for module in pkgutil.iter_modules(folder.__path__))


@functools.cache
def _catalogue() -> dict[str, Lipid]:
    found: list[Lipid] = [importlib.import_module(module).LIPID for module in _files()]
    return {each.name: each for each in sorted(found, key=lambda each: letters(each.name))}


@functools.cache
def _spellings() -> dict[str, str]:
    """Every accepted spelling -> name."""
    table: dict[str, str] = {}
    for each in _catalogue().values():
        for spelling in (each.name, each.label.en, each.label.zh, *each.aliases):
            table.setdefault(spelling, each.name)
            if letters(spelling):
                table.setdefault(letters(spelling), each.name)
    return table


def lipids() -> Mapping[str, Lipid]:
    """All lipids by name, sorted.

    Raises no errors.

    >>> len(lipids()) >= 33
    True
    """
    return MappingProxyType(_catalogue())


def lipid(name: str | Lipid) -> Lipid:
    """The lipid with that name, label or alias. Raises UnknownNameError with the nearest known name.

    >>> lipid("POPC").chains, lipid("cholesterol").sterol
    (('16:0', '18:1'), True)
    """
    if isinstance(name, Lipid):
        return name
    if not isinstance(name, str):
        raise InputError(message("errors_bilayer-lipid-named-text-not", name=f"{name!r}"), hint='"POPC"')
    table = _spellings()
    found = table.get(name.strip()) or table.get(letters(name))
    if found is None:
        swapped = [known for known in _catalogue() if sorted(letters(known)) == sorted(letters(name))]
        hint = message("error-did_you_mean", name=swapped[0]) if swapped else ""
        raise UnknownNameError(message("thing-lipid"), name[:80], _catalogue(), spellings=table, hint=hint)
    return _catalogue()[found]
