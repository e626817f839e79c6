"""CFTR, the chloride channel whose defect is cystic fibrosis."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import Step, step
from ...model.fuelled_channel import FuelledChannel
from ...model.gating import Formula
from ...model.permeation import Goldman, unit_permeability
from ...sources import Sourced, derived, provisional
from ...text import phrase
from ..metabolites import CYTOSOL
from ..references_driven import CAI_2003, LIU_SHEPPARD_2011, ZELTWANGER_1999

_BINDING = 1e3
"""MgATP meets the closed channel (1/s at 1 mM)."""
_SITE = 0.1
"""Dissociation constant of the site over 1 mM."""
_LONG = 180.0
"""Time to close without hydrolysis (s): 3 min of K1250A."""


def _phosphorylation() -> tuple[Step, ...]:
    """The R domain: a kinase that cAMP switches on, and phosphatases."""
    kinase = provisional("1e7 / (M^2 s)", note="half of the closed channels at 1 uM cAMP and 1 mM MgATP")
    back = "of order; hydrolysis of a phosphoserine sets about 11 kJ/mol free"
    return (
        step(
            "C <-> D + Pi.in",
            provisional("0.01 / s", note="dephosphorylation within minutes"),
            provisional("1e-4 / (M s)", note=back),
        ),
        step("D + MgATP.in + cAMP.in <-> C + MgADP.in + H.in + cAMP.in", kinase),
        step("CT <-> D + MgATP.in + Pi.in", provisional("0.01 / s", note="as of the empty channel")),
    )


def _binding() -> Step:
    return step(
        "C + MgATP.in <-> CT",
        provisional(f"{_BINDING * 1e3:g} / (M s)", note="rapid beside opening"),
        provisional(f"{_BINDING * _SITE:g} / s", note="K = 0.1 mM, so that opening saturates above 1 mM MgATP"),
    )


def _gating(opening: Sourced, hydrolysis: Sourced, *flicker: Step) -> Cycle:
    without = provisional(
        f"{1.0 / _LONG!r} / s",
        source=ZELTWANGER_1999,
        note="1/(3 min): the long openings of K1250A, which cannot hydrolyse, at the temperature of that study",
    )
    return Cycle(
        *_phosphorylation(),
        _binding(),
        step("CT <-> O", opening, without),
        step("O <-> C + MgADP.in + Pi.in + H.in", hydrolysis),
        *flicker,
        fuel=ATP,
    )


def _bursting(burst: float, interburst: float, share: float, shared: str) -> Cycle:
    """A scheme with a mean burst and a mean interburst (s) at 1 mM MgATP, open for ``share`` of a burst."""
    times = f"burst {burst * 1e3:g} ms, interburst {interburst * 1e3:g} ms at 1 mM MgATP, Liu & Sheppard 2011"
    opening = (1.0 + _SITE) / (interburst - 1.0 / _BINDING)
    closing = 1.0 / (share * burst) - 1.0 / _LONG
    steps: tuple[Step, ...] = ()
    leaving = 200.0
    if share < 1.0:
        entry = derived(f"{leaving * (1.0 / share - 1.0)!r} / s", f"leaving times 1/share - 1, {shared}")
        steps = (step("O <-> B", entry, provisional(f"{leaving:g} / s", note="gaps in bursts last about 5 ms")),)
    return _gating(
        _from_times(f"{opening!r} / s", f"{times}; binding as given"),
        _from_times(f"{closing!r} / s", f"{times}; open for {share:.4f} of a burst, less the closing without ATP"),
        *steps,
    )


def _from_times(amount: str, how: str) -> Sourced:
    return LIU_SHEPPARD_2011.value(amount, conditions="37 degC, 75 nM PKA, -50 mV", note=f"from {how}")


def _rested() -> Cycle:
    """The times of Zeltwanger and colleagues, whose records resolve no bursts."""
    opening = ZELTWANGER_1999.value(f"{1.0 / 0.43!r} / s", where="abstract", note="1/0.43 s, above 1 mM MgATP")
    closing = f"{1.0 / 0.26 - 1.0 / _LONG!r} / s"
    note = "1/260 ms less the closing without hydrolysis"
    return _gating(opening, ZELTWANGER_1999.value(closing, where="abstract", note=note))


def _without_hydrolysis() -> Cycle:
    """K1250A: a short opening, which a second MgATP locks."""
    lock = 4e4
    return Cycle(
        *_phosphorylation(),
        _binding(),
        step(
            "CT <-> S",
            provisional(f"{1.0 / 0.43!r} / s", note="as the wild type", source=ZELTWANGER_1999),
            ZELTWANGER_1999.value("4 / s", where="abstract", note="1/250 ms, at 10 uM MgATP"),
        ),
        step(
            "S + MgATP.in <-> O",
            provisional(f"{lock:g} / (M s)", note="so that short openings prevail at 10 uM and long ones at 1 mM"),
            provisional(
                f"{(1.0 + lock * 1e-3 / 4.0) / _LONG!r} / s",
                note="so that the long openings last 3 min at 1 mM",
                source=ZELTWANGER_1999,
            ),
        ),
        fuel=ATP,
    )


_WILD = 0.42 * (187.0 + 155.0) / 187.0
_RESCUED = 0.054 * (95.0 + 1584.0) / 95.0
_SCALE = 0.2 / -math.log(0.88)


def _rectification(at: Any, n: Mapping[str, Any]) -> Any:
    """2/(1 + e^(2V/scale)): the ratio at V and -V is e^(-2V/scale)."""
    return 2.0 / (1.0 + ops.exp(2.0 * at.voltage / n["scale"]))


class CFTR(FuelledChannel):
    """The chloride channel of epithelia that cAMP opens and cystic fibrosis breaks: an ABC protein used as a pore.

    Two switches in series. The R domain must be phosphorylated by protein kinase A: cAMP inside is a ligand of this
    part, and WITHOUT cAMP THE CHANNEL STAYS CLOSED. Then MgATP drives the gate round, closed - closed with ATP - open
    - closed, and it closes by splitting the ATP: about one ATP per opening. That step is far from equilibrium but
    reversible, its backward constant follows from the energy of hydrolysis; the ATP that gate and kinase use is booked
    in a cell. Within a burst the pore flickers (state B). Use it for secretion and absorption in airway, gut, sweat
    gland and pancreas. Goldman permeation of Cl- and HCO3- with the mild inward rectification that was measured; the
    shape of the rectification between -100 and 100 mV is constructed.

    Current = N x Po x i, shown by ``macroscopic_current``. Variants: ``"wild-type"`` (37 degC); ``"F508del-rescued"``,
    with the gating defect as measured on channels brought to the surface at 27 degC and, by default, the N of untreated
    cells at 37 degC (2 % of normal), so that the product is the disease: give a density for rescued cells; likewise
    ``"F508del-C18"`` after the corrector C18 (N 10 %; both N provisional); ``"K1250A"``, which cannot hydrolyse: its
    gate obeys detailed balance and stays open for minutes; ``"zeltwanger-1999"``, wild type with the times of that
    study at its lower temperature. The published Po of C18, 0.16, is more than its burst and interburst allow (0.135);
    the times are kept.

    Rates of opening and closing from the burst and interburst times at 1 mM MgATP. Binding of ATP, phosphorylation,
    flicker, pore and density are provisional; no temperature dependence, no voltage dependence of gating; the kinase
    is taken as linear in MgATP, and phosphatases leave open channels alone. ATP, ADP, phosphate and pH are assumed
    where the cell does not list them.
    """

    label = phrase("channels-chloride-channel-cftr")
    gene, family = "CFTR", "TC 3.A.1"
    uniprot = "P13569"
    pore = Goldman(
        provisional(f"{unit_permeability(8e-12, -1, 150.0, 310.15)!r} m^3/s", note="8 pS (6 to 10) in 150 mM Cl-"),
        {"Cl": None, "HCO3": provisional(0.2, note="0.14 to 0.25 reported")},
    )
    factors = (
        Formula(
            "rectification",
            _rectification,
            {"scale": CAI_2003.value(f"{_SCALE!r} V", where="abstract", note="i(100 mV)/i(-100 mV) = 0.88")},
        ),
    )
    cycles = {
        "wild-type": _bursting(0.187, 0.155, _WILD, "Po 0.42 with these times"),
        "F508del-rescued": _bursting(0.095, 1.584, _RESCUED, "Po 0.054 with these times"),
        "F508del-C18": _bursting(0.140, 0.894, 1.0, ""),
        "K1250A": _without_hydrolysis(),
        "zeltwanger-1999": _rested(),
    }
    conducting = ("O", "S")
    assumed = CYTOSOL
    usual_density = provisional("1 / um^2", note="of order, an epithelial apical membrane")
    surface = {
        "F508del-rescued": provisional(0.02, note="1 to 4 % of the wild type at 37 degC, not rescued"),
        "F508del-C18": provisional(0.1, note="of order"),
    }
    shown_at = {"inside": {"cAMP": "10 uM", "Cl": "40 mM"}}
