"""One-way fluxes of a labelled species: what a tracer experiment measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ..errors import InputError
from .graph import components
from .steady import Stationary
from .step import Step
from .surroundings import Surroundings

if TYPE_CHECKING:
    from .cycle import Cycle

Node = int | str
SOURCE: Final = {"in": "label from inside", "out": "label from outside"}
SINK: Final = {"in": "released inside", "out": "released outside"}


@dataclass(frozen=True)
class Tracer:
    """One-way fluxes of a species (1/s per transporter molecule).

    ``influx`` counts molecules taken up outside and released inside, ``efflux`` those the other way, exchange across a
    loaded transporter included; ``efflux - influx`` is the net outward flux.
    """

    influx: Any
    efflux: Any


def tracer(cycle: Cycle, at: Surroundings, species: str) -> Tracer:
    """One-way fluxes of labelled ``species`` in the stationary state.

    Molecules bound to one state are taken as equally likely to leave, and ligands that bind rapidly carry the label of
    their bath. Raises InputError when the scheme does not carry the species, or consumes it chemically.
    """
    bound = bound_molecules(cycle, species)
    here = Stationary(cycle, at)
    occupancy = here.occupancies()
    node, terminal = _nodes(cycle, species, bound)
    rates: dict[tuple[Node, Node], Any] = {}

    def add(start: Node, end: Node, rate: Any) -> None:
        if start != end:
            rates[start, end] = rates[start, end] + rate if (start, end) in rates else rate

    def place(state: str) -> Node:
        side = terminal.get(node[state])
        return SINK[side] if side else node[state]

    content: dict[Node, Any] = {}
    for state, count in bound.items():
        if count:
            amount = occupancy[state] * float(count)
            content[node[state]] = content[node[state]] + amount if node[state] in content else amount
    for edge in cycle.scheme.slow:
        for direction in (1, -1):
            step = cycle.steps[edge]
            start, end = here.departure(edge, direction), here.departure(edge, -direction)
            turnover = occupancy[start] * here.direct_rate(edge, direction)
            for side, count in _taken(step, direction, species):
                add(SOURCE[side], place(end), turnover * float(count))
            if not bound[start]:
                continue
            side_of = terminal.get(node[start])
            origin: Node = SOURCE[side_of] if side_of else node[start]
            flux = turnover if side_of else turnover / content[node[start]]
            released = list(_taken(step, -direction, species))
            for side, count in released:
                add(origin, SINK[side], flux * float(count))
            kept = bound[start] - sum(count for _, count in released)
            if kept:
                add(origin, place(end), flux * float(kept))
    _reduce(rates, [n for n in dict.fromkeys(node.values()) if n not in terminal])
    zero = here.env.number(0.0, "1/s")
    return Tracer(
        influx=rates.get((SOURCE["out"], SINK["in"]), zero), efflux=rates.get((SOURCE["in"], SINK["out"]), zero)
    )


def bound_molecules(cycle: Cycle, species: str) -> dict[str, int]:
    """How many molecules of a species each state holds, 0 for the emptiest."""
    if species not in {name for name, _ in cycle.bath}:
        known = ", ".join(sorted({name for name, _ in cycle.bath}))
        raise InputError(f"the scheme does not carry {species!r}", why=f"it carries {known}")
    count = {cycle.states[0]: 0}
    pending = list(cycle.steps)
    while pending:
        rest = []
        for step in pending:
            gain = -sum(n for (name, _), n in step.arrow.stoichiometry.items() if name == species)
            if step.left in count:
                if count.setdefault(step.right, count[step.left] + gain) != count[step.left] + gain:
                    raise InputError(
                        f"a label on {species!r} has no meaning in this scheme",
                        where=f"step {step}",
                        why="a turn makes or destroys the species, so it does not cross as itself",
                    )
            elif step.right in count:
                count[step.left] = count[step.right] - gain
            else:
                rest.append(step)
        pending = rest
    lowest = min(count.values())
    return {state: number - lowest for state, number in count.items()}


def _taken(step: Step, direction: int, species: str) -> Iterator[tuple[str, int]]:
    """(side, molecules) that a step takes up when it runs in a direction."""
    for (name, side), count in step.arrow.consumed if direction > 0 else step.arrow.produced:
        if name == species:
            yield side, count


def _nodes(cycle: Cycle, species: str, bound: dict[str, int]) -> tuple[dict[str, int], dict[int, str]]:
    """The rapid component of every loaded state, and the side with which a component exchanges rapidly."""
    scheme = cycle.scheme
    among = [i for i, s in enumerate(scheme.steps) if s.fast and bound[s.left] and bound[s.right]]
    label = components(len(scheme.states), scheme.edges, among)
    node = {state: label[scheme.index[state]] for state in scheme.states if bound[state]}
    terminal: dict[int, str] = {}
    for step in scheme.steps:
        sides = {side for direction in (1, -1) for side, _ in _taken(step, direction, species)}
        if len(sides) > 1:
            raise InputError(
                "a label cannot be followed through a step that takes up and releases it", where=f"step {step}"
            )
        for state in (step.left, step.right):
            if step.fast and sides and bound[state]:
                side = next(iter(sides))
                if terminal.setdefault(node[state], side) != side:
                    raise InputError(f"state {state} exchanges {species} rapidly with both sides", where=f"step {step}")
    return node, terminal


def _reduce(rates: dict[tuple[Node, Node], Any], nodes: list[int]) -> None:
    """Eliminate the transient nodes in place, leaving the fluxes from sources to sinks."""
    for node in nodes:
        ways_in = {i: rate for (i, j), rate in rates.items() if j == node and i != node}
        ways_out = {j: rate for (i, j), rate in rates.items() if i == node and j != node}
        total: Any = None
        for rate in ways_out.values():
            total = rate if total is None else total + rate
        for i, inward in ways_in.items():
            for j, outward in ways_out.items():
                if i != j:
                    through = inward * (outward / total)
                    rates[i, j] = rates[i, j] + through if (i, j) in rates else through
        for key in [key for key in rates if node in key]:
            del rates[key]
