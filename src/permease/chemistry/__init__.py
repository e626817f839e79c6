"""What is dissolved: species, solutions, buffers, haemoglobin."""

from __future__ import annotations

from .amounts import Amounts
from .dissociation import BUFFERS, Dissociation, water_pK
from .solution import ImpermeantSolute, Solution
from .species import Species, catalogue, register, species

__all__ = [
    "BUFFERS",
    "Amounts",
    "Dissociation",
    "ImpermeantSolute",
    "Solution",
    "Species",
    "catalogue",
    "register",
    "species",
    "water_pK",
]
