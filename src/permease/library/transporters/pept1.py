"""The proton-peptide symporter of the gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import MACKENZIE_PEPT1_1996

_PROTON = provisional(
    "2e-4 mM", source=MACKENZIE_PEPT1_1996, note="pK 6.7; the source has 0.05 to 1 uM for half-activation by H+"
)
_PEPTIDE = provisional(
    "0.856 mM", source=MACKENZIE_PEPT1_1996, note="gives K0.5 0.7 mM at pH 6.0 and -50 mV, as in the abstract"
)
_CROSSING = provisional("50 / s", note="order of magnitude")


class PEPT1(Carrier):
    """PEPT1, the symporter that takes di- and tripeptides into the enterocyte: 1 H+ and 1 dipeptide in, one positive
    charge a turnover. Evidence thin: the coupling, the order of binding and two affinities are reported, the rest is
    provisional.

    Use it for peptide uptake driven by the acid layer on the brush border: 103-fold at most at pH 6.0 outside, 7.2
    inside and -50 mV. A symmetric ordered scheme for the neutral dipeptide glycylsarcosine, H+ first; the empty
    carrier, of charge -1, returns through the whole field. Dipeptides with a charge and beta-lactams, which take other
    numbers of H+, and the fall of uptake below pH 5.5 are left out; so is every inhibitor. No density is known.
    """

    label = phrase("transporters-h-peptide-symporter-pept1")
    gene, family = "SLC15A1", "TC 2.A.17"
    uniprot = "P46059"
    shown_at = {
        "inside": {"glycylsarcosine": "1 mM"},
        "outside": {"H": "1e-3 mM", "glycylsarcosine": "5 mM"},
        "voltage": "-50 mV",
    }
    counted = ("glycylsarcosine", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + H.out <-> EoH", _PROTON),
            equilibrium("EoH + glycylsarcosine.out <-> EoHS", _PEPTIDE),
            step("EoHS <-> EiHS", _CROSSING, _CROSSING),
            equilibrium("EiH + glycylsarcosine.in <-> EiHS", _PEPTIDE),
            equilibrium("Ei + H.in <-> EiH", _PROTON),
            step("Ei <-> Eo", _CROSSING, charge=-1.0),
        )
    }
