"""Expressions as text a person reads."""

from __future__ import annotations

from .node import Expr

_LEVEL = {"add": 1, "sub": 1, "neg": 2, "mul": 3, "div": 3, "pow": 5}


def text(node: Expr, *, limit: int | None = None) -> str:
    """The expression on one line; cut at ``limit`` characters."""
    found = _text(node, 0)
    return found if limit is None or len(found) <= limit else found[: limit - 4] + " ..."


def _text(node: Expr, outer: int, depth: int = 0) -> str:
    if depth > 60:
        return "..."
    level = _LEVEL.get(node.op, 9)

    def sub(arg: Expr, at: int) -> str:
        return _text(arg, at, depth + 1)

    match node.op:
        case "constant":
            body = f"{node.value:g}"
        case "symbol":
            body = node.name
        case "add":
            body = f"{sub(node.args[0], 1)} + {sub(node.args[1], 1)}"
        case "sub":
            body = f"{sub(node.args[0], 1)} - {sub(node.args[1], 2)}"
        case "neg":
            body = f"-{sub(node.args[0], 3)}"
        case "mul":
            body = f"{sub(node.args[0], 3)} {sub(node.args[1], 3)}"
        case "div":
            body = f"{sub(node.args[0], 3)} / {sub(node.args[1], 4)}"
        case "pow":
            body = f"{sub(node.args[0], 6)}^{node.value}"
        case "phi":
            body = f"phi{node.value}({sub(node.args[0], 0)})"
        case "less":
            body = f"{sub(node.args[0], 0)} < {sub(node.args[1], 0)}"
        case _:
            body = f"{node.op}({', '.join(sub(arg, 0) for arg in node.args)})"
    return f"({body})" if level < outer else body
