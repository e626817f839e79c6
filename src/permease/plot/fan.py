"""A population over time: the median, the bands that hold half and nine tenths of the members, and a few of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..solve.by_path import path_of
from ..text import message
from . import style
from .traces import PANEL_HEIGHT, time_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..solve.population_result import PopulationResult

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
SHOWN = 12
"""Members that are drawn as thin lines."""
PANELS = 12
"""Panels that a figure has at most."""


def default_items(result: PopulationResult) -> tuple[str, ...]:
    """What is worth seeing of a population: what moves in each compartment, its volume and pH, and the voltages.

    Where none of these was kept, the first outputs that were.
    """
    cell, kept = result.cell, result.paths
    found = [f"{p.name}.{name}" for p in cell.compartments for name in p.contents if name not in p.held]
    if any(membrane.moves_water for membrane in cell.membranes):
        found += [f"{place.name}.volume" for place in cell.compartments]
    found += [f"{membrane.name}.voltage" for membrane in cell.membranes]
    found += [f"{place.name}.pH" for place in cell.compartments]
    return tuple(path for path in dict.fromkeys(found) if path in kept)[:PANELS] or kept[:PANELS]


def plot_fan(result: PopulationResult, items: Sequence[str], path: Any = None, language: str = "en") -> Figure:
    """Draw outputs of a population against time, one panel each.

    ``items`` are outputs that were kept (``"cytosol.Na"``, ``"Na"``, ``"volume"``, ``"voltage"``). The line is the
    median of the members that reached the end, the bands hold 50 and 90 % of them, thin lines are the first twelve.
    Vertical lines are where a step of the protocol begins. ``path`` is a .png, .svg or .pdf file to write as well;
    ``language`` as in ``plot_traces``. Raises UnknownNameError for an output that was not kept, InputError for more
    than twelve or where no member reached the end.
    """
    names = [path_of(item, result.units, result.cell) for item in items]
    if not 0 < len(names) <= PANELS:
        raise InputError(
            message("errors_plot-panels-cannot-drawn", count=len(names)),
            where="plot",
            hint=message("errors_plot-1-outputs-2", panels=PANELS),
        )
    good = np.flatnonzero(result.status.ok)
    if not len(good):
        raise InputError(message("errors_plot-no-member-reached-end"), where="plot", why=repr(result.status))
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(style.WIDTH, 0.85 + PANEL_HEIGHT * len(names))
        figure.get_layout_engine().set(h_pad=0.04, w_pad=0.04, hspace=0.05)  # type: ignore[union-attr, call-arg]
        axes = figure.subplots(len(names), 1, sharex=True, squeeze=False)[:, 0]
        unit, size = time_unit(float(result.times[-1]))
        for name, ax in zip(names, axes, strict=True):
            _draw(result, name, good, ax, size, chosen)
        _legend(axes[0], chosen, len(good), len(result))
        axes[-1].set_xlabel(style.word("time", chosen, unit=unit))
        axes[-1].set_xlim(float(result.times[0]) / size, float(result.times[-1]) / size)
        figure.align_ylabels(axes)
        if path is not None:
            style.save(figure, path)
    return figure


def _draw(result: PopulationResult, name: str, good: np.ndarray, ax: Axes, size: float, language: str) -> None:
    data = result.quantile(LEVELS, name)
    times, (low, lower, middle, upper, high) = result.times / size, data.values
    tail = name.rpartition(".")[2]
    shade = style.colour(tail) if tail not in ("volume", "voltage", "pH") else style.BLACK
    ax.fill_between(times, low, high, color=shade, alpha=0.15, linewidth=0)
    ax.fill_between(times, lower, upper, color=shade, alpha=0.25, linewidth=0)
    for member in good[:SHOWN]:
        ax.plot(times, result.course(name, int(member)), color=shade, linewidth=0.35, alpha=0.6)
    ax.plot(times, middle, color=shade)
    start = 0.0
    for step in result.plan.protocol:
        if start > 0.0:
            ax.axvline(start / size, color=style.GREY, linewidth=0.5, zorder=0)
        start += step.duration
    unit = data.attrs["units"]
    ax.set_ylabel(_said(name, language) + (f"\n/ {unit}" if unit != "1" else ""))
    ax.ticklabel_format(axis="y", useOffset=False)


def _said(name: str, language: str) -> str:
    """An output as the label of an axis: its place, and below it what it is, in the words of the other figures."""
    place, _, item = name.removeprefix("rate.").partition(".")
    if item in ("volume", "voltage"):
        item = style.word(f"{item} of", language)
    elif "." not in item:
        item = style.symbol(item, language)
    return f"{place}\n{item}" if item else place


def _legend(ax: Axes, language: str, good: int, members: int) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles = [
        Line2D([], [], color=style.GREY, label=style.word("median", language)),
        Line2D([], [], color=style.GREY, linewidth=0.35, label=style.word("some", language, count=min(good, SHOWN))),
        Patch(color=style.GREY, alpha=0.5, linewidth=0, label="50 %"),
        Patch(color=style.GREY, alpha=0.2, linewidth=0, label="90 %"),
        Line2D([], [], color="none", label=style.word("members", language, good=good, members=members)),
    ]
    ax.legend(handles=handles, loc="center left", bbox_to_anchor=(1.01, 0.5), borderaxespad=0.0)
