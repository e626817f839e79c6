"""A bar on stderr for what takes longer than half a second, and nothing for what does not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

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
    timer = threading.Timer(DELAY, bar.start)
    timer.daemon = True

    def report(fraction: float, what: str) -> None:
        bar.update(task, total=1.0, completed=fraction)

    timer.start()
    try:
        yield report
    finally:
        timer.cancel()
        timer.join()
        bar.stop()


def _bar(session: Session) -> Progress:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=32),
        TimeElapsedColumn(),
        console=session.console(error=True),
        transient=True,
    )
