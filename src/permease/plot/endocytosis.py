"""Uptake by vesicles against dose: fluid goes in proportion, what a receptor carries saturates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..errors import InputError
from ..text import Text, message, phrase
from . import style
from .axes import capital

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ..instruments.endocytosis import VesicleUptake

WORDS: Mapping[str, Text] = {
    "dose": phrase("plot-medium"),
    "any": phrase("plot-concentration-medium"),
    "uptake": phrase("plot-taken-up-per-cell-number"),
}
_COLOURS = (style.BLUE, style.VERMILLION, style.GREEN, style.ORANGE, style.PURPLE, style.SKY)
_UNITS = (("mM", 1.0), ("µM", 1e3), ("nM", 1e6), ("pM", 1e9))


def plot_uptakes(curves: Sequence[VesicleUptake], path: Any = None, language: str = "en") -> Figure:
    """Draw one or several curves of uptake against dose, logarithmic both ways; straight at slope 1 is fluid.

    ``path`` is a .png, .svg or .pdf file to write as well; ``language`` is ``"en"`` or ``"zh"``. Raises InputError for
    an empty list.
    """
    known = isinstance(curves, (list, tuple)) and all(getattr(c, "kind", "") == "vesicle-uptake" for c in curves)
    if not known or not curves:
        raise InputError(
            message("errors_plot-nothing-draw"),
            where="plot_uptakes",
            hint=message("errors_plot-list-what-vesicle-uptake-returns"),
        )
    chosen = style.spoken(language)
    with style.styled(chosen):
        figure = style.figure(4.4, 3.2)
        axes = figure.add_subplot()
        doses = np.concatenate([c.x.values[c.x.values > 0.0] for c in curves])
        middle = float(np.sqrt(doses.min() * doses.max())) if len(doses) else 1.0
        unit, factor = next(((u, f) for u, f in _UNITS if middle * f >= 1.0), _UNITS[-1])
        for curve, colour in zip(curves, [*_COLOURS] * (1 + len(curves) // len(_COLOURS)), strict=False):
            keep = (curve.x.values > 0.0) & (curve.y.values > 0.0)
            x, y = factor * curve.x.values[keep], curve.y.values[keep]
            if not len(x):
                continue
            axes.plot(x, y, "o", ms=3.5, color=colour, mfc="white" if curve.fit is None else colour)
            fine = np.geomspace(x[0], x[-1], 200)
            if curve.fit is None:
                line = y[0] * fine / x[0]
            else:
                top, half = curve.fit["Vmax"].value, factor * curve.fit["Km"].value
                line = top * fine / (half + fine)
            axes.plot(fine, line, "-", color=colour, lw=1.2, label=curve.label.in_language(chosen))
        axes.set_xscale("log")
        axes.set_yscale("log")
        cargoes = {str(c.conditions["cargo"]) for c in curves}
        word = WORDS["dose" if len(cargoes) == 1 else "any"]
        item = capital(lookup(cargoes.pop()).label.in_language(chosen)) if len(cargoes) == 1 else ""
        axes.set_xlabel(word.filled(item=item, unit=unit).in_language(chosen))
        axes.set_ylabel(WORDS["uptake"].in_language(chosen))
        axes.legend()
        if path is not None:
            style.save(figure, path)
    return figure
