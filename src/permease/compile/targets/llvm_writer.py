"""A small writer of LLVM IR text; every value is one number per lane."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager


class Writer:
    """Writes one module for ``width`` lanes: ``real``, ``truth`` and ``whole`` are its value types."""

    def __init__(self, width: int, chunk: int) -> None:
        self.width = width
        self.chunk = chunk if width == 1 else width
        self.real = "double" if width == 1 else f"<{width} x double>"
        self.truth = "i1" if width == 1 else f"<{width} x i1>"
        self.whole = "i64" if width == 1 else f"<{width} x i64>"
        self.wide = f"<{self.chunk} x double>"
        self.wide_truth = f"<{self.chunk} x i1>"
        self.functions: list[str] = []
        self.declared: dict[str, str] = {}
        self._body: list[str] = []
        self._allocas: list[str] = []
        self._count = 0
        self.block = "entry"

    # functions and blocks

    @contextmanager
    def function(self, name: str, arguments: str, *, local: bool = False) -> Iterator[None]:
        """The body of ``void name(arguments)``, e.g. ``"ptr noalias %t, ptr %y"``."""
        self._body, self._allocas, self.block = [], [], "entry"
        yield
        linkage = "internal " if local else ""
        self.functions.append(
            "\n".join(
                [
                    f"define {linkage}void @{name}({arguments}) nounwind {{",
                    "entry:",
                    *self._allocas,
                    *self._body,
                    "  ret void",
                    "}",
                ]
            )
        )

    def text(self) -> str:
        """The module."""
        return "\n\n".join([*self.functions, *self.declared.values()]) + "\n"

    def name(self) -> str:
        """A fresh value name."""
        self._count += 1
        return f"%v{self._count}"

    def emit(self, line: str) -> None:
        """One instruction without a result."""
        self._body.append("  " + line)

    def let(self, expression: str) -> str:
        """One instruction with a result; its name is returned."""
        name = self.name()
        self._body.append(f"  {name} = {expression}")
        return name

    def label(self, name: str) -> None:
        """Start a block."""
        self._body.append(f"{name}:")
        self.block = name

    def fresh(self, stem: str) -> str:
        """A fresh block name."""
        self._count += 1
        return f"{stem}{self._count}"

    def jump(self, target: str) -> None:
        """An unconditional branch."""
        self.emit(f"br label %{target}")

    def pause(self) -> None:
        """End a basic block and go on in the next."""
        following = self.fresh("block")
        self.jump(following)
        self.label(following)

    def branch(self, condition: str, yes: str, no: str) -> None:
        """A branch on an ``i1``."""
        self.emit(f"br i1 {condition}, label %{yes}, label %{no}")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """The body runs where the ``i1`` holds."""
        yes, after = self.fresh("then"), self.fresh("after")
        self.branch(condition, yes, after)
        self.label(yes)
        yield
        self.jump(after)
        self.label(after)

    @contextmanager
    def loop(self, count: int | str) -> Iterator[str]:
        """The body runs for an ``i64`` index from 0 to ``count`` - 1."""
        head, body, after = self.fresh("head"), self.fresh("body"), self.fresh("done")
        before, index, following = self.block, self.name(), self.name()
        self.jump(head)
        self.label(head)
        at = len(self._body)
        more = self.let(f"icmp slt i64 {index}, {count}")
        self.branch(more, body, after)
        self.label(body)
        yield index
        self._body.append(f"  {following} = add i64 {index}, 1")
        self._body.insert(at, f"  {index} = phi i64 [ 0, %{before} ], [ {following}, %{self.block} ]")
        self.jump(head)
        self.label(after)

    # memory

    def variable(self, kind: str, count: int = 1) -> str:
        """Space on the stack of the running function."""
        name = self.name()
        self._allocas.append(f"  {name} = alloca {kind}, i64 {count}, align 64")
        return name

    def at(self, pointer: str, index: int | str, kind: str | None = None) -> str:
        """Pointer to element ``index`` of an array of ``kind`` (default: one value per lane)."""
        if index == 0:
            return pointer
        return self.let(f"getelementptr {kind or self.real}, ptr {pointer}, i64 {index}")

    def load(self, pointer: str, kind: str | None = None, index: int | str = 0) -> str:
        """The value at a pointer."""
        return self.let(f"load {kind or self.real}, ptr {self.at(pointer, index, kind)}, align 8")

    def store(self, value: str, pointer: str, kind: str | None = None, index: int | str = 0) -> None:
        """Put a value at a pointer."""
        target = self.at(pointer, index, kind)
        self.emit(f"store {kind or self.real} {value}, ptr {target}, align 8")

    # arithmetic

    def number(self, value: float, kind: str | None = None) -> str:
        """A constant."""
        text = "0x" + struct.pack(">d", value).hex().upper()
        return self._repeated(f"double {text}", text, kind or self.real)

    def integer(self, value: int, kind: str | None = None) -> str:
        """An integer constant."""
        return self._repeated(f"i64 {value}", str(value), kind or self.whole)

    def _repeated(self, typed: str, plain: str, kind: str) -> str:
        if not kind.startswith("<"):
            return plain
        count = int(kind[1:].split(" ", 1)[0])
        return "<" + ", ".join([typed] * count) + ">"

    def op(self, name: str, a: str, b: str, kind: str | None = None) -> str:
        """A binary instruction, e.g. ``op("fadd contract", a, b)``."""
        return self.let(f"{name} {kind or self.real} {a}, {b}")

    def add(self, a: str, b: str, kind: str | None = None) -> str:
        """a + b, free to fuse with a product."""
        return self.op("fadd contract", a, b, kind)

    def mul(self, a: str, b: str, kind: str | None = None) -> str:
        """a b, free to fuse with a sum."""
        return self.op("fmul contract", a, b, kind)

    def fma(self, a: str, b: str, c: str, kind: str | None = None) -> str:
        """A b + c."""
        return self.add(self.mul(a, b, kind), c, kind)

    def compare(self, how: str, a: str, b: str, kind: str | None = None) -> str:
        """A floating comparison such as ``olt``."""
        return self.let(f"fcmp {how} {kind or self.real} {a}, {b}")

    def select(self, condition: str, a: str, b: str, kind: str | None = None, truth: str | None = None) -> str:
        """``a`` where the condition holds, else ``b``."""
        real = kind or self.real
        return self.let(f"select {truth or self.truth} {condition}, {real} {a}, {real} {b}")

    def both(self, a: str, b: str) -> str:
        """Logical and, per lane."""
        return self.let(f"and {self.truth} {a}, {b}")

    def either(self, a: str, b: str) -> str:
        """Logical or, per lane."""
        return self.let(f"or {self.truth} {a}, {b}")

    def opposite(self, a: str) -> str:
        """Logical not, per lane."""
        ones = "true" if self.width == 1 else "<" + ", ".join(["i1 true"] * self.width) + ">"
        return self.let(f"xor {self.truth} {a}, {ones}")

    def any(self, condition: str) -> str:
        """An ``i1``: does it hold in any lane."""
        return condition if self.width == 1 else self.reduce("or", condition, self.truth)

    def reduce(self, how: str, value: str, kind: str) -> str:
        """``or`` or ``and`` over the lanes of a truth vector."""
        count = kind[1:].split(" ", 1)[0]
        element = kind.split("x ", 1)[1][:-1]
        name = f"@llvm.vector.reduce.{how}.v{count}{element}"
        self.declare(name, f"declare {element} {name}({kind})")
        return self.let(f"call {element} {name}({kind} {value})")

    def intrinsic(self, name: str, *values: str) -> str:
        """A floating intrinsic of every lane, e.g. ``sqrt``."""
        tag = "f64" if self.width == 1 else f"v{self.width}f64"
        full = f"@llvm.{name}.{tag}"
        self.declare(full, f"declare {self.real} {full}({', '.join([self.real] * len(values))})")
        return self.let(f"call {self.real} {full}({', '.join(f'{self.real} {v}' for v in values)})")

    def declare(self, name: str, text: str) -> None:
        """Declare an external function once."""
        self.declared.setdefault(name, text)

    def spread(self, scalar: str, kind: str, element: str = "double") -> str:
        """A scalar in every lane of ``kind``."""
        if not kind.startswith("<"):
            return scalar
        count = kind[1:].split(" ", 1)[0]
        first = self.let(f"insertelement {kind} poison, {element} {scalar}, i64 0")
        return self.let(f"shufflevector {kind} {first}, {kind} poison, <{count} x i32> zeroinitializer")
