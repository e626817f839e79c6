"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

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
