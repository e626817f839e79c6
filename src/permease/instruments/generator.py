"""The states of one part as a Markov chain at fixed conditions: its jumps, their rates, and what each of them moves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from ..constants import ELEMENTARY_CHARGE
from ..errors import InputError
from ..kinetics.steady import Stationary
from ..model.channel import Channel
from ..model.conditions import PointConditions
from ..model.molecule import Element, gate_elements, product
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..model.transporter import Transporter, charge_of, evaluating, finite
from ..text import message

LARGEST_CHAIN = 2000
"""More states than this are refused: a channel of many independent gates has the product of their numbers."""

ROUGH = 1e-3
"""A rate of a published gate that is negative by no more than this fraction of the other one counts as zero."""


@dataclass(frozen=True)
class Jump:
    """One way between two states, at fixed conditions.

    Attributes
    ----------
    name : ``"m0h1->m1h1"``, or of the step of a scheme, e.g. ``"EoNa->EoNaG"``.
    start, end : indices of the states; equal for a step between two states that are one here.
    rate : of one molecule in ``start`` (1/s).
    charge : elementary charges moved outward per jump.
    gains : molecules that a side gains per jump, by (species, side).
    """

    name: str
    start: int
    end: int
    rate: float
    charge: float = 0.0
    gains: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Generator:
    """The Markov chain of one molecule at fixed conditions.

    Attributes
    ----------
    states : names; of a carrier or pump a group of states in rapid equilibrium counts as one, named by its first.
    jumps : every way out of every state.
    conducting : one truth value per state: the pore is open. All False for carriers and pumps.
    current : through one channel in a conducting state (A), outward positive; nan where the conditions do not list
        the ions of its pore, 0 for carriers and pumps.
    flows : net outward molecules per second through one channel in a conducting state, by species.
    instant : what gates without states of their own (formulas) leave of the pore, 0 to 1; ``current`` and ``flows``
        contain it.
    held : elementary charges that a molecule in each state has moved outward within its group of rapid states, on
        the mean; it comes on top of the charges of the jumps.
    """

    states: tuple[str, ...]
    jumps: tuple[Jump, ...]
    conducting: np.ndarray
    current: float = 0.0
    flows: Mapping[str, float] = field(default_factory=dict)
    instant: float = 1.0
    held: np.ndarray = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        held = self.held if len(self.held) else np.zeros(len(self.states))
        for name, kind, values in (("conducting", bool, self.conducting), ("held", float, held)):
            copy = np.array(values, dtype=kind)
            copy.setflags(write=False)
            object.__setattr__(self, name, copy)

    @property
    def matrix(self) -> np.ndarray:
        """Q (1/s) of dp/dt = Q p, p in the order of ``states``; its columns sum to zero."""
        found = self._ways()
        np.fill_diagonal(found, 0.0)
        np.fill_diagonal(found, -found.sum(axis=0))
        return found

    def stationary(self) -> np.ndarray:
        """The probability of every state after infinite time, by elimination without subtraction.

        Raises InputError where it depends on the start: when states that cannot be left are not joined.
        """
        ways = self._ways().T
        kept = _closed_class(ways)
        if kept is None:
            raise InputError(
                message("errors_instruments-has-no-single-stationary-state"),
                why=message("errors_instruments-some-states-cannot-left-because-what"),
                hint=message("errors_instruments-concentration-above-0-mm-everything-transpor"),
            )
        found = np.zeros(len(self.states))
        found[kept] = _eliminated(ways[np.ix_(kept, kept)])
        return found

    def _ways(self) -> np.ndarray:
        """Rates, to by from."""
        found = np.zeros((len(self.states), len(self.states)))
        for jump in self.jumps:
            if jump.start != jump.end:
                found[jump.end, jump.start] += jump.rate
        return found


def generator(part: Transporter, at: PointConditions) -> Generator:
    """The Markov chain of one molecule of a part in ``at`` (numbers, no arrays).

    A channel with several independent gates is their product: m3h has the 8 states ``m0h0`` to ``m3h1``, n4 the 5
    states ``n0`` to ``n4``, the particles that are open counted. A carrier or a pump is its scheme.

    Raises InputError for a part without states that take time, and for conditions at which it cannot be evaluated.

    >>> from permease import library
    >>> found = generator(library.part("SquidKv")(), PointConditions({}, {}, -0.065, 279.45))
    >>> found.states
    ('n0', 'n1', 'n2', 'n3', 'n4')
    >>> bool(abs(found.matrix.sum(axis=0)).max() < 1e-10)
    True
    """
    with evaluating(part.name):
        if isinstance(part, Channel) and any(gate.states for gate in part.gates):
            found = _of_channel(part, at)
        elif isinstance(part, SchemeTransporter):
            found = _of_scheme(part, at)
        else:
            raise InputError(
                message("errors_instruments-has-no-states-take-time"),
                where=part.name,
                why=message("errors_instruments-rate-follows-conditions-once"),
                hint=message("errors_instruments-current-voltage-dose-response-uptake-show"),
            )
        for jump in found.jumps:
            if not (math.isfinite(jump.rate) and jump.rate >= 0.0):
                raise ArithmeticError(f"the rate of {jump.name} is {jump.rate:g}/s")
    return found


def _of_scheme(part: SchemeTransporter, at: PointConditions) -> Generator:
    cycle, seen = part.cycle, Seen(part, at)
    states = cycle.transient_states
    index = {state: i for i, state in enumerate(states)}
    jumps = []
    moved = cycle.transient(seen, dict.fromkeys(states, 1.0))
    for edge, way in zip(cycle.scheme.slow, moved, strict=True):
        left, right = (
            index[cycle.scheme.groups[cycle.scheme.group_of[s]][0]]
            for s in (cycle.steps[edge].left, cycle.steps[edge].right)
        )
        names = [cycle.parameter_name(edge, d).removeprefix("k.") for d in ("forward", "reverse")]
        back = {key: -count for key, count in way.stoichiometry.items()}
        jumps.append(Jump(names[0], left, right, float(way.forward), way.charge, dict(way.stoichiometry)))
        jumps.append(Jump(names[1], right, left, float(way.backward), -way.charge, back))
    fractions = Stationary(cycle, seen).fractions
    held = np.zeros(len(states))
    for i, group in enumerate(cycle.scheme.groups):
        for state in group[1:]:
            walk = cycle.scheme.fast_path(group[0], state)
            held[i] += fractions[state] * sum(way * cycle.steps[edge].charge for edge, way in walk)
    return Generator(states, tuple(jumps), np.zeros(len(states), bool), held=held)


def _smoothed(element: Element) -> Element:
    """An element whose rates are numbers, what fitted curves of x(infinity) leave below zero being none."""
    fastest = {(way.start, way.end): float(way.rate) for way in element.ways}
    ways = []
    for way in element.ways:
        rate = float(way.rate)
        if -ROUGH * fastest.get((way.end, way.start), 0.0) < rate < 0.0:
            rate = 0.0
        ways.append(replace(way, rate=rate))
    return replace(element, ways=tuple(ways))


def _of_channel(part: Channel, at: PointConditions) -> Generator:
    elements = [_smoothed(element) for element in gate_elements(part, at)]
    chain = product(part.name, elements, LARGEST_CHAIN)
    jumps = tuple(
        Jump(f"{chain.states[way.start]}->{chain.states[way.end]}", way.start, way.end, way.rate, 0.0, way.gains)
        for way in chain.ways
    )
    return Generator(chain.states, jumps, np.array(chain.conducting), *open_pore(part, at))


def open_pore(part: Channel, at: PointConditions) -> tuple[float, dict[str, float], float]:
    """What passes one channel whose states are open: current (A, outward), molecules per second out by species.

    The third number is what gates without states leave of the pore, which the first two contain. The current is nan,
    and the table empty, where ``at`` does not list the ions of the pore. Raises ArithmeticError for a zero of an ion
    whose Nernst potential the pore needs.
    """
    instant = math.prod(float(gate.open({}, at)) for gate in part.gates if not gate.states)
    if not all(ion in side for ion in part.pore.ions for side in (at.inside, at.outside)):
        return math.nan, {}, instant
    columns = part.open_pore(at)
    molecules = part.molecules(at)
    flows = {p.name: float(finite(instant * p.rate / molecules)) for p in columns}
    current = sum(charge_of(p) * flows[p.name] for p in columns) * ELEMENTARY_CHARGE
    return current, flows, instant


def _closed_class(ways: np.ndarray) -> list[int] | None:
    """The one set of states that is never left (``ways`` from by to); None where there are several."""
    size = len(ways)
    reach = (ways > 0.0) | np.eye(size, dtype=bool)
    for _ in range(max(1, math.ceil(math.log2(size + 1)))):
        reach = (reach.astype(np.uint8) @ reach.astype(np.uint16)) > 0
    final = [i for i in range(size) if bool(np.all(reach[:, i][reach[i]]))]
    first = set(np.flatnonzero(reach[final[0]]).tolist())
    return final if set(final) == first else None


def _eliminated(ways: np.ndarray) -> np.ndarray:
    """Stationary probabilities (Grassmann, Taksar and Heyman) of an irreducible chain; ``ways`` from by to."""
    left = ways.copy()
    np.fill_diagonal(left, 0.0)
    rest = list(range(len(left)))
    order: list[tuple[int, list[int], np.ndarray]] = []
    while len(rest) > 1:
        # the state that is left fastest goes first, so that no sum of rates vanishes
        exits = left[np.ix_(rest, rest)].sum(axis=1)
        out = rest.pop(int(np.argmax(exits)))
        into = left[rest, out] / left[out, rest].sum()
        order.append((out, list(rest), into))
        left[np.ix_(rest, rest)] += np.outer(into, left[out, rest])
        left[rest, rest] = 0.0
    weights = np.zeros(len(left))
    weights[rest[0]] = 1.0
    for out, before, into in reversed(order):
        weights[out] = float(weights[before] @ into)
        weights /= weights.max()
    found: np.ndarray = weights / weights.sum()
    return found
