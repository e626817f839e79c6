"""The publications and model files behind the gating schemes of channels. A DOI stands only where it was checked."""

from __future__ import annotations

from ..sources import Reference

EDELSTEIN_1996 = Reference(
    "Edelstein1996",
    "Edelstein SJ, Schaad O, Henry E, Bertrand D, Changeux JP (1996) A kinetic mechanism for nicotinic acetylcholine "
    "receptors based on multiple allosteric transitions, PubMed 8983160; as coded in BioModels BIOMD0000000001 and 2",
)
CLANCY_RUDY_2002 = Reference(
    "ClancyRudy2002",
    "Sodium channel of nine states of Clancy and Rudy 2002, as coded in clancy_rudy_2002.cellml, github.com/Chaste, "
    "and BioModels BIOMD0000000126",
)
CLANCY_RUDY_2001 = Reference(
    "ClancyRudy2001",
    "Clancy CE, Rudy Y (2001) Cellular consequences of HERG mutations in the long QT syndrome: precursors to sudden "
    "cardiac death, PubMed 11334834; as coded in BioModels BIOMD0000000121",
)
DESTEXHE_NMDA = Reference(
    "ModelDB7988",
    "Kinetic model of the NMDA receptor of Destexhe, Mainen and Sejnowski 1996, as coded in nmda5.mod, ModelDB 7988",
)
JAHR_STEVENS_1990 = Reference(
    "JahrStevens1990",
    "Jahr CE, Stevens CF (1990) Voltage dependence of NMDA-activated macroscopic conductances predicted by "
    "single-channel kinetics. J Neurosci 10:3178-3182",
)
GREWER_1999 = Reference(
    "Grewer1999",
    "Grewer C (1999) Investigation of the alpha1-glycine receptor channel-opening kinetics in the submillisecond time "
    "domain. Biophys J 77:727-738 (abstract)",
    "10.1016/S0006-3495(99)76927-4",
)
FERRERO_1996 = Reference(
    "Ferrero1996",
    "ATP-sensitive K+ current of guinea pig ventricle of Ferrero and colleagues 1996, as coded in public models of "
    "the cardiac action potential in ischaemia",
)
FABER_RUDY_2000 = Reference(
    "FaberRudy2000", "Ventricular cell of Faber and Rudy 2000, as coded in faber_rudy_2000.cellml, github.com/Chaste"
)
COX_1997 = Reference(
    "Cox1997",
    "Cox, Cui and Aldrich 1997, J Gen Physiol 110:257-281, mouse slowpoke channel, patch 1; as coded in mslo.mod by "
    "S Hong for Anwar, Hong and De Schutter 2010, ModelDB",
)
TRAUB_MILES_1991 = Reference(
    "TraubMiles1991",
    "Traub RD, Miles R (1991) Neuronal Networks of the Hippocampus, Cambridge University Press; as coded by Destexhe "
    "in kvd.mod, ModelDB 7907",
)
CONTRERAS_VITE_2016 = Reference(
    "ContrerasVite2016",
    "Contreras-Vite JA, Cruz-Rangel S, De Jesús-Pérez JJ, et al (2016) Revealing the activation pathway for TMEM16A "
    "chloride channels from macroscopic currents and kinetic models. Pflugers Arch 468:1241-1257 (abstract)",
    "10.1007/s00424-016-1830-9",
)
SANDEFUR_2017 = Reference(
    "Sandefur2017",
    "Airway epithelium of Sandefur and colleagues 2017, parameters as coded in "
    "github.com/mateo0023/Cystic_Fibrosis_Simulation",
)
XUE_2011 = Reference(
    "Xue2011",
    "Xue S, Yao X, Luo W, Jha D, Tester M, Horie T, Schroeder JI (2011) AtHKT1;1 mediates Nernstian sodium channel "
    "transport properties in Arabidopsis root stelar cells. PLoS ONE 6:e24725",
    "10.1371/journal.pone.0024725",
)
GTOPDB_5HT3 = Reference(
    "GtoPdb379", "IUPHAR/BPS Guide to Pharmacology, target 379, the 5-HT3A receptor (conductance, ion selectivity)"
)
MACKAY_2017 = Reference(
    "Mackay2017",
    "Mackay L, Zemkova H, Stojilkovic SS, Sherman A, Khadra A (2017) Deciphering the regulation of P2X4 receptor "
    "channel gating by ivermectin using Markov models. PLoS Comput Biol 13:e1005643 (abstract)",
    "10.1371/journal.pcbi.1005643",
)
HUMAN_ACHR = Reference(
    "PMC6445574",
    "Rate and equilibrium constants of the human muscle acetylcholine receptor with one functional binding site, "
    "Table 1 of PubMed Central article PMC6445574",
)
