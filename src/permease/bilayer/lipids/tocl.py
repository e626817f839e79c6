"""TOCL: four oleoyl chains on two phosphates: mitochondria and bacteria."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="TOCL",
    label=phrase("lipids-tetraoleoylcardiolipin"),
    chains=("18:1", "18:1", "18:1", "18:1"),
    head="CL",
    unsaturated=2,
    melting=provisional("-25 degC", note="not found; guessed below DOPC"),
    enthalpy=provisional("64 kJ/mol", note="not found; twice DOPC"),
    area30=provisional("130.0 Å^2", note="recalled, not checked; about twice DOPG less a tenth"),
    area_slope=provisional("0.28 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("29.8 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="four chains: its area is that of two lipids",
    aliases=("cardiolipin", "CL", "18:1 CL"),
)
