"""Exercises as text: one for a terminal, its verdict, many as a sheet in Markdown or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..errors import InputError, choice
from ..screen import cells
from ..text import LANGUAGES, Text, in_language, message, phrase
from ..version import VERSION
from .parameters import seed_of

if TYPE_CHECKING:
    from .problem import Exercise
    from .verdict import Verdict

WIDTH = 80
_NUMBERED = re.compile(r"\d+\. ")
FORMS = ("markdown", "json")
_NO_START = "，。：；、）！？》」％"
_NO_END = "（《「"
_GLUE = "\ue000"
_BEFORE_UNIT = re.compile(
    r"(?<=\d) (?=(?:[kcmµnpfa]?(?:M|V|L|A|F|S|J|s|m[²³]?|Pa|mol|Hz|Osm)|°C|K|%|1)"
    r"(?:/(?:\([cµ]?m² s\)|[cmµn]?m[²³]?|m?s|mol|[pf]?L))*(?![\w/]))|(?<=m²) (?=s\))"
)
"""The space between a number and its unit, where no line is broken."""


def wrapped(text: str, width: int = WIDTH, indent: str = "", hanging: str | None = None) -> list[str]:
    """A paragraph in lines of at most ``width`` columns; ``hanging`` indents all but the first.

    >>> wrapped("one two three", 7, "  ")
    ['  one', '  two', '  three']
    """
    text = _BEFORE_UNIT.sub(_GLUE, text)
    pieces = re.findall(r"[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef]|\s+", text)
    units: list[str] = []
    for piece in pieces:
        if units and (piece[0] in _NO_START or units[-1][-1] in _NO_END):
            units[-1] += piece
        else:
            units.append(piece)
    start = indent if hanging is None else hanging
    lines, line = [], indent
    for unit in units:
        if line.strip() and cells(line) + cells(unit.rstrip()) > width:
            lines.append(line.rstrip())
            line = start
        line += unit if line.strip() or not unit.isspace() else ""
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return [each.replace(_GLUE, " ") for each in lines]


def continued(command: str, width: int = WIDTH) -> list[str]:
    r"""A command in lines that a shell reads as one when they are copied.

    >>> continued('permease exercise answer 2302435 --seed 3', 34)
    ['permease exercise answer 2302435 \\', '  --seed 3']
    """
    whole = command.replace("--seed ", f"--seed{_GLUE}")
    *lines, last = wrapped(whole, width - 2, hanging="  ")
    return [*(f"{line} \\" for line in lines), last]


def paragraphs(text: Text | str, language: str, width: int = WIDTH, indent: str = "") -> list[str]:
    """Every line of a text, wrapped."""
    said = in_language(text, language)
    return [line for each in said.split("\n") for line in wrapped(each, width, indent)]


def question(exercise: Exercise, seed: int | None, language: str, width: int = WIDTH) -> list[str]:
    """The lines of one question. Raises UnknownNameError for a language and InputError for a seed."""
    choice(phrase("thing-language"), language, LANGUAGES, where="language")
    asked = exercise.asked(seed)
    found = wrapped(f"{exercise.id}  {exercise.title.in_language(language)}", width, hanging="         ")
    section = phrase(f"exercise-section-{exercise.section}")
    found += paragraphs(phrase("exercise-head", section=section, seed=asked.given.seed), language, width)
    found += ["", *paragraphs(asked.say("question"), language, width)]
    for part in exercise.posed(seed):
        found += ["", *wrapped(f"{part.name}) {part.ask(asked).in_language(language)}", width, hanging="   ")]
        for line in part.lines(asked, language):
            found += wrapped(line, width, "   ", "      ")
        found += wrapped(part.form(asked).in_language(language), width, "   ", "   ")
    found += ["", *paragraphs(phrase("exercise-assumed"), language, width)]
    for note in (exercise.origin, asked.say("assumption")):
        found += wrapped(f"- {note.in_language(language)}", width, hanging="  ")
    return found


def solution(exercise: Exercise, seed: int | None, language: str, width: int = WIDTH) -> list[str]:
    """The lines of the key, the explanation with its curve, and the misconception."""
    asked = exercise.asked(seed)
    found = paragraphs(phrase("exercise-key"), language, width)
    for line in key_lines(exercise, seed, language):
        found += wrapped(line, width, "  ", "      ")
    found += ["", *paragraphs(asked.say("explanation"), language, width)]
    found += ["", *exercise.curve(seed).text(language, min(width, 76))]
    found += ["", *paragraphs(exercise.misconception(seed), language, width)]
    found += paragraphs(phrase("exercise-model", model=exercise.model), language, width)
    return found


def key_lines(exercise: Exercise, seed: int | None, language: str) -> list[str]:
    """The key, a line for each part: what a student writes, and what stands behind it."""
    meanings, found = exercise.meanings(seed), []
    for name, key in exercise.key(seed, language).items():
        line = f"{name} = {key}"
        if name in meanings:
            line = phrase("exercise-key_line", key=line, meaning=meanings[name]).in_language(language)
        found.append(line)
    return found


def seeded(text: str, seed: int) -> str:
    """A command for the same numbers."""
    return f"{text} --seed {seed}" if seed else text


def command(exercise: Exercise, seed: int) -> str:
    """What is typed to check an answer."""
    names = [part.name for part in exercise.parts]
    example = " ".join(f'{name}="..."' for name in names) if len(names) > 1 else '"..."'
    return seeded(f"permease exercise answer {exercise.id} {example}", seed)


def told(exercise: Exercise, verdict: Verdict, language: str, width: int = WIDTH) -> list[str]:
    """The lines of a verdict: the score, every part with its reason, and the explanation where it passed.

    The curve follows where it passed and where something was predicted. Raises UnknownNameError for a language.
    """
    choice(phrase("thing-language"), language, LANGUAGES, where="language")
    score = phrase("exercise-score", score=round(100 * verdict.score)).in_language(language)
    head = f"{verdict.message.in_language(language)}  {score}"
    narrow = cells(head) > width
    found = [*paragraphs(verdict.message.text, language, width), score] if narrow else [head]
    several = len(verdict.parts) > 1
    for each in verdict.parts:
        if several:
            said = phrase("exercise-part", name=each.name, message=each.message).in_language(language)
            found += wrapped(said, width, hanging="   ")
        if each.why.en:
            found += paragraphs(each.why.text, language, width, "   " if several else "")
    predicted = any(p.kind == "predict" and v.answered for p, v in zip(exercise.parts, verdict.parts, strict=True))
    if verdict.passed:
        found += ["", *paragraphs(exercise.explanation(verdict.seed), language, width)]
        found += ["", *paragraphs(exercise.misconception(verdict.seed), language, width)]
    if verdict.passed or predicted:
        found += ["", *exercise.curve(verdict.seed).text(language, min(width, 76))]
    return found


def sheet(ids: Any, seeds: Any, answers: bool, form: str, language: str) -> str:
    """See ``permease.exercises.export``."""
    from . import exercise as known
    from . import ids as every

    choice(phrase("thing-language"), language, LANGUAGES, where="language")
    choice(phrase("thing-format"), form, FORMS, where="form")
    chosen = [known(each) for each in _listed(every() if ids is None else ids, "ids", "2302435")]
    numbers = [seed_of(each) for each in _listed(seeds, "seeds", "(0, 1, 2)")]
    if form == "json":
        return _json(chosen, numbers, answers, language)
    return _markdown(chosen, numbers, answers, language)


def _listed(values: Any, where: str, example: str) -> list[Any]:
    if isinstance(values, str | int) and not isinstance(values, bool):
        return [values]
    if not isinstance(values, Iterable) or isinstance(values, bytes):
        raise InputError(message("errors_exercises-list", value=repr(values)[:60]), where=where, hint=example)
    found = list(values)
    if not found:
        raise InputError(message("errors_exercises-list", value="[]"), where=where, hint=example)
    return found


def _json(chosen: list[Exercise], seeds: list[int], answers: bool, language: str) -> str:
    sheets = [
        {
            "seed": seed,
            "exercises": [
                {
                    **each.document(seed, language),
                    "command": command(each, seed),
                    **({"solution": each.solution(seed, language)} if answers else {}),
                }
                for each in chosen
            ],
        }
        for seed in seeds
    ]
    document = {"schema": "permease.exercises/1", "version": VERSION, "language": language, "sheets": sheets}
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _markdown(chosen: list[Exercise], seeds: list[int], answers: bool, language: str) -> str:
    lines: list[str] = []

    def say(text: Text) -> str:
        return text.in_language(language)

    for seed in seeds:
        lines += [f"# {say(phrase('exercise-sheet', seed=seed))}", "", say(phrase("exercise-sheet_note")), ""]
        for number, each in enumerate(chosen, 1):
            asked = each.asked(seed)
            lines += [f"## {number}. {say(each.title)} · {each.id}", "", _prose(say(asked.say("question"))), ""]
            for part in each.posed(seed):
                lines += [f"**{part.name})** {say(part.ask(asked))}", ""]
                lines += [*_listing(part.lines(asked, language), language), say(part.form(asked)), ""]
            lines += [f"*{say(phrase('exercise-assumed'))}* {_prose(say(asked.say('assumption')))}", ""]
            lines += [] if each.of_chapter else [say(each.origin), ""]
            lines += [say(phrase("exercise-sheet_check", command=command(each, seed))), ""]
    if answers:
        for seed in seeds:
            lines += [f"# {say(phrase('exercise-answers', seed=seed))}", ""]
            for number, each in enumerate(chosen, 1):
                asked = each.asked(seed)
                lines += [f"## {number}. {say(each.title)} · {each.id}", ""]
                lines += [f"- {line}" for line in key_lines(each, seed, language)]
                lines += ["", _prose(say(asked.say("explanation"))), ""]
                lines += [_prose(say(each.misconception(seed))), ""]
    return "\n".join(lines).rstrip() + "\n"


def _listing(lines: list[str], language: str) -> list[str]:
    """Options and reasons as numbered lists, other lines as items, and a blank line behind each list."""
    because, found = phrase("exercise-because").in_language(language), []
    for line in lines:
        if line == because:
            found += ["", line, ""]
        else:
            found.append(line if _NUMBERED.match(line) else f"- {line}")
    return [*found, ""] if found else []


def _prose(text: str) -> str:
    return "\n\n".join(text.split("\n"))
