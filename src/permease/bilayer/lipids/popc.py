"""POPC: one saturated and one oleoyl chain: the usual lipid of animal membranes."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import FERREIRA_2013, KUCERKA_2011

LIPID = Lipid(
    name="POPC",
    label=phrase("lipids-1-palmitoyl-2-oleoylphosphatidylcholine"),
    chains=("16:0", "18:1"),
    head="PC",
    unsaturated=1,
    melting=provisional("-2 degC", note="recalled; -7 degC in PharmRevTable2 (Scherer & Seelig 1989)"),
    enthalpy=provisional("24 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2011.value(
        "64.2 Å^2", where="Table 1", note="straight line through 62.7, 64.3, 67.3, 68.1 Å2 at 20, 30, 50, 60 degC"
    ),
    area_slope=KUCERKA_2011.value(
        "0.138 Å^2/K", where="Table 1", note="straight line through 62.7, 64.3, 67.3, 68.1 Å2 at 20, 30, 50, 60 degC"
    ),
    thickness30=KUCERKA_2011.value(
        "28.8 Å", where="Table 3", note="straight line through 29.2, 28.8, 28.1, 28.0 Å at 20, 30, 50, 60 degC"
    ),
    thickness_slope=KUCERKA_2011.value(
        "-0.031 Å/K", where="Table 3", note="straight line through 29.2, 28.8, 28.1, 28.0 Å at 20, 30, 50, 60 degC"
    ),
    order30=FERREIRA_2013.value("0.206", note="0.2099 at 300 K taken to 30 degC by the slope of its area"),
    aliases=("16:0-18:1 PC",),
)
