"""``permease tonicity``: what a solution does to the volume of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from . import facts
from .alone import demand_files, write_files
from .arguments import Force, PointsFile, Settings, Source
from .calc import solution
from .fragility import Anomaly, Critical, Solids
from .quantities import amounts, demand_units
from .session import Session
from .source import changed, load
from .table import Table

if TYPE_CHECKING:
    from ..instruments.tonicity import Tonicity
    from ..model.cell import Cell


def tonicity(
    ctx: typer.Context,
    cell: Source,
    contents: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=CONC...|SOLUTION", help="help-what-bath-holds-from-now"),
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option("--add", metavar="NAME=CONC,...", help="help-add-what-bath-holds-e"),
    ] = None,
    duration: Annotated[str, typer.Option("--for", metavar="DURATION", help="help-how-long-e-g-10s")] = "10min",
    critical: Critical = None,
    anomaly: Anomaly = None,
    solids: Solids = None,
    settings: Settings = None,
    output: PointsFile = None,
    plot: Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-volume-png-svg-pdf")] = None,
    force: Force = False,
) -> None:
    """Whether a solution shrinks or swells a cell, which its osmolarity alone does not tell.

    Only solutes that stay out hold water out: urea counts in the osmolarity, yet a red cell bursts in it.
    """
    from ..instruments.tonicity import tonicity as measure

    session: Session = ctx.obj
    demand_files(session, "tonicity", output, plot, force)
    demand_units({"--for": duration}, "s")
    model = changed(load(cell), settings or [])
    given = _given(model, contents, add)
    found = measure(model, given, duration=duration, critical=critical, osmotic_anomaly=anomaly, solids=solids)
    files = write_files(session, found, output, plot, "", force, "tonicity")
    if output == "-":
        return
    if session.json:
        session.emit("tonicity", {**found.document(), "files": files})
        return
    title = session.say(
        "osmosis-tonicity", cell=facts.title(model, session.language), temperature=f"{model.temperature:.2f}"
    )
    session.print(title, style="bold")
    session.print()
    _print(session, found)
    for remark in found.remarks:
        session.print()
        session.print(session.say("osmosis-remark", text=remark.in_language(session.language)))
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _given(model: Cell, contents: list[str] | None, add: list[str] | None) -> Any:
    if bool(contents) == bool(add):
        raise InputError(
            message("errors_cli-give-what-bath-holds-what"),
            where="tonicity",
            why=message("errors_cli-both-given") if contents else message("errors_cli-neither-given"),
            hint=message("errors_cli-urea-300mm-add-sucrose-300mm"),
        )
    if contents:
        return solution(contents, "NAME=CONC", {})
    from ..instruments.osmotic_setting import setting

    more = amounts(add or [], "--add", "sucrose=300mM")
    demand_units(more, "mM", "--add")
    return setting(model).bath.solution.add(more)


def _print(session: Session, found: Tonicity) -> None:
    from ..instruments.tonicity import OSMOTIC, SHAPES, VERDICTS

    language = session.language
    held = found.conditions
    table = Table(("", ""))
    table.add(
        session.say("osmosis-osmolarity"),
        session.say(
            "osmosis-compared", value=session.number(held["osmolarity"]), before=session.number(held["before"]),
            word=OSMOTIC[found.osmotic].in_language(language),
        ),
    )  # fmt: skip
    if held["pH"] is not None:
        table.add(session.say("osmosis-pH"), session.say("osmosis-held", value=f"{held['pH']:.2f}"))
    table.add(session.say("osmosis-verdict"), VERDICTS[found.verdict].in_language(language))
    for name in ("smallest", "largest", "final"):
        table.add(session.say(f"osmosis-{name}"), f"{getattr(found, name):.3f}")
    table.add(session.say("osmosis-shape"), SHAPES[found.shape].in_language(language))
    if found.crenated and held["critical"] is not None:
        table.add(session.say("osmosis-crenation"), f"{found.crenation:.3f}")
    if found.lysis is not None:
        table.add(session.say("osmosis-lysis"), f"{float(found.lysis.magnitude):.3g} s")
    if found.turgor is not None:
        pressure = f"{float(found.turgor.magnitude):.3f} MPa"
        slack = found.shape == "plasmolysed"
        table.add(session.say("osmosis-turgor"), session.say("osmosis-slack", value=pressure) if slack else pressure)
    session.table(table)
