"""``permease calc donnan-curve``: the Gibbs-Donnan equilibrium against the charge of what cannot leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from .alone import demand_files, write_files
from .arguments import Force
from .describe import symbol
from .quantities import amounts, demand_units
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.donnan_curve import DonnanCurve

RANGE = "0mM,300mM,61"
SHOWN = 13
"""Rows on a terminal; a pipe and a file have all points."""


def donnan_curve(
    ctx: typer.Context,
    outside: Annotated[
        list[str] | None,
        typer.Option(
            "--out", "--outside", metavar="NAME=CONC,...", help="Permeant ions of the bath, e.g. K=150mM,Cl=150mM."
        ),
    ] = None,
    charge: Annotated[
        float, typer.Option("--charge", metavar="Z", help="Charge number of the impermeant solute (default -8).")
    ] = -8.0,
    sweep: Annotated[
        str,
        typer.Option(
            "--range", metavar="FROM,TO,N", help="Densities of impermeant charge |z|c (default 0mM,300mM,61)."
        ),
    ] = RANGE,
    ion: Annotated[
        str, typer.Option("--ion", metavar="NAME", help="The ion whose ratio is wanted (default Cl).")
    ] = "Cl",
    temperature: Annotated[
        str,
        typer.Option("-T", "--temperature", metavar="TEMP", help="Temperature, e.g. 37degC or 310K (default 37degC)."),
    ] = "37degC",
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write the points to a .csv or .json file; - prints CSV."),
    ] = None,
    plot: Annotated[
        str | None, typer.Option("--plot", metavar="FILE", help="Draw the curve to a .png, .svg or .pdf file.")
    ] = None,
    force: Force = False,
) -> None:
    """The Gibbs-Donnan equilibrium against impermeant charge: ion ratio, voltage, osmotic excess.

    A rigid compartment in a large bath, KCl of 150 mM unless --out says otherwise.
    """
    from ..instruments.donnan_curve import donnan_curve as along

    session: Session = ctx.obj
    demand_files(session, "donnan", output, plot, force)
    bath: Any = amounts(outside or [], "--out", "K=150mM,Cl=150mM") or "150 mM"
    if outside:
        demand_units(bath, "mM", "--out")
    found = along(bath, _range(sweep), charge=charge, ion=ion, temperature=temperature)
    files = write_files(session, found, output, plot, "", force)
    if output == "-":
        return
    if session.json:
        session.emit("calc.donnan-curve", {**found.document(), "files": files})
        return
    _print(session, found)
    for file in files:
        session.print(session.say("curve.wrote", file=file))


def _range(text: str) -> tuple[str, str, int]:
    parts = [part.strip() for part in text.replace("，", ",").split(",")]
    if len(parts) != 3 or not parts[2].isdecimal():
        raise InputError(f"cannot read {text!r} as a range", where="--range", hint=f"--range {RANGE}")
    demand_units({"--range": parts[0]}, "mM")
    demand_units({"--range": parts[1]}, "mM")
    return parts[0], parts[1], int(parts[2])


def _print(session: Session, found: DonnanCurve) -> None:
    bath = [f"{symbol(name, 'en')} {c:.4g} mM" for name, c in found.conditions["outside"].items()]
    title = session.say(
        "donnan.title", z=f"{found.charge:g}".replace("-", "−"), bath=session.join(bath),
        temperature=f"{found.conditions['temperature']:.2f}",
    )  # fmt: skip
    session.print(title, style="bold")
    session.print()
    heads = [
        session.say("donnan.density"), session.say("donnan.ratio", ion=symbol(found.ion, "en")),
        *(session.say(f"donnan.{name}") for name in ("voltage", "excess", "ions", "pressure")),
    ]  # fmt: skip
    table = Table([f">{head}" for head in heads])
    count = len(found.x)
    step = -(-(count - 1) // (SHOWN - 1)) if session.terminal and count > SHOWN else 1
    _, rows = found.table()
    kept = [row for i, row in enumerate(rows) if i % step == 0 or i == count - 1]
    for density, ratio, *others in kept:
        table.add(f"{density:.5g}", f"{ratio:.4f}", *(f"{value + 0.0:.3f}" for value in others))
    session.table(table)
    if len(kept) < count:
        session.note(session.say("donnan.thinned", count=count))
    session.print()
    answers = Table(("", ""))
    answers.add(session.say("donnan.half"), f"{session.number(found.half)} mM")
    session.table(answers)
