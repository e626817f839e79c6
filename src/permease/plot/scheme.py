"""A kinetic scheme as a drawing: states on a ring, branches beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..kinetics.cycle import Cycle
    from ..kinetics.step import Step

Point = tuple[float, float]
_CLEARANCE = 0.42


def plot_scheme(cycle: Cycle, title: str = "", path: Any = None) -> Figure:
    """Draw the states and steps of a scheme; rapid steps are dashed, bath species stand beside their arrow.

    ``path`` is a .png, .svg or .pdf file to write as well.
    """
    places = layout(cycle)
    (left, right), (low, high) = (
        (min(c) - margin, max(c) + margin)
        for c, margin in zip(zip(*places.values(), strict=True), (0.55, 0.25), strict=True)
    )
    inch = max(1.35, 0.19 * len(cycle.states))
    with style.styled("en"):
        figure = style.figure(inch * (right - left), inch * (high - low))
        ax = figure.subplots()
        for step in cycle.steps:
            _arrow(ax, step, places[step.left], places[step.right], 0.16 / inch)
        for state, (x, y) in places.items():
            box = {"boxstyle": "round,pad=0.3", "facecolor": "white", "edgecolor": style.BLUE, "linewidth": 1.0}
            ax.text(x, y, state.replace("_", " "), ha="center", va="center", fontsize=8.0, bbox=box, zorder=3)
        ax.set(xlim=(left, right), ylim=(low, high), aspect="equal")
        ax.set_axis_off()
        if title:
            ax.set_title(title, fontsize=9.0)
        if path is not None:
            style.save(figure, path)
    return figure


def layout(cycle: Cycle) -> dict[str, Point]:
    """Where the states stand: the longest loop on a ring of radius 1, other states outside their neighbour.

    >>> from permease.kinetics.cycle import Cycle
    >>> from permease.kinetics.step import step
    >>> ring = Cycle(step("A <-> B", "1/s", "1/s"), step("B <-> C", "1/s", "1/s"), step("C <-> A", "1/s"))
    >>> sorted(layout(ring))
    ['A', 'B', 'C']
    """
    loops = cycle.scheme.simple_loops or cycle.closure.loops
    ring = max((loop.states for loop in loops), key=len, default=cycle.states)
    count = len(ring)
    places: dict[str, Point] = {}
    for i, state in enumerate(ring):
        angle = math.pi * (0.5 - 2.0 * i / count)
        places[state] = (1.15 * math.cos(angle), math.sin(angle))
    left = [s for s in cycle.states if s not in places]
    while left:
        for state in left:
            neighbours = {
                a if b == state else b for a, b in ((s.left, s.right) for s in cycle.steps) if state in (a, b)
            }
            known = [places[n] for n in neighbours if n in places]
            if known:
                x, y = (sum(c) / len(known) for c in zip(*known, strict=True))
                places[state] = _free_place(x, y, list(places.values()))
                left.remove(state)
                break
    return places


def _free_place(x: float, y: float, taken: list[Point]) -> Point:
    """A place near (x, y), outward first, then aside and further off, that keeps clear of the others."""
    outward = math.atan2(y, x) if math.hypot(x, y) > 0.1 else math.pi / 2.0
    best, clearest = (x, y), -1.0
    for distance in (0.5, 0.8, 1.1, 1.5, 2.0):
        for turn in (0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5):
            place = (x + distance * math.cos(outward + turn), y + distance * math.sin(outward + turn))
            clear = min(math.dist(place, other) for other in taken)
            if clear >= _CLEARANCE:
                return place
            if clear > clearest:
                best, clearest = place, clear
    return best


def _arrow(ax: Axes, step: Step, start: Point, end: Point, gap: float) -> None:
    from matplotlib.patches import FancyArrowPatch

    line = (0, (4, 2)) if step.fast else "solid"
    ax.add_patch(
        FancyArrowPatch(
            start, end, arrowstyle="<|-|>", mutation_scale=7, shrinkA=17, shrinkB=17, linewidth=1.0,
            linestyle=line, color=style.GREY if step.fast else style.BLACK, zorder=1,
        )
    )  # fmt: skip
    label = _label(step)
    if not label:
        return
    x, y = 0.5 * (start[0] + end[0]), 0.5 * (start[1] + end[1])
    across = end[1] - start[1], start[0] - end[0]
    length = math.hypot(*across) or 1.0
    outward = -1.0 if across[0] * x + across[1] * y < 0.0 else 1.0
    dx, dy = (outward * gap * c / length for c in across)
    aligned = "left" if dx > 0.4 * gap else "right" if dx < -0.4 * gap else "center"
    upright = "center" if aligned != "center" else "bottom" if dy > 0.0 else "top"
    ax.text(x + dx, y + dy, label, fontsize=7.0, color=style.VERMILLION, ha=aligned, va=upright)


def _label(step: Step) -> str:
    """What the step takes from the baths (+) and gives to them (−), forward."""
    parts = [f"+ {_species(key, count)}" for key, count in step.arrow.consumed]
    parts += [f"− {_species(key, count)}" for key, count in step.arrow.produced]
    return "\n".join(parts)


def _species(key: tuple[str, str], count: int) -> str:
    name, side = key
    return f"{count if count > 1 else ''} {style.symbol(name)} {side}".strip()
