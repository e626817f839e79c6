"""Amino acids in the form that dominates near pH 7 (zwitterions are neutral)."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "amino acid",
    (
        ("glycine", 0, "C2H5NO2", "glycine", "甘氨酸", "57305", ("Gly",)),
        ("alanine", 0, "C3H7NO2", "L-alanine", "L-丙氨酸", "57972", ("Ala",)),
        ("leucine", 0, "C6H13NO2", "L-leucine", "L-亮氨酸", "57427", ("Leu",)),
        ("phenylalanine", 0, "C9H11NO2", "L-phenylalanine", "L-苯丙氨酸", "58095", ("Phe",)),
        ("tryptophan", 0, "C11H12N2O2", "L-tryptophan", "L-色氨酸", "57912", ("Trp",)),
        ("glutamine", 0, "C5H10N2O3", "L-glutamine", "L-谷氨酰胺", "58359", ("Gln",)),
        ("lysine", 1, "C6H15N2O2", "L-lysine", "L-赖氨酸", "32551", ("Lys",)),
        ("arginine", 1, "C6H15N4O2", "L-arginine", "L-精氨酸", "32682", ("Arg",)),
        ("glutamate", -1, "C5H8NO4", "L-glutamate", "L-谷氨酸", "29985", ("Glu",)),
        ("aspartate", -1, "C4H6NO4", "L-aspartate", "L-天冬氨酸", "29991", ("Asp",)),
        ("GABA", 0, "C4H9NO2", "gamma-aminobutyric acid", "γ-氨基丁酸", "59888", ()),
    ),
)
