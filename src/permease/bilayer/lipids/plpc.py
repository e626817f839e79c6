"""PLPC: one palmitoyl and one linoleoyl chain; common in plants."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="PLPC",
    label=phrase("lipids-1-palmitoyl-2-linoleoylphosphatidylcholi"),
    chains=("16:0", "18:2"),
    head="PC",
    unsaturated=1,
    melting=provisional("-20 degC", note="a few degrees below SLPC"),
    enthalpy=provisional("22 kJ/mol", note="not found; that of SOPC"),
    area30=provisional("66.0 Å^2", note="between POPC and DOPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("27.6 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("16:0-18:2 PC",),
)
