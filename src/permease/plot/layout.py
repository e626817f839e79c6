"""Where the states of a scheme stand: those that face outside above, those that face inside below."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

LONGEST_SEARCH = 20_000
Place = tuple[float, float]


@dataclass(frozen=True)
class Graph:
    """States and the ways between them.

    Attributes
    ----------
    states : in order of appearance.
    edges : (left, right) per step.
    facing : how much a state faces outside (above zero) or inside (below).
    """

    states: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]
    facing: Mapping[str, float]

    def neighbours(self, state: str) -> list[str]:
        """The states one step away."""
        return list(dict.fromkeys(b if a == state else a for a, b in self.edges if state in (a, b)))


def longest_ring(graph: Graph) -> tuple[str, ...]:
    """The longest closed walk that passes no state twice; the longest open one where nothing closes.

    >>> longest_ring(Graph(("A", "B", "C", "D"), (("A", "B"), ("B", "C"), ("C", "A"), ("C", "D")), {}))
    ('A', 'B', 'C')
    """
    best: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    budget = LONGEST_SEARCH
    for start in graph.states:
        stack: list[tuple[str, ...]] = [(start,)]
        while stack and budget > 0:
            walk = stack.pop()
            budget -= 1
            if len(walk) > len(line):
                line = walk
            for state in reversed(graph.neighbours(walk[-1])):
                if state == start and len(walk) > 2 and len(walk) > len(best):
                    best = walk
                elif state not in walk:
                    stack.append((*walk, state))
    return best or line


def rows(graph: Graph, ring: Sequence[str]) -> tuple[list[str], list[str]]:
    """The ring cut into an upper row, left to right, and a lower one, so that it closes at both ends.

    The cut puts what faces outside above and keeps steps across the ring short.
    """
    count = len(ring)
    closed = count > 2 and ring[0] in graph.neighbours(ring[-1])
    if not closed:
        return list(ring), []
    across = [(a, b) for a, b in graph.edges if a in ring and b in ring]
    best: tuple[float, list[str], list[str]] | None = None
    for start in range(count):
        for length in range(1, count):
            above = [ring[(start + i) % count] for i in range(length)]
            below = [ring[(start + length + i) % count] for i in range(count - length)][::-1]
            score = sum(graph.facing.get(s, 0.0) for s in above) - sum(graph.facing.get(s, 0.0) for s in below)
            column = _columns(above, below)
            score -= 0.02 * sum(abs(column[a] - column[b]) for a, b in across) + 0.15 * abs(length - len(below))
            if best is None or score > best[0] + 1e-12:
                best = (score, above, below)
    return (list(ring), []) if best is None else best[1:]


def _columns(above: Sequence[str], below: Sequence[str]) -> dict[str, float]:
    """Columns of both rows, the shorter one stretched to the width of the longer."""
    widest = max(len(above), len(below))
    found: dict[str, float] = {}
    for row in (above, below):
        gap = (widest - 1) / (len(row) - 1) if len(row) > 1 else 0.0
        found.update({state: i * gap if len(row) > 1 else (widest - 1) / 2.0 for i, state in enumerate(row)})
    return found


def places(graph: Graph, most: int | None = None) -> dict[str, Place]:
    """(column, row) of every state: the ring in rows 0 and 1, branches above and below, all at least 1 apart in a row.

    A half of the ring with more states than ``most`` columns stands as an arch over its side of the membrane.

    >>> square = Graph(("Co", "CoS", "CiS", "Ci"), (("Co", "CoS"), ("CoS", "CiS"), ("CiS", "Ci"), ("Ci", "Co")),
    ...                {"Co": 1.0, "CoS": 1.0, "Ci": -1.0, "CiS": -1.0})
    >>> sorted(places(square).items())
    [('Ci', (0.0, 1.0)), ('CiS', (1.0, 1.0)), ('Co', (0.0, 0.0)), ('CoS', (1.0, 0.0))]
    """
    above, below = rows(graph, longest_ring(graph))
    found = _standing(above, below, most)
    sided = bool(below)
    left = [s for s in graph.states if s not in found]
    for one, other in [pair for a, b in graph.edges for pair in ((a, b), (b, a))] if sided else ():
        ends = [[found[n][1] for n in graph.neighbours(s) if n in found] for s in (one, other)]
        if one in left and other in left and any(y <= 0.0 for y in ends[0]) and any(y >= 1.0 for y in ends[1]):
            found |= _beside(graph, one, other, found)
            left = [s for s in left if s not in (one, other)]
    while left:
        state = next((s for s in left if any(n in found for n in graph.neighbours(s))), left[0])
        found[state] = _free(graph, state, found, sided=sided)
        left.remove(state)
    return found


def _standing(above: Sequence[str], below: Sequence[str], most: int | None) -> dict[str, Place]:
    """The two halves of the ring, each a row, or an arch where it has more states than columns."""
    wide = max(len(above), len(below))
    if most is not None and below:
        wide = min(wide, max(most, 2))
    found: dict[str, Place] = {}
    for row, y, away in ((above, 0.0, -1.0), (below, 1.0, 1.0)):
        high = max(0, math.ceil((len(row) - wide) / 2))
        top = len(row) - 2 * high
        for i, state in enumerate(row):
            from_end = min(i, len(row) - 1 - i)
            if from_end < high:
                found[state] = (0.0 if i < high else wide - 1.0, y + away * from_end)
            else:
                x = (i - high) * (wide - 1.0) / (top - 1) if top > 1 else 0.5 * (wide - 1.0)
                found[state] = (x, y + away * high)
    return found


def _beside(graph: Graph, one: str, other: str, taken: Mapping[str, Place]) -> dict[str, Place]:
    """Two states off the ring with a step between them through the membrane: one above the other."""
    columns = sorted({round(x) for x, _ in taken.values()})
    found = [
        {one: (float(x), -float(up)), other: (float(x), 1.0 + down)}
        for x in (*columns, columns[-1] + 1, columns[0] - 1)
        for up in range(3)
        for down in range(3)
    ]
    return min(found, key=lambda place: _cost(graph, place, taken))


def _cost(graph: Graph, place: Mapping[str, Place], taken: Mapping[str, Place]) -> float:
    """How untidy the drawing becomes, and how much larger, with more states on it."""
    where = {**taken, **place}
    edges = tuple((a, b) for a, b in graph.edges if a in where and b in where)
    cost = untidiness(Graph(tuple(where), edges, {}), where)
    for axis, weight in ((0, 1.5), (1, 0.4)):
        size = [max(p[axis] for p in w.values()) - min(p[axis] for p in w.values()) for w in (taken, where)]
        cost += weight * (size[1] - size[0])
    return cost


def _free(graph: Graph, state: str, taken: Mapping[str, Place], *, sided: bool) -> Place:
    """The tidiest place near the neighbour of a state, on the side of the membrane where that stands."""
    base = next((n for n in graph.neighbours(state) if n in taken), None)
    if base is None:
        return max(x for x, _ in taken.values()) + 1.0, 0.0
    x, y = taken[base]
    above = sided and y <= 0.0
    beyond = -1.0 if above else 1.0
    best: tuple[float, Place] | None = None
    for aside in (0.0, 1.0, -1.0, 2.0, -2.0):
        for step in (1.0, 0.0, 2.0, -1.0, 3.0):
            place = (x + aside, y + beyond * step)
            if place in taken.values() or (sided and (place[1] <= 0.0) != above):
                continue
            cost = _cost(graph, {state: place}, taken)
            if best is None or cost < best[0] - 1e-9:
                best = (cost, place)
    return (x, y + 8.0 * beyond) if best is None else best[1]


def spread(graph: Graph) -> dict[str, Place]:
    """(column, row) of every state so that steps are about equally long: for schemes without an inside and an outside.

    Distances on the paper follow the number of steps between states (Kamada and Kawai's idea, by majorisation) from a
    few starts; where a result is close to a grid it is put on the grid. The tidiest is taken, the ring among them.

    >>> square = Graph(("A", "B", "C", "D"), (("A", "B"), ("B", "C"), ("C", "D"), ("D", "A")), {})
    >>> sorted(set(spread(square).values()))
    [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)]
    """
    found = [places(graph)]
    if len(graph.states) > 2:
        apart = _steps_between(graph)
        found += [_settled(graph, _majorised(start, apart)) for start in _starts(apart)]
    return min(found, key=lambda where: untidiness(graph, where))


def _starts(apart: np.ndarray) -> list[np.ndarray]:
    """Coordinates to begin with: the principal ones of the distances, and a few fixed scatters."""
    count = len(apart)
    squares = apart**2
    _, vectors = np.linalg.eigh(-0.5 * (squares - squares.mean(0) - squares.mean(1)[:, None] + squares.mean()))
    scatter = [np.random.default_rng(seed).normal(size=(count, 2)) for seed in range(6)]
    return [math.sqrt(count) * vectors[:, [-1, -2]] + 1e-3 * scatter[0], *scatter]


def _majorised(at: np.ndarray, apart: np.ndarray) -> np.ndarray:
    """Coordinates whose distances are as close to ``apart`` as 300 steps of majorisation bring them."""
    weights = 1.0 / np.where(apart == 0.0, 1.0, apart) ** 2
    np.fill_diagonal(weights, 0.0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(300):
        gaps = np.linalg.norm(at[:, None] - at[None], axis=2)
        pull = np.where(gaps > 1e-12, weights * apart / np.where(gaps > 1e-12, gaps, 1.0), 0.0)
        at = inverse @ (np.diag(pull.sum(axis=1)) - pull) @ at
    return at


def untidiness(graph: Graph, where: Mapping[str, Place]) -> float:
    """How hard a drawing is to read: states on each other, steps over states, crossings, slanted and long steps."""
    names = list(where)
    at = np.array([where[name] for name in names])
    index = {name: i for i, name in enumerate(names)}
    ends = list(dict.fromkeys((index[a], index[b]) for a, b in graph.edges))
    gaps = np.abs(at[:, None] - at[None])
    close = int(np.sum((gaps[..., 0] < 0.85) & (gaps[..., 1] < 0.55))) - len(at)
    if not ends:
        return 20.0 * close
    first, last = np.array(ends).T
    ways = at[last] - at[first]
    slanted = int(np.sum(np.abs(ways).min(axis=1) > 0.1))
    length = float(np.sum(np.clip(np.abs(ways).sum(axis=1) - 1.0, 0.0, None)))
    over, crossings = _over(at, first, last), _crossings(at, first, last)
    return 20.0 * close + 12.0 * over + 3.0 * crossings + slanted + 0.3 * length


def _crossings(at: np.ndarray, first: np.ndarray, last: np.ndarray) -> int:
    """How many pairs of steps cross between their ends."""
    ways, from_start = at[last] - at[first], at[None] - at[first][:, None]
    # which side of every step every state lies on; zero for its own ends
    turn = ways[:, None, 0] * from_start[..., 1] - ways[:, None, 1] * from_start[..., 0]
    apart = turn[:, first] * turn[:, last] < -1e-9
    return int(np.sum(apart & apart.T)) // 2


def _steps_between(graph: Graph) -> np.ndarray:
    """The number of steps between every two states."""
    index = {s: i for i, s in enumerate(graph.states)}
    found = np.full((len(index), len(index)), float(len(index)))
    for state in graph.states:
        distance, front = {state: 0}, [state]
        for here in front:
            for neighbour in graph.neighbours(here):
                if neighbour not in distance:
                    distance[neighbour] = distance[here] + 1
                    front.append(neighbour)
        for other, steps in distance.items():
            found[index[state], index[other]] = steps
    return found


def _settled(graph: Graph, at: np.ndarray) -> dict[str, Place]:
    """Turned so that most steps run across or down, first state left and above, on a grid where that is close."""
    index = {s: i for i, s in enumerate(graph.states)}
    ends = np.array([(index[a], index[b]) for a, b in graph.edges])
    ways = at[ends[:, 1]] - at[ends[:, 0]]
    # the fourfold mean direction: steps across and steps down count alike
    turn = -0.25 * float(np.angle(np.sum((ways[:, 0] + 1j * ways[:, 1]) ** 4)))
    at = at @ np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    if np.ptp(at[:, 1]) > np.ptp(at[:, 0]):
        at = at[:, ::-1].copy()
    for axis in (0, 1):
        if at[0, axis] > at[:, axis].mean() + 1e-9:
            at[:, axis] *= -1.0
    at = at / float(np.median(np.linalg.norm(ways, axis=1)))
    at = at - at.min(axis=0)
    snapped = np.round(at)
    found = [
        {s: (float(grid[i, 0]), float(grid[i, 1])) for s, i in index.items()}
        for grid in (snapped, np.round(2.0 * at) / 2.0, np.round(1.5 * at), at)
    ]
    return min(found, key=lambda where: untidiness(graph, where))


def _over(at: np.ndarray, first: np.ndarray, last: np.ndarray) -> int:
    """How many steps run over a third state, or nowhere; boxes are wider than they are high."""
    at = at * (0.8, 1.3)
    ways, from_start = at[last] - at[first], at[None] - at[first][:, None]
    squares = np.sum(ways**2, axis=1)
    share = np.einsum("evx,ex->ev", from_start, ways) / np.where(squares == 0.0, 1.0, squares)[:, None]
    off = np.linalg.norm(from_start - share[..., None] * ways[:, None], axis=2)
    hit = (share > 0.0) & (share < 1.0) & (off < 0.4)
    each = np.arange(len(first))
    hit[each, first] = hit[each, last] = False
    return int(np.sum(hit.any(axis=1) | (squares == 0.0)))
