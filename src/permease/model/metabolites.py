"""What parts assume of the metabolites in a cytosol that does not list them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..sources import Sourced, provisional

CYTOSOL: Final[Mapping[tuple[str, str], Sourced]] = MappingProxyType(
    {
        ("MgATP", "in"): provisional("5 mM", note="typical animal cell"),
        ("MgADP", "in"): provisional("0.05 mM", note="typical animal cell"),
        ("Pi", "in"): provisional("1 mM", note="typical animal cell"),
        ("H", "in"): provisional("6.31e-5 mM", note="pH 7.2, typical animal cell"),
    }
)
"""MgATP, MgADP, phosphate and protons of a typical animal cell: what the ``assumed`` of a part starts from."""
