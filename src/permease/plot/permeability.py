"""How permeable a bilayer is against how well oil dissolves: measured solutes, and the line that predicts others."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..bilayer import overton
from ..bilayer.permeability import estimate
from ..bilayer.predictors import LIGHT, Rule
from ..chemistry.permeants import Permeant
from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..bilayer.bilayer import Bilayer
    from ..bilayer.estimate import Estimate

WORDS: Mapping[str, Text] = {
    "x hexadecane": phrase("plot-log-k-hexadecane-water"),
    "x octanol": phrase("plot-log-k-octanol-water"),
    "x olive oil": phrase("plot-log-k-olive-oil-water"),
    "y": phrase("plot-log-p-cm-s"),
    "band": phrase("plot-decades"),
    "light": phrase("plot-below-50-g-mol"),
    "heavy": phrase("plot-measured-50-g-mol-more"),
    "small": phrase("plot-measured-below-50-g-mol"),
    "title": phrase("plot-c"),
    "scaled": phrase("plot-lines-points-taken-membrane"),
}
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_PIECES = 120
_REACHES = (6.0, 10.0, 15.0, 21.0, 28.0, 36.0, 45.0)
_BELOW = ((1.0, 0.0), (1.0, -0.5), (0.8, -0.9), (0.5, -1.1), (0.2, -1.3), (1.0, 0.6), (-1.0, 0.0))
_ABOVE = ((-1.0, 0.0), (-1.0, 0.5), (-0.8, 0.9), (-0.5, 1.1), (-0.2, 1.3), (-1.0, -0.6), (1.0, 0.0))
_LEADER = 11.0


def plot_permeability(
    bilayer: Bilayer,
    path: Any = None,
    language: str = "en",
    solute: Any = None,
    solvent: str = "hexadecane",
    name: Text | None = None,
) -> Figure:
    """Draw log P of the measured solutes, taken to ``bilayer``, against log K, with the lines of the rules.

    Bars are the ranges of the estimates. ``solute`` marks one of them; ``solvent`` is of the partition coefficient,
    ``"hexadecane"`` or ``"octanol"``; ``name`` of the membrane stands in the title instead of its lipids; ``path`` is a
    .png, .svg or .pdf file to write as well; ``language`` falls back to English where no font has Chinese. Raises
    UnknownNameError for a solute or solvent nobody knows, InputError for a solvent without data.
    """
    from ..chemistry.species import species

    marked = species(solute).name if solute is not None else ""
    found = overton.points(bilayer, solvent)
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(style.WIDTH, 4.9)
        ax = figure.subplots()
        span = [found[0].partition - 0.5, found[-1].partition + 0.5]
        rules = overton.RULES[solvent]
        for number, rule in enumerate(rules):
            _rule(ax, bilayer, rule, solvent, span, chosen, second=number > 0)
        points = []
        for light, mark, colour, key in ((False, "o", style.BLUE, "heavy"), (True, "s", style.VERMILLION, "small")):
            ax.plot([], [], mark, color=colour, ms=4.2, label=_say(key, chosen))
            for each in found:
                if each.light is not light:
                    continue
                value, low, high = _logs(each.measured)
                ax.errorbar(
                    each.partition, value, yerr=[[value - low], [high - value]], fmt=mark, color=colour, ms=4.2,
                    elinewidth=0.7, capsize=0, zorder=3,
                    markeredgecolor=style.BLACK if each.permeant.species == marked else colour,
                )  # fmt: skip
                points.append((each.permeant, each.partition, value))
        ax.set_xlim(*span)
        ax.set_xlabel(_say(f"x {solvent}", chosen))
        ax.set_ylabel(_say("y", chosen))
        ax.legend(loc="upper left")
        shown = lipids(bilayer, chosen, most=4) if name is None else name.in_language(chosen)
        ax.set_title(_say("title", chosen, lipids=shown, celsius=bilayer.kelvin - 273.15), fontsize=8.5)
        ax.annotate(
            _say("scaled", chosen), (0.99, 0.015), xycoords="axes fraction", ha="right", fontsize=7, color=style.GREY
        )
        _label(figure, ax, points, chosen, marked, len(rules))
        if path is not None:
            style.save(figure, path)
    return figure


def lipids(bilayer: Bilayer, language: str, most: int = 0) -> str:
    """A membrane in words: ``POPC 70 %, cholesterol 30 %``; a pure one by its lipid.

    Of more than ``most`` lipids, where that is not 0, the largest shares and how many there are.
    """
    from ..bilayer.lipid import lipid

    def label(name: str) -> str:
        return lipid(name).label.in_language(language) if lipid(name).sterol else name

    if len(bilayer.lipids) == 1:
        return next(iter(bilayer.lipids))
    comma = "、" if language.startswith("zh") else ", "
    shares = list(bilayer.lipids.items())
    rest = ""
    if 0 < most < len(shares):
        rest = f" … ({len(shares)})"
        shares = sorted(shares, key=lambda item: -item[1])[: most - 1]
    return comma.join(f"{label(name)} {100.0 * fraction:.3g} %" for name, fraction in shares) + rest


def _rule(
    ax: Axes, bilayer: Bilayer, rule: Rule, solvent: str, span: list[float], language: str, *, second: bool
) -> None:
    """The line of a rule in this membrane, from two of its estimates; the first one with its band."""
    low, high = rule.span
    ends = [max(span[0], low - 1.0), min(span[1], high + 1.0)]
    light = second or solvent == "olive oil"
    mass = f"{LIGHT - 20.0 if light else LIGHT + 50.0} g/mol"
    values = []
    for end in ends:
        given: dict[str, Any] = {overton.SOLVENTS[solvent]: end, "molar_mass": mass, "method": solvent}
        values.append(math.log10(estimate(bilayer, "line", **given).value.magnitude))
    sign = "+" if rule.intercept >= 0.0 else "−"
    law = f"log P = {rule.slope:g} log K {sign} {abs(rule.intercept):g}"
    words = _say("light" if second else "band", language, law=law, spread=rule.spread)
    colour, dash = (style.GREY, (0, (5, 2))) if second else (style.BLACK, "solid")
    ax.plot(ends, values, color=colour, linestyle=dash, linewidth=1.1, label=words, zorder=2)
    if not second:
        low_edge, high_edge = ([value + way * rule.spread for value in values] for way in (-1.0, 1.0))
        ax.fill_between(ends, low_edge, high_edge, color=style.GREY, alpha=0.18, linewidth=0)


def _logs(found: Estimate) -> tuple[float, float, float]:
    return (
        math.log10(found.value.magnitude), math.log10(found.low.magnitude), math.log10(found.high.magnitude)
    )  # fmt: skip


def _label(
    figure: Figure, ax: Axes, points: list[tuple[Permeant, float, float]], language: str, marked: str, rules: int
) -> None:
    """Names beside the points, each at the first place where it covers no other name and no point."""
    figure.canvas.draw()
    renderer: Any = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    taken = []
    for _, x, y in points:
        px, py = ax.transData.transform((x, y))
        taken += [(px - 6.0, py - 6.0, px + 6.0, py + 6.0), (px - 1.0, py - 20.0, px + 1.0, py + 20.0)]
    for line in ax.get_lines()[:rules]:
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
        text = named(each, language)
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


def named(each: Permeant, language: str) -> str:
    """A solute in a figure: ``O₂``, ``CH₃NH₂``; what is no formula by its label."""
    if each.species == each.entry.formula or (each.species[0].isupper() and any(c.isdigit() for c in each.species)):
        return each.species.translate(_SUBSCRIPTS)
    return each.entry.label.in_language(language)


def _shared(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """The area that two boxes share."""
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)


def _say(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
