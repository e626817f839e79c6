"""Numbers out of the graph, node by node: slow, obvious, the oracle of every other target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from . import ops
from .node import Expr, postorder


def evaluate(roots: Sequence[Expr], values: Mapping[Expr, Any]) -> list[Any]:
    """The values of ``roots`` when each symbol has the float or array that ``values`` gives it.

    Raises KeyError with the name of a symbol that has no value. Floating-point exceptions give inf or nan silently.
    """
    table: dict[Expr, Any] = {}
    with np.errstate(all="ignore"):
        for node in postorder(roots):
            table[node] = _value(node, [table[arg] for arg in node.args], values)
    return [table[root] for root in roots]


def _value(node: Expr, args: list[Any], values: Mapping[Expr, Any]) -> Any:
    match node.op:
        case "constant":
            return node.value
        case "symbol":
            try:
                return np.float64(values[node]) if np.ndim(values[node]) == 0 else values[node]
            except KeyError:
                raise KeyError(f"no value for {node.name}") from None
        case "add":
            return args[0] + args[1]
        case "sub":
            return args[0] - args[1]
        case "mul":
            return args[0] * args[1]
        case "div":
            return np.divide(args[0], args[1])
        case "neg":
            return -args[0]
        case "pow":
            return np.float_power(args[0], float(node.value))
        case "less":
            return np.less(args[0], args[1])
        case "where":
            return np.where(args[0], args[1], args[2])[()]
        case "phi":
            return ops.phi(node.value, args[0])
        case "exp":
            return np.exp(args[0])
        case "log":
            return np.log(args[0])
        case "sqrt":
            return np.sqrt(args[0])
        case "tanh":
            return np.tanh(args[0])
        case "sin":
            return np.sin(args[0])
        case "cos":
            return np.cos(args[0])
    raise ValueError(f"unknown operation {node.op}")
