"""POPG: the main anionic lipid of bacteria."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import NMRLIPIDS

LIPID = Lipid(
    name="POPG",
    label=phrase("lipids-1-palmitoyl-2-oleoylphosphatidylglycerol"),
    chains=("16:0", "18:1"),
    head="PG",
    unsaturated=1,
    melting=provisional("-2 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("24 kJ/mol", note="not found; that of POPC"),
    area30=provisional("66.0 Å^2", note="recalled, not checked"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.0 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    order30=NMRLIPIDS.value("0.165", note="0.17 at 25 degC taken to 30 degC by the slope of its area"),
    aliases=("16:0-18:1 PG",),
)
