"""DOPE: two oleoyl chains; favours curved membranes."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DOPE",
    label=phrase("lipids-dioleoylphosphatidylethanolamine"),
    chains=("18:1", "18:1"),
    head="PE",
    unsaturated=2,
    melting=provisional("-16 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("18 kJ/mol", note="not found; below POPE"),
    area30=provisional("60.5 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("32.0 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="alone it turns from a bilayer to inverted tubes near 10 degC; this is not modelled",
    aliases=("18:1 PE",),
)
