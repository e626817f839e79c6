"""The CUDA target on the graphics processor of this machine: equality with ``llvm``, and cell-hours per second.

    python -m validation.gpu
    python -m validation.gpu --cells 10000000 --json gpu.json

From the root of the repository, with the extra ``gpu``. Model A is the pump-leak cell of ``benchmarks`` (5 states, one
hour), B its epithelial cell (31 states, one hour); parameters of the cells are log-uniform within a factor of 1.5.

"device" is the kernel alone, inputs and results staying in the device's memory, and of results the final state only.
"whole" is ``integrate_many`` as a user calls it: copying both ways, and 37 output times. Medians of 5 runs.

Measured so far: nothing on a GPU, for none was at hand. The aim is 1e7 cell-hours of A per second on one H100. What can
be told without one: by CUDA 12.9 for sm_90, A takes 254 registers a thread and 152 bytes beside them, B 255 and 7.6 kB.
Counted in the text (a division as 20), an hour of A is 1.5e5 operations on doubles and one of B 3.4e6, so that 132
processors of 64 such units at 1.7 GHz cannot do more than 1e8 hours of A or 4e6 of B in a second: the aim is a tenth of
what is possible.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from benchmarks.models import Model, model
from benchmarks.tools.permease import equations, scales

from permease.compile.kernel import Kernel, build
from permease.compile.targets import cuda_device
from permease.compile.targets.cuda import THREADS, CudaProgram
from permease.compile.targets.llvm_layout import INFO
from permease.compile.targets.outcome import Outcome

REPEATS = 5
COMPARED = 1000
WHOLE = 200_000
"""Most cells of the runs that copy everything: 37 outputs of a million cells of B are 9 GB."""


def inputs(m: Model, cells: int) -> tuple[Any, Any]:
    """States and parameters at the start."""
    return np.tile(m.start, (cells, 1)), m.spread(cells)


def difference(m: Model, ours: Kernel, cells: int = COMPARED) -> dict[str, float]:
    """The largest difference from machine code relative to the largest value of each state, and of steps."""
    y, p = inputs(m, cells)
    a, b = (k.integrate_many(y, p, m.times, scale=scales(m)) for k in (ours, build(equations(m), width=8)))
    size = np.abs(b.states).max(axis=(0, 1))
    return {
        "compared": cells,
        "difference": float((np.abs(a.states - b.states) / size).max()),
        "other steps": int((a.steps != b.steps).sum()),
        "other outcomes": sum(x is not y for x, y in zip(a.outcomes, b.outcomes, strict=True)),
    }


def on_device(m: Model, program: CudaProgram, cells: int) -> Callable[[], Any]:
    """A function that runs the kernel on cells that are there already, and waits for its end."""
    device = program.device
    y, p = inputs(m, cells)
    steer = np.array([0.0, m.end, 1e-6, 1e-9, 0.0, 200_000.0])
    given = [device.put(np.ascontiguousarray(v)) for v in (y, p, np.tile(scales(m), (cells, 1)))]
    end, control = device.put(np.array([m.end])), device.put(steer)
    there = [device.empty(shape) for shape in ((cells, 1, y.shape[1]), y.shape, (cells, INFO))]
    info = np.empty((cells, INFO))

    def run() -> Any:
        taken = device.put(np.zeros(1, dtype=np.uint64))
        threads = min(cells, device.threads)
        begin = time.perf_counter()
        program.integration.launch("integrate", threads, THREADS, (cells, *given, 1, end, control, *there, taken))
        device.get(taken, np.empty(1, dtype=np.uint64))  # type: ignore[arg-type]
        return time.perf_counter() - begin

    def checked() -> Any:
        seconds = run()
        device.get(there[2], info)
        if (info[:, 0] != Outcome.FINISHED.code).any():
            raise SystemExit(f"{int((info[:, 0] != Outcome.FINISHED.code).sum())} cells of {m.name} did not finish")
        return seconds

    return checked


def whole(m: Model, kernel: Kernel, cells: int) -> Callable[[], Any]:
    """A function that runs the cells as a user does."""
    y, p = inputs(m, cells)

    def run() -> Any:
        begin = time.perf_counter()
        kernel.integrate_many(y, p, m.times, scale=scales(m))
        return time.perf_counter() - begin

    return run


def rows(names: list[str], cells: int) -> list[dict[str, Any]]:
    """One row for each measurement."""
    found: list[dict[str, Any]] = []
    for name in names:
        m = model(name)
        kernel = build(equations(m), target="cuda")
        program = kernel.program
        assert isinstance(program, CudaProgram)
        equal = difference(m, kernel)
        size = 16_384
        while size <= cells:
            works = {"device": on_device(m, program, size)}
            if size <= WHOLE:
                works["whole"] = whole(m, kernel, size)
            for what, run in works.items():
                run()
                seconds = [run() for _ in range(REPEATS)]
                hours = size * m.end / 3600.0
                found.append(
                    {
                        "model": name, "what": what, "cells": size, "seconds": statistics.median(seconds),
                        "best": min(seconds), "cell-hours/s": hours / statistics.median(seconds), **equal,
                        "build": kernel.build_seconds,
                        "local bytes": program.integration.local_bytes("integrate"),
                    }
                )  # fmt: skip
            size *= 8
    return found


def main() -> None:
    """Measure, print a table, and write it as JSON where asked."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--models", default="A,B", help="which models, e.g. A")
    asked.add_argument("--cells", type=int, default=1 << 20, help="the most cells")
    asked.add_argument("--json", help="a file for the numbers")
    chosen = asked.parse_args()
    why = cuda_device.missing()
    if why:
        sys.exit(f"nothing measured: {why}")
    import cupy

    name = cupy.cuda.runtime.getDeviceProperties(0)["name"].decode()
    print(f"{name}, CuPy {cupy.__version__}, CUDA {cupy.cuda.runtime.runtimeGetVersion()}\n")
    found = rows(chosen.models.split(","), chosen.cells)
    print("| model | what | cells | ms | best | cell-hours/s | difference from llvm | cells with other steps |")
    print("|---|---|---|---|---|---|---|---|")
    for row in found:
        print(
            f"| {row['model']} | {row['what']} | {row['cells']} | {1e3 * row['seconds']:.2f} | {1e3 * row['best']:.2f}"
            f" | {row['cell-hours/s']:.3g} | {row['difference']:.1e} | {row['other steps']} |"
        )
    if chosen.json:
        with open(chosen.json, "w", encoding="utf-8") as file:
            json.dump({"device": name, "rows": found}, file, indent=1)


if __name__ == "__main__":
    main()
