"""Predict first; then the run is shown, whatever the prediction was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from ..text import Text, as_message
from .choice import Choice
from .number import Number
from .part import Asked, Part
from .verdict import PartVerdict, joined


@dataclass(frozen=True)
class Predict(Part):
    """A prediction, of a kind that ``of`` checks, followed by what the run shows (``<topic>-<part>-run``).

    Attributes
    ----------
    of : a Choice (such as a direction) or a Number of the same name.
    """

    kind: ClassVar[str] = "predict"

    of: Choice | Number

    def words(self) -> tuple[str, ...]:
        """Those of the check, and what the run shows."""
        return (*self.of.words(), f"{self.name}-run")

    def drawn(self, topic: str, seed: int) -> Self:
        """With ``of`` as the seed poses it."""
        return replace(self, of=self.of.drawn(topic, seed))

    def read(self, answer: Any, asked: Asked | None = None) -> Any:
        """The prediction, as ``of`` reads it."""
        return self.of.read(answer, asked)

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """The verdict of ``of``, and what the run shows."""
        found = self.of.judge(read, asked)
        return replace(found, why=as_message(joined((found.why, asked.say(f"{self.name}-run")))))

    def key(self, asked: Asked, language: str = "en") -> str:
        """The right prediction."""
        return self.of.key(asked, language)

    def meaning(self, asked: Asked) -> Text:
        """As of ``of``."""
        return self.of.meaning(asked)

    def form(self, asked: Asked) -> Text:
        """As ``of`` is written."""
        return self.of.form(asked)

    def lines(self, asked: Asked, language: str) -> list[str]:
        """What ``of`` lists."""
        return self.of.lines(asked, language)

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """What ``of`` has, as a prediction."""
        return {**self.of.document(asked, language), "kind": self.kind, "of": self.of.kind}


def predict(of: Choice | Number) -> Predict:
    """A check as a prediction: its words gain ``<topic>-<part>-run``."""
    return Predict(of.name, of=of)
