"""DPPA: saturated PA."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DPPA",
    label=phrase("lipids-dipalmitoylphosphatidic-acid"),
    chains=("16:0", "16:0"),
    head="PA",
    unsaturated=0,
    melting=provisional("66 degC", note="recalled, 65 to 67 degC at pH 6 to 7, not checked"),
    enthalpy=provisional("35 kJ/mol", note="not found; that of DPPC"),
    area30=provisional("55.0 Å^2", note="a little below DPPE"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("32.0 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="depends on pH and Ca2+",
    aliases=("16:0 PA",),
)
