"""The plasma membrane of barley leaves: sterols, cerebroside, and linoleoyl phospholipids."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe, mixed
from ..references import BARLEY_1987

_BOTH = mixed({"GlcCer": 23.0, "PLPC": 22.0, "SLPE": 16.0, "POPG": 4.0}, sterol=28.0 / 93.0, named="sitosterol")

RECIPE = Recipe(
    name="plant_plasma_membrane",
    label=Text(en="plasma membrane of barley leaves", zh="大麦叶质膜"),
    outer=_BOTH,
    inner=_BOTH,
    note=Text(
        en="Measured: 23 mol% of glucocerebroside, 42 of phospholipid (mainly PC and PE), 28 of free sterol (mostly "
        "sitosterol); the other 7 % are left out. PC to PE and all chains are chosen here; both leaflets alike.",
        zh="测得：葡萄糖脑苷脂 23、磷脂 42（主要为 PC 与 PE）、游离甾醇 28 mol%（主要为谷甾醇）；其余 7 % 未计。"
        "PC 与 PE 之比及全部脂酰链由本库选定，两叶取为相同。",
    ),
    source=BARLEY_1987,
)
