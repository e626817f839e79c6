"""sitosterol: the main sterol of plants."""

from __future__ import annotations

from ...text import Text
from ..lipid import Lipid

LIPID = Lipid(
    name="sitosterol",
    label=Text(en="beta-sitosterol", zh="β-谷甾醇"),
    chains=("sterol",),
    head="sterol",
    unsaturated=0,
    note="taken to act as cholesterol does",
    aliases=("β-sitosterol",),
)
