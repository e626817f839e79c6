"""What must be known to read a tonicity: which solutes of the bath the cell has no path for."""

from __future__ import annotations

import math

from ..bilayer.bilayer import Bilayer
from ..chemistry.solution import Solution
from ..chemistry.species import species
from ..errors import PermeaseError
from ..text import Text, phrase
from .osmotic_setting import Setting

SHARE = 0.02
"""Solutes that add less than this share of the osmolarity are not spoken of."""
PLAIN = "POPC"
"""The lipid whose permeability tells what a cell without a path leaves out."""


def gained(at: Setting, given: Solution) -> dict[str, float]:
    """What the bath holds more of than at rest, of what counts for its osmolarity, with how much it holds (mM)."""
    before = at.bath.solution.concentrations
    return {
        name: c
        for name, c in given.concentrations.items()
        if name not in ("H", "water") and c - before.get(name, 0.0) > SHARE * given.osmotic
    }


def remarks(at: Setting, given: Solution, seconds: float) -> tuple[Text, ...]:
    """One for every solute that the bath gains and that no transporter of the membrane takes across.

    Where lipids alone would let half of it in within the time of the experiment, it says so and what to do.
    """
    carried = {s for t in at.membrane.transporters for s, side in t.species() if side == "out"}
    return tuple(_remark(at, name, seconds) for name in gained(at, given) if name not in carried)


def _remark(at: Setting, name: str, seconds: float) -> Text:
    label = species(name).label
    half = half_time(at, name)
    impermeant = phrase("instrument-nothing-carries", solute=label)
    if half is None or half > seconds:
        return impermeant
    time = f"{half:.2g} s" if half < 100.0 else f"{half / 60.0:.2g} min"
    red = name in ("urea", "glycerol") and at.critical is not None
    leak = phrase("instrument-give-leak", plain=PLAIN, name=name)
    return phrase(
        "instrument-lipids-alone-would-let-half",
        impermeant=impermeant,
        plain=PLAIN,
        time=time,
        cure=phrase("instrument-take-urea-permeable-red-cell", leak=leak) if red else leak,
    )


def half_time(at: Setting, name: str) -> float | None:
    """How long half of a solute takes into the cell through its area of plain lipids (s); None where nobody knows."""
    try:
        crossing = Bilayer(PLAIN, temperature=f"{at.cell.temperature!r} K").permeability(name).value
    except PermeaseError:
        return None
    speed = float(crossing.to("m/s").magnitude) * at.membrane.area
    return math.log(2.0) * at.compartment.volume / speed
