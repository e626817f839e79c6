"""Arguments that instruments share: times, frequencies and whole numbers, checked and in coherent SI."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import InputError, PermeaseError
from ..plain import integer, shown
from ..text import message
from ..units import si

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer


def positive(value: Any, unit: str, where: str, example: str) -> float:
    """A quantity above zero, in ``unit``. Raises QuantityError, InputError."""
    found = si(value, unit, where)
    if not found > 0.0:
        raise InputError(
            message("errors_instruments-must-above-zero-not", value=value), where=where, hint=f'{where}="{example}"'
        )
    return found


def not_negative(value: Any, unit: str, where: str, example: str) -> float:
    """A quantity of zero or more, in ``unit``. Raises QuantityError, InputError."""
    found = si(value, unit, where)
    if found < 0.0:
        raise InputError(
            message("errors_instruments-must-zero-more-not", value=value), where=where, hint=f'{where}="{example}"'
        )
    return found


def whole(value: Any, where: str, least: int, most: int = 2**63 - 1) -> int:
    """A whole number from ``least`` to ``most``. Raises InputError."""
    found = integer(value)
    if found is None or not least <= found <= most:
        too_large = found is not None and found > most
        open_ended = most == 2**63 - 1 and not too_large
        key = "errors_instruments-no-whole-number-from" if open_ended else "errors_instruments-no-whole-number"
        raise InputError(message(key, value=shown(value), least=least, most=most), where=where, hint=f"{where}={least}")
    return found


def bilayer_of(membrane: Any, where: str) -> Bilayer:
    """A ``Bilayer``, or that of a recipe, of a table of mole fractions or of the name of a lipid.

    Raises what ``Bilayer`` raises, within ``where``.
    """
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.recipe import Recipe

    if isinstance(membrane, Bilayer):
        return membrane
    if isinstance(membrane, Recipe):
        return membrane.bilayer()
    try:
        return Bilayer(membrane)
    except PermeaseError as error:
        raise error.within(where) from None


def lipid_names(lipids: Mapping[str, float]) -> str:
    """Lipids with their mole fractions, as far as they fit a line; a pure one by its name.

    >>> lipid_names({"POPC": 0.7, "cholesterol": 0.3})
    'POPC 0.7, cholesterol 0.3'
    """
    names = [name if len(lipids) == 1 else f"{name} {value:.3g}" for name, value in lipids.items()]
    return ", ".join(names) if len(names) <= 4 else f"{', '.join(names[:3])} … ({len(names)})"
