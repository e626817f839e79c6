"""The publications that the parts of the library take their numbers from. A DOI stands only where it was checked."""

from __future__ import annotations

from ..chemistry.dissociation import RED_CELL_MODEL as RED_CELL_MODEL
from ..kinetics.fuel import PAN_2019 as PAN_2019
from ..sources import Reference

SMITH_CRAMPIN_2004 = Reference(
    "SmithCrampin2004",
    "Smith NP, Crampin EJ (2004) Development of models of active ion transport for whole-cell modelling: cardiac "
    "sodium-potassium pump as a case study. Prog Biophys Mol Biol 85:387-405",
    "10.1016/j.pbiomolbio.2004.01.010",
)
ERDMANN_1975 = Reference(
    "ErdmannHasse1975",
    "Quantitative aspects of ouabain binding to human erythrocyte and cardiac membranes (1975) J Physiol 251:671-682",
    "10.1113/jphysiol.1975.sp011115",
)
LOWE_WALMSLEY_1986 = Reference(
    "LoweWalmsley1986",
    "Lowe AG, Walmsley AR (1986) The kinetics of glucose transport in human red blood cells. "
    "Biochim Biophys Acta 857:146-154",
    "10.1016/0005-2736(86)90342-1",
)
GLUT_BOND_GRAPH = Reference(
    "GLUT_BG",
    "GLUT bond-graph model file (CellML, Physiome repository, exposure GLUT_BG), which cites Lowe & Walmsley 1986",
)
ESKANDARI_2005 = Reference(
    "Eskandari2005",
    "Eskandari S, Wright EM, Loo DDF (2005) Kinetics of the reverse mode of the Na+/glucose cotransporter. "
    "J Membr Biol 204:23-32",
)
SHANNON_2004 = Reference(
    "Shannon2004",
    "Shannon TR, Wang F, Puglisi J, Weber C, Bers DM (2004) A mathematical treatment of integrated Ca dynamics within "
    "the ventricular myocyte. Biophys J 87:3351-3371",
    "10.1529/biophysj.104.047449",
)
DUESTERWALD_2018 = Reference(
    "Duesterwald2018",
    "Düsterwald KM, Currin CB, Burman RJ, Akerman CJ, Kay AR, Raimondo JV (2018) Biophysical models reveal the "
    "relative importance of transporter proteins and impermeant anions in chloride homeostasis. eLife 7:e39575",
    "10.7554/eLife.39575",
)
WEINSTEIN_2000 = Reference(
    "Weinstein2000",
    "Weinstein AM (2000) A mathematical model of the outer medullary collecting duct of the rat. "
    "Am J Physiol Renal Physiol 279:F24-F45",
    "10.1152/ajprenal.2000.279.1.F24",
)
ZEIDEL_1992 = Reference(
    "Zeidel1992",
    "Zeidel ML, Ambudkar SV, Smith BL, Agre P (1992) Reconstitution of functional water channels in liposomes "
    "containing purified red cell CHIP28 protein. Biochemistry 31:7436-7440",
)
MLEKODAY_1983 = Reference(
    "Mlekoday1983",
    "Mlekoday HJ, Moore R, Levitt DG (1983) Osmotic water permeability of the human red cell. Dependence on direction "
    "of water flow and cell volume. J Gen Physiol 81:213-220",
    "10.1085/jgp.81.2.213",
)
EVANS_FUNG_1972 = Reference(
    "EvansFung1972",
    "Evans E, Fung YC (1972) Improved measurements of the erythrocyte geometry. Microvasc Res 4:335-347",
    "10.1016/0026-2862(72)90069-6",
)
LEW_BOOKCHIN_1986 = Reference(
    "LewBookchin1986",
    "Lew VL, Bookchin RM (1986) Volume, pH, and ion-content regulation in human red cells: analysis of transient "
    "behavior with an integrated model. J Membr Biol 92:57-74",
)
HOLZHUETTER_2004 = Reference(
    "BIOMD0000000070",
    "Holzhütter's model of human erythrocyte metabolism, BioModels BIOMD0000000070 (initial concentrations)",
)
