"""DSPG: saturated PG."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import LIPOSOME_TABLE

LIPID = Lipid(
    name="DSPG",
    label=phrase("lipids-distearoylphosphatidylglycerol"),
    chains=("18:0", "18:0"),
    head="PG",
    unsaturated=0,
    melting=LIPOSOME_TABLE.value("53.0 degC", where="Table 2 (Surewicz & Epand 1986)"),
    enthalpy=provisional("44.7 kJ/mol", note="not found; that of DSPC"),
    area30=provisional("60.0 Å^2", note="a little above DSPC"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("33.1 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("18:0 PG",),
)
