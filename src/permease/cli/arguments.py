"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import InputError
from ..text import message
from .source import complete_cell, complete_part, complete_subject

Source = Annotated[
    str,
    typer.Argument(
        metavar="CELL.yaml|NAME",
        help="help-cell-file-stdin-cell-library",
        autocompletion=complete_cell,
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="PATH=VALUE", help="help-change-number-first-e-g"),
]
Time = Annotated[
    str | None,
    typer.Option("-t", "--time", metavar="TIME", help="help-hold-long-instead-following-cell"),
]
Force = Annotated[bool, typer.Option("--force", help="help-replace-files-exist")]
Part = Annotated[str, typer.Argument(metavar="PART", help="help-part-library", autocompletion=complete_part)]
Subject = Annotated[
    str | None,
    typer.Argument(
        metavar="[PART|LIPIDS|CELL]",
        help="help-part-glut1-lipids-dppc-popc",
        autocompletion=complete_subject,
    ),
]


def demand_points(points: int) -> None:
    """Raise InputError for a number of output times that no run can have."""
    if not 2 <= points <= 1_000_000:
        raise InputError(
            message("errors_cli-output-times", points=points), where="--points", hint="a number from 2 to 1000000"
        )
