"""Multigraphs with signed edges: spanning trees, paths and simple cycles."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

Edge = tuple[int, int]
"""(from, to) as written."""
Walk = tuple[tuple[int, int], ...]
"""(edge, direction) pairs in the order walked; direction is +1 as written, -1 against it."""


def spanning_forest(count: int, edges: Sequence[Edge], order: Iterable[int]) -> frozenset[int]:
    """The edges of a spanning forest on ``count`` nodes, preferring edges that come early in ``order``."""
    parent = list(range(count))

    def find(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    chosen = []
    for edge in order:
        a, b = (find(node) for node in edges[edge])
        if a != b:
            parent[a] = b
            chosen.append(edge)
    return frozenset(chosen)


def components(count: int, edges: Sequence[Edge], among: Iterable[int]) -> list[int]:
    """The number of the connected component of every node; numbers follow the first node of each component."""
    neighbours = _neighbours(count, edges, among)
    label = [-1] * count
    current = 0
    for start in range(count):
        if label[start] >= 0:
            continue
        queue = [start]
        label[start] = current
        while queue:
            for _, other, _ in neighbours[queue.pop()]:
                if label[other] < 0:
                    label[other] = current
                    queue.append(other)
        current += 1
    return label


def path(count: int, edges: Sequence[Edge], among: Iterable[int], start: int, end: int) -> Walk:
    """The shortest walk from ``start`` to ``end`` over the edges ``among``; raises ValueError when there is none."""
    neighbours = _neighbours(count, edges, among)
    came: dict[int, tuple[int, int, int]] = {start: (-1, 0, -1)}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for edge, other, direction in neighbours[node]:
            if other not in came:
                came[other] = (edge, direction, node)
                queue.append(other)
    if end not in came:
        raise ValueError("no path")
    walk = []
    while end != start:
        edge, direction, end = came[end]
        walk.append((edge, direction))
    return tuple(reversed(walk))


def simple_cycles(count: int, edges: Sequence[Edge], limit: int) -> tuple[Walk, ...] | None:
    """Every simple cycle once, each walked so that its lowest edge runs as written; None when more than ``limit``.

    Edges from a node to itself and pairs of parallel edges are cycles too.

    >>> simple_cycles(3, [(0, 1), (1, 2), (2, 0), (0, 1)], 10)
    (((0, 1), (1, 1), (2, 1)), ((0, 1), (3, -1)), ((1, 1), (2, 1), (3, 1)))
    """
    neighbours = _neighbours(count, edges, range(len(edges)))
    found: set[Walk] = set()
    for edge, (a, b) in enumerate(edges):
        if a == b:
            found.add(((edge, 1),))
    for start in range(count):
        stack: list[tuple[int, tuple[tuple[int, int], ...], frozenset[int]]] = [(start, (), frozenset((start,)))]
        while stack:
            node, walked, seen = stack.pop()
            for edge, other, direction in neighbours[node]:
                if other < start or (walked and edge == walked[-1][0]):
                    continue
                if other == start and walked and walked[0][0] < edge:
                    found.add(oriented((*walked, (edge, direction))))
                    if len(found) > limit:
                        return None
                elif other not in seen:
                    stack.append((other, (*walked, (edge, direction)), seen | {other}))
    return tuple(sorted(found, key=lambda walk: [edge for edge, _ in walk]))


def oriented(walk: Walk) -> Walk:
    """A closed walk turned and rotated so that it starts with its lowest edge, run as written."""
    lowest = min(range(len(walk)), key=lambda i: walk[i][0])
    if walk[lowest][1] < 0:
        walk = tuple((edge, -direction) for edge, direction in reversed(walk))
        lowest = len(walk) - 1 - lowest
    return walk[lowest:] + walk[:lowest]


def _neighbours(count: int, edges: Sequence[Edge], among: Iterable[int]) -> list[list[tuple[int, int, int]]]:
    table: list[list[tuple[int, int, int]]] = [[] for _ in range(count)]
    for edge in among:
        a, b = edges[edge]
        if a != b:
            table[a].append((edge, b, 1))
            table[b].append((edge, a, -1))
    return table
