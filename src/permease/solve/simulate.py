"""Simulation of one cell through a protocol."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal

import numpy as np

from ..compile.kernel import Kernel, build
from ..compile.system import System, assemble
from ..errors import InputError, SimulationError
from ..model.cell import Cell
from ..model.protocol import Protocol, Step
from ..units import si
from ..version import VERSION
from .outcome import Outcome
from .protocol_steps import Player, extras_of, with_duration
from .result import Result
from .trajectory import Segment, Trajectory, gauss_grid

RTOL = 1e-6
ATOL = 1e-9
DEFAULT_DURATION = 3600.0
FEWEST_POINTS = 41

Progress = Callable[[float, str], None]


def simulate(
    cell: Cell,
    protocol: Protocol | Step | None = None,
    *,
    duration: Any = None,
    points: int = 401,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
    target: Literal["llvm", "numpy"] = "llvm",
    progress: bool | Progress = False,
) -> Result:
    """Run a cell through a protocol.

    Parameters
    ----------
    cell : what is simulated.
    protocol : a Protocol or a single step; None takes the cell's own, or holds for ``duration`` (an hour by default).
    duration : e.g. ``"30 min"``: hold that long, instead of a protocol.
    points : about how many output times, shared among the steps by their length, at least 41 a step. The solver never
        stops at them.
    rtol, atol : tolerated error per step, relative to each state and to its scale.
    target : ``"llvm"`` machine code, or the slow ``"numpy"`` oracle.
    progress : True prints the steps as they finish; or a function of (fraction, step text).

    Returns a Result. Raises SimulationError with the time, the state and the worst term where the run cannot go on.
    The cell starts at the voltage where its net current vanishes.
    """
    if protocol is not None and duration is not None:
        raise InputError("give a protocol or a duration, not both", where="simulate")
    if protocol is None and duration is None:
        protocol = cell.protocol
    seconds = DEFAULT_DURATION if duration is None else si(duration, "s", "duration")
    if seconds <= 0.0:
        raise InputError(f"{duration} is not above zero", where="duration", hint='duration="30 min"')
    return Simulation(cell, target=target).run(
        with_duration(protocol, seconds),
        points=points,
        rtol=rtol,
        atol=atol,
        max_steps=max_steps,
        progress=progress,
    )


class Simulation:
    """A cell with its compiled kernel, for running several protocols without compiling again.

    ``simulate(cell, protocol)`` equals ``Simulation(cell).run(protocol)``.
    """

    def __init__(self, cell: Cell, *, target: Literal["llvm", "numpy"] = "llvm") -> None:
        if not isinstance(cell, Cell):
            raise InputError(f"cannot simulate {cell!r}", why="it is no Cell", hint="pm.cells.red_blood_cell()")
        self.cell, self.target = cell, target
        self._built: dict[Any, tuple[System, Kernel]] = {}

    def run(
        self,
        protocol: Protocol | Step,
        *,
        points: int = 401,
        rtol: float = RTOL,
        atol: float = ATOL,
        max_steps: int = 200_000,
        progress: bool | Progress = False,
    ) -> Result:
        """Run a protocol; arguments as in ``simulate``."""
        steps = with_duration(protocol, None)
        if not len(steps):
            raise InputError("the protocol has no steps", hint='Protocol(Hold("10 min"))')
        if isinstance(points, bool) or not isinstance(points, int) or points < 2:
            raise InputError(f"points must be a whole number above 1, not {points!r}")
        steps.check(self.cell)
        system, kernel = self._build(steps)
        report = _reporter(progress)
        begin = time.perf_counter()
        player = Player(system)
        state, clock = system.initial, 0.0
        segments: list[Segment] = []
        work = {"steps": 0, "rejected": 0}
        for number, step in enumerate(steps, 1):
            state = kernel.initialise(0.0, player.begin(step, state), player.parameters)
            if step.duration > 0.0:
                share = _output_times(step.duration, points, steps.duration, first=not segments)
                segment, outcome = _integrate(
                    kernel, system, player, step, state, clock, share, (rtol, atol, max_steps), work
                )
                segments.append(segment)
                state, clock = segment.last, clock + step.duration
                if outcome is not Outcome.FINISHED:
                    raise _failure(system, kernel, segments, outcome, step, player)
            player.end(step)
            report(clock / steps.duration if steps.duration else 1.0, f"step {number}: {step}")
        statistics = {**work, "seconds": time.perf_counter() - begin, "build_seconds": kernel.build_seconds}
        trajectory = Trajectory(system, tuple(segments), Outcome.FINISHED, statistics)
        return Result(trajectory, _conditions(self.cell, kernel, steps, rtol, atol, statistics))

    def _build(self, protocol: Protocol) -> tuple[System, Kernel]:
        extras = extras_of(protocol)
        if extras not in self._built:
            system = assemble(self.cell, extras)
            self._built[extras] = (system, build(system.equations, target=self.target))
        return self._built[extras]


def _output_times(duration: float, points: int, total: float, *, first: bool) -> np.ndarray:
    count = max(FEWEST_POINTS, round(points * duration / total))
    grid = np.linspace(0.0, duration, count)
    return grid if first else grid[1:]


def _integrate(
    kernel: Kernel,
    system: System,
    player: Player,
    step: Step,
    state: np.ndarray,
    clock: float,
    times: np.ndarray,
    control: tuple[float, float, int],
    work: dict[str, int],
) -> tuple[Segment, Outcome]:
    """One step of a protocol, with the extra nodes that time integrals need."""
    rtol, atol, max_steps = control
    parameters = player.parameters.copy()
    nodes, weights = gauss_grid(step.duration)
    every = np.concatenate([times, nodes])
    order = np.argsort(every, kind="stable")
    found = kernel.integrate(
        state, parameters, every[order], scale=system.scales, rtol=rtol, atol=atol, max_steps=max_steps
    )
    rows = np.empty_like(found.states)
    rows[order] = found.states
    observed = kernel.observe(every, rows, parameters)
    work["steps"] += found.steps
    work["rejected"] += found.rejected
    m = len(times)
    segment = Segment(
        name=str(step),
        start=clock,
        duration=step.duration,
        parameters=parameters,
        times=clock + times,
        states=rows[:m],
        observed=observed[:m],
        weights=weights,
        quadrature=observed[m:],
        first=state.copy(),
        last=found.final,
    )
    if found.outcome is not Outcome.FINISHED:
        object.__setattr__(segment, "failure", (found.time, found.worst_state))
    return segment, found.outcome


def _failure(
    system: System, kernel: Kernel, segments: list[Segment], outcome: Outcome, step: Step, player: Player
) -> SimulationError:
    """The time, the state and the fastest term at the moment a run stopped."""
    segment = segments[-1]
    local, worst = getattr(segment, "failure", (0.0, None))
    values = dict(zip(system.state_names, map(float, segment.last), strict=True))
    culprit = system.state_names[worst] if worst is not None else "the equations"
    rates = kernel.observe(local, segment.last, player.parameters)
    names = kernel.observables
    fastest = max(
        (i for i, n in enumerate(names) if n.startswith("rate.") and np.isfinite(rates[i])),
        key=lambda i: abs(rates[i]),
        default=None,
    )
    term = f"; the fastest process was {names[fastest].removeprefix('rate.')}" if fastest is not None else ""
    return SimulationError(
        outcome.value.rstrip("."),
        where=f"{system.cell.name} > {step}",
        why=f"at {segment.start + local:.6g} s, first in {culprit}{term}",
        hint="a shorter step shows the moment; check the amounts and rates of what is named here",
        time=segment.start + local,
        state=values,
    )


def _reporter(progress: bool | Progress) -> Progress:
    if callable(progress):
        return progress
    if progress:

        def show(fraction: float, text: str) -> None:
            import sys

            print(f"{fraction:6.1%}  {text}", file=sys.stderr)

        return show
    return lambda fraction, text: None


def _conditions(
    cell: Cell, kernel: Kernel, protocol: Protocol, rtol: float, atol: float, statistics: Mapping[str, float]
) -> dict[str, Any]:
    """All that is needed to run it again."""
    import llvmlite

    return {
        "cell": cell.name,
        "protocol": str(protocol),
        "permease": VERSION,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "llvmlite": llvmlite.__version__,
        "model": kernel.fingerprint,
        "target": kernel.target,
        "cached": int(kernel.cached),
        "rtol": rtol,
        "atol": atol,
        **statistics,
    }
