"""A state that a simulation with the student's own settings must reach."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ..errors import InputError, UnknownNameError
from ..text import Text, message, phrase
from .answers import blank
from .choice import spelling
from .neat import neat
from .number import typical
from .parameters import Given, printed, shown
from .part import Asked, Part
from .verdict import PartVerdict
from .written import amount

_MOST = 12
"""Digits beyond which two values are told apart by words."""
_BETWEEN = re.compile(r"\s*[,，;；]\s*(?=[^\W\d][^,;=]*=|$)")


@dataclass(frozen=True)
class Setting:
    """One thing the student sets: its unit, and the range (in it) that the simulation is good for."""

    unit: str
    low: float
    high: float


@dataclass(frozen=True)
class TargetState(Part):
    """Settings with which the simulation reaches a target.

    Attributes
    ----------
    settings : what may be set, by name; the words are ``<topic>-<part>-setting-<name>``.
    reach : runs the model with the numbers of the exercise and the settings (floats in their units): what is reached.
    reach_state : the same from what a caller gives as ``state=`` (a cell, a state, a result); None where a part takes
        none.
    target : name of the number of the exercise that must be reached.
    unit, relative, absolute : of what is reached, and how near it must come; the larger tolerance holds.
    The right answer in ``Solved.answers`` is a mapping of settings, by the model.
    """

    kind: ClassVar[str] = "target"

    settings: Mapping[str, Setting] = field(default_factory=dict)
    reach: Callable[[Given, Mapping[str, float]], Any] = lambda given, settings: 0.0
    reach_state: Callable[[Given, Any], Any] | None = None
    target: str = ""
    unit: str = ""
    relative: float = 0.02
    absolute: float = 0.0

    def words(self) -> tuple[str, ...]:
        """The question, what may be set, and what to think of where it misses either way."""
        found = [f"{self.name}-setting-{each}" for each in self.settings]
        return (*super().words(), *found, f"{self.name}-above", f"{self.name}-below")

    def read(self, answer: Any, asked: Asked | None = None) -> dict[str, float]:
        """All settings in their units. Raises InputError, UnknownNameError and QuantityError."""
        answer = self._pairs(answer)
        if isinstance(answer, Mapping):
            answer = {name: value for name, value in self._known(answer).items() if not blank(value)}
        if not isinstance(answer, Mapping) or set(answer) != set(self.settings):
            missing = [name for name in self.settings if not isinstance(answer, Mapping) or name not in answer]
            raise InputError(
                message("errors_exercises-settings", names=", ".join(missing)), where=self.name, hint=self.example()
            )
        found = {}
        for name, setting in self.settings.items():
            form = f'{self.name}="{name}={{}}"'
            value = amount(answer[name], setting.unit, f"{self.name} > {name}", form)
            if not setting.low <= value <= setting.high:
                raise InputError(
                    message(
                        "errors_exercises-range", name=name, value=shown(value, setting.unit),
                        low=shown(setting.low, setting.unit), high=shown(setting.high, setting.unit),
                    ),
                    where=f"{self.name} > {name}", hint=self.example(),
                )  # fmt: skip
            found[name] = value
        return found

    def _pairs(self, answer: Any) -> Any:
        """The settings of a text by what they are called; anything else as it is."""
        if not isinstance(answer, str):
            return answer
        pairs = [piece.partition("=") for piece in _BETWEEN.split(answer.strip().replace("＝", "=")) if piece]
        if len(self.settings) == 1 and len(pairs) == 1 and not pairs[0][1]:
            pairs = [(next(iter(self.settings)), "=", pairs[0][0])]
        return {name.strip(): value for name, _, value in pairs}

    def blank(self, answer: Any) -> bool:
        """Whether no setting has a value, as in ``haemoglobin=``."""
        pairs = self._pairs(answer)
        named = {spelling(name) for name in self.settings}
        return isinstance(pairs, Mapping) and bool(pairs) and all(
            blank(value) and spelling(str(name)) in named for name, value in pairs.items()
        )  # fmt: skip

    def _known(self, answer: Mapping[Any, Any]) -> dict[str, Any]:
        """The answer by the names of the settings, whatever their capitals and what stands between their words."""
        named = {spelling(name): name for name in self.settings}
        for name in answer:
            if spelling(str(name)) not in named:
                raise UnknownNameError(
                    message("thing-setting"), str(name)[:40], self.settings, where=self.name, hint=self.example()
                )
        return {named[spelling(str(name))]: value for name, value in answer.items()}

    def example(self) -> str:
        """Settings as they are written; none that reach the target."""
        said = [f"{name}={neat(s.low + 0.3 * (s.high - s.low), s.unit, 2)}" for name, s in self.settings.items()]
        return f'{self.name}="{", ".join(said)}"'

    def judge(self, read: Any, asked: Asked) -> PartVerdict:
        """Whether the simulation comes near enough to the target; what it reached."""
        return self._compare(typical(self.reach(asked.given, read), self.unit), asked)

    def judge_state(self, asked: Asked) -> PartVerdict:
        """The same for the state that a caller gave, by ``reach_state``."""
        assert self.reach_state is not None
        return self._compare(typical(self.reach_state(asked.given, asked.state), self.unit), asked)

    def _compare(self, reached: float, asked: Asked) -> PartVerdict:
        wanted = float(asked.given[self.target])
        values = self._told(reached, wanted, 4)
        if abs(reached - wanted) <= self._tolerance(wanted):
            if values["reached"] == values["wanted"]:
                return self.right(phrase("exercise-reached_same", wanted=values["wanted"]))
            return self.right(phrase("exercise-reached", **values))
        for digits in range(5, _MOST):
            values = values if values["reached"] != values["wanted"] else self._told(reached, wanted, digits)
        side = "above" if reached > wanted else "below"
        return self.wrong(asked.say(f"{self.name}-{side}", **values))

    def _told(self, reached: float, wanted: float, digits: int) -> dict[str, str]:
        """Both values; what is nothing beside the tolerance is 0."""
        reached = 0.0 if abs(reached) < 1e-6 * self._tolerance(wanted) else reached
        return {"reached": shown(reached, self.unit, digits), "wanted": shown(wanted, self.unit, digits)}

    def _tolerance(self, wanted: float) -> float:
        return max(self.absolute, self.relative * abs(wanted))

    def meaning(self, asked: Asked) -> Text:
        """The range that may be reached."""
        wanted = float(asked.given[self.target])
        low, high = wanted - self._tolerance(wanted), wanted + self._tolerance(wanted)
        return phrase("exercise-accepted_reach", low=shown(low, "", 4), high=shown(high, self.unit, 4))

    def key(self, asked: Asked, language: str = "en") -> str:
        """The settings that the model finds."""
        found = asked.solved.answers[self.name]
        return ", ".join(f"{name}={shown(typical(found[name], s.unit), s.unit)}" for name, s in self.settings.items())

    def form(self, asked: Asked) -> Text:
        """Names and values of the settings."""
        said = ", ".join(f"{name}=... {printed(s.unit)}".rstrip() for name, s in self.settings.items())
        return phrase("exercise-form-target", part=self.name, settings=said)

    def lines(self, asked: Asked, language: str) -> list[str]:
        """What may be set, and its range."""
        return [
            phrase(
                "exercise-setting", name=name, what=asked.say(f"{self.name}-setting-{name}"),
                low=shown(s.low), high=shown(s.high, s.unit),
            ).in_language(language)
            for name, s in self.settings.items()
        ]  # fmt: skip

    def document(self, asked: Asked, language: str) -> dict[str, Any]:
        """Its settings and the target as well."""
        settings = {
            name: {
                "what": asked.say(f"{self.name}-setting-{name}").in_language(language),
                "unit": s.unit, "low": s.low, "high": s.high,
            }
            for name, s in self.settings.items()
        }  # fmt: skip
        more = {"settings": settings, "target": asked.given[self.target], "unit": self.unit}
        return {**super().document(asked, language), **more}
