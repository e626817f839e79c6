"""Text in columns: lines broken where both languages allow it."""

from __future__ import annotations

import functools
import re

from ..screen import cells, wide

_CLOSING = "，。：；、！？）》」』】〉〕…—·％‰”’,.;:!?)]}⁺⁻"
"""What no line begins with."""
_OPENING = "（《「『【〈〔“‘([{"
"""What no line ends with."""
_UNIT = re.compile(r"[A-Za-zµΩ°%/⁻·]{1,4}(?:[²³/⁻¹⁺]\S{0,6})?[，。：；、）,.;:)'\"]*")
_COUNTED = re.compile(r"(?:.*[\s(（，、；：+=])?[+−-]?\d[\d.]*(?:e[+−-]?\d+)?")


@functools.lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[str, ...]:
    """A text parted wherever a line may end: after spaces, and between wide characters and others.

    A number stays with its unit, a closing mark with what it closes, and nothing is parted inside a word or a number.

    >>> pieces("膜（H⁺ 5 mM）。")
    ('膜', '（H⁺ ', '5 mM）。')
    """
    found: list[str] = []
    for word in text.split(" "):
        first, *rest = _parts(word)
        if first and found and _together(found[-1][:-1], first):
            found[-1] += first
        else:
            found.append(first)
        found += rest
        found[-1] += " "
    found[-1] = found[-1][:-1]
    return tuple(found)


def _parts(word: str) -> list[str]:
    """The parts of a text without spaces, of which a line may end with each; what is in 【】 is one."""
    found, start, badge = [], 0, False
    for i in range(1, len(word)):
        before, after = word[i - 1], word[i]
        badge = before == "【" or (badge and before != "】")
        if not badge and (wide(before) or wide(after)) and after not in _CLOSING and before not in _OPENING:
            found.append(word[start:i])
            start = i
    return [*found, word[start:]]


def _together(before: str, after: str) -> bool:
    """Whether a space keeps two words on one line: a number and its unit, a word and one lone character after it."""
    if after[0] in _CLOSING or before[-1:] in _OPENING:
        return True
    counted = _COUNTED.fullmatch(before) is not None and _UNIT.fullmatch(after) is not None
    return counted or (wide(after[0]) and after[1:].strip(_CLOSING) == "" and bool(before))


def longest(text: str) -> int:
    """How many columns the longest part of a text takes that no line may break."""
    return max(cells(piece.rstrip(" ")) for line in text.split("\n") for piece in pieces(line))


def widest(text: str) -> int:
    """How many columns the widest line of a text takes."""
    return max(cells(line) for line in text.split("\n"))


def fold(text: str, width: int, indent: str = "", hanging: str | None = None) -> str:
    """Wrap where lines may end; a word that is wider than the width keeps a line of its own, whole.

    ``indent`` stands before the first line, ``hanging`` before the others (the same, where it is not given); both are
    beside the width.
    """
    lines, line, size = [], "", 0
    for piece in pieces(text):
        if line.strip() and size + cells(piece.rstrip(" ")) > width:
            lines.append(line.rstrip())
            line, size, piece = "", 0, piece.lstrip(" ")
        line += piece
        size += cells(piece)
    lines.append(line.rstrip())
    following = indent if hanging is None else hanging
    return "\n".join((following if i else indent) + each for i, each in enumerate(lines))


def paragraph(text: str, width: int, more: int = 0) -> str:
    """The lines of a text, each wrapped to a width with the indentation that it begins with, then ``more``.

    >>> paragraph("  膜内 Na⁺ 10 mM、K⁺ 140 mM", 20, more=2).splitlines()
    ['  膜内 Na⁺ 10 mM、', '    K⁺ 140 mM']
    """
    return "\n".join(_kept(line, width, more) for line in text.split("\n"))


def _kept(line: str, width: int, more: int) -> str:
    body = line.lstrip(" ")
    indent = line[: len(line) - len(body)]
    return fold(body, max(width - len(indent) - more, 1), indent, indent + " " * more)
