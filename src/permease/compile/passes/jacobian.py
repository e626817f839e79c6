"""The sparse Jacobian and the time derivative, by forward accumulation on the light graph."""

from __future__ import annotations

from collections.abc import Sequence

from .graph import PARAMETER, Graph

Entries = dict[tuple[int, int], int]


def jacobian(graph: Graph, roots: Sequence[int], states: int) -> tuple[Entries, dict[int, int]]:
    """The entries that are not identically zero: ``{(row, state): node}`` and d/dt as ``{row: node}``."""
    zero = graph.constant(0.0)
    partials: dict[int, dict[int, int]] = {}
    for node in graph.order(roots):
        if not graph.depends[node] & ~PARAMETER:
            partials[node] = {}
            continue
        op = graph.nodes[node]
        if op[0] == "state":
            partials[node] = {op[1]: graph.constant(1.0)}
        elif op[0] == "time":
            partials[node] = {states: graph.constant(1.0)}
        elif op[0] == "where":
            yes, no = partials[op[2]], partials[op[3]]
            partials[node] = {j: graph.where(op[1], yes.get(j, zero), no.get(j, zero)) for j in sorted({*yes, *no})}
        else:
            partials[node] = _chain(graph, node, partials)
    entries: Entries = {}
    drift: dict[int, int] = {}
    for i, root in enumerate(roots):
        for j, entry in sorted(partials[root].items()):
            if entry == zero:
                continue
            if j == states:
                drift[i] = entry
            else:
                entries[i, j] = entry
    return entries, drift


def _chain(graph: Graph, node: int, partials: dict[int, dict[int, int]]) -> dict[int, int]:
    total: dict[int, int] = {}
    for arg, weight in _weights(graph, node):
        for j, entry in partials[arg].items():
            term = graph.mul(weight, entry)
            total[j] = graph.add(total[j], term) if j in total else term
    return total


def _weights(graph: Graph, node: int) -> list[tuple[int, int]]:
    op = graph.nodes[node]
    one = graph.constant(1.0)
    match op[0]:
        case "add":
            return [(op[1], one), (op[2], one)]
        case "sub":
            return [(op[1], one), (op[2], graph.neg(one))]
        case "neg":
            return [(op[1], graph.neg(one))]
        case "mul":
            return [(op[1], op[2]), (op[2], op[1])]
        case "reciprocal":
            return [(op[1], graph.neg(graph.mul(node, node)))]
        case "sqrt":
            return [(op[1], graph.mul(graph.constant(0.5), graph.reciprocal(node)))]
        case "exp":
            return [(op[1], node)]
        case "log":
            return [(op[1], graph.reciprocal(op[1]))]
        case "tanh":
            return [(op[1], graph.sub(one, graph.mul(node, node)))]
        case "sin":
            return [(op[1], graph.function("cos", op[1]))]
        case "cos":
            return [(op[1], graph.neg(graph.function("sin", op[1])))]
        case "phi":
            tail = graph.mul(graph.constant(float(op[2])), graph.phi(op[2] + 1, op[1]))
            return [(op[1], graph.sub(node, tail))]
        case "less":
            return []
    raise ValueError(f"unknown operation {op[0]}")
