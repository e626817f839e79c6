"""One-way fluxes of a labelled species: what a tracer experiment measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..text import listing, message
from .graph import components
from .notation import BathSpecies
from .steady import Stationary
from .step import Step
from .surroundings import Surroundings

if TYPE_CHECKING:
    from .cycle import Cycle

Node = int | tuple[str, BathSpecies]
"""A place of a label: a set of states, or a bath that it comes ``"from"`` or goes ``"to"``."""


@dataclass(frozen=True)
class Tracer:
    """One-way fluxes of a species (1/s per transporter molecule).

    ``influx`` counts molecules taken up outside and released inside, ``efflux`` those the other way, exchange across a
    loaded transporter included; ``efflux - influx`` is the net outward flux.
    """

    influx: Any
    efflux: Any


class _MixedLabelError(InputError):
    """A label that would come from two baths at once."""


def tracer(cycle: Cycle, at: Surroundings, species: str) -> Tracer:
    """One-way fluxes of labelled ``species`` in the stationary state.

    Molecules bound to one state are taken as equally likely to leave, and ligands that bind rapidly carry the label of
    their bath. Raises InputError when the scheme does not carry the species, or consumes it chemically.
    """
    found = one_way(cycle, at, (species,))
    zero = Stationary(cycle, at).env.number(0.0, "1/s")
    inside, outside = (species, "in"), (species, "out")
    return Tracer(influx=found.get((outside, inside), zero), efflux=found.get((inside, outside), zero))


def one_way(cycle: Cycle, at: Surroundings, carriers: tuple[str, ...]) -> Mapping[tuple[BathSpecies, BathSpecies], Any]:
    """One-way fluxes (1/s per molecule) of a label between all baths that hold it, by (from, to); absent means none.

    ``carriers`` are the species that hold the labelled group: one species that crosses the membrane, or several that
    turn into one another, such as ``("MgATP", "MgADP")`` for adenosine. What binds rapidly at a dead end, such as a
    modifier site, leaves as it came and is not followed. Otherwise as ``tracer``.
    """
    bound, node, terminal = _followed(cycle, carriers)
    here = Stationary(cycle, at)
    occupancy = here.occupancies()
    rates: dict[tuple[Node, Node], Any] = {}

    def add(start: Node, end: Node, rate: Any) -> None:
        if start != end:
            rates[start, end] = rates[start, end] + rate if (start, end) in rates else rate

    def place(state: str) -> Node:
        bath = terminal.get(node[state])
        return ("to", bath) if bath else node[state]

    content: dict[int, Any] = {}
    for state, count in bound.items():
        if count:
            share = here.fractions[state] * float(count)
            content[node[state]] = content[node[state]] + share if node[state] in content else share
    for edge in cycle.scheme.slow:
        for direction in (1, -1):
            step = cycle.steps[edge]
            start, end = here.departure(edge, direction), here.departure(edge, -direction)
            rate = here.direct_rate(edge, direction)
            released = list(_taken(step, -direction, carriers))
            for bath, count in _taken(step, direction, carriers):
                goal: Node = ("to", released[0][0]) if released else place(end)
                add(("from", bath), goal, occupancy[start] * rate * float(count))
            if not bound[start]:
                continue
            bath_of = terminal.get(node[start])
            origin: Node = ("from", bath_of) if bath_of else node[start]
            flux = occupancy[start] * rate if bath_of else rate * (here.fractions[start] / content[node[start]])
            for bath, count in released:
                add(origin, ("to", bath), flux * float(count))
            kept = bound[start] - sum(count for _, count in released)
            if kept:
                add(origin, place(end), flux * float(kept))
    _reduce(rates, [n for n in dict.fromkeys(node.values()) if n not in terminal])
    return {
        (start[1], end[1]): rate
        for (start, end), rate in rates.items()
        if isinstance(start, tuple) and isinstance(end, tuple) and start[1] != end[1]
    }


def dead_ends(cycle: Cycle, unbound: bool = False) -> frozenset[int]:
    """The rapid steps that bind something on the way to a state that no other step reaches; ``unbound``: or from it."""
    reached = Counter(state for s in cycle.steps for state in (s.left, s.right))

    def ends(s: Step) -> bool:
        left, right = reached[s.left] == 1, reached[s.right] == 1
        return bool((right and s.arrow.consumed) or (left and s.arrow.produced) or (unbound and (left or right)))

    return frozenset(i for i, s in enumerate(cycle.steps) if s.fast and ends(s))


def _followed(cycle: Cycle, carriers: tuple[str, ...]) -> tuple[dict[str, int], dict[str, int], dict[int, BathSpecies]]:
    """Bound molecules, and the rapid components of ``_nodes``.

    An activator that binds rapidly from one side to states that also bind it, for transport, from the other would mix
    the two labels; it leaves as it came, like a dead end.
    """
    ends = dead_ends(cycle)
    bound = bound_molecules(cycle, carriers, ends)
    try:
        return bound, *_nodes(cycle, carriers, bound, ends)
    except _MixedLabelError:
        ends = dead_ends(cycle, unbound=True)
        bound = bound_molecules(cycle, carriers, ends)
        return bound, *_nodes(cycle, carriers, bound, ends)


def bound_molecules(
    cycle: Cycle, carriers: str | tuple[str, ...], ignored: frozenset[int] = frozenset()
) -> dict[str, int]:
    """How many molecules of a species, or of several together, each state holds, 0 for the emptiest.

    What the ``ignored`` steps bind is not counted.
    """
    names = (carriers,) if isinstance(carriers, str) else carriers
    known = sorted({name for name, _ in cycle.bath})
    for species in names:
        if species not in known:
            raise InputError(
                message("errors_kinetics-scheme-does-not-carry", species=f"{species!r}"),
                why=message("errors_kinetics-carries", known=listing(known, "list-comma")),
            )
    count = {cycle.states[0]: 0}
    pending = list(enumerate(cycle.steps))
    while pending:
        rest = []
        for index, step in pending:
            gain = -sum(
                n for (name, _), n in step.arrow.stoichiometry.items() if name in names and index not in ignored
            )
            if step.left in count:
                if count.setdefault(step.right, count[step.left] + gain) != count[step.left] + gain:
                    raise InputError(
                        message("errors_kinetics-label-has-no-meaning-scheme", names=listing(map(repr, names))),
                        where=f"step {step}",
                        why=message("errors_kinetics-turn-makes-destroys-species-so-does"),
                    )
            elif step.right in count:
                count[step.left] = count[step.right] - gain
            else:
                rest.append((index, step))
        pending = rest
    lowest = min(count.values())
    return {state: number - lowest for state, number in count.items()}


def _taken(step: Step, direction: int, names: tuple[str, ...]) -> Iterator[tuple[BathSpecies, int]]:
    """(bath, molecules) that a step takes up when it runs in a direction."""
    for bath, count in step.arrow.consumed if direction > 0 else step.arrow.produced:
        if bath[0] in names:
            yield bath, count


def _nodes(
    cycle: Cycle, names: tuple[str, ...], bound: dict[str, int], ends: frozenset[int]
) -> tuple[dict[str, int], dict[int, BathSpecies]]:
    """The rapid component of every loaded state, and the bath with which a component exchanges rapidly."""
    scheme = cycle.scheme
    among = [i for i, s in enumerate(scheme.steps) if s.fast and bound[s.left] and bound[s.right]]
    label = components(len(scheme.states), scheme.edges, among)
    node = {state: label[scheme.index[state]] for state in scheme.states if bound[state]}
    terminal: dict[int, BathSpecies] = {}
    for index, step in enumerate(scheme.steps):
        if index in ends:
            continue
        taken, released = ({bath for bath, _ in _taken(step, direction, names)} for direction in (1, -1))
        baths = taken | released
        if (taken and released and bound[step.left]) or (step.fast and len(baths) > 1):
            raise InputError(message("errors_kinetics-label-cannot-followed-through-step"), where=f"step {step}")
        for state in (step.left, step.right):
            if step.fast and baths and bound[state]:
                bath = next(iter(baths))
                if terminal.setdefault(node[state], bath) != bath:
                    other = " and ".join(f"{name} {side}" for name, side in sorted({bath, terminal[node[state]]}))
                    raise _MixedLabelError(f"state {state} exchanges rapidly with {other}", where=f"step {step}")
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
