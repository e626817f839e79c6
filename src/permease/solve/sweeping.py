"""A population through a protocol: blocks handed to threads or to an executor, gathered in memory or in a store."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from ..compile.system import System
from ..errors import InputError, UnknownNameError
from ..model.population import Population
from ..model.protocol import Hold, Protocol, Step
from .ensemble import BLOCK, Block, Plan, compute, engine_of
from .population_result import PopulationResult
from .result import _path

POINTS = 41
MEMORY = 4e9
"""Largest table of outputs (bytes) that is gathered in memory without being asked twice."""
_REMOTE = 8 * BLOCK
"""Members sent to an executor at a time: a task costs milliseconds to send."""

Progress = Callable[[float, str], None]


def simulate_population(
    population: Population,
    protocol: Protocol | Step | None,
    *,
    duration: Any = None,
    outputs: Iterable[str] | None = None,
    points: int = POINTS,
    rtol: float,
    atol: float,
    max_steps: int,
    threads: int | None = None,
    executor: Any = None,
    store: Any = None,
    resume: bool = False,
    progress: bool | Progress = False,
) -> PopulationResult:
    """Run every member of a population through the same protocol; ``simulate`` describes the arguments."""
    plan = plan_of(population, protocol, duration, outputs, points, rtol, atol, max_steps)
    workers = _threads(threads)
    report = _reporter(progress, population.n)
    begin = time.perf_counter()
    if store is not None:
        from .shards import Store

        table = Store.open(store, plan, resume=resume)
        todo = table.missing()
        done = population.n - sum(count for _, count in todo)
        for block in _blocks(plan, todo, workers, executor, report, done):
            table.write(block)
        return PopulationResult.stored(plan, table, time.perf_counter() - begin)
    size = 8.0 * len(plan.paths) * population.n * len(plan.times)
    if size > MEMORY:
        raise InputError(
            f"{population.n} members with {len(plan.paths)} outputs at {len(plan.times)} times take "
            f"{size / 1e9:.3g} GB of memory",
            where="simulate", hint='store="results.zarr", fewer outputs, or fewer points',
        )  # fmt: skip
    values = np.empty((len(plan.paths), population.n, len(plan.times)))
    info = np.empty((population.n, 4))
    for block in _blocks(plan, stretches(population.n, BLOCK), workers, executor, report, 0):
        count = len(block.info)
        values[:, block.first : block.first + count] = block.values
        info[block.first : block.first + count] = block.info
    return PopulationResult(plan, values, info, time.perf_counter() - begin)


def plan_of(
    population: Population,
    protocol: Protocol | Step | None,
    duration: Any,
    outputs: Iterable[str] | None,
    points: int,
    rtol: float,
    atol: float,
    max_steps: int,
) -> Plan:
    """The plan of a run, its arguments checked."""
    from .simulate import DEFAULT_DURATION

    if protocol is not None and duration is not None:
        raise InputError("give a protocol or a duration, not both", where="simulate")
    if protocol is None and duration is None:
        protocol = population.cell.protocol
    if protocol is None:
        protocol = Hold(f"{DEFAULT_DURATION} s" if duration is None else duration)
    steps = protocol if isinstance(protocol, Protocol) else Protocol(protocol)
    if not steps.duration:
        raise InputError("the protocol takes no time", where="simulate", hint='Protocol(Hold("10 min"))')
    steps.check(population.cell)
    draft = Plan(population, steps, (), points, rtol, atol, max_steps)
    paths = _outputs(engine_of(draft).system, outputs)
    return Plan(population, steps, paths, points, rtol, atol, max_steps)


def _outputs(system: System, wanted: Iterable[str] | None) -> tuple[str, ...]:
    known = system.equations.observables
    if wanted is None:
        return tuple(name for name in known if not name.startswith(("rate.", "affinity.")))
    if isinstance(wanted, str) or not isinstance(wanted, Iterable):
        raise InputError(f"outputs takes a list of paths, not {wanted!r}", where="simulate", hint='["cytosol.Na"]')
    found = []
    for item in wanted:
        try:
            name = _path(item, known, system.cell)
        except UnknownNameError as error:
            raise error.within("simulate, outputs") from None
        if name not in found:
            found.append(name)
    return tuple(found)


def stretches(members: int, size: int) -> list[tuple[int, int]]:
    """(first, count) of consecutive stretches."""
    return [(first, min(size, members - first)) for first in range(0, members, size)]


def _blocks(
    plan: Plan, todo: list[tuple[int, int]], threads: int, executor: Any, report: Any, done: int
) -> Iterator[Block]:
    """The blocks of these stretches, in order, as they become known; never more in memory than are being worked on."""
    engine_of(plan)
    failed = 0
    with _Pool(executor, threads) as (submit, window):
        pending: deque[tuple[int, Any]] = deque()
        rest = deque(todo if executor is None else _together(todo))
        try:
            while rest or pending:
                while rest and len(pending) < window:
                    first, count = rest.popleft()
                    pending.append((count, submit(compute, plan, first, count)))
                count, future = pending.popleft()
                block: Block = future.result()
                done += count
                failed += int(np.sum(block.info[:, 0] != 1))
                report(done, failed)
                yield block
        finally:
            for _, future in pending:
                future.cancel()


def _together(todo: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring stretches joined up to what is worth sending."""
    found: list[tuple[int, int]] = []
    for first, count in todo:
        if found and sum(found[-1]) == first and found[-1][1] + count <= _REMOTE:
            found[-1] = (found[-1][0], found[-1][1] + count)
        else:
            found.append((first, count))
    return found


class _Pool:
    """Where blocks are computed: threads of this process, or whatever executor was given."""

    def __init__(self, executor: Any, threads: int) -> None:
        self.executor, self.threads = executor, threads

    def __enter__(self) -> tuple[Callable[..., Any], int]:
        if self.executor is None:
            self.own = ThreadPoolExecutor(self.threads, thread_name_prefix="permease")
            return self.own.submit, 2 * self.threads
        if not callable(getattr(self.executor, "submit", None)):
            raise InputError(
                f"{self.executor!r} is no executor", where="simulate", why="it has no submit",
                hint="dask.distributed.Client(...), concurrent.futures.ProcessPoolExecutor()",
            )  # fmt: skip
        return self.executor.submit, 4 * (os.cpu_count() or 1)

    def __exit__(self, *error: Any) -> None:
        if self.executor is None:
            self.own.shutdown(wait=True, cancel_futures=True)


def _threads(threads: int | None) -> int:
    if threads is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    if isinstance(threads, bool) or not isinstance(threads, int) or not 1 <= threads <= 4096:
        raise InputError(f"threads is a whole number from 1 on, not {threads!r}", where="simulate")
    return threads


def _reporter(progress: bool | Progress, members: int) -> Callable[[int, int], None]:
    if callable(progress):
        call = progress
        return lambda done, failed: call(done / members, f"{done} of {members} members, {failed} failed")
    if not isinstance(progress, bool):
        raise InputError(f"progress is True, False or a function, not {progress!r}", where="simulate")
    if not progress:
        return lambda done, failed: None
    begin = time.perf_counter()

    def show(done: int, failed: int) -> None:
        import sys

        rate = done / max(time.perf_counter() - begin, 1e-9)
        print(f"\r{done / members:6.1%}  {done}/{members}, {rate:.0f} /s, {failed} failed", end="", file=sys.stderr)
        if done == members:
            print(file=sys.stderr)

    return show
