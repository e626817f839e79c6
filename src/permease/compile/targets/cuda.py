"""The CUDA target: the same equations and the same Rodas5P as ``llvm``, one cell per thread of a graphics processor.

The source is written by what writes the code of ``llvm``, elementary functions included, and leaves the compiler no
choice of fused operations, so that results agree with those of ``llvm`` to rounding. It needs the extra ``gpu`` (CuPy,
with NVRTC as compiler).

What is known of it. Compiled for an ordinary processor and run there, the printed kernels agree with eight lanes of
``llvm`` within 1e-13 of scale on every cell of the library, most of them to the last bit. CUDA 12.9 compiles them
(PTX of compute_80, machine code of sm_90). On a GPU they have not run yet: neither equality nor speed was measured
there. ``validation/gpu.py`` measures both.
"""

from __future__ import annotations

import functools
import threading
from typing import Any

import numpy as np

from ...errors import SimulationError
from ...text import message
from ..equations import Equations
from . import cuda_device
from .cuda_loop import THREADS
from .cuda_source import Source, emit
from .llvm_layout import INFO
from .program import Array, Control, Run

MOST = 1 << 20
"""Cells of one launch: a display that hangs on the same processor has its turn between launches."""
SHARE = 0.8
"""Share of the free memory that a launch may fill."""
WARP = 32
"""Threads that run in step; the smallest block worth having."""

_lock = threading.Lock()


def build(equations: Equations) -> CudaProgram:
    """The program on this machine's GPU.

    Raises MissingExtraError without CuPy, InputError without a GPU or without its compiler, ModelError as every target.
    """
    device = cuda_device.device()
    program = CudaProgram(emit(equations), device)
    program.integration  # noqa: B018
    return program


class CudaProgram:
    """Compiled equations; see ``Program``. Calls from several threads take turns."""

    def __init__(self, source: Source, device: cuda_device.Device) -> None:
        self.source, self.device, self.sizes = source, device, source.shape.sizes
        self._rows = np.array([i for i, _ in source.shape.entries], dtype=np.intp)
        self._columns = np.array([j for _, j in source.shape.entries], dtype=np.intp)

    @functools.cached_property
    def integration(self) -> cuda_device.Module:
        """The compiled kernel ``integrate``."""
        return self.device.load(self.source.integration)

    @functools.cached_property
    def points(self) -> cuda_device.Module:
        """The compiled kernels ``differentiate`` and ``observe``."""
        return self.device.load(self.source.points)

    def _differentiated(self, t: float, y: Array, p: Array) -> tuple[Array, Array, Array]:
        found = np.zeros(len(y)), np.zeros(max(self.sizes.entries, 1)), np.zeros(len(y))
        with _lock:
            given = [self.device.put(values) for values in (np.array([t]), y, p)]
            there = [self.device.put(values) for values in found]
            self.points.launch("differentiate", 1, 1, (1, *given, *there))
            for array, out in zip(there, found, strict=True):
                self.device.get(array, out)
        return found

    def rhs(self, t: float, y: Array, p: Array) -> Array:
        """The derivatives, or residuals of algebraic states."""
        return self._differentiated(t, y, p)[0]

    def jacobian(self, t: float, y: Array, p: Array) -> Array:
        """The dense Jacobian of ``rhs``."""
        dense = np.zeros((self.sizes.states, self.sizes.states))
        dense[self._rows, self._columns] = self._differentiated(t, y, p)[1][: self.sizes.entries]
        return dense

    def time_derivative(self, t: float, y: Array, p: Array) -> Array:
        """The explicit time derivative of ``rhs``."""
        return self._differentiated(t, y, p)[2]

    def observe(self, t: Array, y: Array, p: Array) -> Array:
        """Observables at times (m,) and states (m, n) as (m, observables)."""
        found = np.empty((len(t), self.sizes.observables))
        if not found.size:
            return found
        with _lock:
            given = [self.device.put(values) for values in (t, y, p)]
            there = self.device.empty(found.shape)
            self.points.launch("observe", len(t), THREADS, (len(t), *given, there))
            self.device.get(there, found)
        return found

    def integrate(
        self, y: Array, p: Array, scale: Array, times: Array, control: Control, rows: Array | None = None
    ) -> Run:
        """Integrate the cells of ``y`` (cells, n) with ``p`` (cells, parameters) and ``scale`` (cells, n).

        ``rows`` (cells, times, n) is where their states go, if it is given. As many cells at a time as the memory of
        the device holds. Raises SimulationError where it does not hold one.
        """
        cells, n = y.shape
        table = np.empty((cells, len(times), n)) if rows is None else rows
        run = Run(table, np.empty((cells, n)), np.empty((cells, INFO)))
        with _lock:
            size, first = self._together(cells, len(times)), 0
            while first < cells:
                part = slice(first, min(first + size, cells))
                try:
                    self._launch(y[part], p[part], scale[part], times, control, Run(*(a[part] for a in run)))
                    first = part.stop
                except MemoryError as error:
                    if size == 1:
                        raise self._full(len(times)) from error
                    size = -(-size // 2)
        return run

    def _bytes(self, times: int) -> int:
        """Memory for one cell."""
        return 8 * (3 * self.sizes.states + self.sizes.parameters + times * self.sizes.states + INFO)

    def _together(self, cells: int, times: int) -> int:
        """How many cells to integrate in one launch."""
        reserved = self.integration.local_bytes("integrate") * self.device.threads
        room = SHARE * (self.device.free() - reserved)
        return max(1, min(cells, MOST, int(room // self._bytes(times))))

    def _launch(self, y: Array, p: Array, scale: Array, times: Array, control: Control, run: Run) -> None:
        device = self.device
        given: list[Any] = [device.put(values) for values in (y, p, scale)]
        steer = device.put(np.array(control, dtype=np.float64))
        there = [device.empty(array.shape) for array in run]
        taken = device.put(np.zeros(1, dtype=np.uint64))
        threads = min(len(y), device.threads)
        # few cells are spread over all processors
        block = THREADS if threads == device.threads else WARP
        self.integration.launch(
            "integrate", threads, block, (len(y), *given, len(times), device.put(times), steer, *there, taken)
        )
        for array, out in zip(there, run, strict=True):
            device.get(array, out)

    def _full(self, times: int) -> SimulationError:
        return SimulationError(
            message("errors_compile-memory-gpu-does-not-hold"),
            where="integrate",
            why=message("errors_compile-bytes-output-times", bytes=self._bytes(times), times=times),
            hint=message("errors_compile-fewer-output-times"),
        )
