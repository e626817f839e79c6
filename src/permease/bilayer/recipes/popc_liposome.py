"""A liposome of POPC: the reference of model membranes."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe

RECIPE = Recipe(
    name="popc_liposome",
    label=phrase("recipes-popc-liposome"),
    outer={"POPC": 1.0},
    inner={"POPC": 1.0},
    note=phrase("recipes-one-lipid-definition-nothing-was"),
    model=True,
)
