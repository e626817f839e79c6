"""A line drawing as data, and its two writers: SVG text that needs nothing else, and a matplotlib figure."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from xml.sax.saxutils import escape

from . import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Anchor = Literal["start", "middle", "end"]
FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
POINTS = 0.72
"""Points of a printed figure per unit of a drawing."""
_WIDTHS = {
    character: width
    for width, characters in (
        (0.29, "ijlI.,'|:;·"), (0.40, " Jfrt()[]/-⁰¹²³⁴⁵⁶⁷⁸⁹"), (0.53, "cszL⁺⁻"),
        (0.64, "abdeghknopquvxyEFPSTYZ0123456789"), (0.70, "ABCKRVX"), (0.77, "DGHNOQU"),
        (0.85, "M+−<>=×wµ"), (0.99, "Wm%"),
    )
    for character in characters
}  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A rectangle with rounded corners, centred on (x, y)."""

    x: float
    y: float
    width: float
    height: float
    fill: str = "#FFFFFF"
    stroke: str = style.BLUE
    rounding: float = 6.0


@dataclass(frozen=True)
class Line:
    """A straight line; ``head`` is the length of its arrowhead at the end, ``tail`` that at the start."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 1.2
    colour: str = style.BLACK
    dashed: bool = False
    head: float = 0.0
    tail: float = 0.0


@dataclass(frozen=True)
class Label:
    """One line of text; ``y`` is that of its middle. A ``halo`` keeps it legible over lines."""

    x: float
    y: float
    text: str
    size: float = 11.0
    colour: str = style.BLACK
    anchor: Anchor = "middle"
    bold: bool = False
    halo: bool = False


@dataclass(frozen=True)
class Drawing:
    """Shapes in the order in which they are drawn; x to the right, y down, in pixels of an SVG at its own size."""

    title: str
    shapes: tuple[Box | Line | Label, ...]
    margin: float = 12.0
    describes: str = field(default="")

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """(left, top, width, height) that hold all shapes."""
        xs: list[float] = []
        ys: list[float] = []
        for shape in self.shapes:
            left, top, right, bottom = extent(shape)
            xs += [left, right]
            ys += [top, bottom]
        left, top = min(xs) - self.margin, min(ys) - self.margin
        return left, top, max(xs) + self.margin - left, max(ys) + self.margin - top

    def svg(self) -> str:
        """The drawing as an SVG element: no identifiers, scripts or links, so that any number can share a page."""
        left, top, width, height = self.frame
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width:.0f}" height="{height:.0f}" '
            f'viewBox="{left:.1f} {top:.1f} {width:.1f} {height:.1f}" style="max-width:100%;height:auto" '
            f'font-family="{FONT}">'
        )
        lines = [head, f"<title>{escape(self.title)}</title>"]
        if self.describes:
            lines.append(f"<desc>{escape(self.describes)}</desc>")
        lines.append(f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" fill="#FFFFFF"/>')
        for shape in self.shapes:
            lines += _written(shape)
        return "\n".join([*lines, "</svg>"]) + "\n"

    def figure(self, path: Any = None) -> Figure:
        """The drawing as a matplotlib figure; ``path`` is a .png, .svg or .pdf file to write as well."""
        left, top, width, height = self.frame
        language = "zh" if any(_chinese(s.text) for s in self.shapes if isinstance(s, Label)) else "en"
        with style.styled(style.spoken(language)):
            found = style.figure(width * POINTS / 72.0, height * POINTS / 72.0)
            found.set_layout_engine("none")
            axes = found.add_axes((0.0, 0.0, 1.0, 1.0))
            axes.set(xlim=(left, left + width), ylim=(top + height, top))
            axes.set_axis_off()
            for shape in self.shapes:
                _drawn(axes, shape)
            if path is not None:
                style.save(found, path)
        return found


def extent(shape: Box | Line | Label) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a shape, of a text about."""
    if isinstance(shape, Box):
        w, h = shape.width / 2.0, shape.height / 2.0
        return shape.x - w, shape.y - h, shape.x + w, shape.y + h
    if isinstance(shape, Line):
        return (
            min(shape.x1, shape.x2), min(shape.y1, shape.y2), max(shape.x1, shape.x2), max(shape.y1, shape.y2)
        )  # fmt: skip
    wide = text_width(shape.text, shape.size, bold=shape.bold)
    start = {"start": shape.x, "middle": shape.x - wide / 2.0, "end": shape.x - wide}[shape.anchor]
    return start, shape.y - 0.6 * shape.size, start + wide, shape.y + 0.6 * shape.size


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a line of text is (pixels), in DejaVu Sans, which is wider than most fonts of screens.

    >>> text_width("Wi", 10.0), text_width("通道", 10.0)
    (12.8, 20.0)
    """
    wide = sum(1.0 if unicodedata.east_asian_width(c) in "WF" else _WIDTHS.get(c, 0.7) for c in text)
    return round((1.13 if bold else 1.0) * size * wide, 3)


def _chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def _head(line: Line, at_end: bool) -> tuple[tuple[float, float], ...]:
    """The three corners of an arrowhead."""
    tip, other = ((line.x2, line.y2), (line.x1, line.y1)) if at_end else ((line.x1, line.y1), (line.x2, line.y2))
    length = math.dist(tip, other) or 1.0
    ux, uy = (tip[0] - other[0]) / length, (tip[1] - other[1]) / length
    size = line.head if at_end else line.tail
    half = 0.42 * size
    base = (tip[0] - ux * size, tip[1] - uy * size)
    return tip, (base[0] - uy * half, base[1] + ux * half), (base[0] + uy * half, base[1] - ux * half)


def _shaft(line: Line) -> tuple[float, float, float, float]:
    """The line without what its heads cover."""
    length = math.dist((line.x1, line.y1), (line.x2, line.y2)) or 1.0
    ux, uy = (line.x2 - line.x1) / length, (line.y2 - line.y1) / length
    head, tail = 0.8 * line.head, 0.8 * line.tail
    return line.x1 + ux * tail, line.y1 + uy * tail, line.x2 - ux * head, line.y2 - uy * head


def _heads(line: Line) -> Iterable[tuple[tuple[float, float], ...]]:
    if line.head:
        yield _head(line, True)
    if line.tail:
        yield _head(line, False)


def _written(shape: Box | Line | Label) -> list[str]:
    if isinstance(shape, Box):
        left, top, _, _ = extent(shape)
        return [
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{shape.width:.1f}" height="{shape.height:.1f}" '
            f'rx="{shape.rounding:g}" fill="{shape.fill}" stroke="{shape.stroke}"/>'
        ]
    if isinstance(shape, Line):
        x1, y1, x2, y2 = _shaft(shape)
        dash = ' stroke-dasharray="5 3"' if shape.dashed else ""
        found = [
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{shape.colour}" '
            f'stroke-width="{shape.width:.2f}"{dash}/>'
        ]
        for corners in _heads(shape):
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
            found.append(f'<polygon points="{points}" fill="{shape.colour}"/>')
        return found
    bold = ' font-weight="600"' if shape.bold else ""
    if shape.halo:
        bold += ' stroke="#FFFFFF" stroke-width="3" paint-order="stroke"'
    return [
        f'<text x="{shape.x:.1f}" y="{shape.y:.1f}" dy="0.35em" font-size="{shape.size:g}" '
        f'text-anchor="{shape.anchor}" fill="{shape.colour}"{bold}>{escape(shape.text)}</text>'
    ]


def _drawn(axes: Any, shape: Box | Line | Label) -> None:
    from matplotlib.patches import FancyBboxPatch, Polygon
    from matplotlib.patheffects import withStroke

    if isinstance(shape, Box):
        left, top, _, _ = extent(shape)
        corner = f"round,pad=0,rounding_size={min(shape.rounding, shape.height / 2.0)}"
        axes.add_patch(
            FancyBboxPatch(
                (left, top), shape.width, shape.height, boxstyle=corner, facecolor=shape.fill, edgecolor=shape.stroke,
                linewidth=POINTS,
            )
        )  # fmt: skip
    elif isinstance(shape, Line):
        x1, y1, x2, y2 = _shaft(shape)
        dashes = (0, (5.0 / shape.width, 3.0 / shape.width)) if shape.dashed else "solid"
        axes.plot([x1, x2], [y1, y2], color=shape.colour, linewidth=POINTS * shape.width, linestyle=dashes)
        for corners in _heads(shape):
            axes.add_patch(Polygon(corners, closed=True, facecolor=shape.colour, linewidth=0.0))
    else:
        anchor = {"start": "left", "middle": "center", "end": "right"}[shape.anchor]
        axes.text(
            shape.x, shape.y, shape.text, fontsize=POINTS * shape.size, color=shape.colour, ha=anchor, va="center",
            fontweight="bold" if shape.bold else "normal", zorder=4,
            path_effects=[withStroke(linewidth=2.2, foreground="white")] if shape.halo else None,
        )  # fmt: skip
