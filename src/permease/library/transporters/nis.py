"""The sodium-iodide symporter of the thyroid."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import DE_LA_VIEJA_2000

_ORDER = "of the right order; the source is for the stoichiometry"
_SODIUM = provisional("2500 mM^2", source=DE_LA_VIEJA_2000, note=f"50 mM squared, {_ORDER}")
_IODIDE = provisional("30 uM", source=DE_LA_VIEJA_2000, note=f"tens of uM, {_ORDER}")
_CROSSING = provisional("50 / s", source=DE_LA_VIEJA_2000, note=_ORDER)


class NIS(Carrier):
    """NIS, the Na+/I- symporter of the thyroid: 2 Na+ and 1 I- in, one positive charge a turnover.

    Use it to see how the thyroid concentrates iodide: 2,690-fold at most at 140/10 mM Na+ and -70 mV, far above the
    20- to 50-fold of the gland, where iodide leaks and is used up. A symmetric ordered scheme, Na+ first; every rate
    and affinity is provisional, only the stoichiometry is established. Perchlorate is not in the scheme.
    """

    label = phrase("transporters-na-i-symporter-nis")
    gene, family = "SLC5A5", "TC 2.A.21"
    uniprot = "Q92911"
    shown_at = {"inside": {"I": "10 uM"}, "outside": {"I": "0.5 uM"}}
    counted = ("I", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + 2 Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + I.out <-> EoNaI", _IODIDE),
            step("EoNaI <-> EiNaI", _CROSSING, _CROSSING),
            equilibrium("EiNa + I.in <-> EiNaI", _IODIDE),
            equilibrium("Ei + 2 Na.in <-> EiNa", _SODIUM),
            step("Ei <-> Eo", _CROSSING, charge=-1.0),
        )
    }
