"""Clamp records: the command above, what was recorded below, one colour per sweep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..text import Text, message, phrase
from . import style
from .axes import capital, concentration_unit, power_of_ten, readable, spelled, tens
from .traces import time_unit

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.clamp_record import ClampCurve, ClampRecord, Sweep
    from ..instruments.curve import Series

WIDTH = 4.6
HOLD = 0.12
"""Of the first epoch, in which nothing happens, no more than this fraction of the rest is shown."""
LISTED = 12
"""More sweeps than this are told by a colour bar instead of a legend."""
SHOWN_STATES, RARE = 8, 5e-3
WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time"),
    "voltage": phrase("plot-command-mv"),
    "command": phrase("plot-text"),
    "in": phrase("plot-inside"),
    "out": phrase("plot-outside"),
    "current": phrase("plot-current"),
    "area": phrase("plot-current-density"),
    "open_probability": phrase("plot-open-probability"),
    "flux": phrase("plot-outward-flux"),
    "charge": phrase("plot-charge-moved"),
    "occupancy": phrase("plot-fraction"),
    "family.voltage": phrase("plot-step-mv"),
    "family.duration": phrase("plot-interval"),
    "family": phrase("plot-text"),
    "peak": phrase("plot-peak"),
    "steady": phrase("plot-steady"),
    "tail": phrase("plot-tail"),
}
_STATES = (style.BLUE, style.VERMILLION, style.GREEN, style.ORANGE, style.PURPLE, style.SKY, style.BLACK, style.YELLOW)
_DASHES: tuple[Any, ...] = ("solid", (0, (5, 1.5)), (0, (1, 1.2)), (0, (6, 2, 1, 2)))


def plot_clamp(record: ClampRecord, path: Any = None, language: str = "en", states: bool | None = None) -> Figure:
    """Draw command, current, open probability or flux, and for a single sweep the states; returns the figure.

    ``language`` is ``"en"`` or ``"zh"``, and falls back to English, with a note, where no font has Chinese.
    ``states`` False leaves the occupancies out; True shows those of the last sweep of a family.
    """
    if states is not None and not isinstance(states, bool):
        raise InputError(
            message("errors_plot-yes-no-not", states=f"{states!r}"),
            where="states",
            hint=message("errors_plot-states-true-none-one-sweep"),
        )
    chosen = style.spoken(language)
    panels = _panels(record, (len(record) == 1) if states is None else states)
    with style.styled(chosen):
        heights = [0.55, *(1.0 for _ in panels)]
        figure = style.figure(WIDTH + 1.0, 1.0 + 1.35 * len(panels))
        axes = list(np.atleast_1d(figure.subplots(1 + len(panels), sharex=True, height_ratios=heights)))
        colours, handles = _colours(record)
        start, end = _window(record)
        name, second = time_unit(end - start)
        _command(axes[0], record, colours, second, chosen)
        for ax, panel in zip(axes[1:], panels, strict=True):
            _draw(ax, record, panel, colours, second, chosen)
        axes[-1].set_xlabel(_word("time", chosen, unit=name))
        axes[-1].set_xlim(start / second, end / second)
        figure.align_ylabels(axes)
        if len(record) > 1:
            _key(figure, axes, record, colours, handles, chosen)
        figure.suptitle(record.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_measure(curve: ClampCurve, path: Any = None, language: str = "en") -> Figure:
    """Draw a measure of the sweeps against what distinguishes them; returns the figure."""
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(3.9, 3.0)
        ax = figure.subplots()
        label, x = _family_axis(curve.x, chosen)
        values, unit = readable(curve.y)
        ax.plot(x, values, "o-", color=style.BLACK, markersize=3.8, linewidth=1.1, clip_on=False)
        if curve.x.name != "voltage" and np.min(x) > 0.0 and np.max(x) / np.min(x) > 10.0:
            ax.set_xscale("log")
        low, high = float(np.min(values)), float(np.max(values))
        if low < 0.0 < high:
            ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
        else:
            ax.set_ylim(*((0.0, None) if low >= 0.0 else (None, 0.0)))
        what = _word(str(curve.conditions["measure"]), chosen)
        axis = _axis_label(curve.y.name, unit, "molecule", chosen).replace("\n", " ")
        ax.set(xlabel=label.replace("\n", " "), ylabel=f"{axis} ({what})" if chosen == "en" else f"{axis}（{what}）")
        ax.set_title(curve.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _panels(record: ClampRecord, states: bool) -> list[str]:
    """Which signals are drawn."""
    first = record.sweeps[0]
    found = [name for name in ("current", "open_probability") if name in first.series]
    if "open_probability" not in first.series and (states or "current" not in first.series):
        found.append("flux")
    return [*found, "occupancy"] if states else found


def _window(record: ClampRecord) -> tuple[float, float]:
    """From when to when (s) the sweeps are shown."""
    end = max(float(sweep.time.values[-1]) for sweep in record.sweeps)
    if len(record.epochs) == 1:
        return 0.0, end
    first = min(stretch.duration for sweep in record.sweeps for stretch in sweep.stretches[:1])
    return max(0.0, first - HOLD * (end - first)), end


def _colours(record: ClampRecord) -> tuple[list[Any], Any]:
    """One colour per sweep, and the map they are from."""
    import matplotlib as mpl

    if len(record) == 1:
        return [style.BLACK], None
    plasma = mpl.colormaps["plasma"]
    return [plasma(0.88 * (1.0 - i / (len(record) - 1.0))) for i in range(len(record))], plasma


def _command(ax: Axes, record: ClampRecord, colours: Sequence[Any], second: float, language: str) -> None:
    """The voltage where it changes, else the concentration that does, with bars for solutions beside a voltage."""
    volts = {float(v) for sweep in record.sweeps for v in np.unique(sweep.voltage.values)}
    changed = list(dict.fromkeys(key for epoch in record.epochs for key in epoch.amounts))
    changed = [key for key in changed if len({_amount(s.at, key) for w in record.sweeps for s in w.stretches}) > 1]
    if len(volts) == 1 and changed:
        every = np.array([_amount(s.at, changed[0]) for w in record.sweeps for s in w.stretches])
        scale, unit = concentration_unit(np.array([np.max(every)]))
        for colour, sweep in zip(colours, record.sweeps, strict=True):
            levels = np.array([_amount(s.at, changed[0]) for s in sweep.stretches])[sweep.epoch]
            ax.plot(sweep.time.values / second, levels * scale, color=colour, linewidth=1.0)
        species, side = changed[0]
        item = capital(style.symbol(species, language))
        ax.set_ylabel(_word("command", language, item=item, side=_word(side, language), unit=unit))
        ax.margins(y=0.15)
        return
    for colour, sweep in zip(colours, record.sweeps, strict=True):
        ax.plot(sweep.time.values / second, sweep.voltage.values, color=colour, linewidth=1.0)
    ax.set_ylabel(_word("voltage", language))
    ax.margins(y=0.15)
    if changed:
        _bars(ax, record.sweeps[0], record, changed, second, language)


def _bars(
    ax: Axes, sweep: Sweep, record: ClampRecord, changed: Sequence[tuple[str, str]], second: float, language: str
) -> None:
    """A bar over every epoch whose solution is not that of the first."""
    start, rest = 0.0, sweep.stretches[0].at
    for epoch, stretch in zip(record.epochs, sweep.stretches, strict=True):
        begin, start = start, start + stretch.duration
        named = [key for key in changed if _amount(stretch.at, key) != _amount(rest, key)]
        if not named or not epoch.amounts:
            continue
        text = ", ".join(f"{style.symbol(n, language)} {_amount(stretch.at, (n, s)):g} mM" for n, s in named)
        ax.plot(
            [begin / second, start / second], [1.08, 1.08], color=style.BLACK, linewidth=3.0, solid_capstyle="butt",
            transform=ax.get_xaxis_transform(), clip_on=False,
        )  # fmt: skip
        ax.annotate(
            text, (begin / second, 1.19), xycoords=ax.get_xaxis_transform(), fontsize=7.0, ha="left", va="bottom"
        )


def _amount(at: Any, key: tuple[str, str]) -> float:
    return float((at.inside if key[1] == "in" else at.outside).get(key[0], 0.0))


def _draw(ax: Axes, record: ClampRecord, panel: str, colours: Sequence[Any], second: float, language: str) -> None:
    if panel == "occupancy":
        _draw_states(ax, record.sweeps[-1], second, language)
        return
    if panel == "flux":
        _draw_fluxes(ax, record, colours, second, language)
        return
    series = [sweep[panel] for sweep in record.sweeps]
    factor, unit = _common(series)
    for colour, sweep in zip(colours, record.sweeps, strict=True):
        ax.plot(sweep.time.values / second, sweep[panel].values * factor, color=colour, linewidth=1.3)
    if panel == "open_probability":
        ax.set_ylim(bottom=0.0)
    else:
        ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
    ax.set_ylabel(_axis_label(panel, unit, record.per, language))


def _draw_fluxes(ax: Axes, record: ClampRecord, colours: Sequence[Any], second: float, language: str) -> None:
    """All species of a single sweep; of a family the first species only."""
    fluxes = record.sweeps[0].fluxes
    most = max(float(np.max(np.abs(s.values))) for w in record.sweeps for s in w.fluxes.values())
    power = power_of_ten(most)
    if len(record) == 1:
        for i, (name, series) in enumerate(fluxes.items()):
            ax.plot(
                record.sweeps[0].time.values / second, series.values / 10.0**power, color=style.colour(name),
                linestyle=_DASHES[i % 4], linewidth=1.3, label=style.symbol(name, language),
            )  # fmt: skip
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    else:
        name = next(iter(fluxes))
        for colour, sweep in zip(colours, record.sweeps, strict=True):
            ax.plot(sweep.time.values / second, sweep.fluxes[name].values / 10.0**power, color=colour, linewidth=1.3)
    ax.axhline(0.0, color=style.GREY, linewidth=0.6, zorder=0)
    unit = spelled(next(iter(fluxes.values())).unit)
    ax.set_ylabel(_word("flux", language, unit=f"{tens(power)} {unit}" if power else unit))


def _draw_states(ax: Axes, sweep: Sweep, second: float, language: str) -> None:
    states = sweep.occupancies
    ranked = sorted(states, key=lambda name: -float(np.max(states[name].values)))[:SHOWN_STATES]
    shown = [n for n in states if n in ranked and float(np.max(states[n].values)) >= RARE]
    for i, name in enumerate(shown):
        ax.plot(
            sweep.time.values / second, states[name].values, color=_STATES[i % len(_STATES)],
            linestyle=_DASHES[(i // 3) % 3], linewidth=1.3, label=name.replace("_", " "),
        )  # fmt: skip
    ax.set(ylim=(0.0, None), ylabel=_word("occupancy", language))
    columns = 2 if len(shown) > 5 else 1
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), ncols=columns, labelspacing=0.25, columnspacing=0.8)


def _key(
    figure: Figure, axes: Sequence[Axes], record: ClampRecord, colours: Sequence[Any], chart: Any, language: str
) -> None:
    """What distinguishes the sweeps."""
    if record.family is None:
        return
    label, values = _family_axis(record.family, language)
    if len(record) <= LISTED:
        lines = [sweep_axis for sweep_axis in axes[1].get_lines() if sweep_axis.get_color() in list(colours)]
        texts = [f"{v:.4g}".replace("-", "−") for v in values]
        axes[1].legend(
            lines[::-1], texts[::-1], title=label, loc="center left", bbox_to_anchor=(1.0, 0.5), labelspacing=0.2,
            title_fontsize=7.5, fontsize=7.0,
        )  # fmt: skip
        return
    import matplotlib as mpl

    shades = mpl.colors.ListedColormap(list(colours))
    scale = mpl.cm.ScalarMappable(mpl.colors.Normalize(float(values[0]), float(values[-1])), shades)
    figure.colorbar(scale, ax=list(axes[1:]), label=label.replace("\n", " "), aspect=30, pad=0.02)


def _family_axis(family: Series, language: str) -> tuple[str, np.ndarray]:
    """What distinguishes the sweeps, as a label and numbers in a readable unit."""
    if family.name == "voltage":
        return _word("family.voltage", language), family.values
    if family.name == "duration":
        unit, size = time_unit(1e-3 * float(np.max(family.values)))
        return _word("family.duration", language, unit=unit), family.values * 1e-3 / size
    species, _, side = family.name.rpartition(".")
    scale, unit = concentration_unit(family.values)
    item = capital(style.symbol(species, language))
    label = _word("family", language, item=item, side=_word(side, language), unit=unit)
    return label, family.values * scale


def _common(series: Sequence[Series]) -> tuple[float, str]:
    """One factor and unit in which all sweeps have readable numbers."""
    largest = max(series, key=lambda s: float(np.max(np.abs(s.values))))
    values, unit = readable(largest)
    most = int(np.argmax(np.abs(largest.values)))
    return (float(values[most] / largest.values[most]) if largest.values[most] else 1.0), unit


def _axis_label(panel: str, unit: str, per: str, language: str) -> str:
    if panel == "current" and per == "area":
        return _word("area", language, unit=spelled(unit))
    key = panel.partition(".")[0]
    return _word(key, language, unit=spelled(unit)) if unit else _word(key, language)


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
