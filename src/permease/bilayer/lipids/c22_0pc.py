"""C22:0PC: saturated, twenty-two carbons."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="C22:0PC",
    label=phrase("lipids-dibehenoylphosphatidylcholine"),
    chains=("22:0", "22:0"),
    head="PC",
    unsaturated=0,
    melting=provisional("75 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("58 kJ/mol", note="continued from DSPC and C20:0PC"),
    area30=provisional("57.7 Å^2", note="as DSPC, a little less for longer chains"),
    area_slope=provisional("0.190 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("42.2 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("22:0PC", "22:0 PC", "DBPC"),
)
