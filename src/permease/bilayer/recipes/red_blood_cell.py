"""The human red cell: choline lipids outside, amino lipids inside, nearly one cholesterol to one phospholipid."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed
from ..references import RED_CELL_CHOLESTEROL, VIRTANEN_1998

CHOLESTEROL = 0.95 / 1.95
"""Mole fraction: 0.95 cholesterol to one phospholipid (RedCellCholesterol1980)."""

RECIPE = Recipe(
    name="red_blood_cell",
    label=phrase("recipes-human-red-cell"),
    outer=mixed({"POPC": 26.8, "PLPC": 20.0, "PSM": 25.1, "C24:1SM": 17.0, "SAPE": 11.1}, sterol=CHOLESTEROL),
    inner=mixed(
        {
            "POPC": 8.0,
            "PLPC": 6.0,
            "PSM": 5.5,
            "C24:1SM": 3.6,
            "SAPE": 26.9,
            "POPE": 17.0,
            "POPS": 29.6,
            "SAPI": 1.2,
            "POPA": 2.2,
        },
        sterol=CHOLESTEROL,
    ),
    note=phrase("recipes-classes-each-leaflet-table-1"),
    source=VIRTANEN_1998,
    also=(RED_CELL_CHOLESTEROL,),
)
