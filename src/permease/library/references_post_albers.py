"""The publications that the full Post-Albers cycle of the sodium pump takes its numbers from."""

from __future__ import annotations

from ..sources import Reference

CLARKE_2013 = Reference(
    "Clarke2013",
    "Clarke RJ et al. (2013) Biochim Biophys Acta Bioenergetics 1827:1205, rate constants of the Albers-Post cycle as "
    "coded in github.com/jujimenezp/NaKATPase_bipartite_system, files data/transition_rates.csv and src/W_matrix.hpp, "
    "commit 6f310ce",
)
KEILLOR_JENCKS_1996 = Reference(
    "KeillorJencks1996",
    "Keillor JW, Jencks WP (1996) Phosphorylation of the sodium-potassium adenosinetriphosphatase proceeds through a "
    "rate-limiting conformational change followed by rapid phosphoryl transfer. Biochemistry 35:2750-2753",
)
FRIEDRICH_1996 = Reference(
    "Friedrich1996",
    "Friedrich et al. (1996) Na+,K(+)-ATPase pump currents in giant excised patches activated by an ATP concentration "
    "jump (seen as its abstract)",
)
ZAHLER_1997 = Reference(
    "Zahler1997",
    "Zahler R, Zhang ZT, Manor M, Boron WF (1997) Sodium kinetics of Na,K-ATPase alpha isoforms in intact transfected "
    "HeLa cells. J Gen Physiol",
)
KATZ_2010 = Reference(
    "Katz2010",
    "Katz A et al. (2010) Selectivity of digitalis glycosides for isoforms of human Na,K-ATPase. J Biol Chem "
    "285:19582-19592",
    "10.1074/jbc.M110.119248",
)
RAT_OUABAIN_1994 = Reference(
    "RatOuabain1994",
    "Ouabain binding kinetics of the rat alpha two and alpha three isoforms of the sodium-potassium adenosine "
    "triphosphate (1994) Arch Biochem Biophys 310:32-39, PMID 8161218",
)
PINTSCHOVIUS_1999 = Reference(
    "Pintschovius1999",
    "Pintschovius J, Fendler K, Bamberg E (1999) Charge translocation by the Na+/K+-ATPase investigated on solid "
    "supported membranes: cytoplasmic cation binding and release. Biophys J 76:827-836",
)
