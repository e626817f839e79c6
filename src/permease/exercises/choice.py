"""One option, or several, and the reason for it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from ..errors import InputError, UnknownNameError
from ..text import Text, listing, message, phrase
from .answers import FULL_WIDTH
from .parameters import shuffled
from .part import Asked, Part
from .verdict import PartVerdict, joined

_TWO_NUMBERS = re.compile(r"(\d+)\s*[\s,，、;；]\s*(\d+)")
_AROUND = " \t,.;:!?。、“”\"'"


@functools.cache
def _because() -> re.Pattern[str]:
    said = phrase("exercise-words_because")
    words = "|".join((*(rf"\b{each}\b" for each in said.en.split()), *said.zh.split(), "/", ":", "："))
    return re.compile(rf"\s*(?:[,，、;；]?\s*(?:{words})\s*)+", re.IGNORECASE)


@functools.cache
def _between() -> tuple[re.Pattern[str], ...]:
    """What stands between several options, the surest sign first."""
    said = phrase("exercise-words_and")
    words = "|".join((*(rf"\s{each}\s" for each in said.en.split()), *said.zh.split()))
    return tuple(
        re.compile(rf"\s*(?:{each})\s*", re.IGNORECASE)
        for each in ("[+&]", "[+&;；、]", f"[+&;；、,，]|{words}", rf"[+&;；、,，]|{words}|\s")
    )


def wording(text: str) -> str:
    """Words without what does not matter: capitals, spaces, full-width signs, and marks around them."""
    return re.sub(r"\s+", " ", text.translate(FULL_WIDTH)).strip(_AROUND).casefold()


def names_by_words(names: Sequence[str], word: str, part: str, asked: Asked | None) -> dict[str, str]:
    """The names of options (reasons, items) by all that they are called; empty while nothing is asked."""
    if asked is None:
        return {}
    found: dict[str, str] = {}
    for name in names:
        said = asked.say(f"{part}-{word}-{name}")
        found |= {wording(said.en): name, wording(said.zh): name}
    return found


def _by_words(said: str, words: Mapping[str, str]) -> str | None:
    """The one name whose words these are, or begin with these."""
    if said in words:
        return words[said]
    begun = {name for text, name in words.items() if said and re.match(rf"{re.escape(said)}(?!\w)", text)}
    return begun.pop() if len(begun) == 1 and not said.isdigit() else None


def spelling(name: str) -> str:
    """A name without what people write in several ways: capitals, and what stands between its words."""
    return re.sub(r"[\s_-]+", "-", name.strip().lower())


def option_of(
    text: Any, options: Sequence[str], where: str, hint: str = "", words: Mapping[str, str] | None = None
) -> str:
    """The option meant by its number from 1, its name or its words (or how they alone begin). Raises UnknownNameError.

    ``words`` are the options by their words, as ``names_by_words`` lists them.
    """
    said = spelling(str(text).strip(" ,.;。、\t"))
    if said.isdigit() and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    named = {spelling(name): name for name in options}
    if said in named:
        return named[said]
    meant = _by_words(wording(str(text)), words or {})
    if meant is not None:
        return meant
    numbers = [str(i) for i in range(1, len(options) + 1)]
    raise UnknownNameError(message("thing-option"), str(text).strip()[:40], numbers, where=where, hint=hint)


def known(texts: Sequence[str], options: Sequence[str], words: Mapping[str, str]) -> bool:
    """Whether each of these means an option."""
    try:
        return all(option_of(each, options, "", "", words) for each in texts)
    except UnknownNameError:
        return False


@dataclass(frozen=True)
class Choice(Part):
    """One of several options, and why; ``several`` lets the student mark all that hold.

    Attributes
    ----------
    options : their names; the words are ``<topic>-<part>-option-<name>``, and ``<topic>-<part>-not-<name>`` says of
        every one of them why it would not do (of one that holds: why leaving it out is wrong).
    reasons : names of the reasons to choose from (``...-reason-<name>``, ``...-no-<name>``), or none.
    Seeds other than 0 list both in an order of their own.
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

    def drawn(self, topic: str, seed: int) -> Self:
        """With options and reasons in the order of the seed."""
        options = shuffled(self.options, topic, seed, f"{self.name}-option")
        return replace(self, options=options, reasons=shuffled(self.reasons, topic, seed, f"{self.name}-reason"))

    def read(self, answer: Any, asked: Asked | None = None) -> tuple[tuple[str, ...], str]:
        """The options chosen and the reason (empty where none is given)."""
        said = names_by_words(self.options, "option", self.name, asked)
        because = names_by_words(self.reasons, "reason", self.name, asked)
        if isinstance(answer, dict):
            chosen, why = answer.get("choice"), answer.get("why", "")
            if chosen is None or set(answer) - {"choice", "why"}:
                raise InputError(
                    message("errors_exercises-choice", value=repr(answer)[:60]), where=self.name, hint=self._hint()
                )
        elif isinstance(answer, str) and not self.several:
            chosen, why = self._parted(answer.strip(), said, because)
        else:
            chosen, why = answer, ""
        if why and not self.reasons:
            raise InputError(message("errors_exercises-no-reason"), where=self.name, hint=self._hint())
        reason = option_of(why, self.reasons, self.name, self._hint(), because) if why else ""
        return self._chosen(chosen, said), reason

    def _parted(self, text: str, said: Mapping[str, str], because: Mapping[str, str]) -> tuple[str, str]:
        """The option and the reason in a text: at the sign between that makes both known, or else at the first."""
        if known([text], self.options, said):
            return text, ""
        numbers = _TWO_NUMBERS.fullmatch(text) if self.reasons else None
        if numbers is not None:
            return numbers[1], numbers[2]
        cuts = [(text[: cut.start()], text[cut.end() :]) for cut in _because().finditer(text)]
        if self.reasons:
            for chosen, why in cuts:
                if known([chosen], self.options, said) and known([why], self.reasons, because):
                    return chosen, why
        return cuts[0] if cuts else (text, "")

    def _chosen(self, chosen: Any, said: Mapping[str, str]) -> tuple[str, ...]:
        if isinstance(chosen, bool) or not isinstance(chosen, str | int | list | tuple | set | frozenset):
            raise InputError(
                message("errors_exercises-choice", value=repr(chosen)[:60]), where=self.name, hint=self._hint()
            )
        if isinstance(chosen, str) and self.several:
            text = chosen.strip()
            ways = [[text], *([piece for piece in between.split(text) if piece] for between in _between())]
            chosen = next((way for way in ways if way and known(way, self.options, said)), ways[-1])
        items = [chosen] if isinstance(chosen, str | int) else list(chosen)
        found = {option_of(each, self.options, self.name, self._hint(), said) for each in items}
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
        text = " + ".join(str(i) for i, each in enumerate(self.options, 1) if each in chosen)
        word = phrase("exercise-word_because").in_language(language)
        return f"{text} {word} {self.reasons.index(reason) + 1}" if reason else text

    def meaning(self, asked: Asked) -> Text:
        """The words of the right options and of the reason."""
        chosen, reason = self.answer(asked)
        said = [asked.say(f"{self.name}-option-{each}") for each in self.options if each in chosen]
        found = listing([phrase("exercise-quoted", text=each) for each in said], "list-semicolon")
        if not reason:
            return found
        why = phrase("exercise-quoted", text=asked.say(f"{self.name}-reason-{reason}"))
        return phrase("exercise-said_because", chosen=found, reason=why)

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
