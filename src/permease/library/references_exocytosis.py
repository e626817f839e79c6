"""The publications behind vesicle release. A DOI stands only where it was checked."""

from __future__ import annotations

from ..sources import Reference

SCHNEGGENBURGER_NEHER_2000 = Reference(
    "SchneggenburgerNeher2000",
    "Schneggenburger R, Neher E (2000) Intracellular calcium dependence of transmitter release rates at a fast central "
    "synapse. Nature 406:889-893 (abstract)",
    "10.1038/35022702",
)
LOU_2005 = Reference(
    "Lou2005",
    "Lou X, Scheuss V, Schneggenburger R (2005) Allosteric modulation of the presynaptic Ca2+ sensor for vesicle "
    "fusion. Nature 435:497-501, PubMed 15917809 (abstract); constants as quoted in a public simulation of a synapse",
)
HEINEMANN_1994 = Reference(
    "Heinemann1994",
    "Heinemann C, Chow RH, Neher E, Zucker RS (1994) Kinetics of the secretory response in bovine chromaffin cells "
    "following flash photolysis of caged Ca2+. Biophys J 67:2546-2557 (abstract)",
)
HORRIGAN_BOOKMAN_1994 = Reference(
    "HorriganBookman1994",
    "Horrigan FT, Bookman RJ (1994) Releasable pools and the kinetics of exocytosis in adrenal chromaffin cells. "
    "Neuron 13:1119-1129 (abstract)",
)
MOSER_NEHER_1997 = Reference(
    "MoserNeher1997",
    "Moser T, Neher E (1997) Estimation of mean exocytic vesicle capacitance in mouse adrenal chromaffin cells. Proc "
    "Natl Acad Sci USA 94:6735-6740 (abstract)",
    "10.1073/pnas.94.13.6735",
)
SORENSEN_POOLS = Reference(
    "SorensenPools",
    "Two pools of chromaffin granules of Voets 2000 and of Sørensen and colleagues 2003; in part as coded in "
    "exocytosis.m of Gabbiani F, Cox SJ, Mathematics for Neuroscientists",
)
GENTET_2000 = Reference(
    "Gentet2000",
    "Gentet LJ, Stuart GJ, Clements JD (2000) Direct measurement of specific membrane capacitance in neurons. "
    "Biophys J 79:314-320",
    "10.1016/S0006-3495(00)76293-X",
)
ESHRA_2021 = Reference(
    "Eshra2021",
    "Eshra A, Schmidt H, Eilers J, Hallermann S (2021) Calcium dependence of neurotransmitter release at a high "
    "fidelity synapse. eLife 10:e70408; as coded in github.com/HallermannLab/2021_eLife",
)
RIVEROS_1986 = Reference(
    "Riveros1986",
    "Riveros N, Fiedler J, Lagos N, Munoz C, Orrego F (1986) Glutamate in rat brain cortex synaptic vesicles: "
    "influence of the vesicle isolation procedure. Brain Res 386:405-408, PubMed 2877717, quoted in BioNumbers 108622",
)
