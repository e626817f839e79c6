"""Where the arrays of an integration lie in its workspace."""

from __future__ import annotations

from dataclasses import dataclass

from .tableau import STAGES

LINE = 8
"""Doubles in 64 bytes: every array starts at a multiple of it."""
INFO = 8
"""Numbers reported for each cell: outcome, time, steps, rejected, worst state, next step, last step tried, unused."""
CONTROL = 8
"""Numbers that steer a run: start, end, rtol, atol, first step (0: automatic), most steps."""


@dataclass(frozen=True)
class Sizes:
    """Numbers that fix the shape of a compiled kernel."""

    width: int
    states: int
    parameters: int
    derived: int
    observables: int
    entries: int
    factors: int

    @property
    def group(self) -> int:
        """States that one instruction of the stage sums treats at width 1, and partial sums of the error norm."""
        return 8 if self.states > 4 else 4

    @property
    def chunk(self) -> int:
        """States that one instruction of the stage sums treats (width 1), or lanes."""
        return self.width if self.width > 1 else self.group

    @property
    def chunks(self) -> int:
        """Instructions for one array of states."""
        return self.states if self.width > 1 else -(-self.states // self.chunk)

    @property
    def padded(self) -> int:
        """Doubles in one array of states."""
        return self.chunks * self.chunk

    def offsets(self) -> dict[str, int]:
        """Start of each array in doubles, and ``"end"``."""
        arrays = dict.fromkeys(("y", "u", "f", "drift", "scale", "row", "D1", "D2", "D3"), self.padded)
        arrays |= {f"k{i}": self.padded for i in range(STAGES)}
        arrays |= {
            "p": (self.parameters + self.derived) * self.width,
            "J": self.entries * self.width,
            "F": self.factors * self.width,
        }
        found, at = {}, 0
        for name, size in arrays.items():
            found[name] = at
            at += -(-max(size, 1) // LINE) * LINE
        found["end"] = at
        return found
