"""DPPC: the main lipid of lung surfactant and of most model gels."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import DOEVEN_2024, KUCERKA_2011

LIPID = Lipid(
    name="DPPC",
    label=phrase("lipids-dipalmitoylphosphatidylcholine"),
    chains=("16:0", "16:0"),
    head="PC",
    unsaturated=0,
    melting=DOEVEN_2024.value("41.4 degC", where="Table 1"),
    enthalpy=provisional("35.6 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2011.value(
        "59.3 Å^2", where="Table 1", note="63.1, 65.0 Å2 at 50, 60 degC extrapolated below the transition"
    ),
    area_slope=KUCERKA_2011.value("0.190 Å^2/K", where="Table 1", note="63.1, 65.0 Å2 at 50, 60 degC"),
    thickness30=KUCERKA_2011.value(
        "29.7 Å", where="Table 3", note="28.5, 27.9 Å at 50, 60 degC extrapolated below the transition"
    ),
    thickness_slope=KUCERKA_2011.value("-0.060 Å/K", where="Table 3", note="28.5, 27.9 Å at 50, 60 degC"),
    aliases=("16:0 PC",),
)
