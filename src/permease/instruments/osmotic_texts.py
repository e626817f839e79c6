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


def remarks(at: Setting, given: Solution, seconds: float) -> tuple[Text, ...]:
    """One for every solute that the bath gains and that no transporter of the membrane takes across.

    Where lipids alone would let half of it in within the time of the experiment, it says so and what to do.
    """
    carried = {s for t in at.membrane.transporters for s, side in t.species() if side == "out"}
    before = at.bath.solution.concentrations
    closed = [
        name
        for name, c in given.concentrations.items()
        if name not in carried | {"H", "water"} and c - before.get(name, 0.0) > SHARE * given.osmotic
    ]
    return tuple(_remark(at, name, seconds) for name in closed)


def _remark(at: Setting, name: str, seconds: float) -> Text:
    label = species(name).label
    half = half_time(at, name)
    en = f"nothing in this cell carries {label.en} across, so it counts as impermeant"
    zh = f"此细胞没有{label.zh}的跨膜通路，故按不可通透计"
    if half is None or half > seconds:
        return Text(en=en, zh=zh)
    time = f"{half:.2g} s" if half < 100.0 else f"{half / 60.0:.2g} min"
    red = name in ("urea", "glycerol") and at.critical is not None
    other = ("take urea_permeable_red_cell, or ", "改用 urea_permeable_red_cell，或") if red else ("", "")
    leak_en = f'give its membrane {PLAIN} as bilayer and a Leak of {name} whose permeability is "bilayer"'
    leak_zh = f"将膜的 bilayer 设为 {PLAIN}，并加入 {name} 的 Leak，其 permeability 为 “bilayer”"
    return phrase(
        "instrument-lipids-alone-would-let-half",
        en=en,
        plain=PLAIN,
        time=time,
        other=other[0],
        leak_en=leak_en,
        zh=zh,
        other_zh=other[1],
        leak_zh=leak_zh,
    )


def half_time(at: Setting, name: str) -> float | None:
    """How long half of a solute takes into the cell through its area of plain lipids (s); None where nobody knows."""
    try:
        crossing = Bilayer(PLAIN, temperature=f"{at.cell.temperature!r} K").permeability(name).value
    except PermeaseError:
        return None
    speed = float(crossing.to("m/s").magnitude) * at.membrane.area
    return math.log(2.0) * at.compartment.volume / speed
