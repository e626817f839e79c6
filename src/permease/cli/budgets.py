"""``--budget``: who moved how much of one thing, as a table, a figure and JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UnknownNameError
from ..text import message
from . import describe, facts
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..solve.budget import Budget
    from ..solve.result import Result

Budgets = Annotated[
    list[str] | None,
    typer.Option(
        "--budget",
        metavar="ITEM",
        help="help-say-who-moved-species-water",
    ),
]
_SCALES = {
    "mol": facts.AMOUNTS,
    "m^3": (("pL", 1e15), ("fL", 1e18), ("aL", 1e21)),
    "C": (("pC", 1e12), ("fC", 1e15), ("aC", 1e18)),
}


def demand_items(cell: Cell, items: list[str]) -> None:
    """Refuse an item that no compartment holds, before the run. Raises UnknownNameError."""
    from ..chemistry.species import species
    from ..solve.budget import carriers

    for item in items:
        _, name = _split(cell, item)
        if name in ("water", "charge"):
            continue
        place = _split(cell, item)[0] or cell.compartments[0].name
        try:
            known = species(name).name
        except UnknownNameError as error:
            error.where = "--budget"
            raise
        if carriers(cell, known, place):
            continue
        if all(c.name != place for c in cell.compartments):
            raise UnknownNameError(message("thing-cargo"), name, _cargo(cell, place), where=f"--budget > {place}")
        held = cell.compartment(place).holds()
        if known not in held:
            raise UnknownNameError(
                message("thing-species"), name, [*held, "water", "charge"], where=f"--budget > {place}"
            )


def _split(cell: Cell, item: str) -> tuple[str, str]:
    """The compartment (empty: the first) and the thing of ``cytosol.Na`` or ``Na``; or part and cargo."""
    front, _, last = item.rpartition(".")
    if _cargo(cell, front):
        return front, last
    head, dot, rest = item.partition(".")
    return (head, rest) if dot and any(c.name == head for c in cell.compartments) else ("", item)


def _cargo(cell: Cell, path: str) -> list[str]:
    """What the part of a path takes up in vesicles; empty where it is no such part."""
    from ..model.vesicle_traffic import VesicleTraffic

    parts = {f"{m.name}.{t.name}": t for m in cell.membranes for t in m.transporters}
    part = parts.get(path)
    return [part.cargo] if isinstance(part, VesicleTraffic) else []


def budgets(result: Result, items: list[str]) -> list[Budget]:
    """The budget of every item."""
    return [result.budget(name, place) for place, name in (_split(result.cell, item) for item in items)]


def print_budgets(session: Session, found: list[Budget]) -> None:
    """One table a budget: start, what every process brought, end."""
    for each in found:
        values = [each.initial, *each.gains.values(), each.final]
        unit, factor = facts.scaled(values, _SCALES[each.unit])
        what = (
            session.say(f"budget-{each.item}")
            if each.item in ("water", "charge")
            else describe.symbol(each.item, session.language)
        )
        table = Table((session.say("budget-title", item=what, place=each.place), f">{unit}"))
        table.add(session.say("run-start"), session.number(each.initial * factor))
        for name, gained in each.gains.items():
            sign = "+" if gained >= 0.0 else ""
            table.add(name, f"{sign}{session.number(gained * factor)}")
        table.add(session.say("budget-end"), session.number(each.final * factor))
        session.table(table)
        session.print()


def draw_budgets(session: Session, found: list[Budget], result: Result, plot: str, *, force: bool) -> list[str]:
    """A figure per budget beside ``plot``; the names of the files."""
    from ..plot.budget import plot_budget
    from ..solve.files import atomic

    files = []
    for each in found:
        path = figure_path(plot, each.place, each.item)
        with atomic(path, overwrite=force) as temporary:
            plot_budget(result, each.item, each.place, path=temporary, language=session.language)
        files.append(str(path))
    return files


def figure_path(plot: str, place: str, item: str) -> Path:
    """``red_cell-cytosol-Na.png`` beside ``red_cell.png``."""
    path = Path(plot)
    return path.with_name(f"{path.stem}-{place.replace(', ', '+')}-{item}{path.suffix}")


def budget_paths(cell: Cell, plot: str, items: list[str]) -> list[Path]:
    """The figures that ``draw_budgets`` will write."""
    from ..chemistry.species import species
    from ..solve.budget import carriers

    found = []
    for place, name in (_split(cell, item) for item in items):
        plain = name if name in ("water", "charge") else species(name).name
        where = place or cell.compartments[0].name
        found.append(figure_path(plot, ", ".join(carriers(cell, plain, where)) or where, plain))
    return found


def documents(found: list[Budget]) -> list[dict[str, Any]]:
    """Budgets for JSON, in coherent SI."""
    return [
        {
            "item": b.item,
            "compartment": b.place,
            "unit": b.unit,
            "initial": b.initial,
            "final": b.final,
            "gains": dict(b.gains),
            "residual": b.residual,
        }
        for b in found
    ]
