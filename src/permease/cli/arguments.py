"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from .source import complete_cell, complete_part

Source = Annotated[
    str,
    typer.Argument(
        metavar="CELL.yaml|NAME",
        help="A cell file, - for stdin, or a cell of the library.",
        autocompletion=complete_cell,
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="PATH=VALUE", help="Change a number first, e.g. plasma.K=20mM. Repeatable."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
Part = Annotated[str, typer.Argument(metavar="PART", help="A part of the library.", autocompletion=complete_part)]
