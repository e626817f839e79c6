"""Impermeant solutes on the command line: ``NAME=CONC:Z``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import InputError
from ..text import message
from .quantities import amounts, demand_units

EXAMPLE = "protein=5mM:-8"


def impermeants(texts: Iterable[str], option: str = "--impermeant") -> dict[str, Any]:
    """``["haemoglobin=5mM:-8"]`` as name -> (concentration, charge), or name -> concentration where none is given."""
    found: dict[str, Any] = {}
    for name, text in amounts(texts, option, EXAMPLE).items():
        concentration, colon, z = text.partition(":")
        demand_units({name: concentration}, "mM", option)
        found[name] = (concentration, _charge(z, text, option)) if colon else concentration
    return found


def without_haemoglobin(texts: Iterable[str], option: str) -> tuple[list[str], dict[str, Any]]:
    """``NAME=CONC`` texts without those of haemoglobin, which is no species, and it as an impermeant solute."""
    from ..calculate.osmolality import HAEMOGLOBIN

    parts = [part.strip() for text in texts for part in text.replace("，", ",").split(",") if part.strip()]
    held = [part for part in parts if part.partition("=")[0].strip().lower() in HAEMOGLOBIN]
    return [part for part in parts if part not in held], impermeants(held, option)


def _charge(text: str, whole: str, option: str) -> float:
    try:
        return float(text.replace("−", "-"))
    except ValueError:
        raise InputError(
            message("errors_cli-cannot-read-charge-number", text=f"{text!r}"),
            where=option,
            why=message("errors_cli-text-2", whole=f"{whole!r}"),
            hint=EXAMPLE,
        ) from None
