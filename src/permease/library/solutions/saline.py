"""Physiological saline."""

from __future__ import annotations

from ...chemistry.solution import Solution


def saline() -> Solution:
    """0.9 % NaCl: 9 g/L over 58.44 g/mol is 154 mM of Na+ and Cl-; 285 mOsm/kg with its osmotic coefficient."""
    return Solution(Na="154 mM", balance="Cl", name="saline")
