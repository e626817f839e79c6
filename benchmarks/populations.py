"""Cells of the library: the pump-leak neuron, and 100,000 red cells through a protocol of two steps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from typing import Any

import permease as pm

from .rows import Row
from .timing import interleaved

CHILD = """
import json, sys, time
import permease as pm
def peak():
    # the high-water mark of this program alone: that of resource.getrusage begins with the parent's
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM:"):
            return float(line.split()[1]) / 1024
cells, store, threads = int(sys.argv[1]), sys.argv[2] or None, int(sys.argv[3])
cell = pm.cells.red_blood_cell()
vary = {"cytosol.volume": pm.normal("70 fL", cv=0.1), "membrane.NaKATPase.density": pm.scaled(cv=0.3)}
population = pm.Population(cell, cells, seed=3, vary=vary)
protocol = pm.Protocol(pm.Hold("1 h"), pm.Perfuse("plasma", add={"ouabain": "100 uM"}, duration="5 h"))
outputs = ["cytosol.volume", "cytosol.Na"]
small = pm.Population(cell, 8, seed=3, vary=vary)
pm.simulate(small, protocol, outputs=outputs, threads=1)
before = peak()
begin, cpu = time.perf_counter(), time.process_time()
result = pm.simulate(population, protocol, outputs=outputs, threads=threads, store=store)
took, spent = time.perf_counter() - begin, time.process_time() - cpu
failed = sum(not s.ok for s in result.status)
print(json.dumps({"seconds": took, "processor": spent, "before": before, "peak": peak(), "failed": failed}))
"""


def red_cells(cells: int, threads: int, stored: bool) -> dict[str, Any]:
    """Seconds and peak memory (MB) of a population in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "red.zarr") if stored else ""
        arguments = [sys.executable, "-c", CHILD, str(cells), store, str(threads)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def rows(quick: bool = False) -> list[Row]:
    """The neuron alone and as an ensemble, and populations of red cells in memory and streamed to the disk."""
    found = neuron(quick)
    for cells, stored in ((512, False),) if quick else ((100_000, False), (25_000, True), (100_000, True)):
        where = "streamed to Zarr" if stored else "in memory"
        work = f"{cells:,} red cells, two steps"
        try:
            run = red_cells(cells, 2, stored)
        except subprocess.CalledProcessError as problem:
            lines = (problem.stderr or "").strip().splitlines()
            found.append(Row(work, f"permease, {where}", note=f"failed: {lines[-1][:100] if lines else ''}"))
            continue
        wall = 1e6 * run["seconds"] / cells
        note = (
            f"{run['seconds']:.1f} s on two threads; peak {run['peak']:.0f} MB, {run['before']:.0f} MB of it before; "
            f"{run['failed']} failed"
        )
        found.append(Row(work, f"permease, {where}", wall, wall, 1e6 * run["processor"] / cells, note=note))
    return found


def neuron(quick: bool = False) -> list[Row]:
    """Half an hour of raised potassium: ``simulate`` as a user calls it, and a population of 1,024."""
    cell = pm.cells.pump_leak_neuron()
    protocol = cell.protocol
    paths = ["cytosol.Na", "membrane.voltage"]
    count = 64 if quick else 1024
    population = pm.Population(cell, count, seed=1, vary={"membrane.area": pm.scaled(cv=0.1)})
    turns = {
        "simulate": ((lambda: pm.simulate(cell, protocol, points=41)), 1),
        "population, width 8": ((lambda: pm.simulate(population, protocol, outputs=paths, threads=1)), count),
    }
    times = interleaved(turns, 3 if quick else 7)
    return [
        Row(
            "pump-leak neuron",
            f"permease, {name}",
            t.median,
            t.minimum,
            t.processor,
            note="with energy and books" * (name == "simulate"),
        )
        for name, t in times.items()
    ]
