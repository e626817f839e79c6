"""Text on a screen: how many columns it takes, with Chinese among it."""

from __future__ import annotations

import functools
import unicodedata


@functools.lru_cache(maxsize=4096)
def cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for a Chinese character, none for a mark set over another.

    >>> cells("matter"), cells("物质"), cells("Na⁺")
    (6, 4, 3)
    """
    return sum(0 if unicodedata.combining(c) else 2 if wide(c) else 1 for c in text)


def wide(character: str) -> bool:
    """Whether a character takes two columns.

    >>> wide("膜"), wide("m")
    (True, False)
    """
    return unicodedata.east_asian_width(character) in "WF"


def padded(text: str, width: int) -> str:
    """A text with spaces up to a number of columns."""
    return text + " " * max(0, width - cells(text))
