"""The conductance of one open channel against concentration, and what stands in a multi-ion pore."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ..instruments.conductance import ConductanceCurve

WORDS: Mapping[str, Text] = {
    "concentration": phrase("plot-both-sides-mm"),
    "conductance": phrase("plot-conductance-ps"),
    "occupancy": phrase("plot-probability-site"),
    "ions": phrase("plot-pore"),
    "water_per_ion": phrase("plot-water-per"),
    "number": phrase("plot-number"),
    "outer": phrase("plot-outside-2"),
    "inner": phrase("plot-inside-2"),
}
SITES = (style.BLUE, style.SKY, style.GREEN, style.ORANGE, style.PURPLE, style.YELLOW)
DASHES: tuple[Any, ...] = ("solid", (0, (5, 1.5)), (0, (1, 1.2)), (0, (6, 2, 1, 2)), "solid", "solid")


def plot_conductance(curve: ConductanceCurve, path: Any = None, language: str = "en") -> Figure:
    """Draw conductance against concentration; of a multi-ion pore also its sites, its ions and their water.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` falls back to English where no font has
    Chinese.
    """
    chosen = style.spoken(language)
    item = style.symbol(curve.x.name, chosen)
    sites = [name for name in curve.series if name.startswith("S") and name[1:].isdigit()]
    with style.styled(chosen):
        figure = style.figure(3.0 * 2.75 if sites else 3.9, 2.9)
        panels = figure.subplots(1, 3 if sites else 1, squeeze=False)[0]
        order = curve.x.values.argsort()
        x = curve.x.values[order]
        panels[0].plot(x, curve.y.values[order], color=style.colour(curve.x.name))
        panels[0].set_ylabel(_word("conductance", chosen))
        if sites:
            for i, name in enumerate(sites):
                label = name
                if i in (0, len(sites) - 1):
                    label = _word("outer" if i == 0 else "inner", chosen, site=name)
                panels[1].plot(
                    x, curve[name].values[order], color=SITES[i % 6], linestyle=DASHES[i % 6], label=label
                )  # fmt: skip
            panels[1].set_ylabel(_word("occupancy", chosen, item=item))
            for name, colour, dash in (("ions", style.BLACK, "solid"), ("water_per_ion", style.SKY, (0, (5, 1.5)))):
                values = curve[name].values[order]
                panels[2].plot(x, values, color=colour, linestyle=dash, label=_word(name, chosen, item=item))
            panels[2].set_ylabel(_word("number", chosen))
            for ax in panels[1:]:
                ax.legend(loc="best")
        for ax in panels:
            if x[0] > 0.0 and x[-1] / x[0] > 60.0:
                ax.set_xscale("log")
            ax.set_xlim(x[0], x[-1]) if x[0] < x[-1] else None
            ax.set_ylim(bottom=0.0)
            ax.set_xlabel(_word("concentration", chosen, item=item))
        figure.suptitle(curve.label.in_language(chosen), fontsize=8.5)
        if path is not None:
            style.save(figure, path)
    return figure


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
