"""What estimates of motion in a bilayer say of how they were made, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text, phrase

METHODS: Mapping[str, Text] = {
    "arrhenius": phrase("bilayer-diffusion-every-phase-activation-energy"),
    "free area": phrase("bilayer-diffusion-free-area-per-lipid"),
    "scaled": phrase("bilayer-surface-viscosity-fluid-bilayers-scaled"),
    "petrov-schwille": phrase("bilayer-disc-viscous-sheet-between-two"),
    "saffman-delbrueck": phrase("bilayer-small-disc-viscous-sheet-between"),
    "inverse radius": phrase("bilayer-d-proportional-1-radius-fitted"),
}
PROBES = phrase("bilayer-lipids-themselves-free-bilayers-support")
COEXIST = phrase("bilayer-phases-coexist-range-includes-all")
GEL = phrase("bilayer-diffusion-gel-known-order-magnitude")
HEADS = phrase("bilayer-head-groups-other-than-choline")
TEMPERATURES = phrase("bilayer-extrapolates-measured-from-0-70")
VISCOSITY_SCALED = phrase("bilayer-surface-viscosity-fluid-bilayers-depends")
SMALL = phrase("bilayer-so-small-disc-does-not")
WATERY = phrase("bilayer-water-both-sides-cytosol-few")
