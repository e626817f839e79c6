"""``permease assay swelling``, ``loading`` and the fits of data: what happens in vesicles, and P from measurements."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from .alone import demand_files
from .arguments import Force, Lumen, NumbersFile, Plot
from .assay import Amount, finish, run_of
from .columns import Column, pick, read
from .quantities import demand_units
from .session import Session

Table = Annotated[
    str,
    typer.Argument(metavar="FILE", help="help-table-e-g-csv-whose"),
]
Inside = Annotated[str, typer.Option("--inside", metavar="CONC", help="help-osmolytes-inside-stay-there-e")]
Outside = Annotated[str, typer.Option("--outside", metavar="CONC", help="help-osmolytes-outside-stay-there-default")]
Solute = Annotated[str, typer.Option("--solute", metavar="CONC", help="help-permeant-solute-outside-e-g")]
SoluteInside = Annotated[
    str, typer.Option("--solute-inside", metavar="CONC", help="help-permeant-solute-inside-start-default")
]
Radius = Annotated[str, typer.Option("--radius", metavar="LENGTH", help="help-vesicle-sphere-e-g-75nm")]
Reduced = Annotated[
    float,
    typer.Option("--reduced-volume", metavar="V/V0", help="help-volume-start-over-sphere-default"),
]
Warmth = Annotated[str, typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-25degc-default")]
Seconds = Annotated[str | None, typer.Option("--duration", metavar="TIME", help="help-how-long-runs-e-g-2")]
Hour = Annotated[str | None, typer.Option("--duration", metavar="TIME", help="help-how-long-runs-e-g-3")]
Wanted = Annotated[str | None, typer.Option("--column", metavar="NAME", help="help-column-what-was-measured-where")]


def swelling(
    ctx: typer.Context,
    permeability: Annotated[str, typer.Argument(metavar="PERMEABILITY", help="help-solute-crosses-e-g-1e")],
    water: Annotated[str, typer.Option("--water", metavar="P", help="help-osmotic-water-permeability-e-g")],
    radius: Radius,
    inside: Inside,
    outside: Outside = "0mM",
    solute: Solute = "0mM",
    solute_inside: SoluteInside = "0mM",
    reduced_volume: Reduced = 1.0,
    temperature: Warmth = "25degC",
    duration: Seconds = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Vesicles mixed with a solute, as in stopped flow: water leaves first and comes back with the solute.

    A giant vesicle swells until it is a sphere, then stretches and ruptures.
    """
    from ..instruments.assays.vesicle import vesicle_swelling

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"PERMEABILITY": permeability, "--water": water}, "cm/s")
    held = _setting(inside, outside, solute, solute_inside, radius, reduced_volume, temperature)
    found = vesicle_swelling(permeability, water_permeability=water, **held, **run_of(None, duration))
    finish(session, found, output, plot, force)


def loading(
    ctx: typer.Context,
    permeability: Annotated[str, typer.Argument(metavar="PERMEABILITY", help="help-neutral-form-base-e-g")],
    base: Annotated[float | None, typer.Option("--base", metavar="PKA", help="help-pka-weak-base")] = None,
    sulfate: Annotated[
        str | None,
        typer.Option("--ammonium-sulfate", metavar="CONC", help="help-inside-ammonium-sulfate-gradient-e"),
    ] = None,
    inside_pH: Annotated[
        float | None, typer.Option("--inside-pH", metavar="PH", help="help-inside-start-instead-ph-gradient")
    ] = None,
    buffering: Annotated[
        str | None,
        typer.Option("--buffering", metavar="CONC", help="help-buffer-inside-per-ph-unit"),
    ] = None,
    outside_pH: Annotated[float, typer.Option("--outside-pH", metavar="PH", help="help-outside-held-7-4")] = 7.4,
    lumen: Annotated[
        float,
        typer.Option("--lumen", metavar="SHARE", help="help-share-sample-inside-liposomes-default"),
    ] = 0.01,
    radius: Lumen = "50nm",
    temperature: Annotated[
        str, typer.Option("-T", "--temperature", metavar="TEMP", help="help-temperature-e-g-37degc-default")
    ] = "37degC",
    concentration: Amount = None,
    duration: Hour = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Loading of a weak base, such as a drug, into liposomes by a pH or an ammonium-sulfate gradient."""
    from ..instruments.assays.loading import liposome_loading

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"PERMEABILITY": permeability}, "cm/s")
    demand_units({"--ammonium-sulfate": sulfate, "--buffering": buffering}, "mM")
    demand_units({"--radius": radius}, "nm")
    demand_units({"--temperature": temperature}, "degC")
    if base is None:
        raise InputError(message("errors_cli-pka-base-missing"), where="--base", hint="--base 8.5")
    if (sulfate is None) == (inside_pH is None):
        raise InputError(
            message("errors_cli-one-gradient-needed"),
            where="--ammonium-sulfate, --inside-pH",
            why=message("error-both_given") if sulfate is not None else "",
            hint="--ammonium-sulfate 250mM",
        )
    if buffering is not None and inside_pH is None:
        raise InputError(
            message("errors_cli-ammonium-holds-ph-itself"),
            where="--buffering",
            hint=message("errors_cli-leave-out-inside-ph-4"),
        )
    found = liposome_loading(
        permeability, pKa=base, ammonium_sulfate=sulfate, inside_pH=inside_pH, buffering=buffering,
        outside_pH=outside_pH, lumen_fraction=lumen, radius=radius, temperature=temperature,
        **run_of(concentration, duration),
    )  # fmt: skip
    finish(session, found, output, plot, force)


def fit_pampa(
    ctx: typer.Context,
    table: Table,
    acid: Annotated[bool, typer.Option("--acid", help="help-solute-weak-acid")] = False,
    base: Annotated[bool, typer.Option("--base", help="help-solute-weak-base")] = False,
    pKa: Annotated[float | None, typer.Option("--pKa", metavar="X", help="help-known-pka-left-out-fitted")] = None,
    unstirred: Annotated[
        str | None,
        typer.Option("--unstirred", metavar="P", help="help-known-permeability-water-layers-none"),
    ] = None,
    column: Wanted = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Intrinsic permeability from measured P_e at several pH: columns pH and P_e [cm/s] of a table.

    A profile shows two numbers, so --pKa or --unstirred must be known.
    """
    from ..instruments.assays.pampa_profile import fit_pampa as fit

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    if acid == base:
        raise InputError(
            message("errors_cli-solute-acid-base"),
            where="--acid, --base",
            why=message("error-both_given") if acid else "",
            hint="--acid",
        )
    layers: Any = "fit" if unstirred is None else unstirred
    if unstirred is not None and unstirred.strip().lower() in ("none", "无"):
        layers = None
    elif unstirred is not None:
        demand_units({"--unstirred": unstirred}, "cm/s")
    columns = read(table, "pH,P_e [cm/s]")
    x, y = pick(columns, ("pH",)), pick(columns, ("P_e", "Pe"), "--column", column)
    found = fit(list(x.values), y.quantities("cm/s"), kind="acid" if acid else "base", pKa=pKa, unstirred=layers)
    finish(session, found, output, plot, force)


def fit_swelling(
    ctx: typer.Context,
    table: Table,
    radius: Radius,
    inside: Inside,
    outside: Outside = "0mM",
    solute: Solute = "0mM",
    solute_inside: SoluteInside = "0mM",
    reduced_volume: Reduced = 1.0,
    water: Annotated[
        str | None,
        typer.Option("--water", metavar="P", help="help-known-osmotic-water-permeability-left"),
    ] = None,
    volume: Annotated[bool, typer.Option("--volume", help="help-readings-v-v0-not-light")] = False,
    column: Wanted = None,
    temperature: Warmth = "25degC",
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Permeability to a solute, and to water, from a trace of swelling: columns time [s] and signal or volume.

    Light scattering or fluorescence may have any gain and offset, which are found as well.
    """
    from ..instruments.assays.vesicle_fit import fit_swelling as fit

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"--water": water}, "cm/s")
    held = _setting(inside, outside, solute, solute_inside, radius, reduced_volume, temperature)
    columns = read(table, "time [s],volume [1]")
    time = pick(columns, ("time", "t"))
    trace = pick(columns, ("volume", "V/V0", "signal", "fluorescence", "light", "reading"), "--column", column)
    readout = "volume" if volume or trace.name.lower() in ("volume", "v/v0") else "signal"
    found = fit(
        time.quantities("s"), _readings(trace, readout), readout=readout,
        water_permeability="fit" if water is None else water, **held,
    )  # fmt: skip
    finish(session, found, output, plot, force)


def fit_leak(
    ctx: typer.Context,
    table: Table,
    radius: Annotated[str, typer.Option("--radius", metavar="LENGTH", help="help-lumen-e-g-50nm")],
    released: Annotated[
        bool,
        typer.Option("--released", help="help-readings-share-out-so-too"),
    ] = False,
    lumen: Annotated[
        float, typer.Option("--lumen", metavar="SHARE", help="help-share-sample-inside-liposomes-default-2")
    ] = 0.0,
    column: Wanted = None,
    output: NumbersFile = None,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Permeability from the leakage of an uncharged solute out of liposomes: columns time [s] and signal or released.

    A signal may have any gain and offset, which are found as well; correct a dye that quenches itself first.
    """
    from ..instruments.assays.liposome_fit import fit_leak as fit

    session: Session = ctx.obj
    demand_files(session, "assay", output, plot, force)
    demand_units({"--radius": radius}, "nm")
    columns = read(table, "time [s],signal")
    time = pick(columns, ("time", "t"))
    trace = pick(columns, ("released", "signal", "fluorescence", "reading"), "--column", column)
    readout = "released" if released or trace.name.lower() == "released" else "signal"
    readings = _readings(trace, readout)
    found = fit(time.quantities("s"), readings, radius=radius, readout=readout, lumen_fraction=lumen)
    finish(session, found, output, plot, force)


def _readings(trace: Column, readout: str) -> list[float]:
    """A signal in whatever unit, anything else as pure numbers. Raises QuantityError."""
    return list(trace.values) if readout == "signal" else trace.shares()


def _setting(
    inside: str, outside: str, solute: str, solute_inside: str, radius: str, reduced_volume: float, temperature: str
) -> dict[str, Any]:
    """A vesicle and its surroundings as both functions of swelling take them. Raises QuantityError."""
    amounts = {"--inside": inside, "--outside": outside, "--solute": solute, "--solute-inside": solute_inside}
    demand_units(amounts, "mM")
    demand_units({"--radius": radius}, "nm")
    demand_units({"--temperature": temperature}, "degC")
    return {
        "inside": inside, "outside": outside, "solute": solute, "solute_inside": solute_inside, "radius": radius,
        "reduced_volume": reduced_volume, "temperature": temperature,
    }  # fmt: skip
