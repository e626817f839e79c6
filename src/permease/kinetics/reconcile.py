"""Closing an over-determined set: the smallest change of the log constants that satisfies every loop."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ..errors import ConsistencyError
from ..sources import Sourced, derived
from ..text import message
from .closure import expected_log_product, loop_log_product
from .scheme import Loop
from .step import Constant, Step

if TYPE_CHECKING:
    from .cycle import Cycle

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Change:
    """One constant that was moved: its name, its values in ``unit`` before and after."""

    name: str
    before: float
    after: float
    unit: str

    @property
    def relative(self) -> float:
        """after / before - 1."""
        return self.after / self.before - 1.0

    def __str__(self) -> str:
        return f"{self.name}: {self.before:.6g} -> {self.after:.6g} {self.unit} ({self.relative:+.2%})"


def least_change(cycle: Cycle) -> tuple[tuple[Step, ...], tuple[Change, ...]]:
    """The steps with every checked loop closed exactly, and what changed.

    The log constants are projected orthogonally onto the closed sets, each weighted by its relative standard deviation
    where one is given (the largest given one, or 1, stands for the others). Activation energies are projected alike.
    """
    loops = list(cycle.closure.checked.values())
    slots = [(i, d) for i, s in enumerate(cycle.steps) for d in ("forward", "reverse") if _constant(s, d) is not None]
    if not loops:
        return cycle.steps, ()
    constants = [_known(cycle.steps[i], d) for i, d in slots]
    given = [c.deviation for c in constants if c.deviation is not None]
    spread = np.array([c.deviation or max(given, default=1.0) for c in constants]) ** 2
    matrix = np.array([[_coefficient(cycle.steps[i], d, i, loop) for i, d in slots] for loop in loops])
    gaps = np.array(
        [
            expected_log_product(cycle.turns(loop), cycle.fuel_energy, cycle.temperature)
            - loop_log_product(loop, cycle.log_ratios)
            for loop in loops
        ]
    )
    shift = _project(matrix, spread, gaps)
    energies = np.array([c.energy for c in constants])
    excess = np.array([0.0 if cycle.turns(loop) else 1.0 for loop in loops]) * (matrix @ energies)
    warm = _project(matrix, np.where(energies != 0.0, spread, 0.0), -excess)
    steps = list(cycle.steps)
    changes = []
    for (i, direction), constant, move, heat in zip(slots, constants, shift, warm, strict=True):
        after = constant.value * math.exp(move)
        if abs(move) < 1e-15 and heat == 0.0:
            continue
        name = cycle.parameter_name(i, direction)
        before = constant.amount.amount if isinstance(constant.amount, Sourced) else constant.amount
        note = f"{before}, moved {math.expm1(move):+.3%} to close every loop with the least change of log constants"
        amount = derived(f"{after!r} {constant.unit}".strip(), note)
        moved = replace(constant, value=after, amount=amount, energy=constant.energy + float(heat))
        steps[i] = replace(steps[i], **{direction: moved})  # type: ignore[arg-type]
        changes.append(Change(name, constant.value, after, constant.unit))
    return tuple(steps), tuple(changes)


def _project(matrix: Array, spread: Array, gaps: Array) -> Array:
    weighted = matrix * spread
    return np.asarray(weighted.T @ np.linalg.pinv(weighted @ matrix.T) @ gaps)


def _constant(step: Step, direction: str) -> Constant | None:
    return step.forward if direction == "forward" else step.reverse


def _known(step: Step, direction: str) -> Constant:
    constant = _constant(step, direction)
    if constant is None:
        raise ValueError("the constant is omitted")
    return constant


def _coefficient(step: Step, direction: str, index: int, loop: Loop) -> float:
    """How the log product of the loop changes with the log of a constant."""
    along = sum(d for edge, d in loop.walk if edge == index)
    return float(along if direction == "forward" else -along)


def temperature_problem(cycle: Cycle, loop: Loop) -> ConsistencyError | None:
    """A loop of given constants that closes at the reference temperature only."""
    heat, scale, q10 = 0.0, 0.0, 0.0
    for edge, direction in loop.walk:
        step = cycle.steps[edge]
        for name in ("forward", "reverse"):
            constant = _constant(step, name)
            if constant is not None:
                sign = direction if name == "forward" else -direction
                heat += sign * constant.energy
                scale += abs(constant.energy)
                q10 += sign * math.log(constant.q10)
    if cycle.turns(loop) == 0 and (abs(heat) > cycle.tolerance * max(scale, 1.0) or abs(q10) > cycle.tolerance):
        return ConsistencyError(
            message("errors_kinetics-constants-close-reference-temperature-on"),
            where=f"loop {loop}",
            why=message(
                "errors_kinetics-activation-energies-forward-minus-reverse-su",
                heat=f"{heat / 1000:+.3g}",
                q10=f"{q10:+.3g}",
            ),
            hint=message("errors_kinetics-omit-one-constant-loop-derived-one"),
        )
    return None
