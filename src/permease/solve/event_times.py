"""When many cells came to the conditions that end steps of their protocol."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from ..model.hold import Hold, Until
from ..model.protocol import Protocol


@dataclass(frozen=True, eq=False)
class EventTimes:
    """One condition that could end a step of a protocol, and when each member came to it.

    It says of many cells what an ``Event`` says of one. ``step`` is the number of the step, from 1, and ``start`` (s)
    its start on the clock of the outputs, on which every member begins it; ``time`` (members,) is on the same clock,
    and nan where a member ended the step without coming to the condition, or failed before.
    """

    step: int
    start: float
    path: str
    condition: str
    time: np.ndarray = field(repr=False)

    @property
    def reached(self) -> np.ndarray:
        """Which members came to it (members,)."""
        return np.asarray(np.isfinite(self.time))

    @property
    def waited(self) -> np.ndarray:
        """How long each member was in the step when it came to it (s), (members,); nan where it did not."""
        return np.asarray(self.time - self.start)

    def __str__(self) -> str:
        known = self.time[self.reached]
        text = f"{self.condition}, reached by {len(known)} of {len(self.time)}"
        return text if not len(known) else f"{text}, from {known.min():.10g} to {known.max():.10g} s"


def conditions_of(protocol: Protocol) -> Iterator[tuple[int, float, Until]]:
    """Number from 1, scheduled start (s) and condition of every step that may end sooner."""
    clock = 0.0
    for number, step in enumerate(protocol, 1):
        if isinstance(step, Hold) and step.until is not None:
            yield number, clock, step.until
        clock += step.duration
