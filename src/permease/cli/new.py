"""``permease new``: a commented cell file to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import InputError, UnknownNameError
from ..text import message
from . import outputs
from .session import Session
from .source import SUFFIXES


def complete_preset(incomplete: str) -> list[str]:
    """Names of presets that start with ``incomplete``."""
    from ..library import cells

    return [name for name in cells.names() if name.startswith(incomplete)]


def new(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="CELL.yaml", help="help-file-write-prints")],
    preset: Annotated[
        str,
        typer.Option(
            "--preset",
            metavar="NAME",
            help="help-library-cell-start-from-default",
            autocompletion=complete_preset,
        ),
    ] = "pump_leak_neuron",
    force: Annotated[bool, typer.Option("--force", help="help-replace-file-exists")] = False,
) -> None:
    """Write a commented cell file: a cell of the library, ready to be changed."""
    from ..library import cells
    from ..model.document import write

    session: Session = ctx.obj
    if preset not in cells.names():
        raise UnknownNameError(message("thing-preset"), preset, cells.names(), where="--preset")
    if file == "-":
        sys.stdout.write(session.say("new-comments") + write(cells.cell(preset)))
        return
    path = Path(file)
    if path.suffix.lower() not in SUFFIXES[:2]:
        raise InputError(
            message("errors_cli-cell-file-ends-yaml-not", name=f"{path.name!r}"),
            where="CELL.yaml",
            hint=f"{path.stem or 'cell'}.yaml",
        )
    outputs.demand_writable(path, SUFFIXES[:2], "CELL.yaml", force=force)
    outputs.write_text(path, session.say("new-comments") + write(cells.cell(preset)), force=force)
    if session.json:
        session.emit("new", {"file": file, "preset": preset})
        return
    session.print(session.say("new-wrote", file=file))
    session.note(session.say("new-next", file=file))
