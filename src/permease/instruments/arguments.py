"""Arguments that instruments share: times, frequencies and whole numbers, checked and in coherent SI."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import InputError
from ..units import si


def positive(value: Any, unit: str, where: str, example: str) -> float:
    """A quantity above zero, in ``unit``. Raises QuantityError, InputError."""
    found = si(value, unit, where)
    if not found > 0.0:
        raise InputError(f"it must be above zero, not {value}", where=where, hint=f'{where}="{example}"')
    return found


def not_negative(value: Any, unit: str, where: str, example: str) -> float:
    """A quantity of zero or more, in ``unit``. Raises QuantityError, InputError."""
    found = si(value, unit, where)
    if found < 0.0:
        raise InputError(f"it must be zero or more, not {value}", where=where, hint=f'{where}="{example}"')
    return found


def whole(value: Any, where: str, least: int, most: int = 2**63 - 1) -> int:
    """A whole number from ``least`` to ``most``. Raises InputError."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not least <= value <= most:
        too_large = isinstance(value, (int, np.integer)) and value > most
        bounds = f"from {least} up" if most == 2**63 - 1 and not too_large else f"from {least} to {most}"
        raise InputError(f"{value!r} is no whole number {bounds}", where=where, hint=f"{where}={least}")
    return int(value)
