"""``permease release``: vesicles and the Ca2+ that makes them fuse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, QuantityError
from ..text import message
from .alone import demand_files, write_files
from .arguments import Force, NumbersFile, Plot
from .quantities import bare, demand_units
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.curve import Series
    from ..instruments.release_curve import ReleaseCurve
    from ..instruments.release_record import ReleaseRecord
    from ..kinetics.release_scheme import ReleaseScheme

EXAMPLE = "--calcium 25uM:0.5ms,50nM:5ms"
_RANGE = re.compile(r"(.+?)\s*\.\.\s*(.+?)\s*/\s*(\d+)")
_WIDE = str.maketrans("，：", ",:")
_LISTED = 8


def release(
    ctx: typer.Context,
    sensor: Annotated[
        str | None,
        typer.Argument(metavar="[SENSOR]", help="help-ca2-sensor-scheme-pools-see"),
    ] = None,
    calcium: Annotated[
        str | None,
        typer.Option("--calcium", metavar="STEP,...", help="help-steps-ca2-e-g-25um"),
    ] = None,
    curve: Annotated[
        str | None,
        typer.Option("--curve", metavar="RANGE", help="help-steps-from-count-levels-e"),
    ] = None,
    resting: Annotated[str | None, typer.Option("--resting", metavar="CONC", help="help-ca2-before-e-g-50nm")] = None,
    vesicles: Annotated[
        float | None, typer.Option("--vesicles", metavar="N", help="help-how-many-vesicles-there")
    ] = None,
    diameter: Annotated[
        str | None,
        typer.Option("--diameter", metavar="LENGTH", help="help-vesicle-e-g-50nm-capacitance"),
    ] = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Vesicles that fuse after Ca2+ rises: how fast, how many, and the capacitance they add, exactly.

    Give the steps of Ca2+ at the sensor with --calcium, or many levels with --curve. Without a sensor, the sensors are
    listed.
    """
    session: Session = ctx.obj
    if sensor is None:
        if any(value is not None for value in (calcium, curve, resting, vesicles, diameter, output, plot)):
            raise InputError(
                message("errors_cli-which-sensor"), where="SENSOR", hint="permease release Lou2005 " + EXAMPLE
            )
        _list(session)
        return
    if (calcium is None) == (curve is None):
        raise InputError(message("errors_cli-one-calcium-curve-needed"), where="--calcium", hint=EXAMPLE)
    demand_files(session, "release", output, plot, force)
    demand_units({"--resting": resting}, "uM")
    demand_units({"--diameter": diameter}, "nm")
    found = _curve(sensor, curve, resting, vesicles, diameter) if curve else None
    shown: Any = found or _record(sensor, calcium or "", resting, vesicles, diameter)
    files = write_files(session, shown, output, plot, "", force, "release")
    if output == "-":
        return
    if session.json:
        session.emit("release", {**shown.document(), "files": files})
        return
    _print_curve(session, found) if found is not None else _print(session, shown)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _record(
    sensor: str, calcium: str, resting: str | None, vesicles: float | None, diameter: str | None
) -> ReleaseRecord:
    from ..instruments.release import release as measure

    steps = []
    for number, text in enumerate((s for s in calcium.translate(_WIDE).split(",") if s.strip()), start=1):
        level, colon, duration = (part.strip() for part in text.partition(":"))
        where = f"--calcium, step {number}"
        if not colon or not level or not duration:
            raise InputError(
                message("errors_cli-cannot-read-conc-duration", text=f"{text.strip()!r}"), where=where, hint=EXAMPLE
            )
        demand_units({"--calcium": level}, "uM")
        demand_units({"--calcium": duration}, "ms")
        steps.append((level, duration))
    return measure(sensor, steps, resting=resting, vesicles=vesicles, diameter=diameter)


def _curve(sensor: str, text: str, resting: str | None, vesicles: float | None, diameter: str | None) -> ReleaseCurve:
    from ..instruments.release_curve import release_curve

    for option, value in (("--vesicles", vesicles), ("--diameter", diameter)):
        if value is not None:
            raise InputError(message("errors_cli-has-no-use-curve-rates"), where=option)
    spread = _RANGE.fullmatch(text.strip())
    if spread is None:
        raise InputError(
            message("errors_cli-cannot-read-span", text=f"{text!r}"), where="--curve", hint="--curve 1uM..100uM/9"
        )
    for end in spread.groups()[:2]:
        if bare(end):
            low, high = (f"{each}uM" if bare(each) else each for each in spread.groups()[:2])
            whole = f"--curve {low}..{high}/{max(int(spread.group(3)), 2)}"
            raise QuantityError(message("errors_cli-no-unit", value=end), where="--curve", hint=whole)
    return release_curve(sensor, (spread.group(1), spread.group(2), int(spread.group(3))), resting=resting)


def _list(session: Session) -> None:
    from ..library.calcium_sensors import calcium_sensors
    from ..units import si

    schemes = calcium_sensors()
    rest = {name: si(scheme.resting, "mol/m^3") for name, scheme in schemes.items()}
    if session.json:
        rows = [
            {
                "name": name,
                "label": {"en": s.label.en, "zh": s.label.zh},
                "largest_rate": float(max(s.fusion)),
                "resting_calcium": 1e3 * rest[name],
                "resting_rate": float(s.fusion @ s.waiting(rest[name])),
                "provisional": s.unchecked,
                "reservations": {"en": s.reservations.en, "zh": s.reservations.zh},
            }
            for name, s in schemes.items()
        ]
        session.emit("release.list", {"sensors": rows})
        return
    heads = ("name", "highest", "spontaneous", "label")
    table = Table([("" if h in ("name", "label") else ">") + session.say(f"release-{h}") for h in heads], indent=0)
    for name, s in schemes.items():
        quiet = float(s.fusion @ s.waiting(rest[name]))
        label = s.label.in_language(session.language)
        mark = f" {session.say('badge-provisional')}" if s.unchecked else ""
        table.add(name, session.number(float(max(s.fusion))), session.number(quiet, 2), label + mark)
    session.table(table)


def _head(session: Session, scheme: ReleaseScheme) -> None:
    session.print(
        session.say("release-title", name=scheme.name, label=scheme.label.in_language(session.language)), style="bold"
    )


def _notes(session: Session, scheme: ReleaseScheme) -> None:
    if scheme.unchecked:
        session.note(session.say("release-unchecked"))
    text = scheme.reservations.in_language(session.language)
    if text:
        session.note(session.say("release-note", text=text))


def _print(session: Session, found: ReleaseRecord) -> None:
    _head(session, found.scheme)
    number = session.number
    held = Table(("", ""))
    held.add(session.say("release-resting"), f"{number(found.conditions['resting'])} µM")
    one = number(found.conditions["vesicle_capacitance"])
    held.add(
        session.say("release-vesicles"), session.say("release-each", number=number(found.vesicles), capacitance=one)
    )
    steps = found.conditions["calcium"]
    for i, (level, duration) in enumerate(steps if len(steps) <= _LISTED else [], start=1):
        text = session.say("release-held", calcium=number(level), duration=number(duration))
        held.add(session.say("release-step", number=i), text)
    if len(steps) > _LISTED:
        total = session.say("release-total", duration=number(float(found.x.values[-1])))
        held.add(session.say("release-steps", number=len(steps)), total)
    session.table(held)
    session.print()
    table = Table(("", ">", ""))
    units = {
        "peak_rate": "/s", "peak_rate_per_vesicle": "/s", "time_to_peak": "ms", "half_time": "ms", "released": "",
        "fraction": "%", "capacitance": "fF",
    }  # fmt: skip
    for key, quantity in found.answers.items():
        if quantity is None:
            table.add(session.say(f"release-{key}"), session.say("release-never"), "")
            continue
        value = float(quantity.magnitude) * (100.0 if key == "fraction" else 1.0)
        table.add(session.say(f"release-{key}"), number(value), units[key])
        if key == "released":
            for name in (n for n in found.series if n.startswith("released.")):
                pool = session.say("release-from", pool=name.partition(".")[2])
                table.add(pool, number(float(found[name].values[-1])), "")
    session.table(table)
    _notes(session, found.scheme)


def _print_curve(session: Session, found: ReleaseCurve) -> None:
    from ..instruments.release import scheme_of

    scheme = scheme_of(found.part)
    _head(session, scheme)
    held = Table(("", ""))
    held.add(session.say("release-resting"), f"{session.number(found.conditions['resting'])} µM")
    session.table(held)
    session.print()
    names = [n for n in ("peak", "undepleted", "half_time", "slope") if n in found.series and not _empty(found[n])]
    if "undepleted" in names:
        session.print(session.say("release-per_vesicle"))
    heads = [session.say("release-calcium"), *(session.say(f"release-column_{name}") for name in names)]
    table = Table([f">{head}" for head in heads])
    for i, level in enumerate(found.x.values):
        values = [float(found[name].values[i]) for name in names]
        table.add(session.number(float(level)), *("-" if v != v else session.number(v) for v in values))
    session.table(table)
    _notes(session, scheme)


def _empty(series: Series) -> bool:
    return all(value != value for value in series.values)
