"""How permeable a bilayer is against how well oil dissolves: measured solutes, and the line that predicts others."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..bilayer.permeability import estimate
from ..bilayer.predictors import HEXADECANE, HEXADECANE_LIGHT, LIGHT
from ..chemistry.permeants import Permeant, permeants
from ..text import Text
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..bilayer.bilayer import Bilayer

WORDS: Mapping[str, Text] = {
    "x": Text(en="log K, hexadecane/water", zh="log K（十六烷/水）"),
    "y": Text(en="log (P / cm s⁻¹)", zh="log (P / cm s⁻¹)"),
    "line": Text(en="log P = 1.03 log K + 1.01, two rms", zh="log P = 1.03 log K + 1.01，两倍均方根误差"),
    "light": Text(en="P = 26 K⁰·⁹⁵, below 50 g/mol", zh="P = 26 K⁰·⁹⁵（小于 50 g/mol）"),
    "heavy": Text(en="measured, 50 g/mol and more", zh="实测，50 g/mol 及以上"),
    "small": Text(en="measured, below 50 g/mol", zh="实测，小于 50 g/mol"),
    "title": Text(en="{lipids} at {celsius:.3g} °C", zh="{lipids}，{celsius:.3g} °C"),
    "scaled": Text(en="lines and points taken to this membrane", zh="直线与数据点均已换算到此膜"),
}
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_PIECES = 120
_REACHES = (6.0, 10.0, 15.0, 21.0, 28.0, 36.0, 45.0)
_BELOW = ((1.0, 0.0), (1.0, -0.5), (0.8, -0.9), (0.5, -1.1), (0.2, -1.3), (1.0, 0.6), (-1.0, 0.0))
_ABOVE = ((-1.0, 0.0), (-1.0, 0.5), (-0.8, 0.9), (-0.5, 1.1), (-0.2, 1.3), (-1.0, -0.6), (1.0, 0.0))
_LEADER = 11.0


def plot_permeability(bilayer: Bilayer, path: Any = None, language: str = "en", solute: Any = None) -> Figure:
    """Draw log P of the measured solutes, taken to ``bilayer``, against log K, with the lines of the rules.

    Bars are the ranges of the estimates. ``solute`` marks one of them; ``path`` is a .png, .svg or .pdf file to write
    as well; ``language`` falls back to English where no font has Chinese. Raises UnknownNameError for a solute nobody
    knows.
    """
    from ..chemistry.species import species

    marked = species(solute).name if solute is not None else ""
    chosen = style.usable(language)
    with style.styled(chosen):
        figure = style.figure(style.WIDTH, 4.9)
        ax = figure.subplots()
        found = [(p, float(p.log_hexadecane)) for p in permeants().values() if p.log_hexadecane and p.form == "neutral"]
        span = [min(k for _, k in found) - 0.5, max(k for p, k in found if p.measured) + 0.5]
        _rule(ax, bilayer, HEXADECANE.spread, span, f"{LIGHT + 50.0} g/mol", style.BLACK, "solid", _say("line", chosen))
        _rule(ax, bilayer, 0.0, span, f"{LIGHT - 20.0} g/mol", style.GREY, (0, (5, 2)), _say("light", chosen))
        points = []
        for light, mark, colour, key in ((False, "o", style.BLUE, "heavy"), (True, "s", style.VERMILLION, "small")):
            ax.plot([], [], mark, color=colour, ms=4.2, label=_say(key, chosen))
            for each, partition in found:
                if (each.molar_mass < LIGHT) is not light or not any(m.use != "cell" for m in each.measured):
                    continue
                value, low, high = _logs(bilayer, each.species)
                ax.errorbar(
                    partition, value, yerr=[[value - low], [high - value]], fmt=mark, color=colour, ms=4.2,
                    elinewidth=0.7, capsize=0, zorder=3,
                    markeredgecolor=style.BLACK if each.species == marked else colour,
                )  # fmt: skip
                points.append((each, partition, value))
        ax.set_xlim(*span)
        ax.set_xlabel(_say("x", chosen))
        ax.set_ylabel(_say("y", chosen))
        ax.legend(loc="upper left")
        ax.set_title(
            _say("title", chosen, lipids=lipids(bilayer, chosen), celsius=bilayer.kelvin - 273.15), fontsize=8.5
        )
        ax.annotate(
            _say("scaled", chosen), (0.99, 0.015), xycoords="axes fraction", ha="right", fontsize=7, color=style.GREY
        )
        _label(figure, ax, points, chosen, marked)
        if path is not None:
            style.save(figure, path)
    return figure


def lipids(bilayer: Bilayer, language: str) -> str:
    """A membrane in words: ``POPC 70 %, cholesterol 30 %``; a pure one by its lipid."""
    from ..bilayer.lipid import lipid

    def named(name: str) -> str:
        return lipid(name).label.in_language(language) if lipid(name).sterol else name

    if len(bilayer.lipids) == 1:
        return next(iter(bilayer.lipids))
    comma = "、" if language.startswith("zh") else ", "
    return comma.join(f"{named(name)} {100.0 * fraction:.3g} %" for name, fraction in bilayer.lipids.items())


def _rule(
    ax: Axes, bilayer: Bilayer, spread: float, span: list[float], mass: str, colour: str, dash: Any, label: str
) -> None:
    """The line of a rule in this membrane, from two of its estimates, and its band."""
    low, high = HEXADECANE.span if spread else HEXADECANE_LIGHT.span
    ends = [max(span[0], low - 1.0), min(span[1], high + 1.0)]
    values = []
    for end in ends:
        found = estimate(bilayer, "line", log_hexadecane=end, molar_mass=mass, method="hexadecane")
        values.append(math.log10(found.value.magnitude))
    ax.plot(ends, values, color=colour, linestyle=dash, linewidth=1.1, label=label, zorder=2)
    if spread:
        ax.fill_between(
            ends, [v - spread for v in values], [v + spread for v in values], color=style.GREY, alpha=0.18, linewidth=0
        )


def _logs(bilayer: Bilayer, name: str) -> tuple[float, float, float]:
    found = estimate(bilayer, name, method="measured")
    return (
        math.log10(found.value.magnitude), math.log10(found.low.magnitude), math.log10(found.high.magnitude)
    )  # fmt: skip


def _label(figure: Figure, ax: Axes, points: list[tuple[Permeant, float, float]], language: str, marked: str) -> None:
    """Names beside the points, each at the first place where it covers no other name and no point."""
    figure.canvas.draw()
    renderer: Any = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    taken = []
    for _, x, y in points:
        px, py = ax.transData.transform((x, y))
        taken += [(px - 6.0, py - 6.0, px + 6.0, py + 6.0), (px - 1.0, py - 20.0, px + 1.0, py + 20.0)]
    for line in ax.get_lines()[:2]:
        ends = ax.transData.transform(line.get_xydata())
        for i in range(_PIECES):
            px, py = ends[0] + (ends[1] - ends[0]) * i / _PIECES
            taken.append((px - 4.0, py - 4.0, px + 4.0, py + 4.0))
    legend = ax.get_legend()
    if legend is not None:
        box = legend.get_window_extent(renderer)
        taken.append((box.x0, box.y0, box.x1, box.y1))
    frame = ax.get_window_extent(renderer)
    for each, x, y in sorted(points, key=_order):
        weight = "bold" if each.species == marked else "normal"
        text = _name(each, language)
        above = each.molar_mass < LIGHT
        best: tuple[float, Any, Any] | None = None
        for reach, (dx, dy) in ((r, way) for r in _REACHES for way in (_ABOVE if above else _BELOW)):
            leader = {"arrowstyle": "-", "color": style.GREY, "lw": 0.5, "shrinkA": 0.5, "shrinkB": 3.0}
            note = ax.annotate(
                text, (x, y), (reach * dx, reach * dy - 2.5), textcoords="offset points", zorder=4, fontsize=6.8,
                fontweight=weight, ha="left" if dx > 0.0 else "right", arrowprops=leader if reach > _LEADER else None,
            )  # fmt: skip
            box = _words(note, renderer)
            here = (box.x0 - 3.0, box.y0, box.x1 + 3.0, box.y1)
            outside = max(frame.x0 - box.x0, box.x1 - frame.x1, frame.y0 - box.y0, box.y1 - frame.y1, 0.0)
            score = sum(_shared(here, other) for other in taken) + 100.0 * outside
            if best is None or score < best[0] - 1e-9:
                if best is not None:
                    best[1].remove()
                best = (score, note, here)
            else:
                note.remove()
            if score == 0.0:
                break
        if best is not None:
            taken.append(best[2])


def _order(point: tuple[Permeant, float, float]) -> tuple[bool, float]:
    """Heavy solutes from the right, whose names stand to the right; light ones from the left."""
    light = point[0].molar_mass < LIGHT
    return light, point[1] if light else -point[1]


def _words(note: Any, renderer: Any) -> Any:
    """The box of the words of an annotation, without its leader."""
    from matplotlib.text import Text as Words

    note.update_positions(renderer)
    return Words.get_window_extent(note, renderer)


def _name(each: Permeant, language: str) -> str:
    """``O₂``, ``CH₃NH₂``; what is no formula by its label."""
    if each.species == each.entry.formula or (each.species[0].isupper() and any(c.isdigit() for c in each.species)):
        return each.species.translate(_SUBSCRIPTS)
    return each.entry.label.in_language(language)


def _shared(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """The area that two boxes share."""
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)


def _say(key: str, language: str, **values: Any) -> str:
    text = WORDS[key].in_language(language)
    return text.format(**values) if values else text
