"""What vesicle traffic does to a cell at one instant: its membrane, receptors and cargo, for tables and for JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..constants import AVOGADRO
from . import describe

if TYPE_CHECKING:
    from ..solve.result import State
    from .session import Session

NAMED = ("receptor", "vesicle")
"""Units that are shown by number; patches and berths are shown as the area they are."""


@dataclass(frozen=True)
class Held:
    """One number: the membrane or the part, the row it stands in, what is counted, the unit, and the value in it."""

    place: str
    key: str
    what: str
    unit: str
    value: float


def held(state: State) -> Iterator[Held]:
    """Area and capacitance of every membrane with vesicle traffic; receptors, vesicles and cargo, in molecules."""
    for membrane in state.cell.membranes:
        if f"{membrane.name}.surface" not in state.values:
            continue
        yield Held(membrane.name, "surface", "", "µm²", 1e12 * state.values[f"{membrane.name}.surface"])
        farads = state.values[f"{membrane.name}.total_capacitance"]
        yield Held(membrane.name, "capacitance", "", "pF", 1e12 * farads)
        for part in membrane.transporters:
            prefix = f"{membrane.name}.{part.name}."
            own = {p.removeprefix(prefix): v for p, v in state.values.items() if p.startswith(prefix)}
            for key, value in own.items():
                kind, _, rest = key.partition("_")
                if kind in NAMED or kind == "contents" or (kind == "cargo" and part.turns()):
                    what = rest if kind == "contents" else str(getattr(part, "cargo", ""))
                    yield Held(prefix[:-1], key, what, "", AVOGADRO * value)


def label(session: Session, row: Held) -> str:
    """What a row says."""
    key = "contents" if row.key.startswith("contents_") else row.key
    return session.say(f"traffic-{key}", what=describe.symbol(row.what, session.language))


def document(state: State) -> dict[str, Any]:
    """The same, nested, each ``{"value", "unit"}``; empty without traffic."""
    found: dict[str, Any] = {}
    for row in held(state):
        unit = "um^2" if row.key == "surface" else row.unit
        found.setdefault(row.place, {})[row.key] = {"value": row.value, "unit": unit}
    return found
