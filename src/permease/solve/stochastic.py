"""Runs in which channels, carriers and pumps are counted molecules that jump at random."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..compile.discrete import Discrete, countable, discrete
from ..compile.kernel import Kernel, build
from ..compile.system import assemble
from ..errors import InputError, ModelError, UnknownNameError
from ..expr.node import postorder
from ..model.cell import Cell
from ..model.hold import Hold
from ..model.protocol import Protocol, Set, Step
from ..plain import real, shown, whole
from ..text import message, phrase
from ..units import si
from .audit import RunAudit, provisional_numbers
from .budget import budget, charge_residual, scheme_residuals
from .control import METHODS, Control, Stopped
from .energy import EnergyBalance
from .event_times import conditions_of
from .failure import failure
from .outcome import Outcome
from .protocol_steps import Player, extras_of
from .result import Result
from .segments import output_times
from .trajectory import Event, Segment, Trajectory
from .walker import Walker

if TYPE_CHECKING:
    import xarray

RATE_CHANGE = 0.1
"""By how much any rate may change within one step of the splitting."""
MOST_JUMPS = 1e11
"""More single jumps than this are refused: they would take about an hour."""
UNSAMPLED = phrase("solve-jumps-single-molecules-have-no")


@dataclass(frozen=True)
class Chosen:
    """What makes a run stochastic: paths counted, seed, method, ``rate_change`` and the longest step (s)."""

    paths: tuple[str, ...]
    seed: int
    method: str
    rate_change: float
    longest: float

    def control(self, rtol: float, atol: float, max_steps: int) -> Control:
        """The same for a walker; half of the change is for each half of a step."""
        return Control(0.5 * self.rate_change, self.longest, self.method, rtol, atol, max_steps)


def chosen(
    cell: Cell, wanted: bool | Iterable[str], seed: object, method: str, rate_change: object, max_step: Any
) -> Chosen:
    """The arguments of ``simulate`` that concern chance, checked."""
    start = whole(seed, 0, 2**64 - 1, "seed", where="simulate", hint="seed=1")
    if method not in METHODS:
        raise UnknownNameError(message("thing-method"), str(method)[:80], METHODS, where="simulate")
    change = real(rate_change)
    if change is None or not 0.0 < change <= 1.0:
        raise InputError(
            message("errors_solve-rate-change-number-between-0", shown=shown(rate_change)), where="simulate",
            hint="rate_change=0.1",
        )  # fmt: skip
    longest = float("inf") if max_step is None else si(max_step, "s", "max_step")
    if not longest > 0.0:
        raise InputError(
            message("errors_solve-max-step-longer-than-nothing", max_step=max_step),
            where="simulate",
            hint='max_step="10 us"',
        )
    return Chosen(countable(cell, wanted), start, method, change, longest)


def demand_playable(protocol: Protocol, paths: Iterable[str], *, waits: bool = False) -> None:
    """Refuse steps that change how many molecules are counted, or without ``waits`` those that wait for a condition.

    Raises ModelError.
    """
    for number, step in enumerate(protocol, 1):
        if not waits and isinstance(step, Hold) and step.until is not None:
            raise ModelError(
                message("errors_solve-stochastic-populations-know-no-condition"), where=f"step {number}, {step}",
                hint=message("errors_solve-fixed-duration-crossing-from-result"),
            )  # fmt: skip
        if isinstance(step, Set):
            membrane = step.path.partition(".")[0]
            for path in paths:
                fixed = (f"{path}.density", f"{path}.count", f"{membrane}.area")
                if step.path in fixed and path.startswith(f"{membrane}."):
                    raise ModelError(
                        message("errors_solve-cannot-change", path=step.path),
                        where=f"step {number}, {step}",
                        why=message("errors_solve-molecules-counted-one-one", path=path),
                        hint=message("errors_solve-run-own"),
                    )


def demand_continuous(division: Discrete, protocol: Protocol) -> None:
    """Refuse conditions on what the jumps themselves change: it has no moment between jumps. Raises ModelError."""
    equations = division.system.equations
    jumping = {equations.parameters[c.open] for c in division.counted if c.open >= 0}
    for counted in division.counted:
        rows = set(map(int, counted.rows))
        if counted.effects is not None:
            rows |= set(map(int, np.flatnonzero(np.any(counted.effects != 0.0, axis=0))))
        jumping |= {equations.states[i] for i in rows}
    # algebraic states follow whatever their equations hold
    loose = [i for i, algebraic in enumerate(equations.algebraic) if algebraic]
    if not jumping.isdisjoint(postorder([equations.derivatives[i] for i in loose])):
        jumping |= {equations.states[i] for i in loose}
    for number, _, until in conditions_of(protocol):
        if not jumping.isdisjoint(postorder([equations.observables[until.path]])):
            raise ModelError(
                message("errors_solve-condition-what-single-molecules-change"), where=f"step {number}, until {until}",
                why=message("errors_solve-jumps-moment-sought-between-jumps"),
                hint=message("errors_solve-voltage-concentration-follows"),
            )  # fmt: skip


class StochasticSimulation:
    """A cell with counted molecules, compiled for one protocol; ``run`` takes one member through it."""

    def __init__(self, cell: Cell, protocol: Protocol, how: Chosen) -> None:
        demand_playable(protocol, how.paths, waits=True)
        self.cell, self.protocol, self.how = cell, protocol, how
        begin = time.perf_counter()
        self.division: Discrete = discrete(assemble(cell, extras_of(protocol)), how.paths)
        demand_continuous(self.division, protocol)
        self.kernels: tuple[Kernel, Kernel] = (
            build(self.division.system.equations),
            build(self.division.rates),
        )
        self.build_seconds = time.perf_counter() - begin

    def run(
        self, *, points: int, rtol: float, atol: float, max_steps: int, report: Callable[[float, str], None]
    ) -> tuple[Trajectory, dict[str, np.ndarray]]:
        """The run of a cell, with the counts (times, states) of every counted transporter."""
        system = self.division.system
        begin = time.perf_counter()
        player = Player(system)
        start = (system.initial, player.parameters, system.scales)
        walker = Walker(self.division, self.kernels, start, self.how.control(rtol, atol, max_steps), self.how.seed, 0)
        player.parameters = walker.parameters
        self._demand_few(walker)
        segments: list[Segment] = []
        counts: list[list[np.ndarray]] = [[] for _ in walker.counts]
        events: list[Event] = []
        clock = 0.0
        for number, step in enumerate(self.protocol, 1):
            walker.state = player.begin(step, walker.state)
            walker.parameters = player.parameters
            walker.state = self.kernels[0].initialise(0.0, walker.state, walker.parameters)
            if step.duration > 0.0:
                times = output_times(step.duration, points, self.protocol.duration, first=not segments)
                until = step.until if isinstance(step, Hold) else None
                walker.watched = None if until is None else self._watched(player, step)
                segment, came = self._segment(walker, step, clock, times, counts)
                segments.append(segment)
                clock += segment.duration
                if until is not None and came:
                    events.append(Event(clock, until.path, str(until)))
                walker.watched = None
            player.end(step)
            report(clock / self.protocol.duration, f"step {number}: {step}")
        statistics = {
            "steps": walker.steps, "rejected": walker.tries - walker.steps, "seconds": time.perf_counter() - begin,
            "build_seconds": self.build_seconds,
        }  # fmt: skip
        record = {c.path: np.array(rows) for c, rows in zip(self.division.counted, counts, strict=True)}
        return Trajectory(system, tuple(segments), Outcome.FINISHED, statistics, tuple(events)), record

    def _watched(self, player: Player, step: Step) -> tuple[np.ndarray, np.ndarray]:
        """The parameters that wait for the condition of a step, which is taken back: what is foreseen stops nothing."""
        names = self.division.system.parameter_names
        places = np.array([i for i, name in enumerate(names) if name.startswith("until.")])
        values = player.parameters[places].copy()
        player.end(step)
        return places, values

    def _demand_few(self, walker: Walker) -> None:
        """Refuse what would take hours. Raises InputError."""
        expected = walker.jumps_per_second() * self.protocol.duration
        if expected > MOST_JUMPS:
            raise InputError(
                message("errors_solve-about-jumps-would-have-drawn", expected=f"{expected:.2g}"),
                where=f"{self.cell.name} > stochastic",
                why=message("errors_solve-most-every-molecule-moves-matter-charge", most_jumps=f"{MOST_JUMPS:.0e}"),
                hint=message("errors_solve-fewer-molecules-shorter-run-leave-transporte"),
            )

    def _segment(
        self, walker: Walker, step: Step, clock: float, times: np.ndarray, counts: list[list[np.ndarray]]
    ) -> tuple[Segment, bool]:
        """The step, and whether its condition ended it: then that moment is the last of the output times."""
        first, states, observed, reached = walker.state.copy(), [], [], []
        outputs = walker.splitting.outputs

        def seen(t: float) -> None:
            reached.append(t)
            states.append(walker.state.copy())
            outputs.numbers.put(walker.parameters)
            observed.append(outputs.see(t, walker.state).copy())
            for rows, present in zip(counts, walker.counts, strict=True):
                rows.append(present.copy())

        try:
            moment = walker.follow(times, seen)
        except Stopped as stop:
            segment = _bare(step, clock, walker, first)
            raise failure(self.division.system, self.kernels[0], segment, stop.found, step) from None
        now = float(times[-1]) if moment is None else moment
        none, empty = np.zeros(0), np.zeros((0, len(self.kernels[0].observables)))
        segment = Segment(
            name=str(step), start=clock, duration=now, parameters=walker.parameters.copy(),
            times=clock + np.array(reached), states=np.array(states).reshape(-1, len(first)),
            observed=np.array(observed).reshape(-1, empty.shape[1]), nodes=none, weights=none,
            quadrature=empty, quadrature_states=np.zeros((0, len(first))), first=first, last=walker.state.copy(),
        )  # fmt: skip
        return segment, moment is not None


def _bare(step: Step, clock: float, walker: Walker, first: np.ndarray) -> Segment:
    """A segment without outputs, for what is said of a failure."""
    none, empty = np.zeros(0), np.zeros((0, 0))
    return Segment(
        str(step), clock, step.duration, walker.parameters, none, empty, empty, none, none, empty, empty, first,
        walker.state,
    )  # fmt: skip


def simulate_stochastic(
    cell: Cell,
    protocol: Protocol,
    how: Chosen,
    *,
    points: int,
    rtol: float,
    atol: float,
    max_steps: int,
    report: Callable[[float, str], None],
) -> StochasticResult:
    """Run a cell whose chosen transporters are counted molecules; ``simulate`` describes the arguments."""
    from .simulate import _conditions

    simulation = StochasticSimulation(cell, protocol, how)
    trajectory, counts = simulation.run(points=points, rtol=rtol, atol=atol, max_steps=max_steps, report=report)
    system, kernel = simulation.division.system, simulation.kernels[0]
    conditions = {
        **_conditions(system, kernel, protocol, rtol, atol, trajectory.statistics),
        "stochastic": ", ".join(how.paths), "seed": str(how.seed), "method": how.method, "rate_change": how.rate_change,
    }  # fmt: skip
    chains = {c.path: c.molecule.states for c in simulation.division.counted}
    return StochasticResult(trajectory, conditions, counts, chains)


@dataclass(frozen=True)
class StochasticResult(Result):
    """A run with counted molecules: a ``Result``, and the counts.

    ``counts`` maps the path of a transporter to whole numbers (times, states), ``chains`` to the names of its states.
    Amounts of its states and its open probability follow the counts. The energy balance is not evaluated.

    Raises what ``Result`` raises, and UnknownNameError for molecules that were not counted.

    Shapes: a path gives (time,), ``counts`` of a transporter are (time, states).

    >>> import permease as pm
    >>> patch = pm.cells.squid_axon().replace("membrane.area", "5 um^2")
    >>> run = pm.simulate(patch, duration="1 ms", stochastic=True, seed=1)
    >>> int(run.molecules("SquidKv").values[-1].sum()), run.audit().passed
    (150, True)
    """

    counts: Mapping[str, np.ndarray] = field(default_factory=dict)
    chains: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __repr__(self) -> str:
        def line(path: str, rows: np.ndarray) -> str:
            many = int(rows[-1].sum())
            return f"  {path}: {many} molecules" + ("" if many else ", none: density times area rounds to zero")

        return "\n".join([super().__repr__(), *(line(path, rows) for path, rows in self.counts.items())])

    def molecules(self, path: str) -> xarray.DataArray:
        """Number of molecules in every state of a transporter, (time, state), e.g. ``"membrane.SquidNav"``.

        Raises UnknownNameError for a transporter that was not counted.
        """
        import xarray

        found = [p for p in self.counts if path in (p, p.partition(".")[2])]
        if len(found) != 1:
            raise UnknownNameError(message("thing-counted-transporter"), str(path)[:80], self.counts)
        return xarray.DataArray(
            self.counts[found[0]], dims=("time", "state"), name=found[0], attrs={"units": "1"},
            coords={"time": ("time", self.times, {"units": "s"}), "state": list(self.chains[found[0]])},
        )  # fmt: skip

    @cached_property
    def _audit(self) -> RunAudit:
        return audit_stochastic(self.trajectory, self.counts)


def audit_stochastic(trajectory: Trajectory, counts: Mapping[str, np.ndarray]) -> RunAudit:
    """Matter and charge of a run with counted molecules; every count must be whole and none may be lost."""
    system = trajectory.system
    matter: dict[tuple[str, str], float] = {}
    for place in system.places.values():
        if place.finite:
            for item in (*place.amounts, "water"):
                matter[place.name, item] = budget(trajectory, item, place.name).residual
    matter.update(scheme_residuals(trajectory))
    for path, rows in counts.items():
        whole = rows.sum(axis=1)
        matter[path, "molecules"] = float(np.ptp(whole)) / max(1.0, float(whole.max()))
    energy = EnergyBalance(
        stored=0.0, baths=0.0, supplied=0.0, work=0.0, dissipated=0.0, by_column={}, lowest_power=0.0, rounding=0.0,
        residual=0.0, evaluated=False, reason=UNSAMPLED,
    )  # fmt: skip
    empirical = tuple(sorted({c.transporter for c in system.columns if not c.consistent}))
    return RunAudit(matter, charge_residual(trajectory), energy, empirical, provisional_numbers(trajectory))
