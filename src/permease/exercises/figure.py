"""The curve of an exercise as a figure fit to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .curve import Bars, Curve, Drawn

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SIZE = (4.6, 3.0)
SHORT = 100.0
"""Ratio of the ends of a logarithmic axis below which its ticks are plain numbers."""


def plot(drawn: Drawn, title: str = "", path: Any = None, language: str = "en") -> Figure:
    """Draw a curve or bars; ``path`` is a .png, .svg or .pdf file to write as well.

    ``language`` falls back to English where no font has Chinese. Raises InputError and FileError for a name that
    cannot be used.
    """
    from ..plot import style

    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        if isinstance(drawn, Curve):
            _curve(ax, drawn, chosen)
        else:
            _bars(ax, drawn, chosen)
        if title and chosen == language:
            figure.suptitle(title, fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _curve(ax: Axes, drawn: Curve, language: str) -> None:
    from ..plot import style

    colours = (style.BLUE, style.VERMILLION, style.GREEN, style.PURPLE, style.ORANGE, style.SKY)
    for colour, (name, line) in zip(colours, drawn.lines.items(), strict=False):
        ax.plot(list(drawn.x), list(line), color=colour, label=drawn.called(name, language))
    if drawn.point is not None:
        ax.plot(*([value] for value in drawn.point), "o", color=style.BLACK, markersize=4.5, zorder=4)
    if drawn.log_x:
        ax.set_xscale("log")
        _few_ticks(ax.xaxis, max(drawn.x) / min(drawn.x))
    if drawn.log_y:
        ax.set_yscale("log")
    ax.set(xlabel=drawn.x_label.in_language(language), ylabel=drawn.y_label.in_language(language))
    ax.set_xlim(min(drawn.x), max(drawn.x))
    if len(drawn.lines) > 1:
        ax.legend()
    if not drawn.log_y and ax.get_ylim()[0] < 0.0 < ax.get_ylim()[1]:
        ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)


def _few_ticks(axis: Any, span: float) -> None:
    """Plain numbers at 1, 2 and 5 where a logarithmic axis has few decades."""
    if span < SHORT:
        from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

        axis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
        axis.set_major_formatter(StrMethodFormatter("{x:g}"))
        axis.set_minor_formatter(NullFormatter())


def _bars(ax: Axes, drawn: Bars, language: str) -> None:
    from ..plot import style

    names = list(drawn.values)
    values = [drawn.values[name] for name in names]
    places = range(len(names))
    start = drawn.floor if drawn.log else 0.0
    ax.barh(list(places), [value - start for value in values], left=start, color=style.BLUE, height=0.6)
    ax.set_yticks(list(places), [drawn.called(name, language) for name in names])
    ax.invert_yaxis()
    if drawn.log:
        ax.set_xscale("log")
        ax.set_xlim(drawn.floor, 3.0 * max(values))
    ax.set_xlabel(drawn.label.in_language(language))
    if min(values) < 0.0:
        ax.axvline(0.0, color=style.GREY, linewidth=0.6)
