"""Figures of recovery after photobleaching: a curve with its range, or points with the law fitted to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..bilayer.frap import Recovery
    from ..instruments.fits import Parameter
    from ..instruments.frap import RecoveryFit

WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time-after-bleach"),
    "recovery": phrase("plot-recovered-fraction"),
    "immobile": phrase("plot-immobile"),
    "half": phrase("plot-half-time"),
    "disc": phrase("plot-bleached-disc-m"),
    "gaussian": phrase("plot-gaussian-beam-m"),
    "range": phrase("plot-range-d"),
    "data": phrase("plot-data"),
    "fit": phrase("plot-fit"),
    "D": phrase("plot-d-m-s"),
    "M": phrase("plot-mobile"),
}
SIZE = (4.2, 3.0)
EARLY = 0.2
"""Time is logarithmic where half of the points lie in this first share of the record."""
ROOM = 0.45
"""Mobile fraction above which the legend finds room under the curve."""
_UNITS = (("µs", 1e6), ("ms", 1e3), ("s", 1.0), ("min", 1.0 / 60.0), ("h", 1.0 / 3600.0), ("d", 1.0 / 86400.0))


def plot_frap(curve: Recovery | RecoveryFit, path: Any = None, language: str = "en") -> Figure:
    """Draw a recovery with the range of its diffusion coefficient, or data with the law fitted to them.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` falls back to English where no font has
    Chinese.
    """
    from ..bilayer.frap import Recovery

    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        unit, scale = _unit(float(curve.times[-1]))
        if isinstance(curve, Recovery):
            _curve(ax, curve, scale, chosen)
        else:
            _points(ax, curve, scale, chosen)
        ax.set(xlabel=_word("time", chosen, unit=unit), ylabel=_word("recovery", chosen))
        if ax.get_xscale() == "linear":
            ax.set_xlim(0.0, scale * float(curve.times[-1]))
        ax.set_ylim(min(0.0, ax.get_ylim()[0]), max(1.05, ax.get_ylim()[1]))
        if path is not None:
            style.save(figure, path)
    return figure


def _unit(end: float) -> tuple[str, float]:
    """The unit of time that gives the end of the axis a readable number, and how many of it are one second."""
    return next((each for each in reversed(_UNITS) if end * each[1] >= 2.0), _UNITS[0])


def _curve(ax: Axes, curve: Recovery, scale: float, language: str) -> None:
    t = scale * curve.times
    ax.fill_between(
        t, curve.low, curve.high, color=style.SKY, alpha=0.35, linewidth=0.0, label=_word("range", language)
    )
    ax.plot(t, curve.values, color=style.BLUE, label=_mobility(curve.diffusion.value, language))
    _plateau(ax, curve.mobile, language)
    seconds = float(curve.half_time.value.to("s").magnitude)
    half, (unit, size) = scale * seconds, _unit(seconds)
    if half <= t[-1]:
        level = 0.5 * curve.mobile
        ax.plot([half, half, 0.0], [0.0, level, level], color=style.GREY, linewidth=0.8, linestyle=(0, (1, 1.5)))
        words = _word("half", language, value=f"{seconds * size:.3g}", unit=unit)
        ax.annotate(words, (half, 0.03), xytext=(4, 0), textcoords="offset points", fontsize=7.5, color=style.GREY)
    ax.legend(loc="lower right", bbox_to_anchor=(1.0, 0.1 if curve.mobile > ROOM else curve.mobile))
    item = curve.label.in_language(language)
    title = _word(curve.bleach, language, item=item[:1].upper() + item[1:], radius=1e6 * curve.radius)
    ax.set_title(title, fontsize=8.5)


def _points(ax: Axes, curve: RecoveryFit, scale: float, language: str) -> None:
    end = float(curve.times[-1])
    fine = np.linspace(0.0, 1.0, 400) ** 2 * end
    if float(np.median(curve.times)) < EARLY * end:
        ax.set_xscale("log")
        fine = np.geomspace(float(curve.times[curve.times > 0.0][0]), end, 400)
    ax.plot(
        scale * curve.times, curve.values, "o", color=style.ORANGE, markersize=3.2, markeredgewidth=0.0,
        label=_word("data", language),
    )  # fmt: skip
    ax.plot(scale * fine, curve.at(fine), color=style.BLACK, linewidth=1.2, label=_word("fit", language))
    _plateau(ax, curve.mobile.value, language)
    lines = [_interval("D", curve.diffusion, language), _interval("M", curve.mobile, language)]
    ax.legend(loc="lower right", title="\n".join(lines), title_fontsize=7.5, alignment="left")


def _plateau(ax: Axes, mobile: float, language: str) -> None:
    """The level that the light returns to, where some stays dark."""
    if mobile > 0.995:
        return
    ax.axhline(mobile, color=style.GREY, linewidth=0.8, linestyle=(0, (5, 2)), zorder=0)
    words = _word("immobile", language, percent=100.0 * (1.0 - mobile))
    ax.annotate(
        words, (0.02, mobile), xycoords=("axes fraction", "data"), xytext=(0, 3), textcoords="offset points",
        fontsize=7.5, color=style.GREY,
    )  # fmt: skip


def _mobility(value: Any, language: str) -> str:
    from ..units import symbol_of

    return f"D = {value.magnitude:.3g} {symbol_of(value.units)}"


def _interval(key: str, number: Parameter, language: str) -> str:
    return _word(key, language, value=number.value, low=number.low, high=number.high)


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
