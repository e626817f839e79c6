"""From a cell to the text of a cell file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..plain import real
from .cell import Cell
from .wording import celsius

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_ ()/^+.*-]*[A-Za-z0-9_)]|[A-Za-z]|-?[0-9][A-Za-z0-9_ /^+.*-]*")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_COMMENTS = {
    "permease": "version of the format",
    "temperature": "absolute or in degC",
    "volume": "of water, at rest",
    "balance": "this one is adjusted to electroneutrality",
    "held": "kept constant by metabolism",
    "water_permeability": "osmotic, of the whole membrane",
    "bilayer": "its lipids: a recipe, a lipid, or mole fractions",
}


def write_cell(cell: Cell) -> str:
    """The text; blocks for places and membranes, one line for what is small."""
    lines = [f"# {cell.name}: a cell file of permease. Every quantity carries its unit; V = psi_inside - psi_outside."]
    lines += _entry("permease", 1, 0)
    lines += _entry("name", cell.name, 0)
    if cell.label is not None:
        lines += _entry("label", {"en": cell.label.en, "zh": cell.label.zh}, 0)
    lines += _entry("temperature", celsius(cell.temperature), 0)
    if cell.ground is not None:
        lines += _entry("ground", cell.ground, 0)
    lines.append("baths:")
    for bath in cell.baths:
        given = bath.solution.documented()
        if bath.solution.name:
            given["name"] = bath.solution.name
        lines += _entry(bath.name, given, 1)
    if cell.compartments:
        lines.append("compartments:")
    for place in cell.compartments:
        lines.append(f"  {_scalar(place.name)}:")
        for key, value in place.documented().items():
            lines += _block(key, value, 2) if key in ("impermeant", "buffers") else _entry(key, value, 2)
    lines.append("membranes:")
    for membrane in cell.membranes:
        lines.append(f"  {_scalar(membrane.name)}:")
        for key, value in membrane.documented().items():
            if key == "bilayer" and isinstance(value, Mapping) and "outer" in value:
                lines += _block(key, value, 2)
                continue
            if key != "transporters":
                lines += _entry(key, value, 2)
                continue
            lines.append("    transporters:")
            for part in value:
                name, arguments = next(iter(part.items()))
                lines.append(
                    f"      - {_scalar(name)}: {_flow(arguments)}" if arguments else f"      - {_scalar(name)}"
                )
    if cell.protocol is not None and len(cell.protocol):
        lines.append("protocol:")
        lines += [
            f"  - {_scalar(verb)}: {_flow(value)}"
            for step in cell.protocol.documented()
            for verb, value in step.items()
        ]
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, depth: int) -> list[str]:
    text = f"{'  ' * depth}{_scalar(key)}: {_flow(value)}"
    comment = _COMMENTS.get(key, "") if depth in (0, 2) else ""
    return [f"{text:<32}  # {comment}" if comment else text]


def _block(key: str, value: Mapping[str, Any], depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{_scalar(key)}:"
    for name, inner in value.items():
        yield from _entry(name, inner, depth + 1)


def _flow(value: Any) -> str:
    """Any value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(str(k))}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_flow(v) for v in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if real(value) is not None:
        short = f"{value:.15g}"
        return short if float(short) == value else repr(value)
    return "null" if value is None else _scalar(str(value))


def _scalar(text: str) -> str:
    """Text as a plain scalar where that is safe, otherwise quoted."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
