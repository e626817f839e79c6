"""Forward sensitivities: equations with the derivatives of their states along some directions as further states.

For y' = f(t, y, p) and a direction in which the parameters change by q, the sensitivity S = dy/ds follows
S' = (df/dy) S + (df/dp) q, and an algebraic row 0 = g(t, y, p) becomes 0 = (dg/dy) S + (dg/dp) q. The products are
formed node by node on the graph of the equations, so nothing is differenced and nothing is approximated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...expr import Expr, as_expr, constant, symbol
from ...expr import node as nodes
from ...expr.derivative import local_partials
from ...expr.dimension import Dimension, minus, unit_text
from ...expr.node import postorder
from ...text import phrase
from ..equations import Equations

Tangents = dict[int, Expr]
"""Direction -> derivative along it; directions along which it is zero are left out."""


@dataclass(frozen=True)
class Direction:
    """One way in which numbers change: its ``name``, the dimension of its coordinate, the parameters that follow it."""

    name: str
    dim: Dimension
    parameters: frozenset[str]


@dataclass(frozen=True)
class Augmented:
    """Equations with sensitivities, in this order: the n states, then n sensitivities along every direction in turn.

    The parameters are those of the original, then ``slopes``: (direction, parameter) for every parameter that follows a
    direction, holding d parameter / d coordinate.
    """

    equations: Equations
    slopes: tuple[tuple[int, str], ...]


def augment(equations: Equations, directions: Sequence[Direction], outputs: Sequence[str] = ()) -> Augmented:
    """The equations with their sensitivities along ``directions``.

    A sensitivity is in the error estimate where its state is, is algebraic where its state is, and may be negative.
    The observables are the ``outputs`` of the original with, for each, ``d(output)/d(direction)``. All in coherent SI.
    Raises KeyError for an output that does not exist.
    """
    seeds: dict[Expr, Tangents] = {}
    states: list[Expr] = []
    slopes: dict[tuple[int, str], Expr] = {}
    for j, direction in enumerate(directions):
        for state in equations.states:
            made = _slope(state, direction)
            states.append(made)
            seeds.setdefault(state, {})[j] = made
        for parameter in equations.parameters:
            if parameter.name in direction.parameters:
                made = _slope(parameter, direction)
                slopes[j, parameter.name] = made
                seeds.setdefault(parameter, {})[j] = made
    equations.without_event(phrase("errors_compile-sensitivity"))
    wanted = [equations.observables[name] for name in outputs]
    roots = [*equations.derivatives, *wanted]
    tangents = propagate(roots, seeds)
    n = len(equations.states)

    def along(root: Expr, j: int) -> Expr:
        return tangents[root].get(j, constant(0.0, unit_text(minus(root.dim, directions[j].dim))))

    count = len(directions)
    observables = dict(zip(outputs, wanted, strict=True))
    for name, root in zip(outputs, wanted, strict=True):
        observables |= {f"d({name})/d({d.name})": along(root, j) for j, d in enumerate(directions)}
    return Augmented(
        Equations(
            equations.time,
            (*equations.states, *states),
            (*equations.derivatives, *(along(root, j) for j in range(count) for root in equations.derivatives)),
            equations.algebraic * (count + 1),
            (*equations.parameters, *slopes.values()),
            observables,
            (*equations.nonnegative, *([False] * (n * count))),
            equations.controlled * (count + 1),
        ),
        tuple(slopes),
    )


def _slope(node: Expr, direction: Direction) -> Expr:
    return symbol(f"d({node.name})/d({direction.name})", unit_text(minus(node.dim, direction.dim)))


def propagate(roots: Sequence[Expr], seeds: Mapping[Expr, Tangents]) -> dict[Expr, Tangents]:
    """The tangents of every node below the roots, given those of some symbols; nothing else changes."""
    table: dict[Expr, Tangents] = {}
    for node in postorder(roots):
        if node in seeds:
            table[node] = dict(seeds[node])
        elif node.op == "where":
            yes, no = (table[arg] for arg in node.args[1:])
            zero = constant(0.0)
            table[node] = {j: nodes.where(node.args[0], yes.get(j, zero), no.get(j, zero)) for j in sorted({*yes, *no})}
        else:
            total: Tangents = {}
            moving = [arg for arg in node.args if table.get(arg)]
            for arg, weight in zip(node.args, local_partials(node) if moving else (), strict=False):
                if weight is None:
                    continue
                for j, tangent in table[arg].items():
                    term = as_expr(weight) * tangent
                    total[j] = total[j] + term if j in total else term
            table[node] = total
    return table
