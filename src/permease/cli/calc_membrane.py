"""``permease calc fluidity``: phase, order, area, thickness and fluidity of a lipid bilayer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from .alone import demand_files, write_files
from .arguments import Force
from .lipid_options import EXAMPLE, Inner, Outer, Temperature, demand_membrane, membrane_of, recipe_of
from .quantities import demand_units, listed, span
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.leaflet import Leaflet
    from ..bilayer.recipe import Recipe
    from ..instruments.fluidity import FluidityCurve
    from ..text import Text

RANGE = "0degC,70degC,141"
STEROLS = "0,0.2,0.4"


def fluidity(
    ctx: typer.Context,
    lipids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LIPID=X,...|RECIPE]",
            help="help-lipids-e-g-popc-0",
        ),
    ] = None,
    outer: Outer = None,
    inner: Inner = None,
    temperature: Temperature = "37degC",
    sterol: Annotated[
        str,
        typer.Option("--sterol", metavar="X,...", help="help-contents-cholesterol-figure-file-default"),
    ] = STEROLS,
    sweep: Annotated[
        str,
        typer.Option("--range", metavar="FROM,TO[,N]", help="help-temperatures-figure-file-default-0degc"),
    ] = RANGE,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="help-write-curves-csv-json-file"),
    ] = None,
    plot: Annotated[
        str | None,
        typer.Option("--plot", metavar="FILE", help="help-draw-fluidity-against-temperature-png"),
    ] = None,
    force: Force = False,
) -> None:
    """What a mixture of lipids is like at a temperature: phases, area, thickness, order, fluidity.

    With --plot or --output also along temperature, with and without cholesterol.
    """
    session: Session = ctx.obj
    demand_files(session, "fluidity", output, plot, force)
    if not (lipids or outer or inner):
        if output or plot:
            raise InputError(
                message("errors_cli-no-lipids-given"), where="fluidity", hint=f"permease calc fluidity {EXAMPLE}"
            )
        _print_known(session)
        return
    if not (output or plot) and (sterol != STEROLS or sweep != RANGE):
        raise InputError(
            message("errors_cli-only-file-follows"),
            where="--range" if sterol == STEROLS else "--sterol",
            hint="--plot fluidity.png",
        )
    demand_membrane(lipids)
    demand_units({"--temperature": temperature}, "degC")
    membrane = membrane_of(lipids, outer, inner, temperature)
    files = []
    if output is not None or plot is not None:
        files = write_files(session, along(recipe_of(lipids) or membrane, sterol, sweep), output, plot, "", force)
    if output == "-":
        return
    if session.json:
        session.emit("calc.fluidity", {**document(membrane, recipe_of(lipids)), "files": files})
        return
    _print(session, membrane, name_of(session, membrane, lipids), recipe_of(lipids))
    for file in files:
        session.print(session.say("fluidity-wrote", file=file))


def along(membrane: Bilayer | Recipe, sterol: str | None, sweep: str | None) -> FluidityCurve:
    """A membrane along temperature for several contents of sterol, both as the options say."""
    from ..instruments.fluidity import fluidity as measure

    return measure(membrane, span(sweep, RANGE, "degC"), sterol=listed(STEROLS if sterol is None else sterol))


def document(membrane: Bilayer, recipe: Recipe | None = None) -> dict[str, Any]:
    """The state of a bilayer as plain values: means of both leaflets, and each leaflet where they differ.

    With the recipe that it was made from, also the publications and the standing of its composition.
    """
    from .session import quantity

    def side(leaflet: Leaflet) -> dict[str, Any]:
        return {
            "lipids": dict(leaflet.lipids),
            "phases": dict(leaflet.phases),
            "order_parameter": leaflet.order_parameter,
            "anisotropy": leaflet.anisotropy,
        }

    melting = membrane.transition_temperature
    found = {
        "lipids": dict(membrane.lipids),
        "temperature": quantity(membrane.temperature),
        "phases": dict(membrane.phases),
        "transition_temperature": None if melting is None else quantity(melting),
        "area_per_lipid": quantity(membrane.area_per_lipid),
        "thickness": quantity(membrane.thickness),
        "luzzati_thickness": quantity(membrane.luzzati_thickness),
        "order_parameter": membrane.order_parameter,
        "anisotropy": membrane.anisotropy,
        "viscosity": quantity(membrane.viscosity),
        "remarks": [{"en": each.en, "zh": each.zh} for each in remarks_of(membrane, recipe)],
        "sources": sources_of(membrane, recipe),
        "provisional": provisional(membrane) or (recipe is not None and recipe.provisional),
    }
    if not membrane.symmetric:
        found |= {"outer": side(membrane.outer), "inner": side(membrane.inner)}
    return found


def provisional(membrane: Bilayer) -> bool:
    """Whether a number of its lipids awaits a check."""
    return any(value.provisional for part in membrane.parts() for value in part.parameters().values())


def remarks_of(membrane: Bilayer, recipe: Recipe | None) -> list[Text]:
    """What must be known of a bilayer, and of the recipe that it was made from."""
    standing = None if recipe is None else recipe.standing
    return [*membrane.remarks, *([] if standing is None else [standing])]


def sources_of(membrane: Bilayer, recipe: Recipe | None) -> list[str]:
    """Keys of the publications of the composition and of the lipids, each once."""
    composed = () if recipe is None else recipe.references()
    return list(dict.fromkeys(reference.key for reference in (*composed, *membrane.references())))


def _print(session: Session, membrane: Bilayer, name: str, recipe: Recipe | None) -> None:
    celsius = session.number(membrane.kelvin - 273.15, 6)
    session.print(session.say("fluidity-title", lipids=name, celsius=celsius), style="bold")
    session.print()
    sides = [] if membrane.symmetric else [membrane.outer, membrane.inner]
    heads = ["", f">{session.say('fluidity-both')}" if sides else ""]
    heads += [f">{session.say(f'fluidity-{name}')}" for name in ("outer", "inner")] if sides else []
    table = Table(heads)

    def row(key: str, whole: str, *each: str) -> None:
        table.add(session.say(f"fluidity-{key}"), whole, *(each if sides else ()))

    def number(value: float, digits: int = 3) -> str:
        return session.number(value, digits)

    for phase in ("gel", "ld", "lo"):
        shares = [membrane.phases[phase], *(side.phases[phase] for side in sides)]
        row(phase, *(f"{round(100.0 * share, 1) + 0.0:g} %" for share in shares))
    row("transition", *(_celsius(session, k) for k in _meltings(membrane, sides)))
    row("area", *(f"{number(1e20 * v)} Å²" for v in _each(membrane, sides, "area_per_lipid", "m^2")))
    row("thickness", *(f"{number(1e10 * v)} Å" for v in _each(membrane, sides, "thickness", "m")))
    row("order", number(membrane.order_parameter), *(number(side.order_parameter) for side in sides))
    row("anisotropy", number(membrane.anisotropy), *(number(side.anisotropy) for side in sides))
    row(
        "viscosity", f"{number(membrane.viscosity.to('Pa*s').magnitude)} Pa·s",
        *(f"{number(side.viscosity)} Pa·s" for side in sides),
    )  # fmt: skip
    session.table(table)
    remarks = remarks_of(membrane, recipe)
    if remarks:
        session.print()
        notes = Table(["", ""])
        for remark in remarks:
            notes.add(session.say("permeability-remark"), remark.in_language(session.language))
        session.table(notes)
    session.note(session.say("fluidity-sources", keys=session.join(sources_of(membrane, recipe)) or "-"))
    session.note(session.say("fluidity-standing"))


def name_of(session: Session, membrane: Bilayer, texts: Sequence[str] | None) -> str:
    """A recipe by its label, a lipid by its name, a mixture by its mole fractions."""
    named = recipe_of(texts)
    if named is not None:
        return named.label.in_language(session.language)
    if len(membrane.lipids) == 1:
        return next(iter(membrane.lipids))
    return session.join([f"{name} {value:.3g}" for name, value in membrane.lipids.items()])


def _meltings(membrane: Bilayer, sides: Sequence[Leaflet]) -> list[float | None]:
    whole = membrane.transition_temperature
    return [
        None if whole is None else float(whole.to("K").magnitude),
        *(side.transition_temperature for side in sides),
    ]


def _celsius(session: Session, kelvin: float | None) -> str:
    if kelvin is None:
        return session.say("fluidity-none")
    return f"{round(kelvin - 273.15, 1) + 0.0:g} °C".replace("-", "−")


def _each(membrane: Bilayer, sides: Sequence[Leaflet], name: str, unit: str) -> list[float]:
    whole = float(getattr(membrane, name).to(unit).magnitude)
    if name == "thickness":
        return [whole, *(side.geometry.core for side in sides)]
    return [whole, *(side.geometry.lipid_area for side in sides)]


def _print_known(session: Session) -> None:
    """The recipes and the lipids there are."""
    from ..bilayer.lipid import lipids
    from ..bilayer.recipe import recipes

    if session.json:
        session.emit(
            "calc.fluidity.list",
            {
                "recipes": {n: {"en": r.label.en, "zh": r.label.zh} for n, r in recipes().items()},
                "lipids": {n: {"en": e.label.en, "zh": e.label.zh} for n, e in lipids().items()},
            },
        )
        return
    table = Table((f"<{session.say('fluidity-recipe')}", session.say("fluidity-what")), indent=0)
    for name, entry in recipes().items():
        mark = "" if not entry.provisional else f" [{session.say('fluidity-provisional')}]"
        table.add(name, entry.label.in_language(session.language) + mark)
    session.table(table)
    session.print()
    table = Table(
        (
            f"<{session.say('fluidity-lipid')}", session.say("fluidity-what"), f"<{session.say('fluidity-chains')}",
            f">{session.say('fluidity-melts')}",
        ),
        indent=0,
    )  # fmt: skip
    for name, each in lipids().items():
        table.add(
            name, each.label.in_language(session.language), "-" if each.sterol else "/".join(each.chains),
            _celsius(session, each.melting_temperature) if each.melting_temperature else "-",
        )  # fmt: skip
    session.table(table)
