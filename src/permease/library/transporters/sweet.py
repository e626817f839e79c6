"""The sugar carrier by which plant cells export glucose."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import CHEN_2010

_RATE = provisional("200 / s", note="order of magnitude")


class SWEET(Carrier):
    """SWEET1, a glucose uniporter of plants that lets sugar out of cells: a symmetric simple carrier of low affinity.

    All four turns of the carrier are equally fast; its half-saturation, of order 10 mM, is the same on both sides, the
    one inside derived by detailed balance. Neither protons nor the voltage drive it: it can only equilibrate.

    Use it for export of sugar down its gradient, beside a proton-driven uptake. Every number is provisional, other
    sugars (SWEETs of another clade carry sucrose) are left out, and no density is known.
    """

    label = phrase("transporters-sugar-uniporter-sweet1")
    gene, family = "SWEET1", "TC 2.A.123"
    uniprot = "Q8L9J7"
    shown_at = {
        "inside": {"glucose": "10 mM"},
        "outside": {"glucose": "1 mM"},
        "voltage": "-120 mV",
        "temperature": "25 degC",
    }
    counted = ("glucose", "in")
    cycle = Cycle(
        equilibrium(
            "Co + glucose.out <-> CoS",
            provisional(
                "10 mM", source=CHEN_2010, note="low affinity, order of magnitude; number not read in the source"
            ),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=CHEN_2010,
        at="37 degC",
    )
