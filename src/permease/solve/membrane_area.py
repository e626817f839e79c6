"""Membrane that vesicles take inside: no run goes on, and no state rests, with less than none of it on the surface."""

from __future__ import annotations

import functools
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..compile.equations import Equations
from ..compile.kernel import Kernel
from ..compile.surface import AT_REST
from ..compile.system import System
from ..errors import SimulationError
from ..expr import Expr, evaluate, ops
from ..text import listing, message

if TYPE_CHECKING:
    from ..model.protocol import Step
    from .trajectory import Segment, Trajectory

SPENT = 1e-3
"""Part of the declared area below which a membrane is used up: no membrane of a living cell comes near."""
NEARLY = 1e-2
"""The same for a run that stopped by itself: as the area vanishes the voltage grows beyond any step."""
_HINT = "errors_solve-fewer-receptors"


def guarded(system: System) -> Equations:
    """The equations, which also stop (outcome STOPPED) at the moment at which some membrane is used up.

    They are those of the system where no part moves membrane. ``spent_among`` tells such a stop from a condition of the
    protocol.
    """
    equations = system.equations
    if not system.surfaces:
        return equations
    shares = [
        SPENT - equations.observables[f"{name}.surface"] / _symbol(equations, f"{name}.area")
        for name in system.surfaces
    ]
    return replace(equations, event=functools.reduce(ops.maximum, [*shares, *equations.conditions]))


def spent_among(system: System, y: np.ndarray, p: np.ndarray, stopped: np.ndarray) -> np.ndarray:
    """Of members that did not come to the end of a step, the index of the membrane that is used up, or -1 (members,).

    ``y`` (members, n) and ``p`` (members, parameters) are in SI; ``stopped`` (members,) are those that an event of the
    equations ended, which is at the moment itself; the others stopped as the area vanished.
    """
    equations = system.equations
    known: dict[Any, Any] = {node: y[:, i] for i, node in enumerate(equations.states)}
    known.update({node: p[:, i] for i, node in enumerate(equations.parameters)})
    known[equations.time] = 0.0
    areas = evaluate([equations.observables[f"{name}.surface"] for name in system.surfaces], known)
    part = np.where(stopped, SPENT * (1.0 + 1e-9), NEARLY)
    found = np.full(len(y), -1)
    for i, (name, area) in enumerate(zip(system.surfaces, areas, strict=True)):
        short = ~(area > part * p[:, system.parameter_names.index(f"{name}.area")])
        found[short & (found < 0)] = i
    return found


def least(trajectory: Trajectory) -> dict[str, float]:
    """Membrane -> the least part of its declared area that was on the surface, of those with vesicle traffic.

    It is read at the output times and at the nodes of the time integrals.
    """
    system, found = trajectory.system, {}
    for name in system.surfaces:
        column = _column(system, name)
        found[name] = min(
            float(min(np.min(s.observed[:, column]), np.min(s.quadrature[:, column])))
            / _declared(system, name, s.parameters)
            for s in trajectory.segments
        )
    return found


def spent_in(system: System, segment: Segment, step: Step) -> SimulationError | None:
    """The error of a step that took more membrane inside than there is, with the moment; None where there was enough.

    ``state`` of the error holds the values (SI) where it was first seen.
    """
    moments = np.concatenate([segment.times, segment.nodes])
    for name in system.surfaces:
        column = _column(system, name)
        area = np.concatenate([segment.observed[:, column], segment.quadrature[:, column]])
        short = np.flatnonzero(~(area > SPENT * _declared(system, name, segment.parameters)))
        if len(short):
            first = short[np.argmin(moments[short])]
            row = np.concatenate([segment.states, segment.quadrature_states])[first]
            where = f"{system.cell.name} > {step}"
            return _error(system, name, where, row, segment.parameters, float(moments[first]))
    return None


def spent_at(system: System, kernel: Kernel, y: np.ndarray, p: np.ndarray, time: float, where: str, *,
             part: float = SPENT) -> SimulationError | None:  # fmt: skip
    """The same of one state ``y`` (SI) at the local time 0; ``part`` of the declared area counts as none."""
    values = dict(zip(kernel.observables, map(float, kernel.observe(0.0, y, p)), strict=True))
    for name in system.surfaces:
        if not values[f"{name}.surface"] > part * _declared(system, name, p):
            return _error(system, name, where, y, p, time)
    return None


def _symbol(equations: Equations, name: str) -> Expr:
    return next(node for node in equations.parameters if node.name == name)


def _error(system: System, membrane: str, where: str, y: np.ndarray, p: np.ndarray, time: float) -> SimulationError:
    held = _inside(system, membrane, y, p)
    parts = listing([f"{name} {1e12 * area:.4g} um2" for name, area in held.items()], "list-comma")
    when = (
        message("errors_solve-failed", time=f"{time:.6g}") if math.isfinite(time) else message("errors_solve-at-rest")
    )
    return SimulationError(
        message("errors_solve-vesicles-hold-more-membrane"),
        where=f"{where} > {membrane}",
        why=message(
            "errors_solve-they-hold-start-has-um2-surface",
            when=when,
            parts=parts,
            membrane=membrane,
            declared=f"{1000000000000.0 * _declared(system, membrane, p):.4g}",
            at_rest=f"{1000000000000.0 * _at_rest(system, membrane, p):.4g}",
        ),
        hint=message(_HINT),
        time=time,
        state=dict(zip(system.state_names, map(float, y), strict=True)),
    )


def _inside(system: System, membrane: str, y: np.ndarray, p: np.ndarray) -> dict[str, float]:
    """Part -> membrane (m2) that its vesicles hold in the state ``y``, from much to little."""
    known = dict(zip(system.equations.states, map(float, y), strict=True))
    known.update(zip(system.equations.parameters, map(float, p), strict=True))
    known[system.equations.time] = 0.0
    found = {}
    for part in system.cell.membrane(membrane).transporters:
        node = system.equations.observables.get(f"{membrane}.{part.name}.membrane_inside")
        if node is not None:
            found[part.name] = float(evaluate([node], known)[0])
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _declared(system: System, membrane: str, p: np.ndarray) -> float:
    return float(p[system.parameter_names.index(f"{membrane}.area")])


def _at_rest(system: System, membrane: str, p: np.ndarray) -> float:
    own = [i for i, name in enumerate(system.parameter_names) if name.startswith(f"{membrane}.") and _rests(name)]
    return float(sum(p[i] for i in own))


def _rests(name: str) -> bool:
    return name.endswith(AT_REST)


def _column(system: System, membrane: str) -> int:
    return list(system.equations.observables).index(f"{membrane}.surface")
