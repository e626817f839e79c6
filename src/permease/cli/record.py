"""``permease record``: what single molecules of one part did, jump by jump."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, UnknownNameError
from ..text import message
from .alone import demand_files, print_head, side_amounts, write_files
from .arguments import Force, InsideMany, OutsideMany, Part, Temperature, Variant, Voltage
from .describe import instance
from .quantities import demand_units
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.records import CarrierRecord, ChannelRecord, Record

VIEWS = ("trace", "dwell", "burst", "noise")
USED = {
    "rate": ("trace", "noise"),
    "noise": ("trace",),
    "filter": ("trace",),
    "dead_time": ("dwell", "burst"),
    "critical": ("burst",),
}


def record(
    ctx: typer.Context,
    part: Part,
    duration: Annotated[str, typer.Option("--for", metavar="DURATION", help="help-how-long-record-e-g")],
    view: Annotated[
        str,
        typer.Option("--view", metavar="VIEW", help="help-trace-dwell-burst-noise-default"),
    ] = "trace",
    count: Annotated[int, typer.Option("--count", metavar="N", help="help-independent-molecules-1-1000")] = 1,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="help-random-numbers-equal-equal-record")] = 0,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    voltage: Voltage = None,
    temperature: Temperature = "37degC",
    start: Annotated[str | None, typer.Option("--start", metavar="STATE", help="help-begin-state-not-random")] = None,
    rate: Annotated[str | None, typer.Option("--rate", metavar="FREQ", help="help-sampling-rate-trace-noise-e")] = None,
    noise: Annotated[str | None, typer.Option("--noise", metavar="CURRENT", help="help-rms-noise-trace-e-g")] = None,
    filter: Annotated[
        str | None, typer.Option("--filter", metavar="FREQ", help="help-gaussian-low-pass-filter-trace")
    ] = None,
    dead_time: Annotated[
        str | None, typer.Option("--dead-time", metavar="TIME", help="help-miss-dwells-shorter-than-e")
    ] = None,
    critical: Annotated[
        str | None,
        typer.Option(
            "--critical",
            metavar="TIME",
            help="help-longest-gap-within-burst-itself",
        ),
    ] = None,
    variant: Variant = "",
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="help-write-every-event-rate-samples",
        ),
    ] = None,
    plot: Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-view-png-svg-pdf")] = None,
    force: Force = False,
) -> None:
    """Single molecules of one part, jump by jump: trace, dwell times, bursts, noise; turnovers of carriers and pumps.

    The record is exact: no jump is missed unless --dead-time says so. Exact expectations stand beside what was seen.
    """  # fmt: skip
    session: Session = ctx.obj
    if view not in VIEWS:
        raise UnknownNameError(message("thing-view"), view, VIEWS, where="--view")
    demand_files(session, "record", output, plot, force)
    options = {
        name: value
        for name, value in {
            "rate": rate, "noise": noise, "filter": filter, "dead_time": dead_time, "critical": critical,
        }.items()
        if value is not None
    }  # fmt: skip
    for name in options:
        if view not in USED[name]:
            raise InputError(
                message("errors_cli-has-no-use-view", view=view), where="--" + name.replace("_", "-"),
                hint=f"--view {USED[name][0]}",
            )  # fmt: skip
    demand_units({"--for": duration, "--dead-time": dead_time, "--critical": critical}, "ms")
    demand_units({"--voltage": voltage}, "mV")
    demand_units({"--rate": rate, "--filter": filter}, "kHz")
    demand_units({"--noise": noise}, "pA")
    if view == "trace" and options and plot is None and output is None:
        raise InputError(
            message("errors_cli-only-figure-file-shows-samples"),
            where="--" + next(iter(options)),
            hint="--plot trace.png",
        )
    from .. import library
    from ..instruments.single_molecule import single_molecule

    kind = library.part(part)
    if variant and not hasattr(kind, "cycles"):
        raise InputError(message("errors_cli-has-no-variants", part=part), where="--variant")
    found = single_molecule(
        instance(kind, variant), duration, inside=side_amounts(inside, "--in"), outside=side_amounts(outside, "--out"),
        voltage=voltage or "0 mV", temperature=temperature, count=count, start=start, seed=seed,
    )  # fmt: skip
    if (view != "trace" or options) and not hasattr(found, "open_counts"):
        raise InputError(
            message("errors_cli-only-channels-have-current-trace"), where=part, hint=message("errors_cli-view-trace")
        )
    measured = _measured(found, view, options)
    shown = _Shown(found, measured, options)
    files = write_files(session, shown, output, plot, view, force, "record")
    if output == "-":
        return
    if session.json:
        session.emit("record", {"view": view, **shown.document(), "files": files})
        return
    print_head(session, found)
    _print_record(session, found)
    session.print()
    {"trace": _print_trace, "dwell": _print_dwells, "burst": _print_bursts, "noise": _print_noise}[view](
        session, found, measured
    )
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _measured(found: Any, view: str, options: dict[str, str]) -> dict[str, Any]:
    if view == "dwell":
        return {kind: found.dwells(kind, **options) for kind in ("open", "shut")}
    if view == "burst":
        return {"bursts": found.bursts(**options)}
    if view == "noise":
        return {"spectrum": found.spectrum(**options)}
    return {"trace": found.trace(**options)} if options else {}


@dataclass(frozen=True)
class _Shown:
    """A record with the view of it that was asked for, as files want it."""

    record: Record
    measured: dict[str, Any]
    options: dict[str, str]

    def csv(self) -> str:
        """Every event; the samples of a trace where it was said how to take them."""
        trace: Any = self.measured.get("trace")
        return str(trace.csv()) if trace is not None else self.record.csv()

    def document(self) -> dict[str, Any]:
        """The record and its view."""
        views = {name: one.document() for name, one in self.measured.items() if name != "trace"}
        return {**self.record.document(), **views}

    def plot(self, path: Any, language: str, view: str) -> Any:
        """Draw the view."""
        return self.record.plot(view, path=path, language=language, **self.options)


def _print_record(session: Session, found: Record) -> None:
    said = session.say(
        "record-head", duration=session.number(found.duration), count=found.count, seed=found.seed,
        jumps=int(found.jump_counts.sum()),
    )  # fmt: skip
    session.print(said)


def _compared(session: Session, rows: list[tuple[str, float, float | None, str]]) -> None:
    """What was seen beside what is exact."""
    table = Table((
        session.say("record-quantity"), f">{session.say('record-seen')}", f">{session.say('record-exact')}",
        session.say("record-unit"),
    ))  # fmt: skip
    for key, seen, exact, unit in rows:
        text = "" if exact is None else _number(session, exact)
        table.add(session.say(f"record-{key}"), _number(session, seen), text, unit)
    session.table(table)


def _number(session: Session, value: float) -> str:
    return session.number(value) if math.isfinite(value) else "-"


def _print_trace(session: Session, found: Any, measured: dict[str, Any]) -> None:
    table = Table((
        session.say("record-state"), f">{session.say('record-occupancy')}", f">{session.say('record-exact')}"
    ))  # fmt: skip
    for (name, seen), exact in zip(found.occupancy.items(), found.stationary, strict=True):
        table.add(name, session.number(seen), session.number(float(exact)))
    session.table(table)
    session.print()
    _compared(session, _of_channel(found) if hasattr(found, "open_counts") else _of_carrier(found))


def _of_channel(found: ChannelRecord) -> list[tuple[str, float, float | None, str]]:
    rows: list[tuple[str, float, float | None, str]] = [
        ("open_probability", found.open_probability, found.theory.open_probability, "")
    ]
    if found.chain.current == found.chain.current:
        unit = float(found.unitary_current.magnitude)
        exact = unit * found.count * found.theory.open_probability
        rows.append(("unitary_current", unit, unit, "pA"))
        rows.append(("mean_current", float(found.mean_current.magnitude), exact, "pA"))
    return rows


def _of_carrier(found: CarrierRecord) -> list[tuple[str, float, float | None, str]]:
    document = found.document()
    return [
        ("turnover", document["turnover"]["seen"], document["turnover"]["exact"], "1/s"),
        ("randomness", document["randomness"]["seen"], document["randomness"]["exact"], ""),
        ("charge", document["charge"]["value"], None, "e"),
    ]


def _print_dwells(session: Session, found: ChannelRecord, measured: dict[str, Any]) -> None:
    table = Table((
        session.say("record-dwell"), *(f">{session.say(f'record-{k}')}" for k in (
            "number", "mean_ms", "error_ms", "exact_ms",
        )),
    ))  # fmt: skip
    parts = Table((
        session.say("record-component"), f">{session.say('record-tau')}", f">{session.say('record-area')}"
    ))  # fmt: skip
    for kind, one in measured.items():
        numbers = (one.mean, one.standard_error, one.exact_mean)
        table.add(
            session.say(f"record-{kind}"), str(len(one)), *(_number(session, float(x.magnitude)) for x in numbers)
        )
        for tau, area in one.components:
            parts.add(session.say(f"record-{kind}"), session.number(float(tau.magnitude)), session.number(area))
    session.table(table)
    session.print()
    session.table(parts)
    dead = measured["open"].dead_time
    if dead:
        session.note(session.say("record-dead_time", value=session.number(1e3 * dead)))


def _print_bursts(session: Session, found: ChannelRecord, measured: dict[str, Any]) -> None:
    bursts = measured["bursts"].document()
    table = Table(("", ""))
    table.add(session.say("record-critical"), f"{session.number(bursts['critical_gap'])} ms")
    table.add(session.say("record-bursts"), str(bursts["count"]))
    session.table(table)
    session.print()
    units = {"openings": "", "length": "ms", "gap": "ms", "open_fraction": ""}
    _compared(session, [(key, bursts[key]["seen"], bursts[key]["exact"], unit) for key, unit in units.items()])


def _print_noise(session: Session, found: ChannelRecord, measured: dict[str, Any]) -> None:
    spectrum = measured["spectrum"]
    unit = 1e12
    exact = found.fluctuation
    _compared(session, [
        ("mean_current", float(found.mean_current.magnitude), unit * exact.mean, "pA"),
        ("variance", float(found.variance.magnitude), unit**2 * exact.variance, "pA²"),
    ])  # fmt: skip
    session.print()
    table = Table((
        session.say("record-lorentzian"), f">{session.say('record-corner')}", f">{session.say('record-plateau')}"
    ))  # fmt: skip
    for corner, plateau in spectrum.lorentzians:
        values = (session.number(float(x.magnitude)) for x in (corner, plateau))
        table.add(session.say("record-exactly"), *values)
    if spectrum.fit:
        texts = [
            f"{session.number(p.value)} ({session.number(p.low)} … {session.number(p.high)})"
            for p in (spectrum.fit["fc"], spectrum.fit["S0"])
        ]
        table.add(session.say("curve-fit"), *texts)
    session.table(table)
