"""DPPG: saturated PG."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import LIPOSOME_TABLE

LIPID = Lipid(
    name="DPPG",
    label=phrase("lipids-dipalmitoylphosphatidylglycerol"),
    chains=("16:0", "16:0"),
    head="PG",
    unsaturated=0,
    melting=LIPOSOME_TABLE.value("41.1 degC", where="Table 2 (Boggs et al. 1989)"),
    enthalpy=provisional("35.6 kJ/mol", note="not found; that of DPPC"),
    area30=provisional("61.0 Å^2", note="a little above DPPC"),
    area_slope=provisional("0.19 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.9 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    aliases=("16:0 PG",),
)
