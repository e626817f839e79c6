"""``permease calc donnan-curve``: the Gibbs-Donnan equilibrium against the charge of what cannot leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .alone import demand_files, say_thinned, signed, thinned, write_files
from .arguments import CurvePlot, Force, PointsFile
from .describe import symbol
from .quantities import amounts, demand_units, span
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..instruments.donnan_curve import DonnanCurve

RANGE = "0mM,300mM,61"
CHARGE = -8.0
ION = "Cl"


def donnan_curve(
    ctx: typer.Context,
    outside: Annotated[
        list[str] | None,
        typer.Option("--out", "--outside", metavar="NAME=CONC,...", help="help-permeant-ions-bath-e-g"),
    ] = None,
    charge: Annotated[
        float, typer.Option("--charge", metavar="Z", help="help-charge-number-impermeant-solute-default")
    ] = CHARGE,
    sweep: Annotated[
        str,
        typer.Option("--range", metavar="FROM,TO[,N]", help="help-densities-impermeant-charge-z-c"),
    ] = RANGE,
    ion: Annotated[str, typer.Option("--ion", metavar="NAME", help="help-ion-whose-ratio-wanted-default")] = ION,
    temperature: Annotated[
        str,
        typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-37degc-310k"),
    ] = "37degC",
    output: PointsFile = None,
    plot: CurvePlot = None,
    force: Force = False,
) -> None:
    """The Gibbs-Donnan equilibrium against impermeant charge: ion ratio, voltage, osmotic excess.

    A rigid compartment in a large bath, KCl of 150 mM unless --out says otherwise.
    """
    session: Session = ctx.obj
    demand_files(session, "donnan", output, plot, force)
    found = measured(outside, charge, ion, sweep, temperature)
    files = write_files(session, found, output, plot, "", force)
    if output == "-":
        return
    if session.json:
        session.emit("calc.donnan-curve", {**found.document(), "files": files})
        return
    show(session, found)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def measured(
    outside: list[str] | None, charge: float | None, ion: str | None, sweep: str | None, temperature: str
) -> DonnanCurve:
    """The equilibrium along the density of charge, as the options say."""
    from ..instruments.donnan_curve import donnan_curve as along

    bath: Any = amounts(outside or [], "--out", "K=150mM,Cl=150mM") or "150 mM"
    if outside:
        demand_units(bath, "mM", "--out")
    demand_units({"--temperature": temperature}, "degC")
    return along(
        bath, span(sweep, RANGE, "mM"), charge=CHARGE if charge is None else charge, ion=ion or ION,
        temperature=temperature,
    )  # fmt: skip


def show(session: Session, found: DonnanCurve) -> None:
    """The table of the curve, and where monovalent ions differ twofold."""
    bath = [f"{symbol(name, 'en')} {c:.4g} mM" for name, c in found.conditions["outside"].items()]
    title = session.say(
        "donnan-title", z=f"{found.charge:g}".replace("-", "−"), bath=session.join(bath),
        temperature=f"{found.conditions['temperature']:.2f}",
    )  # fmt: skip
    session.print(title, style="bold")
    session.print()
    heads = [
        session.say("donnan-density"), session.say("donnan-ratio", ion=symbol(found.ion, "en")),
        *(session.say(f"donnan-{name}") for name in ("voltage", "excess", "ions", "pressure")),
    ]  # fmt: skip
    table = Table([f">{head}" for head in heads])
    _, rows = found.table()
    kept = thinned(session, len(rows))
    for density, ratio, *others in (rows[i] for i in kept):
        table.add(f"{density:.5g}", f"{ratio:.4f}", *(signed(session, f"{value + 0.0:.3f}") for value in others))
    session.table(table)
    say_thinned(session, kept, len(rows))
    session.print()
    answers = Table(("", ""))
    answers.add(session.say("donnan-half"), f"{session.number(found.half)} mM")
    session.table(answers)
