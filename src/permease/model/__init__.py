"""Cells as values: places, membranes, transporters, protocols, and the file that holds them."""

from __future__ import annotations

from .bath import Bath
from .cell import Cell
from .check import Report, check
from .compartment import Buffer, Compartment, Impermeant, Titration
from .hold import Hold, Until
from .membrane import Membrane
from .protocol import Inject, Perfuse, Protocol, Set, VoltageClamp, Warm

__all__ = [
    "Bath",
    "Buffer",
    "Cell",
    "Compartment",
    "Hold",
    "Impermeant",
    "Inject",
    "Membrane",
    "Perfuse",
    "Protocol",
    "Report",
    "Set",
    "Titration",
    "Until",
    "VoltageClamp",
    "Warm",
    "check",
]
