"""C20:0PC: saturated, twenty carbons."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="C20:0PC",
    label=phrase("lipids-diarachidoylphosphatidylcholine"),
    chains=("20:0", "20:0"),
    head="PC",
    unsaturated=0,
    melting=provisional("66 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("51 kJ/mol", note="recalled, not checked"),
    area30=provisional("57.9 Å^2", note="as DSPC, a little less for longer chains"),
    area_slope=provisional("0.190 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("38.2 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("20:0PC", "20:0 PC", "DAPC"),
)
