"""C24:1SM: a long unsaturated sphingomyelin of nerve and blood."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="C24:1SM",
    label=phrase("lipids-n-nervonoylsphingomyelin"),
    chains=("d18:1", "24:1"),
    head="SM",
    unsaturated=1,
    melting=provisional("25 degC", note="recalled, not checked"),
    enthalpy=provisional("29 kJ/mol", note="not found; that of PSM"),
    area30=provisional("61.0 Å^2", note="not found; a little above PSM"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("34.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("24:1SM", "24:1 SM"),
)
