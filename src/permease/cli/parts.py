"""``permease parts``: the library, with the source of every number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UnknownNameError
from ..text import message
from . import audit, describe, speeds
from .arguments import Force, Part, Parts
from .describe import SUPERSCRIPTS
from .group import Command
from .session import Session, quantity
from .table import Table

if TYPE_CHECKING:
    from ..kinetics.cycle import Cycle

app = typer.Typer(rich_markup_mode=None, help="help-command-parts")


@app.command("list", cls=Command)
def list_parts(
    ctx: typer.Context,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="help-only-pump-carrier-channel-water")
    ] = None,
    ion: Annotated[str | None, typer.Option("--ion", metavar="SPECIES", help="help-only-parts-move-species")] = None,
) -> None:
    """All parts of the library."""
    from .. import library
    from ..chemistry.species import species

    session: Session = ctx.obj
    found = list(library.parts())
    if kind is not None:
        kinds = sorted({p.kind for p in found})
        if kind not in kinds:
            raise UnknownNameError(message("thing-kind"), kind, kinds)
        found = [p for p in found if p.kind == kind]
    if ion is not None:
        name = species(ion).name
        found = [
            p for p in found if any((name, side) in g for g in describe.stoichiometries(p) for side in ("in", "out"))
        ]
    if session.json:
        session.emit("parts", {"parts": [_summary(session, p) for p in found]})
        return
    if not found:
        session.note(session.say("parts-none"))
        return
    table = Table([session.say(f"parts-{h}") for h in ("name", "kind", "moves", "label")], indent=0)
    for part in found:
        badges = "" if _consistent(part) else f" {session.say('badge-empirical')}"
        badges += f" {session.say('badge-provisional')}" if _provisional(part) else ""
        moves = describe.moved(session, describe.stoichiometries(part)[0])
        table.add(
            part.__name__, session.say(f"kind-{part.kind}"), moves, part.label.in_language(session.language) + badges
        )
    session.table(table)


def _consistent(kind: Any) -> bool:
    return all(bool(describe.instance(kind, v).consistent) for v in describe.variants(kind))


def _numbers(kind: Any, variant: str) -> dict[str, Any]:
    """Its numbers by name; what a user must give has none."""
    found = dict(describe.instance(kind, variant).parameters())
    if kind.kind == "water":
        found.pop("density", None)
    return {name: value for name, value in found.items() if value.amount is not None}


def _provisional(kind: Any) -> bool:
    return any(value.provisional for v in describe.variants(kind) for value in _numbers(kind, v).values())


def _summary(session: Session, kind: Any) -> dict[str, Any]:
    gains = describe.stoichiometries(kind)[0]
    return {
        "name": kind.__name__,
        "kind": kind.kind,
        "label": {"en": kind.label.en, "zh": kind.label.zh},
        "gene": kind.gene,
        "family": kind.family,
        "uniprot": kind.uniprot,
        "chebi": {name: chebi for name, chebi in describe.chebi(kind).items() if chebi},
        "stoichiometry": {f"{name}.{side}": _whole(count) for (name, side), count in gains.items()},
        "variants": [v for v in describe.variants(kind) if v],
        "provisional": _provisional(kind),
        "consistent": _consistent(kind),
    }


def _whole(count: float) -> float:
    return int(count) if count == int(count) else count


@app.command("show", cls=Command)
def show_part(
    ctx: typer.Context,
    part: Part,
    variant: Annotated[str, typer.Option("--variant", metavar="NAME", help="help-draw-variant")] = "",
    scheme: Annotated[
        str | None,
        typer.Option(
            "--scheme",
            metavar="FILE",
            help="help-draw-scheme-svg-png-pdf",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """One part: what it is, its scheme, every number with its source."""
    from .. import library

    session: Session = ctx.obj
    kind = library.part(part)
    one = describe.instance(kind, variant)
    names = (variant,) if variant else describe.variants(kind)
    if scheme is not None:
        _draw(session, one, scheme, force)
        return
    if session.json:
        numbers = {v or "default": {k: _number(s) for k, s in _numbers(kind, v).items()} for v in names}
        schemes = {v: scheme_rows(c) for v, c in getattr(kind, "cycles", {}).items()}
        about = kind.about()
        texts = {"description": about.en, "description_zh": about.zh}
        session.emit("parts.show", {**_summary(session, kind), **texts, "scheme": schemes, "numbers": numbers})
        return
    session.print(f"{kind.__name__}  {kind.label.in_language(session.language)}", style="bold")
    uniprot = f"UniProt {kind.uniprot}" if kind.uniprot else ""
    facts = [session.say(f"kind-{kind.kind}"), kind.gene, kind.family, uniprot]
    session.print("  " + " · ".join(f for f in facts if f))
    session.print()
    for paragraph in kind.about().in_language(session.language).split("\n\n"):
        session.print(" ".join(paragraph.split()).replace("``", ""))
        session.print()
    for column in describe.stoichiometries(kind):
        if text := describe.moved(session, column):
            session.print(f"{session.say('parts-per_turn')}{text}")
    for variant in names:
        session.print()
        if variant:
            first = session.say("parts-default") if variant == describe.variants(kind)[0] else ""
            session.print(session.say("parts-variant", name=variant) + first, style="bold")
            if variant in getattr(kind, "cycles", {}):
                print_scheme(session, kind.cycles[variant])
                session.print()
        _print_numbers(session, _numbers(kind, variant))


def _draw(session: Session, part: Any, path: str, force: bool) -> None:
    from ..library.typical import typical
    from ..plot.scheme import draw_scheme
    from .outputs import write_drawing

    here = typical(part)
    language = session.language
    drawing = draw_scheme(part, language=language, **here.arguments())
    write_drawing(session, drawing, path, "--scheme", force=force)
    for key, side in (("curve-held_in", here.inside), ("curve-held_out", here.outside)):
        listed = [f"{describe.symbol(n, session.language)} {session.number(c)} mM" for n, c in side.items() if c]
        if listed:
            session.note(f"{session.say(key)}{session.say('curve-colon')}{session.join(listed)}")
    session.note(f"{session.say('curve-voltage')}{session.say('curve-colon')}{session.number(1e3 * here.voltage)} mV")


def scheme_rows(cycle: Cycle) -> list[dict[str, Any]]:
    """Every step of a scheme with its constants."""
    return [_step(cycle, index) for index in range(len(cycle.steps))]


def print_scheme(session: Session, cycle: Cycle) -> None:
    """The steps of a scheme with their constants, those supplied by detailed balance marked."""
    table = Table((session.say("parts-step"), session.say("parts-forward"), session.say("parts-reverse"), ">z"))
    derived = False
    for index, step in enumerate(cycle.steps):
        row = _step(cycle, index)
        cells = []
        for key in ("forward", "reverse"):
            entry = row[key]
            if entry is None:
                cells.append(session.say("parts-rapid"))
                continue
            value = f"{session.number(entry['value'])} {describe.per(entry['unit'])}".strip()
            value = f"K = {value}" if step.fast else value
            cells.append(value + (f" {session.say('badge-closure')}" if entry["derived"] else ""))
        derived = derived or any(row[key] is not None and row[key]["derived"] for key in ("forward", "reverse"))
        table.add(str(step.arrow).replace("<->", "⇌"), *cells, session.number(step.charge, 3) if step.charge else "")
    session.table(table)
    if derived and session.terminal:
        session.print(f"  {session.say('parts-closure')}")


def _step(cycle: Cycle, index: int) -> dict[str, Any]:
    """One step with both constants in molar units; a constant that detailed balance supplies is computed."""
    import math

    from ..units import with_unit

    step = cycle.steps[index]
    ratio = math.exp(cycle.log_ratios[index])
    forward = step.forward.value if step.forward else None
    reverse = step.reverse.value if step.reverse else None
    if step.fast:
        power = step.arrow.order_forward - step.arrow.order_reverse
        value = reverse if reverse is not None else 1.0 / ratio
        return {
            "arrow": str(step.arrow),
            "charge": step.charge,
            "forward": None,
            "reverse": {"value": value, "unit": _power("mM", power), "derived": reverse is None},
        }
    known: dict[str, Any] = {"arrow": str(step.arrow), "charge": step.charge}
    values = {
        "forward": forward if forward is not None else (reverse or 0.0) * ratio,
        "reverse": reverse if reverse is not None else (forward or 0.0) / ratio,
    }
    for key, order in (("forward", step.arrow.order_forward), ("reverse", step.arrow.order_reverse)):
        unit = "1/s" if order == 0 else f"1/({_power('mM', order)} s)"
        value = float(with_unit(values[key], "1/s").magnitude)
        given = forward if key == "forward" else reverse
        known[key] = {"value": value, "unit": unit, "derived": given is None}
    return known


def _power(unit: str, power: int) -> str:
    return "" if power == 0 else unit if power == 1 else f"{unit}{str(power).translate(SUPERSCRIPTS)}"


def _number(value: Any) -> dict[str, Any]:
    source = value.source
    return {
        **quantity(value.quantity),
        "standing": value.standing,
        "source": source.key if source else None,
        "where": value.where,
        "conditions": value.conditions,
        "note": value.note or value.derived,
    }


def _print_numbers(session: Session, numbers: dict[str, Any]) -> None:
    table = Table((session.say("parts-number"), f">{session.say('parts-value')}", session.say("parts-source")))
    for name, value in numbers.items():
        table.add(name, describe.amount(session, value.quantity), describe.standing(session, value))
    session.table(table)


@app.command(cls=Command)
def cite(ctx: typer.Context, part: Parts = None) -> None:
    """The references of one or more parts."""
    from .. import library

    session: Session = ctx.obj
    found: dict[str, Any] = {}
    for name in part or library.names():
        kind = library.part(name)
        for variant in describe.variants(kind):
            for value in _numbers(kind, variant).values():
                if value.source is not None:
                    found.setdefault(value.source.key, value.source)
    if session.json:
        entries = [{"key": r.key, "citation": r.citation, "doi": r.doi} for r in found.values()]
        session.emit("parts.cite", {"references": entries})
        return
    for index, reference in enumerate(found.values(), 1):
        session.print(f"[{index}] {reference}")


app.command("audit", cls=Command)(audit.audit)
app.command("speeds", cls=Command)(speeds.speeds)
