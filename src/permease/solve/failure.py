"""The error of a run that could not go on: when, which state, which process, and what everything was."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..compile.kernel import Integration, Kernel
from ..compile.system import System
from ..errors import SimulationError
from ..model.process import WATER
from ..model.protocol import Step
from ..text import Message, listing, message
from .membrane_area import NEARLY, spent_at
from .outcome import Outcome
from .trajectory import Segment

_LOOK_AHEAD = 40
_HINTS = {
    Outcome.NEGATIVE_AMOUNT: "errors_solve-rate-vanishes",
    Outcome.NOT_FINITE: "errors_solve-law-stays-finite",
    Outcome.TOO_MANY_STEPS: "errors_solve-larger-max-steps",
    Outcome.STEP_TOO_SMALL: "errors_solve-check-rates",
}


def failure(system: System, kernel: Kernel, segment: Segment, found: Integration, step: Step) -> SimulationError:
    """The SimulationError of a step that stopped early; its ``state`` holds the last good values (SI) by name."""
    time = segment.start + found.time
    where = f"{system.cell.name} > {step}"
    spent = spent_at(system, kernel, found.final, segment.parameters, time, where, part=NEARLY)
    if spent is not None:
        return spent
    state = system.state_names[found.worst_state] if found.worst_state is not None else ""
    blamed = culprits(system, kernel, segment, found)
    return SimulationError(
        message(f"outcome-{found.outcome.name}"),
        where=f"{system.cell.name} > {step}",
        why=_blame(time, state, blamed),
        hint=message(_HINTS[found.outcome]) if found.outcome in _HINTS else "",
        time=time,
        state=dict(zip(system.state_names, map(float, found.final), strict=True)),
    )


def _blame(time: float, state: str, blamed: tuple[str, ...]) -> Message:
    values: dict[str, Any] = {"time": f"{time:.6g}", "state": state, "blamed": listing(blamed, "list-comma")}
    if state:
        return message("errors_solve-failed-in-blame" if blamed else "errors_solve-failed-in", **values)
    return message("errors_solve-failed-blame" if blamed else "errors_solve-failed", **values)


def culprits(system: System, kernel: Kernel, segment: Segment, found: Integration) -> tuple[str, ...]:
    """Names of the processes whose rates are not finite, or else of the one that takes most from the worst state."""
    rates = _rates(system, kernel, found.time, found.final, segment.parameters)
    if found.outcome is Outcome.NOT_FINITE:
        return _broken(system, kernel, segment, found)
    state = system.state_names[found.worst_state] if found.worst_state is not None else ""
    taken: dict[str, float] = {}
    for column in system.columns:
        for (place, species), gained in column.gains.items():
            if state == (f"{place}.volume" if species == WATER else f"{place}.amount.{species}"):
                taken[column.name] = -gained * rates.get(column.name, 0.0)
        if state in column.states:
            taken[column.name] = -column.states[state] * rates[column.name]
        if state == f"extent.{column.name}" or (state.endswith(".charge") and state[:-7] in column.charges):
            taken.setdefault(column.name, abs(rates.get(column.name, 0.0)))
    worst = max(taken, key=lambda name: taken[name], default=None)
    return (worst,) if worst is not None else ()


def _broken(system: System, kernel: Kernel, segment: Segment, found: Integration) -> tuple[str, ...]:
    """The processes that stop being finite, at the last good state or on the straight way on from it."""
    y, p = found.final, segment.parameters
    with np.errstate(all="ignore"):
        slope = np.where(system.equations.algebraic, 0.0, kernel.rhs(found.time, y, p))
    for step in (0.0, *(found.next_step * 4.0**k for k in range(_LOOK_AHEAD))):
        with np.errstate(all="ignore"):
            ahead = y + step * slope if step else y
        rates = _rates(system, kernel, found.time + step, ahead, p)
        broken = tuple(name for name, rate in rates.items() if not np.isfinite(rate))
        if broken:
            return broken
    return ()


def _rates(system: System, kernel: Kernel, time: float, y: np.ndarray, p: np.ndarray) -> dict[str, float]:
    """Rates of all processes but metabolism, which only follows."""
    with np.errstate(all="ignore"):
        values = dict(zip(kernel.observables, map(float, kernel.observe(time, y, p)), strict=True))
    return {c.name: values[f"rate.{c.name}"] for c in system.columns if c.kind != "metabolism"}
