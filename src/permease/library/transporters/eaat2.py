"""The glutamate transporter of glia."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import LEVY_WARR_ATTWELL
from ..references_inhibitors import EAAT_BLOCKERS, LEHRE_DANBOLT_1998

_SODIUM = provisional(
    "27000 mM^3",
    source=LEVY_WARR_ATTWELL,
    note="30 mM to the third power; of the right order; the source is for the stoichiometry",
)
_PROTON = provisional("1e-5 mM", source=LEVY_WARR_ATTWELL, note="pK 8")
_GLUTAMATE = provisional("20 uM", source=LEVY_WARR_ATTWELL, note="affinity of tens of uM")
_POTASSIUM = provisional("10 mM", source=LEVY_WARR_ATTWELL, note="affinity for K+ of the order of 10 mM")
_CROSSING = provisional(
    "30 / s",
    source=LEVY_WARR_ATTWELL,
    note="of the right order: glutamate transporters turn over some ten times a second",
)
_COS = "human EAAT2 in COS-1 cells"
_INHIBITORS = {
    "TBOA": provisional("5.7 uM", source=EAAT_BLOCKERS, conditions=_COS, note="Ki of uptake, not carried"),
    "dihydrokainate": provisional("79 uM", source=EAAT_BLOCKERS, conditions=_COS, note="Ki of uptake, not carried"),
}


class EAAT2(Carrier):
    """EAAT2 (GLT-1), the transporter that clears glutamate from synapses into glia: 3 Na+, 1 H+ and 1 glutamate in,
    1 K+ out, two positive charges a turnover.

    Use it for the glutamate level outside that it can hold: a ratio of 1.14e7 at most at 140/10 mM Na+, 4/140 mM K+,
    pH 7.4/7.2 and -70 mV; in ischaemia, when the gradients run down, it lets glutamate out. A symmetric ordered
    scheme (Na+, H+, glutamate); the carrier returns with K+ only and takes the whole field on that way. Every rate
    and affinity is provisional; the anion channel of the protein is left out.

    TBOA and dihydrokainate, which spares the other subtypes, bind outside, where glutamate binds, and are not carried.
    The usual density is that of astrocytes in the adult rat hippocampus; in the cerebellum it is a tenth of that.
    """

    label = phrase("transporters-glutamate-transporter-eaat2")
    gene, family = "SLC1A2", "TC 2.A.23"
    uniprot = "P43004"
    counted = ("glutamate", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + 3 Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + H.out <-> EoNaH", _PROTON),
            equilibrium("EoNaH + glutamate.out <-> EoFull", _GLUTAMATE),
            step("EoFull <-> EiFull", _CROSSING, _CROSSING),
            equilibrium("EiNaH + glutamate.in <-> EiFull", _GLUTAMATE),
            equilibrium("EiNa + H.in <-> EiNaH", _PROTON),
            equilibrium("Ei + 3 Na.in <-> EiNa", _SODIUM),
            equilibrium("Ei + K.in <-> EiK", _POTASSIUM),
            step("EiK <-> EoK", _CROSSING, charge=-2.0),
            equilibrium("Eo + K.out <-> EoK", _POTASSIUM),
            *(equilibrium(f"EoNaH + {drug}.out <-> EoNaH_{drug}", k) for drug, k in _INHIBITORS.items()),
        )
    }
    usual_density = LEHRE_DANBOLT_1998.value(
        "8500 / um^2", where="abstract", conditions="astroglial membrane, stratum radiatum of the adult rat hippocampus"
    )
