"""The sodium-glucose symporter of the gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import Reference, provisional
from ...text import phrase
from ..references import ESKANDARI_2005
from ..references_cotransport import PARENT_1992, WRIGHT_2011
from ..references_inhibitors import HUMMEL_2012, OHGAKI_2016

_PUBLISHED: dict[Reference, tuple[str, str, str, str, str, str, str]] = {
    ESKANDARI_2005: ("8e4", "500", "1e5", "10", "4500", "3", "350"),
    PARENT_1992: ("8e4", "500", "1e5", "10", "50", "5", "35"),
    WRIGHT_2011: ("1.4e5", "300", "4.5e4", "5", "2250", "25", "600"),
}
"""Na+ on and off outside, glucose on outside, Na+ off and on inside, empty carrier to the outside and back."""
_INHIBITORS = {
    "phlorizin": provisional(
        "250 nM", source=HUMMEL_2012, note="200-300 nM reported; the source measured it, number not read there"
    ),
    "dapagliflozin": HUMMEL_2012.value("400 nM", where="abstract", conditions="human SGLT1 in HEK-293T cells"),
    "canagliflozin": OHGAKI_2016.value("770.5 nM", where="abstract", conditions="human SGLT1 in cells, competitive"),
}


def _steps(source: Reference) -> tuple[Step, ...]:
    """The six-state loop. The fields crossed: 0.3 of it by two Na+ outside, 0.7 by the empty carrier of charge -2."""
    value = source.value
    na_on, na_off, sugar_on, na_off_in, na_on_in, outward, inward = _PUBLISHED[source]
    return (
        step("Eo + 2 Na.out <-> EoNa", value(f"{na_on} / (M^2 s)"), value(f"{na_off} / s"), charge=-0.6),
        step("EoNa + glucose.out <-> EoNaG", value(f"{sugar_on} / (M s)"), value("20 / s")),
        step("EoNaG <-> EiNaG", value("50 / s"), value("50 / s")),
        step("EiNaG <-> EiNa + glucose.in", value("800 / s")),
        step("EiNa <-> Ei + 2 Na.in", value(f"{na_off_in} / s"), value(f"{na_on_in} / (M^2 s)")),
        step("Ei <-> Eo", value(f"{outward} / s"), value(f"{inward} / s"), charge=-1.4),
        *(equilibrium(f"EoNa + {drug}.out <-> EoNa_{drug}", constant) for drug, constant in _INHIBITORS.items()),
    )


def _with_slip(source: Reference, rate: str) -> Cycle:
    return Cycle(*_steps(source), step("EoNa <-> EiNa", source.value(f"{rate} / s")), source=source, at="310 K")


class SGLT1(Carrier):
    """Na+/glucose symporter of the intestinal brush border and the late proximal tubule: 2 Na+ and 1 glucose a
    turnover.

    Six states, Na+ binding first on the outside. The slow step EoNa <-> EiNa lets 2 Na+ slip through without glucose;
    it costs the static head: 3,692 instead of the 5,749 of ideal coupling at 140/12 mM Na+, -50 mV and 310 K. The
    rate constants of glucose release inside and of the slip's return are derived by detailed balance.

    Phlorizin, dapagliflozin and canagliflozin bind the outward-facing carrier that holds its 2 Na+, where glucose
    binds, and are not carried: they compete with glucose and need Na+ and a negative voltage to bind well.
    Canagliflozin was seen to act from outside only. No density is known; the turnover of the oocyte protein is of order
    10 /s.

    Variants: ``"eskandari-2005"``, and ``"eskandari-2005-ideal"`` without the slip. The numbers are the set for the
    reverse mode, the one published set that closes; the model file switches to other constants at 100 mM Na+ outside,
    which break detailed balance 1,500-fold and are not used. Human SGLT1 in oocytes, 310 K assumed as in the file.
    ``"parent-1992"`` is the older set, fitted to forward transport: glucose binds tightly inside and the slip returns
    fast (1.37 /s), which leaves a static head of 8.3; ``"parent-1992-ideal"`` is without the slip.
    ``"wright-2011-repaired"`` is the set of the nephron model code: as coded, its main loop misses detailed balance
    2.4-fold (0.409 instead of 1) and its slip by 0.864; here glucose binding inside (77,778 /(M s), where 1.9e5 is
    coded) and the slip's return (4.32e-4 /s, where 5e-4 is coded) are derived.
    """

    label = phrase("transporters-na-glucose-symporter-sglt1")
    gene, family = "SLC5A1", "TC 2.A.21"
    uniprot = "P13866"
    shown_at = {"inside": {"glucose": "5 mM"}, "outside": {"glucose": "10 mM"}, "voltage": "-50 mV"}
    counted = ("glucose", "in")
    cycles = {
        "eskandari-2005": _with_slip(ESKANDARI_2005, "0.3"),
        "eskandari-2005-ideal": Cycle(*_steps(ESKANDARI_2005), source=ESKANDARI_2005, at="310 K"),
        "parent-1992": _with_slip(PARENT_1992, "0.3"),
        "parent-1992-ideal": Cycle(*_steps(PARENT_1992), source=PARENT_1992, at="310 K"),
        "wright-2011-repaired": _with_slip(WRIGHT_2011, "0.01"),
    }
