"""DSPC: long saturated chains; the rigid lipid of many drug liposomes."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import KUCERKA_2011, LIPOSOME_TABLE

LIPID = Lipid(
    name="DSPC",
    label=phrase("lipids-distearoylphosphatidylcholine"),
    chains=("18:0", "18:0"),
    head="PC",
    unsaturated=0,
    melting=LIPOSOME_TABLE.value("55 degC", where="Table 2 (Goodwin et al. 1982)"),
    enthalpy=provisional("44.7 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2011.value("58.1 Å^2", where="Table 1", note="63.8 Å2 at 60 degC less 30 K of the slope of DPPC"),
    area_slope=provisional("0.190 Å^2/K", note="that of DPPC"),
    thickness30=KUCERKA_2011.value("33.7 Å", where="Table 3", note="31.9 Å at 60 degC plus 30 K of the slope of DPPC"),
    thickness_slope=provisional("-0.060 Å/K", note="that of DPPC"),
    aliases=("18:0 PC",),
)
