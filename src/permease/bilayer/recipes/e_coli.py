"""The inner membrane of Escherichia coli: no sterol, mostly PE."""

from __future__ import annotations

from ...text import phrase
from ..recipe import Recipe, mixed

_BOTH = mixed({"POPE": 75.0, "POPG": 20.0, "TOCL": 5.0})

RECIPE = Recipe(
    name="e_coli",
    label=phrase("recipes-inner-membrane-escherichia-coli"),
    outer=_BOTH,
    inner=_BOTH,
    note=phrase("recipes-textbook-75-20-5-pe"),
    provisional=True,
)
