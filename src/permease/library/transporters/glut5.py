"""The fructose carrier of the gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import BURANT_1992

_RATE = provisional("1e3 / s", note="order of magnitude")


class GLUT5(Carrier):
    """GLUT5, the fructose uniporter of the intestinal brush border and of spermatozoa: a symmetric simple carrier.

    All four turns of the carrier are equally fast; its half-saturation is 6 mM on both sides, the one inside derived by
    detailed balance. It has no state for glucose, which it hardly carries, nor for cytochalasin B, which does not
    inhibit it.

    Use it beside SGLT1 and GLUT2 in an enterocyte. The affinity was measured as uptake into oocytes; the symmetry and
    the rate per molecule are provisional, temperature is left out, and no density is known.
    """

    label = phrase("transporters-fructose-uniporter-glut5")
    gene, family = "SLC2A5", "TC 2.A.1.1"
    uniprot = "P22732"
    shown_at = {"inside": {"fructose": "1 mM"}, "outside": {"fructose": "10 mM"}}
    counted = ("fructose", "in")
    cycle = Cycle(
        equilibrium(
            "Co + fructose.out <-> CoS",
            BURANT_1992.value("6 mM", where="abstract", conditions="human, in Xenopus oocytes"),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + fructose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=BURANT_1992,
        at="37 degC",
    )
