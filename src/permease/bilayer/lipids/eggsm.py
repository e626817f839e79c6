"""eggSM: the natural mixture from hens eggs, mostly PSM."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="eggSM",
    label=phrase("lipids-egg-sphingomyelin"),
    chains=("d18:1", "16:0"),
    head="SM",
    unsaturated=0,
    melting=provisional("38 degC", note="recalled, 37 to 39 degC, not checked"),
    enthalpy=provisional("29 kJ/mol", note="that of PSM"),
    area30=provisional("59.1 Å^2", note="that of PSM"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="a natural mixture, mostly palmitoyl",
    aliases=("egg SM", "ESM"),
)
