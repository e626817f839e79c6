"""Myelin of the central nervous system: cholesterol, cerebroside and ethanolamine lipids."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe, mixed

_BOTH = mixed(
    {"GalCer": 20.0, "SAPE": 8.0, "POPE": 8.0, "SOPC": 11.0, "POPS": 5.0, "C24:1SM": 5.0, "SAPI": 1.0},
    sterol=0.42,
)

RECIPE = Recipe(
    name="myelin",
    label=Text(en="myelin of the central nervous system", zh="中枢神经髓鞘"),
    outer=_BOTH,
    inner=_BOTH,
    note=Text(
        en="Recalled and unchecked: about 42 % of cholesterol, 20 parts of cerebroside and sulphatide to 38 of "
        "phospholipid; plasmalogens stand as diacyl PE.",
        zh="凭记忆，未核对：胆固醇约 42 %，脑苷脂与硫苷脂 20 份、磷脂 38 份；缩醛磷脂以二酰基 PE 代表。",
    ),
    provisional=True,
)
