"""The Gibbs-Donnan equilibrium against impermeant charge: ratio, voltage and osmotic excess side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species
from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..instruments.donnan_curve import DonnanCurve

SIZE = (6.8, 2.5)
WORDS: Mapping[str, Text] = {
    "density": phrase("plot-impermeant-charge-mm"),
    "ratio": phrase("plot-inside-outside"),
    "voltage": phrase("plot-donnan-potential-mv"),
    "excess": phrase("plot-osmotic-excess-mm"),
    "half": phrase("plot-mm"),
    "all": phrase("plot-all-solutes"),
    "ions": phrase("plot-small-ions"),
    "title": phrase("plot-bath-impermeant-charge"),
}


def plot_donnan(curve: DonnanCurve, path: Any = None, language: str = "en") -> Figure:
    """Draw the ratio of the ion, the voltage and the osmotic excess against the density of impermeant charge.

    A dot marks where monovalent ions differ twofold, where that is in view. ``path`` is a .png, .svg or .pdf file to
    write as well; ``language`` is ``"en"`` or ``"zh"``, and falls back to English where no font has Chinese.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        left, middle, right = figure.subplots(1, 3)
        _ratio(left, curve, chosen)
        x = curve.x.values
        middle.plot(x, curve["voltage"].values, color=style.BLUE)
        middle.set_ylabel(_word("voltage", chosen))
        right.plot(x, curve["excess"].values, color=style.PURPLE, label=_word("all", chosen))
        right.plot(x, curve["excess.ions"].values, color=style.SKY, linestyle="--", label=_word("ions", chosen))
        right.set_ylabel(_word("excess", chosen))
        right.legend(loc="upper left")
        for ax in (left, middle, right):
            if np.min(x) < np.max(x):
                ax.set_xlim(float(np.min(x)), float(np.max(x)))
            else:
                ax.lines[0].set_marker("o")
            _from_zero(ax)
        figure.supxlabel(_word("density", chosen), fontsize=8.0)
        bath = ", ".join(f"{style.symbol(name)} {c:.4g} mM" for name, c in curve.conditions["outside"].items())
        figure.suptitle(_word("title", chosen, bath=bath, z=f"{curve.charge:g}".replace("-", "−")), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _ratio(ax: Axes, curve: DonnanCurve, language: str) -> None:
    x, y = curve.x.values, curve["ratio"].values
    ax.plot(x, y, color=style.colour(curve.ion))
    ax.set_ylabel(_word("ratio", language, ion=style.symbol(curve.ion, language)))
    if float(np.min(x)) < curve.half < float(np.max(x)):
        there = 2.0 ** (-np.sign(curve.charge) * species(curve.ion).charge)
        text = _word("half", language, ratio=f"{there:.3g}", value=f"{curve.half:.4g}")
        falling = there < 1.0
        ax.plot([curve.half], [there], "o", color=style.BLACK, markersize=4.0, zorder=4, label=text)
        ax.legend(loc="upper right" if falling else "upper left", handletextpad=0.2, handlelength=1.0)


def _from_zero(ax: Axes) -> None:
    """Let the axis start or end at zero, on whichever side the values lie."""
    low, high = ax.get_ylim()
    if abs(high) >= abs(low):
        ax.set_ylim(0.0, high)
    else:
        ax.set_ylim(low, 0.0)


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
