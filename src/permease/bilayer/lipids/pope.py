"""POPE: the main PE of bacteria."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import NMRLIPIDS

LIPID = Lipid(
    name="POPE",
    label=phrase("lipids-1-palmitoyl-2-oleoylphosphatidylethanola"),
    chains=("16:0", "18:1"),
    head="PE",
    unsaturated=1,
    melting=provisional("25 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("20 kJ/mol", note="not found; a little below POPC"),
    area30=provisional("58.0 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("31.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    order30=NMRLIPIDS.value("0.256", note="0.248 at 37 degC taken to 30 degC by the slope of its area"),
    aliases=("16:0-18:1 PE",),
)
