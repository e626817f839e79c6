"""``permease curve``: a part, a membrane or a cell along a voltage, a concentration or a temperature."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import InputError
from . import curve_kinds
from .alone import demand_files, write_files
from .arguments import Force, Subject
from .calc import InsideMany, OutsideMany, Voltage
from .session import Session


def curve(
    ctx: typer.Context,
    subject: Subject = None,
    iv: Annotated[bool, typer.Option("--iv", help="Current and fluxes against voltage.")] = False,
    dose: Annotated[
        str | None,
        typer.Option(
            "--dose", metavar="SPECIES", help="Turnover or open probability against the dose of this species."
        ),
    ] = None,
    uptake: Annotated[
        str | None,
        typer.Option(
            "--uptake",
            metavar="SPECIES",
            help="Flux of this species against its concentration; of vesicle traffic, molecules taken up.",
        ),
    ] = None,
    occupancy: Annotated[
        str | None,
        typer.Option("--occupancy", metavar="SPECIES|voltage", help="States against this species, or against voltage."),
    ] = None,
    energy: Annotated[bool, typer.Option("--energy", help="Free energy of every step of its cycle.")] = False,
    fluidity: Annotated[
        bool,
        typer.Option("--fluidity", help="DPH anisotropy of lipids against temperature, with and without sterol."),
    ] = False,
    overton: Annotated[
        bool,
        typer.Option("--overton", help="log P of measured solutes against log K, with the line that predicts others."),
    ] = False,
    fragility: Annotated[
        bool, typer.Option("--fragility", help="Red cells that burst against the salt around them.")
    ] = False,
    donnan: Annotated[
        bool,
        typer.Option("--donnan", help="Gibbs-Donnan ratio, voltage and osmotic excess against impermeant charge."),
    ] = False,
    inside: InsideMany = None,
    outside: OutsideMany = None,
    voltage: Voltage = None,
    temperature: Annotated[
        str | None,
        typer.Option("-T", "--temperature", metavar="TEMP", help="Temperature, e.g. 37degC or 310K (default 37degC)."),
    ] = None,
    sweep: Annotated[
        str | None,
        typer.Option(
            "--range",
            metavar="FROM,TO[,N]",
            help="From, to and how many: 0.01mM,100mM,25; with --fluidity degC, with --fragility %.",
        ),
    ] = None,
    side: Annotated[
        str | None,
        typer.Option(
            "--side", metavar="SIDE", help="Side of the dose, or from which is taken up: out or in (default out)."
        ),
    ] = None,
    trans: Annotated[
        str | None,
        typer.Option(
            "--trans",
            metavar="CONC",
            help="What the other side holds in uptake: 0, a concentration, equal or infinite-cis.",
        ),
    ] = None,
    view: Annotated[
        str,
        typer.Option("--view", metavar="VIEW", help="Draw uptake as lineweaver-burk, eadie-hofstee or hanes-woolf."),
    ] = "",
    variant: Annotated[str, typer.Option("--variant", metavar="NAME", help="A variant of the part.")] = "",
    during: Annotated[
        str | None,
        typer.Option("--during", metavar="TIME", help="How long vesicles take up, e.g. 10min (default 30min)."),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(
            "--area", metavar="AREA", help="Membrane of the cell that takes up in vesicles (default 1000um^2)."
        ),
    ] = None,
    beside: Annotated[
        list[str] | None,
        typer.Option(
            "--beside",
            metavar="PART",
            help="Vesicle traffic to compare with, e.g. FluidPhasePinocytosis. Repeatable.",
        ),
    ] = None,
    sterol: Annotated[
        str | None,
        typer.Option("--sterol", metavar="X,...", help="Contents of sterol, for --fluidity (default 0,0.2,0.4)."),
    ] = None,
    solvent: Annotated[
        str | None,
        typer.Option(
            "--solvent",
            metavar="NAME",
            help="Of log K, for --overton: hexadecane or octanol (default hexadecane).",
        ),
    ] = None,
    charge: Annotated[
        float | None,
        typer.Option(
            "--charge", metavar="Z", help="Charge number of the impermeant solute, for --donnan (default -8)."
        ),
    ] = None,
    ion: Annotated[
        str | None,
        typer.Option("--ion", metavar="NAME", help="The ion whose ratio is wanted, for --donnan (default Cl)."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write the points to a .csv or .json file; - prints CSV."),
    ] = None,
    plot: Annotated[
        str | None, typer.Option("--plot", metavar="FILE", help="Draw the curve to a .png, .svg or .pdf file.")
    ] = None,
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
    name = curve_kinds.subject_of(kind, subject)
    asked = curve_kinds.KINDS[kind]
    species = {"dose": dose, "uptake": uptake, "occupancy": occupancy}.get(kind) or ""
    if kind in ("dose", "uptake", "occupancy") and not species.strip():
        raise InputError("no species is named", where=f"--{kind}", hint=f"permease curve {asked.example}")
    found = asked.measure(session, name, {**given, "species": species})
    files = write_files(session, found, output, plot, view, force)
    if output == "-":
        return
    if session.json:
        session.emit("curve", {**found.document(), "files": files})
        return
    asked.show(session, found)
    for file in files:
        session.print(session.say("curve.wrote", file=file))
