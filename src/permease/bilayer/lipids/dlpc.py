"""DLPC: short saturated chains, fluid at room temperature."""

from __future__ import annotations

from ...text import phrase
from ..lipid import Lipid
from ..references import DLPC_2008, KUCERKA_2011

LIPID = Lipid(
    name="DLPC",
    label=phrase("lipids-dilauroylphosphatidylcholine"),
    chains=("12:0", "12:0"),
    head="PC",
    unsaturated=0,
    melting=DLPC_2008.value("-0.4 degC", where="abstract", conditions="calorimetry, 50 wt% aqueous ethylene glycol"),
    enthalpy=DLPC_2008.value("9.2 kJ/mol", where="abstract", conditions="calorimetry, 50 wt% aqueous ethylene glycol"),
    area30=KUCERKA_2011.value(
        "61.1 Å^2", where="Table 1", note="straight line through 59.6, 60.8, 64.8, 65.9 Å2 at 20, 30, 50, 60 degC"
    ),
    area_slope=KUCERKA_2011.value(
        "0.166 Å^2/K", where="Table 1", note="straight line through 59.6, 60.8, 64.8, 65.9 Å2 at 20, 30, 50, 60 degC"
    ),
    thickness30=KUCERKA_2011.value(
        "21.6 Å", where="Table 3", note="straight line through 21.9, 21.7, 20.8, 20.6 Å at 20, 30, 50, 60 degC"
    ),
    thickness_slope=KUCERKA_2011.value(
        "-0.035 Å/K", where="Table 3", note="straight line through 21.9, 21.7, 20.8, 20.6 Å at 20, 30, 50, 60 degC"
    ),
    aliases=("12:0 PC",),
)
