"""Fluidity against temperature: one line for every content of cholesterol."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..text import Text, phrase
from . import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ..instruments.fluidity import FluidityCurve

SIZE = (4.4, 3.1)
WORDS: Mapping[str, Text] = {
    "temperature": phrase("plot-temperature-c"),
    "anisotropy": phrase("plot-dph-fluorescence-anisotropy-high-ordered"),
    "some": phrase("plot-text-3"),
    "none": phrase("plot-no"),
    "cholesterol": phrase("plot-cholesterol"),
    "sterol": phrase("plot-sterol"),
    "transition": phrase("plot-main-transition-without-c"),
}
_BESIDE_LEGEND = 0.7
_COLOURS = (style.BLUE, style.GREEN, style.VERMILLION, style.PURPLE, style.ORANGE, style.SKY, style.BLACK)


def plot_fluidity(curve: FluidityCurve, path: Any = None, language: str = "en") -> Figure:
    """Draw the anisotropy of DPH against temperature; ``path`` is a .png, .svg or .pdf file to write as well.

    ``language`` is ``"en"`` or ``"zh"``, and falls back to English, with a note, where no font has Chinese. A dotted
    line marks the main transition without sterol where it is in view, beside the line without sterol.
    """
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(*SIZE)
        ax = figure.subplots()
        x = curve.x.values
        kind = _word(_sterol(curve), chosen)
        for sterol, colour in zip(curve.sterols, _cycled(len(curve.sterols)), strict=True):
            label = _word("some" if sterol else "none", chosen, percent=f"{100.0 * sterol:.3g}", sterol=kind)
            ax.plot(x, curve.of(sterol).values, color=colour, label=label)
        ax.set(xlabel=_word("temperature", chosen), ylabel=_word("anisotropy", chosen))
        ax.set_xlim(float(np.min(x)), float(np.max(x)))
        top = max(float(np.max(curve.of(s).values)) for s in curve.sterols)
        ax.set_ylim(0.0, max(0.30, 1.12 * top))
        bare = 0.0 in curve.sterols
        if bare and curve.transition is not None and np.min(x) < curve.transition < np.max(x):
            ax.axvline(curve.transition, color=style.GREY, linewidth=0.7, linestyle=(0, (1, 2)), zorder=0)
            shown = f"{curve.transition:.1f}".replace("-", "−")
            text = _word("transition", chosen, value=shown, sterol=kind)
            share = (curve.transition - np.min(x)) / (np.max(x) - np.min(x))
            right = share < (_BESIDE_LEGEND if _room_below_left(curve) else 0.5)
            ax.annotate(
                text, (curve.transition, 0.02), xycoords=("data", "axes fraction"), xytext=(4 if right else -4, 0),
                textcoords="offset points", ha="left" if right else "right", va="bottom", color=style.GREY,
                fontsize=7.0,
            )  # fmt: skip
        ax.legend(loc="lower left" if _room_below_left(curve) else "upper right")
        ax.set_title(_title(curve, chosen), fontsize=8.0, loc="left")
        if path is not None:
            style.save(figure, path)
    return figure


def _room_below_left(curve: FluidityCurve) -> bool:
    """Whether the lower left is free: all lines there are in the upper half."""
    start = [curve.of(s).values[: max(2, len(curve.x) // 2)] for s in curve.sterols]
    return bool(min(float(np.min(values)) for values in start) > 0.14)


def _title(curve: FluidityCurve, language: str) -> str:
    return curve.part or curve.label.in_language(language)


def _sterol(curve: FluidityCurve) -> str:
    """``"cholesterol"``, or ``"sterol"`` where the membrane has another one."""
    from ..bilayer.lipid import lipid

    own = {name for name in curve.conditions["lipids"] if lipid(name).sterol}
    return "cholesterol" if own <= {"cholesterol"} else "sterol"


def _cycled(count: int) -> list[str]:
    return [_COLOURS[i % len(_COLOURS)] for i in range(count)]


def _word(key: str, language: str, **values: Any) -> str:
    return WORDS[key].filled(**values).in_language(language)
