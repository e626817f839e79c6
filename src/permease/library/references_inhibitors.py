"""The publications on inhibitors, on copy numbers and on the carriers whose evidence is thin.

A DOI stands only where it was seen beside its citation.
"""

from __future__ import annotations

from ..sources import Reference

HUMMEL_2012 = Reference(
    "Hummel2012",
    "Structural selectivity of human SGLT inhibitors (2012) Am J Physiol Cell Physiol 302:C373-C382",
    "10.1152/ajpcell.00328.2011",
)
OHGAKI_2016 = Reference(
    "Ohgaki2016",
    "Ohgaki R, Wei L, Yamada K and colleagues (2016) Interaction of the sodium/glucose cotransporter (SGLT) 2 "
    "inhibitor canagliflozin with SGLT1 and SGLT2: inhibition kinetics, sidedness of action, and "
    "transporter-associated incorporation accounting for its pharmacodynamic and pharmacokinetic features. "
    "J Pharmacol Exp Ther",
    "10.1124/jpet.116.232025",
)
GREMPLER_2012 = Reference(
    "Grempler2012",
    "Grempler R, Thomas L, Eckhardt M and colleagues, Empagliflozin, a novel selective sodium glucose cotransporter-2 "
    "(SGLT-2) inhibitor: characterisation and comparison with other SGLT-2 inhibitors (2012)",
)
HAMPEL_2018 = Reference(
    "Hampel2018",
    "Hampel P, Roemermann K, MacAulay N, Loescher W (2018) Azosemide is more potent than bumetanide and various other "
    "loop diuretics to inhibit the sodium-potassium-chloride-cotransporter human variants hNKCC1A and hNKCC1B. "
    "Sci Rep 8:9877",
    "10.1038/s41598-018-27995-w",
)
OGRADY_1987 = Reference(
    "OGrady",
    "O'Grady SM, Palfrey HC, Field M, Na-K-2Cl cotransport in winter flounder intestine and bovine kidney outer "
    "medulla: [3H] bumetanide binding and effects of furosemide analogues (abstract)",
)
SSRI_TABLE = Reference(
    "Tatsumi1997",
    "Tatsumi and colleagues (1997), equilibrium dissociation constants at human transporters, as tabled in Br J "
    "Pharmacol 147 (Suppl 1):S82-S88 (2006), table 2",
    "10.1038/sj.bjp.0706428",
)
MAGER_1994 = Reference(
    "Mager1994",
    "Mager S, Min C, Henry DJ, Chavkin C, Hoffman BJ, Davidson N, Lester HA (1994) Conducting states of a mammalian "
    "serotonin transporter. Neuron 12:845-859",
)
RUDNICK_1977 = Reference(
    "Rudnick1977",
    "Active transport of 5-hydroxytryptamine by plasma membrane vesicles isolated from human blood platelets (1977) "
    "J Biol Chem 252:2170-2174",
)
LINGJAERDE_1971 = Reference(
    "Lingjaerde1971",
    "Lingjaerde O (1971) Uptake of serotonin in blood platelets in vitro. I: The effects of chloride. "
    "Acta Physiol Scand 81:75-83",
)
MACKENZIE_PEPT1_1996 = Reference(
    "Mackenzie1996PEPT1",
    "Mackenzie B, Loo DDF, Fei YJ, Liu W, Ganapathy V, Leibach FH, Wright EM (1996) Mechanisms of the human intestinal "
    "H+-coupled oligopeptide transporter hPEPT1. J Biol Chem",
)
QIU_2002 = Reference(
    "Qiu2002",
    "Qiu QS, Guo Y, Dietrich MA, Schumaker KS, Zhu JK (2002) Regulation of SOS1, a plasma membrane Na+/H+ exchanger in "
    "Arabidopsis thaliana, by SOS2 and SOS3. Proc Natl Acad Sci USA 99:8436-8441",
    "10.1073/pnas.122224699",
)
NHX1_LIPOSOMES = Reference(
    "AtNHX1Liposomes",
    "The Arabidopsis Na+/H+ exchanger AtNHX1 catalyzes low affinity Na+ and K+ transport in reconstituted liposomes "
    "(2002) J Biol Chem 277:2413-2418",
    "10.1074/jbc.M105043200",
)
TONOPLAST_ANTIPORT = Reference(
    "BarleyTonoplast",
    "Na+/H+ antiport in tonoplast vesicles isolated from barley roots, PubMed 16665872 (abstract)",
)
FAHAM_2008 = Reference(
    "Faham2008",
    "Faham S and colleagues (2008) The crystal structure of a sodium galactose transporter reveals mechanistic "
    "insights into Na+/sugar symport. Science 321:810-814",
    "10.1126/science.1160406",
)
AR_C155858_2010 = Reference(
    "ARC155858",
    "AR-C155858 is a potent inhibitor of monocarboxylate transporters MCT1 and MCT2 that binds to an intracellular "
    "site, Biochem J 425:523 (abstract)",
)
H2DIDS_1984 = Reference(
    "H2DIDS1984",
    "Transmembrane effects of intracellular chloride on the inhibitory potency of extracellular H2DIDS. Evidence for "
    "two conformations of the transport site of the human erythrocyte anion exchange protein (1984) "
    "J Gen Physiol 83:657-681",
    "10.1085/jgp.83.5.657",
)
ANSTEE_2011 = Reference(
    "Anstee2011",
    "Anstee DJ (2011) The functional importance of blood group-active molecules in human red blood cells. "
    "Vox Sang 100:140-149",
    "10.1111/j.1423-0410.2010.01388.x",
)
ERYTHROID_GLUT1 = Reference(
    "ErythroidGLUT1",
    "On the Glut1 and Glut4 glucose transporters of red cells and their precursors (2008) Blood 112:4729 (abstract)",
)
LEHRE_DANBOLT_1998 = Reference(
    "LehreDanbolt1998",
    "Lehre KP, Danbolt NC (1998), on the number of glutamate transporter molecules at glutamatergic synapses, "
    "J Neurosci 18:8751-8757",
    "10.1523/JNEUROSCI.18-21-08751.1998",
)
EAAT_BLOCKERS = Reference(
    "Shimamoto1998",
    "Shimamoto K, Lebrun B, Yasuda-Kamatani Y, Sakaitani M and colleagues, DL-threo-beta-benzyloxyaspartate on human "
    "EAAT1 and EAAT2 in COS-1 cells, as quoted by a supplier of the substance",
)
MOTIWALA_2022 = Reference(
    "Motiwala2022",
    "Motiwala Z, Aduri NG, Shaye H, Han GW, Lam JH, Katritch V, Cherezov V, Gati C (2022) Structural basis of GABA "
    "reuptake inhibition. Nature 606:820-826",
    "10.1038/s41586-022-04814-x",
)
CHIU_2002 = Reference(
    "Chiu2002",
    "Chiu CS and colleagues (2002), GABA transporters counted in mice that carry fluorescent GAT1, J Neurosci 22",
)
NHE_INHIBITORS = Reference(
    "NHEInhibitors",
    "Inhibitory constants of amiloride and its derivatives on NHE isoforms, table 1 of the review PMC9159811, as "
    "quoted by a supplier of the substances",
)
