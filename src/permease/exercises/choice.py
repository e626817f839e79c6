"""One option, or several, and the reason for it."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from ..errors import InputError, UnknownNameError
from ..text import Text, message, phrase
from .part import Asked, Part
from .verdict import PartVerdict, joined

_SEVERAL = re.compile(r"\s*[+,，、;；&]\s*|\s+and\s+|\s+")


@functools.cache
def _because() -> re.Pattern[str]:
    word = phrase("exercise-word_because")
    return re.compile(rf"\s*(?:\b{word.en}\b|{word.zh}|/|:|：)\s*", re.IGNORECASE)


def spelling(name: str) -> str:
    """A name without what people write in several ways: capitals, and what stands between its words."""
    return re.sub(r"[\s_-]+", "-", name.strip().lower())


def option_of(text: Any, options: Sequence[str], where: str, hint: str = "") -> str:
    """The option meant by its number from 1 or its name. Raises UnknownNameError."""
    said = spelling(str(text).strip(" ,.;。、\t"))
    if said.isdigit() and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    named = {spelling(name): name for name in options}
    if said in named:
        return named[said]
    numbers = [str(i) for i in range(1, len(options) + 1)]
    raise UnknownNameError(message("thing-option"), str(text).strip()[:40], numbers, where=where, hint=hint)


@dataclass(frozen=True)
class Choice(Part):
    """One of several options, and why; ``several`` lets the student mark all that hold.

    Attributes
    ----------
    options : their names; the words are ``<topic>-<part>-option-<name>``, and ``<topic>-<part>-not-<name>`` says of
        every one of them why it would not do (of one that holds: why leaving it out is wrong).
    reasons : names of the reasons to choose from (``...-reason-<name>``, ``...-no-<name>``), or none.
    The right answer in ``Solved.answers`` is a name, a pair (name, reason), or a tuple of names where ``several``.
    """

    kind: ClassVar[str] = "choice"

    options: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    several: bool = False

    def words(self) -> tuple[str, ...]:
        """The question, every option and reason, and why each is wrong."""
        found = [f"{self.name}-{word}-{each}" for each in self.options for word in ("option", "not")]
        found += [f"{self.name}-{word}-{each}" for each in self.reasons for word in ("reason", "no")]
        return (*super().words(), *found)

    def read(self, answer: Any) -> tuple[tuple[str, ...], str]:
        """The options chosen and the reason (empty where none is given)."""
        if isinstance(answer, dict):
            chosen, why = answer.get("choice"), answer.get("why", "")
            if chosen is None or set(answer) - {"choice", "why"}:
                raise InputError(
                    message("errors_exercises-choice", value=repr(answer)[:60]), where=self.name, hint=self._hint()
                )
        elif isinstance(answer, str) and not self.several:
            pieces = [piece for piece in _because().split(answer.strip(), maxsplit=1) if piece]
            chosen, why = (pieces[0], pieces[1] if len(pieces) > 1 else "") if pieces else ("", "")
        else:
            chosen, why = answer, ""
        if why and not self.reasons:
            raise InputError(message("errors_exercises-no-reason"), where=self.name, hint=self._hint())
        return self._chosen(chosen), option_of(why, self.reasons, self.name, self._hint()) if why else ""

    def _chosen(self, chosen: Any) -> tuple[str, ...]:
        if isinstance(chosen, bool) or not isinstance(chosen, str | int | list | tuple | set | frozenset):
            raise InputError(
                message("errors_exercises-choice", value=repr(chosen)[:60]), where=self.name, hint=self._hint()
            )
        if isinstance(chosen, str) and self.several:
            chosen = [piece for piece in _SEVERAL.split(chosen.strip()) if piece]
        items = [chosen] if isinstance(chosen, str | int) else list(chosen)
        found = {option_of(each, self.options, self.name, self._hint()) for each in items}
        if not found or (len(found) > 1 and not self.several):
            raise InputError(
                message("errors_exercises-choice", value=repr(chosen)[:60]), where=self.name, hint=self._hint()
            )
        return tuple(name for name in self.options if name in found)

    def _hint(self) -> str:
        if self.reasons:
            return message("exercise-example-because", part=self.name)
        return f'{self.name}="1+2"' if self.several else f'{self.name}="1"'

    def answer(self, asked: Asked) -> tuple[tuple[str, ...], str]:
        """The right options and the right reason."""
        found = asked.solved.answers[self.name]
        if self.several:
            return tuple(found), ""
        return ((found[0],), found[1]) if isinstance(found, tuple) else ((found,), "")

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """Half for the option and half for the reason; of several, what is marked rightly less what is not."""
        chosen, why = read
        right, reason = self.answer(asked)
        if self.several:
            wrong = [name for name in self.options if (name in chosen) != (name in right)]
            if not wrong:
                return self.right()
            score = max(0.0, 1.0 - 2.0 * len(wrong) / len(self.options))
            return self.wrong(joined(asked.say(f"{self.name}-not-{name}") for name in wrong), score)
        if chosen != right:
            return self.wrong(asked.say(f"{self.name}-not-{chosen[0]}"))
        if not reason or why == reason:
            return self.right()
        words = asked.say(f"{self.name}-no-{why}") if why else phrase("exercise-reason_missing")
        return self.wrong(words, 0.5)

    def key(self, asked: Asked, language: str = "en") -> str:
        """The numbers of the right options and of the reason, as a student writes them."""
        chosen, reason = self.answer(asked)
        text = " + ".join(str(self.options.index(each) + 1) for each in chosen)
        word = phrase("exercise-word_because").in_language(language)
        return f"{text} {word} {self.reasons.index(reason) + 1}" if reason else text

    def form(self, asked: Asked) -> Text:
        """The number of an option, with that of a reason."""
        which = "several" if self.several else "because" if self.reasons else "choice"
        return phrase(f"exercise-form-{which}", part=self.name)

    def lines(self, asked: Asked, language: str) -> list[str]:
        """The options and the reasons, numbered."""
        found = [f"{i}. {text}" for i, text in enumerate(self._said("option", self.options, asked, language), 1)]
        if self.reasons:
            found.append(phrase("exercise-because").in_language(language))
            found += [f"{i}. {text}" for i, text in enumerate(self._said("reason", self.reasons, asked, language), 1)]
        return found

    def _said(self, word: str, names: Sequence[str], asked: Asked, language: str) -> list[str]:
        return [asked.say(f"{self.name}-{word}-{name}").in_language(language) for name in names]

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """Its options and reasons as well."""
        options = dict(zip(self.options, self._said("option", self.options, asked, language), strict=True))
        reasons = dict(zip(self.reasons, self._said("reason", self.reasons, asked, language), strict=True))
        more = {"options": options, "reasons": reasons, "several": self.several}
        return {**super().document(asked, language), **more}
