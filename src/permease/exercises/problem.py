"""An exercise: its numbers, its parts, the model that answers them, its words by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import InputError, PermeaseError, choice
from ..text import LANGUAGES, Text, as_message, message, phrase
from .answers import by_part
from .curve import Drawn
from .parameters import Given, Parameter, drawn, seed_of
from .part import Asked, Part, Solved
from .target import TargetState
from .verdict import PartVerdict, Verdict, joined, of_error

if TYPE_CHECKING:
    from matplotlib.figure import Figure

HINTS = 3
COMMON = ("title", "question", "explanation", "misconception", "assumption", "hint-1", "hint-2", "hint-3")
"""The tails of the keys that every exercise has: ``<topic>-title`` ..."""


@dataclass(frozen=True, eq=False)
class Exercise:
    """One exercise. Its words are in the Fluent files of its ``topic``; its answers come out of ``solve``.

    Attributes
    ----------
    id : of the problem, e.g. ``"2302435"``; the file of words is ``p2302435.ftl``.
    section : of the chapter: the end of a key ``exercise-section-...``.
    model : what of the library answers it, as code.
    parameters : its numbers, and what other seeds draw.
    parts : named ``"a"``, ``"b"`` ...
    solve : runs the model for the numbers of a seed.
    draw : the curve of the explanation.
    curve_words : the tails of the keys that ``draw`` says, such as ``"curve-x"``.
    """

    id: str
    section: str
    model: str
    parameters: tuple[Parameter, ...]
    parts: tuple[Part, ...]
    solve: Callable[[Given], Solved] = field(repr=False)
    draw: Callable[[Asked], Drawn] = field(repr=False)
    curve_words: tuple[str, ...] = ()

    @property
    def of_chapter(self) -> bool:
        """Whether it is a problem of the chapter, known by its number; the others are our own."""
        return self.id.isdigit()

    @property
    def topic(self) -> str:
        """The name of its files of words: ``p`` and a number of the chapter, or the name of an exercise of our own."""
        return f"p{self.id}" if self.of_chapter else self.id

    def words(self) -> tuple[str, ...]:
        """Every key that it may say; its files of words have these and no others."""
        tails = [*COMMON, *(tail for part in self.parts for tail in part.words()), *self.curve_words]
        return tuple(f"{self.topic}-{tail}" for tail in tails)

    # -- the numbers of a seed -------------------------------------------------------------------------------------

    def posed(self, seed: int | None = None) -> tuple[Part, ...]:
        """Its parts with options, reasons and items in the order of the seed; that of seed 0 is as written.

        Raises InputError for no seed.
        """
        return tuple(part.drawn(self.topic, seed_of(seed)) for part in self.parts)

    def given(self, seed: int | None = None) -> Given:
        """Its numbers: the textbook's for seed 0 or None, else drawn. Raises InputError for no seed."""
        return drawn(self.topic, self.parameters, seed_of(seed))

    def asked(self, seed: int | None = None, state: Any = None) -> Asked:
        """Its numbers, and what the model says of them: it runs when that is asked, and is kept."""
        number = seed_of(seed)
        return Asked(self.topic, self.given(number), lambda: _solved(self, number), state)

    def expected(self, seed: int | None = None) -> dict[str, Any]:
        """The right answers by part, as the model gives them."""
        return dict(self.asked(seed).solved.answers)

    def key(self, seed: int | None = None, language: str = "en") -> dict[str, str]:
        """The right answers by part, as a student would write them in ``"en"`` or ``"zh"``."""
        asked = self.asked(seed)
        return {part.name: part.key(asked, language) for part in self.posed(seed)}

    def meanings(self, seed: int | None = None) -> dict[str, Text]:
        """What stands behind the key, by part: the words of options, the range that is accepted."""
        asked = self.asked(seed)
        found = {part.name: part.meaning(asked) for part in self.posed(seed)}
        return {name: text for name, text in found.items() if text.en}

    # -- words -----------------------------------------------------------------------------------------------------

    @property
    def title(self) -> Text:
        """What it is about."""
        return phrase(f"{self.topic}-title")

    @property
    def origin(self) -> Text:
        """Where it comes from: a reconstruction of a problem of the chapter, or one of our own."""
        return phrase("exercise-reconstruction" if self.of_chapter else "exercise-own")

    def hint(self, step: int, seed: int | None = None) -> Text:
        """The hint of step 1, 2 or 3, each telling more. Raises InputError for another step."""
        if isinstance(step, bool) or not isinstance(step, int) or not 1 <= step <= HINTS:
            raise InputError(message("errors_exercises-hint", step=repr(step)), where="step", hint="1")
        return self.asked(seed).say(f"hint-{step}")

    def explanation(self, seed: int | None = None) -> Text:
        """Why the right answers are right."""
        asked = self.asked(seed)
        return asked.say("explanation")

    def misconception(self, seed: int | None = None) -> Text:
        """What is often thought instead."""
        asked = self.asked(seed)
        return phrase("exercise-misconception", text=asked.say("misconception"))

    # -- checking --------------------------------------------------------------------------------------------------

    @property
    def takes_state(self) -> bool:
        """Whether ``state=`` of ``check`` can answer one of its parts."""
        return any(isinstance(part, TargetState) and part.reach_state is not None for part in self.parts)

    def check(self, answer: Any = None, seed: int | None = None, state: Any = None) -> Verdict:
        """The verdict on an answer; see ``permease.exercises.check``."""
        asked = self.asked(seed, state)
        names = [part.name for part in self.parts]
        answers = {} if answer is None and state is not None else by_part(answer, names, self.id)
        if state is not None:
            self._demand_state(answers)
        parts = self.posed(seed)
        blank = {part.name for part in parts if part.name in answers and part.blank(answers[part.name])}
        answers = {name: value for name, value in answers.items() if name not in blank or len(blank) == len(answers)}
        found, unread = [], []
        for part in parts:
            try:
                found.append(self._part(part, answers, asked))
            except InputError as error:
                if part.name not in answers:
                    raise error.within(self.id) from None
                found.append(part.unread(error))
                unread.append(error)
        if unread and not any(each.answered and each.readable for each in found):
            raise self._nothing_read(unread)
        score = sum(each.score for each in found) / len(found)
        passed = all(each.passed for each in found)
        if passed:
            said = (asked.say("explanation"), self.misconception(seed))
            why = joined([*(each.why for each in found), *said])
        else:
            why = joined(
                phrase("exercise-of_part", part=each.name, why=each.why) if len(found) > 1 else each.why
                for each in found if each.why.en
            )  # fmt: skip
        return Verdict(
            self.id, asked.given.seed, passed, score, as_message(_told(found)), as_message(why), tuple(found)
        )

    def _part(self, part: Part, answers: dict[str, Any], asked: Asked) -> PartVerdict:
        if part.name in answers:
            return part.judge(part.read(answers[part.name], asked), asked)
        if asked.state is not None and isinstance(part, TargetState) and part.reach_state is not None:
            return part.judge_state(asked)
        return part.open()

    def _nothing_read(self, errors: list[InputError]) -> PermeaseError:
        if len(errors) == 1:
            return errors[0].within(self.id)
        why = as_message(joined(of_error(each, "") for each in errors))
        return InputError(message("errors_exercises-none-read", count=len(errors)), where=self.id, why=why)

    def _demand_state(self, answers: dict[str, Any]) -> None:
        """Raises InputError where no part takes a state, or the one that does is answered by settings as well."""
        targets = [part for part in self.parts if isinstance(part, TargetState)]
        taking = [part for part in targets if part.reach_state is not None]
        if not taking:
            hint = message("errors_exercises-settings-instead", settings=targets[0].example()) if targets else ""
            raise InputError(message("errors_exercises-no-state"), where=f"{self.id} > state", hint=hint)
        for part in taking:
            if part.name in answers:
                raise InputError(message("errors_exercises-twice", name=part.name), where=f"{self.id} > state")

    # -- for others ------------------------------------------------------------------------------------------------

    def document(self, seed: int | None = None, language: str = "en") -> dict[str, Any]:
        """The exercise in the types that JSON has, without its answers: what a page needs to pose it."""
        choice(phrase("thing-language"), language, LANGUAGES, where="language")
        asked = self.asked(seed)
        return {
            "id": self.id,
            "seed": asked.given.seed,
            "title": self.title.in_language(language),
            "section": phrase(f"exercise-section-{self.section}").in_language(language),
            "question": asked.say("question").in_language(language),
            "parts": [part.document(asked, language) for part in self.posed(seed)],
            "hints": [asked.say(f"hint-{step}").in_language(language) for step in range(1, HINTS + 1)],
            "assumptions": [
                self.origin.in_language(language), asked.say("assumption").in_language(language)
            ],
            "model": self.model,
            "parameters": {
                name: {"value": value, "unit": asked.given.units[name]} for name, value in asked.given.items()
            },
        }  # fmt: skip

    def solution(self, seed: int | None = None, language: str = "en") -> dict[str, Any]:
        """What ``document`` leaves out: key and what it means, explanation, misconception, curve."""
        choice(phrase("thing-language"), language, LANGUAGES, where="language")
        asked = self.asked(seed)
        return {
            "key": self.key(seed, language),
            "meanings": {name: text.in_language(language) for name, text in self.meanings(seed).items()},
            "explanation": asked.say("explanation").in_language(language),
            "misconception": asked.say("misconception").in_language(language),
            "curve": self.curve(seed).document(language),
        }

    def curve(self, seed: int | None = None) -> Drawn:
        """The curve of the explanation."""
        return self.draw(self.asked(seed))

    def plot(self, seed: int | None = None, path: Any = None, language: str = "en") -> Figure:
        """The curve as a figure; ``path`` is a .png, .svg or .pdf file to write as well."""
        from .figure import plot

        return plot(self.curve(seed), self.title.in_language(language), path, language)


def _told(found: list[PartVerdict]) -> Text:
    """One sentence about all parts."""
    if all(each.passed for each in found):
        return phrase("exercise-passed")
    if len(found) == 1:
        return found[0].message.text
    states = [each.status for each in found]
    fine = not {"wrong", "partly"} & set(states)
    key = "exercise-so_far" if fine else "exercise-not_passed"
    said = phrase(key, good=states.count("right"), all=len(found))
    if "open" in states:
        said = phrase("exercise-and_open", said=said, count=states.count("open"))
    if "unread" in states:
        said = phrase("exercise-and_unread", said=said, count=states.count("unread"))
    return said


@lru_cache(maxsize=256)
def _solved(exercise: Exercise, seed: int) -> Solved:
    return exercise.solve(exercise.given(seed))
