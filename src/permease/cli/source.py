"""Where a command gets its cell from: a cell file, stdin, or the library; and the options that change it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError, PermeaseError, QuantityError, UnknownNameError
from ..text import message
from .quantities import bare, pair

if TYPE_CHECKING:
    from ..model.cell import Cell

SUFFIXES = (".yaml", ".yml", ".json")


def complete_cell(incomplete: str) -> list[str]:
    """Names of library cells, and cell files here, that start with ``incomplete``."""
    from ..library import cells

    files = [str(p) for p in sorted(Path().glob(f"{incomplete}*")) if p.suffix in SUFFIXES]
    return [name for name in cells.names() if name.startswith(incomplete)] + files


def complete_part(incomplete: str) -> list[str]:
    """Names of library parts that start with ``incomplete``, in any case."""
    from .. import library

    return [name for name in library.names() if name.lower().startswith(incomplete.lower())]


def complete_subject(incomplete: str) -> list[str]:
    """Parts, lipids, recipes and library cells that start with ``incomplete``, in any case."""
    from ..bilayer.lipid import lipids
    from ..bilayer.recipe import recipes
    from ..library import cells

    membranes = {*lipids(), *recipes(), *cells.names()}
    named = sorted(name for name in membranes if name.lower().startswith(incomplete.lower()))
    return [*complete_part(incomplete), *named]


def is_file(source: str) -> bool:
    """Whether a source names a file, by its ending, its folder, or because it is there."""
    return Path(source).suffix.lower() in SUFFIXES or "/" in source or "\\" in source or Path(source).is_file()


def is_cell(source: str) -> bool:
    """Whether a source names a cell of the library, or a cell file that is there."""
    from ..library import cells

    return source in cells.names() or (Path(source).suffix.lower() in SUFFIXES and Path(source).is_file())


def load(source: str) -> Cell:
    """The cell of a file, of ``-`` (stdin) or of the library. Raises UnknownNameError, DocumentError or FileError."""
    from ..library import cells, documents

    if source == "-":
        return documents.read(sys.stdin.buffer.read(), file="<stdin>")
    names = cells.names()
    if source in names:
        found: Cell = cells.cell(source)
        return found
    if is_file(source):
        return documents.read_file(source)
    raise UnknownNameError(message("thing-cell"), source, names)


def changed(cell: Cell, settings: Iterable[str]) -> Cell:
    """The cell with every ``path=value`` applied; several contents of one place change together.

    Raises what the constructors raise, so two ions can be exchanged although one alone would not be neutral.
    """
    values: dict[str, str] = {}
    for text in settings:
        path, value = pair(text, "--set", "plasma.K=20mM")
        path = full_path(cell, path)
        if path in values:
            raise InputError(message("errors_cli-set-twice", path=path), where="--set")
        _demand_unit(path, value, cell)
        values[path] = value
    places: tuple[Any, ...] = (*cell.baths, *cell.compartments)
    for place in places:
        held = {f"{place.name}.{name}": name for name in place.holds() if name != "H"}
        together = {name: values[path] for path, name in held.items() if path in values}
        if len(together) > 1:
            cell = _with_contents(cell, place, together)
            values = {path: value for path, value in values.items() if path not in held}
    for path, value in values.items():
        cell = cell.replace(path, value)
    return cell


def _with_contents(cell: Cell, place: Any, table: Mapping[str, str]) -> Cell:
    """The cell with several concentrations of one place changed at once."""
    from ..model.bath import Bath

    try:
        if isinstance(place, Bath):
            new: Any = Bath(place.name, place.solution.with_(dict(table)))
        else:
            contents = {name: f"{value!r} mM" for name, value in place.contents.items()}
            new = place.with_(contents={**contents, **table})
        walls = [
            wall.with_(
                inside=new if wall.inside.name == place.name else wall.inside,
                outside=new if wall.outside.name == place.name else wall.outside,
            )
            for wall in cell.membranes
        ]
        return cell.with_(membranes=walls)
    except PermeaseError as error:
        raise error.within(f"{cell.name}, {place.name}") from None


def _demand_unit(path: str, value: str, cell: Cell) -> None:
    if not bare(value) or path not in cell.paths():
        return
    unit = getattr(cell.find(path), "units", None)
    if unit is not None and str(unit):
        raise QuantityError(
            message("errors_cli-number-no-unit", name=path, value=value),
            where="--set",
            hint=f"--set {path}={value}{f'{unit:~C}'.replace('**', '^')}",
        )


def full_path(cell: Cell, path: str) -> str:
    """The path itself; ``K_o`` and ``K_i`` mean K in the only bath and in the only compartment."""
    name, _, side = path.rpartition("_")
    if "." in path or side not in ("o", "i") or not name:
        return path
    places: tuple[Any, ...] = cell.baths if side == "o" else cell.compartments
    if len(places) != 1:
        kind = "baths" if side == "o" else "compartments"
        raise InputError(
            message("errors_cli-could-mean-several-places", path=path),
            where="--set",
            why=f"{kind}: {', '.join(p.name for p in places)}",
            hint=f"--set {places[0].name}.{name}=...",
        )
    return f"{places[0].name}.{name}"
