"""Curves of one part: current-voltage, dose-response, uptake and its straight lines, occupancies, energy ladders."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style
from .axes import capital, concentration_unit, power_of_ten, readable, spelled, tens

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.curve import Curve
    from ..instruments.fits import Fit
    from ..instruments.ladder import EnergyLadder
    from ..instruments.transport import Uptake

SIZE = (3.9, 3.0)
WIDE = 60.0
"""Concentrations that span more than this factor get a logarithmic axis."""
SHOWN_STATES = 8
RARE = 5e-3
"""States that never hold this fraction of the molecules are left out of the figure."""
WORDS: Mapping[str, Text] = {
    "voltage": phrase("plot-membrane-potential-mv"),
    "current": phrase("plot-current"),
    "flux": phrase("plot-outward-flux-2"),
    "reversal": phrase("plot-reversal-mv"),
    "concentration": phrase("plot-text-2"),
    "in": phrase("plot-inside-3"),
    "out": phrase("plot-outside-3"),
    "turnover": phrase("plot-turnover"),
    "open_probability": phrase("plot-open-probability"),
    "from.out": phrase("plot-influx"),
    "from.in": phrase("plot-efflux"),
    "zero-trans": phrase("plot-zero-trans"),
    "fixed-trans": phrase("plot-other-side-held"),
    "equal": phrase("plot-equilibrium-exchange"),
    "infinite-cis": phrase("plot-infinite-cis"),
    "occupancy": phrase("plot-fraction-molecules"),
    "energy": phrase("plot-free-energy-kj-mol"),
    "standard": phrase("plot-standard-1-m-0-v"),
    "actual": phrase("plot-actual"),
    "turn": phrase("plot-one-turn-kj-mol"),
}
_CYCLE = (style.BLUE, style.VERMILLION, style.GREEN, style.ORANGE, style.PURPLE, style.SKY, style.BLACK, style.YELLOW)


def plot_curve(curve: Curve, path: Any = None, language: str = "en") -> Figure:
    """Draw a curve the way its kind is drawn; ``path`` is a .png, .svg or .pdf file to write as well.

    ``language`` is ``"en"`` or ``"zh"``, and falls back to English, with a note, where no font has Chinese.
    """
    chosen = style.spoken(language)
    draw = {"current-voltage": _current_voltage, "dose-response": _dose, "uptake": _uptake}.get(curve.kind, _states)
    with style.styled(chosen):
        figure = draw(curve, chosen)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_view(curve: Uptake, view: str, path: Any = None, language: str = "en") -> Figure:
    """Draw an uptake curve in a straight-line view, with the line of its fit where that is straight."""
    chosen = style.spoken(language)
    x, y = curve.view(view)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        if curve.fit is not None and curve.fit.law == "michaelis-menten":
            v, k = curve.fit["Vmax"].value, curve.fit["Km"].value
            ends = np.array([0.0, 1.04 * float(np.max(x.values))])
            line = {
                "lineweaver-burk": (1.0 + k * ends) / v, "eadie-hofstee": v - k * ends, "hanes-woolf": (k + ends) / v,
            }[view]  # fmt: skip
            ax.plot(ends, line, color=style.BLACK, linewidth=1.1)
        ax.plot(x.values, y.values, "o", color=style.colour(curve.x.name), markersize=4.0, clip_on=False)
        ax.set(xlabel=_with_unit(f"${x.name}$", x.unit), ylabel=_with_unit(f"${y.name}$", y.unit))
        ax.set_xlim(left=0.0)
        ax.set_ylim(bottom=0.0) if float(np.min(y.values)) >= 0.0 else None
        _title(ax, f"{curve.label.in_language(chosen)}, {_protocol(curve, chosen)}")
        if path is not None:
            style.save(figure, path)
    return figure


def plot_ladder(ladder: EnergyLadder, path: Any = None, language: str = "en") -> Figure:
    """Draw the free energy of every state passed in one turn of a cycle: standard in grey, actual in colour."""
    chosen = style.spoken(language)
    states = ladder.states
    with style.styled(chosen):
        figure = style.figure(max(SIZE[0], 0.42 * len(states) + 1.2), 3.4)
        ax = figure.subplots()
        ax.axhline(0.0, color=style.GREY, linewidth=0.5, zorder=0)
        for kind, colour, width in (("standard", style.GREY, 1.2), ("actual", style.VERMILLION, 2.0)):
            levels = ladder.levels(kind)
            for i, level in enumerate(levels):
                label = _word(kind, chosen) if i == 0 else None
                ax.plot([i - 0.32, i + 0.32], [level, level], color=colour, linewidth=width, label=label)
            for i, (a, b) in enumerate(pairwise(levels)):
                ax.plot([i + 0.32, i + 0.68], [a, b], color=colour, linewidth=0.6, linestyle=(0, (2, 1.5)))
        last = ladder.levels()[-1]
        ax.annotate(
            _word("turn", chosen, value=f"{last:.1f}".replace("-", "−")), (len(states) - 1.0, last), xytext=(0, -5),
            textcoords="offset points", ha="right", va="top", fontsize=7.5, color=style.VERMILLION,
        )  # fmt: skip
        ax.set_xticks(range(len(states)), [s.replace("_", " ") for s in states], rotation=55, ha="right", fontsize=7.0)
        ax.set_ylabel(_word("energy", chosen))
        ax.margins(y=0.12)
        ax.legend(loc="best")
        _title(ax, ladder.label.in_language(chosen))
        if path is not None:
            style.save(figure, path)
    return figure


def _current_voltage(curve: Any, language: str) -> Figure:
    fluxes = {name: s for name, s in curve.fluxes.items() if np.any(s.values)}
    figure = style.figure(2.0 * SIZE[0] - 0.6 if fluxes else SIZE[0], SIZE[1])
    panels = figure.subplots(1, 2 if fluxes else 1, squeeze=False)[0]
    order = np.argsort(curve.x.values)
    volts = curve.x.values[order]
    current, unit = readable(curve.y)
    panels[0].plot(volts, current[order], color=style.BLACK)
    if curve.reversal is not None:
        where = float(curve.reversal.to("mV").magnitude)
        if volts[0] <= where <= volts[-1]:
            label = _word("reversal", language, value=f"{where:.1f}".replace("-", "−"))
            panels[0].plot([where], [0.0], "o", color=style.VERMILLION, markersize=4.5, zorder=4, label=label)
            panels[0].legend(loc="best", handletextpad=0.2)
    panels[0].set_ylabel(_word("current", language, unit=spelled(unit)))
    power = power_of_ten(max((float(np.max(np.abs(s.values))) for s in fluxes.values()), default=1.0))
    for i, (name, series) in enumerate(fluxes.items()):
        dash = ("solid", (0, (5, 1.5)), (0, (1, 1.2)), (0, (6, 2, 1, 2)))[i % 4]
        label = style.symbol(name, language)
        panels[1].plot(volts, series.values[order] / 10.0**power, color=style.colour(name), linestyle=dash, label=label)
    if fluxes:
        unit = spelled(next(iter(fluxes.values())).unit)
        panels[1].set_ylabel(_word("flux", language, unit=f"{tens(power)} {unit}" if power else unit))
        panels[1].legend(loc="best")
    for ax in panels:
        ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
        if volts[0] < 0.0 < volts[-1]:
            ax.axvline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
        ax.set_xlabel(_word("voltage", language))
        ax.set_xlim(volts[0], volts[-1]) if volts[0] < volts[-1] else None
    figure.suptitle(curve.label.in_language(language), fontsize=8.5)
    return figure


def _dose(curve: Any, language: str) -> Figure:
    figure = style.figure(*SIZE)
    ax = figure.subplots()
    scale, unit = concentration_unit(curve.x.values)
    doses = curve.x.values * scale
    _points(ax, curve, doses, scale, logarithmic=True)
    lines = _fit_lines(curve.fit, ("EC50", "IC50", "n"), scale, unit)
    if curve.fit is not None:
        half = curve.fit[("IC50" if curve.inhibits else "EC50")].value * scale
        if np.min(doses) <= half <= np.max(doses):
            ax.axvline(half, color=style.GREY, linewidth=0.8, linestyle=(0, (3, 2)), zorder=0)
    _legend(ax, lines, upper=curve.inhibits == (abs(curve.y.values[0]) > abs(curve.y.values[-1])), right=curve.inhibits)
    ax.set_xlabel(_held_label(curve, language, unit))
    key = curve.y.name
    ax.set_ylabel(_word(key, language, unit=spelled(curve.y.unit)) if curve.y.unit else _word(key, language))
    _title(ax, curve.label.in_language(language))
    return figure


def _uptake(curve: Any, language: str) -> Figure:
    figure = style.figure(*SIZE)
    ax = figure.subplots()
    scale, unit = concentration_unit(curve.x.values)
    concentrations = curve.x.values * scale
    some = concentrations[concentrations > 0.0]
    wide = len(some) > 0 and float(np.max(some) / np.min(some)) > WIDE
    _points(ax, curve, concentrations, scale, logarithmic=wide)
    lines = _fit_lines(curve.fit, ("Vmax", "Km", "K"), scale, unit)
    _legend(ax, lines, upper=True, right=curve.conditions["protocol"] == "infinite-cis")
    ax.set_xlabel(_held_label(curve, language, unit))
    side = curve.conditions["from_side"]
    item = style.symbol(curve.x.name, language)
    ax.set_ylabel(_word(f"from.{side}", language, item=capital(item), unit=spelled(curve.y.unit)))
    _title(ax, f"{curve.label.in_language(language)}, {_protocol(curve, language)}")
    return figure


def _states(curve: Curve, language: str) -> Figure:
    figure = style.figure(SIZE[0] + 1.0, SIZE[1])
    ax = figure.subplots()
    order = np.argsort(curve.x.values)
    is_voltage = curve.x.unit == "mV"
    scale, unit = (1.0, "mV") if is_voltage else concentration_unit(curve.x.values)
    x = curve.x.values[order] * scale
    ranked = sorted(curve.series, key=lambda name: -float(np.max(curve.series[name].values)))[:SHOWN_STATES]
    shown = [n for n in curve.series if n in ranked and float(np.max(curve.series[n].values)) >= RARE]
    for i, name in enumerate(shown):
        dash = ("solid", (0, (5, 1.5)), (0, (1, 1.2)))[(i // 3) % 3]
        values = curve.series[name].values[order]
        ax.plot(x, values, color=_CYCLE[i % len(_CYCLE)], linestyle=dash, label=name.replace("_", " "))
    if not is_voltage and x[0] > 0.0 and x[-1] / x[0] > WIDE:
        ax.set_xscale("log")
    ax.set_xlabel(_word("voltage", language) if is_voltage else _held_label(curve, language, unit))
    ax.set(ylabel=_word("occupancy", language), ylim=(0.0, None))
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    _title(ax, curve.label.in_language(language))
    return figure


def _points(ax: Axes, curve: Curve, x: np.ndarray, scale: float, *, logarithmic: bool) -> None:
    """The computed points and the fitted law through them."""
    if logarithmic:
        ax.set_xscale("log")
    some = x[x > 0.0]
    if curve.fit is not None and len(some):
        fine = np.geomspace(np.min(some), np.max(x), 300) if logarithmic else np.linspace(0.0, np.max(x), 300)
        ax.plot(fine, curve.fit.at(fine / scale), color=style.BLACK, linewidth=1.1)
    kept = x > 0.0 if logarithmic else x >= 0.0
    colour = style.colour(curve.x.name)
    ax.plot(x[kept], curve.y.values[kept], "o", color=colour, markersize=3.8, zorder=3, clip_on=False)
    low, high = float(np.min(curve.y.values)), float(np.max(curve.y.values))
    if low < 0.0 < high:
        ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
    elif low >= 0.0:
        ax.set_ylim(bottom=0.0)
    if not logarithmic:
        ax.set_xlim(left=0.0)


def _fit_lines(fit: Fit | None, names: tuple[str, ...], scale: float, unit: str) -> list[str]:
    """The fitted numbers as lines of text, concentrations in the unit of the axis."""
    lines = []
    for name in names:
        if fit is None or name not in fit.parameters:
            continue
        number, is_concentration = fit[name], fit[name].unit == "mM"
        factor = scale if is_concentration else 1.0
        half_width = 0.5 * abs(number.high - number.low) * factor
        value = f"{number.value * factor:.4g}"
        spread = f" ± {half_width:.2g}" if half_width > 5e-5 * abs(number.value * factor) else ""
        shown = spelled(unit if is_concentration else number.unit)
        head = {"Vmax": "$V_{max}$", "Km": "$K_m$", "K": "$K$", "EC50": "EC$_{50}$", "IC50": "IC$_{50}$", "n": "$n$"}
        lines.append(f"{head[name]} = {value}{spread} {shown}".strip())
    return lines


def _legend(ax: Axes, lines: list[str], *, upper: bool, right: bool) -> None:
    if lines:
        ax.text(
            0.97 if right else 0.04, 0.96 if upper else 0.06, "\n".join(lines), transform=ax.transAxes, fontsize=7.5,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
            ha="right" if right else "left", va="top" if upper else "bottom",
        )  # fmt: skip


def _held_label(curve: Curve, language: str, unit: str) -> str:
    """The label of a concentration axis, with its side where it is known."""
    item = capital(style.symbol(curve.x.name, language))
    side = str(curve.conditions.get("swept", "")).rpartition(".")[2]
    if curve.conditions.get("protocol") == "equal":
        side = "concentration"
    return _word(side if side in ("in", "out") else "concentration", language, item=item, unit=unit)


def _protocol(curve: Curve, language: str) -> str:
    return _word(str(curve.conditions["protocol"]), language)


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)


def _with_unit(name: str, unit: str) -> str:
    return f"{name} / {spelled(unit)}"


def _title(ax: Axes, text: str) -> None:
    ax.set_title(text, fontsize=8.5)
