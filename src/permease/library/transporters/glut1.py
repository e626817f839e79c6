"""The glucose carrier of red cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references import GLUT_BOND_GRAPH, LOWE_WALMSLEY_1986
from ..references_carriers import FUHRMANN_1992, OJELABI_2016, WIETH_1971
from ..references_inhibitors import ERYTHROID_GLUT1

_TABLE = LOWE_WALMSLEY_1986
_AT = "human red cells, 0 degC"
_WARM = "human red cells, 38 degC"


def _glucose() -> tuple[Step, ...]:
    """The four states with glucose."""
    return (
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
    )


def _inhibitors() -> tuple[Step, ...]:
    """What binds the empty carrier on one side and is not carried."""
    efflux = "computed for pH 7.4 from 0.36 uM at pH 6.5 and pK 7.26, only the ketone binding"
    return (
        equilibrium(
            "Ci + cytochalasin_B.in <-> Ci_cytochalasin",
            OJELABI_2016.value("0.3 uM", where="abstract", conditions="human red cells", note="Ki of uptake"),
        ),
        equilibrium(
            "Co + WZB117.out <-> Co_WZB117",
            OJELABI_2016.value("6 uM", where="abstract", conditions="human red cells", note="Ki of uptake"),
        ),
        equilibrium(
            "Co + phloretin.out <-> Co_phloretin",
            FUHRMANN_1992.value("0.73 uM", where="abstract", conditions="human red cells, efflux", note=efflux),
        ),
        equilibrium("Co + maltose.out <-> Co_maltose", provisional("10 mM", note="order of magnitude")),
    )


def _sugar(name: str, half: str) -> tuple[Step, ...]:
    """A sugar that the symmetric carrier takes across; its affinity inside is derived."""
    rate = provisional("7e3 / s", note="gives a maximum of 3500 /s, as lowe-walmsley-1986 for exchange near 37 degC")
    constant = WIETH_1971.value(half, where="abstract", conditions=_WARM, note="inhibition of erythritol influx")
    return (
        equilibrium(f"Co + {name}.out <-> Co_{name}", constant),
        step(f"Co_{name} <-> Ci_{name}", rate, rate),
        equilibrium(f"Ci + {name}.in <-> Ci_{name}"),
    )


class GLUT1(Carrier):
    """GLUT1, the glucose uniporter of red cells and the blood-brain barrier: a simple carrier of four states.

    The empty carrier turns between facing out (Co) and facing in (Ci), and so does the loaded one; binding is rapid.
    The affinity inside is derived by detailed balance, at every temperature: 12.8 mM at 0 degC where outside it is
    9.5 mM. Faster exchange than net transport follows, because the empty carrier returns slowly.

    Variants: ``"lowe-walmsley-1986"`` for glucose alone; ``"lowe-walmsley-1986-inhibitors"``, the same with
    inhibitors; and ``"wieth-1971-sugars"``, a symmetric carrier in which glucose, mannose and galactose compete and
    exchange (half-saturation 6, 11 and 40 mM at 38 degC; all three must be listed, 0 mM is allowed; its rates are
    provisional), with inhibitors, too. The fit is that of D-hexoses: L-glucose crosses at most 1e-4 as fast, D-fructose
    enters red cells through GLUT5; neither has a state here, and asked for its uptake the part says so.

    Inhibitors hold the empty carrier on the side they bind to: cytochalasin B inside (uptake looks non-competitively,
    exit competitively inhibited); WZB117, phloretin and maltose outside (the reverse). Each must be given on its side;
    one that crosses the membrane does not do so by itself here. Phloretin binds as the ketone, so its constant, here
    that of pH 7.4, rises with pH.

    Use the first two for kinetics and temperature: their constants hold at 0 degC and obey detailed balance at 0 and 20
    degC; the source reports Arrhenius plots that bend, so 37 degC is an extrapolation. Data on infinite-cis uptake, on
    multiple sites, and stimulation by low doses of WZB117 and cytochalasin B do not fit the simple carrier.
    """

    label = phrase("transporters-glucose-uniporter-glut1")
    gene, family = "SLC2A1", "TC 2.A.1.1"
    uniprot = "P11166"
    counted = ("glucose", "in")
    cycles = {
        "lowe-walmsley-1986": Cycle(*_glucose(), source=LOWE_WALMSLEY_1986, at="0 degC"),
        "lowe-walmsley-1986-inhibitors": Cycle(*_glucose(), *_inhibitors(), source=LOWE_WALMSLEY_1986, at="0 degC"),
        "wieth-1971-sugars": Cycle(
            *_sugar("glucose", "6 mM"),
            *_sugar("mannose", "11 mM"),
            *_sugar("galactose", "40 mM"),
            step("Ci <-> Co", provisional("7e3 / s", note="as loaded"), provisional("7e3 / s", note="as loaded")),
            *_inhibitors(),
            source=WIETH_1971,
            at="38 degC",
        ),
    }
    usual_density = ERYTHROID_GLUT1.value(
        "1500 / um^2", where="abstract", note="more than 2e5 copies, on the 135 um2 of a human red cell"
    )
