"""Branches of steady states against the number they follow: stable solid, unstable dashed, folds marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..text import Text, message, phrase
from . import style
from .traces import PANEL_HEIGHT

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..solve.continuation import Continuation

WORDS: Mapping[str, Text] = {
    "stable": phrase("plot-stable"),
    "unstable": phrase("plot-unstable"),
    "fold": phrase("plot-fold"),
}
_MOST = 8
_DASH = (0, (3.5, 1.6))


def plot_continuation(found: Continuation, items: Sequence[str] = (), path: Any = None, language: str = "en") -> Figure:
    """Draw outputs of a branch against its number, one panel each.

    ``items`` are outputs (``"volume"``, ``"voltage"``, ``"cytosol.Na"``); none: the volume where it changes, the
    voltage where it does, or else the first concentrations that do. The axis is logarithmic where the branch was
    followed so. ``path`` is a .png, .svg or .pdf file to write as well; ``language`` as in ``plot_traces``. Raises
    UnknownNameError for an output that does not exist, InputError for more than eight.
    """
    wanted = list(items) or _default(found)
    if not 0 < len(wanted) <= _MOST:
        raise InputError(
            message("errors_plot-panels-cannot-drawn", count=len(wanted)), where="plot", hint=f"1 to {_MOST} outputs"
        )
    data = [found[item] for item in wanted]
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(style.WIDTH * 0.75, 0.85 + 1.3 * PANEL_HEIGHT * len(wanted))
        axes = figure.subplots(len(wanted), 1, sharex=True, squeeze=False)[:, 0]
        for each, ax in zip(data, axes, strict=True):
            _draw(found, each, ax)
        axes[-1].set_xlabel(_number(found, data[0]))
        if found.log:
            axes[-1].set_xscale("log")
        _legend(found, axes[0], chosen)
        figure.align_ylabels(axes)
        if path is not None:
            style.save(figure, path)
    return figure


def _default(found: Continuation) -> list[str]:
    """What is worth seeing: volume and voltage where they change, else the first concentrations that do."""
    place = found.cell.compartments[0] if found.cell.compartments else None
    names = [f"{place.name}.volume"] if place else []
    names.append(f"{found.cell.membranes[0].name}.voltage")
    moving = [n for n in names if n in found.values and _moves(found.values[n])]
    species = [f"{place.name}.{s}" for s in place.contents] if place else []
    return moving or [n for n in species if n in found.values and _moves(found.values[n])][:2] or names[-1:]


def _moves(values: np.ndarray) -> bool:
    return bool(np.ptp(values) > 1e-9 * np.max(np.abs(values), initial=1e-300))


def _draw(found: Continuation, data: Any, ax: Axes) -> None:
    x, y, stable = np.asarray(data.number), np.asarray(data.values), found.stable
    tail = str(data.name).rpartition(".")[2]
    colour = style.colour(tail) if tail not in ("volume", "voltage", "pH") else style.BLACK
    # a stretch belongs to the points at its ends; where they differ, to the one before
    starts = np.flatnonzero(np.diff(stable[:-1].astype(int), prepend=-1)) if len(x) > 1 else np.array([0])
    for first, last in zip(starts, [*starts[1:], len(x) - 1], strict=True):
        part = slice(int(first), int(last) + 1)
        ax.plot(x[part], y[part], color=colour, linestyle="-" if stable[first] else _DASH, linewidth=1.5)
    size = x[0] / found.numbers[0] if found.numbers[0] else x[-1] / found.numbers[-1]
    shown = _size(found, data)
    for fold in found.folds:
        ax.plot(fold.number * size, fold.values[str(data.name)] * shown, "o", markersize=4.5, markerfacecolor="white",
                markeredgecolor=style.VERMILLION, markeredgewidth=1.2, zorder=5)  # fmt: skip
    ax.set_ylabel(
        str(data.name).removeprefix("rate.").replace(".", "\n", 1)
        + (f" / {data.attrs['units']}" if data.attrs["units"] != "1" else "")
    )
    ax.ticklabel_format(axis="y", useOffset=False)


def _size(found: Continuation, data: Any) -> float:
    """How many of the shown unit are one of the coherent SI unit of an output."""
    from ..units import with_unit

    unit = data.attrs["units"]
    raw = found.units[str(data.name)]
    return float(with_unit(1.0, raw, "" if unit == "1" else unit).magnitude)


def _number(found: Continuation, data: Any) -> str:
    unit = data.number.attrs["units"]
    head, *rest = found.path.split(".")
    name = " ".join(rest if len(rest) == 2 else (head, *rest)).replace("_", " ")
    return name + (f" / {unit}" if unit != "1" else "")


def _legend(found: Continuation, ax: Axes, language: str) -> None:
    from matplotlib.lines import Line2D

    handles = []
    if found.stable.any():
        handles.append(Line2D([], [], color=style.GREY, label=WORDS["stable"].in_language(language)))
    if not found.stable.all():
        handles.append(Line2D([], [], color=style.GREY, linestyle=_DASH, label=WORDS["unstable"].in_language(language)))
    if found.folds:
        handles.append(
            Line2D([], [], color="none", marker="o", markersize=4.5, markerfacecolor="white",
                   markeredgecolor=style.VERMILLION, label=WORDS["fold"].in_language(language))
        )  # fmt: skip
    ax.legend(handles=handles, loc="best")
