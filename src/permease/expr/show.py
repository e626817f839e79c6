"""Expressions as text a person reads, and as LaTeX."""

from __future__ import annotations

import re

from .node import Expr

_LEVEL = {"less": 0, "add": 1, "sub": 1, "neg": 2, "div": 3, "mul": 4, "pow": 6}
_ATOM = 9
_DEEPEST = 200


class _Full(Exception):
    """The text is longer than wanted."""


def text(node: Expr, *, limit: int | None = None) -> str:
    """The expression on one line; cut at ``limit`` characters.

    >>> from permease.expr import symbol
    >>> c, u = symbol("c", "mol/m^3"), symbol("u")
    >>> text(c * (1 / u)), text(c / u * 2.0), text(c - (c - c * u))
    ('c (1 / u)', '2 (c / u)', 'c - (c - c u)')
    """
    pieces = _Pieces(limit)
    try:
        pieces.add(node, 0, 0)
    except _Full:
        found = "".join(pieces.parts)
        return found[: max(0, (limit or 0) - 4)] + " ..."
    return "".join(pieces.parts)


class _Pieces:
    """Collects the text left to right, and stops when it is too long: a shared graph can be exponentially large."""

    def __init__(self, limit: int | None) -> None:
        self.parts: list[str] = []
        self.limit, self.size = limit, 0

    def put(self, part: str) -> None:
        self.parts.append(part)
        self.size += len(part)
        if self.limit is not None and self.size > self.limit:
            raise _Full

    def add(self, node: Expr, outer: int, depth: int) -> None:
        if depth > _DEEPEST:
            self.put("...")
            return
        level = _level(node)
        if level < outer:
            self.put("(")
        self.body(node, depth + 1)
        if level < outer:
            self.put(")")

    def body(self, node: Expr, depth: int) -> None:
        args = node.args
        match node.op:
            case "constant":
                self.put(f"{node.value:g}")
            case "symbol":
                self.put(node.name)
            case "add" | "sub":
                self.add(args[0], 1, depth)
                self.put(" + " if node.op == "add" else " - ")
                self.add(args[1], 3, depth)
            case "neg":
                self.put("-")
                self.add(args[0], 3, depth)
            case "mul":
                first, second = _ordered(node)
                self.add(first, 4, depth)
                self.put(" * " if _starts_with_number(second) else " ")
                self.add(second, 4, depth)
            case "div":
                self.add(args[0], 3, depth)
                self.put(" / ")
                self.add(args[1], 5, depth)
            case "pow":
                self.add(args[0], 7, depth)
                self.put(f"^{node.value}" if isinstance(node.value, int) and node.value > 0 else f"^({node.value})")
            case "less":
                self.add(args[0], 1, depth)
                self.put(" < ")
                self.add(args[1], 1, depth)
            case _:
                self.put(f"{node.op}{node.value}(" if node.op == "phi" else f"{node.op}(")
                for position, arg in enumerate(args):
                    if position:
                        self.put(", ")
                    self.add(arg, 0, depth)
                self.put(")")


def _level(node: Expr) -> int:
    if node.op == "constant":
        return _LEVEL["neg"] if node.value < 0.0 else _ATOM
    return _LEVEL.get(node.op, _ATOM)


def _ordered(node: Expr) -> tuple[Expr, Expr]:
    """The factors of a product, a number first."""
    first, second = node.args
    return (second, first) if second.op == "constant" and first.op != "constant" else (first, second)


def _starts_with_number(node: Expr) -> bool:
    while node.op == "mul":
        node = _ordered(node)[0]
    return node.op == "constant" or (node.op == "pow" and node.args[0].op == "constant")


def latex(node: Expr, *, depth: int | None = None) -> str:
    r"""The expression as LaTeX, to stand between dollar signs; what lies more than ``depth`` levels down is dots.

    Shared parts are written out every time, so a large graph needs a ``depth``.

    A symbol ``Na.in`` becomes Na with subscript in; phi_1 is the function (e^x - 1)/x.

    >>> from permease.expr import ops, symbol
    >>> x = symbol("x")
    >>> print(latex(2.0 * x / (1.0 + ops.exp(-x))))
    \frac{2\,x}{1 + e^{-x}}
    """
    return _latex(node, 0, 0 if depth is None else _DEEPEST - depth)


def _latex(node: Expr, outer: int, depth: int) -> str:
    if depth > _DEEPEST:
        return r"\dots"
    args = node.args

    def sub(arg: Expr, at: int) -> str:
        return _latex(arg, at, depth + 1)

    level = _level(node)
    match node.op:
        case "constant":
            body = _latex_number(node.value)
        case "symbol":
            body = _latex_name(node.name)
        case "add" | "sub":
            body = f"{sub(args[0], 1)} {'+' if node.op == 'add' else '-'} {sub(args[1], 3)}"
        case "neg":
            body = f"-{sub(args[0], 3)}"
        case "mul":
            first, second = _ordered(node)
            times = r" \cdot " if _starts_with_number(second) else r"\,"
            body = f"{sub(first, 4)}{times}{sub(second, 4)}"
        case "div":
            body, level = rf"\frac{{{sub(args[0], 0)}}}{{{sub(args[1], 0)}}}", _LEVEL["mul"]
        case "pow":
            body = f"{sub(args[0], 7)}^{{{node.value}}}"
        case "exp":
            body, level = f"e^{{{sub(args[0], 0)}}}", _LEVEL["pow"]
        case "sqrt":
            body = rf"\sqrt{{{sub(args[0], 0)}}}"
        case "log":
            body = rf"\ln\left({sub(args[0], 0)}\right)"
        case "tanh" | "sin" | "cos":
            body = rf"\{node.op}\left({sub(args[0], 0)}\right)"
        case "phi":
            body = rf"\varphi_{{{node.value}}}\left({sub(args[0], 0)}\right)"
        case "less":
            body = f"{sub(args[0], 1)} < {sub(args[1], 1)}"
        case "where":
            condition, yes, no = (sub(arg, 0) for arg in args)
            body = rf"\begin{{cases}} {yes} & {condition} \\ {no} & \text{{otherwise}} \end{{cases}}"
        case _:
            body = rf"\operatorname{{{node.op}}}\left({', '.join(sub(arg, 0) for arg in args)}\right)"
    return rf"\left({body}\right)" if level < outer else body


def _latex_number(value: float) -> str:
    found = f"{value:.6g}"
    if "e" not in found:
        return found
    mantissa, exponent = found.split("e")
    power = f"10^{{{int(exponent)}}}"
    return power if mantissa == "1" else rf"{mantissa} \times {power}"


def _latex_name(name: str) -> str:
    words = [re.sub(r"[^0-9A-Za-z]+", r"\\_", word).strip("\\_") or "x" for word in re.split(r"[._ ]+", name) if word]
    head, rest = (words[0], words[1:]) if words else ("x", [])
    symbol = head if len(head) == 1 else rf"\mathrm{{{head}}}"
    return rf"{symbol}_{{\mathrm{{{','.join(rest)}}}}}" if rest else symbol
