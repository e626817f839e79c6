"""Order of the chains, phase by phase, and what a fluorescent probe makes of it.

Nothing here knows on which side of the transition the membrane is: the gel has one order, the fluid another that
sterol raises, and the phases weigh them. That cholesterol loosens a frozen membrane and stiffens a fluid one follows.

Warmth acts on the area, and the order follows from it by the mean torque: sterol condenses a lipid by the same factor
at every temperature, so the condensed lipid expands by the same share as the fluid one (POPC 0.2 % a kelvin). A leaflet
full of sterol expands as the membrane of red cells does. Limits: the expansion with sterol is a law of the model and
not checked against bilayers. Chains that would be ordered beyond the gel are held at its order (below 15 degC with many
cerebrosides, below 0 with others), and at the volume at which they reach it. The order of the gel does not know
sterol: a leaflet that is all gel has one order whatever its sterol, so its order has a kink where the gel ends.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ..physics.chain_order import (
    ANISOTROPY_LIMIT,
    LEAST_ORDER,
    mean_torque_area,
    mean_torque_order,
)
from ..sources import provisional
from .lipid import Lipid, lipid, si_value
from .phase import GEL_END, ORDERED_START
from .references import FERREIRA_2013
from .references_motion import WAUGH

GEL_ORDER = provisional("0.47", note="between 0.45 and 0.50, the limit of chains that are all trans")
FULL_STEROL = 0.5
"""Mole fraction of sterol at which every lipid with a saturated chain has reached ``FULL_ORDER``."""
FULL_ORDER = FERREIRA_2013.value(
    "0.379",
    conditions="POPC, 300 K",
    note="straight line 0.2089 + 0.340 x through 0, 15, 34, 50 % of cholesterol, at 50 %",
)
FULL_EXPANSIVITY = provisional(
    "2.14e-3 1/K",
    source=WAUGH,
    note="1.2e-3/K of the membrane of red cells, 2 to 50 degC (recalled), with nearly one cholesterol to one "
    "phospholipid; the phospholipid takes all of it up, (48.7 + 38)/48.7 square angstroms",
)
"""Relative growth of the area of a lipid with temperature in a leaflet full of sterol."""
STEROL_TEMPERATURE = 300.0
"""Temperature (K) at which the effects of sterol on the order were measured."""
STEROL_SLOPES = {
    0: provisional(
        "0.476", note="0.340 times 3.42/2.44, the ratio of the effects of cholesterol on oxygen (Subczynski 1989)"
    ),
    1: FERREIRA_2013.value("0.340", conditions="POPC, 300 K", note="slope through 0, 15, 34, 50 % of cholesterol"),
    2: provisional(
        "0.204", note="0.340 times 1.47/2.44, the ratio of the effects of cholesterol on oxygen (Subczynski 1989)"
    ),
}
"""Rise of the order of the fluid with the mole fraction of sterol, by unsaturated chains of the lipid."""
PROBE_OFFSET = provisional("0.11", note="DPH anisotropy of a fluid with |S_CD| 0.20")
PROBE_SLOPE = provisional("0.61", note="fluid 0.10 to 0.12, liquid-ordered near 0.22, gel near 0.28; ±0.03")
_PROBE_ZERO = 0.20
_ALL_TRANS = 0.5


def expanded(order: float, area: float) -> float:
    """The order of chains once their lipid takes ``area`` times the area at which their order was ``order``.

    By the mean-torque model, up to 1/2; an order below the model's 1/8 is shifted as one of 1/8 would be.

    >>> round(expanded(0.2, 1.0), 12), expanded(0.2, 1.05) < 0.2 < expanded(0.2, 0.95)
    (0.2, True)
    """
    start = max(order, LEAST_ORDER)
    moved = order - start + mean_torque_order(float(mean_torque_area(start)) * area)
    return min(_ALL_TRANS, max(0.0, moved))


def fluid_order(entry: Lipid, kelvin: float) -> float:
    """Plateau order of a lipid in its own fluid bilayer without sterol, extrapolated below its transition.

    Measured at 30 degC where known, otherwise from its area by the mean-torque model, shifted for unsaturated lipids by
    what that model misses in POPC or DOPC; with temperature it follows the area.
    """
    if entry.order30 is None:
        at30 = mean_torque_order(entry.fluid_area(303.15) / entry.chain_pairs) + _missed(entry.unsaturated)
    else:
        at30 = float(entry.order30)
    return expanded(at30, entry.fluid_area(kelvin) / entry.fluid_area(303.15))


@functools.cache
def _missed(unsaturated: int) -> float:
    """Measured order at 30 degC less that of the mean-torque model, in the best known lipid of the kind."""
    known = {1: "POPC", 2: "DOPC"}.get(unsaturated)
    if known is None:
        return 0.0
    entry = lipid(known)
    return float(entry.order30 or 0.0) - mean_torque_order(entry.fluid_area(303.15))


def phase_order(entry: Lipid, kelvin: float, sterol: float) -> dict[str, float]:
    """Plateau order of a lipid in each phase of a leaflet with this mole fraction of sterol.

    Where ld and lo coexist the lever rule fixes what they hold: ld 0.05 of sterol, lo 0.30. Beyond, lo goes on to the
    common order of a leaflet full of sterol. A lipid without lo takes its sterol in ld. Sterol adds to the order at
    ``STEROL_TEMPERATURE``; from there on the area of the lipid in that phase grows by the share it does in the fluid.
    """
    start, end = float(ORDERED_START), float(GEL_END)
    bare, slope = fluid_order(entry, STEROL_TEMPERATURE), float(STEROL_SLOPES[entry.unsaturated])
    gel = max(float(GEL_ORDER), fluid_order(entry, kelvin))
    growth = entry.fluid_area(kelvin) / entry.fluid_area(STEROL_TEMPERATURE)

    def with_sterol(content: float) -> float:
        return min(gel, expanded(bare + slope * content, growth))

    if entry.unsaturated == 2:
        return {"gel": gel, "ld": with_sterol(sterol), "lo": 0.0}
    edge, full = with_sterol(end), full_order(kelvin)
    beyond = towards_full(sterol)
    return {"gel": gel, "ld": with_sterol(min(sterol, start)), "lo": min(gel, edge + beyond * (full - edge))}


def towards_full(sterol: float) -> float:
    """How far sterol has taken the liquid-ordered phase from its least, 30 % (0), to a full leaflet, 50 % (1)."""
    end = float(GEL_END)
    return min(1.0, max(0.0, (sterol - end) / (FULL_STEROL - end)))


def held_below(entry: Lipid) -> float:
    """Temperature (K) at and below which the liquid-ordered phase with 30 % of sterol is as ordered as the gel."""
    bare = fluid_order(entry, STEROL_TEMPERATURE) + float(STEROL_SLOPES[entry.unsaturated]) * float(GEL_END)
    start, gel = max(bare, LEAST_ORDER), float(GEL_ORDER)
    growth = float(mean_torque_area(max(start + gel - bare, LEAST_ORDER)) / mean_torque_area(start))
    at, next_ = (entry.fluid_area(STEROL_TEMPERATURE + d) for d in (0.0, 1.0))
    return STEROL_TEMPERATURE + (growth - 1.0) * at / (next_ - at) if next_ > at else 0.0


def full_order(kelvin: float) -> float:
    """Order that every lipid with a saturated chain has reached in a leaflet full of sterol, falling with temperature.

    >>> [round(full_order(kelvin), 3) for kelvin in (280.0, 300.0, 320.0)]
    [0.427, 0.379, 0.34]
    """
    return expanded(float(FULL_ORDER), 1.0 + si_value(FULL_EXPANSIVITY, "1/K") * (kelvin - STEROL_TEMPERATURE))


def order_parameter(
    phospholipids: Mapping[str, float], kelvin: float, sterol: float, table: Mapping[str, Mapping[str, float]]
) -> float:
    """Mean plateau order of a leaflet: every lipid's order in each phase, weighted by its share there."""
    total = 0.0
    for name, fraction in phospholipids.items():
        by_phase = phase_order(lipid(name), kelvin, sterol)
        total += fraction * sum(share * by_phase[phase] for phase, share in table[name].items())
    return total


def anisotropy(order: float) -> float:
    """Steady-state anisotropy of DPH in a membrane of this order: 0.11 + 0.61 (|S| - 0.20), from 0 up.

    Absolute values are good to ±0.03 and provisional; the ordering of membranes is the point.
    """
    found = float(PROBE_OFFSET) + float(PROBE_SLOPE) * (order - _PROBE_ZERO)
    return min(0.99 * ANISOTROPY_LIMIT, max(0.0, found))
