"""Straight-line functions: graph nodes to IR, and the sparse elimination unrolled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from ..passes.elimination import Elimination
from ..passes.graph import Graph
from .llvm_math import Functions, rational
from .llvm_writer import Writer

Output = tuple[str, int, int]
"""Where a node is stored: pointer, index, node."""


BLOCK = 500
"""Nodes in one basic block: the time to choose and order instructions grows faster than the length of a block."""


def evaluation(
    w: Writer,
    name: str,
    arguments: str,
    graph: Graph,
    outputs: Sequence[Output],
    slots: Mapping[int, int],
) -> None:
    """A function that stores nodes: ``outputs`` are (pointer, index, node).

    ``slots`` places the parameters that are already computed: {node: index in the array %p}. Pointers that the nodes
    may need are %t, %y and %p.
    """
    with w.function(name, arguments):
        maths = Functions(w)
        made: dict[int, str] = {}
        for count, node in enumerate(graph.order([node for _, _, node in outputs], stop=slots), 1):
            if not count % BLOCK:
                w.pause()
            made[node] = w.load("%p", index=slots[node]) if node in slots else _instruction(w, maths, graph, node, made)
        for pointer, index, node in outputs:
            w.store(made[node], pointer, index=index)


def _instruction(w: Writer, maths: Functions, graph: Graph, node: int, made: Mapping[int, str]) -> str:
    op = graph.nodes[node]
    args = [made[arg] for arg in graph.args(node)]
    match op[0]:
        case "constant":
            return w.number(float.fromhex(op[1]))
        case "time":
            return w.load("%t")
        case "state":
            return w.load("%y", index=op[1])
        case "parameter":
            return w.load("%p", index=op[1])
        case "add":
            return w.add(*args)
        case "sub":
            # never fused: equal products must cancel exactly at equilibrium
            return w.op("fsub", *args)
        case "mul":
            return w.mul(*args)
        case "neg":
            return w.let(f"fneg {w.real} {args[0]}")
        case "reciprocal":
            below = graph.nodes[op[1]]
            if below[0] == "phi" and below[2] == 1:
                return maths.bernoulli(made[below[1]])
            base, exponent = _power_in(graph, op[1])
            if exponent is not None:
                return maths.power(made[base], -exponent)
            return w.op("fdiv", w.number(1.0), args[0])
        case "sqrt":
            return w.intrinsic("sqrt", args[0])
        case "exp":
            base, exponent = _power_in(graph, node)
            return maths.exp(args[0]) if exponent is None else maths.power(made[base], exponent)
        case "log":
            return maths.log(args[0])
        case "tanh":
            return maths.tanh(args[0])
        case "sin":
            return maths.sin(args[0])
        case "cos":
            return maths.cos(args[0])
        case "phi":
            return maths.phi(op[2], args[0])
        case "less":
            return w.compare("olt", *args)
        case "where":
            return w.select(*args)
    raise ValueError(f"unknown operation {op[0]}")


def _power_in(graph: Graph, node: int) -> tuple[int, Fraction | None]:
    """(x, p) where a node is e^(p log x), which loses digits as it stands; None for p where it is not."""
    op = graph.nodes[node]
    if op[0] == "exp" and graph.nodes[op[1]][0] == "mul":
        for scale, other in (graph.nodes[op[1]][1:], graph.nodes[op[1]][:0:-1]):
            value = graph.value(scale)
            if value is not None and graph.nodes[other][0] == "log":
                return int(graph.nodes[other][1]), rational(value)
    return node, None


def factorisation(
    w: Writer,
    plan: Elimination,
    entries: Sequence[tuple[int, int]],
    algebraic: Sequence[bool],
) -> None:
    """``lu(%j, %g, %f)`` factors -W = J - M g with g = 1/(h gamma), and ``solve(%f, %b)`` solves W x = b in place.

    The factors hold, pivot by pivot: -1/pivot, the negated multipliers, the row to the right.
    """
    place = {row: state for state, row in enumerate(plan.matching)}
    with w.function("lu", "ptr noalias readonly %j, ptr noalias readonly %g, ptr noalias %f"):
        value: dict[tuple[int, int], str] = {}
        for slot, (row, column) in enumerate(entries):
            value[place[row], column] = w.load("%j", index=slot)
        rate = w.load("%g") if not all(algebraic) else ""
        for i, flag in enumerate(algebraic):
            if not flag:
                known = value.get((i, i))
                value[i, i] = w.op("fsub", known, rate) if known else w.let(f"fneg {w.real} {rate}")
        slot = 0
        for k, under, beside in zip(plan.pivots, plan.below, plan.right, strict=True):
            inverse = w.op("fdiv", w.number(-1.0), value[k, k])
            w.store(inverse, "%f", index=slot)
            slot += 1
            for i in under:
                factor = w.mul(value[i, k], inverse)
                w.store(factor, "%f", index=slot)
                slot += 1
                for j in beside:
                    term = w.mul(factor, value[k, j])
                    known = value.get((i, j))
                    value[i, j] = w.add(known, term) if known else term
            for j in beside:
                w.store(value[k, j], "%f", index=slot)
                slot += 1
    with w.function("solve", "ptr noalias readonly %f, ptr noalias %b"):
        _substitution(w, plan)


def _substitution(w: Writer, plan: Elimination) -> None:
    size = len(plan.pivots)
    x = {state: w.load("%b", index=plan.matching[state]) for state in range(size)}
    starts: list[int] = []
    slot = 0
    for k, under, beside in zip(plan.pivots, plan.below, plan.right, strict=True):
        starts.append(slot)
        for offset, i in enumerate(under):
            x[i] = w.fma(w.load("%f", index=slot + 1 + offset), x[k], x[i])
        slot += 1 + len(under) + len(beside)
    for k, under, beside, start in reversed(list(zip(plan.pivots, plan.below, plan.right, starts, strict=True))):
        total = x[k]
        for offset, j in enumerate(beside):
            # the stored row belongs to -W: the reciprocal carries the sign
            total = w.fma(w.load("%f", index=start + 1 + len(under) + offset), x[j], total)
        x[k] = w.mul(total, w.load("%f", index=start))
    for state in range(size):
        w.store(x[state], "%b", index=state)


def stored(nodes: Iterable[tuple[int, int]], pointer: str) -> list[Output]:
    """Outputs for ``evaluation`` from (index, node) pairs."""
    return [(pointer, index, node) for index, node in nodes]
