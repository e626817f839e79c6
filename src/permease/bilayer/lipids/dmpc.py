"""DMPC: saturated; melts near room temperature."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import KUCERKA_2011, NMRLIPIDS

LIPID = Lipid(
    name="DMPC",
    label=phrase("lipids-dimyristoylphosphatidylcholine"),
    chains=("14:0", "14:0"),
    head="PC",
    unsaturated=0,
    melting=provisional("23.6 degC", note="23 to 24 degC in every compilation"),
    enthalpy=provisional("24.7 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2011.value(
        "59.8 Å^2", where="Table 1", note="straight line through 59.9, 63.3, 65.7 Å2 at 30, 50, 60 degC"
    ),
    area_slope=KUCERKA_2011.value(
        "0.190 Å^2/K", where="Table 1", note="straight line through 59.9, 63.3, 65.7 Å2 at 30, 50, 60 degC"
    ),
    thickness30=KUCERKA_2011.value(
        "25.7 Å", where="Table 3", note="straight line through 25.7, 24.8, 24.1 Å at 30, 50, 60 degC"
    ),
    thickness_slope=KUCERKA_2011.value(
        "-0.052 Å/K", where="Table 3", note="straight line through 25.7, 24.8, 24.1 Å at 30, 50, 60 degC"
    ),
    order30=NMRLIPIDS.value(
        "0.206", note="mean of 0.21, 0.21, 0.175 at 25, 39, 42 degC taken to 30 degC by the slope of its area"
    ),
    aliases=("14:0 PC",),
)
