"""Products as people write them: what multiplies, what divides, and how often, with equal factors cancelled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .dimension import DIMENSIONLESS
from .node import Expr

MOST_TERMS = 12
MOST_LEVELS = 200


@dataclass
class Product:
    """number / divisor times the product of factor^power.

    Attributes
    ----------
    number, divisor : the plain numbers of numerator and denominator; the sign is that of ``number``.
    powers : the power of every other factor, in order of appearance; none is zero.
    levels : how deep in its graph a factor stood.
    """

    number: float = 1.0
    divisor: float = 1.0
    powers: dict[Expr, int] = field(default_factory=dict)
    levels: dict[Expr, int] = field(default_factory=dict)

    def times(self, other: Product) -> Product:
        """Both multiplied, with what is equal above and below cancelled."""
        found = Product(self.number * other.number, self.divisor * other.divisor, {**self.powers})
        found.levels = {**other.levels, **self.levels}
        for factor, power in other.powers.items():
            found.put(factor, power, other.levels[factor])
        return found.reduced()

    def without(self, factor: Expr) -> Product:
        """The same without one factor."""
        return Product(
            self.number, self.divisor, {f: p for f, p in self.powers.items() if f is not factor}, self.levels
        )

    def reduced(self) -> Product:
        """The same with one number where the divisor divides the other."""
        if self.divisor < 0.0:
            self.number, self.divisor = -self.number, -self.divisor
        if self.number % self.divisor == 0.0:
            self.number, self.divisor = self.number / self.divisor, 1.0
        return self

    def put(self, factor: Expr, power: int, level: int) -> None:
        """Multiply by a power of a factor."""
        total = self.powers.pop(factor, 0) + power
        if total:
            self.powers[factor] = total
            self.levels.setdefault(factor, level)


def product(node: Expr, names: Mapping[float, Expr], level: int = 0) -> Product:
    """The factors of a product, quotient, negative or power; of anything else the node itself.

    ``names`` has nodes for numbers that have a name, such as the gas constant. Factors ``MOST_LEVELS`` down are kept
    whole.

    >>> from permease.expr import symbol
    >>> a, b = symbol("a"), symbol("b")
    >>> product(-2.0 * a * (a / b) / a, {}).powers == {a: 1, b: -1}
    True
    """
    found = Product()
    stack = [(node, 1, level)]
    while stack:
        here, power, deep = stack.pop()
        if here.op == "constant" and here.value in names:
            here = names[here.value]
        if deep > MOST_LEVELS:
            found.put(here, power, deep)
        elif here.op == "constant" and power in (1, -1):
            if power == 1:
                found.number *= here.value
            else:
                found.divisor *= here.value
        elif here.op == "neg":
            found.number *= (-1.0) ** power
            stack.append((here.args[0], power, deep))
        elif here.op in ("mul", "div"):
            second = power if here.op == "mul" else -power
            stack += [(here.args[1], second, deep + 1), (here.args[0], power, deep + 1)]
        elif here.op == "pow" and isinstance(here.value, int) and here.args[0].op != "constant":
            found.put(here.args[0], power * here.value, deep + 1)
        else:
            found.put(here, power, deep)
    return found.reduced()


def terms(node: Expr, names: Mapping[float, Expr], level: int = 0) -> list[Product] | None:
    """The summands of an expression after multiplying out, none for more than ``MOST_TERMS``.

    >>> from permease.expr import symbol
    >>> a, b, c = symbol("a"), symbol("b"), symbol("c")
    >>> [each.powers == {f: 1} for each, f in zip(terms((a * c + b * c) / c, {}), (a, b))]
    [True, True]
    """
    return _multiplied(product(node, names, level), names)


def _multiplied(whole: Product, names: Mapping[float, Expr]) -> list[Product] | None:
    inner = next((f for f, power in whole.powers.items() if power == 1 and f.op in ("add", "sub")), None)
    if inner is None or whole.levels[inner] >= MOST_LEVELS:
        return [whole]
    rest, found = whole.without(inner), list[Product]()
    for position, arg in enumerate(inner.args):
        sign = Product(-1.0 if position and inner.op == "sub" else 1.0)
        each = _multiplied(rest.times(sign).times(product(arg, names, whole.levels[inner] + 1)), names)
        if each is None or len(found) + len(each) > MOST_TERMS:
            return None
        found += each
    return found


def ordered(factors: Iterable[Expr], constants: Iterable[Expr]) -> list[Expr]:
    """Factors as they are written: pure numbers such as a charge, constants of nature, variables, sums, functions."""
    named = set(constants)

    def rank(factor: Expr) -> int:
        if factor in named:
            return 1
        if factor.op == "symbol":
            return 0 if factor.dim == DIMENSIONLESS else 2
        return {"sqrt": 2, "pow": 2, "add": 3, "sub": 3}.get(factor.op, 4)

    return sorted(factors, key=rank)
