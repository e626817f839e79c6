"""State reduction without subtraction (Grassmann, Taksar and Heyman): exact to rounding over any spread of rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from .surroundings import Environment

FLOOR: Final = 1e-60
"""A rate (1/s) below all others: added where every way out of a state needs a solute that may be absent."""


@dataclass(frozen=True)
class Exchange:
    """A rate from one node to another; ``positive`` when it cannot vanish, whatever the concentrations."""

    rate: Any
    positive: bool


Rates = Mapping[tuple[int, int], Exchange]


@dataclass(frozen=True)
class Elimination:
    """The result of eliminating all nodes but the last of ``order``.

    ``pivots[k]`` is the rate out of ``order[k]`` to the nodes that follow it, counting ways through eliminated nodes;
    the product of the pivots is the sum over spanning trees directed to the last node. ``weights`` are the stationary
    weights, 1 for the last node.
    """

    order: tuple[int, ...]
    pivots: tuple[Any, ...]
    weights: Mapping[int, Any]


def eliminate(rates: Rates, order: Sequence[int], env: Environment) -> Elimination:
    """Eliminate the nodes in ``order``; rates are divided and added, never subtracted."""
    table = dict(rates)
    pivots: list[Any] = []
    entries: list[dict[int, Any]] = []
    for position, node in enumerate(order[:-1]):
        remaining = order[position + 1 :]
        ways_out = {j: table[node, j] for j in remaining if (node, j) in table}
        ways_in = {i: table[i, node] for i in remaining if (i, node) in table}
        pivot = _total([way.rate for way in ways_out.values()])
        if not any(way.positive for way in ways_out.values()):
            pivot = pivot + env.number(FLOOR, "1/s")
        shares = {j: Exchange(way.rate / pivot, way.positive) for j, way in ways_out.items()}
        for i, inward in ways_in.items():
            for j, share in shares.items():
                if i != j:
                    through = Exchange(inward.rate * share.rate, inward.positive and share.positive)
                    direct = table.get((i, j))
                    table[i, j] = through if direct is None else either(direct, through)
        pivots.append(pivot)
        entries.append({i: way.rate for i, way in ways_in.items()})
    weights: dict[int, Any] = {order[-1]: 1.0}
    for node, pivot, inward_rates in zip(reversed(order[:-1]), reversed(pivots), reversed(entries), strict=True):
        weights[node] = _total([weights[i] * rate for i, rate in inward_rates.items()]) / pivot
    return Elimination(tuple(order), tuple(pivots), weights)


def _total(values: Sequence[Any]) -> Any:
    result = values[0]
    for value in values[1:]:
        result = result + value
    return result


def either(a: Exchange, b: Exchange) -> Exchange:
    """Two ways side by side."""
    return Exchange(a.rate + b.rate, a.positive or b.positive)


def good_order(rates: Rates, count: int, first: frozenset[int]) -> tuple[int, ...]:
    """An order of elimination that keeps pivots away from zero: ``first`` nodes, then those farthest from the root.

    Distances run along rates that cannot vanish; the root is the node that most others reach that way.
    """
    candidates = [node for node in range(count) if node not in first] or list(range(count))
    distances = {root: _distances(rates, root) for root in candidates}
    root = max(candidates, key=lambda node: (len(distances[node]), -node))
    far = distances[root]

    def rank(node: int) -> tuple[int, int, int]:
        return (node not in first, -far.get(node, count), node)

    return (*sorted((node for node in range(count) if node != root), key=rank), root)


def _distances(rates: Rates, root: int) -> dict[int, int]:
    distance = {root: 0}
    frontier = [root]
    while frontier:
        reached = [i for (i, j), way in rates.items() if way.positive and j in frontier and i not in distance]
        for node in reached:
            distance[node] = distance[frontier[0]] + 1
        frontier = list(dict.fromkeys(reached))
    return distance
