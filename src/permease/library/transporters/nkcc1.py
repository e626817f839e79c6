"""The sodium-potassium-chloride symporter of most cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import BENJAMIN_JOHNSON_1997
from ..references_inhibitors import HAMPEL_2018, OGRADY_1987

_SITES = {"Na": "22.38 mM", "K": "234.74 mM", "Cl": "2.42 mM"}
_INHIBITORS = {
    "bumetanide": provisional(
        "7 nM",
        source=HAMPEL_2018,
        note="of this state; gives half inhibition at 1 uM in saline, four times what azosemide takes of human NKCC1",
    ),
    "furosemide": provisional(
        "160 nM", source=OGRADY_1987, note="23 times that of bumetanide, the ratio of IC50 in flounder intestine"
    ),
}


def _binding(start: str, side: str, order: tuple[str, ...]) -> tuple[Step, ...]:
    """Ions bind one after the other, each in rapid equilibrium with the same constant on both sides."""
    names = [start + "".join(order[:n]) for n in range(len(order))] + [f"{start}Full"]
    return tuple(
        equilibrium(f"{left} + {ion}.{side} <-> {right}", BENJAMIN_JOHNSON_1997.value(_SITES[ion], note=f"{ion} site"))
        for left, right, ion in zip(names, names[1:], order, strict=False)
    )


class NKCC1(Carrier):
    """NKCC1, the Na+/K+/2Cl- symporter of secretory epithelia and most other cells: 1 Na+, 1 K+ and 2 Cl- in,
    electroneutral.

    Use it to load a cell with Cl- above equilibrium, for volume increase and secretion. Ten states; the order outside
    is Na+, Cl-, K+, Cl- and the first on is the first off inside (glide symmetry), so that net transport stops where
    Na K Cl^2 is the same on both sides. Binding is rapid, with one constant per ion on both sides; the crossing of the
    full and of the empty carrier are slow.

    Bumetanide and furosemide bind outside in place of the second Cl-, once Na+, Cl- and K+ are there, and are not
    carried: so they need all three ions, and much Cl- weakens them. That state is rare, so 1 uM of bumetanide is needed
    for half inhibition in saline, where its constant is 7 nM; both constants are provisional.

    The constants are those of Benjamin and Johnson as quoted in a later model code; they close to 0.025 %, and the
    return of the empty carrier is derived (13,193 /s where 13,196 is quoted). Temperature not stated: 37 degC assumed.
    No copy number is known here, so a density must be given.
    """

    label = phrase("transporters-na-k-2cl-symporter-nkcc1")
    gene, family = "SLC12A2", "TC 2.A.30"
    uniprot = "P55011"
    counted = ("Na", "in")
    cycles = {
        "benjamin-johnson-1997": Cycle(
            *_binding("Eo", "out", ("Na", "Cl", "K", "Cl")),
            *_binding("Ei", "in", ("Cl", "K", "Cl", "Na")),
            step(
                "EoFull <-> EiFull",
                BENJAMIN_JOHNSON_1997.value("1406 / s", note="full carrier"),
                BENJAMIN_JOHNSON_1997.value("4025 / s", note="full carrier"),
            ),
            step("Ei <-> Eo", BENJAMIN_JOHNSON_1997.value("37767 / s", note="empty carrier")),
            *(equilibrium(f"EoNaClK + {drug}.out <-> EoNaClK_{drug}", k) for drug, k in _INHIBITORS.items()),
            source=BENJAMIN_JOHNSON_1997,
        )
    }
