"""Assays of passive permeation: PAMPA, Caco-2, liposomes, swelling vesicles, ion trapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style
from .axes import tens

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.assays.trapping import IonTrapping
    from ..instruments.curve import Curve

SIZE = (3.9, 3.0)
DASHED = (0, (4, 2))
WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time"),
    "share": phrase("plot-share-dose"),
    "donor": phrase("plot-donor"),
    "membrane": phrase("plot-membrane"),
    "acceptor": phrase("plot-acceptor"),
    "P": phrase("plot-permeability-cm-s"),
    "P_e": phrase("plot-through-all-p-e"),
    "P_m": phrase("plot-membrane-p-m"),
    "P_u": phrase("plot-water-p-u"),
    "measured": phrase("plot-measured"),
    "fit": phrase("plot-fit"),
    "cleared": phrase("plot-cleared-volume-l-cm"),
    "A to B": phrase("plot-b"),
    "B to A": phrase("plot-b-2"),
    "ratio": phrase("plot-efflux-ratio"),
    "released": phrase("plot-released"),
    "shown": phrase("plot-shown-fluorimeter"),
    "release": phrase("plot-release"),
    "voltage": phrase("plot-potential-inside-mv"),
    "loaded": phrase("plot-loaded-share"),
    "pH_inside": phrase("plot-ph-inside"),
    "volume": phrase("plot-volume-initial"),
    "taut": phrase("plot-sphere"),
    "lysis": phrase("plot-rupture"),
    "trace": phrase("plot-reading"),
    "trapped": phrase("plot-total-concentration"),
    "pH": phrase("plot-ph"),
}
_UNITS = ((86400.0, "d"), (3600.0, "h"), (60.0, "min"), (1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))
_IN_SECONDS = {"s": 1.0, "min": 60.0, "hour": 3600.0}


def plot_assay(curve: Curve, path: Any = None, language: str = "en") -> Figure:
    """Draw an assay the way its kind is drawn; ``path`` is a .png, .svg or .pdf file to write as well.

    ``language`` is ``"en"`` or ``"zh"``, and falls back to English, with a note, where no font has Chinese.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure: Figure = _DRAWN[curve.kind](curve, chosen)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_trapping(found: IonTrapping, path: Any = None, language: str = "en") -> Figure:
    """Draw the total concentration of every compartment on a logarithmic axis; arguments as in ``plot_assay``."""
    chosen = style.spoken(language)
    with style.styled(chosen):
        rows = found.table()
        figure = style.figure(SIZE[0] + 0.6, 0.9 + 0.42 * len(rows))
        ax = figure.subplots()
        ratios = np.array([row["ratio"] for row in rows])
        places = np.arange(len(rows))[::-1]
        ax.set_xscale("log")
        ax.hlines(places, np.minimum(ratios, 1.0), np.maximum(ratios, 1.0), color=style.BLUE, linewidth=2.4)
        ax.plot(ratios, places, "o", color=style.BLUE, markersize=6.0)
        ax.axvline(1.0, color=style.GREY, linewidth=0.8, zorder=0)
        low, high = min(float(ratios.min()), 1.0), max(float(ratios.max()), 1.0)
        ax.set_xlim(low / 3.0, high * 8.0)
        for place, ratio in zip(places, ratios, strict=True):
            ax.annotate(_number(ratio), (max(ratio, 1.0), place), xytext=(7, 0), textcoords="offset points",
                        va="center", fontsize=7.5)  # fmt: skip
        ax.set_yticks(places, [f"{row['compartment']}, pH {row['pH']:g}" for row in rows])
        ax.set_ylim(-0.6, len(rows) - 0.4)
        ax.set_xlabel(_word("trapped", chosen, item=found.reference))
        style.legible(figure)
        if path is not None:
            style.save(figure, path)
    return figure


def _pampa(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    times = _time_axis(ax, curve, language)
    for name, colour, dash in (
        ("donor", style.BLUE, "solid"), ("membrane", style.ORANGE, DASHED), ("acceptor", style.VERMILLION, "solid")
    ):  # fmt: skip
        if name in curve.series:
            ax.plot(times, curve.series[name].values, color=colour, linestyle=dash, label=_word(name, language))
    ax.set(ylabel=_word("share", language), ylim=(0.0, 1.02))
    ax.legend(loc="center right")
    return figure


def _profile(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    ax.plot(curve.x.values, curve["P_m"].values, color=style.ORANGE, linestyle=DASHED, label=_word("P_m", language))
    layer = curve.conditions["unstirred"]
    if layer:
        ax.axhline(100.0 * layer, color=style.SKY, linewidth=1.1, linestyle=(0, (1, 1.2)), label=_word("P_u", language))
    ax.plot(curve.x.values, curve["P_e"].values, color=style.BLACK, label=_word("P_e", language))
    _permeability_axes(ax, language)
    ax.set_xlim(float(curve.x.values.min()), float(curve.x.values.max()))
    ax.legend(loc="best")
    return figure


def _pampa_fit(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    x = curve.x.values
    ax.plot(x, curve.y.values, "o", color=style.BLUE, markersize=4.0, zorder=3, label=_word("measured", language))
    if curve.fit is not None:
        fine = np.linspace(x.min(), x.max(), 300)
        ax.plot(fine, curve.fit.at(fine), color=style.BLACK, linewidth=1.1, label=_word("fit", language))
    _permeability_axes(ax, language)
    ax.set_title(_numbers(curve.fit), fontsize=7.5, loc="left", linespacing=1.35)
    ax.legend(loc="best")
    return figure


def _caco2(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    # a fast drug is shown as far as its curves bend
    seconds = curve.x.values * _IN_SECONDS[curve.x.unit]
    until = min(float(seconds[-1]), 10.0 * curve.period)
    times = _time_axis(ax, curve, language, until)
    kept, factor = seconds <= until * (1.0 + 1e-9), float(times[-1] / seconds[-1])
    for way, colour, donor in zip(("A to B", "B to A"), (style.BLUE, style.VERMILLION), curve.volumes, strict=True):
        scale = donor / curve.area * 1e5
        y = curve.series[f"receiver.{way}"].values[kept] * scale
        label = _word(way, language, value=f"{_number(float(curve.apparent[way].magnitude))} cm s⁻¹")
        ax.plot(times[kept], y, color=colour, linestyle="solid" if way == "A to B" else DASHED, label=label)
        taken = np.array(curve.samples) * factor
        ax.plot(
            taken, np.array(curve.readings[way]) * scale, "o", color=colour, markersize=4.0, zorder=3, clip_on=False
        )
    ax.set(ylabel=_word("cleared", language))
    ax.set_ylim(bottom=0.0)
    ax.legend(loc="upper left", title=_word("ratio", language, value=f"{curve.efflux_ratio:.3g}"), title_fontsize=7.5,
              alignment="left")  # fmt: skip
    return figure


def _leak(curve: Any, language: str) -> Figure:
    figure, panels = _panels(curve, language, "voltage" in curve.series)
    times = _time_axis(panels[0], curve, language)
    panels[0].plot(times, curve["released"].values, color=style.BLUE, label=_word("released", language))
    if "shown" in curve.series and np.all(np.isfinite(curve["shown"].values)):
        panels[0].plot(
            times, curve["shown"].values, color=style.GREEN, linestyle=DASHED, label=_word("shown", language)
        )
    panels[0].set_ylabel(_word("release", language))
    most = max(float(np.max(s.values)) for n, s in curve.series.items() if n in ("released", "shown"))
    panels[0].set_ylim(0.0, 1.02 if most > 0.4 else 1.15 * most)
    if "shown" in curve.series:
        panels[0].legend(loc="lower right")
    if len(panels) > 1:
        _time_axis(panels[1], curve, language)
        panels[1].plot(times, curve["voltage"].values, color=style.BLACK)
        panels[1].set_ylabel(_word("voltage", language))
    return figure


def _loading(curve: Any, language: str) -> Figure:
    figure, panels = _panels(curve, language, True)
    for ax, name, key, colour in (
        (panels[0], "loaded", "loaded", style.BLUE), (panels[1], "pH", "pH_inside", style.VERMILLION)
    ):  # fmt: skip
        times = _time_axis(ax, curve, language)
        ax.plot(times, curve[name].values, color=colour)
        ax.set_ylabel(_word(key, language))
    panels[0].set_ylim(0.0, 1.02)
    return figure


def _swelling(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    times = _time_axis(ax, curve, language)
    values = curve.y.values
    ax.plot(times, values, color=style.BLUE)
    if float(values.min()) <= curve.taut <= 1.02 * float(values.max()):
        ax.axhline(curve.taut, color=style.GREY, linewidth=0.9, linestyle=DASHED, zorder=0)
        ax.annotate(_word("taut", language), (1.0, curve.taut), xycoords=("axes fraction", "data"), xytext=(-3, 2),
                    textcoords="offset points", ha="right", va="bottom", fontsize=7.5)  # fmt: skip
    if curve.lysis is not None:
        ax.plot(times[-1:], values[-1:], "X", color=style.VERMILLION, markersize=7.0, zorder=4, clip_on=False)
        ax.annotate(_word("lysis", language), (times[-1], values[-1]), xytext=(-8, 0), textcoords="offset points",
                    ha="right", va="center", fontsize=7.5, color=style.VERMILLION)  # fmt: skip
    ax.set_ylabel(_word("volume", language))
    ax.margins(y=0.09)
    return figure


def _trace_fit(curve: Any, language: str) -> Figure:
    figure, ax = _one(curve, language)
    times = _time_axis(ax, curve, language)
    ax.plot(times, curve.y.values, "o", color=style.BLUE, markersize=3.0, label=_word("measured", language), alpha=0.7)
    if curve.fit is not None:
        fine = np.linspace(0.0, float(curve.x.values[-1]), 300)
        scale = float(times[-1]) / float(curve.x.values[-1])
        ax.plot(fine * scale, curve.fit.at(fine), color=style.BLACK, linewidth=1.2, label=_word("fit", language))
    ax.set_ylabel(
        _word({"volume": "volume", "released": "release"}.get(curve.conditions["readout"], "trace"), language)
    )
    ax.set_title(_numbers(curve.fit), fontsize=7.5, loc="left", linespacing=1.35)
    ax.legend(loc="best")
    return figure


_DRAWN: Mapping[str, Any] = {
    "pampa": _pampa, "pampa-profile": _profile, "pampa-fit": _pampa_fit, "caco2": _caco2, "liposome-leak": _leak,
    "liposome-loading": _loading, "vesicle-swelling": _swelling, "vesicle-fit": _trace_fit, "liposome-fit": _trace_fit,
}  # fmt: skip


def _one(curve: Curve, language: str) -> tuple[Figure, Axes]:
    figure, panels = _panels(curve, language, False)
    return figure, panels[0]


def _panels(curve: Curve, language: str, two: bool) -> tuple[Figure, list[Axes]]:
    figure = style.figure(2.0 * SIZE[0] - 0.6 if two else SIZE[0], SIZE[1])
    panels = list(figure.subplots(1, 2 if two else 1, squeeze=False)[0])
    figure.suptitle(curve.label.in_language(language), fontsize=8.5)
    return figure, panels


def _time_axis(ax: Axes, curve: Curve, language: str, until: float | None = None) -> np.ndarray:
    """The times in a unit that gives them readable numbers, and the label; the axis ends with the curve or at until."""
    seconds = curve.x.values * _IN_SECONDS[curve.x.unit]
    last = float(seconds[-1]) if until is None else until
    size, unit = next(((s, u) for s, u in _UNITS if last >= 2.0 * s), _UNITS[-1])
    ax.set_xlabel(_word("time", language, unit=unit))
    times: np.ndarray = seconds / size
    if len(times) > 1:
        ax.set_xlim(0.0, last / size)
    return times


def _permeability_axes(ax: Axes, language: str) -> None:
    ax.set_yscale("log")
    ax.set(xlabel=_word("pH", language), ylabel=_word("P", language))


def _numbers(fit: Any) -> str:
    """The fitted numbers, one a line."""
    if fit is None:
        return ""
    heads = {"P0": "$P_0$", "Pu": "$P_u$", "Ps": "$P_s$", "Pf": "$P_f$", "pKa": "p$K_a$"}
    lines = []
    for name, p in fit.parameters.items():
        unit = " cm s⁻¹" if p.unit == "cm/s" else ""
        spread = f" ({_number(p.low)} – {_number(p.high)})" if p.high > p.low else ""
        lines.append(f"{heads.get(name, name)} = {_number(p.value)}{spread}{unit}")
    return "\n".join(lines)


def _number(value: float) -> str:
    """Three digits, with a power of ten as papers print it."""
    if value == 0.0 or not np.isfinite(value) or 1e-3 <= abs(value) < 1e5:
        return f"{value:.3g}".replace("inf", "∞").replace("-", "−")
    mantissa, power = f"{value:.2e}".split("e")
    return f"{mantissa.replace('-', '−')}×{tens(int(power))}"


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
