"""Where a command gets its cell from: a cell file, stdin, or the library; and the options that change it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import FileError, InputError, QuantityError, UnknownNameError

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.protocol import Protocol, Step

SUFFIXES = (".yaml", ".yml", ".json")
_BARE = re.compile(r"\s*[+\-−]?(\d+\.?\d*|\.\d+)([eE][+\-−]?\d+)?\s*")


def complete_cell(incomplete: str) -> list[str]:
    """Names of library cells, and cell files here, that start with ``incomplete``."""
    from ..library import cells

    files = [str(p) for p in sorted(Path().glob(f"{incomplete}*")) if p.suffix in SUFFIXES]
    return [name for name in cells.names() if name.startswith(incomplete)] + files


def complete_part(incomplete: str) -> list[str]:
    """Names of library parts that start with ``incomplete``, in any case."""
    from .. import library

    return [name for name in library.names() if name.lower().startswith(incomplete.lower())]


def load(source: str) -> Cell:
    """The cell of a file, of ``-`` (stdin) or of the library. Raises UnknownNameError, DocumentError or FileError."""
    if source == "-":
        from ..model.document import read as read_text

        return read_text(sys.stdin.buffer.read(), parts_by_name(), file="<stdin>")
    if Path(source).suffix.lower() in SUFFIXES or "/" in source or "\\" in source:
        return read(Path(source))
    from ..library import cells

    names = cells.names()
    if source in names:
        return cells.cell(source)
    if Path(source).is_file():
        return read(Path(source))
    raise UnknownNameError("cell", source, names)


def bare(text: str) -> bool:
    """Whether a text is a number without a unit."""
    return _BARE.fullmatch(text) is not None


def pair(text: str, option: str, example: str) -> tuple[str, str]:
    """``"K=5mM"`` as its two halves. Raises InputError."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise InputError(f"cannot read {text!r} as NAME=VALUE", where=option, hint=f"{option} {example}")
    return name.strip(), value.strip()


def amounts(texts: Iterable[str], option: str, example: str) -> dict[str, str]:
    """``["K=5mM,Na=140mM", "Cl=110mM"]`` as one mapping. Raises InputError for what cannot be read or comes twice."""
    found: dict[str, str] = {}
    for text in texts:
        for part in re.split(r"[,，]", text):
            if part.strip():
                name, value = pair(part, option, example)
                if name in found:
                    raise InputError(f"{name} is given twice", where=option)
                found[name] = value
    return found


def demand_units(values: Mapping[str, str | None], unit: str, option: str = "") -> None:
    """Refuse numbers without a unit, with the unit they could have meant."""
    for name, text in values.items():
        if text is not None and bare(text):
            spelled = f"{option} {name}={text.strip()}{unit}" if option else f"{name} {text.strip()}{unit}"
            raise QuantityError(f"{name} = {text.strip()} has no unit", where=option, hint=spelled)


def changed(cell: Cell, settings: Iterable[str]) -> Cell:
    """The cell with every ``path=value`` applied in order."""
    for text in settings:
        path, value = pair(text, "--set", "plasma.K=20mM")
        path = full_path(cell, path)
        _demand_unit(path, value, cell)
        cell = cell.replace(path, value)
    return cell


def _demand_unit(path: str, value: str, cell: Cell) -> None:
    if not bare(value) or path not in cell.paths():
        return
    unit = getattr(cell.find(path), "units", None)
    if unit is not None and str(unit):
        raise QuantityError(
            f"{path} = {value} has no unit", where="--set", hint=f"--set {path}={value}{f'{unit:~C}'.replace('**', '^')}"
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
            f"{path} could mean several places", where="--set", why=f"{kind}: {', '.join(p.name for p in places)}",
            hint=f"--set {places[0].name}.{name}=...",
        )
    return f"{places[0].name}.{name}"


def plan(cell: Cell, time: str | None, events: Iterable[str]) -> Protocol:
    """What to do: hold for ``time``, or else the cell's own protocol; with the events put in."""
    from ..model.protocol import Hold, Protocol

    if time is not None:
        if bare(time):
            raise QuantityError(f"{time} has no unit", where="--time", hint=f"--time {time}s, {time}min or {time}h")
        protocol = Protocol(Hold(time))
    elif cell.protocol is not None:
        protocol = cell.protocol
    else:
        raise InputError(
            f"nothing says how long {cell.name} is to run", why="it brings no protocol", hint="--time 30min"
        )
    for text in events:
        protocol = with_event(cell, protocol, text)
    protocol.check(cell)
    return protocol


def with_event(cell: Cell, protocol: Protocol, text: str) -> Protocol:
    """The protocol with ``"60s: ouabain=10uM"`` added to a bath from that time on."""
    from ..model.protocol import Perfuse, Protocol
    from ..units import si

    when, colon, what = text.replace("：", ":").partition(":")
    example = '--event "60s: ouabain=10uM"'
    if not colon:
        raise InputError(f"cannot read {text!r} as an event", where="--event", hint=example)
    if bare(when):
        raise QuantityError(f"{when.strip()} has no unit", where="--event", hint=f"{when.strip()}s")
    start = si(when, "s", "--event")
    additions = amounts([what], "--event", "'60s: ouabain=10uM'")
    if not additions:
        raise InputError(f"{text!r} adds nothing", where="--event", hint=example)
    if not 0.0 <= start < protocol.duration:
        raise InputError(
            f"an event at {when.strip()} is outside the run", where="--event",
            why=f"the run lasts {protocol.duration:g} s", hint="an earlier time, or a longer --time",
        )
    bath, table = _bath_of(cell, additions)
    steps: list[Step] = []
    clock, done = 0.0, False
    for step in protocol:
        end = clock + step.duration
        if done or start >= end:
            steps.append(_with_addition(step, bath, table) if done else step)
        else:
            if start > clock:
                steps.append(_lasting(step, start - clock))
            if start == clock and isinstance(step, Perfuse) and step.bath == bath:
                steps.append(_with_addition(step, bath, table, merge=True))
            else:
                _demand_divisible(step, text)
                steps.append(Perfuse(bath, None, f"{end - start:.15g} s", add=table))
                if start == clock and isinstance(step, Perfuse):
                    raise InputError("an event cannot coincide with a change of another bath", where="--event")
            done = True
        clock = end
    return Protocol(*steps)


def _bath_of(cell: Cell, additions: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    table: dict[str, str] = {}
    found = set()
    for name, value in additions.items():
        if bare(value):
            raise QuantityError(f"{name} = {value} has no unit", where="--event", hint=f"{name}={value}mM or {value}uM")
        bath, dot, species = name.rpartition(".")
        found.add(cell.bath(bath).name if dot else cell.baths[0].name)
        table[species] = value
    if len(found) > 1:
        raise InputError("one event changes one bath", where="--event", hint="two --event options")
    return found.pop(), table


def _demand_divisible(step: Step, text: str) -> None:
    from ..model.protocol import Hold, Perfuse

    if not isinstance(step, (Hold, Perfuse)):
        raise InputError(
            f"the event {text!r} falls into a step that cannot be divided", where="--event", why=f"step: {step}"
        )


def _lasting(step: Step, seconds: float) -> Step:
    from ..model.protocol import Hold, Perfuse

    _demand_divisible(step, "")
    if isinstance(step, Perfuse):
        add = None if step.add is None else {k: f"{v:.15g} mM" for k, v in step.add.items()}
        return Perfuse(step.bath, step.solution, f"{seconds:.15g} s", add=add)
    return Hold(f"{seconds:.15g} s")


def _with_addition(step: Step, bath: str, table: Mapping[str, str], *, merge: bool = False) -> Step:
    """A later change of the same bath keeps what the event added."""
    from ..model.protocol import Perfuse

    if not isinstance(step, Perfuse) or step.bath != bath:
        return step
    if step.solution is not None:
        return Perfuse(bath, step.solution.add(dict(table)), f"{step.duration:.15g} s")
    if not merge:
        return step
    both = {k: f"{v:.15g} mM" for k, v in (step.add or {}).items()}
    if set(both) & set(table):
        raise InputError("the protocol adds the same species at that moment", where="--event")
    return Perfuse(bath, None, f"{step.duration:.15g} s", add={**both, **table})


class _Parts(Mapping[str, Any]):
    """Classes of transporters by name: the library, and the leak."""

    def __getitem__(self, name: str) -> Any:
        from .. import library
        from ..model.leak import Leak

        if name == "Leak":
            return Leak
        if name not in library.names():
            raise KeyError(name)
        return library.part(name)

    def __iter__(self) -> Iterator[str]:
        from .. import library

        return iter(["Leak", *library.names()])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def parts_by_name() -> Mapping[str, Any]:
    """What a cell file may put into a membrane."""
    return _Parts()


def read(path: Path) -> Cell:
    """The cell of a file. Raises DocumentError or FileError."""
    from ..model.document import read as read_text

    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"cannot read {path}", why=error.strerror or str(error)) from error
    return read_text(content, parts_by_name(), file=str(path))


__all__ = [
    "amounts", "bare", "changed", "complete_cell", "complete_part", "demand_units", "load", "parts_by_name", "plan", "read"
]  # fmt: skip
