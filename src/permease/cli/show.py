"""``permease show``: what is in a cell, or the scheme of one of its transporters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from . import describe, facts
from .arguments import Force, Source
from .outputs import write_drawing
from .run_tables import print_protocol
from .session import Session, quantity
from .source import load
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell


def show(
    ctx: typer.Context,
    cell: Source,
    scheme: Annotated[
        str | None, typer.Option("--scheme", metavar="PART", help="help-scheme-one-transporter-cell-instead")
    ] = None,
    layout: Annotated[str, typer.Option("--format", metavar="text|svg", help="help-text-drawn-svg")] = "text",
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="help-write-drawing-svg-png-pdf"),
    ] = None,
    force: Force = False,
) -> None:
    """Compartments, baths, membranes, transporters and protocol of a cell."""
    session: Session = ctx.obj
    model = load(cell)
    if layout not in ("text", "svg"):
        from ..errors import UnknownNameError

        raise UnknownNameError(message("thing-format"), layout, ("text", "svg"))
    if scheme is not None:
        _show_scheme(session, model, scheme, layout, output, force)
        return
    if layout == "svg" or output is not None:
        raise InputError(
            message("errors_cli-only-schemes-drawn"),
            where="--format" if layout == "svg" else "--output",
            hint=f"permease show {cell} --scheme {_drawable(model)} " + (f"-o {output}" if output else "--format svg"),
        )
    if session.json:
        session.emit("show", _document(model))
        return
    _print(session, model)


def _drawable(model: Cell) -> str:
    """The first part of a cell that has a scheme."""
    parts = [each for wall in model.membranes for each in wall.transporters]
    return next((each.name for each in parts if hasattr(each, "cycle")), "PART")


def _show_scheme(session: Session, model: Cell, name: str, layout: str, output: str | None, force: bool) -> None:
    from ..errors import UnknownNameError
    from .parts import print_scheme, scheme_rows

    parts = {t.name: t for m in model.membranes for t in m.transporters}
    part = parts.get(name) or next((t for t in parts.values() if type(t).__name__ == name), None)
    if part is None:
        raise UnknownNameError(message("thing-transporter"), name, parts, where=model.name)
    cycle = getattr(part, "cycle", None)
    if cycle is None:
        known = [t.name for t in parts.values() if hasattr(t, "cycle")]
        raise InputError(
            message("errors_cli-has-no-scheme-states", name=name),
            why=part.label.in_language(session.language),
            hint=f"--scheme {known[0]}" if known else "",
        )
    if layout == "svg" or output is not None:
        _draw(session, part, output, force)
        return
    variant = str(getattr(part, "variant", ""))
    if session.json:
        session.emit("show.scheme", {"part": name, "variant": variant, "steps": scheme_rows(cycle)})
        return
    session.print(f"{name}  {type(part).label.in_language(session.language)}  {variant}", style="bold")
    print_scheme(session, cycle)


def _draw(session: Session, part: Any, output: str | None, force: bool) -> None:
    import sys

    from ..plot.scheme import draw_scheme

    if output is None:
        sys.stdout.write(draw_scheme(part, language=session.language).svg())
        return
    language = session.language
    write_drawing(session, draw_scheme(part, language=language), output, "--output", force=force)


def _document(model: Cell) -> dict[str, Any]:
    return {
        "cell": model.name,
        "label": None if model.label is None else {"en": model.label.en, "zh": model.label.zh},
        "temperature": {"value": model.temperature, "unit": "K"},
        "baths": {bath.name: bath.solution.documented() for bath in model.baths},
        "compartments": {place.name: place.documented() for place in model.compartments},
        "membranes": {membrane.name: membrane.documented() for membrane in model.membranes},
        "protocol": [] if model.protocol is None else model.protocol.documented(),
        "estimates": {
            f"{membrane.name}.{name}": each.document()
            for membrane in model.membranes
            for name, each in membrane.estimates.items()
        },
        "paths": {path: _value(model, path) for path in model.paths()},
    }


def _value(model: Cell, path: str) -> Any:
    found = model.find(path)
    return quantity(found) if hasattr(found, "magnitude") else found


def _print(session: Session, model: Cell) -> None:
    head = session.say("show-title", cell=facts.title(model, session.language), temperature=f"{model.temperature:.2f}")
    session.print(head, style="bold")
    session.print()
    places = Table(
        (
            session.say("run-place"),
            session.say("run-quantity"),
            f">{session.say('parts-value')}",
            session.say("run-unit"),
            "",
        )
    )
    for bath in model.baths:
        _add_bath(session, places, bath)
    for place in model.compartments:
        _add_compartment(session, places, place)
    if session.terminal:
        previous = ""
        for i, row in enumerate(places.rows):
            if row[0] == previous:
                places.rows[i] = ("", *row[1:])
            previous = row[0] or previous
    session.table(places)
    for membrane in model.membranes:
        session.print()
        _print_membrane(session, membrane)
    if model.protocol is not None:
        session.print()
        session.print(session.say("show-protocol"), style="bold")
        print_protocol(session, model, model.protocol)


def _add_bath(session: Session, table: Table, bath: Any) -> None:
    solution = bath.solution
    for name, value in solution.concentrations.items():
        if name == "H":
            continue
        remark = session.say("show-balance") if name == solution.balance else ""
        table.add(bath.name, describe.symbol(name, session.language), session.number(value), "mM", remark)
    for solute in solution.impermeant:
        remark = session.say("show-impermeant", charge=session.number(solute.charge))
        table.add(bath.name, solute.name, session.number(solute.concentration), "mM", remark)
    if solution.pH is not None:
        table.add(bath.name, "pH", session.number(solution.pH), "", "")
    table.add(bath.name, session.say("show-osmolarity"), session.number(bath.osmotic), "mM", "")


def _add_wall(session: Session, table: Table, place: Any) -> None:
    wall = place.wall
    where = session.say("show-start")
    if wall.reference_volume is not None:
        unit, factor = facts.scaled([wall.reference_volume], facts.VOLUMES)
        where = f"{session.number(wall.reference_volume * factor)} {unit}"
    remark = session.say("show-wall", pressure=session.number(1e-6 * wall.reference_pressure), volume=where)
    if wall.stiffening is not None:
        law = session.say(
            "show-stiffening", k=session.number(1e6 * wall.stiffening), onset=session.number(1e-6 * wall.onset)
        )
        remark = session.join([law, remark])
    table.add(place.name, session.say("show-modulus"), session.number(1e-6 * wall.modulus), "MPa", remark)


def _add_compartment(session: Session, table: Table, place: Any) -> None:
    unit, factor = facts.scaled([place.volume], facts.VOLUMES)
    table.add(place.name, session.say("show-water"), session.number(place.volume * factor), unit, "")
    if place.wall is not None:
        _add_wall(session, table, place)
    for name, value in place.contents.items():
        remarks = [session.say("show-balance")] if name == place.balance else []
        remarks += [session.say("show-held")] if name in place.held else []
        table.add(
            place.name, describe.symbol(name, session.language), session.number(value), "mM", session.join(remarks)
        )
    for solute in place.impermeant:
        if solute.titration is not None:
            remark = session.say("show-titratable")
        else:
            remark = session.say("show-impermeant", charge=session.number(solute.charge))
        table.add(place.name, solute.name, session.number(solute.concentration), "mM", remark)
    for buffer in place.buffers:
        remark = session.say("show-buffer", pK=session.number(buffer.pK))
        table.add(place.name, buffer.name, session.number(buffer.concentration), "mM", remark)
    if place.pH is not None:
        table.add(
            place.name,
            "pH",
            session.number(place.pH),
            "",
            session.say("show-follows" if place.titratable else "show-fixed"),
        )
    table.add(place.name, session.say("show-osmolarity"), session.number(place.osmotic), "mM", "")


def _print_membrane(session: Session, membrane: Any) -> None:
    from ..units import with_unit

    session.print(
        session.say("show-membrane", name=membrane.name, inside=membrane.inside.name, outside=membrane.outside.name),
        style="bold",
    )
    facts_line = [
        f"{session.say('show-area')} {session.number(membrane.area * 1e12)} µm²",
        f"{session.say('show-capacitance')} {session.number(membrane.capacitance * 100.0)} µF/cm²",
    ]
    if membrane.water_permeability is not None:
        value = session.number(float(with_unit(membrane.water_permeability, "m/s", "cm/s").magnitude))
        facts_line.append(f"{session.say('show-water_permeability')} {value} cm/s")
    session.print("  " + session.join(facts_line))
    if membrane.bilayer is not None:
        _print_lipids(session, membrane.bilayer)
    table = Table(
        (
            session.say("show-transporter"),
            session.say("show-what"),
            session.say("show-how_much"),
            session.say("parts-source"),
        )
    )
    for part in membrane.transporters:
        numbers = [(k, v) for k, v in part.parameters().items() if not k.startswith(("k.", "K."))]
        first = next((each for each in numbers if each[0] in ("density", "count")), numbers[0] if numbers else None)
        if hasattr(part, "patches_per_area"):
            first = _patches(part, first)
        how = describe.amount(session, first[1].quantity) if first and first[1].amount is not None else ""
        keys = session.join([r.key for r in part.references()])
        if first is not None and not keys:
            keys = describe.standing(session, first[1])
        badge = "" if part.consistent else session.say("badge-empirical") + " "
        table.add(part.name, _label(session, part), how, badge + keys)
    session.table(table)
    if membrane.estimates:
        _print_estimates(session, membrane)


def _patches(part: Any, given: tuple[str, Any] | None) -> tuple[str, Any]:
    """The density or count of patches of membrane that was given, or else as many as fit."""
    from ..sources import derived
    from ..units import with_unit

    if given is not None and given[0] == "density":
        return given
    return "density", derived(with_unit(part.patches_per_area(), "1/m^2", "1/um^2"), "the area of the membrane")


def _print_lipids(session: Session, bilayer: Any) -> None:
    """The lipids: the recipe where it is one, and what each leaflet holds, from much to little."""
    from ..model.lipids import recipe_of

    known = recipe_of(bilayer)
    what = session.say("show-bilayer")
    if known is not None:
        what = session.say("show-recipe", name=known.label.in_language(session.language))
    if bilayer.symmetric:
        session.print("  " + session.say("show-lipids", what=what, lipids=_lipids(session, bilayer.outer.lipids)))
        return
    for side in ("outer", "inner"):
        leaflet = session.join([what, session.say(f"show-{side}")])
        lipids = _lipids(session, getattr(bilayer, side).lipids)
        session.print("  " + session.say("show-lipids", what=leaflet, lipids=lipids))


def _lipids(session: Session, fractions: Any) -> str:
    from ..bilayer.lipid import lipid

    parts = sorted(fractions.items(), key=lambda item: -item[1])
    named = [(lipid(n).label.in_language(session.language) if lipid(n).sterol else n, share) for n, share in parts]
    return session.join([f"{name} {100.0 * share:.3g} %" for name, share in named])


def _print_estimates(session: Session, membrane: Any) -> None:
    """What was asked of a bilayer: value, range, method, sources, remarks."""
    session.print()
    table = Table((session.say("show-asked"), session.say("show-estimate")))
    for name, each in membrane.estimates.items():
        for i, line in enumerate(each.in_language(session.language).splitlines()):
            table.add("" if i and session.terminal else name, line)
    session.table(table)


def _label(session: Session, part: Any) -> str:
    if part.kind == "leak":
        return session.say("show-leak", species=describe.symbol(part.solute, session.language))
    text = str(type(part).label.in_language(session.language))
    variant = getattr(part, "variant", "")
    return f"{text}, {variant}" if variant and len(getattr(part, "cycles", {})) > 1 else text
