"""The LLVM target: machine code for this processor, kept on disk, called through ctypes without the GIL."""

from __future__ import annotations

import ctypes
import functools
import hashlib
import pathlib
import threading
from typing import Any

import numpy as np

from .. import cache as disk
from ..equations import Equations
from . import llvm_machine
from .llvm_emit import Shape, emit
from .llvm_layout import CONTROL, INFO, LINE, Sizes
from .program import Array, Control, Run, address

LEVEL = 1
"""Effort of LLVM's code generator: straight-line code that is already shared gains nothing from more."""
LARGE = 40_000
"""Lines of IR, nearly the same at every width, beyond which no effort is spent: 26,000 (124 states) take 1.3 s with
effort and 0.1 s without, and run half as long. The two differ in rounding, so that the choice may depend on nothing but
the equations: code that is replaced while it is used would give results that depend on when."""

_POINTER, _INTEGER = ctypes.c_void_p, ctypes.c_int64
_SIGNATURES: dict[str, list[Any]] = {
    "prologue": [_POINTER],
    "rhs": [_POINTER] * 4,
    "jacobian": [_POINTER] * 6,
    "observe": [_POINTER] * 4,
    "observe_rows": [_INTEGER, *[_POINTER] * 4],
    "integrate": [_INTEGER, *[_POINTER] * 4, _INTEGER, *[_POINTER] * 5],
}


@functools.cache
def emitter_version() -> str:
    """A hash of the compiler's own source: machine code of another version is never reused."""
    digest = hashlib.sha256()
    root = pathlib.Path(__file__).parents[1]
    for path in [root / "equations.py", *sorted(root.glob("passes/*.py")), *sorted(root.glob("targets/*.py"))]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def key(equations: Equations, width: int) -> str:
    """The name of the machine code of these equations on this machine, known before any pass runs."""
    parts = (equations.fingerprint, str(width), str(LEVEL), emitter_version(), *llvm_machine.description())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def build(equations: Equations, width: int, use_cache: bool) -> tuple[LlvmProgram, bool]:
    """The program, and whether its machine code came from the disk."""
    name = key(equations, width)
    if use_cache:
        found = disk.read(name)
        if found is not None:
            try:
                return LlvmProgram(found[1], Shape.from_data(found[0])), True
            except (KeyError, TypeError, ValueError, RuntimeError):
                disk.forget(name)
    text, shape = emit(equations, width)
    code = llvm_machine.assemble(text, LEVEL if text.count("\n") <= LARGE else 0)
    program = LlvmProgram(code, shape)
    if use_cache:
        disk.write(name, shape.data(), code)
    return program, False


class LlvmProgram:
    """Compiled equations; see ``Program``."""

    def __init__(self, code: bytes, shape: Shape) -> None:
        self._library = llvm_machine.Library(code)
        self.sizes, self.entries = shape.sizes, shape.entries
        self._rows = np.array([i for i, _ in shape.entries], dtype=np.intp)
        self._columns = np.array([j for _, j in shape.entries], dtype=np.intp)
        self._call: dict[str, Any] = {}
        for name, signature in _SIGNATURES.items():
            if name != "observe_rows" or self.sizes.width == 1:
                kind = ctypes.CFUNCTYPE(None, *signature)
                self._call[name] = kind(self._library.address(name))
        self._threads = threading.local()

    def _lanes(self, values: Array) -> Array:
        """One number per lane: (n,) becomes (n, width)."""
        return np.repeat(values[:, None], self.sizes.width, axis=1)

    def _prepared(self, p: Array) -> Array:
        full = np.zeros((self.sizes.parameters + self.sizes.derived + 1, self.sizes.width))
        full[: self.sizes.parameters] = p[:, None]
        self._call["prologue"](address(full))
        return full

    def _differentiated(self, t: float, y: Array, p: Array) -> tuple[Array, Array]:
        width, n = self.sizes.width, self.sizes.states
        values = np.zeros((len(self.entries) + 1, width))
        f, drift = np.zeros((n, width)), np.zeros((n, width))
        times, states, full = np.full(width, t), self._lanes(y), self._prepared(p)
        self._call["jacobian"](*(address(array) for array in (times, states, full, f, values, drift)))
        return values[:-1, 0], drift[:, 0]

    def rhs(self, t: float, y: Array, p: Array) -> Array:
        """The derivatives, or residuals of algebraic states."""
        f = np.zeros((self.sizes.states, self.sizes.width))
        times, states, full = np.full(self.sizes.width, t), self._lanes(y), self._prepared(p)
        self._call["rhs"](address(times), address(states), address(full), address(f))
        return f[:, 0]

    def jacobian(self, t: float, y: Array, p: Array) -> Array:
        """The dense Jacobian of ``rhs``."""
        dense = np.zeros((self.sizes.states, self.sizes.states))
        dense[self._rows, self._columns] = self._differentiated(t, y, p)[0]
        return dense

    def time_derivative(self, t: float, y: Array, p: Array) -> Array:
        """The explicit time derivative of ``rhs``."""
        return self._differentiated(t, y, p)[1]

    def observe(self, t: Array, y: Array, p: Array) -> Array:
        """Observables at times (m,) and states (m, n) as (m, observables)."""
        width, m, count = self.sizes.width, len(t), self.sizes.observables
        full = self._prepared(p)
        if width == 1:
            found = np.empty((m, count))
            self._call["observe_rows"](m, address(t), address(y), address(full), address(found))
            return found
        blocks = -(-m // width)
        index = np.minimum(np.arange(blocks * width), m - 1)
        found = np.empty((blocks, count, width))
        for b in range(blocks):
            part = index[b * width : (b + 1) * width]
            times, states = np.ascontiguousarray(t[part]), np.ascontiguousarray(y[part].T)
            self._call["observe"](address(times), address(states), address(full), address(found[b]))
        return np.ascontiguousarray(found.transpose(0, 2, 1).reshape(blocks * width, count)[:m])

    def integrate(
        self, y: Array, p: Array, scale: Array, times: Array, control: Control, rows: Array | None = None
    ) -> Run:
        """Integrate the cells of ``y`` (cells, n) with ``p`` (cells, parameters) and ``scale`` (cells, n).

        ``rows`` (cells, times, n) is where their states go, if it is given.
        """
        cells, n = y.shape
        if cells == 1 and self.sizes.width == 1:
            return self._single(y, p, scale, times, control, rows)
        scratch = _Scratch(self.sizes)
        scratch.control[:6] = control
        table = np.empty((cells, len(times), n)) if rows is None else rows
        run = Run(table, np.empty((cells, n)), np.empty((cells, INFO)))
        arrays = (y, p, scale, times, run.rows, run.final, run.info)
        at: list[int] = [address(array) for array in arrays]
        self._call["integrate"](cells, scratch.work, *at[:3], len(times), at[3], scratch.steer, *at[4:])
        return run

    def _single(
        self, y: Array, p: Array, scale: Array, times: Array, control: Control, rows: Array | None = None
    ) -> Run:
        """One cell through memory that stays with the thread, which halves the fixed cost of a short run."""
        scratch = getattr(self._threads, "scratch", None)
        if scratch is None:
            scratch = self._threads.scratch = _Scratch(self.sizes)
        scratch.control[:6] = control
        scratch.numbers[: scratch.final] = np.concatenate((y[0], p[0], scale[0]))
        rows = np.empty((1, len(times), self.sizes.states)) if rows is None else rows
        self._call["integrate"](
            1, scratch.work, *scratch.at[:3], len(times), address(times), scratch.steer, address(rows), *scratch.at[3:]
        )
        results = scratch.numbers[scratch.final :].copy()
        if results[-INFO] != 1.0:
            # padding may have been spoiled by values that are not finite
            del self._threads.scratch
        return Run(rows, results[None, : self.sizes.states], results[None, self.sizes.states :])


class _Scratch:
    """The workspace of a run, and for single runs its inputs and results, with their addresses."""

    def __init__(self, sizes: Sizes) -> None:
        offsets = sizes.offsets()
        self._raw = np.zeros(offsets["end"] + LINE)
        begin = -(address(self._raw) // 8) % LINE
        scale = begin + offsets["scale"]
        self._raw[scale : scale + sizes.padded] = 1.0
        self.work = address(self._raw) + 8 * begin
        self.control = np.zeros(CONTROL)
        self.steer = address(self.control)
        parts = (sizes.states, sizes.parameters, sizes.states, sizes.states, INFO)
        self.numbers = np.zeros(sum(parts))
        self.final = sum(parts[:3])
        start = address(self.numbers)
        self.at = [start + 8 * sum(parts[:k]) for k in range(5)]
