"""The potassium-chloride symporter of the kidney."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON

_LOADED = {"K": "10000 / s", "NH4": "2000 / s"}
_RELATIVE = "relative rate of the code, read as 1/s"


def _cycle(*cations: str) -> Cycle:
    """Rapid binding: the cation before Cl- outside, Cl- before the cation inside; slow crossing, full and empty."""
    chloride = LAYTON_NEPHRON.value("21.08 mM", note="Cl site")
    cation_site = LAYTON_NEPHRON.value("1.45 mM", note="K or NH4 site")
    steps: list[Step] = [
        equilibrium("Ei + Cl.in <-> EiCl", chloride),
        step(
            "Ei <-> Eo",
            LAYTON_NEPHRON.value("39280 / s", note=_RELATIVE),
            LAYTON_NEPHRON.value("357700 / s", note=_RELATIVE),
        ),
    ]
    for cation in cations:
        steps += [
            equilibrium(f"Eo + {cation}.out <-> Eo{cation}", cation_site),
            equilibrium(f"Eo{cation} + Cl.out <-> Eo{cation}Cl", chloride),
            equilibrium(f"EiCl + {cation}.in <-> Ei{cation}Cl", cation_site),
            step(f"Eo{cation}Cl <-> Ei{cation}Cl", LAYTON_NEPHRON.value(_LOADED[cation], note=_RELATIVE)),
        ]
    return Cycle(*steps, source=LAYTON_NEPHRON)


class KCC4(Carrier):
    """KCC4, the K+/Cl- symporter of kidney tubules and other epithelia: 1 K+ and 1 Cl- out, electroneutral.

    Use it where KCC2's linear law is too simple: it saturates and its order of binding matters. The first on outside
    is the first off inside (glide symmetry); net transport stops where K Cl is the same on both sides, at Cl_in
    3.93 mM for 5/140 mM K+ and 110 mM Cl- outside.

    Variants: ``"layton"``, and ``"layton-ammonium"`` in which NH4+ competes with K+. The rates of the nephron code are
    relative: they stand as 1/s, and a density is relative to that scale. The full carrier's way out is derived
    (1,098 /s, as printed). Temperature not stated: 37 degC assumed.
    """

    label = phrase("transporters-k-cl-symporter-kcc4")
    gene, family = "SLC12A7", "TC 2.A.30"
    uniprot = "Q9Y666"
    counted = ("Cl", "out")
    cycles = {"layton": _cycle("K"), "layton-ammonium": _cycle("K", "NH4")}
