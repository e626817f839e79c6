"""What vesicles carry: proteins, lipoproteins and particles; a concentration counts whole particles."""

from __future__ import annotations

from .species import entries

SPECIES = (
    *entries(
        "protein",
        (
            ("transferrin", 0, "", "diferric transferrin", "双铁转铁蛋白", "", ("holotransferrin", "Tf")),
            ("apotransferrin", 0, "", "transferrin without iron", "脱铁转铁蛋白", "", ("apoTf",)),
            ("LDL", 0, "", "low-density lipoprotein", "低密度脂蛋白", "", ("low density lipoprotein",)),
            ("EGF", 0, "", "epidermal growth factor", "表皮生长因子", "", ()),
            ("HRP", 0, "", "horseradish peroxidase", "辣根过氧化物酶", "", ("peroxidase",)),
        ),
    ),
    *entries("particle", (("bead", 0, "", "opsonised particle", "调理颗粒", "", ("opsonised bead", "particle")),)),
)
