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
Variant = Annotated[str, typer.Option("--variant", metavar="NAME", help="help-variant-part")]
Parts = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PART]...", help="help-parts-library-all-them-when", autocompletion=complete_part),
]
InsideMany = Annotated[
    list[str] | None,
    typer.Option("--in", "--inside", metavar="NAME=CONC,...", help="help-concentrations-inside-e-g-k"),
]
OutsideMany = Annotated[
    list[str] | None,
    typer.Option("--out", "--outside", metavar="NAME=CONC,...", help="help-concentrations-outside-e-g-k"),
]
Voltage = Annotated[
    str | None,
    typer.Option("-V", "--voltage", metavar="VOLTAGE", help="help-membrane-potential-inside-minus-outside"),
]
Temperature = Annotated[
    str, typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-37degc-310k")
]
Lumen = Annotated[str, typer.Option("--radius", metavar="LENGTH", help="help-lumen-default-50nm")]
PointsFile = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="help-write-points-csv-json-file")
]
NumbersFile = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="help-write-numbers-csv-json-file")
]
CurvePlot = Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-curve-png-svg-pdf")]
Plot = Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-png-svg-pdf-file")]
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
            message("errors_cli-output-times", points=points),
            where="--points",
            hint=message("errors_cli-number-from-2-1000000"),
        )
