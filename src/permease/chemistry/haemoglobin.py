"""Haemoglobin A in water: charge by titration and osmotic coefficient, as used for human red cells."""

from __future__ import annotations

from typing import Final

from .dissociation import RED_CELL_MODEL

TITRATION_SLOPE: Final = RED_CELL_MODEL.value(
    -10.0, where="nHb = a (pH - pI)", conditions="per tetramer and pH unit", note="Cass-Dalmark form"
)
"""Change of the charge number per pH unit (eq/mol/pH), constant between about pH 6 and 8."""

ISOELECTRIC: Final = RED_CELL_MODEL.value(
    6.608, where="pI = 7.2 - 0.016 T/degC", conditions="37 degC, oxygenated haemoglobin A"
)
"""Isoelectric pH at 37 degC (7.2 at 0 degC)."""

ISOELECTRIC_SLOPE: Final = RED_CELL_MODEL.value("-0.016 / K", where="pI = 7.2 - 0.016 T/degC")
"""Change of the isoelectric pH with temperature (1/K)."""

OSMOTIC_FIRST: Final = RED_CELL_MODEL.value("0.0645 m^3/mol", where="fHb = 1 + 0.0645 c + 0.0258 c^2, c in mM")
"""First term of the osmotic coefficient phi = 1 + b1 c + b2 c^2."""

OSMOTIC_SECOND: Final = RED_CELL_MODEL.value("0.0258 m^6/mol^2", where="fHb = 1 + 0.0645 c + 0.0258 c^2, c in mM")
"""Second term of the osmotic coefficient."""

MOLAR_MASS: Final = RED_CELL_MODEL.value("64.5 kg/mol", where="340 g Hb per litre of cells is 5.27 mM")
"""Molar mass of the tetramer."""


def osmotic_coefficient(concentration: float) -> float:
    """phi of haemoglobin at a concentration in mol/m3 of cell water (tetramers): 2.728 at 7.03 mM.

    >>> round(osmotic_coefficient(7.0284), 3)
    2.728
    """
    return 1.0 + 0.0645 * concentration + 0.0258 * concentration**2
