"""The publications that the numbers of lipids and bilayers are from. A DOI stands only where it was checked.

Where the place that was read shows no authors or no journal, what is recalled of them stands after "recalled, not
verified".
"""

from __future__ import annotations

from ..sources import Reference

KUCERKA_2011 = Reference(
    "Kucerka2011",
    "Kučerka N, Nieh MP, Katsaras J (2011) Fluid phase lipid areas and bilayer thicknesses of commonly used "
    "phosphatidylcholines as a function of temperature. Biochim Biophys Acta Biomembranes 1808:2761-2771",
    "10.1016/j.bbamem.2011.07.022",
)
KUCERKA_2008 = Reference(
    "Kucerka2008",
    "Kučerka N, Nagle JF, Sachs JN, Feller SE, Pencer J, Jackson A, Katsaras J (2008) Lipid bilayer structure "
    "determined by the simultaneous analysis of neutron and X-ray scattering data. Biophys J 95:2356-2367",
    "10.1529/biophysj.108.132662",
)
FERREIRA_2013 = Reference(
    "Ferreira2013",
    "Ferreira TM et al. (2013) Cholesterol and POPC segmental order parameters in lipid membranes: solid state 1H-13C "
    "NMR and MD simulation studies. Phys Chem Chem Phys 15:1976-1989",
    "10.1039/c2cp42738a",
)
NMRLIPIDS = Reference(
    "NMRlipids",
    "NMRlipids databank, experimental C-H order parameters (github.com/NMRLipids/BilayerData, CC-BY-4.0)",
)
LIPOSOME_TABLE = Reference(
    "PharmRevTable2",
    "Table 2, primary gel-to-liquid crystalline phase transitions of different phospholipids, in a review of liposomes "
    "in Pharmacological Reviews (pharmrev.aspetjournals.org)",
)
DOEVEN_2024 = Reference(
    "Doeven2024",
    "Doeven MK et al. (2024) Methods in Enzymology 700:485-507, Table 1, gel to liquid-disordered transition "
    "temperatures of single-phospholipid vesicles; read as quoted by a supplier",
)
DLPC_2008 = Reference(
    "DLPC2008",
    "Thermotropic and barotropic phase transitions of dilauroylphosphatidylcholine bilayer. "
    "Chem Phys Lipids 153:138-143 (2008) (abstract read; authors not shown there)",
)
AOKI_2001 = Reference(
    "Aoki2001",
    "Aoki H et al. (2001) Calorimetric investigation of conversion to the most stable subgel phase of "
    "phosphatidylethanolamine-water system. J Therm Anal Calorim 64:299-306",
)
CASAL_MANTSCH_1983 = Reference(
    "CasalMantsch1983",
    "Casal HL, Mantsch HH (1983) The thermotropic phase behavior of N-methylated dipalmitoylphosphatidylethanolamines. "
    "Biochim Biophys Acta Biomembranes 735:387-396; read as quoted by a supplier",
)
CHOLESTEROL_CALORIMETRY = Reference(
    "Estep1978",
    "Estep TN, Mountcastle DB, Biltonen RL, Thompson TE (1978) Studies on the anomalous thermotropic behavior of "
    "aqueous dispersions of dipalmitoylphosphatidylcholine-cholesterol mixtures. Biochemistry 17:1984-1989",
    "10.1021/bi00603a029",
)
NAGLE_2000 = Reference(
    "NagleTristramNagle2000",
    "Nagle JF, Tristram-Nagle S (2000) Structure of lipid bilayers. Biochim Biophys Acta 1469:159-195; "
    "its DPPC table as reprinted in Int J Mol Sci 13:11610 (PMC3472766)",
)
VIRTANEN_1998 = Reference(
    "Virtanen1998",
    "Virtanen JA, Cheng KH, Somerharju P (1998) Phospholipid composition of the mammalian red cell membrane can be "
    "rationalized by a superlattice model. Proc Natl Acad Sci USA 95:4964-4969",
    "10.1073/pnas.95.9.4964",
)
RED_CELL_CHOLESTEROL = Reference(
    "RedCellCholesterol1980",
    "Effects of cholesterol on lipid organization in human erythrocyte membrane. J Cell Biol 85:283-291 (1980) "
    "(abstract read; authors not shown there)",
    "10.1083/jcb.85.2.283",
)
BARLEY_1987 = Reference(
    "Barley1987",
    "Lipid composition of plasma membranes isolated from light-grown barley (Hordeum vulgare) leaves: identification "
    "of cerebroside as a major component. Arch Biochem Biophys 255:385-391 (1987) (abstract read; authors not shown "
    "there)",
    "10.1016/0003-9861(87)90406-1",
)
MICROVILLUS_MOUSE = Reference(
    "MicrovillusMouse",
    "Lipid components of two different regions of an intestinal epithelial cell membrane of mouse (abstract read, "
    "without authors). Recalled, not verified: Kawai K, Fujita M, Nakao M (1974) Biochim Biophys Acta 369:222",
)
SYNAPTOSOME_RAT = Reference(
    "SynaptosomeRat",
    "The lipid composition of adult rat brain synaptosomal plasma membranes (abstract read, without authors). "
    "Recalled, not verified: Breckenridge WC, Gombos G, Morgan IG (1972) Biochim Biophys Acta 266:695",
)
