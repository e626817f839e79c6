"""The publications that the assays take their numbers from."""

from __future__ import annotations

from ...sources import Reference, provisional

YANG_2007 = Reference(
    "Yang2007",
    "Yang J, Jamei M, Yeo KR, Tucker GT, Rostami-Hodjegan A (2007) Prediction of intestinal first-pass drug "
    "metabolism. Curr Drug Metab 8:676-684",
    "10.2174/138920007782109733",
)
YU_AMIDON_1999 = Reference(
    "YuAmidon1999",
    "Yu LX, Amidon GL (1999) A compartmental absorption and transit model for estimating oral drug absorption. "
    "Int J Pharm 186:119-125",
    "10.1016/S0378-5173(99)00147-7",
)
BRAMHALL_1984 = Reference(
    "Bramhall1984",
    "Bramhall J (1984) Electrostatic forces control the penetration of membranes by charged solutes. "
    "Biochim Biophys Acta 778:393-399",
)
PETERLIN_2012 = Reference(
    "Peterlin2012",
    "Peterlin P, Arrigler V, Diamant H, Haleva E (2012) Permeability of phospholipid membrane for small polar "
    "molecules determined from osmotic swelling of giant phospholipid vesicles. arXiv:1205.4268",
)
PETERLIN_2011 = Reference(
    "Peterlin2011",
    "Peterlin P, Arrigler V, Haleva E, Diamant H (2011) Law of corresponding states for osmotic swelling of vesicles. "
    "arXiv:1109.0844",
)
TRANSIT = provisional("199 min", note="mean transit through the human small intestine, recalled", source=YU_AMIDON_1999)
RADIUS = provisional("1.75 cm", note="of the human small intestine, recalled", source=YU_AMIDON_1999)
UNSTIRRED = provisional("3e-5 cm/s", note="both layers of an unstirred plate; about 1e-3 cm/s when stirred; recalled")
CELL_HEIGHT = provisional("20 um", note="of a Caco-2 monolayer, recalled")
CAPACITANCE = provisional("1 uF/cm^2", note="of a lipid bilayer, recalled")
QUENCH_ORDER = 2.0
QUENCH_HALF = provisional(
    "32 mM",
    note="carboxyfluorescein, set so that 97.5 % is quenched at 0.2 M with an exponent of 2: 97 to 98 % at 0.2 M in "
    "the abstract of PMID 3189776 (1988)",
)
AMMONIA_PERMEABILITY = provisional("0.13 cm/s", note="NH3 through egg PC/decane, Walter & Gutknecht 1986, recalled")
AMMONIUM_PKA = provisional(9.25, note="NH4+ at 25 degC, recalled")
BISULFATE_PKA = provisional(1.99, note="HSO4- at 25 degC, recalled")
