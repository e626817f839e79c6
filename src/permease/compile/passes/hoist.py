"""Parameter hoisting: what depends on parameters alone is computed once per protocol step."""

from __future__ import annotations

from collections.abc import Iterable

from .graph import PARAMETER, Graph


def hoisted(graph: Graph, roots: Iterable[int]) -> list[int]:
    """The maximal nodes below ``roots`` that depend on parameters and constants only (bare parameters excluded).

    They are derived parameters: a prologue computes them, everything else loads them.
    """
    found: dict[int, None] = {}
    roots = list(roots)
    for node in roots:
        if _fixed(graph, node):
            found[node] = None
    for node in graph.order(roots):
        if not _fixed(graph, node):
            for arg in graph.args(node):
                if _fixed(graph, arg):
                    found[arg] = None
    return list(found)


def _fixed(graph: Graph, node: int) -> bool:
    # conditions are not numbers and cannot be stored as one
    return graph.depends[node] == PARAMETER and graph.nodes[node][0] not in ("parameter", "less")
