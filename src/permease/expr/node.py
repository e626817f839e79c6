"""The equation graph: immutable, hash-consed nodes that carry their dimension.

Two nodes built alike are the same object, so common subexpressions are shared without a pass. Python's operators build
nodes; comparisons build conditions for ``ops.where``. A node has no truth value: an ``if`` would freeze one branch.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final
from weakref import WeakValueDictionary

from ..errors import QuantityError
from ..text import Text, message, phrase
from .dimension import DIMENSIONLESS, Dimension, dimension, minus, plus, times, unit_text

PRIMITIVES: Final = (
    "constant", "symbol", "add", "sub", "mul", "div", "neg", "pow",
    "exp", "log", "sqrt", "tanh", "sin", "cos", "phi", "less", "where",
)  # fmt: skip
"""The operations of the graph. ``phi`` with index k is the k-th exponential remainder: phi_1 is exprel."""

_nodes: WeakValueDictionary[tuple[Any, ...], Expr] = WeakValueDictionary()


class Expr:
    """One node. Make it with ``symbol``, ``constant`` and the functions of ``ops``.

    ``op`` is one of PRIMITIVES; ``args`` are nodes; ``value`` holds the number of a constant, the exponent of a power
    (an int, or a Fraction), the index of phi; ``name`` is the symbol's; ``dim`` the dimension.
    """

    __slots__ = ("__weakref__", "args", "dim", "name", "op", "value")

    op: str
    args: tuple[Expr, ...]
    value: Any
    name: str
    dim: Dimension

    def __new__(cls, op: str, args: tuple[Expr, ...], value: Any, name: str, dim: Dimension) -> Expr:
        """The one node of this description."""
        key = (op, args, value, name, dim)
        node = _nodes.get(key)
        if node is None:
            node = object.__new__(cls)
            node.op, node.args, node.value, node.name, node.dim = op, args, value, name, dim
            _nodes[key] = node
        return node

    # identity is equality: hash-consing makes equal nodes the same object
    __hash__ = object.__hash__

    def __reduce__(self) -> Any:
        return (Expr, (self.op, self.args, self.value, self.name, self.dim))

    def __bool__(self) -> bool:
        raise TypeError("an expression has no truth value: use where(condition, a, b), not if")

    def __float__(self) -> float:
        if self.op == "constant":
            return float(self.value)
        raise TypeError(f"{self.op} node is not a number: evaluate it first")

    def __iter__(self) -> Iterator[Any]:
        raise TypeError("an expression is not a sequence")

    def __repr__(self) -> str:
        from .show import text

        return text(self, limit=200)

    @property
    def unit(self) -> str:
        """The coherent SI unit of this node, ``""`` for a pure number."""
        return unit_text(self.dim)

    def __add__(self, other: Any) -> Expr:
        return add(self, other)

    def __radd__(self, other: Any) -> Expr:
        return add(other, self)

    def __sub__(self, other: Any) -> Expr:
        return sub(self, other)

    def __rsub__(self, other: Any) -> Expr:
        return sub(other, self)

    def __mul__(self, other: Any) -> Expr:
        return mul(self, other)

    def __rmul__(self, other: Any) -> Expr:
        return mul(other, self)

    def __truediv__(self, other: Any) -> Expr:
        return div(self, other)

    def __rtruediv__(self, other: Any) -> Expr:
        return div(other, self)

    def __neg__(self) -> Expr:
        return neg(self)

    def __pos__(self) -> Expr:
        return self

    def __pow__(self, exponent: Any) -> Expr:
        return power(self, exponent)

    def __lt__(self, other: Any) -> Expr:
        return less(self, other)

    def __gt__(self, other: Any) -> Expr:
        return less(other, self)


def constant(value: float, unit: str = "") -> Expr:
    """A number, in coherent SI of ``unit``."""
    return Expr("constant", (), float(value), "", dimension(unit))


def symbol(name: str, unit: str = "") -> Expr:
    """A named quantity, in coherent SI of ``unit``."""
    return Expr("symbol", (), None, name, dimension(unit))


def as_expr(value: Any) -> Expr:
    """A node for a node, a real number, or a pint quantity."""
    if isinstance(value, Expr):
        return value
    if hasattr(value, "to_base_units"):
        base = value.to_base_units()
        return constant(float(f"{float(base.magnitude):.15g}"), f"{base.units}".replace("**", "^"))
    if isinstance(value, (int, float)) or (hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0):
        return constant(float(value))
    raise TypeError(f"cannot make an expression of {type(value).__name__}: {value!r}")


def _number(node: Expr) -> float | None:
    return node.value if node.op == "constant" else None


def _in_unit(node: Expr) -> Text:
    return phrase("errors_expr-quantity", unit=node.unit) if node.unit else phrase("errors_expr-pure-number")


def _same(a: Expr, b: Expr, verb: str) -> Dimension:
    if a.dim == b.dim:
        return a.dim
    # zero has every dimension: sums may start from it
    if a.value == 0.0 and a.op == "constant":
        return b.dim
    if b.value == 0.0 and b.op == "constant":
        return a.dim
    raise QuantityError(
        message(
            "errors_expr-cannot-quantity-one",
            verb=verb,
            one=_in_unit(a),
            other=phrase("errors_expr-one-in", unit=b.unit) if a.unit and b.unit else _in_unit(b),
        ),
        why=message("errors_expr-text", a=f"{a!r}", b=f"{b!r}"),
    )


def add(a: Any, b: Any) -> Expr:
    """a + b, of one dimension."""
    x, y = as_expr(a), as_expr(b)
    dim = _same(x, y, "add")
    u, v = _number(x), _number(y)
    if u is not None and v is not None:
        return Expr("constant", (), u + v, "", dim)
    if u == 0.0:
        return y
    if v == 0.0:
        return x
    if y.op == "neg":
        return sub(x, y.args[0])
    return Expr("add", (x, y), None, "", dim)


def sub(a: Any, b: Any) -> Expr:
    """a - b, of one dimension."""
    x, y = as_expr(a), as_expr(b)
    dim = _same(x, y, "subtract")
    u, v = _number(x), _number(y)
    if u is not None and v is not None:
        return Expr("constant", (), u - v, "", dim)
    if x is y:
        return Expr("constant", (), 0.0, "", dim)
    if v == 0.0:
        return x
    if u == 0.0:
        return neg(y)
    if y.op == "neg":
        return add(x, y.args[0])
    return Expr("sub", (x, y), None, "", dim)


def neg(a: Any) -> Expr:
    """-a."""
    x = as_expr(a)
    if x.op == "constant":
        return Expr("constant", (), -x.value, "", x.dim)
    if x.op == "neg":
        return x.args[0]
    return Expr("neg", (x,), None, "", x.dim)


def mul(a: Any, b: Any) -> Expr:
    """a b."""
    x, y = as_expr(a), as_expr(b)
    dim = plus(x.dim, y.dim)
    u, v = _number(x), _number(y)
    if u is not None and v is not None:
        return Expr("constant", (), u * v, "", dim)
    if u == 0.0 or v == 0.0:
        return Expr("constant", (), 0.0, "", dim)
    if u is not None and x.dim == DIMENSIONLESS and u in (1.0, -1.0):
        return y if u == 1.0 else neg(y)
    if v is not None and y.dim == DIMENSIONLESS and v in (1.0, -1.0):
        return x if v == 1.0 else neg(x)
    if x.op == "neg":
        return neg(mul(x.args[0], y))
    if y.op == "neg":
        return neg(mul(x, y.args[0]))
    return Expr("mul", (x, y), None, "", dim)


def div(a: Any, b: Any) -> Expr:
    """a / b."""
    x, y = as_expr(a), as_expr(b)
    dim = minus(x.dim, y.dim)
    u, v = _number(x), _number(y)
    if v == 0.0:
        raise ZeroDivisionError(f"{x!r} divided by a constant zero")
    if u is not None and v is not None:
        return Expr("constant", (), u / v, "", dim)
    if u == 0.0:
        return Expr("constant", (), 0.0, "", dim)
    if v == 1.0 and y.dim == DIMENSIONLESS:
        return x
    if x is y:
        return Expr("constant", (), 1.0, "", dim)
    if x.op == "neg":
        return neg(div(x.args[0], y))
    return Expr("div", (x, y), None, "", dim)


def power(a: Any, exponent: Any) -> Expr:
    """``a`` to a constant power, an int or a simple fraction; exp and log make the others."""
    x = as_expr(a)
    if isinstance(exponent, Expr):
        exponent = float(exponent)
    p: int | Fraction = Fraction(exponent).limit_denominator(24) if not isinstance(exponent, int) else exponent
    if abs(float(p) - float(exponent)) > 1e-15:
        raise TypeError(f"power {exponent!r} is not a simple fraction: use exp(n log(x))")
    if isinstance(p, Fraction) and p.denominator == 1:
        p = p.numerator
    dim = times(x.dim, p)
    if p == 0:
        return constant(1.0)
    if p == 1:
        return x
    if x.op == "constant":
        return Expr("constant", (), x.value ** float(p), "", dim)
    if p == Fraction(1, 2):
        return Expr("sqrt", (x,), None, "", dim)
    return Expr("pow", (x,), p, "", dim)


def less(a: Any, b: Any) -> Expr:
    """The condition a < b."""
    x, y = as_expr(a), as_expr(b)
    _same(x, y, "compare")
    return Expr("less", (x, y), None, "", DIMENSIONLESS)


def where(condition: Expr, a: Any, b: Any) -> Expr:
    """``a`` where the condition holds, else ``b``; both are always computed."""
    x, y = as_expr(a), as_expr(b)
    dim = _same(x, y, "choose between")
    return x if x is y else Expr("where", (condition, x, y), None, "", dim)


_FOLD = {"exp": math.exp, "log": math.log, "tanh": math.tanh, "sin": math.sin, "cos": math.cos}


def function(op: str, a: Any, index: int | None = None) -> Expr:
    """A function of a pure number: exp, log, tanh, sin, cos, or phi with its index; sqrt of anything."""
    x = as_expr(a)
    if op == "sqrt":
        return power(x, Fraction(1, 2))
    if x.dim != DIMENSIONLESS:
        raise QuantityError(message("errors_expr-needs-pure-number-not-quantity", op=op, unit=x.unit), why=repr(x))
    if x.op == "constant" and op in _FOLD:
        return constant(_FOLD[op](x.value))
    return Expr(op, (x,), index, "", DIMENSIONLESS)


def postorder(roots: Iterable[Expr]) -> list[Expr]:
    """Every node below ``roots``, each once, arguments before their users."""
    seen: set[Expr] = set()
    order: list[Expr] = []
    stack: list[tuple[Expr, bool]] = [(root, False) for root in reversed(list(roots))]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((arg, False) for arg in reversed(node.args) if arg not in seen)
    return order
