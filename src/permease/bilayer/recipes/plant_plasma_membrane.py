"""The plasma membrane of barley leaves: sterols, cerebroside, and linoleoyl phospholipids."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed
from ..references import BARLEY_1987

_BOTH = mixed({"GlcCer": 23.0, "PLPC": 22.0, "SLPE": 16.0, "POPG": 4.0}, sterol=28.0 / 93.0, named="sitosterol")

RECIPE = Recipe(
    name="plant_plasma_membrane",
    label=phrase("recipes-plasma-membrane-barley-leaves"),
    outer=_BOTH,
    inner=_BOTH,
    note=phrase("recipes-measured-23-mol-glucocerebroside-42"),
    source=BARLEY_1987,
)
