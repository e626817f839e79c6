"""Sugars and sugar alcohols; the D form unless the name says otherwise."""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "sugar",
    (
        ("glucose", 0, "C6H12O6", "D-glucose", "葡萄糖", "17634", ("Glc", "glc", "dextrose")),
        ("L_glucose", 0, "C6H12O6", "L-glucose", "L-葡萄糖", "37624", ()),
        ("galactose", 0, "C6H12O6", "D-galactose", "半乳糖", "12936", ("Gal",)),
        ("mannose", 0, "C6H12O6", "D-mannose", "甘露糖", "16024", ("Man",)),
        ("fructose", 0, "C6H12O6", "D-fructose", "果糖", "15824", ("Fru",)),
        ("methylglucose", 0, "C7H14O6", "3-O-methyl-D-glucose", "3-O-甲基葡萄糖", "73918", ("3OMG", "OMG", "3-OMG")),
        (
            "alphaMDG",
            0,
            "C7H14O6",
            "methyl alpha-D-glucopyranoside",
            "α-甲基-D-葡萄糖苷",
            "320061",
            ("aMDG", "alphaMG", "αMDG", "αMG"),
        ),
        ("xylose", 0, "C5H10O5", "D-xylose", "木糖", "65327", ()),
        ("sucrose", 0, "C12H22O11", "sucrose", "蔗糖", "17992", ()),
        ("lactose", 0, "C12H22O11", "lactose", "乳糖", "17716", ()),
        ("maltose", 0, "C12H22O11", "maltose", "麦芽糖", "17306", ()),
        ("trehalose", 0, "C12H22O11", "alpha,alpha-trehalose", "海藻糖", "16551", ()),
        ("raffinose", 0, "C18H32O16", "raffinose", "棉子糖", "16634", ()),
        ("mannitol", 0, "C6H14O6", "D-mannitol", "甘露醇", "16899", ()),
        ("sorbitol", 0, "C6H14O6", "D-glucitol", "山梨醇", "17924", ()),
        ("inositol", 0, "C6H12O6", "myo-inositol", "肌醇", "17268", ()),
    ),
)
