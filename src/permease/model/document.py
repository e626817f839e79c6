"""Cell files: YAML text to a ``Cell`` and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import DocumentError, InputError
from ..text import message
from .cell import Cell
from .reading import read_cell
from .source import parse
from .writing import write_cell


def read(text: str | bytes, parts: Mapping[str, Any], *, file: str = "cell.yaml") -> Cell:
    """The cell that a cell file describes.

    ``text`` is the content of the file (UTF-8 when bytes), ``parts`` finds the class of a transporter by its name, and
    ``file`` is its name for messages.

    Raises DocumentError with every problem found; each quotes its line with a caret.
    """
    if isinstance(text, (bytes, bytearray)):
        try:
            text = bytes(text).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DocumentError(
                message("errors_model-not-utf-8-text", file=file),
                why=message("errors_model-byte-0x", start=error.start, object=f"{error.object[error.start]:02x}"),
                hint=message("errors_model-save-utf-8"),
            ) from None
    if not isinstance(text, str):
        raise InputError(message("errors_model-cell-file-text-not", name=type(text).__name__))
    source, root = parse(text.removeprefix("\ufeff"), file)
    return read_cell(source, root, parts)


def write(cell: Cell) -> str:
    """A commented cell file from which ``read`` makes an equal cell.

    Raises InputError for what is no ``Cell``, and DocumentError for a cell that no file can hold.
    """
    if not isinstance(cell, Cell):
        raise InputError(message("errors_model-write-takes-cell-not", cell=f"{cell!r}"))
    return write_cell(cell)
