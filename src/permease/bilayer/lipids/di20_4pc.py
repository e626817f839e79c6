"""di20:4PC: two arachidonoyl chains."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="di20:4PC",
    label=phrase("lipids-diarachidonoylphosphatidylcholine"),
    chains=("20:4", "20:4"),
    head="PC",
    unsaturated=2,
    melting=provisional("-69 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("10 kJ/mol", note="not found; guessed from the loss of order"),
    area30=provisional("73.0 Å^2", note="above DLiPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("27.6 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("20:4 PC",),
)
