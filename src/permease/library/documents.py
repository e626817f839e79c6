"""Cell files with the library at hand: every part, the generic families, and cells by name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import FileError, InputError, UnknownNameError, reason
from ..model import document
from ..model.cell import Cell
from ..model.leak import Leak
from ..model.shared_path import SharedPath
from ..text import message
from . import cells, names, part

_FAMILIES: Mapping[str, Any] = {"Leak": Leak, "SharedPath": SharedPath}
_LARGEST_FILE = 20_000_000


class _Parts(Mapping[str, Any]):
    """What a cell file may call a transporter."""

    def __getitem__(self, name: str) -> Any:
        if name in _FAMILIES:
            return _FAMILIES[name]
        try:
            return part(name)
        except UnknownNameError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter([*_FAMILIES, *names()])

    def __len__(self) -> int:
        return len(_FAMILIES) + len(names())


PARTS: Mapping[str, Any] = _Parts()
"""Classes by the names that cell files use."""


def read(text: str | bytes, *, file: str = "cell.yaml") -> Cell:
    """The cell that a cell file describes; raises DocumentError with every problem and its line."""
    return document.read(text, PARTS, file=file)


def read_file(path: str | os.PathLike[str]) -> Cell:
    """Read a cell file. Raises FileError where it cannot be opened, DocumentError where it cannot be a cell."""
    place = Path(path)
    try:
        if place.stat().st_size > _LARGEST_FILE:
            raise FileError(
                message("errors_library-too-large-cell-file", place=place),
                why=message("errors_library-more-than-mb", largest_file=_LARGEST_FILE // 1000000),
            )
        text = place.read_bytes()
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(
            message("errors_library-cannot-read", place=place),
            why=reason(error),
            hint=message("errors_library-permease-run-red-blood-cell-yaml"),
        ) from error
    return read(text, file=str(path))


def load(name: str | os.PathLike[str]) -> Cell:
    """A cell file by its path, or a cell of the library by its name.

    Raises UnknownNameError with the nearest library cell when it is neither.
    """
    if not isinstance(name, (str, os.PathLike)):
        raise InputError(
            message("errors_library-cell-named-text-not", name=f"{name!r}"),
            hint=message("errors_library-red-blood-cell-path-yaml-file"),
        )
    name = os.fspath(name)
    if Path(name).exists() or "/" in name or os.sep in name or name.lower().endswith((".yaml", ".yml")):
        return read_file(name)
    if name not in cells.names():
        raise UnknownNameError(message("thing-cell"), name, cells.names(), where="", hint=_hint(name))
    found: Cell = cells.cell(name)
    return found


def _hint(name: str) -> str:
    from ..errors import nearest

    close = nearest(name, cells.names())
    return message("error-did_you_mean", name=close) if close else message("errors_library-cell-or-file")
