"""Cells by name, each with a demonstration protocol: ``pm.cells.red_blood_cell()``."""

from __future__ import annotations

from typing import Any

from ...text import phrase
from ..shelf import Shelf

shelf = Shelf(__name__, __path__, phrase("thing-cell"))


def names() -> list[str]:
    """Names of all cells."""
    return shelf.names()


def cell(name: str) -> Any:
    """The cell with this name. Raises UnknownNameError."""
    return shelf.get(name)
