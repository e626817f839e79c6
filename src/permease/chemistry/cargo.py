"""What vesicles carry: proteins, lipoproteins and particles; a concentration counts whole particles."""

from __future__ import annotations

from .species import entries

SPECIES = (
    *entries(
        "protein",
        (
            ("transferrin", 0, "", "", ("holotransferrin", "Tf")),
            ("apotransferrin", 0, "", "", ("apoTf",)),
            ("LDL", 0, "", "", ("low density lipoprotein",)),
            ("EGF", 0, "", "", ()),
            ("HRP", 0, "", "", ("peroxidase",)),
        ),
    ),
    *entries("particle", (("bead", 0, "", "", ("opsonised bead", "particle")),)),
)
