"""``permease clamp``: one part through steps of voltage and solutions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, PermeaseError, QuantityError
from ..text import message
from .alone import demand_files, print_head, side_amounts, write_files
from .arguments import Force, InsideMany, OutsideMany, Part, PointsFile, Temperature, Variant
from .describe import instance, symbol
from .quantities import bare, pair
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.clamp_record import ClampRecord
    from ..instruments.epochs import Epoch

EXAMPLE = "--steps '-80mV:10ms, -60mV..40mV/11:20ms'"
_RANGE = re.compile(r"(.+?)\s*\.\.\s*(.+?)\s*/\s*(\d+)")
_WIDE = str.maketrans("，：；｜", ",:;|")


def clamp(
    ctx: typer.Context,
    part: Part,
    steps: Annotated[
        str,
        typer.Option("--steps", metavar="STEP,...", help="help-steps-e-g-80mv-10ms"),
    ],
    inside: InsideMany = None,
    outside: OutsideMany = None,
    temperature: Temperature = "37degC",
    points: Annotated[
        str,
        typer.Option("--points", metavar="N|TIME", help="help-points-every-step-interval-such"),
    ] = "200",
    variant: Variant = "",
    output: PointsFile = None,
    plot: Annotated[
        str | None,
        typer.Option("--plot", metavar="FILE", help="help-draw-command-recordings-png-svg"),
    ] = None,
    force: Force = False,
) -> None:
    """One part under a clamp: steps of voltage and solutions, and what it does, exactly.

    Every step of --steps is VOLTAGE:DURATION, or VOLTAGE:DURATION:SPECIES=CONC;... with what the sides hold during
    this step only (outside; SPECIES.in for inside). One of these values may be a family, one sweep per member:
    FROM..TO/COUNT or A|B|C. Every sweep starts from the stationary state of the first step.
    """
    from .. import library
    from ..instruments.clamp import clamp as measure

    session: Session = ctx.obj
    demand_files(session, "clamp", output, plot, force)
    found = measure(
        instance(library.part(part), variant),
        _epochs(steps),
        inside=side_amounts(inside, "--in"),
        outside=side_amounts(outside, "--out"),
        temperature=temperature,
        points=int(points) if re.fullmatch(r"\s*[-+]?\d{1,9}\s*", points) else points,
    )
    files = write_files(session, found, output, plot, "", force, "clamp")
    if output == "-":
        return
    if session.json:
        session.emit("clamp", {**found.document(), "files": files})
        return
    _print(session, found)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _epochs(text: str) -> list[Epoch]:
    """The steps as they are written on the command line."""
    from ..instruments.epochs import Epoch

    found = []
    for number, step in enumerate((s for s in text.translate(_WIDE).split(",") if s.strip()), start=1):
        where = message("errors_cli-of-steps", number=number)
        fields = [field.strip() for field in step.split(":")]
        if len(fields) not in (2, 3) or not all(fields):
            raise InputError(
                message("errors_cli-cannot-read-voltage-duration", step=f"{step.strip()!r}"), where=where, hint=EXAMPLE
            )
        sides: dict[str, dict[str, Any]] = {"in": {}, "out": {}}
        for change in fields[2].split(";") if len(fields) == 3 else []:
            name, value = pair(change, where, "-60mV:1ms:glutamate=1mM")
            species, _, side = name.rpartition(".")
            if side not in sides:
                species, side = name, "out"
            sides[side][species] = _values(value, "mM", step, species)
        try:
            found.append(
                Epoch(
                    _values(fields[0], "mV", step), _values(fields[1], "ms", step),
                    inside=sides["in"] or None, outside=sides["out"] or None,
                )
            )  # fmt: skip
        except PermeaseError as error:
            error.where = where
            raise
    return found


def _values(text: str, unit: str, step: str, species: str = "") -> Any:
    """One value, ``A..B/N`` or ``A|B|C``, each with its unit; ``step`` is what it stands in."""
    spread = _RANGE.fullmatch(text)
    ends = list(spread.groups()[:2]) if spread else [v.strip() for v in text.split("|")]
    if species != "pH":
        for value in ends:
            if bare(value):
                whole = [f"{end}{unit}" if bare(end) else end for end in ends]
                meant = f"{whole[0]}..{whole[1]}/{max(int(spread.group(3)), 2)}" if spread else "|".join(whole)
                raise QuantityError(
                    message("errors_cli-no-unit", value=value),
                    where="--steps",
                    hint=f"--steps '{step.strip().replace(text, meant, 1)}'",
                )
    if spread:
        return (ends[0], ends[1], int(spread.group(3)))
    return ends if len(ends) > 1 else ends[0]


def _print(session: Session, found: ClampRecord) -> None:
    print_head(session, found)
    session.print()
    protocol = Table(("", ""))
    for number, epoch in enumerate(found.epochs, start=1):
        protocol.add(session.say("clamp-step", number=number), _described(session, epoch))
    session.table(protocol)
    session.print()
    signal, unit = found.main, found.sweeps[0].y.unit
    named = session.say(f"clamp-{signal.partition('.')[0]}", **(
        {"item": symbol(signal.partition(".")[2], session.language)} if "." in signal else {}
    ))  # fmt: skip
    key = "clamp-measured" if unit else "clamp-plain"
    words = {"per": session.say(f"clamp-{found.per}")} if unit else {}
    session.print(session.say(key, signal=named, number=found.measured + 1, **words), style="bold")
    tail = found.measured + 1 < len(found.epochs)
    suffix = f" / {unit}" if unit else ""
    heads = [_family(session, found), *(session.say(f"clamp-{n}", unit=suffix) for n in ("peak", "time_to_peak"))]
    heads += [session.say("clamp-steady", unit=suffix), *([session.say("clamp-tail", unit=suffix)] if tail else [])]
    heads.append(session.say("clamp-time_constant"))
    table = Table([f">{head}" for head in heads])
    answers = found.answers
    columns = [answers["peak"], answers["time_to_peak"], answers["steady"]]
    columns += [*([found.measure("tail")] if tail else []), answers["time_constant"]]
    for i in range(len(found)):
        lead = str(i + 1) if found.family is None else session.number(float(found.family.values[i]))
        table.add(lead, *(session.number(float(q.magnitude[i])) for q in columns))
    session.table(table)
    if len(found) == 1:
        _print_constants(session, found)
    if "current" not in found.sweeps[0].series and "open_probability" in found.sweeps[0].series:
        session.note(session.say("clamp-no_current"))


def _print_constants(session: Session, found: ClampRecord) -> None:
    table = Table(("", ""))
    for name, values in found.sweeps[0].time_constants(found.measured).items():
        head = session.say("clamp-scheme") if name == "scheme" else name
        table.add(head, session.join([session.number(float(v)) for v in values.magnitude]))
    session.print()
    session.print(session.say("clamp-time_constants"), style="bold")
    session.table(table)


def _described(session: Session, epoch: Epoch) -> str:
    def shown(values: Any, factor: float = 1.0) -> str:
        numbers = [session.number(factor * float(v)) for v in values]
        if len(numbers) > 3:
            return f"{numbers[0]} … {numbers[-1]} ({len(numbers)})"
        return session.join(numbers)

    unit, factor = ("s", 1.0) if float(epoch.duration.max()) >= 1.0 else ("ms", 1e3)
    lines = [
        session.say("clamp-line", voltage=shown(epoch.voltage, 1e3), duration=f"{shown(epoch.duration, factor)} {unit}")
    ]
    for (species, side), values in epoch.amounts.items():
        where = session.say("curve-held_in" if side == "in" else "curve-held_out")
        item = symbol(species, session.language)
        lines.append(session.say("clamp-side", item=item, amount=shown(values), side=where))
    return ("，" if session.language == "zh" else ", ").join(lines)


def _family(session: Session, found: ClampRecord) -> str:
    if found.family is None:
        return session.say("clamp-sweep")
    if found.family.name in ("voltage", "duration"):
        return session.say(f"clamp-family_{found.family.name}")
    species, _, side = found.family.name.rpartition(".")
    where = session.say("curve-held_in" if side == "in" else "curve-held_out")
    return session.say("clamp-family", item=symbol(species, session.language), side=where)
