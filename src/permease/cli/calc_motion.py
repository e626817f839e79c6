"""``permease calc diffusion`` and ``permease calc frap``: motion in the plane of a lipid bilayer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, UnknownNameError
from ..text import listing, message
from . import outputs
from .arguments import Force
from .columns import text_of
from .group import worded
from .lipid_options import Inner, Lipids, Outer, Temperature, membrane_of, shown, told
from .quantities import demand_units
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.estimate import Estimate
    from ..instruments.fits import Parameter
    from ..instruments.frap import RecoveryFit

SPELLINGS = {"free-area": "free area", "inverse-radius": "inverse radius"}
"""Models by the word that needs no quotes in a shell."""
MODELS = {
    "lipids": ("arrhenius", "free-area"),
    "proteins": ("petrov-schwille", "saffman-delbrueck", "inverse-radius"),
}
_TYPED = {
    "model": "--model arrhenius",
    "free area": "--model arrhenius",
    "saffman-delbrueck": "--model petrov-schwille",
    "surface_viscosity": "--surface-viscosity 0.5nN*s/m",
    "temperature": "-T 37degC",
}
DiffusionCommand = worded({**_TYPED, "radius": "--protein 2nm"})
FrapCommand = worded({**_TYPED, "radius": "--spot 1um", "mobile": "--mobile 0.8", "depth": "--beam 1"})
Protein = Annotated[
    str | None,
    typer.Option("--protein", metavar="RADIUS", help="help-radius-protein-e-g-2nm"),
]


def diffusion(
    ctx: typer.Context,
    bilayer: Lipids = None,
    outer: Outer = None,
    inner: Inner = None,
    protein: Protein = None,
    model: Annotated[
        str,
        typer.Option(
            "--model",
            metavar="MODEL",
            help="help-lipids-arrhenius-free-area-proteins",
        ),
    ] = "",
    surface_viscosity: Annotated[
        str | None,
        typer.Option("--surface-viscosity", metavar="VALUE", help="help-surface-viscosity-membrane-e-g"),
    ] = None,
    temperature: Temperature = "37degC",
) -> None:
    """How fast lipids or proteins move in the plane of a bilayer: value, range and sources."""
    from ..bilayer.lateral import lipid_diffusion, protein_diffusion

    session: Session = ctx.obj
    demand_units({"--protein": protein}, "nm")
    membrane = membrane_of(bilayer, outer, inner, temperature)
    options: dict[str, Any] = {"model": _model(model, protein)} if model else {}
    if protein is None:
        if surface_viscosity is not None:
            raise InputError(
                message("errors_cli-lipids-do-not-take-surface"), where="--surface-viscosity", hint="--protein 2nm"
            )
        found = lipid_diffusion(membrane, **options)
    else:
        if surface_viscosity is not None:
            options["surface_viscosity"] = surface_viscosity
        found = protein_diffusion(membrane, protein, **options)
    found = told(bilayer, found)
    if session.json:
        session.emit("calc.diffusion", {**found.document(), "input": {**_recipe(membrane), "protein": protein}})
        return
    _title(session, membrane, shown(session, membrane, bilayer), protein)
    table = Table(("<", ""))
    _rows(session, table, "diffusion", found)
    _origin(session, table, found)
    session.table(table)


def _model(name: str, protein: str | None) -> str:
    """The model as the library spells it. Raises InputError for one of the other kind, UnknownNameError."""
    chosen = SPELLINGS.get(name, name)
    wanted, other = ("lipids", "proteins") if protein is None else ("proteins", "lipids")
    for spelled in MODELS[other]:
        if chosen == SPELLINGS.get(spelled, spelled):
            raise InputError(
                message("errors_cli-model", spelled=spelled, other=other), where="--model",
                why=message("errors_cli-there", wanted=wanted, models=listing(MODELS[wanted], "list-comma")),
                hint=f"--protein 2nm --model {spelled}" if protein is None else message("errors_cli-leave-out-protein"),
            )  # fmt: skip
    if chosen not in {SPELLINGS.get(spelled, spelled) for spelled in MODELS[wanted]}:
        kind = "thing-model-lipid-diffusion" if protein is None else "thing-model-protein-diffusion"
        raise UnknownNameError(message(kind), name, MODELS[wanted], where="--model")
    return chosen


def frap(
    ctx: typer.Context,
    spot: Annotated[str, typer.Option("--spot", metavar="RADIUS", help="help-radius-bleached-spot-default-1um")] = (
        "1um"
    ),
    bilayer: Lipids = None,
    outer: Outer = None,
    inner: Inner = None,
    protein: Protein = None,
    mobile: Annotated[float, typer.Option("--mobile", metavar="FRACTION", help="help-share-moves-default-1")] = 1.0,
    beam: Annotated[
        float | None,
        typer.Option("--beam", metavar="DOSE", help="help-gaussian-beam-bleaching-dose-centre"),
    ] = None,
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="FILE.csv", help="help-fit-measured-recovery-instead-seconds"),
    ] = None,
    temperature: Temperature = "37degC",
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="help-write-curve-csv-file")
    ] = None,
    plot: Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-recovery-png-svg-pdf")] = None,
    force: Force = False,
) -> None:
    """Recovery after photobleaching: predicted for a bilayer, or diffusion and mobile fraction fitted to data."""
    from ..bilayer.frap import frap as recover

    session: Session = ctx.obj
    demand_units({"--protein": protein}, "nm")
    demand_units({"--spot": spot}, "um")
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    if output is not None:
        outputs.demand_writable(Path(output), (".csv",), "--output", force=force)
    shape: dict[str, Any] = {"bleach": "disc"} if beam is None else {"bleach": "gaussian", "depth": beam}
    if data is not None:
        if bilayer or outer or inner or protein is not None or mobile != 1.0 or output is not None:
            raise InputError(
                message("errors_cli-data-fitted-without-bilayer"), where="--data", hint="--data FILE.csv --spot 1um"
            )
        _fit(session, data, spot, shape, plot, force)
        return
    membrane = membrane_of(bilayer, outer, inner, temperature)
    curve = recover(membrane, spot, protein=protein, mobile=mobile, **shape)
    curve = replace(curve, diffusion=told(bilayer, curve.diffusion))
    files = _draw(session, curve, plot, force)
    if output is not None:
        outputs.write_text(Path(output), curve.csv(), force=force)
        files.append(output)
    if session.json:
        session.emit("calc.frap", {**curve.document(), "files": files, "input": _recipe(membrane)})
        return
    _title(session, membrane, shown(session, membrane, bilayer), protein)
    table = Table(("<", ""))
    _rows(session, table, "diffusion", curve.diffusion)
    _rows(session, table, "half_time", curve.half_time)
    table.add(session.say("motion-mobile"), session.number(curve.mobile, 3))
    _origin(session, table, curve.half_time)
    session.table(table)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _fit(session: Session, data: str, spot: str, shape: dict[str, Any], plot: str | None, force: bool) -> None:
    from ..instruments.frap import fit_frap

    times, values = _read(data)
    found = fit_frap(times, values, radius=spot, **shape)
    files = _draw(session, found, plot, force)
    if session.json:
        session.emit("calc.frap", {**found.document(), "points": len(times), "files": files, "input": {"data": data}})
        return
    _print_fit(session, found)
    for file in files:
        session.print(session.say("curve-wrote", file=file))


def _print_fit(session: Session, found: RecoveryFit) -> None:
    table = Table(("<", "", ""), indent=0)
    rows = (("diffusion", found.diffusion, "µm²/s"), ("mobile", found.mobile, ""), ("half_time", found.half_time, "s"))
    for key, fitted, unit in rows:
        table.add(
            session.say(f"motion-{key}"), f"{session.number(fitted.value, 3)} {unit}".strip(), _span(session, fitted)
        )
    session.table(table)
    if found.too_short:
        session.note(session.say("motion-too_short"))


def _span(session: Session, found: Parameter) -> str:
    return session.say("motion-interval", low=session.number(found.low, 3), high=session.number(found.high, 3))


def _read(path: str) -> tuple[list[float], list[float]]:
    """The first two columns of a text file, commas, semicolons, tabs or spaces between them; a first line of words."""
    text = text_of(path, "--data")
    times: list[float] = []
    values: list[float] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.replace(",", " ").replace(";", " ").split()
        if not cells or cells[0].startswith("#"):
            continue
        try:
            time, value = (float(cell) for cell in cells[:2])
        except ValueError:
            if not times:
                continue
            raise InputError(
                message("errors_cli-line-not-two-numbers", number=number, path=path), where="--data", why=line[:60],
                hint=message("errors_cli-seconds-recovered-fraction-e-g-0"),
            ) from None  # fmt: skip
        times.append(time)
        values.append(value)
    if not times:
        raise InputError(
            message("errors_cli-holds-no-two-columns-numbers", path=path),
            where="--data",
            hint=message("errors_cli-lines-such-0-5-0-31"),
        )
    return times, values


def _draw(session: Session, curve: Any, plot: str | None, force: bool) -> list[str]:
    if plot is None:
        return []
    from ..plot.frap import plot_frap
    from ..solve.files import atomic

    with atomic(Path(plot), overwrite=force) as temporary:
        plot_frap(curve, temporary, session.language)
    return [plot]


def _title(session: Session, membrane: Bilayer, lipids: str, protein: str | None) -> None:
    from ..units import si

    item = session.say("motion-lipids")
    if protein is not None:
        item = session.say("motion-protein", radius=session.number(1e9 * si(protein, "m"), 3))
    celsius = session.number(membrane.kelvin - 273.15)
    session.print(session.say("motion-title", item=item, lipids=lipids, celsius=celsius), style="bold")


def _recipe(membrane: Bilayer) -> dict[str, Any]:
    return {
        "outer": dict(membrane.outer.lipids),
        "inner": dict(membrane.inner.lipids),
        "temperature": {"value": membrane.kelvin, "unit": "K"},
    }


def _rows(session: Session, table: Table, key: str, found: Estimate) -> None:
    """A value with its range, in a unit that suits it."""
    from ..units import symbol_of

    unit = found.value.to_compact().units if key == "half_time" else found.value.units
    three = (found.value, found.low, found.high)
    value, low, high = (session.number(float(each.to(unit).magnitude), 3) for each in three)
    span = session.say("motion-range", low=low, high=high)
    table.add(session.say(f"motion-{key}"), f"{value} {symbol_of(unit)}{span}")


def _origin(session: Session, table: Table, found: Estimate) -> None:
    """How it was found, what to know of it, and from where."""
    table.add(session.say("permeability-method"), found.text.in_language(session.language))
    for remark in found.remarks:
        table.add(session.say("permeability-remark"), remark.in_language(session.language))
    if found.provisional:
        table.add(session.say("permeability-remark"), session.say("permeability-provisional"))
    if found.sources:
        table.add(session.say("permeability-sources"), session.join([source.key for source in found.sources]))
