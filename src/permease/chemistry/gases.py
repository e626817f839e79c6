"""Dissolved gases and small volatile molecules."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "gas",
    (
        ("O2", 0, "O2", "oxygen", "氧气", "15379", ("dioxygen",)),
        ("CO2", 0, "CO2", "carbon dioxide", "二氧化碳", "16526", ()),
        ("N2", 0, "N2", "nitrogen", "氮气", "17997", ("dinitrogen",)),
        ("NH3", 0, "H3N", "ammonia", "氨", "16134", ()),
        ("NO", 0, "NO", "nitric oxide", "一氧化氮", "16480", ()),
        ("CO", 0, "CO", "carbon monoxide", "一氧化碳", "17245", ()),
        ("H2S", 0, "H2S", "hydrogen sulfide", "硫化氢", "16136", ("hydrogen sulphide",)),
        ("HCl", 0, "HCl", "hydrogen chloride", "氯化氢", "17883", ()),
        ("HF", 0, "HF", "hydrogen fluoride", "氟化氢", "29228", ()),
        ("HNO3", 0, "HNO3", "nitric acid", "硝酸", "48107", ()),
        ("HSCN", 0, "CHNS", "thiocyanic acid", "硫氰酸", "29200", ()),
        ("CH3NH2", 0, "CH5N", "methylamine", "甲胺", "16830", ()),
    ),
)
