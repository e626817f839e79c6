"""Straight-line functions in CUDA C: what writes LLVM IR for the other target writes C when it is given this writer.

So both targets have one source of every formula, and round alike. Where a product with one user may be fused with the
sum that it enters, ``fma`` is written, and compilers are told not to fuse by themselves: a difference of equal products
must vanish exactly at equilibrium.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from .llvm_writer import Writer

PREAMBLE = """\
#define INFINITE __longlong_as_double(0x7ff0000000000000LL)
#define NOT_A_NUMBER __longlong_as_double(0x7ff8000000000000LL)
"""
_REAL = {
    "fadd": "{} + {}",
    "fsub": "{} - {}",
    "fmul": "{} * {}",
    "fdiv": "{} / {}",
}
_UNSIGNED = "(long long)((unsigned long long){{}} {} (unsigned long long){{}})"
_WHOLE = {
    "add": _UNSIGNED.format("+"),
    "sub": _UNSIGNED.format("-"),
    "shl": _UNSIGNED.format("<<"),
    "ashr": "{} >> {}",
}
_COMPARISONS = {
    "olt": "{} < {}",
    "ole": "{} <= {}",
    "ogt": "{} > {}",
    "oge": "{} >= {}",
    "oeq": "{} == {}",
    "uno": "!({} == {})",
}
_UNARY = (
    (re.compile(r"bitcast double (\S+) to i64"), "long long", "__double_as_longlong({})"),
    (re.compile(r"bitcast i64 (\S+) to double"), "double", "__longlong_as_double({})"),
    (re.compile(r"sitofp i64 (\S+) to double"), "double", "(double){}"),
    (re.compile(r"fneg double (\S+)"), "double", "-{}"),
)
_TYPES = {"double": "double", "i64": "long long", "i1": "bool"}


def number(value: float) -> str:
    """A double as a literal that reads back as itself.

    >>> number(0.1), number(float("-inf"))
    ('0.1', '-INFINITE')
    """
    if math.isnan(value):
        return "NOT_A_NUMBER"
    if math.isinf(value):
        return "INFINITE" if value > 0 else "-INFINITE"
    return repr(float(value))


@dataclass
class _Line:
    """``kind name = form(operands);``, or a store without a name."""

    name: str
    kind: str
    form: str
    operands: tuple[str, ...]
    role: str = ""

    def text(self) -> str:
        expression = self.form.format(*self.operands)
        return f"  const {self.kind} {self.name} = {expression};" if self.name else f"  {expression};"


class CudaWriter(Writer):
    """Writes functions of one cell; ``qualifier`` stands before each of them, ``found`` holds their texts by name.

    Only straight-line code: blocks, loops and calls raise ValueError.
    """

    def __init__(self, qualifier: str) -> None:
        super().__init__(1, 1)
        self.qualifier = qualifier
        self.found: dict[str, str] = {}
        self._lines: list[_Line] = []

    @contextmanager
    def function(self, name: str, arguments: str, *, local: bool = False) -> Iterator[None]:
        """The body of ``void name(arguments)``, e.g. ``"ptr readonly %t, ptr %y"``."""
        self._lines, self._count = [], 0
        yield
        self._prune()
        self._fuse()
        given = ", ".join(
            ("const " if "readonly" in argument else "") + "double *" + argument.rpartition("%")[2]
            for argument in arguments.split(",")
        )
        head = f"{self.qualifier} void {name}({given}) {{"
        self.found[name] = "\n".join([head, *(line.text() for line in self._lines), "}"])

    def _prune(self) -> None:
        """Leave out what nobody uses."""
        needed: set[str] = set()
        kept: list[_Line] = []
        for line in reversed(self._lines):
            if not line.name or line.name in needed:
                kept.append(line)
                needed.update(line.operands)
        self._lines = kept[::-1]

    def _fuse(self) -> None:
        uses = Counter(operand for line in self._lines for operand in line.operands)
        products = {line.name: line for line in self._lines if line.role == "product" and uses[line.name] == 1}
        gone: set[str] = set()
        for line in self._lines:
            if line.role == "sum":
                for operand, other in (line.operands, line.operands[::-1]):
                    if operand in products and operand not in gone:
                        line.form, line.operands = "fma({}, {}, {})", (*products[operand].operands, other)
                        gone.add(operand)
                        break
        self._lines = [line for line in self._lines if line.name not in gone]

    def _make(self, kind: str, form: str, operands: Sequence[str], role: str = "") -> str:
        self._count += 1
        name = f"v{self._count}"
        self._lines.append(_Line(name, kind, form, tuple(operands), role))
        return name

    def emit(self, line: str) -> None:
        """Nothing of the kind exists in C."""
        raise ValueError(f"no straight-line code: {line}")

    def pause(self) -> None:
        """Nothing: C has no basic blocks to end."""

    def let(self, expression: str) -> str:
        """A conversion or a change of sign."""
        for pattern, kind, form in _UNARY:
            found = pattern.fullmatch(expression)
            if found:
                return self._make(kind, form, found.groups())
        raise ValueError(f"no C for {expression}")

    def load(self, pointer: str, kind: str | None = None, index: int | str = 0) -> str:
        """The value at a pointer."""
        return self._make("double", f"{pointer[1:]}[{index}]", ())

    def store(self, value: str, pointer: str, kind: str | None = None, index: int | str = 0) -> None:
        """Put a value at a pointer."""
        self._lines.append(_Line("", "", f"{pointer[1:]}[{index}] = {{}}", (value,)))

    def number(self, value: float, kind: str | None = None) -> str:
        """A constant."""
        return number(value)

    def integer(self, value: int, kind: str | None = None) -> str:
        """An integer constant."""
        return f"{value}LL"

    def op(self, name: str, a: str, b: str, kind: str | None = None) -> str:
        """A binary instruction, never fused."""
        if name in _WHOLE:
            return self._make("long long", _WHOLE[name], (a, b))
        return self._make("double", _REAL[name], (a, b))

    def add(self, a: str, b: str, kind: str | None = None) -> str:
        """a + b, free to fuse with a product."""
        return self._make("double", "{} + {}", (a, b), "sum")

    def mul(self, a: str, b: str, kind: str | None = None) -> str:
        """a b, free to fuse with a sum."""
        return self._make("double", "{} * {}", (a, b), "product")

    def compare(self, how: str, a: str, b: str, kind: str | None = None) -> str:
        """A floating comparison such as ``olt``."""
        if how == "uno" and a != b:
            raise ValueError("numbers are asked only whether they are one")
        return self._make("bool", _COMPARISONS[how], (a, b))

    def select(self, condition: str, a: str, b: str, kind: str | None = None, truth: str | None = None) -> str:
        """``a`` where the condition holds, else ``b``."""
        return self._make(_TYPES[kind or self.real], "{} ? {} : {}", (condition, a, b))

    def both(self, a: str, b: str) -> str:
        """Logical and."""
        return self._make("bool", "{} && {}", (a, b))

    def either(self, a: str, b: str) -> str:
        """Logical or."""
        return self._make("bool", "{} || {}", (a, b))

    def opposite(self, a: str) -> str:
        """Logical not."""
        return self._make("bool", "!{}", (a,))

    def intrinsic(self, name: str, *values: str) -> str:
        """A function that CUDA and C both have, e.g. ``sqrt``."""
        return self._make("double", f"{name}({', '.join(['{}'] * len(values))})", values)
