"""SDPS: the docosahexaenoyl PS of nerve."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="SDPS",
    label=phrase("lipids-1-stearoyl-2-docosahexaenoylphosphatidyl-2"),
    chains=("18:0", "22:6"),
    head="PS",
    unsaturated=1,
    melting=provisional("0 degC", note="not found; guessed below POPS"),
    enthalpy=provisional("18 kJ/mol", note="not found; below POPS"),
    area30=provisional("66.0 Å^2", note="not found; a little above DOPS"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("31.3 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="depends on pH and Ca2+",
    aliases=("18:0-22:6 PS",),
)
