"""A light graph of numbered nodes, without dimensions: what the passes and emitters work on.

Nodes are integers; arguments always have smaller numbers than their users. Equal nodes get one number, constants fold.
Division does not exist here: a/b is a times the shared reciprocal of b.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

TIME: Final = 1
"""Bit of nodes that depend on time."""
STATE: Final = 2
"""Bit of nodes that depend on the states."""
PARAMETER: Final = 4
"""Bit of nodes that depend on the parameters."""

Node = tuple[Any, ...]

_UNARY = {
    "exp": math.exp, "log": math.log, "tanh": math.tanh, "sin": math.sin, "cos": math.cos, "sqrt": math.sqrt,
}  # fmt: skip


class Graph:
    """A growing set of nodes ``(op, *arguments)``; the methods fold and share."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.depends: list[int] = []
        self._number: dict[Node, int] = {}

    def _add(self, node: Node, depends: int) -> int:
        found = self._number.get(node)
        if found is None:
            found = self._number[node] = len(self.nodes)
            self.nodes.append(node)
            self.depends.append(depends)
        return found

    def constant(self, value: float) -> int:
        """A number."""
        # text, because nan != nan would defeat sharing; the sum makes -0.0 zero
        return self._add(("constant", (float(value) + 0.0).hex()), 0)

    def value(self, node: int) -> float | None:
        """The number of a constant, else None."""
        found = self.nodes[node]
        return float.fromhex(found[1]) if found[0] == "constant" else None

    def time(self) -> int:
        """The time."""
        return self._add(("time",), TIME)

    def state(self, index: int) -> int:
        """The state at ``index``."""
        return self._add(("state", index), STATE)

    def parameter(self, index: int) -> int:
        """The parameter at ``index``."""
        return self._add(("parameter", index), PARAMETER)

    def _make(self, op: str, *args: int) -> int:
        depends = 0
        for arg in args:
            depends |= self.depends[arg]
        return self._add((op, *args), depends)

    def add(self, a: int, b: int) -> int:
        """a + b."""
        u, v = self.value(a), self.value(b)
        if u is not None and v is not None:
            return self.constant(u + v)
        if u == 0.0:
            return b
        if v == 0.0:
            return a
        if self.nodes[b][0] == "neg":
            return self.sub(a, self.nodes[b][1])
        if self.nodes[a][0] == "neg":
            return self.sub(b, self.nodes[a][1])
        return self._make("add", min(a, b), max(a, b))

    def sub(self, a: int, b: int) -> int:
        """a - b."""
        u, v = self.value(a), self.value(b)
        if u is not None and v is not None:
            return self.constant(u - v)
        if a == b:
            return self.constant(0.0)
        if v == 0.0:
            return a
        if u == 0.0:
            return self.neg(b)
        if self.nodes[b][0] == "neg":
            return self.add(a, self.nodes[b][1])
        return self._make("sub", a, b)

    def neg(self, a: int) -> int:
        """-a."""
        u = self.value(a)
        if u is not None:
            return self.constant(-u)
        node = self.nodes[a]
        if node[0] == "neg":
            return int(node[1])
        if node[0] == "sub":
            return self._make("sub", node[2], node[1])
        return self._make("neg", a)

    def mul(self, a: int, b: int) -> int:
        """a b."""
        u, v = self.value(a), self.value(b)
        if u is not None and v is not None:
            return self.constant(u * v)
        if u == 0.0 or v == 0.0:
            return self.constant(0.0)
        if u == 1.0 or v == 1.0:
            return b if u == 1.0 else a
        if u == -1.0 or v == -1.0:
            return self.neg(b if u == -1.0 else a)
        if self.nodes[a][0] == "neg":
            return self.neg(self.mul(self.nodes[a][1], b))
        if self.nodes[b][0] == "neg":
            return self.neg(self.mul(a, self.nodes[b][1]))
        return self._make("mul", min(a, b), max(a, b))

    def reciprocal(self, a: int) -> int:
        """1 / a."""
        u = self.value(a)
        if u is not None and u != 0.0:
            return self.constant(1.0 / u)
        node = self.nodes[a]
        if node[0] == "neg":
            return self.neg(self.reciprocal(node[1]))
        if node[0] == "reciprocal":
            return int(node[1])
        return self._make("reciprocal", a)

    def power(self, a: int, p: int | Fraction) -> int:
        """``a`` to a constant power: whole ones by squaring, halves through the root, others as exp(p log a)."""
        if p < 0:
            return self.reciprocal(self.power(a, -p))
        if isinstance(p, int) or p.denominator == 1:
            result, square, left = self.constant(1.0), a, int(p)
            while left:
                if left & 1:
                    result = self.mul(result, square)
                left >>= 1
                if left:
                    square = self.mul(square, square)
            return result
        if p.denominator == 2:
            return self.mul(self.power(a, int(p - Fraction(1, 2))), self.function("sqrt", a))
        return self.function("exp", self.mul(self.constant(float(p)), self.function("log", a)))

    def function(self, op: str, a: int) -> int:
        """exp, log, tanh, sin, cos or sqrt."""
        u = self.value(a)
        if u is not None and not (op in ("log", "sqrt") and u <= 0.0) and abs(u) < 700.0:
            return self.constant(_UNARY[op](u))
        return self._make(op, a)

    def phi(self, k: int, a: int) -> int:
        """The k-th exponential remainder."""
        return self.function("exp", a) if k == 0 else self._add(("phi", a, k), self.depends[a])

    def less(self, a: int, b: int) -> int:
        """The condition a < b."""
        return self._make("less", a, b)

    def where(self, condition: int, a: int, b: int) -> int:
        """``a`` where the condition holds, else ``b``."""
        return a if a == b else self._make("where", condition, a, b)

    def args(self, node: int) -> tuple[int, ...]:
        """The argument nodes of a node."""
        found = self.nodes[node]
        match found[0]:
            case "constant" | "time" | "state" | "parameter":
                return ()
            case "phi":
                return (found[1],)
        return found[1:]

    def order(self, roots: Iterable[int], stop: Iterable[int] = ()) -> list[int]:
        """The nodes that ``roots`` need, each after its arguments, close to its first user; none beyond ``stop``."""
        seen: set[int] = set()
        ends = set(stop)
        found: list[int] = []
        stack = [(root, False) for root in reversed(list(roots))]
        while stack:
            node, ready = stack.pop()
            if ready:
                found.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                if node not in ends:
                    stack.extend((arg, False) for arg in reversed(self.args(node)) if arg not in seen)
        return found
