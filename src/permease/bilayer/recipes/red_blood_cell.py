"""The human red cell: choline lipids outside, amino lipids inside, nearly one cholesterol to one phospholipid."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe, mixed
from ..references import RED_CELL_CHOLESTEROL, VIRTANEN_1998

CHOLESTEROL = 0.95 / 1.95
"""Mole fraction: 0.95 cholesterol to one phospholipid (RedCellCholesterol1980)."""

RECIPE = Recipe(
    name="red_blood_cell",
    label=Text(en="human red cell", zh="人红细胞"),
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
    note=Text(
        en="Classes of each leaflet: Table 1 of the source (PC with its 2 % of lyso-PC 46.8 and 14.0, SM 42.1 and 9.1, "
        "PE 11.1 and 43.9, PS 0 and 29.6, PI 1.2, PA 2.2 % of phospholipid); 0.95 cholesterol to one phospholipid "
        "(RedCellCholesterol1980), taken alike in both leaflets. The chains are typical ones, chosen here.",
        zh="各叶的脂质类别取自来源表 1（占磷脂：PC 含 2 % 溶血 PC 为 46.8 与 14.0，SM 42.1 与 9.1，PE 11.1 与 43.9，"
        "PS 0 与 29.6，PI 1.2，PA 2.2 %）。胆固醇与磷脂之比 0.95（RedCellCholesterol1980），"
        "两叶取为相同。脂酰链取典型者，由本库选定。",
    ),
    source=VIRTANEN_1998,
    also=(RED_CELL_CHOLESTEROL,),
)
