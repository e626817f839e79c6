"""Plain numbers at the door, those of numpy among them: counts, seeds, indices, fractions."""

from __future__ import annotations

import math
import numbers
from typing import Any

from .errors import InputError
from .text import Text, message

_LONG = 2**31


def whole(value: object, least: int, most: int, name: str | Text, *, where: str = "", hint: str = "") -> int:
    """A whole number from ``least`` to ``most``, of Python or numpy, as a Python int.

    Raises InputError, which says both limits, for another number, a truth value, or what is no number; ``name`` is
    what it is called.
    """
    found = integer(value)
    if found is None or not least <= found <= most:
        what = message(
            "errors_package-whole-number-from-not",
            name=name, least=_written(least), most=_written(most), value=shown(value),
        )  # fmt: skip
        raise InputError(what, where=where, hint=hint)
    return found


def integer(value: object) -> int | None:
    """A whole number of Python or numpy as an int; None for anything else, truth values too."""
    return int(value) if isinstance(value, numbers.Integral) and not isinstance(value, bool) else None


def real(value: object) -> float | None:
    """A number of Python or numpy, whole or not, as a float; None for anything else, truth values too."""
    if not isinstance(value, numbers.Real) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, -1.0 if value < 0.0 else 1.0)


def shown(value: Any) -> str:
    """A value as an error quotes it: numbers of numpy as mere numbers, the rest shortened."""
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        value = int(value) if isinstance(value, numbers.Integral) else float(value)
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _written(limit: int) -> str:
    """Long limits as powers of two, where they are such or one less."""
    for rest, tail in ((limit, ""), (limit + 1, " - 1")):
        if rest > _LONG and rest & (rest - 1) == 0:
            return f"2^{rest.bit_length() - 1}{tail}"
    return str(limit)
