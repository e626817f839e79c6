"""A liposome of POPC: the reference of model membranes."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe

RECIPE = Recipe(
    name="popc_liposome",
    label=Text(en="POPC liposome", zh="POPC 脂质体"),
    outer={"POPC": 1.0},
    inner={"POPC": 1.0},
    note=Text(en="One lipid by definition; nothing was measured.", zh="按定义只含一种脂质，无需测定。"),
    model=True,
)
