"""The sodium-proton antiporter of the plant plasma membrane."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import QIU_2002

_SODIUM = provisional("20 mM", source=QIU_2002, note="order of magnitude; the source shows the exchange")
_PROTON = provisional("1e-4 mM", source=QIU_2002, note="pK 7, order of magnitude")
_CROSSING = provisional("100 / s", note="order of magnitude")


class SOS1(Carrier):
    """SOS1, the Na+/H+ antiporter that expels Na+ from plant cells: 1 Na+ out for 1 H+ in, electroneutral. Evidence
    thin: the exchange is shown, every rate and affinity is provisional, and so is the stoichiometry.

    Use it beside the H+-ATPase to see what salt tolerance costs: one H+, so one ATP, for each Na+. It holds Na+ inside
    down to Na_in/Na_out = H_in/H_out, 0.01 at pH 7.5 inside and 5.5 outside, at any voltage. Na+ and H+ compete for one
    site; only the loaded carrier crosses. Its activation by the kinase SOS2 with SOS3 is left out: a density stands
    for the active ones, and none is known.
    """

    label = phrase("transporters-plant-na-h-antiporter-sos1")
    gene, family = "SOS1", "TC 2.A.36"
    uniprot = "Q9LKW9"
    shown_at = {
        "inside": {"H": "3.16e-5 mM", "Na": "30 mM"},
        "outside": {"H": "3.16e-3 mM", "Na": "50 mM"},
        "voltage": "-120 mV",
        "temperature": "25 degC",
    }
    counted = ("Na", "out")
    cycles = {
        "provisional": Cycle(
            equilibrium("Ei + Na.in <-> EiNa", _SODIUM),
            step("EiNa <-> EoNa", _CROSSING, _CROSSING),
            equilibrium("Eo + Na.out <-> EoNa", _SODIUM),
            equilibrium("Eo + H.out <-> EoH", _PROTON),
            step("EoH <-> EiH", _CROSSING),
            equilibrium("Ei + H.in <-> EiH", _PROTON),
        )
    }
