"""The curve of an exercise, its words found by the names of its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .curve import Curve
from .part import Asked


def curve_of(
    asked: Asked,
    x: Sequence[float],
    lines: Mapping[str, Sequence[float]],
    *,
    point: tuple[float, float] | None = None,
    log_x: bool = False,
    log_y: bool = False,
) -> Curve:
    """Lines over one axis in the exercise's words: ``curve-x``, ``curve-y`` and, of several lines, ``curve-<name>``.

    ``point`` is the (x, y) of the exercise's own answer, on one of the lines; ``log_x`` and ``log_y`` as in ``Curve``.
    """
    names = {name: asked.say(f"curve-{name}") for name in lines} if len(lines) > 1 else {}
    return Curve(
        list(x), lines, asked.say("curve-x"), asked.say("curve-y"), names=names, point=point, log_x=log_x, log_y=log_y
    )
