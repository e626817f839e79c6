"""Excitable membranes: refractory curve, firing rate, waves along a cable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.cable_record import CableRecord
    from ..instruments.excitability import FiringRate, Refractory

SIZE = (3.9, 3.0)
TRACES = 5
WIDE = 30.0
"""Threshold ratios that span more than this factor get a logarithmic axis."""
WORDS: Mapping[str, Text] = {
    "interval": phrase("plot-interval-ms"),
    "ratio": phrase("plot-second-threshold-first"),
    "absolute": phrase("plot-absolute-ms"),
    "relative": phrase("plot-relative-ms"),
    "current": phrase("plot-current-cm"),
    "rate": phrase("plot-firing-rate-hz"),
    "onset": phrase("plot-onset-cm"),
    "time": phrase("plot-time-ms"),
    "position": phrase("plot-position-cm"),
    "voltage": phrase("plot-membrane-potential-mv"),
    "velocity": phrase("plot-m-s"),
}


def plot_refractory(curve: Refractory, path: Any = None, language: str = "en") -> Figure:
    """Draw the threshold ratio of the second pulse against the interval, the absolute refractory period shaded.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` is ``"en"`` or ``"zh"``.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        draw_refractory(ax, curve, chosen)
        ax.set_title(curve.label.in_language(chosen), fontsize=8.5)
        _save(figure, path)
    return figure


def draw_refractory(ax: Axes, curve: Refractory, language: str = "en") -> None:
    """The curve of ``plot_refractory`` in axes of a larger figure."""
    x, y = curve.x.values, curve.y.values
    known = np.isfinite(y)
    ax.axhline(1.0, color=style.GREY, linewidth=0.8, linestyle=(0, (3, 2)), zorder=0)
    ax.plot(x[known], y[known], "o-", color=style.VERMILLION, markersize=4.0, clip_on=False, zorder=3)
    ax.set_xlim(0.0, 1.04 * float(x[-1]))
    if np.any(known) and float(np.max(y[known])) > WIDE:
        ax.set_yscale("log")
    else:
        ax.set_ylim(bottom=0.0)
    if curve.absolute is not None:
        end = float(curve.absolute.to("ms").magnitude)
        ax.axvspan(0.0, end, color=style.GREY, alpha=0.22, linewidth=0.0, zorder=0)
        label = _word("absolute", language, value=f"{end:.1f}")
        ax.text(0.5 * end, 0.9, label, transform=ax.get_xaxis_transform(), ha="center", va="center", fontsize=7.5)
        if curve.relative is not None:
            last = float(curve.relative.to("ms").magnitude)
            ax.axvspan(end, last, color=style.GREY, alpha=0.09, linewidth=0.0, zorder=0)
            ax.text(
                0.5 * (end + last), 0.9, _word("relative", language, value=f"{last:.1f}"),
                transform=ax.get_xaxis_transform(), ha="center", va="center", fontsize=7.5,
            )  # fmt: skip
    ax.set(xlabel=_word("interval", language), ylabel=_word("ratio", language))


def plot_firing(curve: FiringRate, path: Any = None, language: str = "en") -> Figure:
    """Draw the firing rate against the current; arguments as in ``plot_refractory``."""
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        x, y = curve.x.values, curve.y.values
        ax.plot(x, y, "o", color=style.BLACK, markersize=4.0, clip_on=False, zorder=3)
        fires = y > 0.0
        ax.plot(x[fires], y[fires], color=style.BLACK, linewidth=1.1)
        if curve.onset is not None:
            onset = float(curve.onset.to("uA/cm^2").magnitude)
            label = _word("onset", chosen, value=f"{onset:.3g}")
            ax.axvline(onset, color=style.VERMILLION, linewidth=1.0, linestyle=(0, (3, 2)), zorder=1, label=label)
            ax.legend(loc="lower right")
        ax.set_xlim(0.0, 1.04 * float(x[-1]))
        ax.set_ylim(0.0, max(1.08 * float(np.max(y)), 1.0))
        ax.set(xlabel=_word("current", chosen), ylabel=_word("rate", chosen))
        ax.set_title(curve.label.in_language(chosen), fontsize=8.5)
        _save(figure, path)
    return figure


def plot_cable(record: CableRecord, path: Any = None, language: str = "en") -> Figure:
    """Draw the voltage over position and time, and traces at a few positions; arguments as in ``plot_refractory``."""
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(7.4, SIZE[1])
        image, traces = figure.subplots(1, 2, width_ratios=(1.15, 1.0))
        length = float(record.conditions["length"])
        mesh = image.imshow(
            record.voltage.T, origin="lower", aspect="auto", cmap="magma", interpolation="nearest",
            extent=(0.0, float(record.times[-1]), 0.0, length),
        )  # fmt: skip
        figure.colorbar(mesh, ax=image, pad=0.02).ax.set_title("mV", fontsize=7.5)
        speed = record.velocity()
        if speed is not None:
            _arrow(image, record, _word("velocity", chosen, value=f"{abs(float(speed.magnitude)):.1f}"))
        image.set(xlabel=_word("time", chosen), ylabel=_word("position", chosen))
        shades = np.linspace(0.1, 0.8, TRACES)
        for place, shade in zip(map(float, np.linspace(0.02, 0.98, TRACES) * length), shades, strict=True):
            from matplotlib import colormaps

            traces.plot(
                record.times, record.trace(f"{place!r} cm"), color=colormaps["magma"](shade), linewidth=1.2,
                label=f"{place:.3g} cm",
            )  # fmt: skip
        traces.set(xlabel=_word("time", chosen), ylabel=_word("voltage", chosen), xlim=(0.0, float(record.times[-1])))
        traces.legend(
            loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=TRACES, handlelength=0.9, columnspacing=0.9,
            handletextpad=0.35, fontsize=7.0,
        )  # fmt: skip
        low, high = float(np.min(record.voltage)), float(np.max(record.voltage))
        traces.set_ylim(low - 0.04 * (high - low), high + 0.04 * (high - low))
        figure.suptitle(record.label.in_language(chosen), fontsize=8.5)
        _save(figure, path)
    return figure


def _arrow(image: Axes, record: CableRecord, text: str) -> None:
    """The speed beside the wave, in the middle of the cable."""
    length = float(record.conditions["length"])
    when = float(record.arrivals_at(f"{0.5 * length!r} cm")[0])
    room = when < 0.55 * float(record.times[-1])
    image.annotate(
        text, (when, 0.5 * length), xytext=(34 if room else -10, -14), textcoords="offset points", color="white",
        ha="left" if room else "right", fontsize=8.0,
    )  # fmt: skip


def _save(figure: Figure, path: Any) -> None:
    if path is not None:
        style.save(figure, path)


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
