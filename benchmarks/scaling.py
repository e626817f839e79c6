"""Widths, threads, and how long it takes until the first result is there."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from statistics import median

from .contest import DEFAULT
from .machine import load
from .models import model
from .rows import Row
from .timing import interleaved
from .tools.permease import Permease

CROWDED = "other work on the cores, so not to be judged; "
SIZES = {"A": 16384, "B": 1024, "C": 256}
FIRST = """
import sys, time
from benchmarks.models import Model, model
from benchmarks.tools.permease import Permease, equations
from permease.compile.kernel import build
if sys.argv[3] == "warm":
    # another model first, so that what a process pays once is not counted
    decay = Model("decay", {"k": 1.0}, {"x": 1.0}, (), {"x": "-k*x"}, 1.0, 2, ())
    Permease(decay, kernel=build(equations(decay), cache=False)).single()
m = model(sys.argv[1])
begin, cpu = time.perf_counter(), time.process_time()
kernel = build(equations(m), width=int(sys.argv[2]))
run = Permease(m, 1e-6, kernel=kernel)
if run.kernel.width == 1:
    run.single()
else:
    run.ensemble(m.spread(8))
print(time.perf_counter() - begin, time.process_time() - cpu, int(kernel.cached))
"""
IMPORT = """
import sys, time
begin, cpu = time.perf_counter(), time.process_time()
import permease
took, spent = time.perf_counter() - begin, time.process_time() - cpu
heavy = [name for name in ("numba", "jax", "scipy.integrate", "pandas") if name in sys.modules]
print(took, spent, ",".join(heavy) or "none")
"""


def widths(quick: bool = False) -> list[Row]:
    """Ensembles at width 1 and 8 and with two threads; the ratios are to width 8 on one thread."""
    found = []
    for name, cells in SIZES.items():
        if quick and name != "A":
            continue
        m = model(name) if name != "C" else model(name).lasting(200.0, 201)
        wide, narrow = Permease(m, DEFAULT, 8), Permease(m, DEFAULT, 1)
        numbers = m.spread(cells // 8 if quick else cells)
        count = len(numbers)
        turns = {
            "width 8": ((lambda w=wide, n=numbers: w.ensemble(n)), count),
            "width 1": ((lambda w=narrow, n=numbers: w.ensemble(n)), count),
            "width 8, two threads": ((lambda w=wide, n=numbers: w.ensemble(n, 2)), count),
        }
        times = interleaved(turns, 3 if quick else 11)
        busy = load() > 2.0
        for key, t in times.items():
            two = "threads" in key
            ratio = t.over(times["width 8"], wall=two)
            best = t.minimum / times["width 8"].minimum
            note = f"on the wall; of the minima {best:.2f}" if two else ""
            if two and busy:
                note = CROWDED + note
            found.append(Row(f"scaling {name}", key, t.median, t.minimum, t.processor, None, ratio, note))
    return found


def _fresh(code: str, *arguments: str, cache: str = "") -> list[str]:
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    environment = {**os.environ, "PYTHONPATH": path, **({"PERMEASE_CACHE": cache} if cache else {})}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout.split()


def latency(quick: bool = False) -> list[Row]:
    """From the equations to the first result, compiled and from the disk; and the import. Each in a process of its own.

    In a warm process LLVM is loaded and another model has been built before.
    """
    found = []
    cases = [
        ("A", 1, "warm"),
        ("A", 8, "warm"),
        ("B", 1, "warm"),
        ("B", 8, "warm"),
        ("B4", 1, "warm"),
        ("B4", 8, "warm"),
    ]
    for name, width, how in [("A", 1, "warm")] if quick else [*cases, ("A", 1, "fresh"), ("B", 1, "fresh")]:
        built: list[list[str]] = []
        loaded: list[list[str]] = []
        for _ in range(1 if quick else 5):
            with tempfile.TemporaryDirectory() as folder:
                for runs, cached in ((built, "0"), (loaded, "1")):
                    runs.append(_fresh(FIRST, name, str(width), how, cache=folder))
                    if runs[-1][2] != cached:
                        raise RuntimeError("the machine code was not kept on the disk")
        found.append(_row(f"first result {name}", f"width {width}, built, {how}", built))
        found.append(_row(f"first result {name}", f"width {width}, from the disk, {how}", loaded))
    runs = [_fresh(IMPORT) for _ in range(2 if quick else 9)]
    found.append(_row("import permease", "permease", runs, note=f"heavy packages on the way: {runs[0][2]}"))
    return found


def _row(work: str, tool: str, runs: list[list[str]], note: str = "") -> Row:
    wall, cpu = ([1e6 * float(run[i]) for run in runs] for i in (0, 1))
    return Row(work, tool, median(wall), min(wall), median(cpu), note=note)
