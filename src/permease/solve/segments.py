"""One step of a protocol on one cell: integrated, recorded, and ended where its condition says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..compile.kernel import Integration, Kernel
from ..compile.system import System
from ..model.protocol import Hold, Step
from .outcome import Outcome
from .protocol_steps import Player
from .trajectory import Event, Segment, gauss_grid

FEWEST_POINTS = 41
WALLED_INTERVALS = 2000
"""Intervals of the time integrals of a cell with a wall, whose rates have a corner where it goes slack."""


def output_times(duration: float, points: int, total: float, *, first: bool) -> np.ndarray:
    """The share of a step in about ``points`` output times of a protocol that takes ``total`` (s), from its start."""
    count = max(FEWEST_POINTS, round(points * duration / total))
    grid = np.linspace(0.0, duration, count)
    return grid if first else grid[1:]


def integrate_step(
    kernel: Kernel,
    system: System,
    player: Player,
    step: Step,
    state: np.ndarray,
    clock: float,
    share: tuple[int, float, bool],
    control: tuple[float, float, int],
    work: dict[str, int],
) -> tuple[Segment, Integration, Event | None]:
    """The step from a state at the time ``clock`` (s), with the extra nodes that time integrals need.

    ``share`` are the arguments of ``output_times`` after the duration, ``control`` tolerances and most steps. The
    outcome of the integration is FINISHED where a condition ended it, and the event is told.
    """
    rtol, atol, max_steps = control
    options: dict[str, Any] = {"scale": system.scales, "rtol": rtol, "atol": atol, "max_steps": max_steps}
    parameters = player.parameters.copy()
    duration, event = step.duration, None
    if isinstance(step, Hold) and step.until is not None:
        # outputs change nothing, so the same run again stops at the same time to the bit
        sooner = kernel.integrate(state, parameters, [duration], **options)
        if sooner.outcome is Outcome.STOPPED:
            duration = sooner.time
            event = Event(clock + duration, step.until.path, str(step.until))
    points, total, first = share
    times = output_times(duration, points, total, first=first) if duration else np.zeros(int(first))
    walled = any(c.wall is not None for c in system.cell.compartments)
    nodes, weights = gauss_grid(duration, max(len(times), WALLED_INTERVALS) if walled else len(times))
    every = np.concatenate([times, nodes])
    order = np.argsort(every, kind="stable")
    beyond = [] if event is None else [step.duration]
    found = kernel.integrate(state, parameters, np.concatenate([every[order], beyond]), **options)
    rows = np.empty((len(every), len(state)))
    rows[order] = found.states[: len(every)]
    if event is not None:
        rows[: len(times)][times == duration] = found.final
        found = replace(found, outcome=Outcome.FINISHED)
    observed = kernel.observe(every, rows, parameters)
    work["steps"] += found.steps
    work["rejected"] += found.rejected
    m = len(times)
    segment = Segment(
        name=str(step),
        start=clock,
        duration=duration,
        parameters=parameters,
        times=clock + times,
        states=rows[:m],
        observed=observed[:m],
        nodes=clock + nodes,
        weights=weights,
        quadrature=observed[m:],
        quadrature_states=rows[m:],
        first=state.copy(),
        last=found.final,
    )
    return segment, found, event
