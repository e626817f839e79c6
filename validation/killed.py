"""A population that is killed at a hundred random moments and goes on equals one never interrupted, bit for bit.

Run it with ``python validation/killed.py``; it takes a few minutes and prints one line for every store that was filled.
A child process fills a store and is ended with SIGKILL at a random moment (seeded) of its life; the next one goes on.
As little of a run is spent on writing, another fifty die within milliseconds after a shard began to be written.
After every kill the shards that were finished must still be there, untouched (their time of last change) and equal to
those of a run in memory; when a store is full the whole of it must be. It ends with exit code 1 where that fails.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from permease import Hold, Perfuse, Population, Protocol, cells, normal, scaled, simulate
from permease.solve.population_result import PopulationResult
from permease.solve.shards import SHARD

KILLS = 100
SEED = 20
MEMBERS = 40 * SHARD + 1000
LONGEST = 3.0
"""Seconds that a child may live; it needs about one to begin."""
WRITING = 0.02
"""Seconds after a shard began to be written that a child may live, every second time."""


def fill(path: str | None) -> PopulationResult:
    """The population in a store that may hold a part of it; in memory without a path."""
    vary = {"cytosol.volume": normal("70 fL", cv=0.35), "membrane.NaKATPase.density": scaled(cv=0.3)}
    many = Population(cells.red_blood_cell(), MEMBERS, seed=1, vary=vary)
    steps = Protocol(Hold("1 h"), Perfuse("plasma", add={"ouabain": "100 uM"}, duration="2 h"))
    return simulate(many, steps, outputs=["Na", "volume"], points=5, store=path, resume=path is not None)


def stamps(path: Path) -> dict[str, int]:
    """Every file of a finished shard with the time of its last change."""
    shards = {file.stem for file in path.glob("finished/*.json") if file.stem.isdecimal()}
    chunks = [f for f in path.glob("*/c/**/*") if f.is_file() and f.suffix != ".partial"]
    files = [path / "finished" / f"{s}.json" for s in shards]
    files += [f for f in chunks if _shard(path, f) in shards]
    return {str(f.relative_to(path)): f.stat().st_mtime_ns for f in files}


def _shard(path: Path, chunk: Path) -> str:
    parts = chunk.relative_to(path).parts
    return parts[3] if parts[0] == "values" else parts[2]


def equal(path: Path, expected: PopulationResult, shards: set[int]) -> bool:
    """Whether these shards of a store hold the numbers of the run in memory."""
    import zarr

    if not shards:
        return True
    group = zarr.open_group(str(path), mode="r")
    for shard in shards:
        rows = slice(shard * SHARD, (shard + 1) * SHARD)
        same = np.array_equal(group["values"][:, rows], expected.table[:, rows], equal_nan=True)
        if not (same and np.array_equal(group["info"][rows], expected.info[rows])):
            return False
    return True


def wait_for_writing(path: Path, child: subprocess.Popen[bytes]) -> None:
    """Until a shard that was not there yet appears under the first output."""
    folder = path / "values" / "c" / "0"
    before = set(os.listdir(folder)) if folder.exists() else set()
    while child.poll() is None and not (folder.exists() and set(os.listdir(folder)) - before):
        time.sleep(0.0005)


def finished(path: Path) -> set[int]:
    """Numbers of the finished shards."""
    return {int(file.stem) for file in path.glob("finished/*.json") if file.stem.isdecimal()}


def main() -> int:
    """Kill, check, go on; returns the exit code."""
    random = np.random.default_rng(SEED)
    begin = time.perf_counter()
    expected = fill(None)
    print(f"{MEMBERS} cells, {expected.status}, uninterrupted in {time.perf_counter() - begin:.1f} s", flush=True)
    kills, number, faults = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        while kills < KILLS:
            number += 1
            path, here, before, known = Path(folder) / f"{number}.zarr", 0, {}, set()
            unborn = halves = 0
            while len(known) * SHARD < MEMBERS and kills < KILLS:
                child = subprocess.Popen([sys.executable, __file__, str(path)])
                if kills % 2:
                    wait_for_writing(path, child)
                    time.sleep(float(random.uniform(0.0, WRITING)))
                else:
                    time.sleep(float(random.uniform(0.3, LONGEST)))
                child.kill()
                died = child.wait() == -signal.SIGKILL
                kills, here = kills + died, here + died
                unborn += not path.exists()
                halves += len(list(path.rglob("*.partial"))) + len(list(path.glob("finished/.*")))
                now, seen = stamps(path), finished(path)
                lost = [name for name, moment in before.items() if now.get(name) != moment]
                right = equal(path, expected, seen - known)
                if lost or not right:
                    faults += 1
                    print(
                        f"kill {kills}: {len(lost)} files changed or lost, new shards {'equal' if right else 'DIFFER'}"
                    )
                before, known = now, seen
            result = fill(str(path))
            now = stamps(path)
            lost = [name for name, moment in before.items() if now.get(name) != moment]
            right = equal(path, expected, finished(path)) and len(finished(path)) == -(-MEMBERS // SHARD)
            right = right and np.array_equal(result.info, expected.info)
            faults += bool(lost) + (not right)
            print(
                f"store {number}: killed {here} times ({unborn} before it was there), {halves} drafts left, "
                f"{len(before)} files of finished shards, {len(lost)} changed, {'equal' if right else 'DIFFERENT'}",
                flush=True,
            )
    print(f"{kills} kills, {faults} faults, {time.perf_counter() - begin:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        fill(sys.argv[1])
        sys.exit(0)
    sys.exit(main())
