"""GlcCer: the cerebroside of plants and gut."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="GlcCer",
    label=phrase("lipids-glucosylceramide"),
    chains=("d18:1", "16:0"),
    head="glycosyl",
    unsaturated=0,
    melting=provisional("80 degC", note="recalled, 75 to 85 degC, not checked"),
    enthalpy=provisional("50 kJ/mol", note="not found; of the order of long saturated chains"),
    area30=provisional("56.0 Å^2", note="not found; a little below PSM"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("30.4 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("glucocerebroside",),
)
