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
    if is_file(source) or Path(source).is_dir():
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
        try:
            changed = cell.replace(path, value)
        except PermeaseError as error:
            error.hint = _set_as_well(cell, {path: value}) or error.hint or _own(cell, path)
            raise
        cell = changed
    return cell


def _own(cell: Cell, path: str) -> str:
    """What sets a number of a cell to what it is already, as an example; empty where the cell has none there."""
    known = path in cell.paths() and hasattr(cell.find(path), "units")
    number = cell.find(path) if known else None
    if number is None:
        return ""
    return f"--set '{path}={float(number.magnitude):.6g} {number.units:~C}'".replace("**", "^")


def _set_as_well(cell: Cell, values: Mapping[str, str]) -> str:
    """The concentration that keeps a place neutral where ions of it are changed; empty for any other change."""
    from ..chemistry.species import species
    from ..units import si

    name = next(iter(values)).rpartition(".")[0]
    places: tuple[Any, ...] = (*cell.baths, *cell.compartments)
    held = next((each.holds() for each in places if each.name == name), ())
    ions = {path.rpartition(".")[2]: value for path, value in values.items()}
    if not set(ions) <= set(held) - {"H"}:
        return ""
    try:
        numbers = {ion: si(value, "mol/m^3") for ion, value in ions.items()}
    except PermeaseError:
        return ""
    added = sum(species(ion).charge * (n - si(cell.find(f"{name}.{ion}"), "mol/m^3")) for ion, n in numbers.items())
    for other in ("Cl", "K", "Na"):
        if added and other not in ions and other in held and min(numbers.values()) >= 0.0:
            now = si(cell.find(f"{name}.{other}"), "mol/m^3") - added / species(other).charge
            if now >= 0.0:
                return message("errors_cli-set-as-well", option=f"--set {name}.{other}={now:.10g}mM")
    return ""


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
        table = {f"{place.name}.{name}": value for name, value in table.items()}
        error.hint = _set_as_well(cell, table) or error.hint
        raise


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
