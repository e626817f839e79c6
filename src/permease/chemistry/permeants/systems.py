"""The membranes that permeabilities were measured on."""

from __future__ import annotations

from ...text import phrase
from .permeant import System


def _system(name: str, label: str, kind: str, **lipids: float) -> System:
    return System(name, phrase(label), kind, lipids)


PLANAR = _system("egg PC in decane, planar", "systems-planar", "planar", eggPC=1.0)
PLANAR_CHOLESTEROL = _system(
    "egg PC and cholesterol 1:1 in decane, planar", "systems-planar-cholesterol", "planar",
    eggPC=0.5, cholesterol=0.5,
)  # fmt: skip
PLANAR_DPHPC = _system("DPhyPC, planar", "systems-planar-dphpc", "planar", DPhyPC=1.0)
VESICLES = _system("egg PC vesicles", "systems-vesicles", "vesicle", eggPC=1.0)
DMPC_VESICLES = _system("DMPC vesicles", "systems-dmpc-vesicles", "vesicle", DMPC=1.0)
POPC_VESICLES = _system("POPC vesicles", "systems-popc-vesicles", "vesicle", POPC=1.0)
DOPC_VESICLES = _system("DOPC vesicles", "systems-dopc-vesicles", "vesicle", DOPC=1.0)
DMPC_LABELS = _system("DMPC, spin labels", "systems-dmpc-labels", "spin label", DMPC=1.0)
DOPC_LABELS = _system("DOPC, spin labels", "systems-dopc-labels", "spin label", DOPC=1.0)
POPC_LABELS = _system("POPC, spin labels", "systems-popc-labels", "spin label", POPC=1.0)
DMPC_HALF = _system(
    "DMPC and cholesterol 1:1, spin labels", "systems-dmpc-half", "spin label", DMPC=0.5, cholesterol=0.5
)
DOPC_HALF = _system(
    "DOPC and cholesterol 1:1, spin labels", "systems-dopc-half", "spin label", DOPC=0.5, cholesterol=0.5
)
POPC_HALF = _system(
    "POPC and cholesterol 1:1, spin labels", "systems-popc-half", "spin label", POPC=0.5, cholesterol=0.5
)
POPC_SIMULATED = _system("POPC, simulated", "systems-popc-simulated", "simulation", POPC=1.0)
RED_CELL = _system("human red cell", "systems-red-cell", "cell", POPC=0.55, cholesterol=0.45)
CHICKEN_CELL = _system("chicken red cell", "systems-chicken-cell", "cell", POPC=0.55, cholesterol=0.45)
DUCK_CELL = _system("duck red cell", "systems-duck-cell", "cell", POPC=0.55, cholesterol=0.45)
FILM = _system("cells and films, as quoted", "systems-film", "cell", POPC=1.0)
