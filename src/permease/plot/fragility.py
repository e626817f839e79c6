"""Osmotic experiments: the fragility curve, and the volume of a cell after a change of its bath."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style
from .axes import figures

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.fragility import Fragility
    from ..instruments.tonicity import Tonicity

SIZE = (3.9, 3.0)
NORMAL = (0.45, 22.0, 88.0)
"""The normal range at 0.45 % NaCl: mean and two standard deviations of lysed cells (%); doi
10.1111/j.1600-0609.1981.tb01374.x."""
FINE = 201
"""Points of the line between the solutions."""
SOON = 0.02
"""Where nearly all of the movement is over in this share of the time, the time is drawn on a logarithmic axis."""
START = 1e-5
"""Share of the time at which such an axis starts."""
FEW = 20
"""Up to so many solutions are marked for themselves."""
MOST = 3
"""Solutes that the title of a figure names."""
WORDS: Mapping[str, Text] = {
    "salt": phrase("plot-nacl-g-per-100-ml"),
    "lysed": phrase("plot-lysed-cells"),
    "half": phrase("plot-half"),
    "normal": phrase("plot-normal-range"),
    "outside": phrase("plot-outside"),
    "time": phrase("plot-time"),
    "volume": phrase("plot-volume-rest"),
    "turgor": phrase("plot-turgor-mpa"),
    "slack": phrase("plot-off-wall-no-turgor"),
    "bursts": phrase("plot-bursts"),
    "sphere": phrase("plot-sphere"),
}


def plot_fragility(curve: Fragility, path: Any = None, language: str = "en") -> Figure:
    """Draw lysed cells against salt, weaker to the right as haematologists do, with the normal range at 0.45 %.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` is ``"en"`` or ``"zh"``.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        x, y = curve.x.values, curve.y.values
        where, low, high = NORMAL
        fine = np.linspace(x[0], x[-1], FINE)
        ax.plot(fine, curve.smooth(fine), color=style.VERMILLION, zorder=3)
        if len(x) <= FEW:
            ax.plot(x, y, "o", color=style.VERMILLION, markersize=3.5, zorder=3)
        if x[0] <= where <= x[-1]:
            ax.plot(
                [where, where], [low, high], color=style.GREY, linewidth=5.0, alpha=0.45, solid_capstyle="butt",
                label=_word("normal", chosen), zorder=1,
            )  # fmt: skip
        if curve.half is not None:
            ax.plot(
                [curve.half], [50.0], "o", color=style.BLACK, markersize=5.0, zorder=4,
                label=_word("half", chosen, value=f"{curve.half:.3f}"),
            )  # fmt: skip
        ax.set_xlim(float(x[-1]), float(x[0]))
        ax.set_ylim(-2.0, 102.0)
        ax.set(xlabel=_word("salt", chosen), ylabel=_word("lysed", chosen))
        ax.legend(loc="upper left")
        ax.set_title(curve.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def plot_tonicity(curve: Tonicity, path: Any = None, language: str = "en") -> Figure:
    """Draw the volume over time with the volumes of the sphere and of bursting; a walled cell's turgor below it.

    A burst is shown up to twice its time. Where the movement is over in the first fiftieth of the time, the time is
    logarithmic.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        walled = "turgor" in curve.series
        figure = style.figure(SIZE[0], 4.2 if walled else SIZE[1])
        axes = figure.subplots(2 if walled else 1, 1, sharex=True, squeeze=False)[:, 0]
        longest = float(curve.x.values[-1])
        if curve.lysis is not None:
            longest = min(longest, 2.0 * float(curve.lysis.to("s").magnitude))
        soon = _over_soon(curve, longest)
        factor, unit = (1.0, "s") if soon else _scale(longest)
        t = curve.x.values * factor
        axes[0].plot(t, curve.y.values, color=style.BLUE, zorder=3)
        axes[0].set_ylabel(_word("volume", chosen))
        if not walled:
            _limits(axes[0], curve, longest * factor, chosen)
        else:
            axes[1].plot(t, curve["turgor"].values, color=style.GREEN)
            axes[1].set_ylabel(_word("turgor", chosen))
            _slack(axes[1], curve, longest * factor, chosen)
        axes[-1].set_xlabel(_word("time", chosen, unit=unit))
        axes[-1].set_xlim(0.0, longest * factor)
        if soon:
            axes[-1].set_xscale("log")
            axes[-1].set_xlim(START * longest * factor, longest * factor)
        figure.suptitle("\n".join([curve.label.in_language(chosen), *_bath(curve, chosen)]), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _bath(curve: Tonicity, language: str) -> list[str]:
    """What the bath holds more of than at rest, or else how strong it is."""
    more = [f"{figures(c)} mM {style.symbol(name, language)}" for name, c in curve.conditions["gained"].items()]
    if more:
        return [f"{_word('outside', language)} {', '.join(more[:MOST])}" + (" …" if len(more) > MOST else "")]
    before, now = curve.conditions["before"], curve.conditions["osmolarity"]
    return [f"{figures(before)} → {figures(now)} mOsm/L"] if f"{before:.3g}" != f"{now:.3g}" else []


def _limits(ax: Axes, curve: Tonicity, end: float, language: str) -> None:
    """Lines at the volumes of the sphere and of bursting, where the cell comes near them."""
    critical, sphere = curve.conditions["critical"], curve.conditions["sphere"]
    low, high = float(np.min(curve.y.values)), float(np.max(curve.y.values))
    if critical is not None and high > 0.8 * critical:
        high = max(min(high, 1.35 * critical), 1.06 * critical)
        ax.axhline(critical, color=style.VERMILLION, linewidth=0.9, linestyle=(0, (3, 2)))
        ax.text(0.98 * end, critical, _word("bursts", language), va="bottom", ha="right", fontsize=7.5)
        if sphere < 0.96 * critical:
            ax.axhline(sphere, color=style.GREY, linewidth=0.8, linestyle=(0, (1, 2)))
            ax.text(0.98 * end, sphere, _word("sphere", language), va="top", ha="right", fontsize=7.5)
    margin = 0.05 * max(high - low, 0.02)
    ax.set_ylim(low - margin, high + margin)


def _over_soon(curve: Tonicity, end: float) -> bool:
    """Whether the volume does nearly all its moving in the first few percent of the time drawn."""
    volume = curve.y.values[curve.x.values <= end]
    times = curve.x.values[: len(volume)]
    moved = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(volume)))])
    return bool(moved[-1] > 0.02 and np.interp(SOON * end, times, moved) > 0.9 * moved[-1])


def _slack(ax: Axes, curve: Tonicity, end: float, language: str) -> None:
    """A line at the pressure at which the wall lets go, where the cell comes near it."""
    onset, turgor = curve.conditions["onset"], curve["turgor"].values
    ax.set_ylim(bottom=min(0.0, onset) - 0.04 * max(float(np.max(turgor)), 0.02))
    if float(np.min(turgor)) <= 1.5 * max(onset, 0.0) + 0.005:
        ax.axhline(max(onset, 0.0), color=style.GREY, linewidth=0.8, linestyle=(0, (1, 2)))
        ax.text(0.98 * end, max(onset, 0.0), _word("slack", language), va="bottom", ha="right", fontsize=7.5)


def _scale(seconds: float) -> tuple[float, str]:
    if seconds < 0.5:
        return 1e3, "ms"
    if seconds < 180.0:
        return 1.0, "s"
    return (1.0 / 60.0, "min") if seconds < 3.0 * 3600.0 else (1.0 / 3600.0, "h")


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
