"""The glucose carrier of liver, beta cells and the basolateral gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON

_RATE = provisional("1e3 / s", note="order of magnitude; the source gives a rate per area only")


class GLUT2(Carrier):
    """GLUT2, the low-affinity glucose uniporter of liver, beta cells, gut and kidney: a symmetric simple carrier.

    All four turns of the carrier are equally fast, so the net flux is (k/2) (s_out - s_in) / ((1 + s_out) (1 + s_in))
    with s = C / 17 mM, the law of the source; zero-trans entry, exit and exchange share one half-saturation, 17 mM.
    The affinity inside is derived by detailed balance.

    Use it where glucose must equilibrate over the range of the blood: its half-saturation lies above it, so flux
    follows concentration. The rate per molecule is provisional and not dependent on temperature, and so is the usual
    density: give one that fits a measured flux. The protein also carries fructose, galactose and mannose, and is
    inhibited by phloretin and cytochalasin B; neither is in the scheme.
    """

    label = phrase("transporters-glucose-uniporter-glut2")
    gene, family = "SLC2A2", "TC 2.A.1.1"
    uniprot = "P11168"
    counted = ("glucose", "in")
    usual_density = provisional("1000 / um^2", note="no count was found; of the order of GLUT1 in red cells")
    cycle = Cycle(
        equilibrium(
            "Co + glucose.out <-> CoS",
            LAYTON_NEPHRON.value("17 mM", where="glucose.py", conditions="symmetric carrier, rat nephron"),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=LAYTON_NEPHRON,
        at="37 degC",
    )
