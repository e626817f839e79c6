"""Order of the chains, phase by phase, and what a fluorescent probe makes of it.

Nothing here knows on which side of the transition the membrane is: the gel has one order, the fluid another that
sterol raises, and the phases weigh them. That cholesterol loosens a frozen membrane and stiffens a fluid one follows.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ..physics.chain_order import (
    ANISOTROPY_LIMIT,
    LEAST_ORDER,
    mean_torque_order,
    order_per_area,
)
from ..sources import provisional
from .lipid import Lipid, lipid
from .phase import GEL_END, ORDERED_START
from .references import FERREIRA_2013

GEL_ORDER = provisional("0.47", note="between 0.45 and 0.50, the limit of chains that are all trans")
FULL_STEROL = 0.5
"""Mole fraction of sterol at which every lipid with a saturated chain has reached ``FULL_ORDER``."""
FULL_ORDER = FERREIRA_2013.value(
    "0.379",
    conditions="POPC, 300 K",
    note="straight line 0.2089 + 0.340 x through 0, 15, 34, 50 % of cholesterol, at 50 %",
)
STEROL_SLOPES = {
    0: provisional(
        "0.476", note="0.340 times 3.42/2.44, the ratio of the effects of cholesterol on oxygen (section 1.8)"
    ),
    1: FERREIRA_2013.value("0.340", conditions="POPC, 300 K", note="slope through 0, 15, 34, 50 % of cholesterol"),
    2: provisional(
        "0.204", note="0.340 times 1.47/2.44, the ratio of the effects of cholesterol on oxygen (section 1.8)"
    ),
}
"""Rise of the order of the fluid with the mole fraction of sterol, by unsaturated chains of the lipid."""
PROBE_OFFSET = provisional("0.11", note="DPH anisotropy of a fluid with |S_CD| 0.20")
PROBE_SLOPE = provisional("0.61", note="fluid 0.10 to 0.12, liquid-ordered near 0.22, gel near 0.28; ±0.03")
_PROBE_ZERO = 0.20


def fluid_order(entry: Lipid, kelvin: float) -> float:
    """Plateau order of a lipid in its own fluid bilayer without sterol, extrapolated below its transition.

    Measured at 30 degC where known, otherwise from its area by the mean-torque model, shifted for unsaturated lipids by
    what that model misses in POPC or DOPC; the slope in temperature is that of the area.
    """
    pair = 2.0 if entry.head == "CL" else 1.0
    if entry.order30 is None:
        at30 = mean_torque_order(entry.fluid_area(303.15) / pair) + _missed(entry.unsaturated)
    else:
        at30 = float(entry.order30)
    slope = 0.0
    if at30 > LEAST_ORDER:
        per_kelvin = (entry.fluid_area(304.15) - entry.fluid_area(303.15)) / pair
        slope = order_per_area(at30) * per_kelvin
    return max(0.0, at30 + slope * (kelvin - 303.15))


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
    common order of a leaflet full of sterol. A lipid without lo takes its sterol in ld.
    """
    start, end = float(ORDERED_START), float(GEL_END)
    bare, slope = fluid_order(entry, kelvin), float(STEROL_SLOPES[entry.unsaturated])
    gel = max(float(GEL_ORDER), bare)
    if entry.unsaturated == 2:
        return {"gel": gel, "ld": min(gel, bare + slope * sterol), "lo": 0.0}
    edge, full = bare + slope * end, float(FULL_ORDER)
    beyond = min(1.0, max(0.0, (sterol - end) / (FULL_STEROL - end)))
    return {
        "gel": gel,
        "ld": min(gel, bare + slope * min(sterol, start)),
        "lo": min(gel, edge + beyond * (full - edge)),
    }


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
