"""POPA: a signalling lipid of inner leaflets."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="POPA",
    label=phrase("lipids-1-palmitoyl-2-oleoylphosphatidic-acid"),
    chains=("16:0", "18:1"),
    head="PA",
    unsaturated=1,
    melting=provisional("28 degC", note="recalled, not checked"),
    enthalpy=provisional("20 kJ/mol", note="not found; that of POPE"),
    area30=provisional("58.0 Å^2", note="that of POPE"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("31.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="depends on pH and Ca2+",
    aliases=("16:0-18:1 PA",),
)
