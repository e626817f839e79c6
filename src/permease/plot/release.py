"""Vesicle release: the Ca2+ above, the rate and what has been released below; and rates against Ca2+."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style
from .traces import time_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.release_curve import ReleaseCurve
    from ..instruments.release_record import ReleaseRecord

WIDE = 30.0
"""Ca2+ that changes by more than this factor gets a logarithmic axis."""
LEAD = 0.06
WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time"),
    "calcium": phrase("plot-ca-m"),
    "rate": phrase("plot-release-rate-vesicles"),
    "released": phrase("plot-vesicles-released"),
    "capacitance": phrase("plot-capacitance-added"),
    "per_vesicle": phrase("plot-rate-per-vesicle-s"),
    "peak": phrase("plot-peak"),
    "undepleted": phrase("plot-without-depletion"),
    "half_time": phrase("plot-half-time-ms"),
    "slope": phrase("plot-cooperativity"),
    "total": phrase("plot-all"),
}
_POOLS = (style.BLUE, style.VERMILLION, style.GREEN, style.ORANGE)


def plot_release(record: ReleaseRecord, path: Any = None, language: str = "en") -> Figure:
    """Draw Ca2+, the rate, and the vesicles released with the capacitance they add; returns the figure.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` is ``"en"`` or ``"zh"``, and falls back to
    English, with a note, where no font has Chinese.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(4.8, 4.4)
        axes = figure.subplots(3, 1, sharex=True, height_ratios=(0.55, 1.0, 1.0))
        end = 1e-3 * float(record.x.values[-1])
        name, second = time_unit(end)
        times = 1e-3 * record.x.values / second
        _calcium(axes[0], record, times, end / second, chosen)
        _rate(axes[1], record, times, chosen)
        _released(axes[2], record, times, chosen)
        axes[2].set_xlabel(_word("time", chosen, unit=name))
        axes[2].set_xlim(-LEAD * end / second, end / second)
        figure.align_ylabels(axes)
        figure.suptitle(record.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_release_curve(curve: ReleaseCurve, path: Any = None, language: str = "en") -> Figure:
    """Draw peak rate and half time against Ca2+, with the cooperativity; arguments as in ``plot_release``."""
    chosen = style.spoken(language)
    with style.styled(chosen):
        extra = "slope" in curve.series
        figure = style.figure(8.4 if extra else 5.8, 2.9)
        axes = list(figure.subplots(1, 3 if extra else 2))
        x = curve.x.values
        if "undepleted" in curve.series:
            label = _word("undepleted", chosen)
            axes[0].plot(x, curve["undepleted"].values, color=style.GREY, linestyle=(0, (4, 2)), label=label)
        axes[0].plot(x, curve["peak"].values, color=style.VERMILLION, label=_word("peak", chosen))
        axes[0].set(yscale="log", ylabel=_word("per_vesicle", chosen))
        axes[0].legend(loc="lower right")
        axes[1].plot(x, curve["half_time"].values, color=style.BLUE)
        axes[1].set(yscale="log", ylabel=_word("half_time", chosen))
        if extra:
            axes[2].plot(x, curve["slope"].values, color=style.BLACK)
            axes[2].set_ylim(bottom=0.0)
            axes[2].set_ylabel(_word("slope", chosen))
        for ax in axes:
            ax.set(xscale="log", xlabel=_word("calcium", chosen), xlim=(float(np.min(x)), float(np.max(x))))
        figure.suptitle(curve.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _calcium(ax: Axes, record: ReleaseRecord, times: np.ndarray, end: float, language: str) -> None:
    levels = record["calcium"].values
    rest = float(record.conditions["resting"])
    x = np.concatenate([[-LEAD * end, 0.0], times])
    y = np.concatenate([[rest, rest], levels])
    ax.plot(x, y, color=style.colour("Ca"))
    low, high = float(np.min(y)), float(np.max(y))
    if low > 0.0 and high / low > WIDE:
        ax.set_yscale("log")
        ax.set_ylim(0.6 * low, 1.7 * high)
    else:
        ax.set_ylim(0.0, 1.15 * high if high else 1.0)
    ax.set_ylabel(_word("calcium", language))


def _rate(ax: Axes, record: ReleaseRecord, times: np.ndarray, language: str) -> None:
    rates = record["rate"].values
    fast = float(np.max(rates)) >= 1e4
    ax.plot(times, rates * (1e-3 if fast else 1.0), color=style.BLACK)
    ax.set_ylim(bottom=0.0)
    ax.set_ylabel(_word("rate", language, unit="ms⁻¹" if fast else "s⁻¹"))


def _released(ax: Axes, record: ReleaseRecord, times: np.ndarray, language: str) -> None:
    released = record["released"].values
    pools = [name for name in record.series if name.startswith("released.")]
    ax.plot(times, released, color=style.BLACK, label=_word("total", language) if pools else None)
    for name, colour in zip(pools, _POOLS, strict=False):
        ax.plot(times, record[name].values, color=colour, linewidth=1.2, label=name.partition(".")[2])
    if pools:
        ax.legend(loc="best")
    ax.set_ylim(bottom=0.0)
    ax.set_ylabel(_word("released", language))
    one = 1e15 * record.vesicle_capacitance
    unit, factor = ("pF", 1e-3) if one * float(np.max(released)) >= 1e3 else ("fF", 1.0)
    scale = one * factor
    functions: Any = (lambda count: scale * count, lambda shown: shown / scale)
    right = ax.secondary_yaxis("right", functions=functions)
    right.set_ylabel(_word("capacitance", language, unit=unit))


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
