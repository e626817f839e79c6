"""What parts assume of the metabolites in a cytosol, and the ATP of sources that leave out the proton of hydrolysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ..kinetics.fuel import ATP
from ..sources import Sourced, provisional

CYTOSOL: Final[Mapping[tuple[str, str], Sourced]] = MappingProxyType(
    {
        ("MgATP", "in"): provisional("5 mM", note="typical animal cell"),
        ("MgADP", "in"): provisional("0.05 mM", note="typical animal cell"),
        ("Pi", "in"): provisional("1 mM", note="typical animal cell"),
        ("H", "in"): provisional("6.31e-5 mM", note="pH 7.2, typical animal cell"),
    }
)
"""MgATP, MgADP, phosphate and protons of a typical animal cell: what the ``assumed`` of a pump starts from."""

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
