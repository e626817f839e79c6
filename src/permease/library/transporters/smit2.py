"""The sodium-inositol symporter of kidney and brain."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import SMIT2_MODEL

_SODIUM = provisional("2500 mM^2", source=SMIT2_MODEL, note="50 mM squared; of the right order")
_INOSITOL = provisional("0.1 mM", source=SMIT2_MODEL, note="affinity of the order of 0.1 mM")
_CROSSING = provisional("42 / s", source=SMIT2_MODEL, note="both ways: half of it is the turnover of the source, 21 /s")


class SMIT2(Carrier):
    """SMIT2, the Na+/myo-inositol symporter: 2 Na+ and 1 inositol in, two positive charges a turnover.

    Use it for the uptake of inositol as an osmolyte; it is a sibling of SGLT1, and at equal gradients it accumulates
    as much: 5,740-fold at most at 140/12 mM Na+ and -50 mV. A symmetric ordered scheme, Na+ first, without slip. The
    stoichiometry and the turnover of about 21 /s are reported; rates and affinities are provisional.
    """

    label = phrase("transporters-na-inositol-symporter-smit2")
    gene, family = "SLC5A11", "TC 2.A.21"
    uniprot = "Q8WWX8"
    counted = ("inositol", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + 2 Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + inositol.out <-> EoNaS", _INOSITOL),
            step("EoNaS <-> EiNaS", _CROSSING, _CROSSING),
            equilibrium("EiNa + inositol.in <-> EiNaS", _INOSITOL),
            equilibrium("Ei + 2 Na.in <-> EiNa", _SODIUM),
            step("Ei <-> Eo", _CROSSING, charge=-2.0),
        )
    }
