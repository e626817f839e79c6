"""Where the faulty constants stand; all of them model files, some of which mistype their papers."""

from __future__ import annotations

from ...sources import Reference

TERKILDSEN_2007 = Reference(
    "Terkildsen2007",
    "Terkildsen et al. 2007 Am J Physiol Heart, as coded in MATLAB/code/Terkildsen_NaK_original.m, "
    "github.com/uomsystemsbiology/transporter_thermodynamics, commit 2dda022f",
    "10.1152/ajpheart.00771.2007",
)
TRAN_FILE = Reference(
    "TranFile",
    "CellML model file tran_smith_loiselle_crampin_2009, Physiome repository, after Tran et al. 2009",
)
TEN_TUSSCHER_2004 = Reference(
    "TenTusscher2004", "Ventricular cell of ten Tusscher et al. 2004 and 2006, Na+/Ca2+ exchanger of its model files"
)
WRIGHT_CODE = Reference(
    "WrightCode", "SGLT1 of Wright, Loo & Hirayama 2011 as coded in glucose.py, github.com/Layton-Lab/nephron"
)
OHARA_RUDY_2011 = Reference(
    "OHaraRudy2011", "Human ventricular cell of O'Hara and Rudy 2011, as its authors' model files have it"
)
NHE3_FILE = Reference("NHE3File", "CellML model file Weinstein_1995_NHE3, Physiome repository")
PROXIMAL_TUBULE_CODE = Reference("WPCTE", "Proximal tubule code github.com/iNephron/W-PCT-E")
KHALIQ_FILE = Reference("RsgMod", "rsg.mod, github.com/ModelDBRepository/48332 (Khaliq, Gouwens and Raman 2003)")
EDELSTEIN_FILE = Reference("BIOMD1", "BioModels BIOMD0000000001, after Edelstein et al. 1996")
FABER_RUDY_FILE = Reference("FaberRudyFile", "faber_rudy_2000.cellml, github.com/Chaste/cellml, commit 8c9c042e")
CFTR_FILE = Reference("CFTR4c0", "CellML model file CFTR (workspace 4c0), Physiome repository")
PMCA_FILE = Reference("BGPMCA", "CellML model file BG_PMCA (workspace 833), Physiome repository")
