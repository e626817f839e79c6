"""Dissolved gases and small volatile molecules."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "gas",
    (
        ("O2", 0, "O2", "15379", ("dioxygen",)),
        ("CO2", 0, "CO2", "16526", ()),
        ("N2", 0, "N2", "17997", ("dinitrogen",)),
        ("NH3", 0, "H3N", "16134", ()),
        ("NO", 0, "NO", "16480", ()),
        ("CO", 0, "CO", "17245", ()),
        ("H2S", 0, "H2S", "16136", ("hydrogen sulphide",)),
        ("HCl", 0, "HCl", "17883", ()),
        ("HF", 0, "HF", "29228", ()),
        ("HNO3", 0, "HNO3", "48107", ()),
        ("HSCN", 0, "CHNS", "29200", ()),
        ("CH3NH2", 0, "CH5N", "16830", ()),
    ),
)
