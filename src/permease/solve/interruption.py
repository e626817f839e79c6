"""Ctrl-C while a store is filled: what is under way is finished and written first; a second Ctrl-C stops at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def patient() -> Iterator[Callable[[], bool]]:
    """Hold the first Ctrl-C back while the block runs; yields a function that says whether there was one.

    Does nothing outside the main thread, and where the program handles Ctrl-C itself.
    """
    asked = threading.Event()
    usual = signal.getsignal(signal.SIGINT)
    main = threading.current_thread() is threading.main_thread()
    if not main or usual is not signal.default_int_handler:
        yield asked.is_set
        return

    def first(number: int, frame: Any) -> None:
        asked.set()
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, first)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, usual)
