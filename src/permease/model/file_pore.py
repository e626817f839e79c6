"""One open multi-ion pore in its stationary state, found by eliminating its files without subtraction.

All moves through the same middle of a file (everything but the end that enters or leaves) share a factor, so the files
are replaced by two nodes for each middle, one per direction: 54 in place of 81 for three kinds of occupant and four
sites, and a quarter of the arithmetic.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..chemistry.species import species as lookup
from ..constants import STANDARD_CONCENTRATION
from ..errors import InputError
from ..expr import ops
from ..kinetics.elimination import Exchange, eliminate
from ..kinetics.surroundings import Environment
from ..text import listing, message
from .gating_rates import numbers_in

if TYPE_CHECKING:
    from .conditions import Conditions
    from .multi_ion import FileShift

WATER = "water"

File = tuple[int, ...]
"""What stands at each site from the outside to the inside: 0 is water, 1 the first ion, ..."""
Node = tuple[bool, File]
"""The middle of a file and a direction: True is inward."""


@dataclass(frozen=True, eq=False)
class FilePore:
    """One open pore in its stationary state; all values are numbers, arrays or graph nodes as ``conditions`` are."""

    pore: FileShift
    conditions: Conditions

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Water and the ions, in the order of the digits of a file."""
        return (WATER, *self.pore.ions)

    @cached_property
    def charges(self) -> tuple[int, ...]:
        """Charge numbers of the kinds."""
        return (0, *(lookup(ion).charge for ion in self.pore.ions))

    @cached_property
    def files(self) -> list[File]:
        """Every file."""
        return list(itertools.product(range(len(self.kinds)), repeat=self.pore.sites))

    @cached_property
    def middles(self) -> list[File]:
        """Every file without one end."""
        return list(itertools.product(range(len(self.kinds)), repeat=self.pore.sites - 1))

    @cached_property
    def numbers(self) -> dict[str, Any]:
        """The numbers of the pore."""
        return numbers_in(self.conditions, "pore", self.pore.numbers())

    @cached_property
    def weights(self) -> dict[File, Any]:
        """exp(-E/2RT) of every file."""
        n, scale = self.numbers, self.numbers["reference"] / self.conditions.temperature
        alone = {
            (kind, i): ops.exp(-0.5 * scale * n[f"energy_{ion}_S{i + 1}"])
            for kind, ion in enumerate(self.pore.ions, 1)
            for i in range(self.pore.sites)
        }
        pairs = {
            (d, z): ops.exp(-0.5 * float(z) * scale * n[f"repulsion_{d}"])
            for d in range(1, self.pore.sites)
            for z in sorted({a * b for a in self.charges for b in self.charges if a * b})
        }
        found: dict[File, Any] = {(): 1.0}
        # each file extends a shorter one, so that common factors are computed once
        for length in range(self.pore.sites):
            for head in itertools.product(range(len(self.kinds)), repeat=length):
                found[(*head, 0)] = found[head]
                for kind in range(1, len(self.kinds)):
                    value = found[head] * alone[kind, length]
                    for i, other in enumerate(head):
                        if other:
                            value = value * pairs[length - i, self.charges[kind] * self.charges[other]]
                    found[(*head, kind)] = value
        return {file: found[file] for file in self.files}

    @cached_property
    def fields(self) -> dict[int, Any]:
        """exp(z u / 2(sites + 1)) by charge: what half a move adds for every charge that it shifts."""
        largest = max(abs(z) for z in self.charges) * 2 * self.pore.sites
        unit = ops.exp(self.conditions.reduced_voltage / (2.0 * (self.pore.sites + 1)))
        found: dict[int, Any] = {0: 1.0, 1: unit, -1: 1.0 / unit}
        for z in range(2, largest + 1):
            found[z], found[-z] = found[z - 1] * unit, found[1 - z] * found[-1]
        return found

    @cached_property
    def activities(self) -> dict[str, list[Any]]:
        """Molar activities of the kinds on each side; water is 1."""
        standard = self.conditions.constant(STANDARD_CONCENTRATION, "mol/m^3")
        return {
            side: [1.0, *(self.conditions.concentration(ion, side) / standard for ion in self.pore.ions)]
            for side in ("in", "out")
        }

    def charge(self, file: File) -> int:
        """Charge number of all that stands in a file."""
        return sum(self.charges[kind] for kind in file)

    @cached_property
    def inward(self) -> dict[File, Any]:
        """Weight of entering from outside, by the file that results: a e^(-E/2RT) e^(-zu/10)."""
        outside = [a * self.fields[-z] for a, z in zip(self.activities["out"], self.charges, strict=True)]
        return {file: outside[file[0]] * self.weights[file] for file in self.files}

    @cached_property
    def outward(self) -> dict[File, Any]:
        """Weight of entering from inside, by the file that results: a e^(-E/2RT) e^(zu/10)."""
        inside = [a * self.fields[z] for a, z in zip(self.activities["in"], self.charges, strict=True)]
        return {file: inside[file[-1]] * self.weights[file] for file in self.files}

    @cached_property
    def ways(self) -> dict[File, tuple[Any, Any, Any]]:
        """Relative rates of leaving a file inward and outward, and one over their sum."""
        kinds = range(len(self.kinds))
        inward = {m: _sum([self.inward[(k, *m)] for k in kinds]) for m in self.middles}
        outward = {m: _sum([self.outward[(*m, k)] for k in kinds]) for m in self.middles}
        found = {}
        for file in self.files:
            into, out = inward[file[:-1]], outward[file[1:]] * self.fields[2 * self.charge(file)]
            found[file] = (into, out, 1.0 / (into + out))
        return found

    @cached_property
    def flows(self) -> dict[Node, Any]:
        """Stationary weights of the nodes: the flow through each middle, inward and outward, per weight of entering."""
        nodes = [(direction, m) for direction in (True, False) for m in self.middles]
        index = {node: i for i, node in enumerate(nodes)}
        rates: dict[tuple[int, int], Exchange] = {}

        def add(start: Node, end: Node, rate: Any, positive: bool) -> None:
            if start != end:
                key = (index[start], index[end])
                known = rates.get(key)
                rates[key] = (
                    Exchange(rate, positive)
                    if known is None
                    else Exchange(known.rate + rate, known.positive or positive)
                )

        for file in self.files:
            into, out, share = self.ways[file]
            come, back = self.inward[file] * share, self.outward[file] * share
            first, last = (True, file[:-1]), (False, file[1:])
            add((True, file[1:]), first, come * into, file[0] == 0)
            add((True, file[1:]), last, come * out, file[0] == 0)
            add((False, file[:-1]), first, back * into, file[-1] == 0)
            add((False, file[:-1]), last, back * out, file[-1] == 0)
        order = elimination_order(len(self.kinds), self.pore.sites)
        found = eliminate(rates, order, Environment(self.conditions, frozenset())).weights
        return {node: found[i] for node, i in index.items()}

    @cached_property
    def _times(self) -> dict[File, Any]:
        """Time spent in every file, up to a common factor."""
        found = {}
        for file in self.files:
            arriving = (
                self.flows[True, file[1:]] * self.inward[file] + self.flows[False, file[:-1]] * self.outward[file]
            )
            found[file] = arriving * self.weights[file] * self.fields[self.charge(file)] * self.ways[file][2]
        return found

    @cached_property
    def _total(self) -> Any:
        return _sum(list(self._times.values()))

    def probabilities(self) -> dict[File, Any]:
        """The probability of every file."""
        return {file: time / self._total for file, time in self._times.items()}

    def net(self, kind: str) -> Any:
        """Net outward rate of an ion, or of water, through the pore (1/s)."""
        digit = self._digit(kind)
        total: Any = None
        for m in self.middles:
            # files that come from inside and go on outward, less those that come from outside and go on inward
            file = (digit, *m)
            into, out, share = self.ways[file]
            through = self.flows[False, file[:-1]] * self.outward[file] * out
            against = self.flows[True, m] * self.inward[file] * into
            term = (through - against) * share
            total = term if total is None else total + term
        return self.numbers["attempt_rate"] * total / self._total

    def water(self) -> Any:
        """Net outward rate of water that goes along (1/s)."""
        return self.net(WATER)

    def occupancy(self, kind: str) -> tuple[Any, ...]:
        """Probability that an ion, or water, stands at each site, from the outside to the inside."""
        digit = self._digit(kind)
        return tuple(
            _sum([time for file, time in self._times.items() if file[site] == digit]) / self._total
            for site in range(self.pore.sites)
        )

    def _digit(self, kind: str) -> int:
        if kind not in self.kinds:
            raise InputError(
                message("errors_model-not-file", kind=kind),
                where="FileShift",
                why=message("errors_model-holds", kinds=listing(self.kinds, "list-comma")),
            )
        return self.kinds.index(kind)


@functools.cache
def elimination_order(kinds: int, sites: int) -> tuple[int, ...]:
    """The order in which the nodes of all middles are eliminated, inward nodes first in number: cheapest first.

    The last is the inward node of water alone, which every other node reaches by water entering.
    """
    middles = list(itertools.product(range(kinds), repeat=sites - 1))
    index = {m: i for i, m in enumerate(middles)}
    half = len(middles)
    after: list[set[int]] = [set() for _ in range(2 * half)]
    for m, i in index.items():
        after[i] = {index[(k, *m[:-1])] for k in range(kinds)} | {i + half}
        after[i + half] = {index[(*m[1:], k)] + half for k in range(kinds)} | {i}
    before: list[set[int]] = [set() for _ in range(2 * half)]
    for i, ends in enumerate(after):
        ends.discard(i)
        for j in ends:
            before[j].add(i)

    def cost(node: int) -> tuple[float, int]:
        fill = sum(1 for i in before[node] for j in after[node] if i != j and j not in after[i])
        return fill + 0.5 * len(before[node]) * len(after[node]), node

    order: list[int] = []
    left = set(range(1, 2 * half))
    while left:
        node = min(left, key=cost)
        left.remove(node)
        order.append(node)
        for i in before[node]:
            after[i].discard(node)
            after[i] |= after[node] - {i}
        for j in after[node]:
            before[j].discard(node)
            before[j] |= before[node] - {j}
    return (*order, 0)


def _sum(values: Sequence[Any]) -> Any:
    total = values[0]
    for value in values[1:]:
        total = total + value
    return total
