"""Water and small uncharged solutes; weak acids are the neutral form (the anion is among the ions)."""

from __future__ import annotations

from .species import entries

SPECIES = (
    *entries("solvent", (("water", 0, "H2O", "water", "水", "15377", ("H2O",)),)),
    *entries(
        "solute",
        (
            ("urea", 0, "CH4N2O", "urea", "尿素", "16199", ()),
            ("glycerol", 0, "C3H8O3", "glycerol", "甘油", "17754", ()),
            ("ethylene_glycol", 0, "C2H6O2", "ethylene glycol", "乙二醇", "30742", ("EG",)),
            ("propanediol", 0, "C3H8O2", "1,2-propanediol", "1,2-丙二醇", "16997", ("propylene glycol",)),
            ("butanediol", 0, "C4H10O2", "1,4-butanediol", "1,4-丁二醇", "41189", ()),
            ("hexanediol", 0, "C6H14O2", "1,6-hexanediol", "1,6-己二醇", "", ()),
            ("formamide", 0, "CH3NO", "formamide", "甲酰胺", "16397", ()),
            ("acetamide", 0, "C2H5NO", "acetamide", "乙酰胺", "27856", ()),
            ("methanol", 0, "CH4O", "methanol", "甲醇", "17790", ()),
            ("ethanol", 0, "C2H6O", "ethanol", "乙醇", "16236", ()),
            ("propanol", 0, "C3H8O", "1-propanol", "正丙醇", "28831", ("n-propanol",)),
            ("butanol", 0, "C4H10O", "1-butanol", "正丁醇", "28885", ("n-butanol",)),
            ("hexanol", 0, "C6H14O", "1-hexanol", "正己醇", "87393", ("n-hexanol",)),
            ("DMSO", 0, "C2H6OS", "dimethyl sulfoxide", "二甲基亚砜", "28262", ()),
            ("H2O2", 0, "H2O2", "hydrogen peroxide", "过氧化氢", "16240", ()),
            ("benzene", 0, "C6H6", "benzene", "苯", "16716", ()),
            ("formic_acid", 0, "CH2O2", "formic acid", "甲酸", "30751", ()),
            ("acetic_acid", 0, "C2H4O2", "acetic acid", "乙酸", "15366", ()),
            ("propionic_acid", 0, "C3H6O2", "propionic acid", "丙酸", "30768", ()),
            ("butyric_acid", 0, "C4H8O2", "butyric acid", "丁酸", "30772", ()),
            ("benzoic_acid", 0, "C7H6O2", "benzoic acid", "苯甲酸", "30746", ()),
            ("salicylic_acid", 0, "C7H6O3", "salicylic acid", "水杨酸", "16914", ()),
            ("carbonic_acid", 0, "CH2O3", "carbonic acid", "碳酸", "28976", ("H2CO3",)),
            ("ascorbic_acid", 0, "C6H8O6", "L-ascorbic acid", "抗坏血酸", "29073", ("vitamin C",)),
            ("melatonin", 0, "C13H16N2O2", "melatonin", "褪黑素", "16796", ()),
            ("indole_ethanol", 0, "C10H11NO", "indole-3-ethanol", "吲哚-3-乙醇", "", ("tryptophol",)),
            ("glycylsarcosine", 0, "C5H10N2O3", "glycylsarcosine", "甘氨酰肌氨酸", "", ("GlySar", "Gly-Sar")),
        ),
    ),
)
