"""Where stretches of members are computed: threads of this process, any executor with ``submit``, or a Dask cluster."""

from __future__ import annotations

import math
import os
import time
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pickle import PicklingError, dumps
from typing import Any

from ..errors import InputError, SimulationError
from ..text import message
from .ensemble import Block, Plan
from .shards import Store, carry_out

LARGE = 1 << 18
"""A plan of so many bytes (a cell with long tables) goes to every worker of a cluster once, not with every task."""
AHEAD = 2
"""Tasks for each core that are handed out and not yet fetched."""
ASK_AGAIN = 2.0
"""Seconds after which a cluster is asked again how many cores it has."""
LOSSES = 4
"""Stretches that an executor may lose before the rest is computed in this process."""


class Pool:
    """A place to hand stretches of members to, as a context manager.

    ``executor`` is None (threads of this process) or anything with ``submit``; a ``dask.distributed.Client`` is asked
    for its number of cores, others are taken to have those of this machine. ``store`` is where whoever computes a
    stretch writes it to, if it can be seen from there. Raises InputError for what is no executor.

    Without a store, what an executor loses with its workers is computed in this process, with a RuntimeWarning; of one
    that is broken, or lost ``LOSSES`` stretches, so is all the rest. With a store nothing finished is lost: its error
    says how to go on.
    """

    def __init__(self, executor: Any, threads: int, plan: Plan, store: Store | None = None) -> None:
        if executor is not None and not callable(getattr(executor, "submit", None)):
            raise InputError(
                message("errors_solve-no-executor", executor=f"{executor!r}"),
                where="simulate",
                why=message("errors_solve-has-no-submit"),
                hint="dask.distributed.Client(...), concurrent.futures.ProcessPoolExecutor()",
            )
        self.executor, self.threads, self.plan = executor, threads, plan
        self._place = store.place if store is not None and executor is not None else store
        self._asked, self._known = -math.inf, 0
        self._rescues, self._losses, self._gone = store is None, 0, False
        self.dask = all(callable(getattr(executor, name, None)) for name in ("scatter", "ncores"))

    def __enter__(self) -> Pool:
        self._plan: Any = self.plan
        self._own: ThreadPoolExecutor | None = None
        if self.executor is None:
            self._own = ThreadPoolExecutor(self.threads, thread_name_prefix="permease")
        elif self.dask and self._size() > LARGE:
            self._plan = self.executor.scatter(self.plan, broadcast=True, hash=False)
        return self

    def __exit__(self, *error: Any) -> None:
        if self._own is not None:
            self._own.shutdown(wait=True, cancel_futures=True)

    def _size(self) -> int:
        try:
            return len(dumps(self.plan))
        except (PicklingError, AttributeError, TypeError):
            # Dask sends by value what pickle cannot name
            return 0

    @property
    def cores(self) -> int:
        """How many tasks can be under way at once."""
        if self.executor is None or self._gone:
            return self.threads
        if self.dask:
            # a cluster may grow, asking it takes as long as a task costs, and one that is gone does not answer
            if time.monotonic() - self._asked > ASK_AGAIN:
                with suppress(Exception):
                    self._known = sum(int(n) for n in self.executor.ncores().values())
                self._asked = time.monotonic()
            return max(1, self._known)
        return os.cpu_count() or 1

    def submit(self, first: int, count: int) -> Any:
        """The future of a stretch of members."""
        if self.executor is None or self._gone:
            return self._here(first, count)
        more = {"pure": False} if self.dask else {}
        try:
            with _named():
                return self.executor.submit(carry_out, self._plan, self._place, first, count, **more)
        except _Lost as error:
            self._demand_rescue(error, for_good=True)
            return self._here(first, count)

    def _here(self, first: int, count: int) -> Any:
        if self._own is None:
            self._own = ThreadPoolExecutor(self.threads, thread_name_prefix="permease")
        return self._own.submit(carry_out, self.plan, self._place, first, count)

    def fetch(self, future: Any, first: int, count: int) -> Block:
        """What the future of a stretch holds, let go of. Raises SimulationError for a lost one, and what it raised."""
        try:
            with _named():
                found: Block = future.result()
                if self.dask and hasattr(future, "release"):
                    future.release()
                return found
        except _Lost as error:
            self._demand_rescue(error, for_good=isinstance(error.__cause__, BrokenExecutor))
            rescued: Block = self._here(first, count).result()
            return rescued

    def _demand_rescue(self, error: SimulationError, *, for_good: bool) -> None:
        """Go on in this process, where nothing else keeps what is finished. Raises SimulationError."""
        if not self._rescues:
            raise SimulationError(error.what, where=error.where, why=error.why, hint=error.hint) from error.__cause__
        self._losses += 1
        self._gone = self._gone or for_good or self._losses >= LOSSES
        if self._losses == 1:
            text = f"workers died ({error.why}); what they had not finished is computed in this process"
            warnings.warn(text, RuntimeWarning, stacklevel=2)

    @staticmethod
    def call_back(futures: Iterable[Any]) -> None:
        """Cancel what nobody waits for any more; an executor that is gone has nothing to cancel."""
        for future in futures:
            with suppress(Exception):
                future.cancel()


class _Lost(SimulationError):
    """A stretch that nobody computes any more."""


@contextmanager
def _named() -> Iterator[None]:
    """Errors of executors in our words; those of the work itself unchanged."""
    try:
        yield
    except (BrokenExecutor, CancelledError) as error:
        raise _lost(error) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] == "distributed":
            raise _lost(error) from error
        if isinstance(error, PicklingError) or "pickle" in str(error):
            raise InputError(
                message("errors_solve-cell-cannot-sent-another-process"), where="simulate", why=str(error)[:200],
                hint=message("errors_solve-define-classes-parts-top-module-use"),
            ) from error  # fmt: skip
        raise


def _lost(error: BaseException) -> _Lost:
    return _Lost(
        message("errors_solve-workers-died-lost-what-they"), where="simulate",
        why=f"{type(error).__name__}: {str(error)[:200]}",
        hint=message("errors_solve-store-what-was-finished-kept-go"),
    )  # fmt: skip
