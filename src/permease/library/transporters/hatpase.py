"""The proton pump of plants and fungi."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Pump
from ...sources import Sourced
from ...text import phrase
from ..metabolites import CYTOSOL
from ..references_pumps import SANDERS_1990


def _value(text: str) -> Sourced:
    note = "constructed after its two-state models, for about 50 turnovers per second; the number is not from there"
    return Sourced(text, source=SANDERS_1990, note=note, provisional=True)


def _constructed() -> Cycle:
    return Cycle(
        equilibrium("E1 + H.in <-> E1_H", _value("1e-4 mM")),
        step("E1_H + MgATP.in <-> E1P_H + MgADP.in", _value("100 / (mM s)"), _value("50 / (mM s)")),
        step("E1P_H <-> E2P + H.out", _value("300 / s"), _value("300 / (mM s)"), charge=1.0),
        step("E2P <-> E1 + Pi.in + H.in", _value("100 / s")),
        at="298.15 K",
        fuel=ATP,
    )


class HATPase(Pump):
    """Plasma-membrane H+-ATPase of plants and yeast, a P-type pump: one H+ out for one ATP, which makes V negative.

    A cycle of four states: H+ binds inside, ATP phosphorylates the enzyme, H+ crosses the field and leaves, phosphate
    leaves. One charge per turnover crosses in one step, so its current-voltage curve is the sigmoid of the two-state
    reaction-kinetic models. One H+ per ATP lets it work against a large force: with -50 kJ/mol of ATP, pH 7.5 inside
    and 5.5 outside at 25 degC it reverses at -400 mV, with -55 kJ/mol at -452 mV.

    The stoichiometry and every reversal are exact. The rate constants are constructed, not measured, and provisional:
    they give a usable shape (half-saturated near pH 7 inside, some tens of turnovers per second), so take currents
    from it as illustrations only. Variant ``"constructed"``, at 298.15 K, without temperature dependence; the
    autoinhibitory domain, 14-3-3 proteins and fusicoccin are not in it. ATP, ADP, phosphate and pH inside are assumed
    where the cell does not list them.
    """

    label = phrase("transporters-plant-yeast-h-atpase")
    gene, family = "AHA2", "TC 3.A.3"
    uniprot = "P19456"
    shown_at = {
        "inside": {"H": "3.16e-5 mM"},
        "outside": {"H": "3.16e-3 mM"},
        "voltage": "-150 mV",
        "temperature": "25 degC",
    }
    cycles = {"constructed": _constructed()}
    assumed = CYTOSOL
