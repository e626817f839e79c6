"""Amino acids in the form that dominates near pH 7 (zwitterions are neutral)."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "amino acid",
    (
        ("glycine", 0, "C2H5NO2", "57305", ("Gly",)),
        ("alanine", 0, "C3H7NO2", "57972", ("Ala",)),
        ("leucine", 0, "C6H13NO2", "57427", ("Leu",)),
        ("phenylalanine", 0, "C9H11NO2", "58095", ("Phe",)),
        ("tryptophan", 0, "C11H12N2O2", "57912", ("Trp",)),
        ("glutamine", 0, "C5H10N2O3", "58359", ("Gln",)),
        ("lysine", 1, "C6H15N2O2", "32551", ("Lys",)),
        ("arginine", 1, "C6H15N4O2", "32682", ("Arg",)),
        ("glutamate", -1, "C5H8NO4", "29985", ("Glu",)),
        ("aspartate", -1, "C4H6NO4", "29991", ("Asp",)),
        ("GABA", 0, "C4H9NO2", "59888", ()),
    ),
)
