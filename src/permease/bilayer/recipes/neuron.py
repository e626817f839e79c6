"""The plasma membrane of nerve endings: rich in docosahexaenoyl chains."""

from __future__ import annotations

from ...text import Text
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
    label=Text(en="plasma membrane of nerve endings (rat brain)", zh="神经末梢质膜（大鼠脑）"),
    outer=_BOTH,
    inner=_BOTH,
    note=Text(
        en="Measured in synaptosomal plasma membranes: PC 41.6, PE 34.2, PS 13.2, SM 5.1, PI 3.5 % of phospholipid, "
        "0.158 mg of cholesterol to 0.714 mg of phospholipid. The chains are chosen after what the source says of "
        "them; gangliosides are left out and both leaflets taken alike.",
        zh="在突触体质膜上测得：PC 41.6、PE 34.2、PS 13.2、SM 5.1、PI 3.5 %（占磷脂），"
        "胆固醇与磷脂为 0.158 比 0.714 mg。脂酰链按来源的描述选定；未计神经节苷脂，两叶取为相同。",
    ),
    source=SYNAPTOSOME_RAT,
)
