"""An immutable table of numbers by name, and the checks that every amount passes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from ..errors import InputError, PermeaseError, QuantityError
from ..text import message, phrase
from ..units import si

_T = TypeVar("_T")

MAXIMUM_CONCENTRATION = 6.0e4
"""No solute reaches this (mol/m3): pure water itself is 55.5 mol/L."""


class Amounts(Mapping[str, float]):
    """Numbers by name: a mapping that cannot change, compares by content and can be hashed.

    >>> a = Amounts({"Na": 145.0, "K": 5.0})
    >>> a["Na"], a == {"K": 5.0, "Na": 145.0}
    (145.0, True)
    """

    __slots__ = ("_table",)

    def __init__(self, table: Mapping[str, float] | None = None) -> None:
        self._table: dict[str, float] = dict(table or {})

    def __getitem__(self, name: str) -> float:
        return self._table[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def __eq__(self, other: object) -> bool:
        return self._table == dict(other) if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._table.items()))

    def __repr__(self) -> str:
        return f"Amounts({self._table!r})"

    def changed(self, changes: Mapping[str, float]) -> Amounts:
        """The same table with some numbers replaced or added."""
        return Amounts({**self._table, **changes})


def tidy(value: float) -> float:
    """The value to the fifteen significant digits that text can carry, so that documents round-trip exactly."""
    return float(f"{value:.15g}") + 0.0


def rounded(value: float) -> float:
    """The value to twelve significant digits: what a concentration that closes a balance is worth."""
    return float(f"{value:.12g}") + 0.0


def shown(value: float, unit: str) -> str:
    """A number with its unit, to six digits, for messages."""
    return f"{value:.6g} {unit}"


def concentration(value: Any, name: str) -> float:
    """A concentration (mol/m3) from text or pint; refuses negative, bare and impossible ones."""
    found = si(value, "mol/m^3", name)
    if found < 0.0:
        raise InputError(
            message("errors_chemistry-cannot-negative", name=name, shown=shown(found, "mM")),
            hint=message("errors_chemistry-value-from-0-mm-up-e", name=name),
        )
    if found > MAXIMUM_CONCENTRATION:
        raise InputError(
            message("errors_chemistry-impossible", name=name, shown=shown(found, "mM")),
            why=message("errors_chemistry-pure-water-itself-55-5-m"),
            hint=f"{name}: 5 mM",
        )
    return found + 0.0


def acidity(value: Any, name: str = "pH") -> float:
    """A pH, a pure number from -1 to 15."""
    found = number(value, name)
    if not -1.0 <= found <= 15.0:
        raise InputError(message("errors_chemistry-outside-1-15", name=name, found=f"{found:g}"), hint="pH=7.4")
    return found


def number(value: Any, name: str) -> float:
    """A pure finite number; text such as ``"-0.85"`` counts."""
    found = si(value, "", name)
    if not math.isfinite(found):
        raise QuantityError(message("errors_chemistry-not-finite-number", value=f"{value!r}"), where=name)
    return found + 0.0


def named(value: Any, key: str) -> str:
    """A name that can be part of a path: text, not empty, printable, without a dot and without '>'; ``key`` has the
    words for what it names.
    """
    if not isinstance(value, str):
        raise InputError(
            message("errors_chemistry-name-text-not", kind=phrase(key), value=f"{value!r}"),
            hint=message("errors_chemistry-name-such", phrase=phrase(key)),
        )
    name = value.strip()
    if not name or len(name) > 80 or "." in name or ">" in name or not name.isprintable():
        raise InputError(
            message("errors_chemistry-cannot-name", value=f"{value[:80]!r}", kind=phrase(key)),
            hint=message("errors_chemistry-1-80-printable-characters-without"),
        )
    return name


class Problems:
    """Collects the errors of one construction, so that all of them are reported at once."""

    __slots__ = ("found", "place")

    def __init__(self, place: str) -> None:
        self.place = place
        self.found: list[PermeaseError] = []

    def attempt(self, make: Callable[..., _T], *args: Any, default: _T) -> _T:
        """The value of ``make(*args)``, or ``default`` with the error noted."""
        try:
            return make(*args)
        except PermeaseError as error:
            self.add(error)
            return default

    def add(self, error: PermeaseError) -> None:
        """Note one error, or each of those it carries."""
        for each in getattr(error, "problems", ()) or (error,):
            self.found.append(each.within(self.place) if self.place else each)

    def report(self) -> None:
        """Raise what was found, if anything was."""
        from ..errors import ModelError

        if self.found:
            raise ModelError.collect(self.found)
