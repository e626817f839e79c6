"""Budgets: who moved how much of one thing into or out of a compartment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ..solve.result import Result

_UNITS = {
    "mol": (("pmol", 1e12), ("fmol", 1e15), ("amol", 1e18), ("zmol", 1e21)),
    "m^3": (("pL", 1e15), ("fL", 1e18), ("aL", 1e21)),
    "C": (("pC", 1e12), ("fC", 1e15), ("aC", 1e18)),
}


def plot_budget(result: Result, item: str, compartment: str = "", path: Any = None, language: str = "en") -> Figure:
    """Horizontal bars of what every process brought to a compartment (right) or took from it (left) during the run.

    ``item`` is a species, ``"water"`` or ``"charge"``; ``compartment`` the first one by default; ``path`` a .png, .svg
    or .pdf file to write as well. Raises UnknownNameError for a species the compartment does not hold.
    """
    found = result.budget(item, compartment)
    chosen = style.spoken(language)
    gains = sorted(found.gains.items(), key=lambda pair: -abs(pair[1]))
    largest = max([abs(v) for _, v in gains] + [abs(found.change), 1e-300])
    unit, factor = next(((u, f) for u, f in _UNITS[found.unit] if largest * f >= 1.0), _UNITS[found.unit][-1])
    names = [_short(name, chosen) for name, _ in gains] + [style.word("net", chosen)]
    values = [factor * v for _, v in gains] + [factor * found.change]
    with style.styled(chosen):
        figure = style.figure(style.WIDTH, 0.75 + 0.3 * len(values))
        ax = figure.subplots()
        colours = [style.BLUE if v >= 0.0 else style.VERMILLION for v in values[:-1]] + [style.GREY]
        rows = range(len(values))
        ax.barh(rows, values, color=colours, height=0.62)
        ax.set_yticks(list(rows), names)
        ax.invert_yaxis()
        ax.axvline(0.0, color=style.BLACK, linewidth=0.7)
        ax.axhline(len(values) - 1.5, color=style.GREY, linewidth=0.5)
        extent = max(abs(v) for v in values) or 1.0
        low, high = min(0.0, *values), max(0.0, *values)
        ax.set_xlim(low - (0.2 * extent if low < 0.0 else 0.02 * extent), high + 0.2 * extent)
        for row, value in enumerate(values):
            ax.annotate(
                f"{value:+.4g}".replace("-", "−"), (value, row), xytext=(3 if value >= 0.0 else -3, 0),
                textcoords="offset points", ha="left" if value >= 0.0 else "right", va="center", fontsize=7.0,
            )  # fmt: skip
        ax.tick_params(axis="y", length=0)
        ax.spines["left"].set_visible(False)
        what = {"water": style.word("water", chosen), "charge": style.word("charge", chosen)}.get(found.item)
        what = what or style.symbol(found.item, chosen)
        spaced = f" {what}" if chosen == "zh" and what[0].isascii() else what
        ax.set_xlabel(style.word("gained", chosen, item=spaced, place=style.place(found.place, chosen), unit=unit))
        if path is not None:
            style.save(figure, path)
    return figure


def _short(column: str, language: str) -> str:
    """``membrane.Na_leak`` as ``Na_leak``; the regeneration of ATP as metabolism."""
    if column.endswith(("_regeneration", "_supply")):
        return style.word("metabolism", language)
    name = column.split(".", 1)[-1]
    return style.word("water", language) if name == "water" else name
