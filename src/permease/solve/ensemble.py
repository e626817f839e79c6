"""Many members of a population through one protocol: a block of them at a time, side by side in vector lanes.

Blocks are the unit of all work: block b holds the members from 1024 b on, whoever computes it and whenever. Nothing in
a block depends on another, so results do not depend on threads, workers, or order.
"""

from __future__ import annotations

import hashlib
import math
import pickle
import threading
import uuid
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from ..compile.algebraic import Algebraic
from ..compile.kernel import Integrations, Kernel, build
from ..compile.system import System, assemble
from ..errors import InputError, PermeaseError
from ..expr import evaluate
from ..model.hold import Until
from ..model.population import Population
from ..model.protocol import Protocol, Step
from ..text import listing, message, phrase
from .conserved import broken, invariants_of
from .event_times import conditions_of
from .members import Members, Start, why_impossible
from .membrane_area import guarded, spent_among
from .outcome import Outcome
from .protocol_steps import Player, extras_of
from .shared_points import shared_points

BLOCK = 1024
WIDTH = 8
INFO = 4
"""Numbers of ``Block.info`` before the times of conditions."""
_FAITHFUL = 1e-6
_KEPT_ENGINES = 4
_FINISHED = Outcome.FINISHED.code


@dataclass(frozen=True)
class Plan:
    """All that a block depends on; small, and sent to workers as it is."""

    population: Population
    protocol: Protocol
    paths: tuple[str, ...]
    points: int
    rtol: float
    atol: float
    max_steps: int

    @cached_property
    def key(self) -> str:
        """A hash of everything that decides the results, the same in every process."""
        p = self.population
        varied = [(path, repr(d)) for path, d in p.vary.items()]
        parts = (
            p.n, p.seed, varied, p.design, sorted(map(repr, p.correlate.items())), str(self.protocol), self.paths,
            self.points, self.rtol, self.atol, self.max_steps,
        )  # fmt: skip
        engine = engine_of(self)
        system = engine.system
        numbers = system.initial.tobytes() + system.parameters.tobytes()
        model = system.equations.fingerprint + (engine.kernel.fingerprint if engine.kernel.equations.conditions else "")
        return hashlib.sha256(repr(parts).encode() + numbers + model.encode()).hexdigest()

    @property
    def block(self) -> int:
        """How many members are computed side by side."""
        return BLOCK

    @cached_property
    def conditions(self) -> tuple[tuple[int, float, Until], ...]:
        """Number from 1, scheduled start (s) and condition of every step of the protocol that may end sooner."""
        return tuple(conditions_of(self.protocol))

    @property
    def columns(self) -> int:
        """How many numbers ``Block.info`` has of a member."""
        return INFO + len(self.conditions)

    def engine(self) -> Engine:
        """The compiled equations that it needs."""
        return Engine(self.population, self.protocol)

    @cached_property
    def identity(self) -> bytes:
        """What the engine is kept by: the same for equal populations, in every process that gets this plan."""
        try:
            return hashlib.sha256(pickle.dumps((self.population, self.protocol))).digest()
        except (pickle.PicklingError, AttributeError, TypeError):
            # a part whose class was made inside a function
            name = _names.setdefault(self.population, uuid.uuid4().bytes)
            return name + str(self.protocol).encode()

    def __getstate__(self) -> dict[str, Any]:
        kept = {**self.__dict__, "identity": self.identity}
        return {name: value for name, value in kept.items() if name not in ("grids", "times", "conditions")}

    @cached_property
    def grids(self) -> tuple[np.ndarray, ...]:
        """Output times (s) of every step that takes time, from its own start; only the first step has its start."""
        return shared_points(self.protocol, self.points)

    @cached_property
    def times(self) -> np.ndarray:
        """Output times (s) of the run."""
        clock, found = 0.0, []
        for grid in self.grids:
            found.append(clock + grid)
            clock += float(grid[-1])
        return np.concatenate(found)


@dataclass(frozen=True)
class Block:
    """What became of some members: ``values`` (paths, members, times) in coherent SI, nan after a failure.

    ``info`` (members, 4 and one for each condition) holds the code of the outcome, the time (s), the number of the step
    of the protocol (from 1), the worst state (of NO_MEMBRANE: the membrane) or -1, and of every condition of the
    protocol when it was reached (s, on the clock of the outputs) or nan. Where they have been ``written`` to a store
    already, there is nothing but the codes.
    """

    first: int
    values: np.ndarray
    info: np.ndarray
    written: bool = False


class Engine:
    """The compiled equations of a population and its protocol."""

    def __init__(self, population: Population, protocol: Protocol, target: str = "llvm") -> None:
        self.population = population
        self.system: System = assemble(population.cell, extras_of(protocol), extents=False)
        self.members = Members(self.system, tuple(population.vary), phrase("errors_solve-loop-of-runs"))
        self.kernel: Kernel = build(guarded(self.system), target=target, width=WIDTH)
        self.algebraic = Algebraic(self.system.equations)
        self.invariants = invariants_of(self.system)
        self._threads = threading.local()
        self._demand_faithful(protocol)

    def _table(self, cells: int, times: int) -> np.ndarray:
        """Memory for states (cells, times, n) that this thread uses again for its next block."""
        shape = cells, times, len(self.system.state_names)
        size = math.prod(shape)
        kept = getattr(self._threads, "kept", None)
        if kept is None or len(kept) < size:
            kept = self._threads.kept = np.empty(size)
        return np.asarray(kept[:size].reshape(shape))

    def _demand_faithful(self, protocol: Protocol) -> None:
        """Refuse what ``vary`` does not do as ``Cell.replace`` does: the first member is assembled on its own too."""
        states, numbers, sizes, possible = Engine.start(self, 0, 1)
        if not self.population.vary or not possible[0]:
            return
        try:
            alone = assemble(self.population.member(0), extras_of(protocol), extents=False)
        except PermeaseError:
            return
        if alone.parameter_names == self.system.parameter_names and alone.state_names == self.system.state_names:
            same = np.allclose(numbers[0], alone.parameters, rtol=1e-9, atol=0.0)
            if same and np.all(np.abs(states[0] - alone.initial) <= _FAITHFUL * sizes[0]):
                return
        paths = listing(self.population.vary, "list-comma")
        raise InputError(
            message("errors_solve-cannot-vary-from-member-member", paths=paths),
            where=message("thing-population-of", name=self.population.cell.name),
            why=message("errors_solve-other-numbers-cell-follow-from"),
            hint=message("errors_solve-another-path-loop-simulations"),
        )

    def start(self, first: int, count: int) -> Start:
        """The start of the members first to first + count."""
        return self.members.start(self.population.numbers(first, count), count)

    def block(self, plan: Plan, first: int, count: int) -> Block:
        """Take the members first to first + count through the protocol."""
        states, numbers, sizes, possible = self.start(first, count)
        player = Player(self.system, numbers)
        values = np.full((len(plan.paths), count, len(plan.times)), np.nan)
        info = np.zeros((count, plan.columns))
        info[:, 0], info[:, 3] = np.where(possible, _FINISHED, Outcome.INVALID.code), -1.0
        info[:, INFO:] = np.nan
        places = {number: INFO + i for i, (number, _, _) in enumerate(plan.conditions)}
        alive = np.flatnonzero(possible)
        grids, clock, column = iter(plan.grids), 0.0, 0
        for number, step in enumerate(plan.protocol, 1):
            states = player.begin(step, states)
            prepared, solved = self.algebraic.solve(states[alive], player.parameters[alive])
            states[alive] = prepared
            self._fail(info, alive[~solved], Outcome.NOT_FINITE.code, clock, number)
            alive = alive[solved]
            if step.duration > 0.0:
                grid = next(grids)
                found = self.kernel.integrate_many(
                    states[alive], player.parameters[alive], grid, scale=sizes[alive], rtol=plan.rtol,
                    atol=plan.atol, max_steps=plan.max_steps, into=self._table(len(alive), len(grid)),
                )  # fmt: skip
                codes, worst = self._codes(found, player.parameters[alive])
                lost = broken(self.invariants, states[alive], found.final, sizes[alive])
                lost &= (codes == _FINISHED) | (codes == Outcome.STOPPED.code)
                codes[lost], worst[lost] = Outcome.NOT_CONSERVED.code, -1
                found.states[lost] = np.nan
                came = codes == Outcome.STOPPED.code
                rows = held(found.states, grid, found.time, found.final, came)
                values[:, alive, column : column + len(grid)] = self._observed(
                    plan.paths, grid, rows, player.parameters[alive]
                )
                states[alive] = found.final
                column, clock = column + len(grid), clock + step.duration
                if number in places:
                    info[alive[came], places[number]] = clock - step.duration + found.time[came]
                bad = (codes != _FINISHED) & ~came
                who = alive[bad]
                self._fail(info, who, codes[bad], clock - step.duration + found.time[bad], number)
                info[who, 3] = worst[bad]
                alive = alive[~bad]
            player.end(step)
        info[alive, 1] = clock
        return Block(first, values, info)

    def _codes(self, found: Integrations, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The code of each outcome, NO_MEMBRANE where vesicles took all of it, and the worst state, or membrane."""
        codes, worst = np.array([outcome.code for outcome in found.outcomes], dtype=int), found.worst_state.copy()
        who = np.flatnonzero(codes != _FINISHED)
        if self.system.surfaces and len(who):
            stopped = codes[who] == Outcome.STOPPED.code
            short = spent_among(self.system, found.final[who], numbers[who], stopped)
            codes[who[short >= 0]] = Outcome.NO_MEMBRANE.code
            worst[who[short >= 0]] = short[short >= 0]
        return codes, worst

    @staticmethod
    def _fail(info: np.ndarray, who: np.ndarray, code: Any, time: Any, step: int) -> None:
        info[who, 0], info[who, 1], info[who, 2] = code, time, step

    def _observed(self, paths: tuple[str, ...], grid: np.ndarray, rows: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        """The outputs (paths, members, times) of states (members, times, n)."""
        equations = self.system.equations
        known: dict[Any, Any] = {state: rows[:, :, i] for i, state in enumerate(equations.states)}
        known.update({p: numbers[:, i, None] for i, p in enumerate(equations.parameters)})
        known[equations.time] = grid[None, :]
        found = evaluate([equations.observables[path] for path in paths], known)
        # rows that were not reached are nan; outputs that are mere parameters must not outlive them
        lost = np.isnan(rows).any(axis=2)
        return np.stack([np.where(lost, np.nan, value) for value in found]) if paths else np.zeros((0, *lost.shape))

    def sentence(self, protocol: Protocol, index: int, row: np.ndarray) -> str:
        """What became of a member, in words."""
        outcome = Outcome.from_code(int(row[0]))
        if outcome is Outcome.FINISHED:
            return str(outcome.value)
        if outcome is Outcome.INVALID:
            return why_impossible(self.population, index)
        steps: tuple[Step, ...] = tuple(protocol)
        text = f"{outcome.value.rstrip('.')} at {row[1]:.6g} s, in step {int(row[2])}, {steps[int(row[2]) - 1]}"
        if outcome is Outcome.NO_MEMBRANE:
            return f"{text}: {tuple(self.system.surfaces)[int(row[3])]} has none left."
        return text + (f", first in {self.system.state_names[int(row[3])]}." if row[3] >= 0 else ".")


def held(rows: np.ndarray, grid: np.ndarray, time: np.ndarray, final: np.ndarray, came: np.ndarray) -> np.ndarray:
    """States (members, times, n) in which those that ``came`` to a condition keep theirs for the rest of the step.

    ``time`` (members,) is when, ``final`` (members, n) what they had. The rows are changed in place.
    """
    for i in np.flatnonzero(came):
        rows[i, grid > time[i]] = final[i]
    return rows


_engines: OrderedDict[bytes, Engine] = OrderedDict()
_names: WeakKeyDictionary[Population, bytes] = WeakKeyDictionary()


def engine_of(plan: Plan) -> Engine:
    """The engine of a plan, kept for the next blocks in this process."""
    key = plan.identity
    if key not in _engines:
        _engines[key] = plan.engine()
        while len(_engines) > _KEPT_ENGINES:
            _engines.popitem(last=False)
    return _engines[key]


def compute(plan: Plan, first: int, count: int) -> Block:
    """One stretch of members, in whatever process this is; ``first`` is a multiple of BLOCK."""
    engine, size = engine_of(plan), plan.block
    blocks = [engine.block(plan, a, min(size, first + count - a)) for a in range(first, first + count, size)]
    return Block(first, np.concatenate([b.values for b in blocks], axis=1), np.concatenate([b.info for b in blocks]))
