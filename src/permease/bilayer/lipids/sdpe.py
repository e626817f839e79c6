"""SDPE: the docosahexaenoyl PE of nerve."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="SDPE",
    label=phrase("lipids-1-stearoyl-2-docosahexaenoylphosphatidyl"),
    chains=("18:0", "22:6"),
    head="PE",
    unsaturated=1,
    melting=provisional("5 degC", note="not found; a little below SAPE"),
    enthalpy=provisional("18 kJ/mol", note="not found; below POPE"),
    area30=provisional("62.0 Å^2", note="phosphatidylcholine of the same chains less 10 %"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("33.3 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0-22:6 PE",),
)
