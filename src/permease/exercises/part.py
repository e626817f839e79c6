"""What every part of an exercise can do, whatever kind of check it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ..errors import InputError
from ..text import Text, as_message, keyed, message, places
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


class Asked:
    """One exercise with the numbers of one seed, as its parts see it: its words and what the model says.

    ``solved`` may be what gives it: the model then runs once somebody asks what it says, and not to pose a question.
    """

    def __init__(self, topic: str, given: Given, solved: Solved | Callable[[], Solved], state: Any = None) -> None:
        self.topic, self.given, self.state = topic, given, state
        self._solved = solved

    @property
    def solved(self) -> Solved:
        """What the model says."""
        if callable(self._solved):
            self._solved = self._solved()
        return self._solved

    def say(self, tail: str, **values: Any) -> Text:
        """The words known by the exercise's topic and ``tail``, with all its numbers in their places."""
        key = f"{self.topic}-{tail}"
        known = {**self.given.words(), **values}
        if not places(key) <= known.keys():
            known = {**self.given.words(), **self.solved.shown, **values}
        return keyed(key, known)


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

    def drawn(self, topic: str, seed: int) -> Self:
        """The part as a seed poses it: what it lists may stand in another order; seed 0 keeps the written one."""
        return self

    @abstractmethod
    def read(self, answer: Any, asked: Asked | None = None) -> Any:
        """An answer as the part compares it; ``asked`` lets it know the words. Raises InputError for what is none."""

    def blank(self, answer: Any) -> bool:
        """Whether an answer says nothing."""
        return False

    @abstractmethod
    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """The verdict on an answer that ``read`` made."""

    @abstractmethod
    def key(self, asked: Asked, language: str = "en") -> str:
        """The right answer, as a student would write it; ``language`` is that of the word before a reason."""

    def meaning(self, asked: Asked) -> Text:
        """What stands behind the key: the words of an option, the range that is accepted; empty for nothing."""
        return NOTHING

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
