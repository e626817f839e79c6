"""Exact derivatives of graph nodes: sparse forward accumulation, and substitution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from . import node as n
from . import ops
from .dimension import minus, unit_text
from .node import Expr, constant, postorder


def jacobian(roots: Sequence[Expr], symbols: Sequence[Expr]) -> dict[tuple[int, int], Expr]:
    """The entries d root_i / d symbol_j that are not identically zero, as ``{(i, j): node}``."""
    column = {symbol: j for j, symbol in enumerate(symbols)}
    partials: dict[Expr, dict[int, Expr]] = {}
    for node in postorder(roots):
        if node in column:
            partials[node] = {column[node]: constant(1.0)}
            continue
        total: dict[int, Expr] = {}
        for arg, weight in zip(node.args, local_partials(node), strict=False):
            if weight is None:
                continue
            for j, entry in partials[arg].items():
                term = weight * entry
                total[j] = total[j] + term if j in total else term
        partials[node] = {j: entry for j, entry in total.items() if not (entry.op == "constant" and entry.value == 0.0)}
    return {(i, j): entry for i, root in enumerate(roots) for j, entry in sorted(partials[root].items())}


def derivative(root: Expr, symbol: Expr) -> Expr:
    """d root / d symbol, zero (of the right dimension) where the root does not depend on it.

    >>> from permease.expr import symbol, ops
    >>> x = symbol("x")
    >>> derivative(ops.exp(2.0 * x), x)
    2 exp(2 x)
    """
    found = jacobian([root], [symbol]).get((0, 0))
    return found if found is not None else constant(0.0, unit_text(minus(root.dim, symbol.dim)))


def local_partials(node: Expr) -> tuple[Expr | None, ...]:
    """The derivative of a node with respect to each of its arguments; None where it is zero."""
    args = node.args
    one = constant(1.0)
    match node.op:
        case "constant" | "symbol":
            return ()
        case "add":
            return one, one
        case "sub":
            return one, -one
        case "neg":
            return (-one,)
        case "mul":
            return args[1], args[0]
        case "div":
            return 1.0 / args[1], -(node / args[1])
        case "pow":
            return (float(node.value) * args[0] ** (node.value - 1),)
        case "sqrt":
            return (0.5 / node,)
        case "exp":
            return (node,)
        case "log":
            return (1.0 / args[0],)
        case "tanh":
            return (1.0 - node * node,)
        case "sin":
            return (ops.cos(args[0]),)
        case "cos":
            return (-ops.sin(args[0]),)
        case "phi":
            return (node - float(node.value) * ops.phi(node.value + 1, args[0]),)
        case "less":
            return None, None
        case "where":
            zero = constant(0.0)
            return None, n.where(args[0], one, zero), n.where(args[0], zero, one)
    raise ValueError(f"unknown operation {node.op}")


def substitute(roots: Sequence[Expr], values: Mapping[Expr, Any]) -> list[Expr]:
    """The same expressions with nodes replaced (a symbol by a number, a node or a quantity) and folded anew."""
    table: dict[Expr, Expr] = {key: n.as_expr(value) for key, value in values.items()}
    for node in postorder(roots):
        if node not in table:
            table[node] = rebuild(node, [table[arg] for arg in node.args])
    return [table[root] for root in roots]


def rebuild(node: Expr, args: Sequence[Expr]) -> Expr:
    """The node with other arguments, folded."""
    if all(new is old for new, old in zip(args, node.args, strict=True)):
        return node
    match node.op:
        case "add":
            return n.add(*args)
        case "sub":
            return n.sub(*args)
        case "mul":
            return n.mul(*args)
        case "div":
            return n.div(*args)
        case "neg":
            return n.neg(*args)
        case "pow":
            return n.power(args[0], node.value)
        case "less":
            return n.less(*args)
        case "where":
            return n.where(*args)
    return n.function(node.op, args[0], node.value)
