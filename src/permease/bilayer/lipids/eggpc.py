"""eggPC: the natural mixture from hens eggs, mostly POPC."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import LIPOSOME_TABLE

LIPID = Lipid(
    name="eggPC",
    label=phrase("lipids-egg-phosphatidylcholine"),
    chains=("16:0", "18:1"),
    head="PC",
    unsaturated=1,
    melting=LIPOSOME_TABLE.value(
        "-2.5 degC", where="Table 2 (Bach et al. 1982)", note="a mixture: melts from about -15 to -5 degC"
    ),
    enthalpy=provisional("24 kJ/mol", note="that of POPC"),
    area30=provisional("64.2 Å^2", note="that of POPC"),
    area_slope=provisional("0.14 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("28.8 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.03 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="a natural mixture; its chains are taken as those of POPC",
    aliases=("egg PC", "EPC", "lecithin"),
)
