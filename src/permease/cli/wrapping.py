"""Text in columns: how wide characters really are, and lines broken where both languages allow it."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """How many columns a text takes.

    >>> cells("Na⁺"), cells("膜电位")
    (3, 6)
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def fold(text: str, width: int, indent: str = "") -> str:
    """Wrap at spaces, and between any two wide characters that may be parted."""
    pieces: list[str] = []
    for word in text.split(" "):
        start = 0
        for i in range(1, len(word)):
            if "W" in (unicodedata.east_asian_width(word[i - 1]), unicodedata.east_asian_width(word[i])) and (
                word[i] not in "，。：；、）！？》」" and word[i - 1] not in "（《「"
            ):
                pieces.append(word[start:i])
                start = i
        pieces.append(word[start:] + " ")
    lines, line = [], ""
    for piece in pieces:
        if line and cells(line) + cells(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    lines.append(line.rstrip())
    return "\n".join(indent + each for each in lines)
