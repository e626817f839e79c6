"""Arguments that functions of a bilayer share, checked and in coherent SI."""

from __future__ import annotations

from typing import Any

from ..errors import InputError
from ..text import message
from ..units import si


def demand_bilayer(found: Any, where: str = "bilayer") -> None:
    """Refuse what is no Bilayer. Raises InputError."""
    from .bilayer import Bilayer

    if not isinstance(found, Bilayer):
        raise InputError(
            message("errors_bilayer-no-bilayer", found=f"{found!r}"),
            where=where,
            hint='Bilayer("POPC", temperature="37 degC")',
        )


def positive(value: Any, unit: str, where: str, example: str) -> float:
    """A quantity above zero, in ``unit``. Raises QuantityError, InputError.

    >>> positive("2 nm", "m", "radius", "2 nm")
    2e-09
    """
    found = si(value, unit, where)
    if not found > 0.0:
        raise InputError(
            message("errors_bilayer-must-above-zero-not", value=value), where=where, hint=f'{where}="{example}"'
        )
    return found
