"""What estimates of the mechanics of a bilayer say of how they were made, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text, phrase

METHODS: Mapping[str, Text] = {
    "measured modulus": phrase("bilayer-mean-twelve-fluid-phosphatidylcholines-s"),
    "polymer brush": phrase("bilayer-area-modulus-times-square-hydrocarbon"),
    "strain at lysis": phrase("bilayer-relative-area-gained-when-bilayers"),
    "tension at lysis": phrase("bilayer-area-modulus-times-strain-lysis"),
    "plate capacitor": phrase("bilayer-permittivity-hydrocarbon-over-thickness"),
}
GEL = phrase("bilayer-gels-recalled-values-right-order")
NEAR = phrase("bilayer-near-transition-bilayers-softer-still")
HEADS = phrase("bilayer-measured-phosphatidylcholines-other-head")
TAILS = phrase("bilayer-polyunsaturated-chains-softer-bending-no")
BENDING_ALONE = phrase("bilayer-proteins-cytoskeleton-cells-not")
LIPIDS_ALONE = phrase("bilayer-lipids-alone-whole-membrane-red")
RATE = phrase("bilayer-breaking-matter-chance-rate-loading")
CELLS = phrase("bilayer-lipids-alone-membranes-cells-reach")
