"""Drugs, toxins and inhibitors.

Each is the neutral substance that a bottle holds, even where it ionises in water: the counter-ion is added with it, so
adding micromoles of an inhibitor leaves a solution electroneutral. ``vanadate`` is the ion H2VO4-.
"""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "drug",
    (
        ("ouabain", 0, "C29H44O12", "472805", ("strophanthin-G",)),
        ("digoxin", 0, "C41H64O14", "4551", ()),
        ("vanadate", -1, "H2O4V", "35169", ("H2VO4", "orthovanadate")),
        ("phlorizin", 0, "C21H24O10", "8113", ("phloridzin",)),
        ("phloretin", 0, "C15H14O5", "17276", ()),
        ("cytochalasin_B", 0, "C29H37NO5", "23527", ()),
        ("WZB117", 0, "C20H13FO6", "", ()),
        ("dapagliflozin", 0, "C21H25ClO6", "85078", ()),
        ("empagliflozin", 0, "C23H27ClO7", "82720", ()),
        ("canagliflozin", 0, "C24H25FO5S", "73274", ()),
        ("amiloride", 0, "C6H8ClN7O", "2639", ()),
        ("bumetanide", 0, "C17H20N2O5S", "", ()),
        ("furosemide", 0, "C12H11ClN2O5S", "47426", ()),
        ("DIDS", 0, "C16H10N2O6S4", "", ()),
        ("tetrodotoxin", 0, "C11H17N3O8", "9506", ("TTX",)),
        ("A23187", 0, "C29H37N3O6", "", ()),
        ("cariporide", 0, "C12H17N3O3S", "", ("HOE642",)),
        ("fluoxetine", 0, "C17H18F3NO", "5118", ()),
        ("citalopram", 0, "C20H21FN2O", "3723", ()),
        ("tiagabine", 0, "C20H25NO2S2", "9586", ()),
        ("TBOA", 0, "C11H13NO5", "", ()),
        ("dihydrokainate", 0, "C10H17NO4", "", ("DHK",)),
        ("AR_C155858", 0, "C21H27N5O5S", "", ()),
        ("CHC", 0, "C10H7NO3", "", ()),
        ("daunorubicin", 0, "C27H29NO10", "41977", ("daunomycin",)),
        ("codeine", 0, "C18H21NO3", "16714", ()),
        ("caffeine", 0, "C8H10N4O2", "27732", ()),
        ("antipyrine", 0, "C11H12N2O", "31225", ()),
        ("metoprolol", 0, "C15H25NO3", "6904", ()),
        ("propranolol", 0, "C16H21NO2", "8499", ()),
        ("atenolol", 0, "C14H22N2O3", "2904", ()),
        ("ranitidine", 0, "C13H22N4O3S", "8776", ()),
        ("cimetidine", 0, "C10H16N6S", "3699", ()),
        ("testosterone", 0, "C19H28O2", "17347", ()),
        ("naproxen", 0, "C14H14O3", "7476", ()),
        ("aspirin", 0, "C9H8O4", "15365", ("acetylsalicylic acid",)),
        ("amphetamine", 0, "C9H13N", "2679", ()),
    ),
)
