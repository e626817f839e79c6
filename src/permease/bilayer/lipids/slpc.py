"""SLPC: one stearoyl and one linoleoyl chain."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import LIPOSOME_TABLE

LIPID = Lipid(
    name="SLPC",
    label=phrase("lipids-1-stearoyl-2-linoleoylphosphatidylcholin"),
    chains=("18:0", "18:2"),
    head="PC",
    unsaturated=1,
    melting=LIPOSOME_TABLE.value("-16.7 degC", where="Table 2 (Sanchez-Migallon & Aranda 1996)"),
    enthalpy=provisional("22 kJ/mol", note="not found; that of SOPC"),
    area30=provisional("66.5 Å^2", note="between SOPC and DOPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("29.1 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0-18:2 PC",),
)
