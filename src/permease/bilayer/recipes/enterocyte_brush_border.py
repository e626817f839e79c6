"""The brush border of the small intestine: as much glycolipid as phospholipid as cholesterol."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe, mixed
from ..references import MICROVILLUS_MOUSE

_BOTH = mixed(
    {"GlcCer": 100.0, "SLPE": 49.0, "SLPC": 25.1, "PSM": 12.9, "POPS": 8.0, "SAPI": 5.0},
    sterol=1.0 / 3.0,
)

RECIPE = Recipe(
    name="enterocyte_brush_border",
    label=Text(en="brush border of enterocytes (mouse)", zh="肠上皮细胞刷状缘（小鼠）"),
    outer=_BOTH,
    inner=_BOTH,
    note=Text(
        en="Measured in mouse microvillus membranes: cholesterol, phospholipid and glycolipid 1 : 1 : 1, PE 49.0 and "
        "PC 25.1 % of phospholipid. The other phospholipids and all chains are chosen here, the glycolipids stand as "
        "glucosylceramide, and both leaflets are taken alike.",
        zh="在小鼠微绒毛膜上测得：胆固醇、磷脂与糖脂 1 : 1 : 1，磷脂中 PE 49.0、PC 25.1 %。"
        "其余磷脂与全部脂酰链由本库选定，糖脂以葡萄糖神经酰胺代表，两叶取为相同。",
    ),
    source=MICROVILLUS_MOUSE,
)
