"""The sodium-potassium-chloride symporter of the kidney."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON
from ..references_cotransport import MARCANO_2009
from ..references_inhibitors import OGRADY_1987

_ISOFORMS = {
    "f": {"outward": 39280.0, "inward": 357800.0, "Na": 58.93, "Cl": 13.12, "K": 9.149},
    "a": {"outward": 75350.0, "inward": 259400.0, "Na": 118.8, "Cl": 0.08834, "K": 18710.0},
    "b": {"outward": 251700.0, "inward": 259600.0, "Na": 275.0, "Cl": 0.08157, "K": 5577.0},
}
"""Crossing of the empty carrier (1/s, relative) and dissociation constants (mM), NH4+ as K+."""
_BUMETANIDE = {"f": 0.93, "a": 0.0032, "b": 0.0052, "marcano": 6.7}
"""Dissociation constants (nM) of the state with Na+, Cl- and the cation: half inhibition at 0.16 uM in saline."""
_FUROSEMIDE_RATIO = 23.0
_LOADED = {"K": "10000 / s", "NH4": "2000 / s"}
_RELATIVE = "relative rate of the code, read as 1/s"


def _diuretics(isoform: str, *states: str) -> tuple[Step, ...]:
    """Loop diuretics take the place of the second Cl- outside."""
    constant = _BUMETANIDE[isoform]
    sites = {
        "bumetanide": provisional(
            f"{constant!r} nM", source=OGRADY_1987, note="of this state; 0.16 uM in saline, bovine kidney medulla"
        ),
        "furosemide": provisional(
            f"{constant * _FUROSEMIDE_RATIO:.2g} nM",
            source=OGRADY_1987,
            note="23 times that of bumetanide, flounder gut",
        ),
    }
    return tuple(
        equilibrium(f"{state} + {drug}.out <-> {state}_{drug}", site)
        for state in states
        for drug, site in sites.items()
    )


def _reduced(isoform: str, *cations: str) -> Cycle:
    """Rapid binding: outside Na, Cl, K, Cl and inside Cl, K, Cl, Na; slow crossing, full and empty."""
    numbers = _ISOFORMS[isoform]
    site = {ion: LAYTON_NEPHRON.value(f"{numbers[ion]!r} mM", note=f"{ion} site") for ion in ("Na", "Cl", "K")}
    steps: list[Step] = [
        equilibrium("Eo + Na.out <-> EoNa", site["Na"]),
        equilibrium("EoNa + Cl.out <-> EoNaCl", site["Cl"]),
        equilibrium("Ei + Cl.in <-> EiCl", site["Cl"]),
        step(
            "Ei <-> Eo",
            LAYTON_NEPHRON.value(f"{numbers['outward']!r} / s", note=_RELATIVE),
            LAYTON_NEPHRON.value(f"{numbers['inward']!r} / s", note=_RELATIVE),
        ),
    ]
    for cation in cations:
        steps += [
            equilibrium(f"EoNaCl + {cation}.out <-> EoNaCl{cation}", site["K"]),
            equilibrium(f"EoNaCl{cation} + Cl.out <-> EoFull{cation}", site["Cl"]),
            equilibrium(f"EiCl + {cation}.in <-> EiCl{cation}", site["K"]),
            equilibrium(f"EiCl{cation} + Cl.in <-> EiCl{cation}Cl", site["Cl"]),
            equilibrium(f"EiCl{cation}Cl + Na.in <-> EiFull{cation}", site["Na"]),
            step(f"EoFull{cation} <-> EiFull{cation}", LAYTON_NEPHRON.value(_LOADED[cation], note=_RELATIVE)),
        ]
    steps += _diuretics(isoform, *(f"EoNaCl{cation}" for cation in cations))
    return Cycle(*steps, source=LAYTON_NEPHRON)


def _marcano() -> Cycle:
    """All ten states with finite binding rates; the empty carrier's way in closes the loop."""
    value = MARCANO_2009.value
    on = value("1e5 / (mM s)", note="all binding steps")
    first, second, fourth = value("1e5 / s"), value("134625740.4 / s"), value("2140869.2 / s")
    return Cycle(
        step("Eo + Na.out <-> EoNa", on, first),
        step("EoNa + Cl.out <-> EoNaCl", on, second),
        step("EoNaCl + K.out <-> EoNaClK", on, value("112070 / s")),
        step("EoNaClK + Cl.out <-> EoFull", on, fourth),
        step("EoFull <-> EiFull", value("1824 / s"), value("2724 / s")),
        step("EiFull <-> EiClKCl + Na.in", first, on),
        step("EiClKCl <-> EiClK + Cl.in", second, on),
        step("EiClK <-> EiCl + K.in", value("217960 / s"), on),
        step("EiCl <-> Ei + Cl.in", fourth, on),
        step("Ei <-> Eo", value("18781 / s")),
        *_diuretics("marcano", "EoNaClK"),
        source=MARCANO_2009,
    )


class NKCC2(Carrier):
    """NKCC2, the furosemide-sensitive Na+/K+/2Cl- symporter of the thick ascending limb: 1 Na+, 1 K+ and 2 Cl- in,
    electroneutral.

    Use it for salt reabsorption in the loop of Henle. The order outside is Na+, Cl-, K+, Cl- and the first on is the
    first off inside (glide symmetry); net transport stops where Na K Cl^2 is the same on both sides. The three
    isoforms differ in affinity, A and B taking up Cl- where it is scarce.

    Bumetanide and furosemide bind outside in place of the second Cl-, once Na+, Cl- and K+ (or NH4+) are there, and are
    not carried. That state is rare, the more so in isoforms A and B, so its constants are far below the doses needed;
    they are provisional and set so that each isoform is half inhibited by 0.16 uM of bumetanide in saline, which is
    what kidney membranes bind with, or 23 times as much furosemide.

    Variants ``"layton-f"``, ``"layton-a"``, ``"layton-b"``: rapid binding, as in the nephron code; with
    ``"-ammonium"`` NH4+ competes at the K+ site. Their rates are relative: the published numbers stand as 1/s, and a
    density is relative to that scale. ``"marcano-2009-a"`` is isoform A with all ten states and finite binding rates.
    One constant per loop is derived: full carrier inward to outward 1,098, 2,905, 9,696 /s for F, A, B. Temperature
    not stated: 37 degC assumed.
    """

    label = phrase("transporters-na-k-2cl-symporter-nkcc2")
    gene, family = "SLC12A1", "TC 2.A.30"
    uniprot = "Q13621"
    shown_at = {"inside": {"Cl": "20 mM"}, "outside": {"Na": "100 mM", "K": "5 mM", "Cl": "100 mM"}}
    counted = ("Na", "in")
    cycles = {
        **{f"layton-{isoform}": _reduced(isoform, "K") for isoform in _ISOFORMS},
        **{f"layton-{isoform}-ammonium": _reduced(isoform, "K", "NH4") for isoform in _ISOFORMS},
        "marcano-2009-a": _marcano(),
    }
