"""``permease parts speeds``: what one molecule of each part moves per second, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import describe
from .session import Session, plain, quantity
from .source import complete_part
from .table import Table

if TYPE_CHECKING:
    from ..instruments.speeds import MolecularSpeed


def speeds(
    ctx: typer.Context,
    part: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PART]...",
            help="help-parts-stated-conditions-all-them",
            autocompletion=complete_part,
        ),
    ] = None,
) -> None:
    """What one molecule moves per second, side by side, in stated conditions: channels, carriers, pumps."""
    from ..instruments.speeds import ratio
    from ..instruments.speeds import speeds as measure

    session: Session = ctx.obj
    found = measure(part or None)
    compared = ratio(found)
    if session.json:
        rows = [_document(row) for row in found]
        against = None
        if compared is not None:
            fast, slow, factor = compared
            against = {"channel": fast.part, "carrier": slow.part, "ratio": factor}
        session.emit("parts.speeds", {"speeds": rows, "compared": against})
        return
    heads = ("part", "variant", "rate", "unit", "selectivity", "protocol")
    marks = ("<", "<", ">", "<", ">", "")
    table = Table([mark + session.say(f"speeds-{head}") for mark, head in zip(marks, heads, strict=True)], indent=0)
    for row in found:
        counted = session.say("speeds-turn") if row.moved == "turn" else describe.symbol(row.moved, session.language)
        chosen = "" if row.selectivity is None else session.number(row.selectivity)
        rate = session.number(float(row.rate.to("1/s").magnitude))
        table.add(row.part, row.variant, rate, counted, chosen, _conditions(session, row))
    session.table(table)
    if not session.terminal:
        return
    session.print()
    if any(row.selectivity is not None for row in found):
        session.print(session.say("speeds-bi_ionic"))
    for row in found:
        if row.remark is not None:
            session.print(session.say("speeds-remark", part=row.part, text=row.remark.in_language(session.language)))
    if compared is not None:
        fast, slow, factor = compared
        protocol = slow.protocol.in_language(session.language)
        text = session.number(factor, 2)
        session.print(session.say("speeds-ratio", fast=fast.part, slow=slow.part, ratio=text, protocol=protocol))


def _conditions(session: Session, row: MolecularSpeed) -> str:
    """The protocol and the conditions in one line."""
    at = row.conditions
    sides = [_solution(session, at[side]) for side in ("inside", "outside")]
    if sides[0] == sides[1]:
        listed = [session.say("speeds-sides", side=sides[0])] if sides[0] else []
    else:
        listed = [
            session.say(f"speeds-{side}", side=text or session.say("speeds-none"))
            for side, text in zip(("inside", "outside"), sides, strict=True)
        ]
    volts = str(at["voltage"]).replace("-", "−") if session.terminal else str(at["voltage"])
    between = "；" if session.language == "zh" else "; "
    listed = [row.protocol.in_language(session.language), *listed, volts, _celsius(at["temperature"])]
    return between.join(listed)


def _solution(session: Session, table: dict[str, Any]) -> str:
    kept = [(name, str(c)) for name, c in table.items() if not str(c).startswith("0 ")]
    return session.join(
        [f"{name if name == 'pH' else describe.symbol(name, session.language)} {c}" for name, c in kept]
    )


def _celsius(text: str) -> str:
    from ..units import temperature

    return f"{temperature(text) - 273.15:.4g} °C"


def _document(row: MolecularSpeed) -> dict[str, Any]:
    return {
        "part": row.part,
        "variant": row.variant,
        "kind": row.kind,
        "counted": row.moved,
        "rate": quantity(row.rate, "1/s"),
        "protocol": {"en": row.protocol.en, "zh": row.protocol.zh},
        "conditions": plain(row.conditions),
        "P_K/P_Na": row.selectivity,
        "remark": None if row.remark is None else {"en": row.remark.en, "zh": row.remark.zh},
    }
