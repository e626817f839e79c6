"""Dimensions of the nodes of the equation graph."""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import Any, Final

Dimension = tuple[Fraction | int, ...]
"""Exponents of (length, mass, time, current, temperature, amount of substance)."""

_BASES = ("[length]", "[mass]", "[time]", "[current]", "[temperature]", "[substance]")
_SI = ("m", "kg", "s", "A", "K", "mol")
_NAMED_UNITS = (
    "mol/m^3", "mol", "m^3", "m^2", "V", "C", "mol/s", "m^3/s", "A", "1/s", "J/mol", "W", "m/s", "S", "S/m^2",
    "F/m^2", "F", "1/m^2", "mol/m^2/s", "A/m^2", "Pa", "m^3/mol/s", "m^6/mol^2/s", "J/mol/K", "C/mol", "J", "K", "s",
)  # fmt: skip
DIMENSIONLESS: Final[Dimension] = (0, 0, 0, 0, 0, 0)


@functools.cache
def dimension(unit: str) -> Dimension:
    """The dimension of a unit text, e.g. ``dimension("mol/m^3") == (-3, 0, 0, 0, 0, 1)``.

    >>> dimension("V")
    (2, 1, -3, -1, 0, 0)
    """
    from ..units import registry

    found = dict(registry().Unit(unit).dimensionality) if unit else {}
    return tuple(_exact(found.get(base, 0)) for base in _BASES)


def _exact(power: Any) -> Fraction | int:
    fraction = Fraction(power).limit_denominator(24)
    return fraction.numerator if fraction.denominator == 1 else fraction


def plus(a: Dimension, b: Dimension) -> Dimension:
    """Dimension of a product."""
    return tuple(x + y for x, y in zip(a, b, strict=True))


def minus(a: Dimension, b: Dimension) -> Dimension:
    """Dimension of a quotient."""
    return tuple(x - y for x, y in zip(a, b, strict=True))


def times(a: Dimension, power: Fraction | int) -> Dimension:
    """Dimension of a power."""
    return tuple(_exact(x * power) for x in a)


@functools.cache
def unit_text(dim: Dimension) -> str:
    """A readable coherent SI unit of a dimension, ``""`` for a pure number.

    >>> unit_text(dimension("V")), unit_text(dimension("mol/m^3"))
    ('V', 'mol/m^3')
    """
    if dim == DIMENSIONLESS:
        return ""
    for name in _NAMED_UNITS:
        if dimension(name) == dim:
            return name
    return " ".join(si if p == 1 else f"{si}^{p}" for si, p in zip(_SI, dim, strict=True) if p)
