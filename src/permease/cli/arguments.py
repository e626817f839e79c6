"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import InputError
from .source import complete_cell, complete_part, complete_subject

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
Time = Annotated[
    str | None,
    typer.Option(
        "-t", "--time", metavar="TIME", help="Hold for this long instead of following the cell's own protocol."
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
Part = Annotated[str, typer.Argument(metavar="PART", help="A part of the library.", autocompletion=complete_part)]
Subject = Annotated[
    str | None,
    typer.Argument(
        metavar="[PART|LIPIDS|CELL]",
        help="A part (GLUT1), lipids (DPPC, POPC=0.7,cholesterol=0.3), a recipe (popc_liposome) or a cell "
        "(red_blood_cell); none with --donnan.",
        autocompletion=complete_subject,
    ),
]


def demand_points(points: int) -> None:
    """Raise InputError for a number of output times that no run can have."""
    if not 2 <= points <= 1_000_000:
        raise InputError(f"{points} output times", where="--points", hint="a number from 2 to 1000000")
