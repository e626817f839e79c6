"""How every member of a population ended: one kind of table for runs, steady states and sensitivities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from .outcome import Outcome

_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Status:
    """How one member ended: its outcome, the time (s) it reached, and a sentence."""

    outcome: Outcome
    time: float
    sentence: str

    @property
    def ok(self) -> bool:
        """Whether it reached the end."""
        return self.outcome.ok

    def __str__(self) -> str:
        return self.sentence


class Statuses(Sequence[Status]):
    """The status of every member, by index; ``ok`` (n,) says who reached the end, ``counts`` how many ended how.

    ``info`` (members, 2 or more) has the code of the outcome and the time (s) first, and may lie in a store;
    ``sentence`` says what became of a member from its index and its row.
    """

    def __init__(self, members: int, info: Any, sentence: Callable[[int, Any], str]) -> None:
        self._members, self._info, self._sentence = members, info, sentence

    def __len__(self) -> int:
        return self._members

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        row = self._info[number]
        return Status(Outcome.from_code(int(row[0])), float(row[1]), self._sentence(number, row))

    def __iter__(self) -> Iterator[Status]:
        return (self[i] for i in range(len(self)))

    @property
    def ok(self) -> np.ndarray:
        """Which members reached the end (n,)."""
        return np.asarray(self.codes == Outcome.FINISHED.code)

    @cached_property
    def codes(self) -> np.ndarray:
        """The code of each outcome, a byte for a member (n,); read bit by bit where they lie in a store."""
        found = np.empty(len(self), dtype=np.int8)
        for start in range(0, len(self), _AT_ONCE):
            found[start : start + _AT_ONCE] = self._info[start : start + _AT_ONCE, 0]
        return found

    @property
    def names(self) -> np.ndarray:
        """The name of each outcome (n,)."""
        known = {code: Outcome.from_code(int(code)).name for code in np.unique(self.codes)}
        return np.array([known[code] for code in self.codes])

    @property
    def failed(self) -> tuple[int, ...]:
        """Indices of those that did not."""
        return tuple(np.flatnonzero(~self.ok).tolist())

    @property
    def counts(self) -> dict[str, int]:
        """Name of the outcome -> how many members ended so."""
        codes, numbers = np.unique(self.codes, return_counts=True)
        return {Outcome.from_code(c).name: int(n) for c, n in zip(codes, numbers, strict=True)}

    def __repr__(self) -> str:
        return f"Statuses({', '.join(f'{n} {name}' for name, n in self.counts.items())})"
