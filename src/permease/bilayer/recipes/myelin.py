"""Myelin of the central nervous system: cholesterol, cerebroside and ethanolamine lipids."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed

_BOTH = mixed(
    {"GalCer": 20.0, "SAPE": 8.0, "POPE": 8.0, "SOPC": 11.0, "POPS": 5.0, "C24:1SM": 5.0, "SAPI": 1.0},
    sterol=0.42,
)

RECIPE = Recipe(
    name="myelin",
    label=phrase("recipes-myelin-central-nervous-system"),
    outer=_BOTH,
    inner=_BOTH,
    note=phrase("recipes-recalled-unchecked-about-42-cholesterol"),
    provisional=True,
)
