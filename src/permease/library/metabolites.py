"""What parts assume of the metabolites in a cytosol, and the ATP of sources that leave out the proton of hydrolysis."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..kinetics.fuel import ATP
from ..model.metabolites import CYTOSOL as CYTOSOL

PROTONS: Final = 10.0**-7.2
"""H+ at pH 7.2 (mol/L)."""

ATP_PROTON_ADDED: Final = replace(
    ATP.from_own_constants(),
    convention="MgATP2- -> MgADP- + HPO4 2- + H+; published without this H+, which is added here at pH 7.2",
    tolerance=4500.0,
)
"""Hydrolysis of ATP for rate constants that were published without the H+ that it sets free.

Charge and matter ask for that H+: a constant k for the uptake of phosphate becomes k / ``PROTONS`` for the uptake of
phosphate and H+, the same at pH 7.2. The energy is implied by the constants; such sets lie up to 4.1 kJ/mol below the
reference, hence the tolerance.
"""
