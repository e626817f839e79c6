"""Tables of numbers that users bring: columns with names and units, commas, semicolons or tabs between them."""

from __future__ import annotations

import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from ..errors import FileError, InputError, QuantityError, UnknownNameError, reason
from ..text import message
from ..units import si

_POWER = re.compile(r"(?:10\^?|1e)(?P<power>[+-]?\d+)\s+(?P<unit>.+)")
_UNIT = re.compile(r"(?P<name>.*?)\s*[\[(](?P<unit>[^\])]*)[\])]\s*")


@dataclass(frozen=True)
class Column:
    """One column: its name, its unit (``""`` where it gives none), such as ``"s"`` or ``"1e-6 cm/s"``, its numbers."""

    name: str
    unit: str
    values: tuple[float, ...]

    def quantities(self, example: str) -> list[str]:
        """Its numbers with their unit, as text. Raises QuantityError where it has none."""
        if not self.unit:
            raise QuantityError(
                message("errors_cli-column-has-no-unit", name=self.name), where="FILE", hint=f"{self.name} [{example}]"
            )
        match = _POWER.fullmatch(self.unit.replace("−", "-"))
        unit, factor = (match["unit"], 10.0 ** int(match["power"])) if match else (self.unit, 1.0)
        return [f"{factor * value!r} {unit}" for value in self.values]

    def shares(self) -> list[float]:
        """Its numbers as pure numbers: percent are hundredths. Raises QuantityError where its unit is none of these."""
        if self.unit in ("", "1"):
            return list(self.values)
        return [si(value, "", f"FILE > {self.name}") for value in self.quantities("%")]


def read(path: str, heads: str = "time [s],volume [1]") -> tuple[Column, ...]:
    """The columns of a text file, or of stdin for ``-``; the first line names them, ``#`` begins a remark.

    ``heads`` is an example of such a line. Raises FileError for what cannot be read, InputError for what is no such
    table, with the line.
    """
    lines = [(number, line) for number, line in enumerate(text_of(path, "FILE").splitlines(), 1)
             if line.strip() and not line.lstrip().startswith("#")]  # fmt: skip
    hint = message("errors_cli-table-example", heads=heads)
    if len(lines) < 2:
        raise InputError(message("errors_cli-holds-no-table", path=path), where="FILE", hint=hint)
    first = lines[0][1]
    mark = next((mark for mark in ("\t", ";", ",") if mark in first), None)
    names = [head.strip().strip('"') for head in first.split(mark)] if mark else []
    if len(names) < 2:
        raise InputError(message("errors_cli-has-one-column", path=path), where="FILE", why=first[:60], hint=hint)
    if all(_number(head) is not None for head in names):
        raise InputError(
            message("errors_cli-first-line-names-no-columns", path=path), where="FILE", why=first[:60], hint=hint
        )
    rows = []
    for number, line in lines[1:]:
        cells = [cell.strip().strip('"') for cell in line.split(mark)]
        found = [_number(cell) for cell in cells]
        if len(cells) != len(names) or None in found:
            raise InputError(
                message("errors_cli-line-not-numbers", number=number, path=path, count=len(names)),
                where="FILE",
                why=line.strip()[:60],
                hint=message(
                    "errors_cli-numbers-such",
                    numbers=(mark or ",").join(["0.5", "0.31", *["1"] * len(names)][: len(names)]),
                ),
            )
        rows.append(found)
    columns = []
    for i, head in enumerate(names):
        match = _UNIT.fullmatch(head)
        name, unit = (match["name"], match["unit"].strip()) if match else (head, "")
        columns.append(Column(name, unit, tuple(float(row[i] or 0.0) for row in rows)))
    return tuple(columns)


def pick(columns: tuple[Column, ...], names: tuple[str, ...], option: str = "", asked: str | None = None) -> Column:
    """The column that the user asks for, or the first one with one of ``names``, in any case.

    Raises UnknownNameError for one that is not there, InputError where none of them is.
    """
    known = {column.name.lower(): column for column in columns}
    if asked is not None:
        if asked.strip().lower() not in known:
            raise UnknownNameError(message("thing-column"), asked, [column.name for column in columns], where=option)
        return known[asked.strip().lower()]
    for name in names:
        if name.lower() in known:
            return known[name.lower()]
    listed = ", ".join(column.name for column in columns)
    hint = (
        message("errors_cli-column-or-option", name=names[0], option=option, other=columns[-1].name)
        if option
        else message("errors_cli-column-named", name=names[0])
    )
    raise InputError(
        message("errors_cli-there-no-column", names=names[0]),
        where="FILE",
        why=message("errors_cli-columns", listed=listed),
        hint=hint,
    )


def text_of(path: str, where: str) -> str:
    """The text of a file, or of stdin for ``-``. Raises FileError, at ``where``, for what cannot be read."""
    try:
        if path == "-":
            return sys.stdin.read()
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else message("errors_cli-no-text")
        raise FileError(message("errors_cli-cannot-read", path=path), where=where, why=why) from None


def _number(text: str) -> float | None:
    try:
        value = float(text.replace("−", "-"))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
