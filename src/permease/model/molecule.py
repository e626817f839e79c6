"""One molecule of a transporter as a chain of states: the ways between them, and what each of them moves."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..errors import ModelError
from ..text import message
from .channel import Channel
from .exocytosis import Exocytosis
from .gating import Gate, Gating
from .gating_cycle import CycleGating
from .gating_scheme import MarkovGating
from .scheme_transporter import SchemeTransporter, Seen
from .transporter import Transporter

LARGEST = 200
"""More states than this are refused: independent gates multiply their numbers."""


@dataclass(frozen=True)
class Way:
    """One way between two states, given by their indices; they are equal where a step stays within one state.

    ``rate`` is that of one molecule in ``start`` (1/s, a number or a graph node). ``process`` names the process of the
    transporter of which one passage is ``direction`` (1 or -1) units, empty where nothing is moved; ``gains`` are the
    molecules that a (species, side) gains by it.
    """

    start: int
    end: int
    rate: Any
    process: str = ""
    direction: int = 1
    gains: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Element:
    """An independent element: its states, which conduct, its ways, and for particles how many of them there are."""

    names: tuple[str, ...]
    conducting: tuple[bool, ...]
    ways: tuple[Way, ...]
    particles: int = 0


@dataclass(frozen=True)
class Molecule:
    """The chain of one molecule.

    A channel with several independent gates is their product: m3h has the 8 states ``m0h0`` to ``m3h1``. A carrier or
    a pump is its scheme, a group of states in rapid equilibrium counting as one. Of
    exocytosis a molecule is a vesicle, and its states are the pools.
    """

    states: tuple[str, ...]
    ways: tuple[Way, ...]
    conducting: tuple[bool, ...]
    elements: tuple[Element, ...]

    @property
    def moves(self) -> bool:
        """Whether a passage can move matter or charge across the membrane."""
        return any(way.process for way in self.ways)

    def shares(self) -> np.ndarray:
        """What one molecule in each state adds to every state that ``transporter.states`` lists (listed, states).

        A gate of several particles lists one state, to which each open particle adds its share.
        """
        rows: list[list[float]] = []
        every = list(itertools.product(*(range(len(e.names)) for e in self.elements)))
        for place, element in enumerate(self.elements):
            if element.particles:
                rows.append([row[place] / element.particles for row in every])
            else:
                rows.extend([float(row[place] == k) for row in every] for k in range(len(element.names)))
        return np.array(rows)

    def distribution(self, fractions: Sequence[float]) -> np.ndarray:
        """The probability of every state, from the fractions in the states that ``transporter.states`` lists."""
        left = [min(max(float(x), 0.0), 1.0) for x in fractions]
        found = np.ones(1)
        for element in self.elements:
            if element.particles:
                x, n = left.pop(0), element.particles
                own = np.array([math.comb(n, k) * x**k * (1.0 - x) ** (n - k) for k in range(n + 1)])
            else:
                own, left = np.array(left[: len(element.names)]), left[len(element.names) :]
            found = np.outer(found, own / own.sum()).ravel()
        return found


def demand_countable(part: Transporter) -> None:
    """Raise ModelError for a part whose states take no time, or follow at once as it is set."""
    if isinstance(part, Exocytosis):
        return
    rapid = isinstance(part, SchemeTransporter) and len(part.cycle.transient_states) < 2
    slow = isinstance(part, Channel) and any(gate.states for gate in part.gates)
    if rapid or not (slow or isinstance(part, SchemeTransporter)):
        raise ModelError(
            message("errors_model-has-no-states-take-time"),
            where=part.name,
            why=message("errors_model-all-steps-rapid-equilibrium")
            if rapid
            else message("errors_model-rate-follows-conditions-once"),
            hint=message("errors_model-leave-out-stochastic"),
        )
    if not part.states:
        raise ModelError(
            message("errors_model-states-follow-once-set"),
            where=part.name,
            why=message("errors_model-dynamics-steady"),
            hint=f'{type(part).__name__}(..., dynamics="transient")',
        )


def molecule(part: Transporter, at: Any) -> Molecule:
    """The chain of one molecule of a part in ``at``, its rates numbers or graph nodes as ``at`` is.

    Raises ModelError as ``demand_countable`` does.
    """
    demand_countable(part)
    if isinstance(part, Channel):
        elements = gate_elements(part, at)
    elif isinstance(part, Exocytosis):
        index = {state: i for i, state in enumerate(part.states)}
        ways = tuple(Way(index[a], index[b], rate, hop, sign) for hop, sign, a, b, rate in part.ways(at))
        elements = [Element(part.states, (False,) * len(index), ways)]
    else:
        assert isinstance(part, SchemeTransporter)
        elements = [_scheme(part, at)]
    return product(part.name, elements)


def gate_elements(part: Channel, at: Any) -> list[Element]:
    """The gates of a channel that have states, each by itself."""
    speed = 1.0 if part.speed is None else part.speed.value(at)
    return [found for gate in part.gates if (found := _element(gate, at, speed)) is not None]


def product(name: str, elements: Sequence[Element], largest: int = LARGEST) -> Molecule:
    """Independent elements as one chain. Raises ModelError where it has more than ``largest`` states."""
    count = math.prod(len(e.names) for e in elements)
    if count > largest:
        raise ModelError(
            message("errors_model-gates-make-chain-states", count=count),
            where=name,
            why=message("errors_model-most-followed", largest=largest),
        )
    rows = list(itertools.product(*(e.names for e in elements)))
    plain = all(text[-1].isdigit() for e in elements for text in e.names)
    joined = ["".join(row) for row in rows]
    names = joined if plain and len(set(joined)) == len(rows) else [".".join(row) for row in rows]
    ways = tuple(way for place in range(len(elements)) for way in _copies(elements, place))
    conducting = tuple(all(row) for row in itertools.product(*(e.conducting for e in elements)))
    return Molecule(tuple(names), ways, conducting, tuple(elements))


def _scheme(part: SchemeTransporter, at: Any) -> Element:
    cycle = part.cycle
    states = cycle.transient_states
    index = {state: i for i, state in enumerate(states)}
    one = at.constant(1.0, "mol")
    ways: list[Way] = []
    for edge, moved in zip(cycle.scheme.slow, cycle.transient(Seen(part, at), dict.fromkeys(states, one)), strict=True):
        ends = (cycle.steps[edge].left, cycle.steps[edge].right)
        left, right = (index[cycle.scheme.groups[cycle.scheme.group_of[s]][0]] for s in ends)
        ways += _both(left, right, moved, one)
    return Element(states, (False,) * len(states), tuple(ways))


def _both(left: int, right: int, column: Any, one: Any) -> tuple[Way, Way]:
    """The two ways of a column, from its rates for one mole."""
    gains = {key: int(n) for key, n in column.stoichiometry.items()}
    back = {key: -n for key, n in gains.items()}
    return (
        Way(left, right, column.forward / one, column.name, 1, gains),
        Way(right, left, column.backward / one, column.name, -1, back),
    )


def _element(gate: Gating, at: Any, speed: Any) -> Element | None:
    """The chain of one gate, None for a gate without states."""
    if isinstance(gate, Gate):
        opening, closing = gate.rates(at, speed)
        n = gate.power
        ways = [Way(k, k + 1, float(n - k) * opening) for k in range(n)]
        ways += [Way(k + 1, k, float(k + 1) * closing) for k in range(n)]
        names = tuple(f"{gate.name}{k}" for k in range(n + 1))
        return Element(names, tuple(k == n for k in range(n + 1)), tuple(ways), n)
    if not isinstance(gate, MarkovGating):
        if gate.states:
            raise ModelError(
                message("errors_model-gate-no-gate-no-markovgating", name=f"{gate.name!r}"), where=gate.name
            )
        return None
    index = {state: i for i, state in enumerate(gate.states)}
    conducting = tuple(state in gate.conducting for state in gate.states)
    if isinstance(gate, CycleGating):
        one = at.constant(1.0, "mol")
        ways = []
        for column in gate.columns(dict.fromkeys(gate.states, one), one, at, speed):
            left, right = (index[next(s for s, n in column.states.items() if n == way)] for way in (-1, 1))
            ways += _both(left, right, column, one)
    else:
        ways = [Way(index[a], index[b], rate) for (a, b), (rate, _) in gate.rates(at, speed).items()]
    return Element(gate.states, conducting, tuple(ways))


def _copies(elements: Sequence[Element], place: int) -> Iterator[Way]:
    """The ways of one element as ways of the product, once for every state of the others."""
    sizes = [len(e.names) for e in elements]
    inner = math.prod(sizes[place + 1 :])
    for outer in range(math.prod(sizes[:place])):
        base = outer * sizes[place]
        for way in elements[place].ways:
            for low in range(inner):
                start, end = ((base + s) * inner + low for s in (way.start, way.end))
                yield replace(way, start=start, end=end)


def passing(part: Channel, at: Any) -> Mapping[str, Any]:
    """Rate (mol/s) of every ion if all channels of the membrane were in a conducting state, by ion."""
    found: dict[str, Any] = {process.name: process.rate for process in part.open_pore(at)}
    for gate in part.gates:
        if not gate.states:
            factor = gate.open({}, at)
            found = {ion: rate * factor for ion, rate in found.items()}
    return found
