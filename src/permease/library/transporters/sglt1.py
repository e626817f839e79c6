"""The sodium-glucose symporter of the gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, step
from ...model.scheme_transporter import Carrier
from ...text import Text
from ..references import ESKANDARI_2005


def _steps() -> tuple[Step, ...]:
    """The six-state loop. The fields crossed: 0.3 of it by two Na+ outside, 0.7 by the empty carrier of charge -2."""
    value = ESKANDARI_2005.value
    return (
        step("Eo + 2 Na.out <-> EoNa", value("8e4 / (M^2 s)"), value("500 / s"), charge=-0.6),
        step("EoNa + glucose.out <-> EoNaG", value("1e5 / (M s)"), value("20 / s")),
        step("EoNaG <-> EiNaG", value("50 / s"), value("50 / s")),
        step("EiNaG <-> EiNa + glucose.in", value("800 / s")),
        step("EiNa <-> Ei + 2 Na.in", value("10 / s"), value("4500 / (M^2 s)")),
        step("Ei <-> Eo", value("3 / s"), value("350 / s"), charge=-1.4),
    )


class SGLT1(Carrier):
    """Na+/glucose symporter of the intestinal brush border and the late proximal tubule: 2 Na+ and 1 glucose a
    turnover.

    Six states, Na+ binding first on the outside. The slow step EoNa <-> EiNa lets 2 Na+ slip through without glucose;
    it costs the static head: 3,692 instead of the 5,749 of ideal coupling at 140/12 mM Na+, -50 mV and 310 K. The
    rate constants of glucose release inside and of the slip's return are derived by detailed balance.

    Variants: ``"eskandari-2005"``, and ``"eskandari-2005-ideal"`` without the slip. The numbers are the set for the
    reverse mode, the one published set that closes; the model file switches to other constants at 100 mM Na+ outside,
    which break detailed balance 1,500-fold and are not used. Human SGLT1 in oocytes, 310 K assumed as in the file.
    """

    label = Text(en="Na⁺/glucose symporter SGLT1", zh="钠-葡萄糖同向转运体 SGLT1")
    gene, family = "SLC5A1", "TC 2.A.21"
    counted = ("glucose", "in")
    cycles = {
        "eskandari-2005": Cycle(
            *_steps(),
            step("EoNa <-> EiNa", ESKANDARI_2005.value("0.3 / s")),
            source=ESKANDARI_2005,
            at="310 K",
        ),
        "eskandari-2005-ideal": Cycle(*_steps(), source=ESKANDARI_2005, at="310 K"),
    }
