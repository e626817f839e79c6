"""Bathing solutions by name: ``pm.solutions.plasma()``."""

from __future__ import annotations

from typing import Any

from ...text import phrase
from ..shelf import Shelf

shelf = Shelf(__name__, __path__, phrase("thing-solution"))


def names() -> list[str]:
    """Names of all solutions."""
    return shelf.names()


def solution(name: str) -> Any:
    """The solution with this name. Raises UnknownNameError."""
    return shelf.get(name)
