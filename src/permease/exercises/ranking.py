"""An order, with credit for every pair that stands right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, ClassVar, Self

from ..errors import InputError
from ..text import Text, message, phrase
from .choice import known, names_by_words, option_of
from .number import typical
from .parameters import shown, shuffled
from .part import Asked, Part
from .verdict import PartVerdict, joined

_MORE = re.compile(r"\s*(?:>+|≫|＞|》)\s*")
_LESS = re.compile(r"\s*(?:<+|≪|＜|《)\s*")
_BETWEEN = re.compile(r"\s*(?:>+|≫|＞|》|,|，|、|;|；)\s*")
_TOLD = 2


def _split(text: str) -> list[list[str]]:
    """The pieces, the largest first, in the ways in which the text can be parted; behind ``<`` stands the larger."""
    if _LESS.search(text):
        return [_LESS.split(text)[::-1]]
    if re.fullmatch(r"[\d\s]+", text):
        return [text.split()]
    return [[piece for piece in between.split(text) if piece] for between in (_MORE, _BETWEEN)]


@dataclass(frozen=True)
class Ranking(Part):
    """Items from the largest to the smallest of what the model gives for them.

    Attributes
    ----------
    items : their names in the order in which seed 0 lists them (others draw one); the words are
        ``<topic>-<part>-item-<name>``.
    unit : of the values in ``Solved.answers``, a mapping of item to value.
    ties : fraction within which two values may stand in either order.
    alike : items that may stand in any order among themselves, whatever the model gives for each.
    """

    kind: ClassVar[str] = "ranking"

    items: tuple[str, ...] = ()
    unit: str = ""
    ties: float = 0.0
    alike: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """The question and the items."""
        return (*super().words(), *(f"{self.name}-item-{item}" for item in self.items))

    def drawn(self, topic: str, seed: int) -> Self:
        """With the items in the order of the seed."""
        return replace(self, items=shuffled(self.items, topic, seed, f"{self.name}-item"))

    def read(self, answer: Any, asked: Asked | None = None) -> tuple[str, ...]:
        """All items, each once, by number, name or words. Raises InputError and UnknownNameError."""
        words = names_by_words(self.items, "item", self.name, asked)
        pieces = answer
        if isinstance(answer, str):
            ways = _split(answer.strip())
            pieces = next((way for way in ways if len(way) > 1 and known(way, self.items, words)), ways[-1])
        if not isinstance(pieces, list | tuple):
            raise InputError(
                message("errors_exercises-order", value=repr(answer)[:60]), where=self.name, hint=self._hint()
            )
        order = tuple(option_of(piece, self.items, self.name, self._hint(), words) for piece in pieces)
        twice = [i for i, item in enumerate(self.items, 1) if order.count(item) > 1]
        if twice:
            raise InputError(message("errors_exercises-order-twice", item=twice[0]), where=self.name, hint=self._hint())
        if len(order) != len(self.items):
            raise InputError(
                message("errors_exercises-order-all", count=len(self.items), given=len(order)), where=self.name,
                hint=self._hint(),
            )  # fmt: skip
        return order

    def _hint(self) -> str:
        return f'{self.name}="2 > 1{" > ..." if len(self.items) > _TOLD else ""}"'

    def values(self, asked: Asked) -> Mapping[str, float]:
        """What the model gives for each item, in ``unit``."""
        found = asked.solved.answers[self.name]
        return {item: typical(found[item], self.unit) for item in self.items}

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """The share of pairs that stand right; names the first pairs that do not, with their values.

        Of the right order upside down it says that, and no pairs.
        """
        values = self.values(asked)
        told = [pair for pair in combinations(read, 2) if not set(pair) <= set(self.alike)]
        wrong = [
            (low, high)
            for low, high in told
            if values[high] - values[low] > self.ties * max(abs(values[high]), abs(values[low]))
        ]
        if not wrong:
            return self.right()
        pairs = len(told)
        if len(wrong) == pairs and pairs > 1:
            return self.wrong(phrase("exercise-upside_down"))
        said = [
            phrase(
                "exercise-pair", first=self.items.index(high) + 1, second=self.items.index(low) + 1,
                larger=self._item(high, asked), smaller=self._item(low, asked),
                more=shown(values[high], self.unit, 3), less=shown(values[low], self.unit, 3),
            )
            for low, high in wrong[:_TOLD]
        ]  # fmt: skip
        return self.wrong(joined(said), 1.0 - len(wrong) / pairs)

    def _item(self, name: str, asked: Asked) -> Text:
        return asked.say(f"{self.name}-item-{name}")

    def key(self, asked: Asked, language: str = "en") -> str:
        """The numbers of the items from the largest to the smallest, as a student writes them."""
        values = self.values(asked)
        order = sorted(self.items, key=lambda item: -values[item])
        return " > ".join(str(self.items.index(item) + 1) for item in order)

    def meaning(self, asked: Asked) -> Text:
        """The items in their order."""
        values = self.values(asked)
        order = sorted(self.items, key=lambda item: -values[item])
        return joined((phrase("exercise-quoted", text=self._item(item, asked)) for item in order), " > ")

    def form(self, asked: Asked) -> Text:
        """Numbers with ``>`` between them."""
        return phrase("exercise-form-ranking", part=self.name)

    def lines(self, asked: Asked, language: str) -> list[str]:
        """The items, numbered."""
        return [f"{i}. {self._item(item, asked).in_language(language)}" for i, item in enumerate(self.items, 1)]

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """Its items as well."""
        items = {item: self._item(item, asked).in_language(language) for item in self.items}
        return {**super().document(asked, language), "items": items}
