"""``permease parts audit``: the second law, loop by loop; and published constants that break it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import describe
from .arguments import Parts
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..library.published.finding import PublishedSet

LONGEST_WALK = 16
"""Characters of a loop that a terminal has room for."""


def audit(
    ctx: typer.Context,
    part: Parts = None,
    published: Annotated[bool, typer.Option("--published", help="help-only-published-constants-fail-none")] = False,
) -> None:
    """Does every loop of a scheme obey the second law? One line per loop; exit code 1 when one does not.

    Without a name, published constants that fail the audit follow, with what is wrong and what the library does
    instead.
    """
    from .. import library
    from ..library.published import sets

    session: Session = ctx.obj
    rows = [] if published else [row for name in part or library.names() for row in _rows(name)]
    faulty = sets() if published or not part else ()
    if session.json:
        session.emit(
            "parts.audit",
            {
                "loops": rows,
                "consistent": all(r["passes"] for r in rows),
                "published": [_document(found) for found in faulty],
            },
        )
    else:
        if rows:
            _print_audit(session, rows)
        if faulty:
            _print_published(session, faulty, apart=bool(rows))
    if any(not row["passes"] and row["verdict"] == "broken" for row in rows):
        raise typer.Exit(1)


def _rows(name: str) -> Iterator[dict[str, Any]]:
    """One row per loop of a part, or one for the whole of it."""
    from .. import library
    from ..model.audit_part import audit as judge

    kind = library.part(name)
    none = True
    for variant in getattr(kind, "cycles", {}) or ("",):
        for loop in judge(kind, variant).loops:
            none = False
            energy = loop.implied_energy
            yield {
                "part": name, "variant": variant, "states": list(loop.states), "product": loop.product,
                "expected": loop.expected, "verdict": loop.verdict, "gap": loop.gap, "passes": loop.passes,
                "implied_energy": None if energy is None else {"value": energy / 1000.0, "unit": "kJ/mol"},
                "excess": {"value": loop.excess / 1000.0, "unit": "kJ/mol"},
            }  # fmt: skip
    if none:
        good = bool(describe.instance(kind).consistent)
        yield {"part": name, "variant": "", "states": [], "passes": good, "verdict": "law" if good else "empirical"}


def _document(found: PublishedSet) -> dict[str, Any]:
    return {
        "name": found.name,
        "label": {"en": found.label.en, "zh": found.label.zh},
        "source": str(found.source),
        "defect": {"en": found.defect.en, "zh": found.defect.zh},
        "passes": found.passes,
        "measures": [
            {
                "text": {"en": m.text.en, "zh": m.text.zh}, "value": m.value, "expected": m.expected, "unit": m.unit,
                "excess": None if m.energy is None else {"value": m.energy / 1000.0, "unit": "kJ/mol"},
                "passes": m.passes,
            }
            for m in found.measures
        ],
    }  # fmt: skip


def _print_audit(session: Session, rows: list[dict[str, Any]]) -> None:
    titles = ("name", "variant_short", "loop", "product", "expected", "ratio", "verdict")
    marks = ("", "<", "", ">", ">", ">", "")
    left_out = ("product", "expected", "variant_short") if session.terminal else ()
    shown = [i for i, title in enumerate(titles) if title not in left_out]
    table = Table([marks[i] + session.say(f"parts-{titles[i]}") for i in shown], indent=0)
    for row in rows:
        cells = [row["part"], row["variant"], "", "", "", "", ""]
        if row["states"]:
            walk = " → ".join([*row["states"], row["states"][0]])
            if session.terminal and len(walk) > LONGEST_WALK:
                walk = session.say("parts-states", start=row["states"][0], count=len(row["states"]))
            ratio = row["product"] / row["expected"] if row["expected"] else float("inf")
            cells[2:6] = [walk, *(session.number(v) for v in (row["product"], row["expected"], ratio))]
            cells[6] = _verdict(session, row["verdict"] if row["passes"] else f"{row['verdict']} ({row['gap']})")
        else:
            cells[6] = session.say(f"verdict-{row['verdict']}")
        if session.terminal:
            # a name and its variant in one column, which may part them
            cells[0], cells[1] = " ".join(cells[:2]).strip(), ""
        table.add(*(cells[i] for i in shown))
    session.table(table)


def _verdict(session: Session, text: str) -> str:
    for word in ("exact", "within", "broken"):
        if text.startswith(word):
            return session.say(f"verdict-{word}") + text.removeprefix(word)
    return text


def _print_published(session: Session, faulty: tuple[PublishedSet, ...], *, apart: bool) -> None:
    if session.terminal:
        if apart:
            session.print()
        session.print(session.say("audit-published"), style="bold")
        for found in faulty:
            session.print()
            session.print(f"{found.name}  {found.label.in_language(session.language)}")
            session.table(_measures(session, found, indent=4))
            session.print(f"    {found.defect.in_language(session.language)}", style="dim")
        return
    table = Table([session.say(f"audit-{h}") for h in ("set", "measure", "value", "must", "unit", "worth", "verdict")])
    for found in faulty:
        for measure in found.measures:
            table.add(found.name, *_cells(session, measure), session.say(f"audit-{_word(measure)}"))
    session.table(table)


def _measures(session: Session, found: PublishedSet, indent: int) -> Table:
    heads = ("", f">{session.say('audit-value')}", f">{session.say('audit-must')}", "", session.say("audit-worth"), "")
    table = Table(heads, indent=indent)
    for measure in found.measures:
        table.add(*_cells(session, measure), session.say(f"audit-{_word(measure)}"))
    return table


def _cells(session: Session, measure: Any) -> tuple[str, ...]:
    worth = "" if measure.energy is None else f"{session.number(measure.energy / 1000.0, 3)} kJ/mol"
    numbers = (session.number(measure.value), session.number(measure.expected))
    return (measure.text.in_language(session.language), *numbers, measure.unit, worth)


def _word(measure: Any) -> str:
    return "passes" if measure.passes else "flagged"
