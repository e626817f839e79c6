"""Simulation of one cell through a protocol."""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

import numpy as np

from ..compile.kernel import TARGETS, Kernel, build
from ..compile.system import System, assemble
from ..errors import InputError, PermeaseError, UnknownNameError
from ..model.cell import Cell
from ..model.population import Population
from ..model.protocol import Hold, Protocol, Step
from ..plain import real, shown, whole
from ..text import message
from ..version import VERSION
from .failure import failure
from .membrane_area import spent_in
from .outcome import Outcome
from .protocol_steps import Player, extras_of
from .result import Result
from .segments import integrate_step
from .stochastic import RATE_CHANGE, StochasticResult, chosen, simulate_stochastic
from .trajectory import Event, Segment, Trajectory

if TYPE_CHECKING:
    from .population_result import PopulationResult

RTOL = 1e-6
ATOL = 1e-9
DEFAULT_DURATION = 3600.0
POINTS_OF_ONE = 401
_MOST = 10_000_000

Progress = Callable[[float, str], None]


@overload
def simulate(
    cell: Cell,
    protocol: Protocol | Step | None = None,
    *,
    duration: Any = None,
    points: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
    target: Literal["llvm", "numpy", "cuda"] = "llvm",
    progress: bool | Progress = False,
    stochastic: Literal[False] = False,
) -> Result: ...


@overload
def simulate(
    cell: Cell,
    protocol: Protocol | Step | None = None,
    *,
    stochastic: Literal[True] | Iterable[str],
    seed: int = 0,
    method: Literal["multinomial", "gillespie"] = "multinomial",
    rate_change: float = RATE_CHANGE,
    max_step: Any = None,
    duration: Any = None,
    points: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
    progress: bool | Progress = False,
) -> StochasticResult: ...


@overload
def simulate(
    cell: Population,
    protocol: Protocol | Step | None = None,
    *,
    duration: Any = None,
    points: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
    target: Literal["llvm", "cuda"] = "llvm",
    progress: bool | Progress = False,
    outputs: Iterable[str] | None = None,
    threads: int | None = None,
    executor: Any = None,
    store: Any = None,
    resume: bool = False,
    stochastic: bool | Iterable[str] = False,
    seed: int = 0,
    method: Literal["multinomial", "gillespie"] = "multinomial",
    rate_change: float = RATE_CHANGE,
    max_step: Any = None,
) -> PopulationResult: ...


def simulate(
    cell: Cell | Population,
    protocol: Protocol | Step | None = None,
    *,
    duration: Any = None,
    points: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
    target: Literal["llvm", "numpy", "cuda"] = "llvm",
    progress: bool | Progress = False,
    outputs: Iterable[str] | None = None,
    threads: int | None = None,
    executor: Any = None,
    store: Any = None,
    resume: bool = False,
    stochastic: bool | Iterable[str] = False,
    seed: int = 0,
    method: Literal["multinomial", "gillespie"] = "multinomial",
    rate_change: float = RATE_CHANGE,
    max_step: Any = None,
) -> Result | PopulationResult:
    """Run a cell, or every member of a population, through a protocol.

    Parameters
    ----------
    cell
        What is simulated: a Cell, or a Population.
    protocol
        A Protocol or a single step; None takes the cell's own, or holds for ``duration`` (an hour by default).
    duration
        E.g. ``"30 min"``: hold that long, instead of a protocol.
    points
        How many output times (401; of a population 41), shared among the steps by their length. A single cell has at
        least 41 in a step: a step that takes the part s of the run has round(s points), and but for the first step its
        start is not counted again. A population has exactly as many as asked for, or one at the end of every step where
        these are more. The solver never stops at them; stochastic steps end at them.
    rtol
        Tolerated error per step, relative to each state.
    atol
        The same, relative to the scale of each state.
    max_steps
        The run stops with an error after so many steps of the solver within one step of the protocol; of a stochastic
        run also after so many steps of ``rate_change``.
    target
        ``"llvm"`` machine code; the slow ``"numpy"`` oracle, of a single cell; or ``"cuda"``, a graphics processor,
        which is worth it for populations and needs the extra ``gpu``.
    progress
        True prints the steps as they finish; or a function of (fraction, step text).
    outputs
        Of a population: the paths to keep; None keeps all but rates and affinities.
    threads
        Of a population: how many threads compute it; None: one for each processor. Results do not depend on it.
    executor
        Of a population: what computes it instead, anything with ``submit``, e.g. ``dask.distributed.Client()``.
    store
        Of a population: the name of a Zarr folder (``"run.zarr"``) that outputs are written to, shard by shard.
    resume
        Go on with what an interrupted run left in ``store``.
    stochastic
        True counts the molecules of every channel, carrier and pump whose states take time, and lets them jump at
        random; or a list of transporters, ``["membrane.SquidNav"]``. Density times area is rounded to a whole number.
    seed
        Of the jumps, a whole number: equal seeds give equal runs, if ``points`` is equal as well.
    method
        ``"multinomial"`` moves the molecules that only gate by exact multinomial steps, and those that move matter
        jump by jump; ``"gillespie"`` moves all of them jump by jump.
    rate_change
        Jumps and the rest take turns (Strang splitting, second order in expectation), in steps so short that no rate
        changes by more than this part of itself within one, and shorter than 3 ``rate_change`` times the time in which
        what jumps move is lost again, so that its noise is seen. What they move on the mean, the voltage of pumps say,
        depends on no step. Steps also end at every output time: other ``points`` are another drawing of the same law.
    max_step
        The longest such step, e.g. ``"20 us"``; None: no limit of its own.

    Returns a Result, or a PopulationResult. Raises InputError for arguments that cannot be used, and SimulationError
    with the time, the state and the process to blame where the run cannot go on; a member of a population that cannot
    go on is told in ``result.status`` instead. The cell starts at the voltage where its net current vanishes.

    Shapes: a path of the result gives (time,), of a population (member, time). Sources: Rodas5P Steinebach 2023, doi
    10.1007/s10543-023-00967-x; jumps Gillespie 1977, J Phys Chem 81:2340.
    """
    if stochastic is False and (seed, method, rate_change, max_step) != (0, "multinomial", RATE_CHANGE, None):
        raise InputError(message("errors_solve-seed-method-rate-change-max"), where="simulate",
                         hint="stochastic=True")  # fmt: skip
    if isinstance(cell, Population):
        from .device_population import kind_of
        from .sweeping import POINTS, simulate_population

        how = checked(points, POINTS, rtol, atol, max_steps)
        chance = None if stochastic is False else chosen(cell.cell, stochastic, seed, method, rate_change, max_step)
        return simulate_population(
            cell, protocol, duration=duration, outputs=outputs, **how._asdict(), threads=threads, executor=executor,
            store=store, resume=resume, progress=progress, kind=kind_of(target, chance),
        )  # fmt: skip
    given = {"outputs": outputs, "threads": threads, "executor": executor, "store": store, "resume": resume or None}
    for name, value in given.items():
        if value is not None:
            raise InputError(
                message("errors_solve-populations", name=name), where="simulate", hint="pm.Population(cell, 1000, ...)"
            )
    simulation = Simulation(cell, target=target)
    if protocol is not None and duration is not None:
        raise InputError(message("errors_solve-give-protocol-duration-not-both"), where="simulate")
    if protocol is None and duration is None:
        protocol = cell.protocol
    if protocol is None:
        protocol = Hold(f"{DEFAULT_DURATION} s" if duration is None else duration)
    how = checked(points, POINTS_OF_ONE, rtol, atol, max_steps)
    if stochastic is not False:
        if target != "llvm":
            raise InputError(
                message("errors_solve-stochastic-runs-machine-code-only"),
                where="simulate",
                hint=message("errors_solve-no-target"),
            )
        molecules = chosen(cell, stochastic, seed, method, rate_change, max_step)
        return simulate_stochastic(cell, _timed(protocol, cell), molecules, **how._asdict(), report=_reporter(progress))
    return simulation.run(protocol, **how._asdict(), progress=progress)


class Simulation:
    """A cell with its compiled kernel, for running several protocols without compiling again.

    ``simulate(cell, protocol)`` equals ``Simulation(cell).run(protocol)``.

    Raises InputError for what is no ``Cell``.
    """

    def __init__(self, cell: Cell, *, target: Literal["llvm", "numpy", "cuda"] = "llvm") -> None:
        if not isinstance(cell, Cell):
            raise InputError(
                message("errors_solve-cannot-simulate", cell=f"{cell!r}"),
                why=message("errors_solve-no-cell"),
                hint="pm.cells.red_blood_cell()",
            )
        if target not in TARGETS:
            raise UnknownNameError(message("thing-target"), target, TARGETS, where="simulate")
        self.cell, self.target = cell, target
        self._built: dict[Any, tuple[System, Kernel]] = {}

    def run(
        self,
        protocol: Protocol | Step,
        *,
        points: int = POINTS_OF_ONE,
        rtol: float = RTOL,
        atol: float = ATOL,
        max_steps: int = 200_000,
        progress: bool | Progress = False,
    ) -> Result:
        """Run a protocol; arguments as in ``simulate``."""
        points, rtol, atol, max_steps = checked(points, POINTS_OF_ONE, rtol, atol, max_steps)
        steps = _timed(protocol, self.cell)
        system, kernel = self._build(steps)
        report = _reporter(progress)
        begin = time.perf_counter()
        player = Player(system)
        state, clock = system.initial, 0.0
        segments: list[Segment] = []
        events: list[Event] = []
        work = {"steps": 0, "rejected": 0}
        for number, step in enumerate(steps, 1):
            try:
                state = kernel.initialise(0.0, player.begin(step, state), player.parameters)
            except PermeaseError as error:
                raise error.within(f"{self.cell.name} > step {number}, {step}") from None
            if step.duration > 0.0:
                share = (points, steps.duration, not segments)
                segment, found, event = integrate_step(
                    kernel, system, player, step, state, clock, share, (rtol, atol, max_steps), work
                )
                if found.outcome is not Outcome.FINISHED:
                    raise failure(system, kernel, segment, found, step)
                if (spent := spent_in(system, segment, step)) is not None:
                    raise spent
                segments.append(segment)
                state, clock = segment.last, clock + segment.duration
                events += [] if event is None else [event]
            player.end(step)
            report(clock / steps.duration if steps.duration else 1.0, f"step {number}: {step}")
        statistics = {**work, "seconds": time.perf_counter() - begin, "build_seconds": kernel.build_seconds}
        trajectory = Trajectory(system, tuple(segments), Outcome.FINISHED, statistics, tuple(events))
        return Result(trajectory, _conditions(system, kernel, steps, rtol, atol, statistics))

    def _build(self, protocol: Protocol) -> tuple[System, Kernel]:
        extras = extras_of(protocol)
        if extras not in self._built:
            system = assemble(self.cell, extras)
            self._built[extras] = (system, build(system.equations, target=self.target))
        return self._built[extras]


def _timed(protocol: Protocol | Step, cell: Cell) -> Protocol:
    """The protocol, checked against the cell. Raises InputError where it takes no time."""
    steps = protocol if isinstance(protocol, Protocol) else Protocol(protocol)
    if not steps.duration:
        raise InputError(
            message("errors_solve-protocol-takes-no-time"), where="simulate", hint='Protocol(Hold("10 min"))'
        )
    steps.check(cell)
    return steps


class Numerics(NamedTuple):
    """What decides how a run is computed, as numbers of Python."""

    points: int
    rtol: float
    atol: float
    max_steps: int


def checked(points: object, usual: int, rtol: object, atol: object, max_steps: object) -> Numerics:
    """The same arguments of ``simulate``; ``usual`` for points that are None. Raises InputError."""
    count = usual if points is None else whole(points, 2, _MOST, "points", where="simulate")
    most = whole(max_steps, 1, _MOST, "max_steps", where="simulate")
    return Numerics(count, _tolerance(rtol, "rtol"), _tolerance(atol, "atol"), most)


def _tolerance(value: object, name: str) -> float:
    found = real(value)
    if found is None or not 0.0 < found < 1.0:
        what = message("errors_solve-must-number-between-0-1", name=name, value=shown(value))
        raise InputError(what, where="simulate", hint=f"{name}=1e-6")
    return found


def _reporter(progress: bool | Progress) -> Progress:
    if callable(progress):
        return progress
    if not isinstance(progress, bool):
        raise InputError(
            message("errors_solve-progress-true-false-function-not", progress=f"{progress!r}"), where="simulate"
        )
    if progress:

        def show(fraction: float, text: str) -> None:
            import sys

            print(f"{fraction:6.1%}  {text}", file=sys.stderr)

        return show
    return lambda fraction, text: None


def _numbers(system: System) -> str:
    """A hash of the initial states and parameters: what the model's own hash leaves out."""
    return hashlib.sha256(system.initial.tobytes() + system.parameters.tobytes()).hexdigest()


def _conditions(
    system: System, kernel: Kernel, protocol: Protocol, rtol: float, atol: float, statistics: Mapping[str, float]
) -> dict[str, Any]:
    """All that is needed to run it again."""
    import llvmlite

    return {
        "cell": system.cell.name,
        "protocol": str(protocol),
        "permease": VERSION,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "llvmlite": llvmlite.__version__,
        "model": kernel.fingerprint,
        "numbers": _numbers(system),
        "target": kernel.target,
        "cached": int(kernel.cached),
        "rtol": rtol,
        "atol": atol,
        **statistics,
    }
