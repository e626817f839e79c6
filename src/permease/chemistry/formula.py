"""Molar masses from chemical formulas."""

from __future__ import annotations

import re
from typing import Final

from ..errors import InputError
from ..sources import Reference
from ..text import message

IUPAC_2021: Final = Reference(
    "Prohaska2022",
    "Prohaska T et al. (2022) Standard atomic weights of the elements 2021 (IUPAC Technical Report). "
    "Pure Appl Chem 94:573-600",
    "10.1515/pac-2019-0603",
)
"""Source of the atomic weights; abridged values where the element has an interval."""

ATOMIC_WEIGHTS: Final = {
    "H": 1.008,
    "Li": 6.94,
    "C": 12.011,
    "N": 14.007,
    "O": 15.999,
    "F": 18.998403162,
    "Na": 22.98976928,
    "Mg": 24.305,
    "P": 30.973761998,
    "S": 32.06,
    "Cl": 35.45,
    "K": 39.0983,
    "Ca": 40.078,
    "V": 50.9415,
    "Br": 79.904,
    "Rb": 85.4678,
    "I": 126.90447,
    "Cs": 132.90545196,
    "Ba": 137.327,
    "Tl": 204.38,
}
"""Standard atomic weights (g/mol)."""

_ATOM = re.compile(r"([A-Z][a-z]?)(\d*)")


def atoms(formula: str) -> dict[str, int]:
    """Number of atoms of each element in a plain formula without brackets.

    Raises InputError for anything else, an unknown element included.

    >>> atoms("C6H12O6")
    {'C': 6, 'H': 12, 'O': 6}
    """
    found: dict[str, int] = {}
    position = 0
    while position < len(formula):
        match = _ATOM.match(formula, position)
        if match is None or match[1] not in ATOMIC_WEIGHTS or match[2].startswith("0"):
            raise InputError(
                message("errors_chemistry-cannot-read-formula", formula=f"{formula!r}"),
                why=message("errors_chemistry-stopped", formula=f"{formula[position:]!r}"),
            )
        found[match[1]] = found.get(match[1], 0) + int(match[2] or 1)
        position = match.end()
    return found


def molar_mass(formula: str) -> float:
    """Molar mass (g/mol) of a formula from the standard atomic weights.

    >>> round(molar_mass("C6H12O6"), 3)
    180.156
    """
    return sum(ATOMIC_WEIGHTS[element] * count for element, count in atoms(formula).items())
