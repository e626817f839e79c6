"""The lactose permease of Escherichia coli."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import GARCIA_CELMA_2010, KABACK_2015

_AFFINITY = provisional("1 mM", note="order of magnitude; the same on both sides")
_OCCLUSION = GARCIA_CELMA_2010.value("200 / s", where="abstract", note="step triggered by sugar binding")


class LacY(Carrier):
    """LacY, the lactose permease of E. coli: one H+ and one lactose a turnover, driven by the proton-motive force.

    Six states. The proton binds first, lactose second; the loaded carrier is occluded and opens inside (200 /s),
    lactose leaves, then the proton (30 /s, pK 7.5), and the empty carrier opens outside. Of the charge that crosses,
    94 % does so with the release of the proton inside and 6 % with occlusion. Outside the proton is bound tightly (pK
    10.5), so the empty carrier, whose constants obey detailed balance, prefers to face inside.

    Use it to see a proton gradient and a membrane potential turned into a sugar gradient: ideally C_in/C_out = exp(-pmf
    F/RT). Real cells reach less, through slips that are not in this scheme. A force of -177 mV (pH 7.6 inside, 7.0
    outside, -140 mV) raises the largest rate of uptake from 13 (0 mV, pH 7.6 on both sides) to 37 /s here, but does not
    lower Km 50- to 100-fold as it does in membranes. The pK outside is that of sugar binding to purified protein;
    affinity for lactose, rate of the empty carrier and the symmetry of occlusion are provisional; no temperature
    dependence, no density.
    """

    label = phrase("transporters-h-lactose-symporter-lacy-lactose")
    gene, family = "lacY", "TC 2.A.1.5"
    uniprot = "P02920"
    shown_at = {
        "inside": {"H": "2.51e-5 mM", "lactose": "10 mM"},
        "outside": {"H": "1e-4 mM"},
        "voltage": "-140 mV",
        "temperature": "25 degC",
    }
    counted = ("lactose", "in")
    cycle = Cycle(
        equilibrium(
            "Eo + H.out <-> EoH", provisional("3.1623e-8 mM", source=KABACK_2015, note="pK 10.5, here outside")
        ),
        equilibrium("EoH + lactose.out <-> EoHL", _AFFINITY),
        step("EoHL <-> EiHL", _OCCLUSION, provisional("200 / s", note="as inward"), charge=-0.06),
        equilibrium("EiH + lactose.in <-> EiHL", _AFFINITY),
        step(
            "EiH <-> Ei + H.in",
            GARCIA_CELMA_2010.value("30 / s", where="abstract", note="largest rate of the major electrogenic step"),
            GARCIA_CELMA_2010.value("9.487e8 / (M s)", where="abstract", note="30 /s over 10^-7.5 M, its pK"),
            charge=-0.94,
        ),
        step("Ei <-> Eo", provisional("50 / s", note="order of magnitude")),
        source=GARCIA_CELMA_2010,
        at="25 degC",
    )
