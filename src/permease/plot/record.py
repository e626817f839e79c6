"""Records of single molecules: traces, dwell-time histograms, bursts, noise, and variance against mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, choice
from ..text import Text, listing, message, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.dwells import Dwells
    from ..instruments.records import ChannelRecord, Record
    from ..instruments.variance_mean import VarianceMean

VIEWS: Mapping[str, tuple[str, ...]] = {
    "trace": ("rate", "noise", "filter"), "dwell": ("dead_time",), "burst": ("critical", "dead_time"),
    "noise": ("rate", "segments"),
}  # fmt: skip
"""What can be drawn, and the options of each."""
SHOWN_EVENTS = 60
"""A second panel shows about this many events where the record has far more."""
DRAWN = 4000
"""Longer traces are drawn by the least and the greatest value in so many bins."""
PANEL = (3.3, 2.6)
WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time"),
    "current": phrase("plot-current"),
    "open_channels": phrase("plot-open-channels"),
    "turnovers": phrase("plot-net-turnovers"),
    "mean_rate": phrase("plot-stationary-rate-s"),
    "open": phrase("plot-open-time-ms"),
    "shut": phrase("plot-shut-time-ms"),
    "events": phrase("plot-number-square-root-scale"),
    "exact": phrase("plot-exact-mean-ms"),
    "perfect": phrase("plot-exact-without-dead-time"),
    "components": phrase("plot-components"),
    "critical": phrase("plot-critical-gap-ms"),
    "openings": phrase("plot-openings-per-burst"),
    "bursts": phrase("plot-number-bursts"),
    "mean_openings": phrase("plot-mean-exact"),
    "frequency": phrase("plot-frequency-hz"),
    "density": phrase("plot-spectral-density-pa-hz"),
    "record": phrase("plot-record"),
    "sum": phrase("plot-exact-sum"),
    "lorentzian": phrase("plot-lorentzians"),
    "fraction": phrase("plot-fraction-time"),
    "binomial": phrase("plot-binomial"),
    "mean": phrase("plot-mean-current-pa"),
    "variance": phrase("plot-variance-pa"),
    "fit": phrase("plot-i-pa-n"),
}


def plot_record(record: Record, view: str = "trace", path: Any = None, language: str = "en", **options: Any) -> Figure:
    """Draw a record as ``"trace"``, ``"dwell"``, ``"burst"`` or ``"noise"``; the last three are of channels.

    The trace of carriers and pumps is the count of turnovers and the states of the first molecule.

    ``options`` are those of ``trace`` (rate, noise, filter), ``dwells`` (dead_time), ``bursts`` (critical, dead_time)
    and ``spectrum`` (rate, segments). Raises UnknownNameError and InputError.
    """
    choice(phrase("thing-view"), view, VIEWS, where="plot")
    is_channel = hasattr(record, "open_counts")
    if view != "trace" and not is_channel:
        raise InputError(message("errors_plot-only-channels-have-open-shut"), where="plot", hint="view=trace")
    if options and not is_channel:
        raise InputError(
            message("errors_plot-staircase-has-no", options=listing(sorted(options), "list-comma")), where="plot"
        )
    for name in options:
        choice(phrase("thing-option"), name, VIEWS[view], where=f"plot > {view}")
    chosen = style.spoken(language)
    draw: Any = {"trace": _trace, "dwell": _dwells, "burst": _bursts, "noise": _noise}[view]
    with style.styled(chosen):
        figure = draw(record, chosen, **options) if is_channel else _staircase(record, chosen)
        figure.suptitle(record.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_variance_mean(found: VarianceMean, path: Any = None, language: str = "en") -> Figure:
    """Draw variance against mean with the fitted parabola; ``path`` is a .png, .svg or .pdf file to write as well."""
    chosen = style.spoken(language)
    mean, variance = found.series
    with style.styled(chosen):
        figure = style.figure(3.9, 3.0)
        ax = figure.subplots()
        ax.plot(mean.values, variance.values, "o", color=style.BLUE, markersize=3.2, zorder=3)
        i, n = found.unitary.value, found.channels.value
        x = np.linspace(0.0, mean.values[np.argmax(np.abs(mean.values))] * 1.05, 200)
        label = _word("fit", chosen, i=_number(i), n=f"{n:.4g}")
        ax.plot(x, i * x - x**2 / n, color=style.BLACK, linewidth=1.1, label=label)
        ax.set(xlabel=_word("mean", chosen), ylabel=_word("variance", chosen))
        ax.set_ylim(0.0, 1.35 * float(np.max(variance.values)))
        ax.legend(loc="upper left" if i > 0.0 else "upper right")
        ax.set_title(found.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _trace(record: ChannelRecord, language: str, **options: Any) -> Figure:
    steps, amplitude = record.open_counts, record.chain.current
    known = np.isfinite(amplitude)
    if options:
        seen = record.trace(**options)
        times, values = seen.times, 1e12 * seen.current
    else:
        times = np.append(steps.times, record.duration)
        values = np.append(steps.counts, steps.counts[-1]) * (1e12 * amplitude if known else 1.0)
    windows = [(0.0, record.duration)]
    if len(steps.times) > 4 * SHOWN_EVENTS:
        windows.append(_busy(steps.times, record.duration))
    figure = style.figure(style.WIDTH, 1.5 * len(windows) + 0.4)
    for ax, (low, high) in zip(figure.subplots(len(windows), 1, squeeze=False)[:, 0], windows, strict=True):
        _draw_steps(ax, times, values, low, high, "default" if options else "steps-post")
        ax.axhline(0.0, color=style.GREY, linewidth=0.5, zorder=0)
        ax.set_ylabel(_word("current", language, unit="pA") if known else _word("open_channels", language))
        _time_axis(ax, low, high, language)
    return figure


def _busy(times: np.ndarray, duration: float) -> tuple[float, float]:
    """The stretch of about ``SHOWN_EVENTS`` events that is closest to the typical one."""
    starts = times[: -SHOWN_EVENTS - 1 : SHOWN_EVENTS]
    ends = times[SHOWN_EVENTS + 1 :: SHOWN_EVENTS][: len(starts)]
    lengths = ends - starts[: len(ends)]
    k = int(np.argsort(lengths)[len(lengths) // 2])
    margin = 0.04 * lengths[k]
    return max(0.0, float(starts[k] - margin)), min(duration, float(ends[k] + margin))


def _draw_steps(ax: Axes, times: np.ndarray, values: np.ndarray, low: float, high: float, drawstyle: Any) -> None:
    first, last = np.searchsorted(times, [low, high])
    t, y = times[max(0, first - 1) : last + 1], values[max(0, first - 1) : last + 1]
    scale, _ = _unit(high - low)
    if len(t) > 2 * DRAWN:
        bins = np.minimum(((t - low) / (high - low) * DRAWN).astype(int).clip(0), DRAWN - 1)
        begins = np.flatnonzero(np.diff(bins, prepend=-1))
        least, most = np.minimum.reduceat(y, begins), np.maximum.reduceat(y, begins)
        t, y = np.repeat(t[begins], 2), np.column_stack([least, most]).ravel()
        drawstyle = "default"
    ax.plot((t - low) * scale, y, color=style.BLUE, linewidth=0.6, drawstyle=drawstyle)
    ax.set_xlim(0.0, (high - low) * scale)


def _time_axis(ax: Axes, low: float, high: float, language: str) -> None:
    scale, unit = _unit(high - low)
    label = _word("time", language, unit=unit)
    ax.set_xlabel(label if low == 0.0 else f"{label} (+{low * scale:.4g} {unit})")


def _staircase(record: Any, language: str) -> Figure:
    found = record.turnovers()
    figure = style.figure(style.WIDTH, 3.6)
    panels = figure.subplots(2, 1)
    scale, _ = _unit(record.duration)
    times = np.concatenate(([0.0], found.times, [record.duration])) * scale
    counts = np.concatenate(([0.0], found.counts, [found.net]))
    panels[0].plot(times, counts, color=style.BLUE, linewidth=0.9, drawstyle="steps-post")
    ends = np.array([0.0, record.duration])
    label = _word("mean_rate", language, rate=_number(found.exact.rate))
    panels[0].plot(ends * scale, ends * found.exact.rate, color=style.VERMILLION, linewidth=0.9, label=label)
    panels[0].set(ylabel=_word("turnovers", language), xlim=(0.0, record.duration * scale))
    panels[0].legend(loc="best")
    _time_axis(panels[0], 0.0, record.duration, language)
    path = record.paths[0]
    low, high = (0.0, record.duration)
    if len(path) > 2 * SHOWN_EVENTS:
        low, high = _busy(path.times, record.duration)
    visited = np.unique(path.states)
    rows = np.searchsorted(visited, path.states)
    ends_at = np.append(path.times, record.duration)
    _draw_steps(panels[1], ends_at, np.append(rows, rows[-1]), low, high, "steps-post")
    names = [record.chain.states[k].replace("_", " ") for k in visited]
    panels[1].set_yticks(range(len(visited)), names, fontsize=7.0)
    panels[1].set_ylim(-0.4, len(visited) - 0.6)
    _time_axis(panels[1], low, high, language)
    return figure


def _dwells(record: ChannelRecord, language: str, **options: Any) -> Figure:
    figure = style.figure(2.0 * PANEL[0], PANEL[1])
    for ax, kind in zip(figure.subplots(1, 2), ("open", "shut"), strict=True):
        _histogram(ax, record.dwells(kind, **options), language)
    return figure


def _histogram(ax: Axes, dwells: Dwells, language: str) -> None:
    """Logarithmic bins over a square-root ordinate, in which one exponential is a peak at its time constant."""
    bins = dwells.histogram()
    ax.stairs(bins.counts, 1e3 * bins.edges, fill=True, color=style.BLUE, alpha=0.35, linewidth=0.0)
    low, high = float(bins.edges[0]), float(bins.edges[-1])
    fine = np.geomspace(low, high, 300)
    half = 10.0 ** (0.5 * np.log10(bins.edges[1] / bins.edges[0]))

    seen = len(dwells) / float(dwells.exact.survival(dwells.dead_time))

    def expected(tau: np.ndarray, area: np.ndarray) -> np.ndarray:
        below, above = fine[:, None] / half, fine[:, None] * half
        inside = np.sum(area * (np.exp(-below / tau) - np.exp(-above / tau)), axis=1)
        return np.asarray(seen * np.real(inside))

    tau, area = dwells.exact.time_constants, dwells.exact.areas
    label = _word("exact", language, mean=f"{1e3 * dwells.exact.mean:.4g}")
    if dwells.dead_time:
        label = _word("perfect", language)
    kept = np.flatnonzero(np.real(area) > 1e-3)
    if len(kept) > 1:
        for i, k in enumerate(kept):
            name = _word("components", language) if i == 0 else None
            one = expected(tau[k : k + 1], area[k : k + 1])
            ax.plot(1e3 * fine, one, color=style.GREY, linewidth=0.8, linestyle=(0, (4, 2)), label=name)
    ax.plot(1e3 * fine, expected(tau, area), color=style.VERMILLION, linewidth=1.3, label=label)
    ax.set_xscale("log")
    ax.set_yscale("function", functions=(lambda y: np.sqrt(np.maximum(y, 0.0)), np.square))
    most = max(4.0, 2.1 * float(np.max(bins.counts, initial=0)))
    ax.set_ylim(0.0, most)
    ax.set_yticks(_squares(most))
    ax.set(xlabel=_word(dwells.name, language), ylabel=_word("events", language), xlim=(1e3 * low, 1e3 * high))
    ax.legend(loc="upper left")


def _squares(most: float) -> list[float]:
    """Round numbers about evenly spaced on a square-root scale."""
    found = [0.0]
    for k in range(1, 5):
        wanted = most * (k / 4.0) ** 2
        size = 10.0 ** np.floor(np.log10(max(wanted, 1.0)))
        rounded = float(max(d for d in (1.0, 2.0, 5.0) if d * size <= max(wanted, size)) * size)
        if np.sqrt(rounded) - np.sqrt(found[-1]) > 0.1 * np.sqrt(most):
            found.append(rounded)
    return found


def _bursts(record: ChannelRecord, language: str, **options: Any) -> Figure:
    found = record.bursts(**options)
    dead = {"dead_time": options["dead_time"]} if "dead_time" in options else {}
    figure = style.figure(2.0 * PANEL[0], PANEL[1])
    left, right = figure.subplots(1, 2)
    _histogram(left, record.dwells("shut", **dead), language)
    gap = _word("critical", language, gap=f"{1e3 * found.critical:.3g}")
    left.axvline(1e3 * found.critical, color=style.BLACK, linewidth=0.9, linestyle=(0, (1, 1.2)), label=gap)
    left.legend(loc="upper left", fontsize=6.5)
    most = int(np.max(found.openings, initial=1))
    bins = np.arange(0.5, min(most, 40) + 1.0)
    counts, _ = np.histogram(found.openings, bins)
    right.bar(bins[:-1] + 0.5, counts, width=0.8, color=style.BLUE, alpha=0.6)
    right.xaxis.get_major_locator().set_params(integer=True)
    right.set(xlabel=_word("openings", language), ylabel=_word("bursts", language))
    text = _word("mean_openings", language, seen=f"{found.mean_openings:.3g}", exact=f"{found.expected.openings:.3g}")
    right.text(0.97, 0.95, text, transform=right.transAxes, ha="right", va="top", fontsize=7.5)
    return figure


def _noise(record: ChannelRecord, language: str, **options: Any) -> Figure:
    found = record.spectrum(**options)
    figure = style.figure(2.0 * PANEL[0], PANEL[1])
    left, right = figure.subplots(1, 2)
    # higher frequencies hold what sampling folded down
    heard = max(8, int(np.searchsorted(found.frequencies, 0.1 / found.interval)))
    f, density = _thinned(found.frequencies[:heard], 1e24 * found.density[:heard])
    left.loglog(f, density, ".", color=style.BLUE, markersize=2.5, label=_word("record", language), rasterized=True)
    fine = np.geomspace(f[0], f[-1], 300)
    exact = 1e24 * found.exact.density(fine)
    kept = found.lorentzians
    if len(kept) > 1:
        for i, (corner, plateau) in enumerate(kept):
            one = plateau.magnitude / (1.0 + (fine / corner.magnitude) ** 2)
            name = _word("lorentzian", language) if i == 0 else None
            left.loglog(fine, one, color=style.GREY, linewidth=0.8, linestyle=(0, (4, 2)), label=name)
    left.loglog(fine, exact, color=style.VERMILLION, linewidth=1.2, label=_word("sum", language))
    left.set_ylim(0.1 * min(float(np.min(exact)), float(np.min(density))), 4.0 * float(np.max(exact)))
    left.set(xlabel=_word("frequency", language), ylabel=_word("density", language))
    left.legend(loc="lower left")
    _levels(right, record, language)
    return figure


def _thinned(f: np.ndarray, density: np.ndarray, per_decade: int = 60) -> tuple[np.ndarray, np.ndarray]:
    """Means over neighbouring frequencies that would fall on one spot of a logarithmic axis."""
    bins = np.floor(np.log10(f) * per_decade)
    begins = np.flatnonzero(np.diff(bins, prepend=bins[0] - 1.0))
    counts = np.diff(np.append(begins, len(f)))
    return np.add.reduceat(f, begins) / counts, np.add.reduceat(density, begins) / counts


def _levels(ax: Axes, record: ChannelRecord, language: str) -> None:
    """How much of the time each number of channels was open, beside the binomial distribution."""
    from scipy.stats import binom

    steps, unit = record.open_counts, 1e12 * record.chain.current
    stays = np.diff(np.append(steps.times, record.duration)) / record.duration
    share = np.bincount(steps.counts, stays, record.count + 1)
    levels = np.arange(record.count + 1)
    expected = binom.pmf(levels, record.count, record.theory.open_probability)
    shown = np.flatnonzero((share > 1e-4) | (expected > 1e-4))
    shown = np.arange(shown[0], shown[-1] + 1)
    ax.bar(levels[shown] * unit, share[shown], width=0.8 * abs(unit), color=style.BLUE, alpha=0.5)
    ax.plot(
        levels[shown] * unit, expected[shown], "o", color=style.VERMILLION, markersize=3.5 if len(shown) < 30 else 2.0,
        label=_word("binomial", language),
    )  # fmt: skip
    ax.set(xlabel=_word("current", language, unit="pA"), ylabel=_word("fraction", language))
    ax.legend(loc="best")


def _unit(seconds: float) -> tuple[float, str]:
    """The unit in which a stretch of time reads well, and how many of it are one second."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= 0.99 * size:
            return 1.0 / size, unit
    return 1e9, "ns"


def _number(value: float) -> str:
    return f"{value:.4g}".replace("-", "−")


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
