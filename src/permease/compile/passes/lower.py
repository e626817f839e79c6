"""From equations to the light graph: dimensions are dropped and divisions become shared reciprocals."""

from __future__ import annotations

from dataclasses import dataclass

from ...expr.node import postorder
from ..equations import Equations
from .graph import Graph


@dataclass(frozen=True)
class Lowered:
    """The graph of a set of equations with the nodes of the derivatives, of the observables and of the event."""

    graph: Graph
    derivatives: tuple[int, ...]
    observables: tuple[int, ...]
    event: tuple[int, ...] = ()


def lower(equations: Equations) -> Lowered:
    """The same equations on the light graph."""
    graph = Graph()
    table = {equations.time: graph.time()}
    table.update({symbol: graph.state(i) for i, symbol in enumerate(equations.states)})
    table.update({symbol: graph.parameter(i) for i, symbol in enumerate(equations.parameters)})
    outputs = [*equations.derivatives, *equations.observables.values(), *equations.conditions]
    for node in postorder(outputs):
        if node in table:
            continue
        args = [table[arg] for arg in node.args]
        match node.op:
            case "constant":
                made = graph.constant(node.value)
            case "add":
                made = graph.add(*args)
            case "sub":
                made = graph.sub(*args)
            case "mul":
                made = graph.mul(*args)
            case "div":
                made = graph.mul(args[0], graph.reciprocal(args[1]))
            case "neg":
                made = graph.neg(args[0])
            case "pow":
                made = graph.power(args[0], node.value)
            case "phi":
                made = graph.phi(node.value, args[0])
            case "less":
                made = graph.less(*args)
            case "where":
                made = graph.where(*args)
            case _:
                made = graph.function(node.op, args[0])
        table[node] = made
    n = len(equations.derivatives)
    m = n + len(equations.observables)
    roots = [table[node] for node in outputs]
    return Lowered(graph, tuple(roots[:n]), tuple(roots[n:m]), tuple(roots[m:]))
