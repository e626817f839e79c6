"""The serotonin symporter of neurons and platelets."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import LINGJAERDE_1971, MAGER_1994, RUDNICK_1977, SSRI_TABLE

_SODIUM = provisional("20 mM", source=RUDNICK_1977, note="of the right order; the source shows that Na+ is needed")
_CHLORIDE = provisional("35 mM", source=LINGJAERDE_1971, note="half-saturation of uptake by platelets, abstract")
_SEROTONIN = provisional("0.5 uM", source=RUDNICK_1977, note="Km of uptake by platelet vesicles, abstract")
_POTASSIUM = provisional("10 mM", source=RUDNICK_1977, note="order of magnitude")
_CROSSING = provisional(
    "2 / s", source=MAGER_1994, note="both ways: half of it is the turnover of the source, about 1 /s at any voltage"
)
_INHIBITORS = {
    "citalopram": SSRI_TABLE.value("1.2 nM", where="table 2", conditions="human SERT", note="displaces imipramine"),
    "fluoxetine": SSRI_TABLE.value("0.8 nM", where="table 2", conditions="human SERT", note="displaces imipramine"),
}


class SERT(Carrier):
    """SERT, the symporter that takes serotonin back into nerve endings and platelets: 1 Na+, 1 Cl- and 1 serotonin+ in,
    1 K+ out, no net charge. Evidence thin: stoichiometry and turnover are reported, the rest is provisional.

    Use it for the level of serotonin that a synapse or plasma can reach, which the stoichiometry sets: 9,800-fold
    inside over outside at most at 140/10 mM Na+, 120/6 mM Cl- and 4/140 mM K+, at any voltage. A symmetric ordered
    scheme (Na+, Cl-, serotonin), which returns with K+ only. One positive charge per serotonin was also inferred in
    vesicles, and the currents of the expressed protein, which uncoupled ions carry, are left out; so is H+, which may
    replace K+.

    Citalopram and fluoxetine bind outside, where serotonin binds, and are not carried. Their constants are of binding
    to the human transporter; block of uptake takes more, the more serotonin there is. No density is known.
    """

    label = phrase("transporters-serotonin-transporter-sert")
    gene, family = "SLC6A4", "TC 2.A.22"
    uniprot = "P31645"
    counted = ("serotonin", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + Cl.out <-> EoNaCl", _CHLORIDE),
            equilibrium("EoNaCl + serotonin.out <-> EoFull", _SEROTONIN),
            step("EoFull <-> EiFull", _CROSSING, _CROSSING),
            equilibrium("EiNaCl + serotonin.in <-> EiFull", _SEROTONIN),
            equilibrium("EiNa + Cl.in <-> EiNaCl", _CHLORIDE),
            equilibrium("Ei + Na.in <-> EiNa", _SODIUM),
            equilibrium("Ei + K.in <-> EiK", _POTASSIUM),
            step("EiK <-> EoK", _CROSSING),
            equilibrium("Eo + K.out <-> EoK", _POTASSIUM),
            *(equilibrium(f"EoNaCl + {drug}.out <-> EoNaCl_{drug}", k) for drug, k in _INHIBITORS.items()),
        )
    }
