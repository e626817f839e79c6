"""The protocol of a clamp: epochs of constant voltage and solutions, one of which may be a family."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..chemistry.amounts import acidity
from ..chemistry.solution import Solution
from ..errors import InputError, PermeaseError
from ..model.conditions import MAXIMUM_VOLTAGE
from ..text import listing, message, phrase
from ..units import si
from .sweep import SIDES, concentration_of, species_of

LONGEST = 3.2e9
"""A century (s)."""
LARGEST_FAMILY = 1000
_HINT = '[("-80 mV", "10 ms"), (("-60 mV", "40 mV", 11), "20 ms")]'

Amounts = dict[tuple[str, str], np.ndarray]
Read = Callable[[Any, str], float]


@dataclass(frozen=True, eq=False, init=False)
class Epoch:
    """A stretch of time at one voltage and in given solutions, for ``clamp``; ``("-80 mV", "10 ms")`` is short for one.

    Parameters
    ----------
    voltage :
        held during the epoch. A FAMILY, one sweep per member, is ``(from, to, count)`` in equal steps, or a list.
    duration :
        of the epoch. A family is a list, or ``(from, to, count)`` spaced by equal factors: paired pulses, recovery.
    inside, outside :
        concentrations DURING THIS EPOCH ONLY, over those of ``clamp``: a pulse of a ligand, a change of solution.
        One concentration may be a family: a list, or ``(from, to, count)`` spaced by equal factors. A ``Solution``
        replaces all that ``clamp`` lists on its side.

    It is not a step of a ``Protocol``: ``Hold``, ``VoltageClamp`` and ``Perfuse`` act on a whole cell, which is
    simulated and whose compositions change; an epoch holds everything around one part and lasts no longer.

    Stored in V, s and mol/m3 as arrays, of one number each unless it is a family. Raises InputError, QuantityError
    and UnknownNameError that name the argument.

    Shapes: ``voltage`` and ``duration`` (1,), or (n,) of a family of n members.

    >>> Epoch(("-60 mV", "40 mV", 11), "20 ms").family
    'voltage'
    >>> print(Epoch("-70 mV", "1 ms", outside={"glutamate": "1 mM"}))
    -70 mV for 1 ms, glutamate 1 mM outside
    """

    voltage: np.ndarray
    duration: np.ndarray
    amounts: Amounts
    family: str
    whole: tuple[str, ...]

    def __init__(self, voltage: Any, duration: Any, *, inside: Any = None, outside: Any = None) -> None:
        volts = _members(voltage, "voltage", _voltage, '"-70 mV"')
        times = _members(duration, "duration", _duration, '"10 ms"', geometric=True)
        amounts: Amounts = {}
        for side, given in (("in", inside), ("out", outside)):
            amounts.update(_amounts(given, side))
        families = [name for name, values in (("voltage", volts), ("duration", times)) if len(values) > 1]
        families += [f"{species}.{side}" for (species, side), values in amounts.items() if len(values) > 1]
        if len(families) > 1:
            raise InputError(
                message("errors_instruments-two-families-one-epoch", families=listing(families)),
                why=message("errors_instruments-sweep-would-not-know-which-member"),
                hint=message("errors_instruments-one-family-call-clamp-once-every"),
            )
        put = object.__setattr__
        put(self, "voltage", volts)
        put(self, "duration", times)
        put(self, "amounts", amounts)
        put(self, "family", families[0] if families else "")
        sides = (("in", inside), ("out", outside))
        put(self, "whole", tuple(side for side, given in sides if isinstance(given, Solution)))

    @property
    def count(self) -> int:
        """How many members its family has, 1 where it is none."""
        return max(len(self.voltage), len(self.duration), *(len(v) for v in self.amounts.values()), 1)

    def member(self, index: int) -> tuple[float, float, dict[tuple[str, str], float]]:
        """Voltage (V), duration (s) and changed concentrations (mol/m3) in one sweep."""

        def pick(values: np.ndarray) -> float:
            return float(values[index if len(values) > 1 else 0])

        return pick(self.voltage), pick(self.duration), {key: pick(values) for key, values in self.amounts.items()}

    def document(self) -> dict[str, Any]:
        """Plain values: mV, s and mM, a list where it is a family."""
        found = {"voltage": _plain(self.voltage, 1e3), "duration": _plain(self.duration, 1.0)}
        for side, name in SIDES.items():
            listed = {species: _plain(v, 1.0) for (species, s), v in self.amounts.items() if s == side}
            if listed:
                found[name] = listed
        return found

    def __str__(self) -> str:
        text = f"{_shown(self.voltage, 1e3)} mV for {_shown(self.duration, 1e3)} ms"
        for (species, side), values in self.amounts.items():
            text += f", {species} {_shown(values, 1.0)} mM {SIDES[side]}"
        return text


def epochs_of(protocol: Any) -> tuple[Epoch, ...]:
    """The epochs of a protocol as users write it. Raises InputError, QuantityError and UnknownNameError by epoch."""
    if isinstance(protocol, Epoch):
        protocol = [protocol]
    if isinstance(protocol, str) or not isinstance(protocol, Sequence):
        name = type(protocol).__name__
        cell = type(protocol).__module__.endswith("model.protocol")
        key = "errors_instruments-protocol-for-cell" if cell else "errors_instruments-cannot-read-protocol"
        raise InputError(
            message(key, name=name, given=repr(protocol)),
            where="protocol",
            why=message("errors_instruments-clamp-holds-one-part-given-solutions") if cell else "",
            hint=_HINT,
        )
    if not protocol:
        raise InputError(message("errors_instruments-protocol-empty"), where="protocol", hint=_HINT)
    if isinstance(protocol, tuple) and len(protocol) == 2 and not isinstance(protocol[0], Epoch):
        ends = [isinstance(item, (tuple, list)) and len(item) == 2 for item in protocol]
        if not all(ends):
            protocol = [protocol]
    found = tuple(_epoch(item, f"protocol[{i}]") for i, item in enumerate(protocol))
    families = [(i, epoch) for i, epoch in enumerate(found) if epoch.family]
    if len(families) > 1:
        listed = listing(
            (phrase("errors_instruments-family-in-epoch", family=epoch.family, number=i) for i, epoch in families),
            "list-and_words",
        )
        raise InputError(
            message("errors_instruments-two-families-one-protocol", listed=listed),
            where="protocol",
            why=message("errors_instruments-sweep-would-not-know-which-member"),
            hint=message("errors_instruments-one-family-call-clamp-once-every"),
        )
    return found


def _epoch(item: Any, where: str) -> Epoch:
    if isinstance(item, Epoch):
        return item
    if isinstance(item, (tuple, list)) and len(item) == 2:
        try:
            return Epoch(item[0], item[1])
        except PermeaseError as error:
            raise error.within(where) from None
    raise InputError(
        message("errors_instruments-cannot-read-epoch", item=f'{item!r}'), where=where,
        hint=message("errors_instruments-80-mv-10-ms-epoch-80"),
    )  # fmt: skip


def _members(values: Any, where: str, read: Read, example: str, *, geometric: bool = False) -> np.ndarray:
    """One value, ``(from, to, count)``, a list, or a quantity that holds an array."""
    if values is None or isinstance(values, (Mapping, bool)):
        raise InputError(message("errors_instruments-cannot-read", given=f"{values!r}"), where=where, hint=example)
    listed = list(values) if isinstance(values, (tuple, list)) or _array(values) else None
    if listed is None:
        return np.array([read(values, where)])
    if len(listed) == 3 and isinstance(values, tuple) and isinstance(listed[2], (int, np.integer)):
        ends = read(listed[0], f"{where} > from"), read(listed[1], f"{where} > to")
        count = listed[2]
        if isinstance(count, bool) or not 2 <= count <= LARGEST_FAMILY or ends[0] == ends[1]:
            raise InputError(
                message("errors_instruments-cannot-make-family-from", count=count, listed=listed[0], listed2=listed[1]),
                where=where,
                hint=message("errors_instruments-two-different-ends-number-from-2", largest_family=LARGEST_FAMILY),
            )
        spaced = np.geomspace if geometric and min(ends) > 0.0 else np.linspace
        return np.asarray(spaced(ends[0], ends[1], int(count)))
    if not listed:
        raise InputError(
            message("errors_instruments-family-empty"),
            where=where,
            hint=message("errors_instruments-least-one-value-e-g", example=example),
        )
    if len(listed) > LARGEST_FAMILY:
        raise InputError(
            message("errors_instruments-members-too-many", count=len(listed)),
            where=where,
            why=message("errors_instruments-most", largest_family=LARGEST_FAMILY),
        )
    return np.array([read(value, f"{where}[{i}]") for i, value in enumerate(listed)], dtype=float)


def _array(values: Any) -> bool:
    return np.ndim(values if isinstance(values, np.ndarray) else getattr(values, "magnitude", 0.0)) == 1


def _voltage(value: Any, where: str) -> float:
    found = si(value, "V", where)
    if not abs(found) <= MAXIMUM_VOLTAGE:
        raise InputError(
            message(
                "errors_instruments-voltage-beyond-v-not-physiological",
                maximum_voltage=f"{MAXIMUM_VOLTAGE:g}",
                value=value,
            ),
            where=where,
            hint="-70 mV",
        )
    return found


def _duration(value: Any, where: str) -> float:
    found = si(value, "s", where)
    if not 0.0 < found <= LONGEST:
        raise InputError(
            message("errors_instruments-duration-above-zero-below-century", value=value),
            where=where,
            hint='"10 ms"',
        )
    return found


def _amounts(given: Any, side: str) -> Amounts:
    """Concentrations of one side (mol/m3)."""
    where = SIDES[side]
    if given is None:
        return {}
    if isinstance(given, Solution):
        return {(name, side): np.array([c]) for name, c in given.concentrations.items()}
    if not isinstance(given, Mapping) or not given:
        raise InputError(
            message("errors_instruments-cannot-read-concentrations", given=f"{given!r}"),
            where=where,
            hint='{"glutamate": "1 mM"}',
        )
    found: Amounts = {}
    for name, values in given.items():
        species = "H" if name == "pH" else species_of(name, where)
        if (species, side) in found:
            raise InputError(
                message("errors_instruments-given-twice", name=species),
                where=where,
                hint=message("errors_instruments-one-value", species=species),
            )
        read = _pH if name == "pH" else _reader(species)
        found[species, side] = _members(values, f"{where} > {name}", read, '"1 mM"', geometric=name != "pH")
    return found


def _pH(value: Any, where: str) -> float:
    try:
        return float(10.0 ** (3.0 - acidity(value)))
    except PermeaseError as error:
        raise error.within(where) from None


def _reader(species: str) -> Read:
    return lambda value, where: concentration_of(value, species, where)


def _plain(values: np.ndarray, factor: float) -> Any:
    found = [float(f"{factor * float(v):.12g}") for v in values]
    return found if len(found) > 1 else found[0]


def _shown(values: np.ndarray, factor: float) -> str:
    if len(values) == 1:
        return f"{factor * float(values[0]):g}"
    return f"{factor * float(values[0]):g} … {factor * float(values[-1]):g}"
