"""Lines of a printed table with Chinese among them."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """How many cells of a terminal a text takes.

    >>> cells("matter"), cells("物质")
    (6, 4)
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, width: int) -> str:
    """A text with spaces up to a number of cells."""
    return text + " " * max(0, width - cells(text))
