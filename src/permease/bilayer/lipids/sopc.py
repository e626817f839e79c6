"""SOPC: one stearoyl and one oleoyl chain."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import KUCERKA_2011

LIPID = Lipid(
    name="SOPC",
    label=phrase("lipids-1-stearoyl-2-oleoylphosphatidylcholine"),
    chains=("18:0", "18:1"),
    head="PC",
    unsaturated=1,
    melting=provisional("6 degC", note="recalled from compilations of transition temperatures, not checked"),
    enthalpy=provisional("22 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2011.value(
        "65.3 Å^2", where="Table 1", note="straight line through 63.8, 65.5, 68.1, 69.4 Å2 at 20, 30, 50, 60 degC"
    ),
    area_slope=KUCERKA_2011.value(
        "0.138 Å^2/K", where="Table 1", note="straight line through 63.8, 65.5, 68.1, 69.4 Å2 at 20, 30, 50, 60 degC"
    ),
    thickness30=KUCERKA_2011.value(
        "30.0 Å", where="Table 3", note="straight line through 30.4, 29.9, 29.3, 29.0 Å at 20, 30, 50, 60 degC"
    ),
    thickness_slope=KUCERKA_2011.value(
        "-0.034 Å/K", where="Table 3", note="straight line through 30.4, 29.9, 29.3, 29.0 Å at 20, 30, 50, 60 degC"
    ),
    aliases=("18:0-18:1 PC",),
)
