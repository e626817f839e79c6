"""``permease curve``: a part, a membrane or a cell along a voltage, a concentration or a temperature."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import InputError, choice
from ..text import message
from . import curve_kinds
from .alone import demand_files, write_files
from .arguments import CurvePlot, Force, InsideMany, OutsideMany, PointsFile, Subject, Variant, Voltage
from .session import Session


def curve(
    ctx: typer.Context,
    subject: Subject = None,
    iv: Annotated[bool, typer.Option("--iv", help="help-current-fluxes-against-voltage")] = False,
    dose: Annotated[
        str | None,
        typer.Option("--dose", metavar="SPECIES", help="help-turnover-open-probability-against-dose"),
    ] = None,
    uptake: Annotated[
        str | None,
        typer.Option(
            "--uptake",
            metavar="SPECIES",
            help="help-flux-species-against-concentration-vesic",
        ),
    ] = None,
    occupancy: Annotated[
        str | None,
        typer.Option("--occupancy", metavar="SPECIES|voltage", help="help-states-against-species-against-voltage"),
    ] = None,
    energy: Annotated[bool, typer.Option("--energy", help="help-free-energy-every-step-cycle")] = False,
    fluidity: Annotated[
        bool,
        typer.Option("--fluidity", help="help-dph-anisotropy-lipids-against-temperatur"),
    ] = False,
    overton: Annotated[
        bool,
        typer.Option("--overton", help="help-log-p-measured-solutes-against"),
    ] = False,
    fragility: Annotated[bool, typer.Option("--fragility", help="help-red-cells-burst-against-salt")] = False,
    donnan: Annotated[
        bool,
        typer.Option("--donnan", help="help-gibbs-donnan-ratio-voltage-osmotic"),
    ] = False,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    voltage: Voltage = None,
    temperature: Annotated[
        str | None,
        typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-37degc-310k"),
    ] = None,
    sweep: Annotated[
        str | None,
        typer.Option(
            "--range",
            metavar="FROM,TO[,N]",
            help="help-from-how-many-0-01mm",
        ),
    ] = None,
    side: Annotated[
        str | None,
        typer.Option("--side", metavar="SIDE", help="help-side-dose-from-which-taken"),
    ] = None,
    trans: Annotated[
        str | None,
        typer.Option(
            "--trans",
            metavar="CONC",
            help="help-what-other-side-holds-uptake",
        ),
    ] = None,
    view: Annotated[
        str,
        typer.Option("--view", metavar="VIEW", help="help-draw-uptake-lineweaver-burk-eadie"),
    ] = "",
    variant: Variant = "",
    during: Annotated[
        str | None,
        typer.Option("--during", metavar="TIME", help="help-how-long-vesicles-take-up"),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option("--area", metavar="AREA", help="help-membrane-cell-takes-up-vesicles"),
    ] = None,
    beside: Annotated[
        list[str] | None,
        typer.Option(
            "--beside",
            metavar="PART",
            help="help-vesicle-traffic-compare-e-g",
        ),
    ] = None,
    sterol: Annotated[
        str | None,
        typer.Option("--sterol", metavar="X,...", help="help-contents-sterol-fluidity-default-0"),
    ] = None,
    solvent: Annotated[
        str | None,
        typer.Option(
            "--solvent",
            metavar="NAME",
            help="help-log-k-overton-hexadecane-octanol",
        ),
    ] = None,
    charge: Annotated[
        float | None,
        typer.Option("--charge", metavar="Z", help="help-charge-number-impermeant-solute-donnan"),
    ] = None,
    ion: Annotated[
        str | None,
        typer.Option("--ion", metavar="NAME", help="help-ion-whose-ratio-wanted-donnan"),
    ] = None,
    output: PointsFile = None,
    plot: CurvePlot = None,
    force: Force = False,
) -> None:
    """A curve of a part, a membrane or a cell; choose one kind.

    Of a part alone: --iv, --dose, --uptake, --occupancy, --energy; what the sides hold of the swept species is
    replaced. Of lipids: --fluidity, --overton. Of a cell: --fragility. Of nothing: --donnan.
    """
    session: Session = ctx.obj
    wanted = {
        "iv": iv, "dose": dose, "uptake": uptake, "occupancy": occupancy, "energy": energy, "fluidity": fluidity,
        "overton": overton, "fragility": fragility, "donnan": donnan,
    }  # fmt: skip
    kind = curve_kinds.chosen(session, subject, wanted)
    demand_files(session, kind, output, plot, force)
    given: dict[str, Any] = {
        "--in": inside, "--out": outside, "--voltage": voltage, "--temperature": temperature, "--range": sweep,
        "--side": side, "--trans": trans, "--view": view, "--variant": variant, "--during": during, "--area": area,
        "--beside": beside, "--sterol": sterol, "--solvent": solvent, "--charge": charge, "--ion": ion,
    }  # fmt: skip
    curve_kinds.demand_options(kind, given)
    if view:
        from ..instruments.transport import VIEWS

        choice(message("thing-view"), view, VIEWS, where="--view")
    name = curve_kinds.subject_of(kind, subject)
    asked = curve_kinds.KINDS[kind]
    species = {"dose": dose, "uptake": uptake, "occupancy": occupancy}.get(kind) or ""
    if kind in ("dose", "uptake", "occupancy") and not species.strip():
        raise InputError(
            message("errors_cli-no-species-named"), where=f"--{kind}", hint=f"permease curve {asked.example}"
        )
    found = asked.measure(session, name, {**given, "species": species})
    files = write_files(session, found, output, plot, view, force)
    if output == "-":
        return
    if session.json:
        session.emit("curve", {**found.document(), "files": files})
        return
    asked.show(session, found)
    for file in files:
        session.print(session.say("curve-wrote", file=file))
