"""The size of a molecule from its formula: McGowan's characteristic volume."""

from __future__ import annotations

from ..errors import InputError
from ..text import listing, message
from .formula import atoms

ATOMS = {
    "C": 16.35, "H": 8.71, "O": 12.43, "N": 14.39, "F": 10.48, "S": 22.91, "P": 24.87, "Cl": 20.95, "Br": 26.21,
    "I": 34.53,
}  # fmt: skip
"""Contribution of an atom in cm3/mol (Abraham & McGowan 1987, Chromatographia 23:243; numbers recalled)."""
BOND = 6.56
"""What every bond, of whatever order, takes off (cm3/mol)."""


def mcgowan_volume(formula: str, rings: int = 0) -> float:
    """McGowan's characteristic molar volume in m3/mol: the atoms less 6.56 cm3/mol a bond.

    A molecule of n atoms and ``rings`` rings has n - 1 + rings bonds. It is close to the van der Waals volume, and
    smaller than the molar volume of the liquid. Raises InputError for an element without a contribution.

    >>> round(1e6 * mcgowan_volume("C6H6", rings=1), 2), round(1e6 * mcgowan_volume("H2O"), 2)
    (71.64, 16.73)
    """
    counts = atoms(formula)
    unknown = [element for element in counts if element not in ATOMS]
    if unknown:
        raise InputError(
            message("errors_chemistry-no-volume-known", unknown=listing(unknown, "list-comma")), where=formula
        )
    bonds = sum(counts.values()) - 1 + rings
    return 1e-6 * (sum(ATOMS[element] * n for element, n in counts.items()) - BOND * bonds)
