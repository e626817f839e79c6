"""Where the states of a scheme stand: those that face outside above, those that face inside below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


def places(graph: Graph) -> dict[str, Place]:
    """(column, row) of every state: the ring in rows 0 and 1, branches above and below, all at least 1 apart in a row.

    >>> square = Graph(("Co", "CoS", "CiS", "Ci"), (("Co", "CoS"), ("CoS", "CiS"), ("CiS", "Ci"), ("Ci", "Co")),
    ...                {"Co": 1.0, "CoS": 1.0, "Ci": -1.0, "CiS": -1.0})
    >>> sorted(places(square).items())
    [('Ci', (0.0, 1.0)), ('CiS', (1.0, 1.0)), ('Co', (0.0, 0.0)), ('CoS', (1.0, 0.0))]
    """
    above, below = rows(graph, longest_ring(graph))
    column = _columns(above, below)
    found: dict[str, Place] = {s: (column[s], 0.0) for s in above}
    found |= {s: (column[s], 1.0) for s in below}
    left = [s for s in graph.states if s not in found]
    while left:
        for state in left:
            base = next((n for n in graph.neighbours(state) if n in found), None)
            if base is None and left[0] != state:
                continue
            x, y = found[base] if base is not None else (max(p[0] for p in found.values()) + 1.0, 0.0)
            upward = -1.0 if (y <= 0.0 and below) else 1.0
            found[state] = _free(x, y, upward, found)
            left.remove(state)
            break
    return found


def _free(x: float, y: float, upward: float, taken: Mapping[str, Place]) -> Place:
    """The nearest place beyond a state that keeps clear of the others."""
    for step in range(1, 8):
        for aside in (0.0, 1.0, -1.0):
            place = (x + aside, y + step * upward)
            if all(abs(place[0] - a) > 0.9 or abs(place[1] - b) > 0.5 for a, b in taken.values()):
                return place
    return (x, y + 8.0 * upward)
