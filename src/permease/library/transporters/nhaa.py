"""The sodium-proton antiporter of Escherichia coli."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import MAGER_2011

_SODIUM = provisional("1 mM", source=MAGER_2011, note="affinity for Na+ of the order of 1 mM")
_PROTONS = provisional("1e-10 mM^2", source=MAGER_2011, note="two sites of pK 8")
_CROSSING = provisional(
    "1000 / s", source=MAGER_2011, note="among the fastest antiporters, of the order of 1000 turnovers a second"
)


class NhaA(Carrier):
    """NhaA, the Na+/H+ antiporter of Escherichia coli: 2 H+ in for 1 Na+ out, one positive charge in a turnover.

    Use it to see how a proton motive force keeps Na+ out: down to Na_in/Na_out of 3.35e-4 at -140 mV, pH 7.6 inside
    and 7.0 outside. Na+ and two H+ compete for the site; only the loaded carrier crosses, and the one with Na+ takes
    the field. Every rate and affinity is provisional, and its switch that turns it off below pH 7 is left out.
    """

    label = phrase("transporters-na-h-antiporter-nhaa")
    gene, family = "nhaA", "TC 2.A.33"
    uniprot = "P13738"
    shown_at = {
        "inside": {"H": "2.51e-5 mM", "Na": "10 mM"},
        "outside": {"H": "1e-4 mM"},
        "voltage": "-140 mV",
        "temperature": "25 degC",
    }
    counted = ("Na", "out")
    cycles = {
        "provisional": Cycle(
            equilibrium("Ei + Na.in <-> EiNa", _SODIUM),
            step("EiNa <-> EoNa", _CROSSING, _CROSSING, charge=-1.0),
            equilibrium("Eo + Na.out <-> EoNa", _SODIUM),
            equilibrium("Eo + 2 H.out <-> EoH", _PROTONS),
            step("EoH <-> EiH", _CROSSING),
            equilibrium("Ei + 2 H.in <-> EiH", _PROTONS),
        )
    }
