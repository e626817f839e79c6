"""DSPE: saturated PE."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DSPE",
    label=phrase("lipids-distearoylphosphatidylethanolamine"),
    chains=("18:0", "18:0"),
    head="PE",
    unsaturated=0,
    melting=provisional("74 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("44 kJ/mol", note="recalled, not checked"),
    area30=provisional("52.5 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("37.8 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0 PE",),
)
