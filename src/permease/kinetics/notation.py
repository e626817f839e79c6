"""Arrow notation: ``"Eo + 2 Na.out <-> EoNa"`` says what a step binds, releases and becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..errors import ModelError
from ..text import Text, as_message, listing, message, phrase

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
        raise ModelError(message("errors_kinetics-arrow-text-not", text=f"{text!r}"), hint="'Eo + 2 Na.out <-> EoNa'")
    clean = " ".join(text.split())
    arrows = list(_ARROW.finditer(clean))
    if not arrows:
        other = _LOOKALIKE.search(clean)
        if other:
            raise _refuse(
                clean,
                other.start(),
                phrase("errors_kinetics-arrow-reversible"),
                message("errors_kinetics-arrow-replace-mark"),
            )
        raise _refuse(clean, len(clean), phrase("errors_kinetics-arrow-none"), "Eo + 2 Na.out <-> EoNa")
    if len(arrows) > 1:
        raise _refuse(
            clean, arrows[1].start(), phrase("errors_kinetics-arrow-second"), message("errors_kinetics-arrow-one-step")
        )
    left, consumed = _side(clean, 0, arrows[0].start())
    right, produced = _side(clean, arrows[0].end(), len(clean))
    if left == right:
        raise _refuse(
            clean,
            arrows[0].end() + 1,
            phrase("errors_kinetics-arrow-same-state", state=repr(left)),
            message("errors_kinetics-arrow-name-state"),
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
            raise _refuse(text, at, phrase("errors_kinetics-arrow-missing"), message("errors_kinetics-arrow-such-as"))
        count, name, side = match.groups()
        if side is None:
            if count is not None:
                raise _refuse(
                    text,
                    match.start(1),
                    phrase("errors_kinetics-arrow-coefficient"),
                    message("errors_kinetics-arrow-side", solute=f"{count} {name}.in"),
                )
            if state:
                raise _refuse(
                    text,
                    match.start(2),
                    phrase("errors_kinetics-arrow-two-states", name=repr(name), state=repr(state)),
                    message("errors_kinetics-arrow-side", solute=listing([f"{name}.in", f"{name}.out"], "list-or")),
                )
            state = name
        else:
            if side not in SIDES:
                raise _refuse(
                    text,
                    match.start(3),
                    phrase("errors_kinetics-arrow-unknown-side", side=repr(side)),
                    as_message(listing([f"{name}.in", f"{name}.out"], "list-or")),
                )
            if count is not None and int(count) == 0:
                raise _refuse(
                    text,
                    match.start(1),
                    phrase("errors_kinetics-arrow-least"),
                    message("errors_kinetics-arrow-leave-out", name=name),
                )
            bath[(name, side)] = bath.get((name, side), 0) + int(count or 1)
        position = match.end()
        if position >= end:
            break
        if text[position] != "+":
            raise _refuse(
                text,
                position,
                phrase("errors_kinetics-arrow-unread", sign=repr(text[position])),
                message("errors_kinetics-arrow-terms"),
            )
        position += 1
    if not state:
        at = start + (len(text[start:end]) - len(text[start:end].lstrip()))
        raise _refuse(text, at, phrase("errors_kinetics-arrow-no-state"), message("errors_kinetics-arrow-one-name"))
    return state, tuple(bath.items())


def _refuse(text: str, position: int, reason: Text, hint: str) -> ModelError:
    return ModelError(
        message("errors_kinetics-cannot-read-arrow"),
        why=message("errors_kinetics-arrow-at", arrow=f"{text}\n  {' ' * position}^", reason=reason),
        hint=hint,
    )
