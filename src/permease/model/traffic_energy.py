"""Free energies of the pools of vesicle traffic, and the ATP that forms a vesicle."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from ..constants import STANDARD_CONCENTRATION
from ..expr import ops
from ..kinetics.fuel import ATP
from ..sources import Sourced, provisional
from ..units import si
from .conditions import Conditions
from .metabolites import CYTOSOL
from .traffic import Hop, Pool, product

HALF_ATP: Final[Sourced] = provisional(
    "0.05 mM", note="MgATP at which vesicles form half as fast: a hundredth of what a cell has; order of magnitude"
)


def fuel(count: float, at: Conditions) -> tuple[dict[tuple[str, str], float], Any]:
    """What the cytosol gains when ``count`` molecules of ATP are split, and their standard free energy (J/mol).

    What the cell does not list is assumed as in ``CYTOSOL``, and metabolism holds it.
    """
    for (name, side), usual in CYTOSOL.items():
        at.assumed(name, side, si(usual, "mol/m^3", name))
    gains = {(name, "in"): count * turns for name, turns in ATP.reaction.items()}
    return gains, count * ATP.energy(at.temperature, 310.15)


def fuelled(at: Conditions, half: Any) -> Any:
    """How fast vesicles form with the MgATP there is: [ATP]/([ATP] + half), one at the 5 mM of a typical cell."""
    typical = si(CYTOSOL["MgATP", "in"], "mol/m^3", "MgATP")
    usual, found = at.constant(typical, "mol/m^3"), at.assumed("MgATP", "in", typical)
    return found / (found + half) * ((usual + half) / usual)


def standard_energies(
    pools: Mapping[str, Pool], hops: tuple[Hop, ...], numbers: Mapping[str, Any], at: Conditions
) -> dict[str, Any]:
    """Standard free energy over R T of the units in every pool, relative to the first pool of their kind.

    A reversible hop fixes it by its two rates, with what it takes from a solution at 1 mol/L. A hop that runs one way
    fixes nothing: where it only moves a unit with the same cargo, the unit is taken to be worth the same, and a pool
    that no such hop reaches is worth as much as an empty unit and its cargo at 1 mol/L.
    """
    found: dict[str, Any] = {}
    for name, pool in pools.items():
        if pool.unit and not any(pools[other].unit == pool.unit for other in found):
            found[name] = 0.0
    standard = at.constant(STANDARD_CONCENTRATION, "mol/m^3")
    while True:
        step = next((s for test in (_bound, _moved) for hop in hops if (s := test(hop, pools, found))), None)
        if step is None:
            return {name: found.get(name, 0.0) for name, pool in pools.items() if pool.unit}
        hop, start, end = step
        energy: Any = 0.0
        if hop.reversible:
            ratio = product(hop.rate, numbers) / product(hop.back, numbers)
            for (_, side), count in hop.gains.items():
                for _ in range(abs(count) if side else 0):
                    ratio = ratio * standard if count < 0 else ratio / standard
            energy = -1.0 * ops.log(ratio)
        if start in found:
            found[end] = found[start] + energy
        else:
            found[start] = found[end] - energy


def _ends(hop: Hop, pools: Mapping[str, Pool]) -> tuple[str, str] | None:
    """The pools of units that a hop links, where it does nothing with pools of cargo alone."""
    left, right = ([name for name, side in terms if not side] for terms in hop.sides)
    if len(left) == len(right) == 1 and pools[left[0]].unit and pools[right[0]].unit:
        return left[0], right[0]
    return None


def _bound(hop: Hop, pools: Mapping[str, Pool], found: Mapping[str, Any]) -> tuple[Hop, str, str] | None:
    ends = _ends(hop, pools) if hop.reversible and hop.factor is None else None
    return (hop, *ends) if ends and (ends[0] in found) != (ends[1] in found) else None


def _moved(hop: Hop, pools: Mapping[str, Pool], found: Mapping[str, Any]) -> tuple[Hop, str, str] | None:
    ends = None if hop.reversible or any(side for _, side in hop.gains) else _ends(hop, pools)
    return (hop, *ends) if ends and (ends[0] in found) != (ends[1] in found) else None


def fluid(area: Any, radius: Any) -> Any:
    """Volume (m3) of the vesicles that ``area`` (m2) of membrane makes; of one where it makes less."""
    return ops.maximum(area, 4.0 * math.pi * radius * radius) * radius / 3.0
