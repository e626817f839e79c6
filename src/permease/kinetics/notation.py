"""Arrow notation: ``"Eo + 2 Na.out <-> EoNa"`` says what a step binds, releases and becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..errors import ModelError
from ..text import message

SIDES: Final = ("in", "out")
"""The two sides of the membrane."""

BathSpecies = tuple[str, str]
"""(species, side), e.g. ``("Na", "out")``."""

_ARROW = re.compile(r"<->|<=>|⇌|<-->")
_LOOKALIKE = re.compile(r"-+>|<-+|=+>|→|←|=")
_TERM = re.compile(r"\s*(?:(\d+)\s*)?([^\W\d][\w*']*(?:[+\-]+(?=\.))?)(?:\.(\w+))?\s*")


@dataclass(frozen=True, slots=True)
class Arrow:
    """One parsed arrow: a state on each side, and what is taken from and given to the baths.

    ``consumed`` and ``produced`` hold ``((species, side), count)`` in the order written.
    """

    text: str
    left: str
    right: str
    consumed: tuple[tuple[BathSpecies, int], ...]
    produced: tuple[tuple[BathSpecies, int], ...]

    @property
    def stoichiometry(self) -> dict[BathSpecies, int]:
        """What each bath gains when the step runs forward once; zeros are left out."""
        net: dict[BathSpecies, int] = {}
        for key, count in self.consumed:
            net[key] = net.get(key, 0) - count
        for key, count in self.produced:
            net[key] = net.get(key, 0) + count
        return {key: count for key, count in net.items() if count}

    @property
    def order_forward(self) -> int:
        """How many bath molecules the step takes up when it runs forward."""
        return sum(count for _, count in self.consumed)

    @property
    def order_reverse(self) -> int:
        """How many bath molecules the step takes up when it runs in reverse."""
        return sum(count for _, count in self.produced)

    def __str__(self) -> str:
        return self.text


def parse_arrow(text: str) -> Arrow:
    """Read one arrow.

    Names with ``.in`` or ``.out`` are species of a bath, bare names are states of the transporter; exactly one state
    stands on each side. Coefficients are positive integers. Raises ModelError that quotes the arrow with a caret.

    >>> arrow = parse_arrow("Eo + 2 Na.out <-> EoNa")
    >>> arrow.left, arrow.right, arrow.stoichiometry
    ('Eo', 'EoNa', {('Na', 'out'): -2})
    """
    if not isinstance(text, str):
        raise ModelError(
            message("errors_kinetics-arrow-text-not", text=f"{text!r}"), hint="e.g. 'Eo + 2 Na.out <-> EoNa'"
        )
    clean = " ".join(text.split())
    arrows = list(_ARROW.finditer(clean))
    if not arrows:
        other = _LOOKALIKE.search(clean)
        if other:
            raise _refuse(clean, other.start(), "every step is reversible: write <->", "replace the mark by <->")
        raise _refuse(clean, len(clean), "there is no arrow", "e.g. Eo + 2 Na.out <-> EoNa")
    if len(arrows) > 1:
        raise _refuse(clean, arrows[1].start(), "there is a second arrow", "write one step per arrow")
    left, consumed = _side(clean, 0, arrows[0].start())
    right, produced = _side(clean, arrows[0].end(), len(clean))
    if left == right:
        raise _refuse(
            clean, arrows[0].end() + 1, f"the step does not leave state {left!r}", "name the state it becomes"
        )
    return Arrow(clean, left, right, consumed, produced)


def _side(text: str, start: int, end: int) -> tuple[str, tuple[tuple[BathSpecies, int], ...]]:
    """The state and the bath species of one side of the arrow."""
    state = ""
    bath: dict[BathSpecies, int] = {}
    position = start
    while True:
        match = _TERM.match(text, position, end)
        if match is None:
            at = position + (len(text[position:end]) - len(text[position:end].lstrip()))
            raise _refuse(text, at, "a state or a species is missing here", "e.g. Eo, or 2 Na.out")
        count, name, side = match.groups()
        if side is None:
            if count is not None:
                raise _refuse(
                    text, match.start(1), "a state has no coefficient", f"a solute needs its side: {count} {name}.in"
                )
            if state:
                raise _refuse(
                    text,
                    match.start(2),
                    f"a second state {name!r} beside {state!r}",
                    f"a solute needs its side: {name}.in or {name}.out",
                )
            state = name
        else:
            if side not in SIDES:
                raise _refuse(text, match.start(3), f"unknown side {side!r}", f"{name}.in or {name}.out")
            if count is not None and int(count) == 0:
                raise _refuse(text, match.start(1), "a coefficient is at least 1", f"leave {name} out")
            bath[(name, side)] = bath.get((name, side), 0) + int(count or 1)
        position = match.end()
        if position >= end:
            break
        if text[position] != "+":
            raise _refuse(
                text, position, f"cannot read {text[position]!r}", "terms are joined by +, coefficients are integers"
            )
        position += 1
    if not state:
        at = start + (len(text[start:end]) - len(text[start:end].lstrip()))
        raise _refuse(text, at, "there is no state on this side", "exactly one bare name stands on each side")
    return state, tuple(bath.items())


def _refuse(text: str, position: int, reason: str, hint: str) -> ModelError:
    return ModelError(
        message("errors_kinetics-cannot-read-arrow"), why=f"{text}\n  {' ' * position}^ {reason}", hint=hint
    )
