"""DLiPC: two linoleoyl chains."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="DLiPC",
    label=phrase("lipids-dilinoleoylphosphatidylcholine"),
    chains=("18:2", "18:2"),
    head="PC",
    unsaturated=2,
    melting=provisional("-57 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("15 kJ/mol", note="not found; guessed from the loss of order"),
    area30=provisional("69.5 Å^2", note="a little above DOPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("27.2 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:2 PC", "18:2-18:2 PC"),
)
