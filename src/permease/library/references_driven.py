"""The publications that CFTR, bacteriorhodopsin and P-glycoprotein take their numbers from."""

from __future__ import annotations

from ..sources import Reference

LIU_SHEPPARD_2011 = Reference(
    "LiuSheppard2011",
    "Liu J, Sheppard DN (2011) Rescue of F508del-CFTR chloride channel expression, gating and stability at the cell "
    "surface by the small-molecule CFTR corrector CF-106951 (C18). Proc Physiol Soc 24:PC37",
)
ZELTWANGER_1999 = Reference(
    "Zeltwanger1999",
    "Zeltwanger S, Wang F, Wang GT, Gillis KD, Hwang TC (1999) Gating of cystic fibrosis transmembrane conductance "
    "regulator chloride channels by adenosine triphosphate hydrolysis. Quantitative analysis of a cyclic gating "
    "scheme. J Gen Physiol 113:541-554",
    "10.1085/jgp.113.4.541",
)
CAI_2003 = Reference(
    "Cai2003",
    "Cai Z, Scott-Ward TS, Sheppard DN (2003) Voltage-dependent gating of the cystic fibrosis transmembrane "
    "conductance regulator Cl- channel. J Gen Physiol 122:605-620",
    "10.1085/jgp.200308921",
)
SHAROM_1995 = Reference(
    "Sharom1995",
    "Sharom FJ et al. (1995) Characterization of the ATPase activity of P-glycoprotein from multidrug-resistant "
    "Chinese hamster ovary cells. Biochem J 308:381-390",
)
DAUNORUBICIN_1994 = Reference(
    "DNRVesicles1994",
    "Cooperative P-glycoprotein mediated daunorubicin transport into DNA-loaded plasma membrane vesicles (1994) FEBS "
    "Lett",
    "10.1016/0014-5793(94)00447-1",
)
STOECKENIUS = Reference(
    "Stoeckenius",
    "Photocycle of bacteriorhodopsin after Stoeckenius and reviews: times of the intermediates by order of magnitude, "
    "to be replaced by a primary source",
)
