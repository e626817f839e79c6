"""What is doubtful about vesicle traffic: more membrane taken than there is, and cargo that comes out whole."""

from __future__ import annotations

from ..text import listing, message
from ..units import si
from .membrane import Membrane
from .membrane_traffic import MembraneTraffic
from .vesicle_traffic import VesicleTraffic

ROUNDING = 1e-6
"""Relative excess that is rounding."""


def claimed(wall: Membrane) -> dict[str, float]:
    """Part -> the share of the membrane that it makes its patches of, where neither density nor count is given."""
    return {
        part.name: float(si(part.numbers["share"], "", "share"))
        for part in wall.transporters
        if isinstance(part, MembraneTraffic) and part.density is None and part.count is None
    }


def takes_at_most(part: VesicleTraffic, area: float) -> float:
    """Membrane (m2) that would leave a surface of ``area`` (m2) if every unit of a part there went inside.

    A part whose units never carry cargo goes round as fast as at rest whatever is dissolved, and takes no more.
    """
    units = {name: pool for name, pool in part.pools.items() if pool.unit}
    if not any(pool.cargo for pool in units.values()):
        return 0.0
    rest = part.at_rest()
    outside = sum(rest[name] for name, pool in units.items() if pool.where == "surface" and _goes_inside(part, name))
    each = float(part.vesicle_area.to("m^2").magnitude) / float(si(part.numbers["load"], "", "load"))
    return outside * _units_on(part, area) * each


def overdrawn(wall: Membrane) -> str:
    """What is wrong where the traffic of a membrane could take more of it than there is; empty where it cannot."""
    shares = claimed(wall)
    if sum(shares.values()) > 1.0 + ROUNDING:
        listed = listing((f"{name} {100.0 * share:.3g} %" for name, share in shares.items()), "list-comma")
        return message("errors_model-shares-beyond-whole", parts=listed)
    parts = [part for part in wall.transporters if isinstance(part, VesicleTraffic)]
    taken = {part.name: takes_at_most(part, wall.area) for part in parts}
    if sum(taken.values()) > (1.0 + ROUNDING) * wall.area:
        listed = listing((f"{name} {1e12 * area:.4g} um2" for name, area in taken.items() if area), "list-comma")
        return message("errors_model-vesicles-take-too-much", area=f"{1e12 * wall.area:.4g}", parts=listed)
    return ""


def whole_cargo(wall: Membrane) -> dict[str, str]:
    """Part -> its cargo, where that leaves the vesicles as it is into a side that lists it."""
    return {
        part.name: part.cargo
        for part in wall.transporters
        if isinstance(part, VesicleTraffic)
        and part.cargo in wall.inside.holds()
        and any((part.cargo, "in") in turn for turn in part.turns())
    }


def _units_on(part: VesicleTraffic, area: float) -> float:
    if part.count is not None:
        return float(part.count)
    if part.density is not None:
        return float(part.density) * area
    if isinstance(part, MembraneTraffic):
        return part.patches_per_area() * area
    return 0.0 if part.usual_density is None else float(si(part.usual_density, "1/m^2", "density")) * area


def _goes_inside(part: VesicleTraffic, pool: str) -> bool:
    """Whether units of the kind of a pool have somewhere inside to go; pits have not."""
    unit = part.pools[pool].unit
    return any(other.where == "inside" and other.unit == unit for other in part.pools.values())
