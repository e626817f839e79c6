"""Stimuli: protocols that inject current into a cell, as pulses, trains, pairs and ramps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import InputError, ModelError, PermeaseError
from ..plain import integer, shown
from ..text import message
from ..units import quantity, registry, si
from .cell import Cell
from .compartment import Compartment
from .membrane import Membrane
from .protocol import Hold, Inject, Protocol, Step

LARGEST_COUNT = 10_000
"""Most pulses of a train, and most steps of a ramp."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where current goes in: a compartment, and the membrane that an amplitude per area refers to."""

    compartment: str
    membrane: Membrane

    def amperes(self, amplitude: Any, name: str = "amplitude") -> float:
        """A current (A) from one per area of the membrane or a total one; positive depolarises."""
        if _per_area(amplitude, name):
            return si(amplitude, "A/m^2", name) * self.membrane.area
        return si(amplitude, "A", name)

    def inject(self, current: float, duration: Any) -> Inject:
        """The step that injects a current (A)."""
        return Inject(self.compartment, duration, current=f"{float(current)!r} A")


def site(cell: Any, membrane: Any = "") -> Site:
    """The inside of a membrane of a cell, the first membrane by default.

    Raises InputError for what is no cell, UnknownNameError for a membrane it lacks, and ModelError where the inside of
    the membrane is a bath.
    """
    if not isinstance(cell, Cell):
        raise InputError(message("errors_model-no-cell", cell=f"{cell!r}"), where="cell", hint="pm.cells.squid_axon()")
    if not isinstance(membrane, str):
        raise InputError(
            message("errors_model-membrane-given-name-not", membrane=f"{membrane!r}"), hint='membrane="membrane"'
        )
    wall = cell.membrane(membrane) if membrane else cell.membranes[0]
    if not isinstance(wall.inside, Compartment):
        raise ModelError(
            message("errors_model-inside-bath", name=f"{wall.name!r}", name2=f"{wall.inside.name!r}"),
            where=cell.name,
            why=message("errors_model-bath-fixed-potential"),
            hint=message("errors_model-name-membrane-around-compartment"),
        )
    return Site(wall.inside.name, wall)


def pulse(
    cell: Any, amplitude: Any, duration: Any = "0.5 ms", *, delay: Any = None, after: Any = "20 ms", membrane: str = ""
) -> Protocol:
    """One pulse of current into a cell.

    Parameters
    ----------
    cell :
        what will be stimulated; its membrane's area turns a current per area into a current.
    amplitude :
        per area of the membrane (``"20 uA/cm^2"``) or in total (``"1 nA"``), positive inward: it depolarises.
    duration :
        of the pulse.
    delay :
        before it; None starts at once.
    after :
        how long to go on afterwards.
    membrane :
        which one, the first by default; the current goes into the compartment inside it.

    Raises InputError, QuantityError, UnknownNameError, and ModelError where the membrane has a bath inside.

    >>> import permease as pm
    >>> print(pm.pulse(pm.cells.squid_axon(), "20 uA/cm^2", "0.5 ms", delay="1 ms"))
    1. hold for 1 ms
    2. inject 20 uA into axoplasm for 0.5 ms
    3. hold for 20 ms
    """
    where = site(cell, membrane)
    steps = [where.inject(where.amperes(amplitude), _time(duration, "duration"))]
    return _between(steps, delay, after)


def paired_pulses(
    cell: Any,
    first: Any,
    second: Any,
    interval: Any,
    duration: Any = "0.5 ms",
    *,
    delay: Any = None,
    after: Any = "20 ms",
    membrane: str = "",
) -> Protocol:
    """Two pulses of equal duration; ``interval`` is from the start of the first to the start of the second.

    ``first`` and ``second`` are amplitudes as in ``pulse``; the other arguments and errors are those of ``pulse``.

    Raises InputError for what is no cell and for pulses that overlap, and QuantityError for a number without its unit.

    >>> import permease as pm
    >>> print(pm.paired_pulses(pm.cells.squid_axon(), "20 uA/cm^2", "40 uA/cm^2", "9 ms"))
    1. inject 20 uA into axoplasm for 0.5 ms
    2. hold for 8.5 ms
    3. inject 40 uA into axoplasm for 0.5 ms
    4. hold for 20 ms
    """
    where, lasting = site(cell, membrane), _time(duration, "duration")
    return _between(
        [
            where.inject(where.amperes(first, "first"), lasting),
            *_gap(lasting, interval),
            where.inject(where.amperes(second, "second"), lasting),
        ],
        delay,
        after,
    )


def train(
    cell: Any,
    amplitude: Any,
    duration: Any = "0.5 ms",
    *,
    interval: Any,
    count: int,
    delay: Any = None,
    after: Any = "20 ms",
    membrane: str = "",
) -> Protocol:
    """``count`` equal pulses, one every ``interval`` from start to start; other arguments and errors as in ``pulse``.

    >>> import permease as pm
    >>> len(pm.train(pm.cells.squid_axon(), "20 uA/cm^2", interval="15 ms", count=3))
    6
    """
    where, lasting = site(cell, membrane), _time(duration, "duration")
    one = where.inject(where.amperes(amplitude), lasting)
    gap = _gap(lasting, interval)
    steps: list[Step] = [one]
    for _ in range(_count(count, "count", 1) - 1):
        steps += [*gap, one]
    return _between(steps, delay, after)


def current_ramp(
    cell: Any,
    start: Any,
    end: Any,
    duration: Any,
    *,
    steps: int = 50,
    delay: Any = None,
    after: Any = None,
    membrane: str = "",
) -> Protocol:
    """A current that rises or falls from ``start`` to ``end`` as a staircase of ``steps`` equal steps.

    Every step has the current of a straight line at its middle, so the charge injected is that of the
    line. Amplitudes, other arguments and errors are those of ``pulse``.

    Raises InputError for what is no cell, for currents of two kinds and for fewer steps than one, and QuantityError for
    a number without its unit.

    >>> import permease as pm
    >>> print(pm.current_ramp(pm.cells.squid_axon(), "0 uA/cm^2", "8 uA/cm^2", "100 ms", steps=2))
    1. inject 2 uA into axoplasm for 50 ms
    2. inject 6 uA into axoplasm for 50 ms
    """
    where, lasting = site(cell, membrane), _time(duration, "duration")
    number = _count(steps, "steps", 2)
    low, high = where.amperes(start, "start"), where.amperes(end, "end")
    every = f"{si(lasting, 's') / number!r} s"
    staircase: list[Step] = [
        where.inject(float(f"{low + (high - low) * (i + 0.5) / number:.12g}"), every) for i in range(number)
    ]
    return _between(staircase, delay, after)


def _per_area(amplitude: Any, name: str) -> bool:
    try:
        found = quantity(amplitude)
    except PermeaseError as error:
        raise error.within(name) from None
    if not str(found.units):
        raise InputError(
            message("errors_model-has-no-unit", magnitude=f"{found.magnitude:g}"),
            where=name,
            why=message("errors_model-current-current-per-area-needed"),
            hint=message("errors_model-20-ua-cm-2-1-na"),
        )
    return bool(found.dimensionality == registry().Unit("A/m^2").dimensionality)


def _time(value: Any, name: str) -> str:
    """A duration as text, checked by the step that will take it."""
    seconds = si(value, "s", name)
    if not seconds > 0.0:
        raise InputError(message("errors_model-must-above-zero-not-2", value=value), where=name, hint="0.5 ms")
    return f"{seconds!r} s"


def _gap(duration: str, interval: Any) -> list[Step]:
    seconds = si(interval, "s", "interval")
    rest = seconds - si(duration, "s")
    if rest < -1e-12 * seconds or not seconds > 0.0:
        raise InputError(
            message("errors_model-next-pulse-would-start-before", interval=interval),
            where="interval",
            why=message("errors_model-interval-from-start-start"),
            hint=message("errors_model-least-ms", si=f"{si(duration, 's') * 1000.0:g}"),
        )
    return [Hold(f"{float(f'{rest:.12g}')!r} s")] if rest > 1e-12 * seconds else []


def _between(steps: list[Any], delay: Any, after: Any) -> Protocol:
    before: list[Step] = [] if delay is None else [Hold(_time(delay, "delay"))]
    behind: list[Step] = [] if after is None else [Hold(_time(after, "after"))]
    return Protocol(*before, *steps, *behind)


def _count(value: Any, name: str, least: int) -> int:
    found = integer(value)
    if found is None or not least <= found <= LARGEST_COUNT:
        raise InputError(
            message("errors_model-whole-number-from-not", least=least, largest_count=LARGEST_COUNT, value=shown(value)),
            where=name,
        )
    return found
