"""What a student is told: passed or not, how much of it, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..text import Text


def joined(texts: Iterable[Text], between: str = "\n") -> Text:
    """Several texts as one; empty ones are left out."""
    found = list(texts)
    return Text(
        en=between.join(each.en for each in found if each.en), zh=between.join(each.zh for each in found if each.zh)
    )


EMPTY = Text(en="", zh="")


@dataclass(frozen=True, slots=True)
class PartVerdict:
    """On one part of an exercise.

    Attributes
    ----------
    name : ``"a"``, ``"b"`` ...
    score : from 0 to 1.
    message : one sentence that says right, partly right, wrong or open.
    why : the reason; what the run showed, where one was predicted.
    answered : False where no answer was given.
    """

    name: str
    score: float
    message: Text
    why: Text = EMPTY
    answered: bool = True

    @property
    def passed(self) -> bool:
        """Whether all of it is right."""
        return self.score >= 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """On an exercise.

    Attributes
    ----------
    id, seed : which one, with which numbers.
    passed : whether every part is right.
    score : the mean of the parts, from 0 to 1; a part without an answer counts 0.
    message : one sentence.
    why : the explanation when it passed, otherwise the reasons part by part.
    parts : the same for every part.
    """

    id: str
    seed: int
    passed: bool
    score: float
    message: Text
    why: Text
    parts: tuple[PartVerdict, ...]

    def document(self, language: str = "en") -> dict[str, Any]:
        """The verdict in the types that JSON has, said in ``"en"`` or ``"zh"``."""
        return {
            "id": self.id,
            "seed": self.seed,
            "passed": self.passed,
            "score": self.score,
            "message": self.message.in_language(language),
            "why": self.why.in_language(language),
            "parts": [
                {
                    "name": each.name,
                    "answered": each.answered,
                    "passed": each.passed,
                    "score": each.score,
                    "message": each.message.in_language(language),
                    "why": each.why.in_language(language),
                }
                for each in self.parts
            ],
        }
