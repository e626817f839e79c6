"""Times of contestants that take turns, so that what else the machine does falls on all of them."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

SHORTEST = 2e-3
"""Seconds that one turn lasts at least: shorter work is repeated."""


@dataclass(frozen=True)
class Times:
    """Seconds for one unit of work in every round: on the wall, and of the processor in all threads."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Microseconds on the wall."""
        return 1e6 * statistics.median(self.wall)

    @property
    def minimum(self) -> float:
        """Microseconds on the wall."""
        return 1e6 * min(self.wall)

    @property
    def processor(self) -> float:
        """Median microseconds of the processor."""
        return 1e6 * statistics.median(self.cpu)

    def over(self, other: Times, *, wall: bool = False) -> float:
        """The median over the rounds of our time to that of another; of the processor unless ``wall``."""
        ours, theirs = (self.wall, other.wall) if wall else (self.cpu, other.cpu)
        return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def processor_time() -> float:
    """Seconds of processor time of this process and, where the system tells, of the finished programs it started."""
    own = time.process_time()
    if sys.platform == "win32":
        return own
    import resource

    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own + children.ru_utime + children.ru_stime


def interleaved(contestants: Mapping[str, tuple[Callable[[], object], int]], rounds: int) -> dict[str, Times]:
    """Time every contestant once a round, in turn; each is a function and how many units of work a call does."""
    repeats = {}
    for name, (call, _) in contestants.items():
        call()
        begin = time.perf_counter()
        call()
        repeats[name] = max(1, min(10_000, int(SHORTEST / max(time.perf_counter() - begin, 1e-9))))
    found = {name: Times() for name in contestants}
    for _ in range(rounds):
        for name, (call, units) in contestants.items():
            count = repeats[name]
            cpu, wall = processor_time(), time.perf_counter()
            for _ in range(count):
                call()
            wall, cpu = time.perf_counter() - wall, processor_time() - cpu
            found[name].wall.append(wall / (count * units))
            # the clock of the processor may be coarse
            found[name].cpu.append(max(cpu, 1e-7) / (count * units))
    return found
