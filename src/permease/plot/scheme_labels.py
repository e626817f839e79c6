"""Where the words at the arrows of a scheme stand: beside or on their arrow, and on nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .drawing import Anchor, Box, Label, Line, extent

SIZE = 10.5
LEADING = 13.0
_ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
_CROSSED, _ASIDE = 8.0, 5.0
CLEAR = 2.0
"""Pixels that stay free beside words."""
Frame = tuple[float, float, float, float]
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Arrow:
    """An arrow and what is said of it.

    Attributes
    ----------
    line : the arrow.
    over : (text, colour) of what stands above an arrow that lies flat.
    under : the same below it; beside an arrow that does not lie flat, both stand one below the other.
    lane : 1 and -1 where two arrows run side by side, else 0: to which side the words go.
    """

    line: Line
    over: Words
    under: Words
    lane: int = 0


def written(arrows: Sequence[Arrow], taken: Sequence[Box | Label]) -> tuple[list[Label], bool]:
    """The words of all arrows where they cover neither ``taken`` nor each other, and whether that was possible.

    Arrows that lie flat are served first, since they leave the fewest choices.

    >>> arrow = Arrow(Line(0.0, 0.0, 100.0, 0.0), (("+ Na", "#000000"),), ())
    >>> labels, clear = written([arrow], [])
    >>> labels[0].x, labels[0].y, clear
    (50.0, -12.0, True)
    """
    held = [extent(shape) for shape in taken]
    lines = [arrow.line for arrow in arrows]
    found: list[Label] = []
    clear = True
    for arrow in sorted((a for a in arrows if a.over or a.under), key=lambda a: _steepness(a.line)):
        best: tuple[tuple[bool, float], list[Label]] | None = None
        for cost, labels in _choices(arrow):
            frames = [extent(label) for label in labels]
            covers = any(_overlap(a, b) for a in frames for b in held)
            crossed = sum(_crosses(line, frame) for line in lines if line is not arrow.line for frame in frames)
            score = (covers, cost + _CROSSED * crossed)
            if best is None or score < best[0]:
                best = (score, labels)
        if best is not None:
            clear = clear and not best[0][0]
            found += best[1]
            held += [extent(label) for label in best[1]]
    return found, clear


def _steepness(line: Line) -> float:
    return abs(line.y2 - line.y1) / (math.dist((line.x1, line.y1), (line.x2, line.y2)) or 1.0)


def _choices(arrow: Arrow) -> Iterator[tuple[float, list[Label]]]:
    """Every way to write it, with how far it is from the best one."""
    line = arrow.line
    flat, upright = _steepness(line) < 0.1, _steepness(line) > 0.99
    slant = abs(line.x2 - line.x1) / (abs(line.y2 - line.y1) or 1.0)
    words = arrow.over + arrow.under
    for along in _ALONG:
        x, y = line.x1 + along * (line.x2 - line.x1), line.y1 + along * (line.y2 - line.y1)
        cost = 6.0 * abs(along - 0.5)
        if flat:
            yield cost, [*_above(x, y, arrow.over), *_below(x, y, arrow.under)]
            yield cost + _ASIDE, _above(x, y, words)
            yield cost + _ASIDE, _below(x, y, words)
            continue
        away = 9.0 if upright else 5.0 + 0.5 * LEADING * len(words) * min(slant, 4.0)
        left = arrow.lane < 0
        yield cost + (_ASIDE if left else 0.0), _beside(x + away, y, words, "start")
        yield cost + (0.0 if left else 1.0), _beside(x - away, y, words, "end")
        yield cost + _ASIDE, _beside(x, y, words, "middle")


def _above(x: float, y: float, words: Words) -> list[Label]:
    last = len(words) - 1
    return [Label(x, y - 12.0 - LEADING * (last - i), t, SIZE, c, halo=True) for i, (t, c) in enumerate(words)]


def _below(x: float, y: float, words: Words) -> list[Label]:
    return [Label(x, y + 13.0 + LEADING * i, t, SIZE, c, halo=True) for i, (t, c) in enumerate(words)]


def _beside(x: float, y: float, words: Words, anchor: Anchor) -> list[Label]:
    top = y - 0.5 * LEADING * (len(words) - 1)
    return [Label(x, top + LEADING * i, t, SIZE, c, anchor, halo=True) for i, (t, c) in enumerate(words)]


def _overlap(a: Frame, b: Frame) -> bool:
    """Whether they come closer than CLEAR side by side, and overlap one above the other."""
    return min(a[2], b[2]) > max(a[0], b[0]) - CLEAR and min(a[3], b[3]) > max(a[1], b[1])


def _crosses(line: Line, frame: Frame) -> bool:
    """Whether a line enters a frame: the shares of it between the left and right, and the top and bottom, overlap."""
    first, last, half = 0.0, 1.0, 0.5 * line.width
    ends = (
        (line.x1, line.x2, frame[0] - half, frame[2] + half),
        (line.y1, line.y2, frame[1] - half, frame[3] + half),
    )
    for start, end, low, high in ends:
        if abs(end - start) < 1e-9:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        first, last = max(first, near), min(last, far)
    return first < last
