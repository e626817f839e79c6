"""DPPS: saturated PS."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DPPS",
    label=phrase("lipids-dipalmitoylphosphatidylserine"),
    chains=("16:0", "16:0"),
    head="PS",
    unsaturated=0,
    melting=provisional("54 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("36 kJ/mol", note="not found; that of DPPC"),
    area30=provisional("57.0 Å^2", note="a little below DPPC"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("30.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="depends on pH and Ca2+",
    aliases=("16:0 PS",),
)
