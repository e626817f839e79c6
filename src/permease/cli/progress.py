"""A bar on stderr for what takes longer than half a second, and nothing for what does not."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress

    from .session import Session

DELAY = 0.5


@contextmanager
def waiting(session: Session, text: str) -> Iterator[Callable[[float, str], None]]:
    """Show ``text`` with a bar while the block runs; yields a function of (fraction done, what is being done)."""
    if not session.lively:
        yield lambda fraction, what: None
        return
    bar = _bar(session)
    task = bar.add_task(text, total=None)

    def report(fraction: float, what: str) -> None:
        bar.update(task, total=1.0, completed=fraction)

    with _late(bar):
        yield report


@contextmanager
def _late(bar: Progress) -> Iterator[None]:
    """Show a bar where the work lasts longer than ``DELAY``, and take it away afterwards."""
    timer = threading.Timer(DELAY, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        bar.stop()


def _bar(session: Session, *, counts: bool = False) -> Progress:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20 if counts else 32),
        TextColumn("{task.fields[counts]}", markup=False) if counts else TimeElapsedColumn(),
        console=session.console(error=True),
        transient=True,
    )


@contextmanager
def counting(session: Session, text: str) -> Iterator[Callable[[float, str], None]]:
    """The same for many cells: beside the bar, how many are done, how many a second, and the time left.

    The function takes what ``simulate`` tells of a population.
    """
    if not session.lively:
        yield lambda fraction, what: None
        return
    begin = time.perf_counter()
    bar = _bar(session, counts=True)
    task = bar.add_task(text, total=None, counts="")

    def report(fraction: float, what: Any) -> None:
        rate = (what.done - what.before) / max(time.perf_counter() - begin, 1e-9)
        left = timedelta(seconds=round((what.members - what.done) / max(rate, 1e-9)))
        counts = session.say(
            "sweep-counts", done=grouped(what.done), members=grouped(what.members), rate=brief(rate), left=left,
            failed=grouped(what.failed),
        )  # fmt: skip
        bar.update(task, total=1.0, completed=fraction, counts=counts)

    with _late(bar):
        yield report


def grouped(number: int) -> str:
    """A whole number in groups of three.

    >>> grouped(10000).replace(chr(0x202f), "_"), grouped(412)
    ('10_000', '412')
    """
    return f"{number:,}".replace(",", "\u202f")


def brief(rate: float) -> str:
    """Two digits of a rate, with k or M, ready for what is counted.

    >>> brief(41_234.0), brief(7.312), brief(1.25e6)
    ('41 k ', '7.3 ', '1.2 M ')
    """
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if rate >= size:
            return f"{rate / size:.{1 if rate < 10.0 * size else 0}f} {letter} "
    return f"{rate:.{1 if rate < 10.0 else 0}f} "
