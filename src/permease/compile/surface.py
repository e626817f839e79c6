"""The area of membranes that vesicle traffic moves: what is declared, less what lies inside in vesicles."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..expr import Expr, as_expr, constant, evaluate
from ..model.transporter import Transporter
from ..model.vesicle_traffic import VesicleTraffic
from .interior import Surroundings

if TYPE_CHECKING:
    from .system import _Assembly

AT_REST = ".membrane_at_rest"
"""How the parameters end that say what a part holds inside at the start; a changed rate constant leaves them."""


def surfaces(assembly: _Assembly, areas: Mapping[str, Expr]) -> dict[str, Expr]:
    """Membrane -> its area now (m2), of those membranes where some transporter takes area inside.

    The declared area is that at the start, where every pool is as it stands without cargo; so the area is the declared
    one, plus what was inside at the start (a parameter, ``membrane.part.membrane_at_rest``), less what is inside now.
    It is linear in the amounts of the pools, so area is conserved as exactly as they are.
    """
    found: dict[str, Expr] = {}
    for membrane in assembly.cell.membranes:
        sides = {"in": assembly.places[membrane.inside.name], "out": assembly.places[membrane.outside.name]}
        for transporter in membrane.transporters:
            if type(transporter).membrane_inside is Transporter.membrane_inside:
                continue
            prefix = f"{membrane.name}.{transporter.name}"
            for state in transporter.states:
                assembly.states.declare(f"{prefix}.{state}", math.nan, "mol")
            at = Surroundings(
                prefix, sides, constant(0.0, "V"), assembly.temperature, areas[membrane.name], assembly.parameters,
                assembly.states,
            )  # fmt: skip
            start = transporter.membrane_at_rest(at)
            known = {node: assembly.parameters.values[name] for name, node in assembly.parameters.symbols.items()}
            known.update({node: assembly.states.values[name] for name, node in assembly.states.symbols.items()})
            value = float(evaluate([start], {**known, assembly.time: 0.0})[0])
            rest = assembly.parameters.declare(f"{prefix}{AT_REST}", value, "m^2")
            assembly.derived[f"{prefix}{AT_REST}"] = as_expr(start)
            area = found.get(membrane.name, areas[membrane.name])
            found[membrane.name] = area + rest - transporter.membrane_inside(at)
    return found


def units_of(transporter: Transporter, at: Surroundings) -> dict[str, Expr]:
    """Units of vesicle traffic on the surface and inside (mol): ``receptor_surface``, ``receptor_inside``; others none.

    Units that never go inside are left out.
    """
    if not isinstance(transporter, VesicleTraffic):
        return {}
    found: dict[str, Expr] = {}
    units = {pool.unit for pool in transporter.pools.values() if pool.unit and pool.where == "inside"}
    for name, pool in transporter.pools.items():
        if pool.unit in units:
            key = f"{pool.unit}_{pool.where}"
            found[key] = found[key] + at.state(name) if key in found else at.state(name)
    return found
