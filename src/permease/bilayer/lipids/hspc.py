"""HSPC: the saturated lipid of several drug liposomes."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import LIPOSOME_TABLE

LIPID = Lipid(
    name="HSPC",
    label=phrase("lipids-hydrogenated-soy-phosphatidylcholine"),
    chains=("16:0", "18:0"),
    head="PC",
    unsaturated=0,
    melting=LIPOSOME_TABLE.value("52 degC", where="Table 2 (Horowitz et al. 1992)"),
    enthalpy=provisional("42 kJ/mol", note="between DPPC and DSPC"),
    area30=provisional("58.3 Å^2", note="between DPPC and DSPC"),
    area_slope=provisional("0.190 Å^2/K", note="as the phosphatidylcholines of similar chains"),
    thickness30=provisional("32.1 Å", note="volume of the CH2, CH3 and CH groups of its chains over its area"),
    thickness_slope=provisional("-0.06 Å/K", note="as the phosphatidylcholines of similar chains"),
    note="82 % of the chains have 18 carbons",
    aliases=("hydrogenated soy PC",),
)
