"""PSM: the sphingomyelin of model rafts."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="PSM",
    label=phrase("lipids-n-palmitoylsphingomyelin"),
    chains=("d18:1", "16:0"),
    head="SM",
    unsaturated=0,
    melting=provisional("41 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("29 kJ/mol", note="recalled, not checked"),
    area30=provisional("59.1 Å^2", note="recalled 61.9 Å2 at 45 degC less 15 K of the slope of DPPC"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("16:0 SM",),
)
