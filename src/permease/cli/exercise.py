"""``permease exercise``: the chapter's problems, posed, checked and explained by the model."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError, UnknownNameError
from ..text import message
from . import outputs
from .arguments import Force
from .group import Command, Group
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..exercises import Exercise, Verdict

app = typer.Typer(rich_markup_mode=None, help="help-command-exercise")
_OTHER_NAMES = {"check": "answer", "solve": "answer", "try": "answer", "sheet": "export", "ask": "show"}
"""What people type for these commands; some are commands elsewhere in the program."""
_NEGATIVE = re.compile(r"[-−]\.?\d")
_NAMED = re.compile(r"\s*(?:\w+\s*[=＝]|[A-Za-z]\s*[:：)）])")
_NARROWEST = 40


def complete_id(incomplete: str) -> list[str]:
    """Ids of exercises that start with ``incomplete``."""
    from ..exercises import ids

    return [each for each in ids() if each.startswith(incomplete)]


class ExerciseGroup(Group):
    """The group; it knows what else its commands may be called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one was probably meant."""
        if args[0] in _OTHER_NAMES:
            name = _OTHER_NAMES[args[0]]
            error = UnknownNameError(message("thing-command"), args[0], self.list_commands(ctx))
            error.suggestion, error.hint = name, f"permease exercise {' '.join([name, *args[1:]])}"
            raise error
        return super().resolve_command(ctx, args)


Id = Annotated[str, typer.Argument(metavar="ID", help="help-exercise-id", autocompletion=complete_id)]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="help-exercise-seed")]
Plot = Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-exercise-plot")]


class AnswerCommand(Command):
    """A command that takes ``-12.36 kJ/mol`` for an answer, not for an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Negative numbers go behind ``--``, where nothing is an option."""
        if "--" not in args:
            negative = [a for i, a in enumerate(args) if _NEGATIVE.match(a) and (not i or args[i - 1] != "--seed")]
            args = [*(a for a in args if a not in negative), *(["--", *negative] if negative else [])]
        return super().parse_args(ctx, args)


def _width() -> int:
    from ..exercises.sheet import WIDTH

    return max(_NARROWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def _known(id: str, seed: int, plot: str | None = None, force: bool = False) -> Exercise:
    """The exercise, once it is certain that it has such a seed and that the figure can be written."""
    from ..exercises import exercise

    found = exercise(id)
    found.given(seed)
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    return found


@app.command("list", cls=Command)
def list_exercises(ctx: typer.Context) -> None:
    """All exercises."""
    from ..exercises import exercise, ids
    from ..text import phrase

    session: Session = ctx.obj
    known = [exercise(each) for each in ids()]
    if session.json:
        listed = [
            {
                "id": each.id,
                "title": {"en": each.title.en, "zh": each.title.zh},
                "section": each.section,
                "parts": [{"name": part.name, "kind": part.kind} for part in each.parts],
            }
            for each in known
        ]
        session.emit("exercise.list", {"exercises": listed})
        return
    marks = {"id": "<", "title": "", "section": "", "parts": ">"}
    table = Table([mark + session.say(f"exercise-list-{head}") for head, mark in marks.items()], indent=0)
    for each in known:
        section = phrase(f"exercise-section-{each.section}").in_language(session.language)
        table.add(each.id, each.title.in_language(session.language), section, str(len(each.parts)))
    session.table(table)


@app.command("show", cls=Command)
def show_exercise(
    ctx: typer.Context,
    id: Id,
    seed: Seed = 0,
    solution: Annotated[bool, typer.Option("--solution", help="help-exercise-solution")] = False,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """One exercise: the question with its numbers, and how to answer it."""
    from ..exercises import sheet

    session: Session = ctx.obj
    found = _known(id, seed, plot, force)
    if session.json:
        document = found.document(seed, session.language)
        more = {"solution": found.solution(seed, session.language)} if solution else {}
        session.emit("exercise.show", {**document, **more, "files": _plot(session, found, seed, plot)})
        return
    lines = sheet.question(found, seed, session.language, _width())
    if solution:
        lines += ["", *sheet.solution(found, seed, session.language, _width())]
    _print(session, lines, bold=True)
    if not solution:
        session.print()
        how = session.say("exercise-how", command=sheet.command(found, seed))
        for said in (how, sheet.seeded(session.say("exercise-how-hint", id=found.id), seed)):
            _print(session, sheet.continued(said, _width()))
    _plot(session, found, seed, plot)


@app.command("hint", cls=Command)
def hint_exercise(
    ctx: typer.Context,
    id: Id,
    step: Annotated[int, typer.Argument(metavar="[STEP]", help="help-exercise-step")] = 1,
    seed: Seed = 0,
) -> None:
    """A hint: the first says where to look, the third nearly how."""
    from ..exercises import sheet
    from ..exercises.problem import HINTS

    session: Session = ctx.obj
    found = _known(id, seed)
    text = found.hint(step, seed)
    if session.json:
        session.emit(
            "exercise.hint", {"id": found.id, "seed": seed, "step": step, "hint": text.in_language(session.language)}
        )
        return
    said = session.say("exercise-hint-head", id=found.id, step=step, text=text)
    _print(session, sheet.paragraphs(said, session.language, _width()))
    if step < HINTS:
        session.note(sheet.seeded(session.say("exercise-hint-next", id=found.id, next=step + 1), seed))


@app.command("answer", cls=AnswerCommand)
def answer_exercise(
    ctx: typer.Context,
    id: Id,
    values: Annotated[list[str], typer.Argument(metavar="VALUE...", help="help-exercise-values")],
    seed: Seed = 0,
    plot: Plot = None,
    force: Force = False,
) -> None:
    """Check an answer and say why. The exit code is 1 unless every part is right, and 2 where none can be read."""
    session: Session = ctx.obj
    found = _known(id, seed, plot, force)
    verdict = found.check(_joined(values), seed=seed)
    if session.json:
        document = verdict.to_dict(session.language)
        session.emit("exercise.answer", {**document, "files": _plot(session, found, seed, plot)})
    else:
        _told(session, found, verdict)
        _plot(session, found, seed, plot)
    if not verdict.passed:
        raise typer.Exit(1)


def _joined(values: list[str]) -> str:
    """The answer that a shell has split at its spaces."""
    text = values[0]
    for each in values[1:]:
        text += f", {each}" if _NAMED.match(each) else f" {each}"
    return text


def _told(session: Session, found: Exercise, verdict: Verdict) -> None:
    from ..exercises import sheet

    _print(session, sheet.told(found, verdict, session.language, _width()), bold=True)
    if not verdict.passed:
        session.note(sheet.seeded(session.say("exercise-try", id=found.id), verdict.seed))


@app.command("export", cls=Command)
def export_exercises(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="help-exercise-ids", autocompletion=complete_id)
    ] = None,
    seeds: Annotated[int, typer.Option("--seeds", metavar="N", help="help-exercise-seeds")] = 1,
    first: Annotated[int, typer.Option("--first", metavar="SEED", help="help-exercise-first")] = 0,
    answers: Annotated[bool, typer.Option("--answers", help="help-exercise-answers")] = False,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="help-exercise-output")] = None,
    force: Force = False,
) -> None:
    """A sheet of exercises for a class, in Markdown, or JSON with --json."""
    from ..exercises import export

    session: Session = ctx.obj
    if seeds < 1:
        raise InputError(message("errors_exercises-count", count=seeds), where="--seeds", hint="--seeds 30")
    if output is not None and output != "-":
        outputs.demand_writable(Path(output), (".md", ".json"), "--output", force=force)
    form = "json" if session.json or (output or "").lower().endswith(".json") else "markdown"
    text = export(ids or None, seeds=range(first, first + seeds), answers=answers, form=form, language=session.language)
    if output is None or output == "-":
        typer.echo(text, nl=False)
        return
    outputs.write_text(Path(output), text, force=force)
    if session.json:
        session.emit("exercise.export", {"files": [output]})
        return
    session.note(session.say("exercise-wrote", file=output))


def _print(session: Session, lines: list[str], *, bold: bool = False) -> None:
    for i, line in enumerate(lines):
        session.print(line, style="bold" if bold and not i else "")


def _plot(session: Session, found: Exercise, seed: int, plot: str | None) -> list[str]:
    if plot is None:
        return []
    found.plot(seed, plot, session.language)
    session.note(session.say("exercise-wrote", file=plot))
    return [plot]
