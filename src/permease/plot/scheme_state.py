"""A state of a scheme as a box with its name and its share."""

from __future__ import annotations

import math
from dataclasses import dataclass

from . import style
from .drawing import Box, Label, Line, text_width
from .layout import Place
from .scheme_labels import SIZE

_STATE, _LONG = 12.0, 84.0


@dataclass(frozen=True)
class Shown:
    """A state as a box: its name on one or two lines, its share if known."""

    lines: tuple[str, ...]
    share: float | None
    opened: bool

    @classmethod
    def of(cls, state: str, share: float | None, language: str, opened: bool) -> Shown:
        """A long name with something bound stands on two lines; what is bound is said in Chinese if it has a name."""
        first, _, bound = state.partition("_")
        if language == "zh" and bound[:1].islower():
            bound = style.symbol(bound, language)
        name = f"{first}·{bound}".replace("_", "·") if bound else first
        if bound and text_width(name, _STATE, bold=True) > _LONG:
            return cls((first, "·" + bound.replace("_", "·")), share, opened)
        return cls((name,), share, opened)

    @property
    def width(self) -> float:
        """Pixels."""
        return max(50.0, *(text_width(line, _STATE, bold=True) + 16.0 for line in self.lines))

    @property
    def height(self) -> float:
        """Pixels."""
        return (28.0 if self.share is None else 38.0) + 14.0 * (len(self.lines) - 1)

    def at(self, place: Place) -> list[Box | Line | Label]:
        """The box and its words."""
        x, y = place
        fill = "#FFFFFF" if self.share is None else _blend(self.share)
        ink = style.BLACK if self.share is None or self.share < 0.6 else "#FFFFFF"
        border = style.GREEN if self.opened else style.BLUE
        words = [(line, _STATE, True) for line in self.lines]
        words += [] if self.share is None else [(percent(self.share), SIZE, False)]
        top = y - 0.5 * (17.0 if self.share is not None else 14.0) - 7.0 * (len(words) - 2)
        down = [top + 14.0 * i + (3.0 if not bold else 0.0) for i, (_, _, bold) in enumerate(words)]
        return [
            Box(x, y, self.width, self.height, fill, border),
            *(Label(x, h, t, size, ink, bold=bold) for h, (t, size, bold) in zip(down, words, strict=True)),
        ]

    def edge(self, ux: float, uy: float) -> float:
        """How far from the centre a line in the direction (ux, uy) leaves the box."""
        across = (self.width / 2.0) / abs(ux) if abs(ux) > 1e-9 else math.inf
        along = (self.height / 2.0) / abs(uy) if abs(uy) > 1e-9 else math.inf
        return min(across, along) + 4.0


def percent(share: float) -> str:
    """A share in words that fit a box.

    >>> percent(0.1234), percent(3e-7), percent(0.0)
    ('12 %', '<0.01 %', '0 %')
    """
    value = 100.0 * share
    if 0.0 < value < 0.01:
        return "<0.01 %"
    return f"{value:.2g} %" if value < 99.5 else f"{value:.3g} %"


def _blend(share: float) -> str:
    """From white to blue."""
    weight = min(max(share, 0.0), 1.0) ** 0.8
    mixed = (round(255 + weight * (c - 255)) for c in (0x00, 0x72, 0xB2))
    return "#" + "".join(f"{c:02X}" for c in mixed)
