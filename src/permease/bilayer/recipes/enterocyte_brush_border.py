"""The brush border of the small intestine: as much glycolipid as phospholipid as cholesterol."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed
from ..references import MICROVILLUS_MOUSE

_BOTH = mixed(
    {"GlcCer": 100.0, "SLPE": 49.0, "SLPC": 25.1, "PSM": 12.9, "POPS": 8.0, "SAPI": 5.0},
    sterol=1.0 / 3.0,
)

RECIPE = Recipe(
    name="enterocyte_brush_border",
    label=phrase("recipes-brush-border-enterocytes-mouse"),
    outer=_BOTH,
    inner=_BOTH,
    note=phrase("recipes-measured-mouse-microvillus-membranes-cho"),
    source=MICROVILLUS_MOUSE,
)
