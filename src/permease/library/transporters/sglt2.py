"""The sodium-glucose symporter of the kidney."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import MACKENZIE_1996
from ..references_inhibitors import GREMPLER_2012, HUMMEL_2012, OHGAKI_2016

_IN_VIVO = "fitted in vivo, in a pharmacokinetic model of 2020"
_INHIBITORS = {
    "phlorizin": provisional(
        "20 nM", source=HUMMEL_2012, note="10-39 nM reported for human SGLT2, number not read there; pig needs 10 uM"
    ),
    "dapagliflozin": HUMMEL_2012.value(
        "6 nM", where="abstract", conditions="human SGLT2 in HEK-293T cells", note=f"0.031 nM {_IN_VIVO}"
    ),
    "empagliflozin": GREMPLER_2012.value(
        "3.1 nM", where="abstract", conditions="human SGLT2 in cells", note=f"IC50, competitive; 0.195 nM {_IN_VIVO}"
    ),
    "canagliflozin": OHGAKI_2016.value(
        "4.0 nM", where="abstract", conditions="human SGLT2 in cells", note=f"competitive; 0.111 nM {_IN_VIVO}"
    ),
}


def _steps() -> tuple[Step, ...]:
    """The six-state loop. The fields crossed: 0.3 of it by the Na+ outside, 0.7 by the empty carrier of charge -1."""
    value = MACKENZIE_1996.value
    return (
        step("Eo + Na.out <-> EoNa", value("2e4 / (M s)"), value("400 / s"), charge=-0.3),
        step("EoNa + glucose.out <-> EoNaG", value("1e4 / (M s)"), value("20 / s")),
        step("EoNaG <-> EiNaG", value("50 / s"), value("50 / s")),
        step("EiNaG <-> EiNa + glucose.in", value("800 / s")),
        step("EiNa <-> Ei + Na.in", value("48 / s"), value("50 / (M s)")),
        step("Ei <-> Eo", value("35 / s"), value("100 / s"), charge=-0.7),
        *(equilibrium(f"EoNa + {drug}.out <-> EoNa_{drug}", constant) for drug, constant in _INHIBITORS.items()),
    )


class SGLT2(Carrier):
    """Na+/glucose symporter of the early proximal tubule: 1 Na+ and 1 glucose a turnover, so it takes up much at little
    cost but accumulates less than SGLT1: 76-fold instead of 5,750-fold at 140/12 mM Na+ and -50 mV.

    Use it for reabsorption where glucose is still plenty. Six states, Na+ binding first on the outside, with a slow
    slip of Na+ (EoNa <-> EiNa); glucose binding inside and the slip's return are derived by detailed balance.
    Phlorizin and the gliflozins bind the outward-facing carrier that holds Na+, in pure competition with glucose. The
    constants are those measured on the human protein in cells: 6, 3.1 and 4.0 nM for dapa-, empa- and canagliflozin
    (for empagliflozin an IC50), phlorizin provisional. Fits to patients give far tighter ones, 0.031, 0.195 and 0.111
    nM, which stand in the notes and are not used: they carry what reaches the tubule and how slowly the drugs leave.

    Variants: ``"mackenzie-1996"``, and ``"mackenzie-1996-ideal"`` without the slip. Pig SGLT2 in oocytes, 310 K as in
    the model file of the source; the inhibitors are of human SGLT2.
    """

    label = phrase("transporters-na-glucose-symporter-sglt2")
    gene, family = "SLC5A2", "TC 2.A.21"
    uniprot = "P31639"
    shown_at = {"inside": {"glucose": "5 mM"}}
    counted = ("glucose", "in")
    cycles = {
        "mackenzie-1996": Cycle(
            *_steps(), step("EoNa <-> EiNa", MACKENZIE_1996.value("0.01 / s")), source=MACKENZIE_1996, at="310 K"
        ),
        "mackenzie-1996-ideal": Cycle(*_steps(), source=MACKENZIE_1996, at="310 K"),
    }
