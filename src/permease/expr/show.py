"""Expressions as text a person reads, and as LaTeX."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .node import Expr, div, postorder
from .products import Product, ordered, product, terms

_LEVEL = {"less": 0, "add": 1, "sub": 1, "neg": 2, "div": 3, "mul": 4, "pow": 6}
_ATOM = 9
_DEEPEST = 200
_BEHIND = ("add", "sub", "log", "tanh", "sin", "cos", "exp", "phi", "where")
"""What stands behind a fraction and not in it."""


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


def latex(node: Expr, *, depth: int | None = None, names: Mapping[float, Expr] | None = None) -> str:
    r"""The expression as LaTeX, to stand between dollar signs; what lies more than ``depth`` levels down is dots.

    Shared parts are written out every time, so a large graph needs a ``depth``. Products are one fraction, in it
    numbers and pure numbers such as a charge first, then constants, then variables; sums and functions stand last.
    ``names`` has nodes of symbols for numbers that have a name: ``{FARADAY: symbol("F", "C/mol")}``.

    A symbol ``Na.in`` becomes Na with subscript in; phi_1 is the function (e^x - 1)/x.

    >>> from permease.expr import ops, symbol
    >>> x, v, z = symbol("x"), symbol("V", "V"), symbol("z")
    >>> print(latex(2.0 * x / (1.0 + ops.exp(-x))))
    \frac{2\,x}{1 + e^{-x}}
    >>> print(latex(8.314 / v * z / (x * v) * ops.exp(2.0 * ops.log(v / x / v)), names={8.314: symbol("R", "V")}))
    \frac{z\,R}{x\,V^{2}}\,\left(\frac{1}{x}\right)^{2}
    """
    return _Latex(names or {}).body(node, 0, 0 if depth is None else _DEEPEST - depth)


class _Latex:
    """LaTeX of nodes; ``small`` is for exponents, where a fraction is written with a slash."""

    def __init__(self, names: Mapping[float, Expr]) -> None:
        self.names = names
        self.constants = [n for node in names.values() for n in postorder([node]) if n.op == "symbol"]

    def body(self, node: Expr, outer: int, depth: int, small: bool = False) -> str:
        """A node, in brackets where it binds less than ``outer``."""
        found, level = self.parts(node, depth, small)
        return rf"\left({found}\right)" if level < outer else found

    def parts(self, node: Expr, depth: int, small: bool) -> tuple[str, int]:
        """A node, and how strongly it binds."""
        if depth > _DEEPEST:
            return r"\dots", _ATOM
        args = node.args
        if node.op == "constant" and node.value not in self.names:
            return _latex_number(node.value), _level(node)

        def sub(arg: Expr, at: int) -> str:
            return self.body(arg, at, depth + 1)

        level = _level(node)
        match node.op:
            case "symbol":
                return _latex_name(node.name), level
            case "add" | "sub":
                return self.sum(node, depth, small), level
            case "constant" | "neg" | "mul" | "div":
                return self.product(product(node, self.names, depth), small)
            case "pow":
                if isinstance(node.value, int) and node.value < 0:
                    return self.product(product(node, self.names, depth), small)
                return f"{sub(args[0], 7)}^{{{node.value}}}", level
            case "exp":
                return self.power_of_e(args[0], depth + 1)
            case "sqrt":
                return rf"\sqrt{{{sub(args[0], 0)}}}", level
            case "log":
                return rf"\ln\left({sub(args[0], 0)}\right)", level
            case "tanh" | "sin" | "cos":
                return rf"\{node.op}\left({sub(args[0], 0)}\right)", level
            case "phi":
                return rf"\varphi_{{{node.value}}}\left({sub(args[0], 0)}\right)", level
            case "less":
                return f"{sub(args[0], 1)} < {sub(args[1], 1)}", level
            case "where":
                condition, yes, no = (sub(arg, 0) for arg in args)
                return rf"\begin{{cases}} {yes} & {condition} \\ {no} & \text{{otherwise}} \end{{cases}}", level
        return rf"\operatorname{{{node.op}}}\left({', '.join(sub(arg, 0) for arg in args)}\right)", level

    def sum(self, node: Expr, depth: int, small: bool) -> str:
        """Both sides of a sum; a minus of the second one is that of the sum."""
        first, second = (self.body(arg, least, depth + 1, small) for arg, least in zip(node.args, (1, 2), strict=True))
        minus = node.op == "sub"
        if second.startswith("-"):
            second, minus = second[1:], not minus
        return f"{first} {'-' if minus else '+'} {second}"

    def product(self, given: Product, small: bool = False) -> tuple[str, int]:
        """One fraction, with sums and functions behind it."""
        factors = ordered(given.powers, self.constants)
        over = [f for f in factors if given.powers[f] > 0]
        behind = [f for f in over if f.op in _BEHIND]
        over = [f for f in over if f not in behind]
        under = [f for f in factors if given.powers[f] < 0]
        divided = bool(under) or given.divisor != 1.0
        if divided and not over and abs(given.number) == 1.0 and behind:
            over, behind = behind, []
        sign, number = ("-" if given.number < 0.0 else ""), abs(given.number)
        plain = not behind and all(f.op == "symbol" for f in (*over, *under))
        above = self.written(given, number, over, alone=divided and not (small and plain))
        if divided:
            below = self.written(given, given.divisor, under, alone=not (small and plain))
            several = len(under) + (given.divisor != 1.0) > 1
            slash = f"{above}/({below})" if several else f"{above}/{below}"
            above = slash if small and plain else rf"\frac{{{above}}}{{{below}}}"
        tail = self.written(given, 1.0, behind, alone=not above or (above == "1" and not sign))
        if behind and above == "1":
            above = ""
        found = rf"{above}\,{tail}" if above and behind else above or tail
        if sign:
            return f"-{found}", _LEVEL["neg"]
        lone = not divided and number == 1.0 and len(factors) == 1
        return found, self.lone_level(factors[0], given.powers[factors[0]]) if lone else _LEVEL["mul"]

    def lone_level(self, factor: Expr, power: int) -> int:
        """How strongly a single factor binds."""
        return _level(factor) if power == 1 else _LEVEL["pow"]

    def written(self, given: Product, number: float, factors: Sequence[Expr], *, alone: bool) -> str:
        """A number and factors one after the other; one sum alone needs no brackets where the place has ends."""
        shown = []
        for factor in factors:
            power, depth = abs(given.powers[factor]), given.levels[factor] + 1
            single = alone and number == 1.0 and len(factors) == 1
            least = 7 if power > 1 else 0 if single else 4
            text = self.body(factor, least, depth)
            shown.append(f"{text}^{{{power}}}" if power > 1 else text)
        if number != 1.0 or not shown:
            shown.insert(0, _latex_number(number))
        return r"\,".join(shown)

    def power_of_e(self, exponent: Expr, depth: int) -> tuple[str, int]:
        """e to a power; multiples of logarithms in it are powers of what they are taken of."""
        found = terms(exponent, self.names, depth)
        logs = [[f for f, p in t.powers.items() if f.op == "log" and p == 1] for t in found or ()]
        if found is None or not any(len(each) == 1 for each in logs):
            return f"e^{{{self.body(exponent, 0, depth, True)}}}", _LEVEL["pow"]
        shown, rest = [], []
        for term, each in zip(found, logs, strict=True):
            if len(each) != 1:
                rest.append(self.product(term, True)[0])
                continue
            power, base, deep = term.without(each[0]), each[0].args[0], term.levels[each[0]] + 1
            if power.number < 0.0 and base.op == "div":
                power.number, base = -power.number, div(base.args[1], base.args[0])
            times = self.product(power, True)[0]
            shown.append(self.body(base, 4, deep) if times == "1" else f"{self.body(base, 7, deep)}^{{{times}}}")
        if rest:
            shown.append(f"e^{{{' + '.join(rest).replace('+ -', '- ')}}}")
        return r"\,".join(shown), _LEVEL["pow"] if len(shown) == 1 and "^" in shown[0] else _LEVEL["mul"]


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
