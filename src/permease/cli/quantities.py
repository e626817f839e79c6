"""Numbers with units as they come from the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..errors import InputError, QuantityError
from ..text import message

_BARE = re.compile(r"\s*[+\-−]?(\d+\.?\d*|\.\d+)([eE][+\-−]?\d+)?\s*")


def bare(text: str) -> bool:
    """Whether a text is a number without a unit."""
    return _BARE.fullmatch(text) is not None


def pair(text: str, option: str, example: str) -> tuple[str, str]:
    """``"K=5mM"`` as its two halves. Raises InputError."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise InputError(
            message("errors_cli-cannot-read-name-value", text=f"{text!r}"), where=option, hint=_typed(option, example)
        )
    return name.strip(), value.strip()


def _typed(option: str, value: str) -> str:
    """What is typed: arguments have no name on the command line."""
    return f"{option} {value}" if option.startswith("-") else value


def amounts(texts: Iterable[str], option: str, example: str) -> dict[str, str]:
    """``["K=5mM,Na=140mM", "Cl=110mM"]`` as one mapping. Raises InputError for what cannot be read or comes twice."""
    found: dict[str, str] = {}
    for text in texts:
        for part in re.split(r"[,，]", text):
            if part.strip():
                name, value = pair(part, option, example)
                if name in found:
                    again = _typed(option, f"{name}={value}")
                    raise InputError(message("errors_cli-given-twice", name=name), where=option, hint=again)
                found[name] = value
    return found


def demand_units(values: Mapping[str, str | None], unit: str, option: str = "") -> None:
    """Refuse numbers without a unit, with the unit they could have meant."""
    for name, text in values.items():
        if text is not None and bare(text):
            value = f"{text.strip()}{unit}"
            spelled = _typed(option, f"{name}={value}") if option else _typed(name, value)
            raise QuantityError(
                message("errors_cli-number-no-unit", name=name, value=text.strip()), where=option, hint=spelled
            )


def span(text: str | None, default: str, unit: str, option: str = "--range") -> tuple[str, str, int]:
    """``"0.01mM,100mM,25"`` as both ends and the number of points, which is that of ``default`` where left out.

    Raises InputError for what is no range, QuantityError for an end without a unit.
    """
    parts = [part.strip() for part in (text if text is not None else default).replace("，", ",").split(",")]
    if len(parts) == 2:
        parts.append(default.rpartition(",")[2])
    if len(parts) != 3 or not all(parts):
        raise InputError(
            message("errors_cli-cannot-read-range", text=f"{text!r}"), where=option, hint=f"{option}={default}"
        )
    for end in parts[:2]:
        if bare(end):
            whole = [f"{each}{unit}" if bare(each) else each for each in parts[:2]]
            raise QuantityError(
                message("errors_cli-number-no-unit", name=option, value=end),
                where=option,
                hint=f"{option}={','.join([*whole, *parts[2:]])}",
            )
    if not parts[2].isdecimal() or not parts[2].isascii():
        raise InputError(
            message("errors_cli-no-number-points", parts=f"{parts[2]!r}"), where=option, hint=f"{option}={default}"
        )
    return parts[0], parts[1], int(parts[2])


def listed(text: str) -> list[str]:
    """``"0,0.2,0.4"`` as its pieces, without empty ones."""
    return [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
