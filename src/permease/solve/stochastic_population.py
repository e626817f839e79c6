"""Many cells with counted molecules: every member has random numbers of its own, from its index."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..compile.discrete import discrete
from ..compile.kernel import build
from ..errors import PermeaseError
from ..model.population import Population
from ..model.protocol import Protocol
from .control import Stopped
from .ensemble import Block, Engine, Plan
from .outcome import Outcome
from .protocol_steps import Player
from .splitting import Splitting
from .stochastic import MOST_JUMPS, Chosen, demand_playable
from .walker import Walker

_FINISHED = Outcome.FINISHED.code
BLOCK = 128
"""Members in one piece of work: few enough to be shared out, as every one takes milliseconds."""
_SCHEME = 2
"""Which way of choosing steps drew the numbers of a store: those of another are not to be mixed with them."""


@dataclass(frozen=True)
class StochasticPlan(Plan):
    """A plan with what is counted, and from which seed."""

    chance: Chosen

    @property
    def block(self) -> int:
        """How many members are one piece of work; they are computed one after the other."""
        return BLOCK

    def engine(self) -> Engine:
        """The rest of the cell and its molecules."""
        return StochasticEngine(self.population, self.protocol, self.chance)

    @cached_property
    def identity(self) -> bytes:
        """What the engine is kept by."""
        return hashlib.sha256(super().identity + repr(self.chance).encode()).digest()

    @cached_property
    def key(self) -> str:
        """A hash of everything that decides the results."""
        return hashlib.sha256(f"{super().key}|{self.chance!r}|{_SCHEME}".encode()).hexdigest()


def plan_with(chance: Chosen) -> Callable[..., Plan]:
    """What makes plans of stochastic runs."""
    return functools.partial(StochasticPlan, chance=chance)


class StochasticEngine(Engine):
    """The compiled rest of a population's cells, and their molecules."""

    def __init__(self, population: Population, protocol: Protocol, chance: Chosen) -> None:
        super().__init__(population, protocol)
        demand_playable(protocol, chance.paths)
        self.chance = chance
        self.division = discrete(self.system, chance.paths)
        self.system = self.division.system
        self.kernels = build(self.system.equations), build(self.division.rates)

    def block(self, plan: Plan, first: int, count: int) -> Block:
        """Take the members first to first + count through the protocol, one after the other."""
        states, numbers, sizes, possible = self.start(first, count)
        fractions = len(self.system.parameters) - numbers.shape[1]
        player = Player(self.system, np.hstack([numbers, np.zeros((count, fractions))]))
        values = np.full((len(plan.paths), count, len(plan.times)), np.nan)
        info = np.zeros((count, 4))
        info[:, 0], info[:, 3] = np.where(possible, _FINISHED, Outcome.INVALID.code), -1.0
        control = self.chance.control(plan.rtol, plan.atol, plan.max_steps)
        shared = Splitting(self.division, self.kernels, control)
        walkers: dict[int, Walker] = {}
        for i in map(int, np.flatnonzero(possible)):
            start = (states[i], player.parameters[i], sizes[i])
            try:
                walkers[i] = Walker(self.division, self.kernels, start, control, self.chance.seed, first + i, shared)
            except PermeaseError:
                info[i, 0] = Outcome.INVALID.code
                continue
            states[i], player.parameters[i] = walkers[i].state, walkers[i].parameters
            if walkers[i].jumps_per_second() * plan.protocol.duration > MOST_JUMPS:
                info[i] = Outcome.TOO_MANY_STEPS.code, 0.0, 1, -1
                del walkers[i]
        columns = [self.kernels[0].observables.index(path) for path in plan.paths]
        grids, clock, column = iter(plan.grids), 0.0, 0
        for number, step in enumerate(plan.protocol, 1):
            states = player.begin(step, states)
            grid = next(grids) if step.duration > 0.0 else np.zeros(0)
            for i in list(walkers):
                walker = walkers[i]
                walker.state, walker.parameters = states[i].copy(), player.parameters[i]
                try:
                    walker.state = self.kernels[0].initialise(0.0, walker.state, walker.parameters)
                    walker.follow(grid, _recorder(shared, walker, columns, values[:, i], column))
                except Stopped as stop:
                    worst = -1 if stop.found.worst_state is None else stop.found.worst_state
                    info[i] = stop.found.outcome.code, clock + stop.found.time, number, worst
                    del walkers[i]
                except PermeaseError:
                    info[i] = Outcome.NOT_FINITE.code, clock, number, -1
                    del walkers[i]
                states[i] = walker.state
            column, clock = column + len(grid), clock + step.duration
            player.end(step)
        info[list(walkers), 1] = clock
        return Block(first, values, info)


def _recorder(
    shared: Splitting, walker: Walker, columns: list[int], values: np.ndarray, first: int
) -> Callable[[float], None]:
    """What puts the outputs of one member into ``values`` (paths, times), from column ``first`` on."""
    at = [first]

    def seen(t: float) -> None:
        shared.outputs.numbers.put(walker.parameters)
        values[:, at[0]] = shared.outputs.see(t, walker.state)[columns]
        at[0] += 1

    return seen
