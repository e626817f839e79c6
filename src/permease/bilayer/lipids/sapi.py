"""SAPI: the usual phosphatidylinositol of animals."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="SAPI",
    label=phrase("lipids-1-stearoyl-2-arachidonoylphosphatidylino"),
    chains=("18:0", "20:4"),
    head="PI",
    unsaturated=1,
    melting=provisional("-13 degC", note="not found; that of SAPC"),
    enthalpy=provisional("20 kJ/mol", note="not found; that of SAPC"),
    area30=provisional("68.0 Å^2", note="not found; that of SAPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("29.4 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0-20:4 PI", "PI"),
)
