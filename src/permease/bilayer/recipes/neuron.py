"""The plasma membrane of nerve endings: rich in docosahexaenoyl chains."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed
from ..references import SYNAPTOSOME_RAT

CHOLESTEROL = 0.31
"""Mole fraction: 0.158 mg of cholesterol (386.7 g/mol) and 0.714 mg of phospholipid (780 g/mol) per mg of protein."""

_BOTH = mixed(
    {
        "POPC": 30.0,
        "DPPC": 8.0,
        "SAPC": 3.6,
        "SDPE": 17.0,
        "SAPE": 10.0,
        "POPE": 7.2,
        "SDPS": 8.0,
        "POPS": 5.2,
        "SAPI": 3.5,
        "PSM": 5.1,
    },
    sterol=CHOLESTEROL,
)

RECIPE = Recipe(
    name="neuron",
    label=phrase("recipes-plasma-membrane-nerve-endings-rat"),
    outer=_BOTH,
    inner=_BOTH,
    note=phrase("recipes-measured-synaptosomal-plasma-membranes-p"),
    source=SYNAPTOSOME_RAT,
)
