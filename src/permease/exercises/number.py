"""A number with its unit, and the slips that lead to well-known wrong ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..text import Text, phrase
from ..units import si
from .parameters import printed, shown
from .part import Asked, Part
from .verdict import PartVerdict
from .written import amount

COMMON: Mapping[str, Callable[[float], tuple[float, ...]]] = {
    "sign": lambda x: (-x,),
    "inverted": lambda x: (1.0 / x,) if x else (),
    "log10": lambda x: (x / math.log(10.0), -x / math.log(10.0)),
    "thousand": lambda x: (1e3 * x, 1e-3 * x),
    "percent": lambda x: (100.0 * x,),
}
"""What the right value becomes by slips that every subject has; their words are ``exercise-slip-...``."""


_LIKE = 0.02
"""How near (as a fraction) a wrong value must be to that of a slip for the slip to be named."""


def typical(value: Any, unit: str) -> float:
    """A quantity, or a float that is already in ``unit``, as a float in ``unit``."""
    if hasattr(value, "magnitude"):
        return si(value, unit)
    return float(value)


@dataclass(frozen=True)
class Number(Part):
    """A number in any unit of the right kind.

    Attributes
    ----------
    unit : in which the tolerance and the slips are said; empty for a pure number.
    relative, absolute : tolerance as a fraction and in ``unit``; the larger one holds.
    slips : names of ``COMMON`` ones, and of the exercise's own: those are in ``Solved.slips`` and their words are
        ``<topic>-<part>-slip-<name>``.
    digits : of the right answer where it is written.
    """

    kind: ClassVar[str] = "number"

    unit: str = ""
    relative: float = 0.01
    absolute: float = 0.0
    slips: tuple[str, ...] = ()
    digits: int = 4

    def words(self) -> tuple[str, ...]:
        """The question, and the exercise's own slips."""
        own = tuple(f"{self.name}-slip-{slip}" for slip in self.slips if slip not in COMMON)
        return (*super().words(), *own)

    def read(self, answer: Any) -> float:
        """The number in ``unit``; see ``written.amount``. Raises QuantityError."""
        return amount(answer, self.unit, self.name, f'{self.name}="{{}}"')

    def expected(self, asked: Asked) -> float:
        """What the model says, in ``unit``."""
        return typical(asked.solved.answers[self.name], self.unit)

    def near(self, value: float, target: float) -> bool:
        """Whether two values (in ``unit``) are the same within the tolerance."""
        return abs(value - target) <= max(self.absolute, self.relative * abs(target))

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """Right within the tolerance; else the slip that explains the value, or which way it misses."""
        target = self.expected(asked)
        if self.near(read, target):
            return self.right()
        slip = self._slip(read, target, asked)
        if slip is not None:
            return self.wrong(slip)
        if read * target < 0.0:
            return self.wrong(phrase("exercise-other_sign"))
        return self.wrong(phrase("exercise-too_large" if abs(read) > abs(target) else "exercise-too_small"))

    def _slip(self, read: float, target: float, asked: Asked) -> Text | None:
        """The words of the nearest slip within ``_LIKE``, None where there is none."""
        own = asked.solved.slips.get(self.name, {})
        found: list[tuple[float, str]] = []
        for slip in self.slips:
            values = COMMON[slip](target) if slip in COMMON else (typical(own[slip], self.unit),)
            for value in values:
                miss = abs(read - value)
                if miss <= max(self.absolute, max(_LIKE, self.relative) * abs(value)):
                    found.append((miss, slip))
        if not found:
            return None
        slip = min(found)[1]
        return phrase(f"exercise-slip-{slip}") if slip in COMMON else asked.say(f"{self.name}-slip-{slip}")

    def key(self, asked: Asked, language: str = "en") -> str:
        """The right value with its unit."""
        return shown(self.expected(asked), self.unit, self.digits)

    def form(self, asked: Asked) -> Text:
        """A number with a unit of this kind, or a pure number."""
        if not self.unit:
            return phrase("exercise-form-pure", part=self.name)
        return phrase("exercise-form-number", part=self.name, unit=printed(self.unit))

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """Its unit as well."""
        return {**super().document(asked, language), "unit": self.unit}
