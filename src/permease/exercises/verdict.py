"""What a student is told: passed or not, how much of it, and why."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..errors import PermeaseError, choice
from ..text import LANGUAGES, Message, Text, as_message, in_language, phrase

NOTHING = Text(en="", zh="")
EMPTY = as_message(NOTHING)


def joined(texts: Iterable[Text | Message], between: str = "\n") -> Text:
    """Several texts as one; empty ones are left out."""
    found = list(texts)
    return Text(
        en=between.join(each.en for each in found if each.en), zh=between.join(each.zh for each in found if each.zh)
    )


class Page(str):
    """Lines of text that a prompt and a notebook show as lines."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return preformatted(self)


def preformatted(text: str) -> str:
    """Lines as a notebook shows them."""
    return f'<pre style="white-space: pre-wrap">{html.escape(text)}</pre>'


def of_error(error: PermeaseError, place: str) -> Message:
    """What an error says, in lines: what, why, and what to try; where, unless it is at ``place`` itself."""
    what = Text(en=in_language(error.what, "en"), zh=in_language(error.what, "zh"))
    found = [phrase("exercise-of_part", part=error.where, why=what) if error.where != place else what]
    if error.why:
        found.append(Text(en=in_language(error.why, "en"), zh=in_language(error.why, "zh")))
    if error.hint:
        found.append(phrase("exercise-unread_try", hint=error.hint))
    return as_message(joined(found))


@dataclass(frozen=True, slots=True)
class PartVerdict:
    """On one part of an exercise. ``message`` and ``why`` are strings in English; ``.zh`` is the same in Chinese.

    Attributes
    ----------
    name : ``"a"``, ``"b"`` ...
    score : from 0 to 1.
    message : right, partly right, not right, could not be read, or not answered yet.
    why : the reason; what could not be read and what to try; what the run showed, where one was predicted.
    answered : False where no answer was given.
    readable : False where the answer could not be read.
    """

    name: str
    score: float
    message: Message
    why: Message = EMPTY
    answered: bool = True
    readable: bool = True

    @property
    def passed(self) -> bool:
        """Whether all of it is right."""
        return self.score >= 1.0

    @property
    def status(self) -> str:
        """``"right"``, ``"partly"``, ``"wrong"``, ``"unread"`` or ``"open"``."""
        if not self.answered:
            return "open"
        if not self.readable:
            return "unread"
        return "right" if self.passed else "partly" if self.score > 0.0 else "wrong"

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """The verdict on the part in the types that JSON has; see ``Verdict.to_dict``."""
        return {
            "name": self.name,
            "status": self.status,
            "answered": self.answered,
            "passed": self.passed,
            "score": self.score,
            "message": self.message.in_language(language),
            "why": self.why.in_language(language),
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """On an exercise. ``message`` and ``why`` are strings in English; ``.zh`` is the same in Chinese.

    Printed, it reads as ``permease exercise answer`` shows it, in English; ``text("zh")`` is the same in Chinese.

    Attributes
    ----------
    id, seed : which one, with which numbers.
    passed : whether every part is right.
    score : the mean of the parts, from 0 to 1; a part without an answer, or with one that cannot be read, counts 0.
    message : one sentence.
    why : the explanation and what is often thought instead when it passed, otherwise the reasons part by part.
    parts : the same for every part.
    """

    id: str
    seed: int
    passed: bool
    score: float
    message: Message
    why: Message
    parts: tuple[PartVerdict, ...]

    def text(self, language: str = "en", width: int = 80) -> str:
        """The verdict in lines: the score, every part with its reason, and the explanation where it passed.

        The curve follows where it passed and where something was predicted. ``language`` is ``"en"`` or ``"zh"``.
        Raises UnknownNameError for another language.

        >>> from permease.exercises import check
        >>> print(check("2302447", {"a": "6.9 kJ/mol"}).text("zh").splitlines()[0])
        目前正确：4 小题中已对 1 题。还有 3 题未答。  （得分 25 %）
        """
        from . import exercise
        from .sheet import told

        return "\n".join(told(exercise(self.id), self, language, width))

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return preformatted(self.text())

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """The verdict in the types that JSON has, said in ``"en"`` or ``"zh"``, for a web page or a file.

        The keys are ``id``, ``seed``, ``passed``, ``score``, ``message``, ``why`` and ``parts``, a list of mappings:
        ``name``, ``status`` (``"right"``, ``"partly"``, ``"wrong"``, ``"unread"`` or ``"open"``), ``answered``,
        ``passed``, ``score``, ``message`` and ``why``. Raises UnknownNameError for another language.

        >>> from permease.exercises import check
        >>> check("2302447", {"a": "6.87 kJ/mol"}).to_dict("zh")["parts"][0]["message"]
        '正确'
        """
        choice(phrase("thing-language"), language, LANGUAGES, where="language")
        return {
            "id": self.id,
            "seed": self.seed,
            "passed": self.passed,
            "score": self.score,
            "message": self.message.in_language(language),
            "why": self.why.in_language(language),
            "parts": [each.to_dict(language) for each in self.parts],
        }
