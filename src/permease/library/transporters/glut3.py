"""The glucose carrier of neurons."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import SEATTER_1998

_RATE = provisional("1e4 / s", note="order of magnitude, several times as fast as GLUT1")


class GLUT3(Carrier):
    """GLUT3, the high-affinity glucose uniporter of neurons: a symmetric simple carrier.

    All four turns of the carrier are equally fast; the one half-saturation, 1.5 mM, is that of 2-deoxyglucose uptake
    in oocytes, and the affinity inside is derived by detailed balance.

    Use it for uptake that stays near its maximum while blood glucose falls. Everything is provisional: the affinity
    belongs to an analogue, the rate per molecule is an order of magnitude, and asymmetry, temperature, inhibitors and
    the other sugars it carries (galactose, mannose; not fructose) are left out. No density is known.
    """

    label = phrase("transporters-glucose-uniporter-glut3")
    gene, family = "SLC2A3", "TC 2.A.1.1"
    uniprot = "P11169"
    counted = ("glucose", "in")
    cycle = Cycle(
        equilibrium(
            "Co + glucose.out <-> CoS",
            provisional("1.5 mM", source=SEATTER_1998, note="Km of 2-deoxyglucose, taken for glucose"),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=SEATTER_1998,
        at="37 degC",
    )
