"""The publications that vesicle traffic takes its numbers from, and the numbers of vesicles that many parts share."""

from __future__ import annotations

from ..sources import Reference, Sourced, derived, provisional

GIRONES_DAVIS_1989 = Reference(
    "GironesDavis1989",
    "Girones N, Davis RJ (1989): cycling of the transferrin receptor of A431 cells. The abstract was read at "
    "escholarship.umassmed.edu/oapubs/222; authors and year from memory, title not verified",
)
GEX_FABRY_1984 = Reference(
    "GexFabryDeLisi1984",
    "Gex-Fabry M, DeLisi C (1984), PubMed 6149699, as coded in BioModels BIOMD0000000985, 'Gex-Fabry1984 - model of "
    "receptor-mediated endocytosis of EGF in BALB/c 3T3 cells'; the title of the paper itself was not verified",
)
STEINMAN_1974 = Reference(
    "Steinman1974",
    "Steinman RM, Silver JM, Cohn ZA (1974) Pinocytosis in fibroblasts. Quantitative studies in vitro. J Cell Biol "
    "63:949-969",
    "10.1083/jcb.63.3.949",
)
STEINMAN_1976 = Reference(
    "Steinman1976",
    "Steinman RM, Brodie SE, Cohn ZA (1976), J Cell Biol: membrane that pinocytosis takes in, by stereology; from "
    "memory, title not verified",
)
CANNON_SWANSON_1992 = Reference(
    "CannonSwanson1992",
    "Cannon GJ, Swanson JA (1992) The macrophage capacity for phagocytosis. J Cell Sci 101:907",
)

TRAFFIC: dict[str, Sourced] = {
    "Q10": STEINMAN_1974.value("2.7", where="abstract", conditions="pinocytosis of L cells, 2 to 38 degC"),
    "reference_temperature": derived("310.15 K", "37 degC, the temperature of the experiments"),
}
"""How all traffic depends on temperature."""
COATED: dict[str, Sourced] = {
    "radius": provisional("50 nm", note="a clathrin-coated vesicle, order of magnitude"),
    "ATP": provisional("200", note="uncoating of some 40 triskelia at 3 ATP each and the GTP of scission; not checked"),
    **TRAFFIC,
}
"""Numbers of a clathrin-coated vesicle."""
