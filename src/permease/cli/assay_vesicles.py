"""``permease assay swelling``, ``loading`` and the fits of data: what happens in vesicles, and P from measurements."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import InputError
from .alone import demand_files
from .arguments import Force
from .assay import Amount, Output, Plot, finish, run_of
from .columns import Column, pick, read
from .quantities import demand_units
from .session import Session

Table = Annotated[
    str,
    typer.Argument(metavar="FILE", help="A table, e.g. .csv, whose first line names columns and units; - is stdin."),
]
Inside = Annotated[str, typer.Option("--inside", metavar="CONC", help="Osmolytes inside that stay there, e.g. 100mM.")]
Outside = Annotated[
    str, typer.Option("--outside", metavar="CONC", help="Osmolytes outside that stay there (default 0mM).")
]
Solute = Annotated[
    str, typer.Option("--solute", metavar="CONC", help="The permeant solute outside, e.g. 300mM (default 0mM).")
]
SoluteInside = Annotated[
    str, typer.Option("--solute-inside", metavar="CONC", help="The permeant solute inside at the start (default 0mM).")
]
Radius = Annotated[str, typer.Option("--radius", metavar="LENGTH", help="Of the vesicle as a sphere, e.g. 75nm.")]
Reduced = Annotated[
    float,
    typer.Option("--reduced-volume", metavar="V/V0", help="Volume at the start over that of the sphere (default 1)."),
]
Warmth = Annotated[
    str, typer.Option("-T", "--temperature", metavar="TEMP", help="Temperature, e.g. 25degC (default 25degC).")
]
Seconds = Annotated[
    str | None, typer.Option("--duration", metavar="TIME", help="How long it runs, e.g. 30s (default 10s).")
]
Hour = Annotated[str | None, typer.Option("--duration", metavar="TIME", help="How long it runs, e.g. 5h (default 1h).")]
Wanted = Annotated[
    str | None, typer.Option("--column", metavar="NAME", help="The column of what was measured, where it is not clear.")
]


def swelling(
    ctx: typer.Context,
    permeability: Annotated[
        str, typer.Argument(metavar="PERMEABILITY", help="Of the solute that crosses, e.g. 1e-5cm/s.")
    ],
    water: Annotated[str, typer.Option("--water", metavar="P", help="Osmotic water permeability, e.g. 3e-3cm/s.")],
    radius: Radius,
    inside: Inside,
    outside: Outside = "0mM",
    solute: Solute = "0mM",
    solute_inside: SoluteInside = "0mM",
    reduced_volume: Reduced = 1.0,
    temperature: Warmth = "25degC",
    duration: Seconds = None,
    output: Output = None,
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
    permeability: Annotated[
        str, typer.Argument(metavar="PERMEABILITY", help="Of the neutral form of the base, e.g. 1e-5cm/s.")
    ],
    base: Annotated[float | None, typer.Option("--base", metavar="PKA", help="The pKa of the weak base.")] = None,
    sulfate: Annotated[
        str | None,
        typer.Option("--ammonium-sulfate", metavar="CONC", help="Inside: an ammonium-sulfate gradient, e.g. 250mM."),
    ] = None,
    inside_pH: Annotated[
        float | None, typer.Option("--inside-pH", metavar="PH", help="Inside at the start instead: a pH gradient.")
    ] = None,
    buffering: Annotated[
        str | None,
        typer.Option("--buffering", metavar="CONC", help="Buffer inside per pH unit, with --inside-pH (default 20mM)."),
    ] = None,
    outside_pH: Annotated[float, typer.Option("--outside-pH", metavar="PH", help="Outside, held (7.4).")] = 7.4,
    lumen: Annotated[
        float,
        typer.Option("--lumen", metavar="SHARE", help="Share of the sample inside the liposomes (default 0.01)."),
    ] = 0.01,
    radius: Annotated[str, typer.Option("--radius", metavar="LENGTH", help="Of the lumen (default 50nm).")] = "50nm",
    temperature: Annotated[
        str, typer.Option("-T", "--temperature", metavar="TEMP", help="Temperature, e.g. 37degC (default 37degC).")
    ] = "37degC",
    concentration: Amount = None,
    duration: Hour = None,
    output: Output = None,
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
        raise InputError("the pKa of the base is missing", where="--base", hint="--base 8.5")
    if (sulfate is None) == (inside_pH is None):
        raise InputError(
            "one gradient is needed", where="--ammonium-sulfate, --inside-pH", hint="--ammonium-sulfate 250mM"
        )
    if buffering is not None and inside_pH is None:
        raise InputError("ammonium holds the pH itself", where="--buffering", hint="leave it out, or --inside-pH 4")
    found = liposome_loading(
        permeability, pKa=base, ammonium_sulfate=sulfate, inside_pH=inside_pH, buffering=buffering,
        outside_pH=outside_pH, lumen_fraction=lumen, radius=radius, temperature=temperature,
        **run_of(concentration, duration),
    )  # fmt: skip
    finish(session, found, output, plot, force)


def fit_pampa(
    ctx: typer.Context,
    table: Table,
    acid: Annotated[bool, typer.Option("--acid", help="The solute is a weak acid.")] = False,
    base: Annotated[bool, typer.Option("--base", help="The solute is a weak base.")] = False,
    pKa: Annotated[float | None, typer.Option("--pKa", metavar="X", help="Known pKa; left out it is fitted.")] = None,
    unstirred: Annotated[
        str | None,
        typer.Option(
            "--unstirred", metavar="P", help="Known permeability of the water layers, or none; left out it is fitted."
        ),
    ] = None,
    column: Wanted = None,
    output: Output = None,
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
        raise InputError("is the solute an acid or a base?", where="--acid, --base", hint="one of the two")
    layers: Any = "fit" if unstirred is None else unstirred
    if unstirred is not None and unstirred.strip().lower() in ("none", "无"):
        layers = None
    elif unstirred is not None:
        demand_units({"--unstirred": unstirred}, "cm/s")
    columns = read(table)
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
        typer.Option("--water", metavar="P", help="Known osmotic water permeability; left out it is fitted."),
    ] = None,
    volume: Annotated[
        bool, typer.Option("--volume", help="The readings are V/V0, not light; so too where the column is called so.")
    ] = False,
    column: Wanted = None,
    temperature: Warmth = "25degC",
    output: Output = None,
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
    columns = read(table)
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
    radius: Annotated[str, typer.Option("--radius", metavar="LENGTH", help="Of the lumen, e.g. 50nm.")],
    released: Annotated[
        bool,
        typer.Option(
            "--released", help="The readings are the share that is out; so too where the column is called so."
        ),
    ] = False,
    lumen: Annotated[
        float, typer.Option("--lumen", metavar="SHARE", help="Share of the sample inside the liposomes (default 0).")
    ] = 0.0,
    column: Wanted = None,
    output: Output = None,
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
    columns = read(table)
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
