"""Water and small uncharged solutes; weak acids are the neutral form (the anion is among the ions)."""

from __future__ import annotations

from .species import entries

SPECIES = (
    *entries("solvent", (("water", 0, "H2O", "15377", ("H2O",)),)),
    *entries(
        "solute",
        (
            ("urea", 0, "CH4N2O", "16199", ()),
            ("glycerol", 0, "C3H8O3", "17754", ()),
            ("ethylene_glycol", 0, "C2H6O2", "30742", ("EG",)),
            ("propanediol", 0, "C3H8O2", "16997", ("propylene glycol",)),
            ("butanediol", 0, "C4H10O2", "41189", ()),
            ("hexanediol", 0, "C6H14O2", "", ()),
            ("formamide", 0, "CH3NO", "16397", ()),
            ("acetamide", 0, "C2H5NO", "27856", ()),
            ("methanol", 0, "CH4O", "17790", ()),
            ("ethanol", 0, "C2H6O", "16236", ()),
            ("propanol", 0, "C3H8O", "28831", ("n-propanol",)),
            ("butanol", 0, "C4H10O", "28885", ("n-butanol",)),
            ("hexanol", 0, "C6H14O", "87393", ("n-hexanol",)),
            ("DMSO", 0, "C2H6OS", "28262", ()),
            ("H2O2", 0, "H2O2", "16240", ()),
            ("benzene", 0, "C6H6", "16716", ()),
            ("formic_acid", 0, "CH2O2", "30751", ()),
            ("acetic_acid", 0, "C2H4O2", "15366", ()),
            ("propionic_acid", 0, "C3H6O2", "30768", ()),
            ("butyric_acid", 0, "C4H8O2", "30772", ()),
            ("benzoic_acid", 0, "C7H6O2", "30746", ()),
            ("salicylic_acid", 0, "C7H6O3", "16914", ()),
            ("carbonic_acid", 0, "CH2O3", "28976", ("H2CO3",)),
            ("ascorbic_acid", 0, "C6H8O6", "29073", ("vitamin C",)),
            ("melatonin", 0, "C13H16N2O2", "16796", ()),
            ("indole_ethanol", 0, "C10H11NO", "", ("tryptophol",)),
            ("glycylsarcosine", 0, "C5H10N2O3", "", ("GlySar", "Gly-Sar")),
        ),
    ),
)
