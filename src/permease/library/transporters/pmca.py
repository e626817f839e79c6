"""The calcium pump of the plasma membrane."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Pump
from ...sources import Sourced, provisional
from ...text import phrase
from ..metabolites import CYTOSOL
from ..references import RED_CELL_MODEL


def _value(text: str) -> Sourced:
    return provisional(text, note="constructed: a P-type cycle of some tens of turnovers per second")


def _constructed(protons: int) -> Cycle:
    """A P-type cycle with one site of charge -2, for one Ca2+ or ``protons`` H+."""
    h, n = ("_H2", "2 ") if protons == 2 else ("_H", "")
    inside, outside = ("1e-8 mM^2", "1e-9 mM^2") if protons == 2 else ("1e-4 mM", "3e-5 mM")
    return Cycle(
        equilibrium(
            "E1 + Ca.in <-> E1_Ca",
            RED_CELL_MODEL.value("2e-4 mM", where="PMCA", note="half-activation there, here the dissociation constant"),
        ),
        equilibrium(f"E1 + {n}H.in <-> E1{h}", _value(inside)),
        step("E1_Ca + MgATP.in <-> E1P_Ca + MgADP.in", _value("10 / (mM s)"), _value("20 / (mM s)")),
        step("E1P_Ca <-> E2P + Ca.out", _value("300 / s"), _value("30 / (mM s)")),
        equilibrium(f"E2P + {n}H.out <-> E2P{h}", _value(outside)),
        step(f"E2P{h} <-> E1{h} + Pi.in + H.in", _value("100 / s"), charge=2.0 - protons),
        at="310.15 K",
        fuel=ATP,
    )


class PMCA(Pump):
    """Plasma-membrane Ca2+-ATPase: one Ca2+ out for one ATP in exchange for H+, the fine control of resting calcium.

    A P-type cycle with one site of charge -2 that carries Ca2+ out and H+ back; H+ inside competes with Ca2+. Its work
    depends on the H+ that return: from 100 nM against 1.8 mM Ca2+ at -70 mV, pH 7.2 inside and 7.4 outside, 27.6
    kJ/mol with two H+ and 33.2 with one. ATP gives 50 to 60, so the pump could hold calcium far lower than it does.

    Variants: ``"constructed-2h"``, 1 Ca2+ : 2 H+ : 1 ATP, electroneutral, and ``"constructed-1h"``, 1 Ca2+ : 1 H+ : 1
    ATP, one charge out; reports say 1 to 2. The stoichiometry and every equilibrium are exact. The affinity
    for Ca2+ is that of the red cell model, 0.2 uM; the other constants are constructed, not measured, and provisional:
    ten to thirty turnovers per second; take rates as illustrations only. Activation by calmodulin, which makes the
    dependence on Ca2+ steeper (Hill numbers of 2 to 4), is not in it. At 310.15 K, without temperature dependence. ATP,
    ADP, phosphate and pH inside are assumed where the cell does not list them; the pH outside must be given.
    """

    label = phrase("transporters-plasma-membrane-ca-atpase-pmca")
    gene, family = "ATP2B1", "TC 3.A.3"
    uniprot = "P20020"
    cycles = {"constructed-2h": _constructed(2), "constructed-1h": _constructed(1)}
    assumed = CYTOSOL
