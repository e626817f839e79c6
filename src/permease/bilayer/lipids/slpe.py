"""SLPE: a common PE of gut and plants."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="SLPE",
    label=phrase("lipids-1-stearoyl-2-linoleoylphosphatidylethano"),
    chains=("18:0", "18:2"),
    head="PE",
    unsaturated=1,
    melting=provisional("5 degC", note="SLPC plus the shift of the head group, about 21 K"),
    enthalpy=provisional("20 kJ/mol", note="not found; that of POPE"),
    area30=provisional("60.0 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("32.3 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0-18:2 PE",),
)
