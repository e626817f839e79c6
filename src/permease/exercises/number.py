"""A number with its unit, and the slips that lead to well-known wrong ones."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..text import Text, phrase
from ..units import si
from .answers import FULL_WIDTH
from .parameters import printed, shown
from .part import Asked, Part
from .verdict import NOTHING, PartVerdict, joined
from .written import amount, plain

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
_SAME = 1e-3
"""How near it must be for the slip to be named rather than rounding."""
_MANTISSA = re.compile(r"[+\-−]?(\d*)(?:\.(\d*))?")


def typical(value: Any, unit: str) -> float:
    """A quantity, or a float that is already in ``unit``, as a float in ``unit``."""
    if hasattr(value, "magnitude"):
        return si(value, unit)
    return float(value)


class Typed(float):
    """A number, and how somebody wrote it."""

    text: str

    @classmethod
    def of(cls, value: float, answer: Any) -> Typed:
        """The value that was read out of an answer."""
        made = cls(value)
        made.text = answer.translate(FULL_WIDTH) if isinstance(answer, str) else repr(float(value))
        return made


def resolution(text: str) -> tuple[int, float]:
    """How many digits a number is written with, and one unit of the last of them as a fraction of the number.

    Zeros at the end count behind a decimal point alone; a number of zeros, or none, has no end of digits.

    >>> resolution("0.50 mV"), resolution("-2000"), resolution("1.6e7 /s")
    ((2, 0.02), (1, 0.5), (2, 0.0625))
    """
    found = _MANTISSA.match(text)
    whole, tail = (found[1] or "", found[2]) if found else ("", None)
    digits = (whole + (tail or "")).lstrip("0")
    digits = digits.rstrip("0") if tail is None else digits
    if not digits:
        return 99, 0.0
    value = float(f"{whole or 0}.{tail or 0}")
    last = 10.0 ** -len(tail) if tail is not None else 10.0 ** (len(whole.lstrip("0")) - len(digits))
    return len(digits), last / value


@dataclass(frozen=True)
class Number(Part):
    """A number in any unit of the right kind.

    Attributes
    ----------
    unit : in which the tolerance and the slips are said; empty for a pure number.
    relative, absolute : tolerance as a fraction and in ``unit``; the larger one holds. The question says how many
        digits it takes to be within it.
    slips : names of ``COMMON`` ones, and of the exercise's own: those are in ``Solved.slips`` and their words are
        ``<topic>-<part>-slip-<name>``.
    digits : of the right answer where it is written.
    whole : whether it counts things, so that only a whole number is right.
    directed : whether a sign can mean a direction; by default where ``"sign"`` is one of its slips.
    """

    kind: ClassVar[str] = "number"

    unit: str = ""
    relative: float = 0.01
    absolute: float = 0.0
    slips: tuple[str, ...] = ()
    digits: int = 4
    whole: bool = False
    directed: bool | None = None

    def words(self) -> tuple[str, ...]:
        """The question, and the exercise's own slips."""
        own = tuple(f"{self.name}-slip-{slip}" for slip in self.slips if slip not in COMMON)
        return (*super().words(), *own)

    def read(self, answer: Any, asked: Asked | None = None) -> Typed:
        """The number in ``unit``; see ``written.amount``. Raises QuantityError."""
        return Typed.of(amount(answer, self.unit, self.name, f'{self.name}="{{}}"'), answer)

    def expected(self, asked: Asked) -> float:
        """What the model says, in ``unit``."""
        return typical(asked.solved.answers[self.name], self.unit)

    def tolerance(self, target: float) -> float:
        """How far from the target, in ``unit``, a value may be."""
        return max(self.absolute, self.relative * abs(target))

    def near(self, value: float, target: float) -> bool:
        """Whether two values (in ``unit``) are the same within the tolerance."""
        return abs(value - target) <= self.tolerance(target) and (not self.whole or _whole(value))

    def wanted(self, target: float = 0.0) -> int:
        """How many digits are always enough for the tolerance; 0 where that is said in ``unit`` and no target known."""
        share = self.tolerance(target) / abs(target) if target else self.relative
        return max(1, math.ceil(1.0 - math.log10(2.0 * share) - 1e-9)) if share else 0

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """Right within the tolerance; else the slip that explains the value, or which way it misses."""
        target = self.expected(asked)
        if self.near(read, target):
            return self.right()
        miss, slip = self._slip(read, target, asked)
        if miss > _SAME and self._rounded(read, target, 1 if slip is None else 2):
            return self.wrong(phrase("exercise-slip-rounded", count=self.wanted(target)))
        if miss > _SAME and self.whole and not _whole(read):
            return self.wrong(phrase("exercise-slip-whole"))
        if slip is not None:
            return self.wrong(slip)
        if read * target < 0.0:
            directed = target < 0.0 or ("sign" in self.slips if self.directed is None else self.directed)
            return self.wrong(phrase("exercise-other_sign" if directed else "exercise-no_direction"))
        which = "large" if abs(read) > abs(target) else "small"
        return self.wrong(phrase(f"exercise-too_{which}{'_below' if read < 0.0 or target < 0.0 else ''}"))

    def _slip(self, read: float, target: float, asked: Asked) -> tuple[float, Text | None]:
        """How near the nearest slip within ``_LIKE`` is, as a fraction, and its words; None where there is none."""
        own = asked.solved.slips.get(self.name, {})
        found: list[tuple[float, float, str]] = []
        for slip in self.slips:
            values = COMMON[slip](target) if slip in COMMON else (typical(own[slip], self.unit),)
            for value in values:
                miss = abs(read - value)
                if miss <= max(self.absolute, max(_LIKE, self.relative) * abs(value)):
                    found.append((miss, miss / (abs(value) or 1.0), slip))
        if not found:
            return math.inf, None
        _, share, slip = min(found)
        words = phrase(f"exercise-slip-{slip}") if slip in COMMON else asked.say(f"{self.name}-slip-{slip}")
        if slip == "thousand" and "," in getattr(read, "text", ""):
            words = joined((words, phrase("exercise-slip-comma")))
        return share, words

    def _rounded(self, read: float, target: float, least: int) -> bool:
        """Whether it is the right value with fewer digits than are wanted, rounded or cut off, but at least so many."""
        text = getattr(read, "text", repr(float(read)))
        count, last = resolution(plain(text, pure=not self.unit))
        if not least <= count < self.wanted(target) or self.whole:
            return False
        share = 1.0 if count > 1 and abs(read) < abs(target) else 0.5
        return abs(read - target) <= share * last * abs(read) * (1.0 + 1e-9)

    def key(self, asked: Asked, language: str = "en") -> str:
        """The right value with its unit."""
        return shown(self.expected(asked), self.unit, self.digits)

    def meaning(self, asked: Asked) -> Text:
        """The range that is accepted."""
        target = self.expected(asked)
        off = self.tolerance(target)
        if self.whole and off < 1.0:
            return NOTHING
        low, high = target - off, target + off
        return phrase("exercise-accepted", low=shown(low, "", 4), high=shown(high, self.unit, 4))

    def form(self, asked: Asked) -> Text:
        """A number to so many digits, with a unit of this kind or pure."""
        if self.whole:
            return phrase("exercise-form-whole", part=self.name)
        within = shown(self.absolute, self.unit)
        count = self.wanted()
        how = phrase("exercise-digits", count=count) if count else phrase("exercise-within", within=within)
        if not self.unit:
            return phrase("exercise-form-pure", part=self.name, how=how)
        return phrase("exercise-form-number", part=self.name, how=how, unit=printed(self.unit))

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """Its unit and how many digits are wanted as well (None where a tolerance in the unit is said)."""
        return {**super().document(asked, language), "unit": self.unit, "digits": self.wanted() or None}


def _whole(value: float) -> bool:
    return abs(value - round(value)) <= 1e-9 * max(1.0, abs(value))
