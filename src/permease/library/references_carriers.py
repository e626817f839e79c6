"""The publications that the simple carriers take their numbers from. A DOI stands only where it was checked."""

from __future__ import annotations

from ..sources import Reference

WIETH_1971 = Reference(
    "Wieth1971",
    "Wieth JO (1971) Effects of hexoses and anions on the erythritol permeability of human red cells. "
    "J Physiol 213:435-453",
    "10.1113/jphysiol.1971.sp009392",
)
OJELABI_2016 = Reference(
    "Ojelabi2016",
    "Ojelabi OA, Carruthers A and colleagues (2016), on inhibition of the red-cell sugar transporter GLUT1 by WZB117 "
    "and cytochalasin B, J Biol Chem, PMC5207184",
)
FUHRMANN_1992 = Reference(
    "Fuhrmann1992",
    "Fuhrmann GF, Dernedde S, Frenking G (1992) Phloretin keto-enol tautomerism and inhibition of glucose transport "
    "in human erythrocytes (including effects of phloretin on anion transport)",
)
LAYTON_NEPHRON = Reference(
    "LaytonNephron",
    "Models of epithelial transport along the nephron by AT Layton and colleagues, source code, "
    "github.com/Layton-Lab/nephron, commit c5906b89",
)
SEATTER_1998 = Reference(
    "Seatter1998",
    "Seatter MJ, De La Rue SA, Porter LM, Gould GW (1998) QLS motif in transmembrane helix VII of the glucose "
    "transporter family interacts with the C-1 position of D-glucose and is involved in substrate selection at the "
    "exofacial binding site. Biochemistry 37:1322-1326",
)
HOLMAN_2020 = Reference(
    "Holman2020",
    "Holman GD (2020) Structure, function and regulation of mammalian glucose transporters of the SLC2 family. "
    "Pflugers Arch 472:1155-1175",
    "10.1007/s00424-020-02411-3",
)
BURANT_1992 = Reference(
    "Burant1992",
    "Burant CF and colleagues (1992) Fructose transporter in human spermatozoa and small intestine is GLUT5. "
    "J Biol Chem 267:14523-14526",
)
DE_BRUIJNE_1983 = Reference(
    "DeBruijne1983",
    "De Bruijne AW, Vreeburg H, Van Steveninck J (1983), kinetic analysis of L-lactate transport in human "
    "erythrocytes. Biochim Biophys Acta 732:562-568",
    "10.1016/0005-2736(83)90232-8",
)
MCT_REVIEW = Reference(
    "MCTReview",
    "Substrates and inhibitors of monocarboxylate transporters, table 3 of the review PMC7062045, which cites Broer "
    "and colleagues 1998 for MCT1 in Xenopus oocytes",
)
DIMMER_2000 = Reference(
    "Dimmer2000",
    "Dimmer KS, Friedrich B, Lang F, Deitmer JW, Broer S (2000) The low-affinity monocarboxylate transporter MCT4 is "
    "adapted to the export of lactate in highly glycolytic cells. Biochem J 350:219-227",
)
GARCIA_CELMA_2010 = Reference(
    "GarciaCelma2010",
    "Garcia-Celma JJ, Ploch J, Smirnova I, Kaback HR, Fendler K (2010) Delineating electrogenic reactions during "
    "lactose/H+ symport. Biochemistry 49:6115-6121",
    "10.1021/bi100492p",
)
KABACK_2015 = Reference(
    "Kaback2015",
    "Kaback HR (2015) A chemiosmotic mechanism of symport. Proc Natl Acad Sci USA 112:1259-1264",
    "10.1073/pnas.1419325112",
)
CHEN_2010 = Reference(
    "Chen2010",
    "Chen LQ, Hou BH, Lalonde S and colleagues (2010) Sugar transporters for intercellular exchange and nutrition of "
    "pathogens. Nature 468:527-532",
    "10.1038/nature09606",
)
LEUT_2010 = Reference(
    "LeuT2010",
    "Measurements of substrate binding to LeuT, which find a single high-affinity site and a simple single-substrate "
    "mechanism, PMC3079577",
)
