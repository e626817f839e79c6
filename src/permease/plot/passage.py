"""What a part without states carries across the membrane, as a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import PermeaseError
from ..model.channel import Channel
from ..model.transporter import Transporter
from ..text import phrase
from ..units import with_unit
from . import style
from .axes import figures
from .drawing import Box, Drawing, Label, Line, text_width

BAND = "#EFE9DC"
OUTSIDE = phrase("plot-outside")
INSIDE = phrase("plot-inside")
_HEIGHT, _REACH = 62.0, 40.0


def draw_passage(part: Transporter, at: Any, language: str) -> Drawing:
    """The membrane, the part in it, and an arrow per species with its number per turnover and, given ``at``, its flux.

    Either direction where the part is a pore without conditions; forward as written where it is a coupled law.
    """
    moved, fluxes = _moved(part), _fluxes(part, at)
    notes = {s: _notes(s, n, fluxes.get(s), part.per_molecule, language) for s, n in moved.items()}
    step = max((text_width(t, 11.0) for texts in notes.values() for t in texts), default=0.0) + 30.0
    wide = max(text_width(part.name, 12.0) + 20.0, 60.0)
    left, right = -0.5 * wide - 60.0, 0.5 * wide + 26.0 + step * max(len(moved), 1)
    shapes: list[Box | Line | Label] = [
        Box(0.5 * (left + right), 0.0, right - left, 34.0, BAND, BAND, 3.0),
        Label(left, -27.0, OUTSIDE.in_language(language), 10.5, style.GREY, "start"),
        Label(left, 27.0, INSIDE.in_language(language), 10.5, style.GREY, "start"),
        Box(0.0, 0.0, wide, _HEIGHT),
        Label(0.0, 0.0, part.name, 12.0, bold=True),
    ]
    x = 0.5 * wide + 26.0
    for species, count in moved.items():
        outward = fluxes.get(species) or count
        ends = (_REACH, -_REACH) if outward >= 0.0 else (-_REACH, _REACH)
        both = outward == 0.0
        colour, width = (style.GREY, 1.2) if both else (style.BLUE, 3.0)
        shapes.append(Line(x, ends[0], x, ends[1], width, colour, False, 10.0, 10.0 if both else 0.0))
        inks = (style.VERMILLION, style.BLUE)
        shapes += [
            Label(x + 9.0, -7.0 + 14.0 * i, text, 11.0, inks[i], "start") for i, text in enumerate(notes[species])
        ]
        x += step
    return Drawing(part.name, tuple(shapes))


def _moved(part: Transporter) -> dict[str, float]:
    """Species with what leaves per turnover; 0 for a pore, which has no forward."""
    if part.kind == "water":
        return {"water": 0.0}
    gains: Mapping[tuple[str, str], float] = getattr(part, "stoichiometry", {})
    if isinstance(part, Channel) or not gains:
        return {species: 0.0 for species, side in sorted(part.species()) if side == "out"}
    outside = {species: float(count) for (species, side), count in gains.items() if side == "out"}
    inside = {species: -float(count) for (species, side), count in gains.items() if side == "in"}
    return {**inside, **outside}


def _fluxes(part: Transporter, at: Any) -> dict[str, float]:
    """Net outward flux of every species (1/s per molecule, or mol/m2/s); empty where it has no value there."""
    if at is None:
        return {}
    try:
        found = part.flux(
            inside=_texts(at.inside), outside=_texts(at.outside), voltage=f"{at.voltage!r} V",
            temperature=f"{at.temperature!r} K",
        )  # fmt: skip
    except PermeaseError:
        return {}
    return {species: float(flux.to_base_units().magnitude) for species, flux in found.items()}


def _texts(side: Mapping[str, Any]) -> dict[str, str]:
    return {name: f"{float(value)!r} mM" for name, value in side.items()}


def _notes(species: str, count: float, flux: float | None, per_molecule: bool, language: str) -> tuple[str, ...]:
    """The species with its number per turnover, and its flux where that is known."""
    number = f"{abs(count):g} " if abs(count) > 1.0 else ""
    name = f"{number}{style.symbol(species, language)}"
    return (name,) if flux is None else (name, shown_flux(flux, per_molecule, volume=species == "water"))


def shown_flux(value: float, per_molecule: bool, *, volume: bool = False) -> str:
    """A flux in words.

    >>> shown_flux(-12.3, True), shown_flux(1e-8, False)
    ('12.3 /s', '1 pmol/cm²/s')
    """
    if volume:
        return f"{figures(abs(value))} m³/s"
    if per_molecule:
        return f"{figures(abs(value))} /s"
    return f"{figures(abs(float(with_unit(value, 'mol/m^2/s', 'pmol/cm^2/s').magnitude)))} pmol/cm²/s"
