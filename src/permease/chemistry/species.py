"""Species: what a dissolved substance is, apart from how much of it there is."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..errors import InputError, ModelError, UnknownNameError
from ..sources import Sourced, derived
from ..text import Text, listing, message, phrase
from .amounts import named
from .formula import molar_mass as mass_of

_SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉−", "+-01234567890123456789-")


@dataclass(frozen=True, slots=True)
class Species:
    """The identity of one dissolved substance.

    Parameters
    ----------
    name : the symbol used everywhere: ``"Na"``, ``"glucose"``, ``"MgATP"``.
    charge : elementary charges of the form that ``formula`` gives.
    label : name in both languages.
    formula : of the form with ``charge``; empty where there is none.
    molar_mass : g/mol, computed from the formula.
    chebi : the ChEBI identifier, ``"CHEBI:29101"``; empty where none was verified, never guessed.
    kind : ion, gas, sugar, nucleotide, amino acid, solute, drug, transmitter, solvent, protein or particle.
    aliases : other spellings that ``species()`` accepts.

    Raises InputError for a name, a charge or a label that cannot be one.

    Source of the molar masses: IUPAC 2021, as cited in ``permease.chemistry.formula``.
    """

    name: str
    charge: int
    label: Text
    formula: str = ""
    molar_mass: Sourced | None = None
    chebi: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        named(self.name, "thing-species")
        if isinstance(self.charge, bool) or not isinstance(self.charge, int) or abs(self.charge) > 100:
            raise InputError(
                message("errors_chemistry-charge-whole-number-not", charge=f"{self.charge!r}"), where=self.name
            )
        if not isinstance(self.label, Text):
            raise InputError(
                message("errors_chemistry-label-text-not", label=f"{self.label!r}"),
                where=self.name,
                hint='Text(en="...", zh="...")',
            )
        if self.formula and self.molar_mass is None:
            mass = derived(f"{mass_of(self.formula):.10g} g/mol", f"{self.formula}, IUPAC 2021 standard atomic weights")
            object.__setattr__(self, "molar_mass", mass)

    @property
    def symbol(self) -> str:
        """The name with its charge, as written in ASCII: ``Na+``, ``Ca2+``, ``glucose``."""
        if not self.charge:
            return self.name
        size = "" if abs(self.charge) == 1 else str(abs(self.charge))
        return f"{self.name}{size}{'+' if self.charge > 0 else '-'}"

    def __str__(self) -> str:
        return self.name


def entries(kind: str, rows: tuple[tuple[str, int, str, str, tuple[str, ...]], ...]) -> tuple[Species, ...]:
    """Species of one kind from rows of name, charge, formula, ChEBI number, aliases; ``species.ftl`` has the labels."""
    return tuple(
        Species(
            name, charge, phrase(f"species-{name}"), formula, None, f"CHEBI:{chebi}" if chebi else "", kind, aliases
        )
        for name, charge, formula, chebi, aliases in rows
    )


@functools.cache
def _builtin() -> dict[str, Species]:
    from . import amino_acids, cargo, drugs, gases, ions, nucleotides, solutes, sugars

    parts = (ions, gases, sugars, nucleotides, amino_acids, solutes, drugs, cargo)
    return {each.name: each for part in parts for each in part.SPECIES}


_registered: dict[str, Species] = {}
_index: dict[str, str] = {}


def _spellings(entry: Species) -> set[str]:
    plain = {entry.name, entry.symbol, entry.label.en, entry.label.zh, *entry.aliases}
    if entry.chebi:
        plain.add(entry.chebi)
    if abs(entry.charge) > 1:
        plain.add(entry.name + ("+" if entry.charge > 0 else "-") * abs(entry.charge))
    return plain


def _names() -> dict[str, str]:
    """Every accepted spelling -> name; words of four letters or more also in lower case."""
    if not _index:
        for entry in (*_builtin().values(), *_registered.values()):
            for spelling in _spellings(entry):
                _index.setdefault(spelling, entry.name)
                if len(spelling) > 3:
                    _index.setdefault(spelling.lower(), entry.name)
        _index.setdefault(phrase("species-also-proton").zh, "H")
    return _index


def species(name: str | Species) -> Species:
    """The species with that name, symbol, label or alias. Raises UnknownNameError with the nearest known name.

    >>> species("Na").charge, species("sodium").name, species("Ca2+").name, species("Ca²⁺").name
    (1, 'Na', 'Ca', 'Ca')
    >>> species("glucose").label.zh
    '葡萄糖'
    """
    if isinstance(name, Species):
        return name
    if not isinstance(name, str):
        raise InputError(message("errors_chemistry-species-named-text-not", name=f"{name!r}"), hint='"Na"')
    known = catalogue()
    if name in known:
        return known[name]
    spelling = name.strip().translate(_SUPERSCRIPTS)
    index = _names()
    found = index.get(spelling) or (index.get(spelling.lower()) if len(spelling) > 3 else None)
    if found is None:
        hint = _ions_of(spelling, index)
        known_names = _suggestions(name, known)
        raise UnknownNameError(message("thing-species"), name[:80], known_names, hint=hint, spellings=index)
    return known[found]


_SALT = re.compile(r"([A-Z][a-z]?)(\d?)\(?([A-Z]\w*?)\)?(\d?)")


def _ions_of(name: str, index: Mapping[str, str]) -> str:
    """The advice to write a salt as its ions, with how many it has of each; empty for what is no salt."""
    match = _SALT.fullmatch(name)
    if match is None or match[1] not in index or match[3] not in index:
        return ""
    ions = {catalogue()[index[match[i]]]: int(match[i + 1] or 1) for i in (1, 3)}
    if sum(ion.charge * count for ion, count in ions.items()) or not all(ion.charge for ion in ions):
        return ""
    listed = listing([ion.name if n == 1 else f"{n} {ion.name}" for ion, n in ions.items()])
    return message("errors_chemistry-salt-as-ions", ions=listed)


def _suggestions(name: str, known: Mapping[str, Species]) -> list[str]:
    """Names to suggest from: those of the same beginning first where the name is short."""
    close = [k for k in known if k.lower() == name.lower()]
    return close or list(known)


def catalogue() -> Mapping[str, Species]:
    """All species by name: the built-in ones and those registered.

    >>> len(catalogue()) > 100
    True
    """
    return MappingProxyType({**_builtin(), **_registered}) if _registered else MappingProxyType(_builtin())


def register(entry: Species) -> None:
    """Add a species of your own. Repeating an equal one is harmless; a different one with a known name is an error."""
    if not isinstance(entry, Species):
        raise InputError(
            message("errors_chemistry-register-takes-species-not", entry=f"{entry!r}"),
            hint='Species("X", -1, Text(en="x", zh="x"))',
        )
    present = catalogue().get(entry.name)
    if present == entry:
        return
    if present is not None:
        raise ModelError(
            message("errors_chemistry-name-taken", name=f"{entry.name!r}"),
            why=message("errors_chemistry-text", label=present.label),
            hint=message("errors_chemistry-choose-another-name"),
        )
    taken = {s: _names()[s] for s in _spellings(entry) if s in _names()}
    if taken:
        spelling, owner = next(iter(taken.items()))
        raise ModelError(
            message("errors_chemistry-already-means", spelling=f"{spelling!r}", owner=f"{owner!r}"),
            where=entry.name,
            hint=message("errors_chemistry-choose-another-alias-label"),
        )
    _registered[entry.name] = entry
    _index.clear()
