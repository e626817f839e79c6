"""``permease excite``: threshold, refractory periods and firing rate of a cell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import listing, message
from . import facts
from .alone import demand_files, write_files
from .arguments import CurvePlot, Force, PointsFile, Settings, Source
from .progress import waiting
from .quantities import demand_units
from .session import Session, quantity
from .source import changed, load
from .table import Table

if TYPE_CHECKING:
    from ..instruments.excitability import FiringRate, Refractory, Threshold

INTERVALS = "3ms,5ms,7ms,9ms,12ms,16ms,20ms"
CURRENTS = "2uA/cm^2,5uA/cm^2,7uA/cm^2,10uA/cm^2,20uA/cm^2,30uA/cm^2,40uA/cm^2,50uA/cm^2"


def excite(
    ctx: typer.Context,
    cell: Source,
    threshold: Annotated[bool, typer.Option("--threshold", help="help-smallest-pulse-fires")] = False,
    refractory: Annotated[bool, typer.Option("--refractory", help="help-how-much-second-pulse-needs")] = False,
    firing: Annotated[bool, typer.Option("--firing", help="help-action-potentials-per-second-under")] = False,
    duration: Annotated[
        str | None,
        typer.Option("--duration", metavar="TIME", help="help-pulse-default-0-5ms-steady"),
    ] = None,
    intervals: Annotated[
        str | None,
        typer.Option("--intervals", metavar="TIMES", help="help-from-pulse-pulse-e-g"),
    ] = None,
    currents: Annotated[
        str | None,
        typer.Option("--currents", metavar="CURRENTS", help="help-rising-e-g-5ua-cm"),
    ] = None,
    limit: Annotated[
        str | None, typer.Option("--limit", metavar="CURRENT", help="help-largest-pulse-tried-e-g")
    ] = None,
    level: Annotated[
        str, typer.Option("--level", metavar="VOLTAGE", help="help-action-potential-passes-default-0mv")
    ] = "0mV",
    membrane: Annotated[str, typer.Option("--membrane", metavar="NAME", help="help-which-membrane-first-default")] = "",
    settings: Settings = None,
    output: PointsFile = None,
    plot: CurvePlot = None,
    force: Force = False,
) -> None:
    """Pulses and steady currents into a resting cell: its threshold, its refractory periods, its firing rate.

    Choose one of --threshold, --refractory and --firing. Currents are per area of the membrane or in total.
    """
    session: Session = ctx.obj
    chosen = [
        name
        for name, wanted in (("--threshold", threshold), ("--refractory", refractory), ("--firing", firing))
        if wanted
    ]
    if len(chosen) != 1:
        raise InputError(
            session.say("curve-one"),
            where="excite",
            why=message("errors_cli-given", chosen=listing(chosen)) if chosen else "",
            hint=message("errors_cli-threshold-refractory-firing"),
        )
    _demand_used(chosen[0], {"--intervals": (intervals, "--refractory"), "--currents": (currents, "--firing")})
    if firing and limit is not None:
        raise InputError(message("errors_cli-has-no-use-firing"), where="--limit", hint="--currents")
    if threshold and (output is not None or plot is not None):
        raise InputError(
            message("errors_cli-threshold-one-number"),
            where="--output" if output is not None else "--plot",
            hint="--json",
        )
    demand_files(session, "excite", output, plot, force)
    demand_units({"--duration": duration}, "ms")
    demand_units({"--level": level}, "mV")
    demand_units({"--limit": limit}, "uA/cm^2")
    model = changed(load(cell), settings or [])
    common: dict[str, Any] = {"level": level, "membrane": membrane}
    if limit is not None:
        common["limit"] = limit
    if duration is not None:
        common["duration"] = duration
    from ..instruments import excitability

    found: Any
    with waiting(session, session.say("excite-waiting")):
        if threshold:
            found = excitability.threshold(model, **common)
        elif refractory:
            listed = _listed(INTERVALS if intervals is None else intervals, "--intervals", "ms")
            found = excitability.refractory(model, listed, **common)
        else:
            if duration is not None:
                common["after"] = f"{0.5 * _seconds(duration)!r} s"
            listed = _listed(CURRENTS if currents is None else currents, "--currents", "uA/cm^2")
            found = excitability.firing_rate(model, listed, **common)
    files = [] if threshold else write_files(session, found, output, plot, "", force, "excite")
    if output == "-":
        return
    if session.json:
        session.emit("excite", {**found.document(), "files": files})
        return
    title = session.say(
        "excite-title", cell=facts.title(model, session.language), temperature=f"{model.temperature:.2f}"
    )
    session.print(title, style="bold")
    if threshold:
        _print_threshold(session, found)
    elif refractory:
        _print_refractory(session, found)
    else:
        _print_firing(session, found)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _demand_used(chosen: str, options: dict[str, tuple[str | None, str]]) -> None:
    for name, (value, partner) in options.items():
        if value is not None and chosen != partner:
            raise InputError(message("errors_cli-no-use-with", option=chosen), where=name, hint=partner)


def _seconds(text: str) -> float:
    from ..units import si

    return si(text, "s", "--duration")


def _listed(text: str, option: str, unit: str) -> list[str]:
    parts = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
    if not parts:
        raise InputError(message("errors_cli-nothing-listed"), where=option, hint=f"{option} 5{unit},10{unit}")
    for part in parts:
        demand_units({option: part}, unit)
    return parts


def _print_threshold(session: Session, found: Threshold) -> None:
    table = Table(("", ""))
    table.add(session.say("excite-duration"), f"{session.number(float(found.duration.magnitude))} ms")
    table.add(session.say("excite-threshold"), f"{session.number(float(found.amplitude.magnitude))} µA/cm²")
    table.add(session.say("excite-total"), f"{session.number(float(found.current.magnitude))} nA")
    session.table(table)


def _print_refractory(session: Session, found: Refractory) -> None:
    conditions = found.conditions
    session.print(
        session.say(
            "excite-pair", duration=session.number(conditions["duration"]), first=session.number(conditions["first"]),
            limit=session.number(conditions["limit"]),
        )
    )  # fmt: skip
    session.print()
    table = Table(
        (f">{session.say('excite-interval')}", f">{session.say('excite-second')}", f">{session.say('excite-ratio')}")
    )
    for interval, size, ratio in zip(found.x.values, found["threshold"].values, found["ratio"].values, strict=True):
        fails = math.isnan(ratio)
        table.add(
            session.number(float(interval)),
            session.say("excite-none") if fails else session.number(float(size)),
            "-" if fails else session.number(float(ratio)),
        )
    session.table(table)
    session.print()
    _print_answers(session, found)


def _print_firing(session: Session, found: FiringRate) -> None:
    conditions = found.conditions
    session.print(
        session.say(
            "excite-counted", start=session.number(conditions["after"]), end=session.number(conditions["duration"])
        )
    )
    session.print()
    table = Table((f">{session.say('excite-current')}", f">{session.say('excite-rate')}"))
    for current, rate in zip(found.x.values, found["rate"].values, strict=True):
        table.add(session.number(float(current)), session.number(float(rate)))
    session.table(table)
    session.print()
    _print_answers(session, found)


def _print_answers(session: Session, found: Refractory | FiringRate) -> None:
    table = Table(("", ""))
    for name, value in found.answers.items():
        if value is None:
            text = session.say("excite-unreached")
        else:
            shown = quantity(value, "ms" if name.endswith("refractory") else "uA/cm^2")
            text = f"{session.number(shown['value'])} {shown['unit']}"
        table.add(session.say(f"excite-{name}"), text)
    session.table(table)
