"""The states of a cycle as amounts that change in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .notation import BathSpecies
from .scheme import Loop
from .steady import Stationary
from .surroundings import Surroundings

if TYPE_CHECKING:
    from .cycle import Cycle


@dataclass(frozen=True)
class Transition:
    """One slow step as a stoichiometric column.

    Attributes
    ----------
    name : of the step, e.g. ``"EoNa<->EoNaG"``.
    rate, forward, backward : net and one-way rates (mol/s).
    stoichiometry : gained on a side per event.
    states : groups gained per event, each named by its first state; empty for a step within one group.
    charge : elementary charges moved outward per event.
    """

    name: str
    rate: Any
    forward: Any
    backward: Any
    stoichiometry: Mapping[BathSpecies, int]
    states: Mapping[str, int]
    charge: float


def transitions(cycle: Cycle, at: Surroundings, amounts: Mapping[str, Any]) -> tuple[Transition, ...]:
    """The slow steps as columns, from the amount (mol) of every group.

    A group of states in rapid equilibrium is booked as its first state: a step that leaves another state of the group
    takes the ligands in between along, so that matter and charge balance exactly.
    """
    here = Stationary(cycle, at)
    found = []
    for edge in cycle.scheme.slow:
        step = cycle.steps[edge]
        loop = booked(cycle, edge)
        start, end = (cycle.scheme.groups[cycle.scheme.group_of[s]][0] for s in (step.left, step.right))
        forward = here.direct_rate(edge, 1) * here.env.number(amounts[start], "mol") * here.fractions[step.left]
        backward = here.direct_rate(edge, -1) * here.env.number(amounts[end], "mol") * here.fractions[step.right]
        states = {} if start == end else {start: -1, end: 1}
        found.append(
            Transition(step.name, forward - backward, forward, backward, loop.stoichiometry, states, loop.charge)
        )
    return tuple(found)


def booked(cycle: Cycle, edge: int) -> Loop:
    """The walk from the first state of one group to that of the other through a slow step; not closed in general."""
    scheme, step = cycle.scheme, cycle.steps[edge]
    start, end = (scheme.groups[scheme.group_of[s]][0] for s in (step.left, step.right))
    return scheme.loop((*scheme.fast_path(start, step.left), (edge, 1), *scheme.fast_path(step.right, end)))


def effective_charges(cycle: Cycle) -> dict[str, float]:
    """zeta of every group, 0 for the first.

    With amounts m of the groups and n of the species inside, q_in - F (sum z n_in + sum zeta m) does not change, where
    q_in is the charge of the inside: a group holds the charge that entered the protein but has not crossed the field.
    """
    zeta = {0: 0.0}
    pending = list(cycle.scheme.slow)
    while pending:
        rest = []
        for edge in pending:
            step = cycle.steps[edge]
            a, b = cycle.scheme.group_of[step.left], cycle.scheme.group_of[step.right]
            if a not in zeta and b not in zeta:
                rest.append(edge)
                continue
            loop = booked(cycle, edge)
            inside = sum(cycle.charges[s] * n for (s, side), n in loop.stoichiometry.items() if side == "in")
            gain = -loop.charge - inside
            if a in zeta:
                zeta.setdefault(b, zeta[a] + gain)
            else:
                zeta[a] = zeta[b] - gain
        pending = rest
    return {cycle.scheme.groups[g][0]: charge for g, charge in sorted(zeta.items())}
