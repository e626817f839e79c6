"""The publications that permeabilities of bilayers are taken from. A DOI stands only where it was checked.

Where the place that was read shows no authors or no journal, what is recalled of them stands after "recalled, not
verified".
"""

from __future__ import annotations

from ...sources import Reference

FINKELSTEIN_1976 = Reference(
    "Finkelstein1976",
    "Finkelstein A (1976) Water and nonelectrolyte permeability of lipid bilayer membranes. J Gen Physiol 68:127-135",
    "10.1085/jgp.68.2.127",
)
ORBACH_1980 = Reference(
    "OrbachFinkelstein1980",
    "Orbach E, Finkelstein A (1980) The nonelectrolyte permeability of planar lipid bilayer membranes. "
    "J Gen Physiol 75:427-436",
)
GUTKNECHT_1977 = Reference(
    "Gutknecht1977",
    "Gutknecht J, Bisson MA, Tosteson FC (1977) Diffusion of carbon dioxide through lipid bilayer membranes: effects "
    "of carbonic anhydrase, bicarbonate, and unstirred layers. J Gen Physiol 69:779-794",
    "10.1085/jgp.69.6.779",
)
WALTER_1982 = Reference(
    "Walter1982",
    "Walter A, Hastings D, Gutknecht J (1982) Weak acid permeability through lipid bilayer membranes: role of chemical "
    "reactions in the unstirred layer. J Gen Physiol 79 (PMC2215503)",
)
WALTER_GUTKNECHT_1984 = Reference(
    "WalterGutknecht1984",
    "Walter A, Gutknecht J (1984) Monocarboxylic acid permeation through lipid bilayer membranes. "
    "J Membr Biol 77:255-264",
    "10.1007/bf01870573",
)
WALTER_GUTKNECHT_1986 = Reference(
    "WalterGutknecht1986",
    "Walter A, Gutknecht J (1986) Permeability of small nonelectrolytes through lipid bilayer membranes. "
    "J Membr Biol 90:207-217",
)
MATHAI_2008 = Reference(
    "Mathai2008",
    "Mathai JC, Tristram-Nagle S, Nagle JF, Zeidel ML (2008) Structural determinants of water permeability through the "
    "lipid membrane. J Gen Physiol 131",
)
NAGLE_2008 = Reference(
    "Nagle2008",
    "Nagle JF, Mathai JC, Zeidel ML, Tristram-Nagle S (2008) Theory of passive permeability through lipid bilayers. "
    "J Gen Physiol 131:77-85",
    "10.1085/jgp.200709849",
)
SUBCZYNSKI_1989 = Reference(
    "Subczynski1989",
    "Subczynski WK, Hyde JS, Kusumi A (1989) Oxygen permeability of phosphatidylcholine-cholesterol membranes. "
    "Proc Natl Acad Sci USA 86:4474-4478",
    "10.1073/pnas.86.12.4474",
)
SUBCZYNSKI_1992 = Reference(
    "Subczynski1992",
    "Subczynski WK, Hopwood LE, Hyde JS (1992) Is the mammalian cell plasma membrane a barrier to oxygen transport? "
    "J Gen Physiol 100:69-87",
)
WIDOMSKA_2007 = Reference(
    "Widomska2007",
    "Widomska J, Raguz M, Subczynski WK (2007) Oxygen permeability of the lipid bilayer membrane made of calf lens "
    "lipids. Biochim Biophys Acta 1768:2635-2645",
    "10.1016/j.bbamem.2007.06.018",
)
OXYGEN_SIMULATION = Reference(
    "OxygenPOPC",
    "Molecular dynamics of oxygen in bilayers of POPC and POPC with cholesterol at 25 and 35 degC (PMC10249954; "
    "abstract read, which shows neither authors nor journal)",
)
BRUNNER_1980 = Reference(
    "Brunner1980",
    "Brunner J, Graham DE, Hauser H, Semenza G (1980) Ion and sugar permeabilities of lecithin bilayers: comparison of "
    "curved and planar bilayers. J Membr Biol",
    "10.1007/BF01868999",
)
TOYOSHIMA_1975 = Reference(
    "ToyoshimaThompson1975",
    "Toyoshima Y, Thompson TE (1975) Chloride flux in bilayer membranes: chloride permeability in aqueous dispersions "
    "of single-walled, bilayer vesicles. Biochemistry 14 (PMID 235955)",
)
BRAHM_2013 = Reference(
    "Brahm2013",
    "Brahm J (2013) The permeability of red blood cells to chloride, urea and water. J Exp Biol 216:2238-2246",
    "10.1242/jeb.077941",
)
BRAHM_WIETH_1977 = Reference(
    "BrahmWieth1977",
    "Brahm J, Wieth JO (1977) Separative pathways for urea and water, and for chloride in chicken erythrocytes. "
    "J Physiol 266:727-749",
    "10.1113/jphysiol.1977.sp011790",
)
BRAHM_1983 = Reference(
    "Brahm1983",
    "Brahm J (1983) Permeability of human red cells to a homologous series of aliphatic alcohols: limitations of the "
    "continuous flow-tube method. J Gen Physiol 81:283-304",
)
MLEKODAY_1983 = Reference(
    "Mlekoday1983",
    "Mlekoday HJ, Moore R, Levitt DG (1983) Osmotic water permeability of the human red cell: dependence on direction "
    "of water flow and cell volume. J Gen Physiol 81:213-220",
    "10.1085/jgp.81.2.213",
)
RED_CELL_FLOW = Reference(
    "RedCellFlow14C",
    "Permeability of human red cell membranes to four small nonelectrolytes labelled with 14C, by a flow system: "
    "omega of ethylene glycol 6, urea 13, formamide 22, methanol 131 (1e-15 mol/(dyn s)); J Gen Physiol (PMC2226028; "
    "abstract read, without authors). Recalled, not verified: Savitz D, Solomon AK (1971) J Gen Physiol 58:259",
)
AMMONIA_1997 = Reference(
    "AmmoniaMicroelectrodes",
    "Permeation of ammonia across bilayer lipid membranes studied by ammonium ion selective microelectrodes (abstract "
    "read, without authors). Recalled, not verified: Antonenko YN, Pohl P, Denisov GA (1997) Biophys J 72:2187",
)
GALEY_1973 = Reference(
    "Galey1973",
    "Galey WR, Owen JD, Solomon AK (1973) Temperature dependence of nonelectrolyte permeation across red cell "
    "membranes. J Gen Physiol 61:727",
)
THOMAE_2005 = Reference(
    "Thomae2005",
    "Thomae AV, Wunderli-Allenspach H, Krämer SD (2005) Permeation of aromatic carboxylic acids across lipid bilayers: "
    "the pH-partition hypothesis revisited. Biophys J 89:1802-1811",
)
XIANG_ANDERSON_1994 = Reference(
    "XiangAnderson1994",
    "Xiang TX, Anderson BD (1994) The relationship between permeant size and permeability in lipid bilayer membranes. "
    "J Membr Biol 140:111-122",
)
ENDEWARD_2006 = Reference(
    "Endeward2006",
    "Endeward V, Musa-Aziz R, Cooper GJ, Chen LM, Pelletier MF, Virkki LV, Supuran CT, King LS, Boron WF, Gros G "
    "(2006) Evidence that aquaporin 1 is a major pathway for CO2 transport across the human erythrocyte membrane. "
    "FASEB J (first page read; volume 20 is recalled, not verified)",
)
MISSNER_2008 = Reference(
    "Missner2008",
    "Missner A et al. (2008), CO2 transport through planar bilayers. Recalled, not verified: J Biol Chem 283:25340",
)
CHAKRABARTI_1992 = Reference(
    "ChakrabartiDeamer1992",
    "Chakrabarti AC, Deamer DW (1992), permeability of liposomes to amino acids. Recalled, not verified: Biochim "
    "Biophys Acta 1111:171",
)
DEAMER_1983 = Reference(
    "DeamerNichols1983",
    "Deamer DW, Nichols JW (1983) Proton-hydroxide permeability of liposomes. Proc Natl Acad Sci USA 80:165",
)
GUTKNECHT_WALTER_1981 = Reference(
    "GutknechtWalter1981",
    "Gutknecht J, Walter A (1981), transport of HCl. Recalled, not verified: Biochim Biophys Acta 641:183",
)
VITAMIN_C_2018 = Reference(
    "HannesschlaegerPohl2018",
    "Hannesschlaeger C, Pohl P (2018) Membrane permeabilities of ascorbic acid and ascorbate. Biomolecules 8:73",
    "10.3390/biom8030073",
)
QUOTED_TABLE = Reference(
    "JGPTable6269814",
    "Table quoted by the Journal of General Physiology, record 6269814 (authors and paper not found again)",
)
