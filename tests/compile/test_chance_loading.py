"""The machine code of counted molecules: one for the process, whoever asks first, and in memory while it is used."""

import gc
import os
import subprocess
import sys

import numpy as np

from permease.compile import chance as chance_code
from permease.compile.chance import Chance

THREADS = """
import threading
import numpy as np
from permease.compile.chance import Chance

begin, found = threading.Barrier(8), []

def work(member):
    begin.wait()
    chain = Chance(2, [(0, 1), (1, 0)])
    chain.counts[:] = (1000, 0)
    chain.propagate(np.array([50.0, 150.0]), 1e-3)
    for _ in range(200):
        chain.walk((0, member), 50)
        chain.record(np.array([50.0, 150.0]), 1e-4, (0, member), 5)
    found.append((member, chain.counts.tolist()))

threads = [threading.Thread(target=work, args=(member,)) for member in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(found))
"""


def test_many_threads_at_once_load_the_code_of_a_fresh_process(tmp_path):
    """Machine code stays in memory for as long as anything may call it, also where several threads asked first."""
    results = set()
    for attempt in range(3):
        # an empty cache makes loading slow, a full one fast
        surroundings = {**os.environ, "PERMEASE_CACHE": str(tmp_path / str(min(attempt, 1)))}
        done = subprocess.run(
            [sys.executable, "-c", THREADS], capture_output=True, text=True, env=surroundings, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        results.add(done.stdout)
    assert len(results) == 1
    assert "[7, [" in results.pop().replace("(", "[")


def test_the_code_outlives_what_loaded_it():
    chain = Chance(2, [(0, 1), (1, 0)])
    assert chain._code is Chance(1, [])._code
    before, chance_code._loaded[:] = chance_code._loaded[:], []
    try:
        other = Chance(2, [(0, 1), (1, 0)])
        assert other._code is not chain._code
        gc.collect()
        for each in (chain, other):
            each.counts[:] = (10, 0)
            each.propagate(np.array([50.0, 150.0]), 1e-3)
            each.jump((0, 1))
        assert chain.counts.tolist() == other.counts.tolist()
    finally:
        chance_code._loaded[:] = before
