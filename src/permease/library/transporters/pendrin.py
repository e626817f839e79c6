"""The anion exchanger of beta-intercalated cells and the inner ear."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON

_VALUE = LAYTON_NEPHRON.value
_RELATIVE = "values.py; scale of the source, to be multiplied by its amount of carrier"


def _steps() -> tuple[Step, ...]:
    """Chloride and bicarbonate."""
    chloride, bicarbonate = _VALUE("3.01 mM", where="values.py"), _VALUE("5.94 mM", where="values.py")
    return (
        equilibrium("Eo + Cl.out <-> EoCl", chloride),
        equilibrium("Eo + HCO3.out <-> EoB", bicarbonate),
        equilibrium("Ei + Cl.in <-> EiCl", chloride),
        equilibrium("Ei + HCO3.in <-> EiB", bicarbonate),
        step(
            "EoCl <-> EiCl",
            _VALUE("1e4 / s", where=_RELATIVE),
            _VALUE("1.239e4 / s", where=_RELATIVE, note="1.239 times the rate inward"),
        ),
        step("EoB <-> EiB", _VALUE("1.076e5 / s", where=_RELATIVE, note="10.76 times the rate of Cl-")),
    )


def _hydroxide() -> tuple[Step, ...]:
    """OH- bound is H+ released: K = (1.38e-6 M) / (1e-14 M^2)."""
    constant = _VALUE("1.38e5 / mM", where="values.py", note="1.38e-6 M of OH- over the ion product 1e-14 M^2 it uses")
    return (
        equilibrium("Eo <-> EoOH + H.out", constant),
        equilibrium("Ei <-> EiOH + H.in", constant),
        step("EoOH <-> EiOH", _VALUE("2620 / s", where=_RELATIVE, note="0.262 times the rate of Cl-")),
    )


class Pendrin(Carrier):
    """Pendrin, the Cl-/HCO3- exchanger of beta-intercalated cells, thyroid and inner ear: one anion each way,
    electroneutral.

    A ping-pong carrier like AE1: either anion takes it across, the empty carrier does not return. All rates outward are
    1.239 times those inward, so it closes exactly; the outward rate of HCO3- is derived. At equilibrium the Cl- and
    HCO3- ratios are equal.

    Use it in the apical membrane of beta-intercalated cells (outside the lumen). Rates are on the scale of the source
    and mean something per molecule only with a density fitted to a flux. The source's empirical rise of activity as
    the cell turns more acid than pH 7.9 is left out, being no part of a scheme. Iodide, which it carries in the
    thyroid, has no numbers there.

    Variants: ``"layton"``, and ``"layton-hydroxide"`` in which OH- is carried, too, written as H+ moving the other way
    so that no cell must list OH-; it needs pH on both sides.
    """

    label = phrase("transporters-cl-hco-exchanger-pendrin")
    gene, family = "SLC26A4", "TC 2.A.53"
    uniprot = "O43511"
    shown_at = {"inside": {"Cl": "15 mM", "HCO3": "20 mM"}, "outside": {"Cl": "60 mM", "HCO3": "10 mM"}}
    counted = ("HCO3", "out")
    cycles = {
        "layton": Cycle(*_steps(), source=LAYTON_NEPHRON, at="37 degC"),
        "layton-hydroxide": Cycle(*_steps(), *_hydroxide(), source=LAYTON_NEPHRON, at="37 degC"),
    }
