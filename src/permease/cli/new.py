"""``permease new``: a commented cell file to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import InputError, UnknownNameError
from . import outputs
from .session import Session
from .source import SUFFIXES


def complete_preset(incomplete: str) -> list[str]:
    """Names of presets that start with ``incomplete``."""
    from ..library import cells

    return [name for name in cells.names() if name.startswith(incomplete)]


def new(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="CELL.yaml", help="The file to write; - prints it.")],
    preset: Annotated[
        str,
        typer.Option(
            "--preset",
            metavar="NAME",
            help="The library cell to start from (default pump_leak_neuron).",
            autocompletion=complete_preset,
        ),
    ] = "pump_leak_neuron",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """Write a commented cell file: a cell of the library, ready to be changed."""
    from ..library import cells
    from ..model.document import write

    session: Session = ctx.obj
    if preset not in cells.names():
        raise UnknownNameError("preset", preset, cells.names(), where="--preset")
    if file == "-":
        sys.stdout.write(session.say("new.comments") + write(cells.cell(preset)))
        return
    path = Path(file)
    if path.suffix.lower() not in SUFFIXES[:2]:
        raise InputError(
            f"a cell file ends in .yaml, not {path.name!r}", where="new", hint=f"{path.stem or 'cell'}.yaml"
        )
    outputs.demand_writable(path, SUFFIXES[:2], "new", force=force)
    outputs.write_text(path, session.say("new.comments") + write(cells.cell(preset)), force=force)
    if session.json:
        session.emit("new", {"file": file, "preset": preset})
        return
    session.print(session.say("new.wrote", file=file))
    session.note(session.say("new.next", file=file))
