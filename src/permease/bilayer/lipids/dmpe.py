"""DMPE: saturated PE."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import AOKI_2001

LIPID = Lipid(
    name="DMPE",
    label=phrase("lipids-dimyristoylphosphatidylethanolamine"),
    chains=("14:0", "14:0"),
    head="PE",
    unsaturated=0,
    melting=AOKI_2001.value("50 degC", where="abstract", conditions="calorimetry"),
    enthalpy=provisional("24 kJ/mol", note="recalled, not checked"),
    area30=provisional("54.0 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.5 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("14:0 PE",),
)
