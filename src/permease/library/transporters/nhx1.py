"""The sodium-proton antiporter of the plant vacuole."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import NHX1_LIPOSOMES, TONOPLAST_ANTIPORT

_SODIUM = provisional("9 mM", source=TONOPLAST_ANTIPORT, note="Km of Na+/H+ exchange in barley tonoplast, abstract")
_POTASSIUM = provisional("9 mM", source=NHX1_LIPOSOMES, note="as Na+: the source finds similar affinities, abstract")
_PROTON = provisional("1e-3 mM", source=NHX1_LIPOSOMES, note="pK 6, order of magnitude")
_CROSSING = provisional("100 / s", note="order of magnitude")


def _cation(ion: str, site: object, back: object) -> tuple[Step, ...]:
    """One competitor for the site, alike on both sides."""
    return (
        equilibrium(f"Ei + {ion}.in <-> Ei{ion}", site),
        step(f"Ei{ion} <-> Eo{ion}", _CROSSING, back),
        equilibrium(f"Eo + {ion}.out <-> Eo{ion}", site),
    )


class NHX1(Carrier):
    """NHX1, the Na+/H+ antiporter of the tonoplast: 1 Na+ into the vacuole for 1 H+ out of it, electroneutral. Evidence
    thin: the exchange of Na+ and K+ for H+ is shown, every rate and affinity is provisional.

    Use it with a vacuolar H+ pump to fill a vacuole with Na+: 100-fold at most at pH 7.5 in the cytosol and 5.5 in the
    vacuole, at any voltage. The cytosol is the inside of the membrane, the vacuole its outside. Na+ and H+ compete for
    one site; only the loaded carrier crosses.

    Variants: ``"sodium"``, and ``"sodium-potassium"``, in which K+ competes with like affinity, as in liposomes, so
    that a K+-rich cytosol fills the vacuole with K+. No density is known.
    """

    label = phrase("transporters-vacuolar-na-h-antiporter-nhx1")
    gene, family = "NHX1", "TC 2.A.36"
    uniprot = "Q68KI4"
    shown_at = {
        "inside": {"H": "3.16e-5 mM", "Na": "30 mM"},
        "outside": {"H": "3.16e-3 mM", "Na": "100 mM"},
        "voltage": "-20 mV",
        "temperature": "25 degC",
    }
    counted = ("H", "in")
    cycles = {
        "sodium": Cycle(*_cation("Na", _SODIUM, _CROSSING), *_cation("H", _PROTON, None)),
        "sodium-potassium": Cycle(
            *_cation("Na", _SODIUM, _CROSSING), *_cation("K", _POTASSIUM, None), *_cation("H", _PROTON, None)
        ),
    }
