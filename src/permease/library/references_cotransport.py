"""The publications and model codes that the secondary active transporters take their numbers from."""

from __future__ import annotations

from ..sources import Reference

PARENT_1992 = Reference(
    "Parent1992",
    "Parent L, Supplisson S, Loo DDF, Wright EM (1992) Electrogenic properties of the cloned Na+/glucose "
    "cotransporter: II. A transport model under nonrapid equilibrium conditions. J Membr Biol 125:63-79",
)
WRIGHT_2011 = Reference(
    "Wright2011",
    "Wright EM, Loo DDF, Hirayama BA (2011) Biology of human sodium glucose transporters. Physiol Rev 91:733-794",
    "10.1152/physrev.00055.2009",
)
MACKENZIE_1996 = Reference(
    "Mackenzie1996",
    "Mackenzie B, Loo DDF, Panayotova-Heiermann M, Wright EM (1996) Biophysical characteristics of the pig kidney "
    "Na+/glucose cotransporter SGLT2 reveal a common mechanism for SGLT1 and SGLT2. J Biol Chem 271:32678-32683",
)
WEINSTEIN_1995 = Reference(
    "Weinstein1995",
    "Weinstein AM (1995) A kinetically defined Na+/H+ antiporter within a mathematical model of the rat proximal "
    "tubule. J Gen Physiol 105:617-641",
)
MARCANO_2009 = Reference(
    "Marcano2009",
    "CellML model file Marcano_et_al_2009_NaK2Cl_isoformA_Cl (Marcano, Yang, Nieves-Gonzalez, Clausen, Moore 2009), "
    "Physiome repository",
)
BENJAMIN_JOHNSON_1997 = Reference(
    "BenjaminJohnson1997",
    "Benjamin & Johnson (1997), constants of the Na-K-2Cl cotransporter as quoted in a later model code",
)
CHANG_FUJITA_1999 = Reference(
    "ChangFujita1999",
    "Chang H, Fujita T (1999) A kinetic model of the thiazide-sensitive Na-Cl cotransporter. "
    "Am J Physiol 276:F952-F959",
)
LUO_RUDY_1994 = Reference(
    "LuoRudy1994",
    "Luo CH, Rudy Y (1994) A dynamic model of the cardiac ventricular action potential. I. Simulations of ionic "
    "currents and concentration changes. Circ Res 74:1071-1097",
)
FABER_RUDY_2000 = Reference(
    "FaberRudy2000",
    "CellML model file faber_rudy_2000 (Faber and Rudy 2000), github.com/Chaste/cellml, commit 8c9c042e",
)
LEE_2013 = Reference(
    "Lee2013",
    "Lee SK, Boron WF, Parker MD (2013) Substrate specificity of the electrogenic sodium/bicarbonate cotransporter "
    "NBCe1-A (SLC4A4, variant A) from humans and rabbits. Am J Physiol Renal Physiol 304:F883-F899",
    "10.1152/ajprenal.00612.2012",
)
DE_LA_VIEJA_2000 = Reference(
    "DeLaVieja2000",
    "De la Vieja A, Dohan O, Levy O, Carrasco N (2000) Molecular analysis of the sodium/iodide symporter: impact on "
    "thyroid and extrathyroid pathophysiology. Physiol Rev 80 (July)",
)
SMIT2_MODEL = Reference(
    "SMIT2Model",
    "Kinetic model of human SMIT2 in Xenopus oocytes by simulated annealing, with a turnover of 21 /s, PMC4154078",
)
BICHO_GREWER_2005 = Reference(
    "BichoGrewer2005",
    "Bicho A, Grewer C (2005) Rapid substrate-induced charge movements of the GABA transporter GAT1. "
    "Biophys J 89:211-231",
    "10.1529/biophysj.105.061002",
)
LEVY_WARR_ATTWELL = Reference(
    "LevyWarrAttwell",
    "Levy LM, Warr O, Attwell D, Stoichiometry of the glial glutamate transporter GLT-1 expressed inducibly in a "
    "Chinese hamster ovary cell line selected for low endogenous Na+-dependent glutamate uptake",
)
MAGER_2011 = Reference(
    "Mager2011",
    "Mager T, Rimon A, Padan E, Fendler K (2011) Transport mechanism and pH regulation of the Na+/H+ antiporter NhaA "
    "from Escherichia coli: an electrophysiological study. J Biol Chem 286:23570-23581",
    "10.1074/jbc.M111.230235",
)
GAT1_CHARGE = Reference(
    "GAT1Charge",
    "GABA uptake under voltage clamp by GAT1 in Xenopus oocytes: two charges for every GABA from -110 to +10 mV, "
    "PMC2764797",
)
