"""The numbers of an exercise: those of the textbook, or others drawn from stated ranges by a seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from ..errors import InputError
from ..text import message

MINUS = "−"
_POWER = re.compile(r"e([+-])0*(\d)")
_MICRO = re.compile(r"\bu(?=[mMsLASVF]\b|[mMsLASVF][²³])|\bu(?=mol)")


def shown(value: Any, unit: str = "", digits: int = 6) -> str:
    """A number and its unit as people read them, with a real minus and a space.

    >>> shown(-65.0, "mV"), shown(5.0), shown(6.02e7)
    ('−65 mV', '5', '6.02e7')
    """
    if not isinstance(value, int | float):
        return str(value)
    number = _POWER.sub(r"e\1\2", f"{value:.{digits}g}").replace("e+", "e")
    number = number if "e" in number else number.replace("-", MINUS)
    return f"{number} {printed(unit)}".strip()


def printed(unit: str) -> str:
    """A unit as papers print it, in a form that is read back.

    >>> printed("um^2"), printed("degC"), printed("1/s")
    ('µm²', '°C', '1/s')
    """
    for plain, neat in (("degC", "°C"), ("^2", "²"), ("^3", "³"), ("angstrom", "Å")):
        unit = unit.replace(plain, neat)
    return _MICRO.sub("µ", unit)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number (or name) of an exercise.

    Attributes
    ----------
    name : by which the exercise and its texts know it.
    textbook : its value in the textbook's problem, in ``unit``; that of seed 0.
    unit : empty for pure numbers and names.
    choices : what other seeds draw from, each as likely; ``steps`` makes an even range of numbers.
    """

    name: str
    textbook: Any
    unit: str = ""
    choices: Sequence[Any] = ()


def steps(low: float, high: float, step: float) -> tuple[float, ...]:
    """The numbers from ``low`` to ``high``, both included, ``step`` apart.

    >>> steps(100, 120, 10)
    (100.0, 110.0, 120.0)
    """
    count = round((high - low) / step)
    return tuple(float(f"{low + i * step:.12g}") for i in range(count + 1))


def shuffled(items: Sequence[str], topic: str, seed: int, what: str) -> tuple[str, ...]:
    """Items in an order that the seed draws for the list known by ``what``; seed 0 keeps the order as written.

    >>> shuffled(["x", "y", "z"], "p1", 0, "a-option"), sorted(shuffled(["x", "y", "z"], "p1", 7, "a-option"))
    (('x', 'y', 'z'), ['x', 'y', 'z'])
    """
    found = list(items)
    if seed:
        Random(f"{topic}:{seed}:{what}").shuffle(found)
    return tuple(found)


class Given(Mapping[str, Any]):
    """The numbers of one seed: ``given["salt"]`` is a float in its unit, ``given.text("salt")`` reads ``"150 mM"``."""

    def __init__(self, seed: int, values: Mapping[str, Any], units: Mapping[str, str]) -> None:
        self.seed = seed
        self._values = dict(values)
        self.units = dict(units)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def text(self, name: str) -> str:
        """A quantity as the functions of the library take it, such as ``"150.0 mM"``."""
        value = self._values[name]
        return f"{value!r} {self.units[name]}".strip() if isinstance(value, int | float) else str(value)

    def words(self) -> dict[str, str]:
        """All of them as the question shows them."""
        return {name: shown(value, self.units[name]) for name, value in self._values.items()}


def seed_of(seed: Any) -> int:
    """A seed as a whole number from 0; None is 0. Raises InputError for anything else."""
    if seed is None:
        return 0
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise InputError(message("errors_exercises-seed", value=repr(seed)), where="seed", hint="seed=7")
    return seed


def drawn(topic: str, parameters: Sequence[Parameter], seed: int) -> Given:
    """The numbers of a seed; equal seeds give equal numbers on every machine."""
    units = {each.name: each.unit for each in parameters}
    if seed == 0:
        return Given(0, {each.name: each.textbook for each in parameters}, units)
    source = Random(f"{topic}:{seed}")
    values = {each.name: source.choice(each.choices) if each.choices else each.textbook for each in parameters}
    return Given(seed, values, units)
