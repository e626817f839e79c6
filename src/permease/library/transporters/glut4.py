"""The glucose carrier that insulin brings to the surface."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import HOLMAN_2020

_RATE = provisional("1e3 / s", note="order of magnitude")


class GLUT4(Carrier):
    """GLUT4, the glucose uniporter of muscle and fat that insulin brings to the surface: a symmetric simple carrier.

    All four turns of the carrier are equally fast; its half-saturation, 5 mM, is near the glucose of fasting blood, and
    the affinity inside is derived by detailed balance.

    Insulin does not change these kinetics but the number of molecules in the membrane, some ten- to twenty-fold: give
    a ``density`` for each state. Everything is provisional, the traffic of vesicles is not modelled, and inhibitors,
    other sugars and temperature are left out.
    """

    label = phrase("transporters-insulin-regulated-glucose-uniporter-glut")
    gene, family = "SLC2A4", "TC 2.A.1.1"
    uniprot = "P14672"
    counted = ("glucose", "in")
    cycle = Cycle(
        equilibrium(
            "Co + glucose.out <-> CoS",
            provisional("5 mM", source=HOLMAN_2020, note="textbook figure, not read in this review"),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=HOLMAN_2020,
        at="37 degC",
    )
