"""sitosterol: the main sterol of plants."""

from __future__ import annotations

from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="sitosterol",
    label=phrase("lipids-beta-sitosterol"),
    chains=("sterol",),
    head="sterol",
    unsaturated=0,
    note="taken to act as cholesterol does",
    aliases=("β-sitosterol",),
)
