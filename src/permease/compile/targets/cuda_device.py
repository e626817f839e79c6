"""The graphics processor through CuPy: compiling a module, memory, and calling a kernel."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError, MissingExtraError, SimulationError
from ...text import message

OPTIONS = ("--std=c++17", "--fmad=false")
"""For the compiler: no fusing of products and sums beyond what the source says."""


class Module(Protocol):
    """A compiled source text."""

    def local_bytes(self, name: str) -> int:
        """Memory of its own that one thread of a kernel needs beyond registers."""
        ...

    def launch(self, name: str, threads: int, block: int, arguments: tuple[Any, ...]) -> None:
        """Run a kernel on at least so many threads, in blocks; whole numbers are 64 bits."""
        ...


class Device(Protocol):
    """Where kernels run; arrays there are opaque."""

    threads: int
    """The most threads that run at once."""

    def load(self, source: str) -> Module:
        """Compile a source text."""
        ...

    def free(self) -> int:
        """Bytes of memory that are left."""
        ...

    def put(self, values: NDArray[Any]) -> Any:
        """An array on the device. Raises MemoryError where it does not fit."""
        ...

    def empty(self, shape: tuple[int, ...]) -> Any:
        """Room for doubles on the device. Raises MemoryError where it does not fit."""
        ...

    def get(self, array: Any, out: NDArray[np.float64]) -> None:
        """Copy an array of the device to contiguous memory of the same size here, when kernels have ended."""
        ...


class CupyModule:
    """A compiled source text; see ``Module``."""

    def __init__(self, cupy: Any, source: str) -> None:
        self._module = cupy.RawModule(code=source, options=OPTIONS, backend="nvrtc")
        self._module.compile()

    def local_bytes(self, name: str) -> int:
        """Memory of its own that one thread of a kernel needs beyond registers."""
        return int(self._module.get_function(name).local_size_bytes)

    def launch(self, name: str, threads: int, block: int, arguments: tuple[Any, ...]) -> None:
        """Run a kernel on at least so many threads, in blocks. Raises SimulationError where the device refuses."""
        values = tuple(np.int64(value) if isinstance(value, int) else value for value in arguments)
        with _working():
            self._module.get_function(name)((-(-threads // block),), (block,), values)


class CupyDevice:
    """The current device of CuPy; see ``Device``."""

    def __init__(self, cupy: Any) -> None:
        self._cupy = cupy
        attributes = cupy.cuda.Device().attributes
        self.threads = int(attributes["MultiProcessorCount"]) * int(attributes["MaxThreadsPerMultiProcessor"])

    def load(self, source: str) -> Module:
        """Compile a source text; CuPy keeps machine code on disk. Raises InputError where the compiler is missing."""
        try:
            return CupyModule(self._cupy, source)
        except Exception as error:
            known = isinstance(error, (ImportError, OSError, RuntimeError))
            if not known and not type(error).__module__.startswith("cupy"):
                raise
            raise InputError(
                message("errors_compile-kernel-could-not-compiled-gpu"),
                where='build, target="cuda"',
                why=f"{type(error).__name__}: {str(error)[:300]}",
                hint=message("errors_compile-pip-install-permease-gpu-target-llvm-2"),
            ) from error

    def free(self) -> int:
        """Bytes of memory that are left."""
        left, _ = self._cupy.cuda.runtime.memGetInfo()
        return int(left) + int(self._cupy.get_default_memory_pool().free_bytes())

    def put(self, values: NDArray[Any]) -> Any:
        """An array on the device."""
        return self._cupy.asarray(values)

    def empty(self, shape: tuple[int, ...]) -> Any:
        """Room for doubles on the device."""
        return self._cupy.empty(shape, dtype=np.float64)

    def get(self, array: Any, out: NDArray[np.float64]) -> None:
        """Copy an array of the device to contiguous memory here. Raises SimulationError where the device gave up."""
        with _working():
            array.get(out=out)


@contextmanager
def _working() -> Iterator[None]:
    """What CUDA complains of while it works, told as an error of the run; memory that runs short is another matter."""
    try:
        yield
    except Exception as error:
        if isinstance(error, MemoryError) or not type(error).__module__.startswith("cupy"):
            raise
        raise SimulationError(
            message("errors_compile-gpu-gave-up"), where="integrate", why=f"{type(error).__name__}: {str(error)[:200]}",
            hint=message("errors_compile-fewer-cells-time-target-llvm"),
        ) from error  # fmt: skip


@functools.cache
def _found() -> tuple[Any, str, bool]:
    """CuPy where a device can be used with it, else why not, and whether CuPy is there."""
    try:
        import cupy
    except ImportError as error:
        return None, f"CuPy is not installed ({error})", False
    try:
        count = int(cupy.cuda.runtime.getDeviceCount())
    except Exception as error:
        return None, message("errors_compile-no-device-answers", error=str(error)[:200]), True
    return (cupy, "", True) if count else (None, message("errors_compile-no-cuda-device"), True)


def missing() -> str:
    """Why no GPU can be used here; empty where one can."""
    return _found()[1]


@functools.cache
def device() -> Device:
    """The device. Raises MissingExtraError without CuPy, InputError without a GPU."""
    cupy, why, installed = _found()
    where = 'build, target="cuda"'
    if not installed:
        raise MissingExtraError(
            message("errors_compile-cuda-target-needs-cupy"),
            where=where,
            why=why,
            hint=message("errors_compile-pip-install-permease-gpu-target-llvm"),
        )
    if cupy is None:
        raise InputError(message("errors_compile-no-gpu-can-used-here"), where=where, why=why, hint='target="llvm"')
    return CupyDevice(cupy)
