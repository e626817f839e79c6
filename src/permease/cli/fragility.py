"""``permease fragility``: the osmotic fragility curve of a red cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from .alone import demand_files, write_files
from .arguments import CurvePlot, Force, PointsFile, Settings, Source
from .progress import waiting
from .session import Session
from .source import changed, load
from .table import Table

if TYPE_CHECKING:
    from ..instruments.fragility import Fragility

SHOWN = 0.05
"""The table shows the salt solutions at multiples of this (%), and the curve all of them."""
Solids = Annotated[
    float | None,
    typer.Option("--solids", metavar="SHARE", help="help-share-volume-rest-no-water"),
]
Anomaly = Annotated[
    float | None,
    typer.Option("--anomaly", metavar="SHARE", help="help-share-water-rest-does-not"),
]
Critical = Annotated[
    float | None,
    typer.Option("--critical", metavar="V/V0", help="help-relative-volume-bursts-red-cells"),
]


def fragility(
    ctx: typer.Context,
    cell: Source = "red_blood_cell",
    salt: Annotated[
        str | None,
        typer.Option("--salt", metavar="PERCENT,...", help="help-salt-solutions-e-g-0"),
    ] = None,
    critical: Critical = None,
    spread: Annotated[
        float, typer.Option("--spread", metavar="NUMBER", help="help-standard-deviation-among-cells-default")
    ] = 0.08,
    anomaly: Anomaly = None,
    solids: Solids = None,
    inactive: Annotated[
        float | None,
        typer.Option("--inactive", metavar="SHARE", help="help-boyle-van-t-hoff-s"),
    ] = None,
    settings: Settings = None,
    output: PointsFile = None,
    plot: CurvePlot = None,
    force: Force = False,
) -> None:
    """The share of red cells that burst in ever weaker salt, each solution simulated for half an hour.

    Without a cell: the human red cell of the library.
    """
    session: Session = ctx.obj
    demand_files(session, "fragility", output, plot, force)
    solutions = None if salt is None else _listed(salt)
    found = measured(
        session, cell, settings, solutions, critical=critical, spread=spread, osmotic_anomaly=anomaly, solids=solids,
        inactive=inactive,
    )  # fmt: skip
    files = write_files(session, found, output, plot, "", force, "fragility")
    if output == "-":
        return
    if session.json:
        session.emit("fragility", {**found.document(), "files": files})
        return
    show(session, found, all_of_them=salt is not None)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def measured(
    session: Session, cell: str, settings: list[str] | None, solutions: list[str] | None, **options: Any
) -> Fragility:
    """The curve of the cell that a source names, with its settings; the usual solutions where none are given."""
    from ..instruments import fragility as instrument

    model = changed(load(cell), settings or [])
    with waiting(session, session.say("osmosis-waiting")):
        return instrument.fragility(model, instrument.STEPS if solutions is None else solutions, **options)


def _listed(text: str) -> list[str]:
    parts = [part.strip() for part in text.translate(str.maketrans("，％", ",%")).split(",") if part.strip()]
    if len(parts) < 2:
        raise InputError(
            message("errors_cli-curve-needs-two-solutions-more"), where="--salt", hint="--salt 0.4%,0.45%,0.5%"
        )
    for part in parts:
        try:
            float(part)
        except ValueError:
            continue
        raise InputError(message("errors_cli-no-unit", value=part), where="--salt", hint=f"{part}%")
    return parts


def show(session: Session, found: Fragility, *, all_of_them: bool) -> None:
    """The cell, the curve (solutions at multiples of ``SHOWN`` only, or all of them), and where it passes 50 %."""
    title = session.say(
        "osmosis-fragility", cell=found.label.in_language(session.language),
        temperature=f"{found.conditions['temperature']:.2f}",
    )  # fmt: skip
    session.print(title, style="bold")
    session.print()
    table = Table(
        (
            f">{session.say('osmosis-salt')}", f">{session.say('osmosis-osmolality')}",
            f">{session.say('osmosis-volume')}", f">{session.say('osmosis-lysed')}",
        )
    )  # fmt: skip
    rows = zip(found.x.values, found["osmolality"].values, found["volume"].values, found["lysed"].values, strict=True)
    for salt, osmolality, volume, lysed in rows:
        if all_of_them or abs(salt / SHOWN - round(salt / SHOWN)) < 1e-6:
            table.add(f"{salt:.4g}", f"{osmolality:.1f}", f"{volume:.3f}", f"{lysed:.1f}")
    session.table(table)
    session.print()
    answers = Table(("", ""))
    for name in ("begins", "half", "complete"):
        value = getattr(found, name)
        text = session.say("osmosis-unreached") if value is None else f"{value:.3f} %"
        answers.add(session.say(f"osmosis-{name}"), text)
    session.table(answers)
