"""``permease assay``: PAMPA, Caco-2, liposomes and ion trapping, and what all assays share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from .alone import demand_files, print_fit, write_files
from .arguments import Force, Lumen, NumbersFile, Plot
from .describe import per
from .group import worded
from .quantities import amounts, demand_units
from .session import Session
from .source import complete_part
from .table import Table

if TYPE_CHECKING:
    from ..instruments.assays.result import AssayCurve

app = typer.Typer(
    rich_markup_mode=None,
    help="help-command-assay",
)
Permeability = Annotated[str, typer.Argument(metavar="PERMEABILITY", help="help-neutral-form-through-membrane-e")]
Acid = Annotated[float | None, typer.Option("--acid", metavar="PKA", help="help-weak-acid-pka")]
Base = Annotated[float | None, typer.Option("--base", metavar="PKA", help="help-weak-base-pka")]
Layers = Annotated[
    str | None,
    typer.Option("--unstirred", metavar="P", help="help-both-unstirred-layers-e-g"),
]
PlateLayers = Annotated[
    str | None,
    typer.Option("--unstirred", metavar="P", help="help-both-unstirred-layers-none-default"),
]
TYPED = {
    "permeability": "PERMEABILITY=1e-6cm/s",
    "kind": "--acid 4.8 or --base 9",
    "pKa": "--acid 4.8 or --base 9",
    "pH": "--pH 7.4",
    "acceptor_pH": "--acceptor-pH 6.5",
    "apical_pH": "--apical-pH 6.5",
    "basolateral_pH": "--basolateral-pH 7.4",
    "inside_pH": "--inside-pH 4",
    "outside_pH": "--outside-pH 7.4",
    "unstirred": "--unstirred 3e-5cm/s",
    "paracellular": "--paracellular 2e-7cm/s",
    "partition": "--partition 100",
    "efflux": "--pump PGlycoprotein or --efflux 20pmol/cm^2/s:5uM",
    "drug": "--pump PGlycoprotein",
    "counterions": "--counterion K=1e-8cm/s:100mM:100mM",
    "charge": "--charge=-3",
    "mechanism": "leave out --all-or-none",
    "lumen_fraction": "--lumen 0.01",
    "ion_permeability": "--ion 0.01",
    "compartments": "plasma=7.4 urine=6.0",
    "concentration": "--concentration 10uM",
    "duration": "--duration 5h",
    "radius": "--radius 50nm",
    "reduced_volume": "--reduced-volume 0.9",
    "water_permeability": "--water 3e-3cm/s",
    "inside": "--inside 300mM",
    "outside": "--outside 300mM",
    "solute": "--solute 300mM",
    "solute_inside": "--solute-inside 300mM",
    "ammonium_sulfate": "--ammonium-sulfate 250mM",
    "buffering": "--buffering 20mM",
    "temperature": "-T 25degC",
}
"""What is typed for the arguments of the assays."""
AssayCommand = worded(TYPED)
Duration = Annotated[str | None, typer.Option("--duration", metavar="TIME", help="help-how-long-runs-e-g")]
Amount = Annotated[str | None, typer.Option("--concentration", metavar="CONC", help="help-start-e-g-10um")]


@app.command(cls=AssayCommand)
def pampa(
    ctx: typer.Context,
    permeability: Permeability,
    acid: Acid = None,
    base: Base = None,
    pH: Annotated[str, typer.Option("--pH", metavar="PH", help="help-donor-e-g-7-4")] = "7.4",
    acceptor_pH: Annotated[
        float | None, typer.Option("--acceptor-pH", metavar="PH", help="help-acceptor-donor-default")
    ] = None,
    unstirred: PlateLayers = None,
    partition: Annotated[
        float | None, typer.Option("--partition", metavar="K", help="help-lipid-over-water-what-membrane")
    ] = None,
    concentration: Amount = None,
    duration: Duration = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """A solute between two wells through an artificial membrane: its course, and what the usual equations make of it.

    With --pH FROM..TO/COUNT, the permeability against pH instead.
    """
    from ..instruments.assays.pampa import pampa as measure
    from ..instruments.assays.pampa_profile import pampa_profile

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"PERMEABILITY": permeability}, "cm/s")
    chosen = {**kind_of(acid, base), **layers_of(unstirred)}
    span = _span(pH)
    if span is not None:
        _refuse(
            {
                "--acceptor-pH": acceptor_pH,
                "--partition": partition,
                "--concentration": concentration,
                "--duration": duration,
            }
        )
        finish(session, pampa_profile(permeability, pH=span, **chosen), output, plot, force)
        return
    chosen |= run_of(concentration=concentration, duration=duration)
    found = measure(permeability, pH=_number(pH, "--pH"), acceptor_pH=acceptor_pH, partition=partition, **chosen)
    finish(session, found, output, plot, force)


@app.command(cls=AssayCommand)
def caco2(
    ctx: typer.Context,
    permeability: Permeability,
    acid: Acid = None,
    base: Base = None,
    apical_pH: Annotated[float, typer.Option("--apical-pH", metavar="PH", help="help-apical-side-7-4")] = 7.4,
    basolateral_pH: Annotated[
        float, typer.Option("--basolateral-pH", metavar="PH", help="help-basolateral-side-7-4")
    ] = 7.4,
    paracellular: Annotated[
        str, typer.Option("--paracellular", metavar="P", help="help-permeability-between-cells-e-g")
    ] = "0cm/s",
    unstirred: Layers = None,
    pump: Annotated[
        str | None,
        typer.Option(
            "--pump",
            metavar="PART",
            help="help-efflux-pump-library-e-g",
            autocompletion=complete_part,
        ),
    ] = None,
    density: Annotated[str | None, typer.Option("--density", metavar="N", help="help-pump-e-g-500-um")] = None,
    efflux: Annotated[
        str | None,
        typer.Option("--efflux", metavar="MAX:HALF", help="help-saturating-efflux-instead-e-g"),
    ] = None,
    concentration: Amount = None,
    duration: Duration = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """A drug through a layer of cells, from A to B and from B to A: P_app, efflux ratio, fraction absorbed.

    Sink conditions and the recovery of the dose are checked.
    """
    from ..instruments.assays.caco2 import caco2 as measure

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"PERMEABILITY": permeability, "--paracellular": paracellular}, "cm/s")
    found = measure(
        permeability,
        **kind_of(acid, base),
        apical_pH=apical_pH,
        basolateral_pH=basolateral_pH,
        paracellular=paracellular,
        efflux=_efflux(pump, density, efflux),
        **layers_of(unstirred),
        **run_of(concentration=concentration, duration=duration),
    )
    finish(session, found, output, plot, force)


@app.command(cls=AssayCommand)
def liposome(
    ctx: typer.Context,
    permeability: Annotated[str, typer.Argument(metavar="PERMEABILITY", help="help-what-leaks-e-g-1e")],
    radius: Lumen = "50nm",
    charge: Annotated[int, typer.Option("--charge", metavar="Z", help="help-dye-then-charges-membrane")] = 0,
    counterion: Annotated[
        list[str] | None,
        typer.Option(
            "--counterion",
            metavar="ION=P:IN:OUT",
            help="help-ion-crosses-e-g-k",
        ),
    ] = None,
    all_or_none: Annotated[
        bool, typer.Option("--all-or-none", help="help-some-liposomes-lose-everything-instead")
    ] = False,
    fluorimeter: Annotated[
        bool, typer.Option("--fluorimeter", help="help-also-what-fluorimeter-shows-carboxyfluor")
    ] = False,
    concentration: Amount = None,
    duration: Duration = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """A dye that leaks out of liposomes: what is released, what a fluorimeter shows, its back-potential."""
    from ..instruments.assays.liposome import liposome_leak

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"PERMEABILITY": permeability}, "cm/s")
    demand_units({"--radius": radius}, "nm")
    ions = {
        name: tuple(part.strip() for part in value.replace("：", ":").split(":"))
        for name, value in amounts(counterion or [], "--counterion", "K=1e-8cm/s:100mM:100mM").items()
    }
    found = liposome_leak(
        permeability,
        radius=radius,
        charge=charge,
        counterions=ions or None,
        quenching="carboxyfluorescein" if fluorimeter else None,
        mechanism="all-or-none" if all_or_none else "graded",
        **run_of(concentration=concentration, duration=duration),
    )
    finish(session, found, output, plot, force)


@app.command(cls=AssayCommand)
def trapping(
    ctx: typer.Context,
    compartments: Annotated[list[str], typer.Argument(metavar="NAME=PH...", help="help-first-one-reference-plasma-7")],
    acid: Acid = None,
    base: Base = None,
    ion: Annotated[
        float, typer.Option("--ion", metavar="RATIO", help="help-permeability-charged-form-over-neutral")
    ] = 0.0,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """How a weak acid or base spreads over compartments of different pH."""
    from ..instruments.assays.trapping import ion_trapping

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    given = amounts(compartments, "NAME=PH", "plasma=7.4")
    places = {name: _number(text, name) for name, text in given.items()}
    found = ion_trapping(places, **{"pKa": None, **kind_of(acid, base)}, ion_permeability=ion)
    files = write_files(session, found, output, plot, "", force, "assay")
    if output == "-":
        return
    if session.json:
        session.emit("assay", {**found.document(), "files": files})
        return
    table = Table(
        [session.say("assay-compartment"), ">pH", *(f">{session.say(f'assay-{k}')}" for k in ("neutral", "times"))]
    )
    for row in found.table():
        numbers = (session.number(row[key]) for key in ("pH", "neutral", "ratio"))
        table.add(row["compartment"], *numbers)
    session.table(table)
    close(session, found, files)


def finish(session: Session, found: AssayCurve, output: str | None, plot: str | None, force: bool) -> None:
    """Write the files that were asked for and print the answers of an assay, or its fit, and its remarks."""
    files = write_files(session, found, output, plot, "", force, "assay")
    if output == "-":
        return
    if session.json:
        session.emit("assay", {**found.document(), "files": files})
        return
    session.print(found.label.in_language(session.language), style="bold")
    table = Table(("", ""))
    for name, value in found.answers.items() if found.fit is None else ():
        if value is not None:
            unit = per(f"{value.units:~P}")
            table.add(session.say(f"assay-{name}"), f"{session.number(float(value.magnitude))} {unit}".strip())
    session.table(table)
    if found.fit is not None:
        print_fit(session, found)
    if found.kind == "pampa-profile":
        points = Table([">pH", *(f">{session.say(f'assay-{key}')}" for key in ("P_e", "P_m", "water"))])
        for values in zip(*(s.values for s in (found.x, *found.series.values())), strict=True):
            points.add(*(session.number(float(value)) for value in values))
        session.table(points)
    close(session, found, files)


def close(session: Session, found: Any, files: list[str]) -> None:
    """The remarks of an assay, and the files that were written."""
    for text in found.remarks:
        session.note(session.say("assay-note", text=text.in_language(session.language)))
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def kind_of(acid: float | None, base: float | None) -> dict[str, Any]:
    """How the solute ionises, as the assays take it. Raises InputError for both."""
    if acid is not None and base is not None:
        raise InputError(
            message("errors_cli-solute-here-acid-base"), where="--acid, --base", hint=message("errors_cli-one-two")
        )
    if acid is None and base is None:
        return {"kind": "neutral"}
    return {"kind": "acid", "pKa": acid} if acid is not None else {"kind": "base", "pKa": base}


def layers_of(text: str | None) -> dict[str, Any]:
    """The unstirred layers, as the assays take them; ``none`` for none."""
    if text is None:
        return {}
    if text.strip().lower() in ("none", "无"):
        return {"unstirred": None}
    demand_units({"--unstirred": text}, "cm/s")
    return {"unstirred": text}


def run_of(concentration: str | None, duration: str | None) -> dict[str, Any]:
    """Concentration and duration where they are given. Raises QuantityError for a number without a unit."""
    demand_units({"--concentration": concentration}, "uM")
    demand_units({"--duration": duration}, "h")
    pairs = {"concentration": concentration, "duration": duration}
    return {name: text for name, text in pairs.items() if text is not None}


def _efflux(pump: str | None, density: str | None, efflux: str | None) -> Any:
    if pump is None:
        if density is not None:
            raise InputError(message("errors_cli-there-no-pump"), where="--density", hint="--pump PGlycoprotein")
        if efflux is None:
            return None
        return tuple(part.strip() for part in efflux.replace("：", ":").split(":"))
    if efflux is not None:
        raise InputError(
            message("errors_cli-pump-has-own-rate"), where="--efflux", hint=message("errors_cli-pump-efflux")
        )
    from .. import library

    part: Any = library.part(pump)
    if not getattr(part, "per_molecule", False):
        raise InputError(
            message("errors_cli-not-counted-molecules", pump=pump), where="--pump", hint="--efflux 10pmol/cm^2/s:5uM"
        )
    return part(density="100/um^2" if density is None else density)


def _span(text: str) -> tuple[float, float, int] | None:
    start, dots, rest = text.partition("..")
    if not dots:
        return None
    end, slash, count = rest.partition("/")
    if slash and not count.strip().isdecimal():
        raise InputError(message("errors_cli-cannot-read-span", text=f"{text!r}"), where="--pH", hint="--pH 3..10/29")
    return _number(start, "--pH"), _number(end, "--pH"), int(count) if slash else 29


def _number(text: str, where: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise InputError(message("errors_cli-no-ph", text=f"{text!r}"), where=where, hint="7.4") from None


def _refuse(options: dict[str, Any]) -> None:
    for name, value in options.items():
        if value is not None:
            raise InputError(message("errors_cli-has-no-use-range-ph"), where=name, hint=message("errors_cli-one-ph"))
