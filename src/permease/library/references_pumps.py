"""The publications and model files that the primary pumps take their numbers from, the sodium pump apart."""

from __future__ import annotations

from ..sources import Reference

TRAN_2009 = Reference(
    "Tran2009",
    "Tran K, Smith NP, Loiselle DS, Crampin EJ (2009) A thermodynamic model of the cardiac sarcoplasmic/endoplasmic "
    "Ca2+ (SERCA) pump. Biophys J 96:2029-2042",
    "10.1016/j.bpj.2008.11.045",
)
WEINSTEIN_1998 = Reference(
    "Weinstein1998",
    "Weinstein AM (1998) A mathematical model of the inner medullary collecting duct of the rat: acid/base transport. "
    "Am J Physiol 274:F856-F867",
)
CHANG_FUJITA_2001 = Reference(
    "ChangFujita2001",
    "Chang H, Fujita T (2001) A numerical model of acid-base transport in rat distal tubule. Am J Physiol Renal "
    "Physiol 281:F222-F243",
)
STRIETER_WEINSTEIN_1992 = Reference(
    "StrieterWeinstein1992",
    "Proton pump of Strieter & Weinstein, Am J Physiol 263 (1992), as coded in github.com/Layton-Lab/nephron, file "
    "ATPase.py",
)
SANDERS_1990 = Reference(
    "Sanders1990",
    "Sanders D (1990) Kinetic modeling of plant and fungal membrane transport systems. Annu Rev Plant Physiol Plant "
    "Mol Biol 41:77-107",
)
