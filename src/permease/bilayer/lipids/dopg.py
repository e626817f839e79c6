"""DOPG: two oleoyl chains, anionic."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DOPG",
    label=phrase("lipids-dioleoylphosphatidylglycerol"),
    chains=("18:1", "18:1"),
    head="PG",
    unsaturated=2,
    melting=provisional("-18 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("32 kJ/mol", note="not found; that of DOPC"),
    area30=provisional("70.8 Å^2", note="recalled, not checked"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("27.4 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:1 PG",),
)
