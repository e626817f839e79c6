"""The curve of an exercise: drawn as a figure, and in characters for a terminal."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..screen import cells
from ..text import Text, phrase
from .neat import neat

MARKS = "*o+x#@"
AXIS = 12
"""Columns for the numbers of the vertical axis."""


@dataclass(frozen=True)
class Curve:
    """Lines over one axis.

    Attributes
    ----------
    x : values of the horizontal axis, rising.
    lines : a name and as many values for every line.
    x_label, y_label : with their units in parentheses.
    names : what the lines are called in the legend, by their names.
    point : (x, y) of the exercise's own answer, or None.
    log_x, log_y : logarithmic axes; then values are above zero.
    """

    x: Sequence[float]
    lines: Mapping[str, Sequence[float]]
    x_label: Text
    y_label: Text
    names: Mapping[str, Text] = field(default_factory=dict)
    point: tuple[float, float] | None = None
    log_x: bool = False
    log_y: bool = False

    def text(self, language: str = "en", width: int = 72, height: int = 14) -> list[str]:
        """The curve in characters, at most ``width`` columns wide."""
        across, xs = max(20, width - AXIS), _scale(self.x, self.log_x)
        values = [y for line in self.lines.values() for y in line if math.isfinite(y)]
        ys = _scale([*values, *([self.point[1]] if self.point else [])], self.log_y)
        field_ = [[" "] * across for _ in range(height)]

        def put(x: float, y: float, mark: str) -> None:
            if math.isfinite(y):
                column, row = round(xs(x) * (across - 1)), round((1.0 - ys(y)) * (height - 1))
                if 0 <= column < across and 0 <= row < height:
                    field_[row][column] = mark

        for mark, line in zip(MARKS, self.lines.values(), strict=False):
            for x, y in _dense(list(self.x), list(line), xs, across):
                put(x, y, mark)
        if self.point is not None:
            put(*self.point, "O")
        found = [self.y_label.in_language(language)]
        for i, row in enumerate(field_):
            label = _tick(ys.at(1.0 - i / (height - 1))) if i in (0, height // 2, height - 1) else ""
            found.append(f"{label:>{AXIS - 2}} |{''.join(row).rstrip()}")
        found.append(" " * (AXIS - 1) + "+" + "-" * (across - 1))
        left, right = _tick(xs.at(0.0)), _tick(xs.at(1.0))
        found.append(" " * AXIS + left + right.rjust(across - len(left)))
        found.append(" " * AXIS + self.x_label.in_language(language))
        if self.point is not None:
            found.append(" " * AXIS + phrase("exercise-curve_point").in_language(language))
        if len(self.lines) > 1:
            for mark, name in zip(MARKS, self.lines, strict=False):
                found.append(" " * AXIS + f"{mark} {self.called(name, language)}")
        return found

    def called(self, name: str, language: str) -> str:
        """What a line is called in the legend."""
        return self.names[name].in_language(language) if name in self.names else name

    def document(self, language: str = "en") -> dict[str, Any]:
        """The curve in the types that JSON has; what is not finite is None."""
        return {
            "kind": "curve",
            "x": [float(v) for v in self.x],
            "lines": {name: [_finite(v) for v in line] for name, line in self.lines.items()},
            "names": {name: self.called(name, language) for name in self.lines},
            "x_label": self.x_label.in_language(language),
            "y_label": self.y_label.in_language(language),
            "point": list(self.point) if self.point else None,
            "log_x": self.log_x,
            "log_y": self.log_y,
        }


@dataclass(frozen=True)
class Bars:
    """Values of named things, as bars; ``floor`` is where bars on a logarithmic axis start."""

    values: Mapping[str, float]
    label: Text
    names: Mapping[str, Text] = field(default_factory=dict)
    log: bool = False
    floor: float = 0.0

    def text(self, language: str = "en", width: int = 72) -> list[str]:
        """The bars in characters, at most ``width`` columns wide."""
        called = {name: self.called(name, language) for name in self.values}
        widest = max(cells(text) for text in called.values())
        across = max(10, width - widest - 14)
        found = [self.label.in_language(language)]
        most = max(abs(v) for v in self.values.values()) or 1.0
        for name, value in self.values.items():
            share = self._share(value, most)
            bar = "#" * max(1 if value else 0, round(share * across))
            pad = " " * (widest - cells(called[name]))
            found.append(f"  {called[name]}{pad}  {bar} {_tick(value)}")
        return found

    def _share(self, value: float, most: float) -> float:
        if not self.log:
            return abs(value) / most
        return math.log(value / self.floor) / math.log(most / self.floor)

    def called(self, name: str, language: str) -> str:
        """What a bar is called."""
        return self.names[name].in_language(language) if name in self.names else name

    def document(self, language: str = "en") -> dict[str, Any]:
        """The bars in the types that JSON has."""
        return {
            "kind": "bars",
            "values": {name: float(v) for name, v in self.values.items()},
            "names": {name: self.called(name, language) for name in self.values},
            "label": self.label.in_language(language),
            "log": self.log,
            "floor": self.floor,
        }


Drawn = Curve | Bars


class _Scale:
    def __init__(self, low: float, high: float, log: bool) -> None:
        self.low, self.high, self.log = low, high, log

    def __call__(self, value: float) -> float:
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def at(self, share: float) -> float:
        if self.log:
            return float(self.low * (self.high / self.low) ** share)
        found = self.low + share * (self.high - self.low)
        return 0.0 if abs(found) < 1e-12 * (self.high - self.low) else found


def _scale(values: Sequence[float], log: bool) -> _Scale:
    low, high = min(values), max(values)
    if not low < high:
        low, high = (low / 2.0, high * 2.0) if log else (low - 1.0, high + 1.0)
    return _Scale(low, high, log)


def _dense(x: list[float], y: list[float], scale: _Scale, columns: int) -> list[tuple[float, float]]:
    """Points for every column, straight between those that there are."""
    found = []
    for column in range(columns):
        here = scale.at(column / (columns - 1))
        after = next((i for i, each in enumerate(x) if each >= here), len(x) - 1)
        before = max(after - 1, 0)
        if after == before:
            found.append((x[0], y[0]))
            continue
        share = min(1.0, max(0.0, (here - x[before]) / (x[after] - x[before])))
        if math.isfinite(y[before]) and math.isfinite(y[after]):
            found.append((here, y[before] + share * (y[after] - y[before])))
    return found


def _tick(value: float) -> str:
    return neat(value)


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
