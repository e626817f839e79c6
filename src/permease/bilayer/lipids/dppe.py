"""DPPE: saturated PE."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import CASAL_MANTSCH_1983

LIPID = Lipid(
    name="DPPE",
    label=phrase("lipids-dipalmitoylphosphatidylethanolamine"),
    chains=("16:0", "16:0"),
    head="PE",
    unsaturated=0,
    melting=CASAL_MANTSCH_1983.value("63 degC"),
    enthalpy=provisional("36 kJ/mol", note="recalled, not checked"),
    area30=provisional("53.5 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("32.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("16:0 PE",),
)
