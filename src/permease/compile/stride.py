"""Compiled equations that are called again and again for one cell: memory that stays, and no checks.

``Kernel`` allocates and checks with every call, which costs more than a short call itself. None of these objects is for
two threads at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import InputError
from ..text import message
from .kernel import Kernel
from .targets.llvm import LlvmProgram, _Scratch
from .targets.outcome import Outcome
from .targets.program import Array, address

_FINISHED = float(Outcome.FINISHED.code)


def _program(kernel: Kernel) -> LlvmProgram:
    """Its machine code. Raises InputError for a kernel that is none, or of several cells side by side."""
    program = kernel.program
    if not isinstance(program, LlvmProgram) or program.sizes.width != 1:
        raise InputError(
            message("errors_compile-single-cells-machine-code-only"),
            where="stride",
            hint='build(..., target="llvm", width=1)',
        )
    return program


class Numbers:
    """Parameters and what the equations derive from them, as machine code wants them."""

    def __init__(self, program: LlvmProgram) -> None:
        sizes = program.sizes
        self._count, self._prologue = sizes.parameters, program._call["prologue"]
        self._full = np.zeros(sizes.parameters + sizes.derived + 1)
        self._given = self._full[: sizes.parameters]
        self.at = address(self._full)

    def put(self, p: Array) -> None:
        """Take over the parameters (SI)."""
        self._given[:] = p
        self._prologue(self.at)


class Stride:
    """Integrates one cell over short spans; ``final`` is the state (SI) where the last one ended."""

    def __init__(self, kernel: Kernel, rtol: float, atol: float, most: int) -> None:
        self._program = _program(kernel)
        self._integrate = self._program._call["integrate"]
        self._tolerances = rtol, atol, most
        self._times, self._rows = np.zeros(1), np.zeros(self._program.sizes.states)
        self._fresh()

    def _fresh(self) -> None:
        self._scratch = scratch = _Scratch(self._program.sizes)
        n, p = self._program.sizes.states, self._program.sizes.parameters
        numbers = scratch.numbers
        self._state, self._parameters, self._scale = numbers[:n], numbers[n : n + p], numbers[n + p : 2 * n + p]
        self.final, self._info = numbers[2 * n + p : 3 * n + p], numbers[3 * n + p :]
        rtol, atol, most = self._tolerances
        scratch.control[2:4], scratch.control[5] = (rtol, atol), most
        self._arguments: tuple[Any, ...] = (
            1, scratch.work, *scratch.at[:3], 1, address(self._times), scratch.steer, address(self._rows),
            *scratch.at[3:],
        )  # fmt: skip

    def go(self, start: float, end: float, y: Array, p: Array, scale: Array) -> bool:
        """From local time ``start`` to ``end`` (s), tried in one step first. Whether it got there.

        ``y`` (n,), ``p`` (parameters,) and ``scale`` (n,) are as in ``Kernel.integrate`` and stay as they are.
        """
        self._state[:], self._parameters[:], self._scale[:] = y, p, scale
        control = self._scratch.control
        control[0], control[1], control[4] = start, end, end - start
        self._times[0] = end
        self._integrate(*self._arguments)
        if self._info[0] == _FINISHED:
            return True
        # padding may have been spoiled by values that are not finite
        self._fresh()
        return False


class Outputs:
    """Observables of one cell. ``numbers`` holds its parameters."""

    def __init__(self, kernel: Kernel) -> None:
        program = _program(kernel)
        self._observe = program._call["observe_rows"]
        self.numbers = Numbers(program)
        self._time, self._state = np.zeros(1), np.zeros(program.sizes.states)
        self.row = np.zeros(max(1, program.sizes.observables))
        self._at, self._row = (address(self._time), address(self._state), self.numbers.at), address(self.row)

    def see(self, t: float, y: Array, place: int | None = None) -> Array:
        """The observables at local time ``t`` (s) and state ``y`` (n,), in ``row``, or at the address of another."""
        self._time[0] = t
        self._state[:] = y
        self._observe(1, *self._at, self._row if place is None else place)
        return self.row


class Relaxation:
    """How fast a displacement of every state dies away by itself: the diagonal of the Jacobian."""

    def __init__(self, kernel: Kernel) -> None:
        program = _program(kernel)
        n = program.sizes.states
        self._jacobian, self._numbers = program._call["jacobian"], Numbers(program)
        self._time, self._state, self._values = np.zeros(1), np.zeros(n), np.zeros(len(program.entries) + 1)
        self._spare = np.zeros((2, n))
        diagonal = [(i, k) for k, (i, j) in enumerate(program.entries) if i == j]
        self._rows = np.array([i for i, _ in diagonal], dtype=np.intp)
        self._places = np.array([k for _, k in diagonal], dtype=np.intp)
        self._found = np.zeros(n)

    def rates(self, t: float, y: Array, p: Array) -> Array:
        """-d rhs_i / d y_i (1/s) of every state (n,). The array is used again by the next call."""
        self._time[0] = t
        self._state[:] = y
        self._numbers.put(p)
        self._jacobian(
            address(self._time), address(self._state), self._numbers.at, address(self._spare), address(self._values),
            address(self._spare[1]),
        )  # fmt: skip
        self._found[self._rows] = -self._values[self._places]
        return self._found
