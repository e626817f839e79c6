"""DOPC: two oleoyl chains: fluid at all usual temperatures."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import DOEVEN_2024, KUCERKA_2008, NMRLIPIDS

LIPID = Lipid(
    name="DOPC",
    label=phrase("lipids-dioleoylphosphatidylcholine"),
    chains=("18:1", "18:1"),
    head="PC",
    unsaturated=2,
    melting=DOEVEN_2024.value(
        "-17.3 degC", where="Table 1", note="-21 degC in PharmRevTable2 (Barton & Gunstone 1975)"
    ),
    enthalpy=provisional("32 kJ/mol", note="recalled, not checked"),
    area30=KUCERKA_2008.value("67.4 Å^2", conditions="SDP analysis, 30 degC, ±1.0 Å2"),
    area_slope=provisional("0.14 Å^2/K", note="recalled, not checked"),
    thickness30=KUCERKA_2008.value("28.8 Å", note="2 (1303 - 331) Å3/67.4 Å2 from its volumes"),
    thickness_slope=provisional("-0.03 Å/K", note="recalled, not checked"),
    order30=NMRLIPIDS.value("0.191", conditions="sn-1 chain, 30 degC"),
    aliases=("18:1 PC", "18:1-18:1 PC"),
)
