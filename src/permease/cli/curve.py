"""``permease curve``: one part alone, along a voltage or a concentration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from .alone import demand_files, print_head, side_amounts, write_files
from .arguments import Force, Part
from .calc import InsideMany, OutsideMany, Temperature, Voltage
from .describe import instance
from .quantities import bare, demand_units
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.curve import Curve
    from ..instruments.ladder import EnergyLadder

FILES = (".csv", ".json")
DEFAULTS = {
    "iv": "-150mV,50mV,41",
    "dose": "1nM,10mM,43",
    "uptake": "0.01mM,100mM,25",
    "voltage": "-150mV,50mV,41",
    "occupancy": "0.01mM,100mM,41",
}


def curve(
    ctx: typer.Context,
    part: Part,
    iv: Annotated[bool, typer.Option("--iv", help="Current and fluxes against voltage.")] = False,
    dose: Annotated[
        str | None,
        typer.Option(
            "--dose", metavar="SPECIES", help="Turnover or open probability against the dose of this species."
        ),
    ] = None,
    uptake: Annotated[
        str | None,
        typer.Option("--uptake", metavar="SPECIES", help="Flux of this species against its concentration."),
    ] = None,
    occupancy: Annotated[
        str | None,
        typer.Option("--occupancy", metavar="SPECIES|voltage", help="States against this species, or against voltage."),
    ] = None,
    energy: Annotated[bool, typer.Option("--energy", help="Free energy of every step of its cycle.")] = False,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    voltage: Voltage = None,
    temperature: Temperature = "37degC",
    sweep: Annotated[
        str | None,
        typer.Option("--range", metavar="FROM,TO[,N]", help="From, to and how many, e.g. 0.01mM,100mM,25."),
    ] = None,
    side: Annotated[
        str,
        typer.Option(
            "--side", metavar="SIDE", help="Side of the dose, or from which is taken up: out or in (default out)."
        ),
    ] = "out",
    trans: Annotated[
        str,
        typer.Option(
            "--trans",
            metavar="CONC",
            help="What the other side holds in uptake: 0, a concentration, equal or infinite-cis.",
        ),
    ] = "0",
    view: Annotated[
        str,
        typer.Option("--view", metavar="VIEW", help="Draw uptake as lineweaver-burk, eadie-hofstee or hanes-woolf."),
    ] = "",
    variant: Annotated[str, typer.Option("--variant", metavar="NAME", help="A variant of the part.")] = "",
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write the points to a .csv or .json file; - prints CSV."),
    ] = None,
    plot: Annotated[
        str | None, typer.Option("--plot", metavar="FILE", help="Draw the curve to a .png, .svg or .pdf file.")
    ] = None,
    force: Force = False,
) -> None:
    """One part alone: its current-voltage curve, a dose-response curve, an uptake curve, or its energy ladder.

    Choose one of --iv, --dose, --uptake, --occupancy and --energy. What the sides hold of the swept species is
    replaced.
    """
    session: Session = ctx.obj
    wanted = {"--iv": iv, "--dose": dose, "--uptake": uptake, "--occupancy": occupancy, "--energy": energy}
    chosen = [name for name, value in wanted.items() if value not in (None, False)]
    if len(chosen) != 1:
        raise InputError(
            session.say("curve.one"), where="curve", why=f"{' and '.join(chosen)} are given" if chosen else "",
            hint="--iv, --dose ouabain, --uptake glucose, --occupancy voltage or --energy",
        )  # fmt: skip
    kind = chosen[0].removeprefix("--")
    demand_files(session, kind, output, plot, force)
    if view and kind != "uptake":
        raise InputError("a straight-line view is one of --uptake", where="--view")
    demand_units({"--voltage": voltage}, "mV")
    found = _measured(
        kind, part, {"dose": dose, "uptake": uptake, "occupancy": occupancy}.get(kind) or "", sweep,
        {"side": side, "trans": trans, "variant": variant},
        {
            "inside": side_amounts(inside, "--in"), "outside": side_amounts(outside, "--out"),
            "voltage": voltage or "0 mV", "temperature": temperature,
        },
    )  # fmt: skip
    files = write_files(session, found, output, plot, view, force)
    if output == "-":
        return
    if session.json:
        session.emit("curve", {**found.document(), "files": files})
        return
    if kind == "energy":
        _print_ladder(session, found)
    else:
        _print_curve(session, found)
    for file in files:
        session.print(session.say("curve.wrote", file=file))


def _range(text: str | None, key: str, unit: str) -> tuple[str, str, int]:
    """``"0.01mM,100mM,25"`` as both ends and the number of points; the number may be left out."""
    default = DEFAULTS[key]
    parts = [p.strip() for p in (text if text is not None else default).replace("，", ",").split(",")]
    if len(parts) == 2:
        parts.append(default.rpartition(",")[2])
    if len(parts) != 3 or not all(parts):
        raise InputError(f"cannot read {text!r} as a range", where="--range", hint=f"--range={default}")
    for end in parts[:2]:
        if bare(end):
            demand_units({"--range": end}, unit)
    if not parts[2].isdecimal():
        raise InputError(f"{parts[2]!r} is no number of points", where="--range", hint=f"--range={default}")
    return parts[0], parts[1], int(parts[2])


def _measured(
    kind: str, name: str, species: str, sweep: str | None, chosen: dict[str, str], conditions: dict[str, Any]
) -> Any:
    from .. import library

    part = instance(library.part(name), chosen["variant"])
    if kind == "iv":
        from ..instruments.electrical import current_voltage

        conditions.pop("voltage")
        return current_voltage(part, voltages=_range(sweep, "iv", "mV"), **conditions)
    if kind == "energy":
        from ..instruments.ladder import energy_ladder

        return energy_ladder(part, **conditions)
    if kind == "dose":
        from ..instruments.dose import dose_response

        return dose_response(part, species, _range(sweep, "dose", "mM"), side=chosen["side"], **conditions)
    if kind == "uptake":
        from ..instruments.transport import uptake

        trans: Any = 0 if chosen["trans"].strip() == "0" else chosen["trans"]
        if trans and bare(trans):
            demand_units({"--trans": trans}, "mM")
        return uptake(part, species, _range(sweep, "uptake", "mM"), from_side=chosen["side"], trans=trans, **conditions)
    from ..instruments.states import occupancy

    key, unit = ("voltage", "mV") if species == "voltage" else ("occupancy", "mM")
    return occupancy(part, species, _range(sweep, key, unit), side=chosen["side"], **conditions)


def _print_curve(session: Session, found: Curve) -> None:
    print_head(session, found)
    session.print()
    heads, rows = found.table()
    table = Table([f">{head}" for head in heads])
    for row in rows:
        table.add(*(session.number(float(value)) for value in row))
    session.table(table)
    answers = found.answers if found.kind != "uptake" else {}
    if answers:
        session.print()
        summary = Table(("", ""))
        for name, value in answers.items():
            text = session.say("curve.no_reversal") if name == "reversal_voltage" else "-"
            if value is not None:
                text = f"{session.number(float(value.magnitude))} {value.units:~P}"
            summary.add(session.say(f"curve.{name}"), text)
        session.table(summary)
    if found.kind in ("dose-response", "uptake"):
        _print_fit(session, found)


def _print_fit(session: Session, found: Curve) -> None:
    if found.fit is None:
        session.note(session.say("curve.no_fit"))
        return
    session.print()
    session.print(f"{session.say('curve.fit')}: {found.fit.formula}, R² = {session.number(found.fit.r_squared, 6)}")
    table = Table((
        session.say("curve.number"), session.say("curve.value"), session.say("curve.interval"),
        session.say("curve.unit"),
    ))  # fmt: skip
    for name, p in found.fit.parameters.items():
        table.add(name, session.number(p.value), f"{session.number(p.low)} … {session.number(p.high)}", p.unit)
    session.table(table)
    if found.fit.extrapolated:
        session.note(session.say("curve.extrapolated"))


def _print_ladder(session: Session, found: EnergyLadder) -> None:
    print_head(session, found)
    session.print()
    table = Table((
        session.say("curve.step"), f">{session.say('curve.standard')}", f">{session.say('curve.basic')}",
        f">{session.say('curve.actual')}",
    ))  # fmt: skip
    for rung in found.rungs:
        table.add(f"{rung.start} → {rung.end}", *(session.number(v) for v in (rung.standard, rung.basic, rung.actual)))
    basic = sum(rung.basic for rung in found.rungs)
    table.add(session.say("curve.turn"), *(session.number(v) for v in (found.standard_total, basic, found.total)))
    session.table(table)
    session.print(session.say("curve.affinity", value=session.number(found.affinity), rate=session.number(found.rate)))
