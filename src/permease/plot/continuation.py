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

    from ..solve.continuation_result import Continuation, Fold, Hopf

WORDS: Mapping[str, Text] = {
    "stable": phrase("plot-stable"),
    "unstable": phrase("plot-unstable"),
    "fold": phrase("plot-fold-at"),
    "folds": phrase("plot-folds-at"),
    "hopf": phrase("plot-oscillation-arises-at"),
}
_MOST = 8
_DASH = (0, (3.5, 1.6))
_NAMED = 3
"""Folds whose numbers the legend says."""
_FOLD: dict[str, Any] = {
    "color": "none", "marker": "o", "markersize": 4.5, "markerfacecolor": "white", "markeredgecolor": style.VERMILLION,
    "markeredgewidth": 1.2,
}  # fmt: skip
_HOPF: dict[str, Any] = {**_FOLD, "marker": "D", "markersize": 4.0, "markeredgecolor": style.BLUE}


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
            message("errors_plot-panels-cannot-drawn", count=len(wanted)),
            where="plot",
            hint=message("errors_plot-1-outputs", most=_MOST),
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
    marks: list[tuple[Fold | Hopf, Any, dict[str, Any]]]
    marks = [(fold, value, _FOLD) for fold, value in zip(found.folds, found.fold_values(), strict=True)]
    marks += [(hopf, value, _HOPF) for hopf, value in zip(found.hopfs, found.hopf_values(), strict=True)]
    shown = _size(found, data)
    spots = [(mark.point, float(value.magnitude), mark.values[str(data.name)] * shown) for mark, value, _ in marks]
    x, y, stable = _through(np.asarray(data.number), np.asarray(data.values), found.stable, spots)
    tail = str(data.name).rpartition(".")[2]
    colour = style.colour(tail) if tail not in ("volume", "voltage", "pH") else style.BLACK
    # a stretch belongs to the points at its ends; where they differ, to the one before
    starts = np.flatnonzero(np.diff(stable[:-1].astype(int), prepend=-1)) if len(x) > 1 else np.array([0])
    for first, last in zip(starts, [*starts[1:], len(x) - 1], strict=True):
        part = slice(int(first), int(last) + 1)
        ax.plot(x[part], y[part], color=colour, linestyle="-" if stable[first] else _DASH, linewidth=1.5)
    for (_, across, up), (_, _, look) in zip(spots, marks, strict=True):
        ax.plot(across, up, zorder=5, **look)
    ax.set_ylabel(_item(str(data.name)) + (f" / {data.attrs['units']}" if data.attrs["units"] != "1" else ""))
    ax.ticklabel_format(axis="y", useOffset=False)


def _through(
    x: np.ndarray, y: np.ndarray, stable: np.ndarray, spots: list[tuple[int, float, float]]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The points of a branch with its marks (point before, x, y) among them: there the line changes."""
    for point, across, up in sorted(spots, reverse=True):
        after = min(point + 1, len(stable) - 1)
        x, y = np.insert(x, point + 1, across), np.insert(y, point + 1, up)
        stable = np.insert(stable, point + 1, stable[after])
    return x, y, stable


def _item(path: str) -> str:
    """An output as a label names it: its place, and ``Na`` as ``[Na⁺]``."""
    place, _, tail = path.removeprefix("rate.").rpartition(".")
    symbol = style.symbol(tail)
    return f"{place}\n".lstrip() + (f"[{symbol}]" if symbol != tail else tail.replace("_", " "))


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


def _four(value: Any) -> str:
    return f"{float(value.magnitude):.4g}"


def _listed(values: list[str]) -> str:
    return ", ".join(values[:_NAMED]) + (", ..." if len(values) > _NAMED else "")


def _legend(found: Continuation, ax: Axes, language: str) -> None:
    from matplotlib.lines import Line2D

    handles = []
    curves = [line for each in ax.figure.axes for line in each.get_lines() if np.size(line.get_xdata()) > 1]
    colours = {str(line.get_color()) for line in curves}
    colour = colours.pop() if len(colours) == 1 else style.GREY
    if found.stable.any():
        handles.append(Line2D([], [], color=colour, label=WORDS["stable"].in_language(language)))
    if not found.stable.all():
        handles.append(Line2D([], [], color=colour, linestyle=_DASH, label=WORDS["unstable"].in_language(language)))
    folds, waves = ([_four(value) for value in each] for each in (found.fold_values(), found.hopf_values()))
    if folds:
        word = WORDS["fold" if len(folds) == 1 else "folds"].filled(where=_listed(folds))
        handles.append(Line2D([], [], label=word.in_language(language), **_FOLD))
    if waves:
        word = WORDS["hopf"].filled(where=_listed(waves))
        handles.append(Line2D([], [], label=word.in_language(language), **_HOPF))
    ax.legend(handles=handles, loc="best")
