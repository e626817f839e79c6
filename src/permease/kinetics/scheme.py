"""The graph of a transport cycle: states, groups of states in rapid equilibrium, and loops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ..errors import ModelError
from ..text import message
from .graph import Edge, Walk, components, oriented, path, simple_cycles, spanning_forest
from .notation import BathSpecies
from .step import Step

CYCLE_LIMIT: Final = 60
"""Schemes with more simple cycles than this are resolved into the loops of a spanning tree."""


@dataclass(frozen=True)
class Loop:
    """A closed walk over the steps of a scheme.

    ``walk`` holds (step index, direction); ``stoichiometry`` is what each bath gains per turn; ``charge`` the sum of
    the step charges, elementary charges moved outward per turn; ``states`` those passed, in order.
    """

    walk: Walk
    states: tuple[str, ...]
    stoichiometry: Mapping[BathSpecies, int]
    charge: float

    def __str__(self) -> str:
        return " -> ".join((*self.states, self.states[0]))

    @property
    def molecules(self) -> int:
        """Bath molecules gained minus lost per turn, both sides together."""
        return sum(self.stoichiometry.values())

    @property
    def reaction(self) -> dict[str, int]:
        """Net chemistry per turn: what is gained summed over both sides; empty for pure transport."""
        total: dict[str, int] = {}
        for (species, _), count in self.stoichiometry.items():
            total[species] = total.get(species, 0) + count
        return {species: count for species, count in total.items() if count}


class Scheme:
    """The states that steps join, checked to be one piece.

    ``states`` are in order of appearance; ``groups`` are the sets of states joined by rapid steps, a single state where
    there is none; ``group_of`` maps a state to the index of its group.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        if not steps:
            raise ModelError(
                message("errors_kinetics-cycle-needs-least-one-step"), hint="step('A <-> B', '10 / s', '10 / s')"
            )
        self.steps: tuple[Step, ...] = tuple(steps)
        self.states: tuple[str, ...] = tuple(dict.fromkeys(s for step in self.steps for s in (step.left, step.right)))
        self.index: dict[str, int] = {state: i for i, state in enumerate(self.states)}
        self.edges: list[Edge] = [(self.index[s.left], self.index[s.right]) for s in self.steps]
        label = components(len(self.states), self.edges, range(len(self.edges)))
        if max(label) > 0:
            pieces = [
                ", ".join(s for s, c in zip(self.states, label, strict=True) if c == k) for k in range(max(label) + 1)
            ]
            raise ModelError(
                message("errors_kinetics-scheme-falls-into-pieces", count=len(pieces)),
                why=" | ".join(pieces),
                hint=message("errors_kinetics-join-them-step-check-spelling-states"),
            )
        fast = [i for i, s in enumerate(self.steps) if s.fast]
        group = components(len(self.states), self.edges, fast)
        self.group_of: dict[str, int] = dict(zip(self.states, group, strict=True))
        self.groups: tuple[tuple[str, ...], ...] = tuple(
            tuple(s for s in self.states if self.group_of[s] == g) for g in range(max(group) + 1)
        )
        self.fast_forest = spanning_forest(len(self.states), self.edges, fast)
        self.slow = tuple(i for i, s in enumerate(self.steps) if not s.fast)

    def loop(self, walk: Walk) -> Loop:
        """The loop of a closed walk: its states, stoichiometry and charge."""
        states = []
        net: dict[BathSpecies, int] = {}
        charge = 0.0
        for edge, direction in walk:
            step = self.steps[edge]
            states.append(step.left if direction > 0 else step.right)
            charge += direction * step.charge
            for key, count in step.arrow.stoichiometry.items():
                net[key] = net.get(key, 0) + direction * count
        return Loop(walk, tuple(states), {key: count for key, count in net.items() if count}, charge)

    def independent_loops(self, tree: frozenset[int]) -> dict[int, Loop]:
        """One loop for every step outside a spanning tree, keyed by that step."""
        loops = {}
        for chord, (a, b) in enumerate(self.edges):
            if chord not in tree:
                walk = ((chord, 1), *path(len(self.states), self.edges, tree, b, a))
                loops[chord] = self.loop(oriented(walk))
        return loops

    def fast_path(self, start: str, end: str) -> Walk:
        """The walk between two states of a group over its rapid steps."""
        return path(len(self.states), self.edges, self.fast_forest, self.index[start], self.index[end])

    @cached_property
    def simple_loops(self) -> tuple[Loop, ...] | None:
        """Every simple cycle of states, None when there are more than CYCLE_LIMIT."""
        walks = simple_cycles(len(self.states), self.edges, CYCLE_LIMIT)
        return None if walks is None else tuple(self.loop(walk) for walk in walks)

    @cached_property
    def slow_edges(self) -> list[Edge]:
        """The slow steps as edges between groups, in the order of ``slow``."""
        return [(self.group_of[self.steps[i].left], self.group_of[self.steps[i].right]) for i in self.slow]

    @cached_property
    def slow_cycles(self) -> tuple[tuple[Walk, Loop], ...] | None:
        """The simple cycles of groups: slow steps walked, and the whole loop with the rapid steps between them.

        None when there are more than CYCLE_LIMIT.
        """
        walks = simple_cycles(len(self.groups), self.slow_edges, CYCLE_LIMIT)
        if walks is None:
            return None
        return tuple(self._expanded(walk) for walk in walks)

    @cached_property
    def chord_cycles(self) -> tuple[tuple[int, Walk, Loop], ...]:
        """For every slow step outside a spanning tree of the groups: that step, and the cycle it closes."""
        count = len(self.groups)
        tree = spanning_forest(count, self.slow_edges, range(len(self.slow)))
        cycles = []
        for chord, (a, b) in enumerate(self.slow_edges):
            if chord not in tree:
                cycles.append(
                    (self.slow[chord], *self._expanded(((chord, 1), *path(count, self.slow_edges, tree, b, a))))
                )
        return tuple(cycles)

    def _expanded(self, walk: Walk) -> tuple[Walk, Loop]:
        slow = tuple((self.slow[edge], direction) for edge, direction in walk)
        whole: list[tuple[int, int]] = []
        for (edge, direction), (following, onward) in zip(slow, (*slow[1:], slow[0]), strict=True):
            arrival = self.steps[edge].right if direction > 0 else self.steps[edge].left
            departure = self.steps[following].left if onward > 0 else self.steps[following].right
            whole += [(edge, direction), *self.fast_path(arrival, departure)]
        return slow, self.loop(tuple(whole))
