"""A population through a protocol: blocks handed to threads or to an executor, gathered in memory or in a store."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

from ..compile.system import System
from ..errors import InputError, UnknownNameError
from ..model.population import Population
from ..model.protocol import Hold, Protocol, Step
from ..plain import whole
from ..text import message
from .by_path import path_of
from .ensemble import BLOCK, Block, Plan, engine_of
from .executors import AHEAD, Pool
from .interruption import patient
from .population_result import PopulationResult

POINTS = 41
MEMORY = 4e9
"""Largest table of outputs (bytes) that is gathered in memory without being asked twice."""
_REMOTE = 64 * BLOCK
_HEAVIEST = 256e6
_SHARES = 4
"""A task for an executor has at most so many members, so many bytes, and such a part of the work of one core.

A task costs the scheduler of a cluster some milliseconds, so the more there is to do the larger it is."""

Progress = Callable[[float, str], None]


class Counted(str):
    """The text that ``progress`` is called with, with its numbers.

    ``done`` of ``members`` are known, ``failed`` of them did not reach the end, and ``before`` were known at the start.
    """

    done: int
    members: int
    failed: int
    before: int

    def __new__(cls, done: int, members: int, failed: int, before: int) -> Counted:
        """Such as "6212 of 10000 members, 2 failed"."""
        self = super().__new__(cls, f"{done} of {members} members, {failed} failed")
        self.done, self.members, self.failed, self.before = done, members, failed, before
        return self


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
    kind: Callable[..., Plan] = Plan,
) -> PopulationResult:
    """Run every member of a population through the same protocol; ``simulate`` describes the arguments."""
    plan = plan_of(population, protocol, duration, outputs, points, rtol, atol, max_steps, kind)
    workers = _threads(threads)
    _reporter(progress, population.n)
    Pool(executor, workers, plan)
    begin = time.perf_counter()
    if store is not None:
        from .shards import Store

        table = Store.open(store, plan, resume=resume)
        todo = table.missing()
        before = population.n - sum(count for _, count in todo)
        report = _reporter(progress, population.n, before, table.failed())
        with patient() as stopped:
            for block in _blocks(plan, todo, Pool(executor, workers, plan, table), report, stopped):
                if not block.written:
                    table.write(block)
            if stopped():
                left = sum(count for _, count in table.missing())
                if left:
                    raise KeyboardInterrupt(f"{left} of {population.n} members are left; go on with resume=True")
        return PopulationResult.stored(plan, table, time.perf_counter() - begin)
    size = 8.0 * len(plan.paths) * population.n * len(plan.times)
    if size > MEMORY:
        raise InputError(
            message(
                "errors_solve-members-outputs-times-take-gb",
                n=population.n,
                count=len(plan.paths),
                count2=len(plan.times),
                size=f"{size / 1000000000.0:.3g}",
            ),
            where="simulate",
            hint=message("errors_solve-store-results-zarr-fewer-outputs-fewer"),
        )
    values = np.empty((len(plan.paths), population.n, len(plan.times)))
    info = np.empty((population.n, plan.columns))
    report = _reporter(progress, population.n)
    for block in _blocks(plan, stretches(population.n, plan.block), Pool(executor, workers, plan), report):
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
    kind: Callable[..., Plan] = Plan,
) -> Plan:
    """The plan of a run, its arguments checked."""
    from .simulate import DEFAULT_DURATION

    if protocol is not None and duration is not None:
        raise InputError(message("errors_solve-give-protocol-duration-not-both"), where="simulate")
    if protocol is None and duration is None:
        protocol = population.cell.protocol
    if protocol is None:
        protocol = Hold(f"{DEFAULT_DURATION} s" if duration is None else duration)
    steps = protocol if isinstance(protocol, Protocol) else Protocol(protocol)
    if not steps.duration:
        raise InputError(
            message("errors_solve-protocol-takes-no-time"), where="simulate", hint='Protocol(Hold("10 min"))'
        )
    steps.check(population.cell)
    draft = kind(population, steps, (), points, rtol, atol, max_steps)
    paths = _outputs(engine_of(draft).system, outputs)
    return kind(population, steps, paths, points, rtol, atol, max_steps)


def _outputs(system: System, wanted: Iterable[str] | None) -> tuple[str, ...]:
    known = system.equations.observables
    if wanted is None:
        return tuple(name for name in known if not name.startswith(("rate.", "affinity.")))
    if isinstance(wanted, str) or not isinstance(wanted, Iterable):
        raise InputError(
            message("errors_solve-outputs-takes-list-paths-not", wanted=f"{wanted!r}"),
            where="simulate",
            hint='["cytosol.Na"]',
        )
    found = []
    for item in wanted:
        try:
            name = path_of(item, known, system.cell)
        except UnknownNameError as error:
            raise error.within("outputs") from None
        if name not in found:
            found.append(name)
    return tuple(found)


def stretches(members: int, size: int) -> list[tuple[int, int]]:
    """(first, count) of consecutive stretches."""
    return [(first, min(size, members - first)) for first in range(0, members, size)]


def _blocks(
    plan: Plan,
    todo: list[tuple[int, int]],
    pool: Pool,
    report: Callable[[int, int], None],
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Block]:
    """The blocks of these stretches, in order, as they become known; never more in memory than are being worked on.

    Once ``stopped``, what has not been begun is left out.
    """
    engine_of(plan)
    done = failed = 0
    with pool:
        pending: deque[tuple[int, int, Any]] = deque()
        apart = pool.executor is None and plan.block <= BLOCK
        rest = deque(todo if apart else _together(todo, _size(plan, todo, pool.cores)))
        try:
            while rest or pending:
                if stopped():
                    rest.clear()
                    _drop(pending, pool.cores)
                    if not pending:
                        break
                elif rest and len(pending) < AHEAD * pool.cores:
                    first, count = rest.popleft()
                    pending.append((first, count, pool.submit(first, count)))
                    continue
                first, count, future = pending.popleft()
                block = pool.fetch(future, first, count)
                yield block
                done += count
                failed += int(np.sum(block.info[:, 0] != 1))
                report(done, failed)
        finally:
            pool.call_back(future for _, _, future in pending)


def _drop(pending: deque[tuple[int, int, Any]], cores: int) -> None:
    """Leave out the stretches that nobody has begun: at most as many as there are cores have been."""
    while len(pending) > cores:
        Pool.call_back([pending.pop()[2]])


def _size(plan: Plan, todo: list[tuple[int, int]], cores: int) -> int:
    """How many members a task for an executor has."""
    if plan.block < BLOCK:
        # what is computed one after the other takes long
        return 8 * plan.block
    heavy = _HEAVIEST / (8.0 * max(1, len(plan.paths)) * len(plan.times))
    return max(plan.block, min(_REMOTE, int(heavy), sum(count for _, count in todo) // (_SHARES * cores)))


def _together(todo: list[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """Neighbouring stretches joined up to a size."""
    found: list[tuple[int, int]] = []
    for first, count in todo:
        if found and sum(found[-1]) == first and found[-1][1] + count <= size:
            found[-1] = (found[-1][0], found[-1][1] + count)
        else:
            found.append((first, count))
    return found


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def _threads(threads: int | None) -> int:
    if threads is None:
        return cores()
    return whole(threads, 1, 4096, "threads", where="simulate")


def _reporter(progress: bool | Progress, members: int, before: int = 0, lost: int = 0) -> Callable[[int, int], None]:
    """A function of how many are done and how many of them failed, both of this run alone."""
    if callable(progress):
        call = progress
        return lambda done, failed: call(
            (before + done) / members, Counted(before + done, members, lost + failed, before)
        )
    if not isinstance(progress, bool):
        raise InputError(
            message("errors_solve-progress-true-false-function-not", progress=f"{progress!r}"), where="simulate"
        )
    if not progress:
        return lambda done, failed: None
    begin = time.perf_counter()

    def show(done: int, failed: int) -> None:
        import sys

        rate, known = done / max(time.perf_counter() - begin, 1e-9), before + done
        text = f"{known / members:6.1%}  {known}/{members}, {rate:.0f} /s, {lost + failed} failed"
        print(f"\r{text}", end="" if known < members else "\n", file=sys.stderr)

    return show
