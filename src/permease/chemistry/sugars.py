"""Sugars and sugar alcohols; the D form unless the name says otherwise."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "sugar",
    (
        ("glucose", 0, "C6H12O6", "17634", ("Glc", "glc", "dextrose")),
        ("L_glucose", 0, "C6H12O6", "37624", ()),
        ("galactose", 0, "C6H12O6", "12936", ("Gal",)),
        ("mannose", 0, "C6H12O6", "16024", ("Man",)),
        ("fructose", 0, "C6H12O6", "15824", ("Fru",)),
        ("methylglucose", 0, "C7H14O6", "73918", ("3OMG", "OMG", "3-OMG")),
        (
            "alphaMDG",
            0,
            "C7H14O6",
            "320061",
            ("aMDG", "alphaMG", "αMDG", "αMG"),
        ),
        ("xylose", 0, "C5H10O5", "65327", ()),
        ("sucrose", 0, "C12H22O11", "17992", ()),
        ("lactose", 0, "C12H22O11", "17716", ()),
        ("maltose", 0, "C12H22O11", "17306", ()),
        ("trehalose", 0, "C12H22O11", "16551", ()),
        ("raffinose", 0, "C18H32O16", "16634", ()),
        ("mannitol", 0, "C6H14O6", "16899", ()),
        ("sorbitol", 0, "C6H14O6", "17924", ()),
        ("inositol", 0, "C6H12O6", "17268", ()),
    ),
)
