"""What every part of an exercise can do, whatever kind of check it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ..errors import InputError
from ..text import Text, as_message, keyed, message
from .parameters import Given
from .verdict import EMPTY, NOTHING, PartVerdict, of_error


@dataclass(frozen=True)
class Solved:
    """What the model says for the numbers of one seed.

    Attributes
    ----------
    answers : of each part, by its name: a pint quantity or float (Number), the name of an option or a tuple of names
        (Choice), values by item (Ranking), settings by name (TargetState).
    slips : by part, the value that each of its own common slips leads to: ``{"a": {"closed": 0.79}}``.
    shown : more values for the texts, as they are written there.
    """

    answers: Mapping[str, Any]
    slips: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """One exercise with the numbers of one seed, as its parts see it: its words and what the model says."""

    topic: str
    given: Given
    solved: Solved
    state: Any = None

    def say(self, tail: str, **values: Any) -> Text:
        """The words known by the exercise's topic and ``tail``, with all its numbers in their places."""
        return keyed(f"{self.topic}-{tail}", {**self.given.words(), **self.solved.shown, **values})


@dataclass(frozen=True)
class Part(ABC):
    """One part of an exercise. ``name`` is a small letter."""

    kind: ClassVar[str]

    name: str

    def words(self) -> tuple[str, ...]:
        """The tails of the keys that the part says: ``"a-ask"`` ..."""
        return (f"{self.name}-ask",)

    def ask(self, asked: Asked) -> Text:
        """What the part asks."""
        return asked.say(f"{self.name}-ask")

    @abstractmethod
    def read(self, answer: Any) -> Any:
        """An answer as the part compares it. Raises InputError for what cannot be one."""

    @abstractmethod
    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """The verdict on an answer that ``read`` made."""

    @abstractmethod
    def key(self, asked: Asked, language: str = "en") -> str:
        """The right answer, as a student would write it; ``language`` is that of the word before a reason."""

    @abstractmethod
    def form(self, asked: Asked) -> Text:
        """How an answer is written, in one line."""

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """The part in the types that JSON has, without its answer."""
        return {
            "name": self.name,
            "kind": self.kind,
            "ask": self.ask(asked).in_language(language),
            "form": self.form(asked).in_language(language),
        }

    def lines(self, asked: Asked, language: str) -> list[str]:
        """What is listed under the question, such as options."""
        return []

    def right(self, why: Text = NOTHING) -> PartVerdict:
        """Full marks."""
        return PartVerdict(self.name, 1.0, message("exercise-right"), as_message(why))

    def wrong(self, why: Text, score: float = 0.0) -> PartVerdict:
        """Not, or not all, right, and why."""
        said = message("exercise-partly" if score > 0.0 else "exercise-wrong")
        return PartVerdict(self.name, score, said, as_message(why))

    def unread(self, error: InputError) -> PartVerdict:
        """An answer that ``read`` refused."""
        return PartVerdict(self.name, 0.0, message("exercise-unread"), of_error(error, self.name), readable=False)

    def open(self) -> PartVerdict:
        """No answer yet."""
        return PartVerdict(self.name, 0.0, message("exercise-open"), EMPTY, answered=False)
