"""Figures of sensitivities: normalised ones over time or as bars, and the shares of a variance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..text import Text, message, phrase
from . import style
from .traces import PANEL_HEIGHT, time_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..solve.global_sensitivity import SobolIndices
    from ..solve.sensitivity_result import Sensitivity

WORDS: Mapping[str, Text] = {
    "over time": phrase("plot-d-ln-d-ln-number"),
    "at rest": phrase("plot-d-ln-d-ln-number-2"),
    "share": phrase("plot-share-variance"),
    "first": phrase("plot-alone-first-order"),
    "total": phrase("plot-interactions-total"),
    "dropped": phrase("plot-weakest-numbers-not-drawn"),
    "spread": phrase("plot-median-5-95-members"),
}
BARS = 14
"""Numbers that are drawn as bars; of more, those with the strongest effects."""
_MOST = 8
_LINES = (style.VERMILLION, style.BLUE, style.GREEN, style.ORANGE, style.PURPLE, style.SKY, style.BLACK, style.YELLOW)
_ROW = 0.24


def plot_sensitivity(found: Sensitivity, path: Any = None, language: str = "en") -> Figure:
    """Draw normalised sensitivities: one panel for each output, lines over time, or bars at rest.

    Of a population the median, and what holds 90 % of the members. Of more than eight numbers over time, or fourteen at
    rest, the strongest are drawn. ``path`` is a .png, .svg or .pdf file to write as well; ``language`` as in
    ``plot_traces``. Raises InputError for more than eight outputs, or where no member got to the end.
    """
    _few(len(found.of))
    data = np.asarray(found.normalised.values)
    many = "member" in found.normalised.dims
    if many:
        good = np.array([status.ok for status in found.status])
        if not good.any():
            raise InputError(message("errors_plot-no-member-reached-end"), where="plot", why=found.status[0].sentence)
        low, middle, high = np.nanquantile(data[:, :, good], [0.05, 0.5, 0.95], axis=2)
    else:
        low = middle = high = data
    chosen = style.spoken(language)
    with style.styled(chosen):
        if found.times is not None:
            figure = _over_time(found, (low, middle, high), chosen)
        else:
            figure = _at_rest(found, (low, middle, high), chosen)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_indices(found: SobolIndices, path: Any = None, language: str = "en") -> Figure:
    """Draw first-order and total Sobol indices at the end as bars with their intervals, one panel for each output.

    ``path`` and ``language`` as in ``plot_sensitivity``. Raises InputError for more than eight outputs.
    """
    _few(len(found.of))
    chosen = style.spoken(language)
    values, bounds = found.estimates[..., -1], found.bounds[..., -1, :]
    rows = _strongest(values[1], BARS)
    with style.styled(chosen):
        figure, axes = _bars(len(found.of), len(rows), legend=True)
        at = np.arange(len(rows), dtype=float)
        for i, (of, ax) in enumerate(zip(found.of, axes, strict=True)):
            for which, shift, key, colour in ((0, -0.19, "first", style.BLUE), (1, 0.19, "total", style.SKY)):
                drawn, ends = np.nan_to_num(values[which, i, rows]), np.nan_to_num(bounds[which, i, rows])
                error = np.maximum(np.abs(ends.T - drawn), 0.0)
                ax.barh(at + shift, drawn, height=0.36, color=colour, label=WORDS[key].in_language(chosen))
                ax.errorbar(drawn, at + shift, xerr=error, fmt="none", ecolor=style.BLACK, elinewidth=0.7, capsize=1.5)
            ax.set_xlabel(WORDS["share"].filled(item=_item(of)).in_language(chosen))
            ax.set_xlim(left=min(0.0, float(np.nanmin(np.nan_to_num(bounds[:, i])))))
        _names(axes, at, [found.to[j] for j in rows])
        handles, labels = axes[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside upper center", ncols=2)
        _say_dropped(figure, len(found.to), len(rows), chosen)
        if path is not None:
            style.save(figure, path)
    return figure


def _few(panels: int) -> None:
    if panels > _MOST:
        raise InputError(
            message("errors_plot-panels-cannot-drawn-2", panels=panels),
            where="plot",
            hint=message("errors_plot-1-outputs", most=_MOST),
        )


def _strongest(effects: np.ndarray, most: int) -> list[int]:
    """The numbers with the strongest effects (of, to) on any output, strongest first, at most so many."""
    size = np.max(np.nan_to_num(np.abs(effects), posinf=0.0), axis=0)
    kept = np.argsort(-size, kind="stable")[:most]
    return [int(j) for j in kept]


def _over_time(found: Sensitivity, bands: tuple[np.ndarray, np.ndarray, np.ndarray], language: str) -> Figure:
    from matplotlib.patches import Patch

    low, middle, high = bands
    assert found.times is not None
    figure = style.figure(style.WIDTH + 1.2, 0.85 + PANEL_HEIGHT * len(found.of))
    axes = figure.subplots(len(found.of), 1, sharex=True, squeeze=False)[:, 0]
    unit, size = time_unit(float(found.times[-1]))
    times = found.times / size
    chosen = _strongest(np.nanmax(np.abs(np.nan_to_num(middle)), axis=2), len(_LINES))
    for i, (of, ax) in enumerate(zip(found.of, axes, strict=True)):
        ax.axhline(0.0, color=style.GREY, linewidth=0.5, zorder=0)
        for colour, j in zip(_LINES, chosen, strict=False):
            if low is not middle:
                ax.fill_between(times, low[i, j], high[i, j], color=colour, alpha=0.18, linewidth=0)
            ax.plot(times, middle[i, j], color=colour, label=_label(found.to[j]))
        ax.set_ylabel(WORDS["over time"].filled(item=_item(of)).in_language(language))
    axes[-1].set_xlabel(style.word("time", language, unit=unit))
    axes[-1].set_xlim(float(times[0]), float(times[-1]))
    handles, _ = axes[0].get_legend_handles_labels()
    if low is not middle:
        handles.append(Patch(color=style.GREY, alpha=0.3, linewidth=0, label=WORDS["spread"].in_language(language)))
    axes[0].legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0.0)
    _say_dropped(figure, len(found.to), len(chosen), language)
    figure.align_ylabels(axes)
    return figure


def _at_rest(found: Sensitivity, bands: tuple[np.ndarray, np.ndarray, np.ndarray], language: str) -> Figure:
    low, middle, high = bands
    rows = _strongest(middle, BARS)
    figure, axes = _bars(len(found.of), len(rows), legend=low is not middle)
    at = np.arange(len(rows), dtype=float)
    for i, (of, ax) in enumerate(zip(found.of, axes, strict=True)):
        drawn = np.nan_to_num(middle[i, rows])
        ax.barh(at, drawn, height=0.62, color=np.where(drawn < 0.0, style.BLUE, style.VERMILLION).tolist())
        if low is not middle:
            error = np.abs(np.nan_to_num(np.stack([low[i, rows], high[i, rows]])) - drawn)
            bars: Any = ax.errorbar(drawn, at, xerr=error, fmt="none", ecolor=style.BLACK, elinewidth=0.7, capsize=1.5)
            if not figure.legends:
                words = [WORDS["spread"].in_language(language)]
                figure.legend([bars], words, loc="outside upper center")
        ax.axvline(0.0, color=style.BLACK, linewidth=0.7)
        ax.set_xlabel(WORDS["at rest"].filled(item=_item(of)).in_language(language))
    _names(axes, at, [found.to[j] for j in rows])
    _say_dropped(figure, len(found.to), len(rows), language)
    return figure


def _say_dropped(figure: Figure, asked: int, drawn: int, language: str) -> None:
    """A line under a figure that leaves numbers out."""
    if drawn < asked:
        text = WORDS["dropped"].filled(left=asked - drawn, all=asked).in_language(language)
        figure.supxlabel(text, fontsize="small", color=style.GREY)


def _bars(panels: int, rows: int, *, legend: bool) -> tuple[Figure, list[Axes]]:
    """Panels side by side, at most four in a row and with as few gaps as can be, that share their rows."""
    across = min(range(min(panels, 3), min(panels, 4) + 1), key=lambda wide: (-panels % wide, -wide))
    down = -(-panels // across)
    figure = style.figure(2.1 + 2.0 * across, down * (0.75 + _ROW * rows) + (0.3 if legend else 0.1))
    grid = figure.subplots(down, across, squeeze=False, sharey=True)
    every = [ax for line in grid for ax in line]
    for ax in every[panels:]:
        ax.set_visible(False)
    return figure, every[:panels]


def _names(axes: list[Axes], at: np.ndarray, names: list[str]) -> None:
    for ax in axes:
        ax.set_yticks(at, [_label(name) for name in names])
        ax.set_ylim(len(at) - 0.4, -0.6)
        ax.tick_params(axis="y", length=0)


def _label(path: str) -> str:
    """A path of a number as a legend names it: without its membrane, words apart."""
    head, *rest = path.split(".")
    return " ".join(rest if len(rest) == 2 else (head, *rest)).replace("_", " ")


def _item(path: str) -> str:
    """An output as a label names it: ``Na`` of the cytosol as ``[Na⁺]``, others by their last word."""
    tail = path.removeprefix("rate.").rpartition(".")[2]
    return f"[{style.symbol(tail)}]" if style.symbol(tail) != tail else tail.replace("_", " ")
