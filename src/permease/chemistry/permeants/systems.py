"""The membranes that permeabilities were measured on."""

from __future__ import annotations

from ...text import Text
from .permeant import System


def _system(name: str, zh: str, kind: str, **lipids: float) -> System:
    return System(name, Text(en=name, zh=zh), kind, lipids)


PLANAR = _system("egg PC in decane, planar", "蛋黄卵磷脂平板膜（癸烷）", "planar", eggPC=1.0)
PLANAR_CHOLESTEROL = _system(
    "egg PC and cholesterol 1:1 in decane, planar", "蛋黄卵磷脂与胆固醇 1:1 平板膜（癸烷）", "planar",
    eggPC=0.5, cholesterol=0.5,
)  # fmt: skip
PLANAR_DPHPC = _system("DPhyPC, planar", "DPhyPC 平板膜", "planar", DPhyPC=1.0)
VESICLES = _system("egg PC vesicles", "蛋黄卵磷脂囊泡", "vesicle", eggPC=1.0)
DMPC_VESICLES = _system("DMPC vesicles", "DMPC 囊泡", "vesicle", DMPC=1.0)
POPC_VESICLES = _system("POPC vesicles", "POPC 囊泡", "vesicle", POPC=1.0)
DOPC_VESICLES = _system("DOPC vesicles", "DOPC 囊泡", "vesicle", DOPC=1.0)
DMPC_LABELS = _system("DMPC, spin labels", "DMPC（自旋标记）", "spin label", DMPC=1.0)
DOPC_LABELS = _system("DOPC, spin labels", "DOPC（自旋标记）", "spin label", DOPC=1.0)
POPC_LABELS = _system("POPC, spin labels", "POPC（自旋标记）", "spin label", POPC=1.0)
DMPC_HALF = _system(
    "DMPC and cholesterol 1:1, spin labels", "DMPC 与胆固醇 1:1（自旋标记）", "spin label", DMPC=0.5, cholesterol=0.5
)
DOPC_HALF = _system(
    "DOPC and cholesterol 1:1, spin labels", "DOPC 与胆固醇 1:1（自旋标记）", "spin label", DOPC=0.5, cholesterol=0.5
)
POPC_HALF = _system(
    "POPC and cholesterol 1:1, spin labels", "POPC 与胆固醇 1:1（自旋标记）", "spin label", POPC=0.5, cholesterol=0.5
)
POPC_SIMULATED = _system("POPC, simulated", "POPC（模拟）", "simulation", POPC=1.0)
RED_CELL = _system("human red cell", "人红细胞", "cell", POPC=0.55, cholesterol=0.45)
CHICKEN_CELL = _system("chicken red cell", "鸡红细胞", "cell", POPC=0.55, cholesterol=0.45)
DUCK_CELL = _system("duck red cell", "鸭红细胞", "cell", POPC=0.55, cholesterol=0.45)
FILM = _system("cells and films, as quoted", "细胞与薄膜（转引）", "cell", POPC=1.0)
