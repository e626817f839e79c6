"""The glucose carrier of red cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import Text
from ..references import GLUT_BOND_GRAPH, LOWE_WALMSLEY_1986

_TABLE = LOWE_WALMSLEY_1986
_AT = "human red cells, 0 degC"


class GLUT1(Carrier):
    """GLUT1, the glucose uniporter of red cells and the blood-brain barrier: a simple carrier of four states.

    The empty carrier turns between facing out (Co) and facing in (Ci), and so does the loaded one; binding is rapid.
    The affinity inside is derived by detailed balance, at every temperature: 12.8 mM at 0 degC where outside it is
    9.5 mM. Faster exchange than net transport follows, because the empty carrier returns slowly.

    The constants hold at 0 degC and obey detailed balance at 0 and 20 degC; the source reports Arrhenius plots that
    bend, so 37 degC is an extrapolation. Data on infinite-cis uptake and on multiple sites do not all fit the simple
    carrier.
    """

    label = Text(en="glucose uniporter GLUT1", zh="葡萄糖单向转运体 GLUT1")
    gene, family = "SLC2A1", "TC 2.A.1.1"
    counted = ("glucose", "in")
    cycles = {
        "lowe-walmsley-1986": Cycle(
            equilibrium("Co + glucose.out <-> CoS", GLUT_BOND_GRAPH.value("9.5 mM", conditions=_AT)),
            step(
                "CoS <-> CiS",
                _TABLE.value("1113 / s", where="abstract", conditions=_AT, note="SD 494"),
                _TABLE.value("90.3 / s", where="abstract", conditions=_AT, note="SD 3.5"),
                activation_energy=("31.7 kJ/mol", "88.0 kJ/mol"),
            ),
            equilibrium("Ci + glucose.in <-> CiS"),
            step(
                "Ci <-> Co",
                _TABLE.value("0.726 / s", where="abstract", conditions=_AT, note="SD 0.05"),
                _TABLE.value("12.1 / s", where="abstract", conditions=_AT, note="SD 0.98"),
                activation_energy=("173 kJ/mol", "127 kJ/mol"),
            ),
            source=LOWE_WALMSLEY_1986,
            at="0 degC",
        )
    }
    usual_density = provisional("1500 / um^2", note="of order 2e5 copies on the 135 um2 of a human red cell")
