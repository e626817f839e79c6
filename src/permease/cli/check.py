"""``permease check``: is a cell file right, and what in it is doubtful?"""

from __future__ import annotations

import dataclasses
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import FileError, ModelError, PermeaseError, UnknownNameError
from ..text import LANGUAGES, Text, in_language
from .failures import described, report
from .session import Session
from .source import complete_cell, is_file, load
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.check import Finding

_NEGATIVE = re.compile(r"(?<![\w.-])-(?=\d)|(?<=\de)-(?=\d)")


def check(
    ctx: typer.Context,
    file: Annotated[
        list[str],
        typer.Argument(
            metavar="CELL.yaml|NAME...",
            help="help-cell-files-stdin-cells-library",
            autocompletion=complete_cell,
        ),
    ],
) -> None:
    """Charge, units, names, osmosis, thermodynamic cycles and sources of cell files.

    Exit code 0 when all are fine, 1 when one has errors, 3 when one is no cell file, 5 when it cannot be opened.
    """
    from ..library import documents as library_documents
    from ..model.check import check as examine

    session: Session = ctx.obj
    worst = 0
    documents: list[dict[str, Any]] = []
    for name in file:
        text = None
        try:
            text = sys.stdin.buffer.read() if name == "-" else None
            cell = load(name) if text is None else library_documents.read(text, file="<stdin>")
            found = examine(cell)
            found = dataclasses.replace(found, problems=(*found.problems, *_conditions(cell)))
        except PermeaseError as error:
            named = is_file(name) or Path(name).is_dir()
            code = _severity(error, from_file=named, well_formed=_well_formed(name, text))
            worst = max(worst, code)
            lines = described(session, error)
            documents.append({"file": name, "ok": False, "errors": lines, "warnings": [], "findings": []})
            if not session.json:
                report(session, error)
            continue
        worst = max(worst, 0 if found.ok else 1)
        documents.append(
            {
                "file": name,
                "ok": found.ok,
                "cell": found.cell,
                "errors": [_said(session, each) for each in found.problems],
                "warnings": [_said(session, each) for each in found.warnings],
                "findings": [_said(session, each) for each in found.findings],
            }
        )
        if not session.json:
            _print(session, name, found)
    if session.json:
        session.emit("check", {"ok": worst == 0, "files": documents})
    if worst:
        raise typer.Exit(worst)


def _conditions(cell: Cell) -> list[Finding]:
    """What is wrong with conditions that end steps of a cell's protocol: a path or a unit of none of its results."""
    from ..model.check import Finding
    from ..model.hold import Hold

    steps = [] if cell.protocol is None else list(enumerate(cell.protocol, 1))
    waiting = [(number, step.until) for number, step in steps if isinstance(step, Hold) and step.until is not None]
    found = []
    for number, until in waiting:
        from ..compile.system import assemble
        from ..expr.dimension import unit_text
        from ..model.protocol import Protocol
        from ..solve.protocol_steps import extras_of
        from ..units import si

        try:
            system = assemble(cell, extras_of(Protocol(Hold("1 s", until=until))), extents=False)
            si(until.value, unit_text(system.equations.observables[until.path].dim), until.path)
        except PermeaseError as error:
            parts = [part for part in (error.what, error.why, error.hint) if part]
            en, zh = (" ".join(in_language(part, language) for part in parts) for language in LANGUAGES)
            found.append(Finding.told(f"protocol > step {number}, until {until}", Text(en=en, zh=zh)))
    return found


def _well_formed(name: str, given: bytes | None) -> bool:
    """Whether a file, or what stdin gave, is YAML at all."""
    from ..model.source import parse

    try:
        parse((Path(name).read_bytes() if given is None else given).decode("utf-8-sig"), name)
    except (PermeaseError, OSError, UnicodeDecodeError):
        return False
    return True


def _severity(error: PermeaseError, *, from_file: bool, well_formed: bool) -> int:
    """1 for a cell that is described but wrong, 3 for a text that describes none, 5 for a file that does not open."""
    if isinstance(error, FileError):
        return FileError.exit_code
    if isinstance(error, UnknownNameError) and not from_file:
        return UnknownNameError.exit_code
    return 1 if well_formed else ModelError.exit_code


def _said(session: Session, each: Any) -> str:
    return f"{each.where}: {each.in_language(session.language)}"


def _print(session: Session, name: str, found: Any) -> None:
    verdict = session.say("check-ok" if found.ok else "check-not_ok")
    session.print(f"{name}{session.say('curve-colon')}{verdict}", style="bold")
    table = Table(("", "", ""))
    for kind, entries in (("problem", found.problems), ("warning", found.warnings), ("note", found.findings)):
        for each in entries:
            if kind == "note" and session.quiet:
                continue
            said = each.in_language(session.language)
            if kind == "note" and session.terminal:
                said = _NEGATIVE.sub("−", said)
            table.add(session.say(f"check-{kind}"), each.where, said)
    session.table(table)
