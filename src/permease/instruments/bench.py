"""A cell at an electrode: stimuli on one compiled kernel, and the searches that instruments make with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..errors import InputError
from ..model.cell import Cell
from ..model.protocol import Hold, Protocol, Step
from ..model.stimulus import Site, site
from ..plain import real, shown
from ..solve.simulate import Simulation
from ..text import Text, message
from ..units import si
from .spikes import course, levels, peaks_of
from .sweep import LARGEST_SWEEP

RESOLUTION = 2.5e-5
"""Output times are so close (s), in runs that are not too long for it."""
_FEWEST, _MOST = 200, 40_000
_RTOL = 1e-7
FACTOR = 1.25
"""Between the amplitudes tried before bisection."""
NOTHING = 1e-12
PER_AREA = "uA/cm^2"


@dataclass
class Bench:
    """A cell with its electrode: runs protocols on one compiled kernel and finds the action potentials."""

    cell: Cell
    place: Site
    level: float
    rise: float
    simulation: Simulation = field(init=False)
    runs: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.simulation = Simulation(self.cell)

    @classmethod
    def of(cls, cell: Any, membrane: Any, level: Any, rise: Any) -> Bench:
        """From what a user gave."""
        place = site(cell, membrane)
        return cls(cell, place, *levels(level, rise))

    def pulses(self, *given: tuple[float, float, float], until: float) -> Protocol:
        """Pulses (start, duration in s, current in A/m2), then nothing until a time (s)."""
        steps: list[Step] = []
        clock = 0.0
        for start, duration, density in given:
            if start - clock > 1e-9 * until:
                steps.append(Hold(f"{float(f'{start - clock:.12g}')!r} s"))
            current = density * self.place.membrane.area
            steps.append(self.place.inject(current, f"{duration!r} s"))
            clock = start + duration
        if until - clock > 1e-9 * until:
            steps.append(Hold(f"{float(f'{until - clock:.12g}')!r} s"))
        return Protocol(*steps)

    def times(self, protocol: Protocol) -> np.ndarray:
        """When action potentials peak (s)."""
        self.runs += 1
        points = int(min(max(protocol.duration / RESOLUTION, _FEWEST), _MOST))
        result = self.simulation.run(protocol, points=points, rtol=_RTOL)
        return peaks_of(*course(result, self.place.membrane.name), self.level, self.rise)[0]


def climb(fires: Callable[[float], bool], start: float, limit: float) -> tuple[float, float] | None:
    """The last amplitude that fails and the first that fires, going up by a quarter; None where nothing does."""
    low, high = 0.0, min(start, limit)
    while not fires(high):
        if high >= limit:
            return None
        low, high = high, min(FACTOR * high, limit)
    return low, high


def bisect(fires: Callable[[float], bool], low: float, high: float, tolerance: float) -> tuple[float, float]:
    """The bracket of an amplitude that fails and one that fires, halved to a relative width."""
    while high - low > tolerance * high:
        middle = 0.5 * (low + high)
        low, high = (low, middle) if fires(middle) else (middle, high)
    return low, high


def edge(low: float, high: float, fine: float, fires: Callable[[float], bool]) -> float:
    """Where firing begins between two times (s), to ``fine``."""
    while high - low > fine:
        middle = 0.5 * (low + high)
        low, high = (low, middle) if fires(middle) else (middle, high)
    return 0.5 * (low + high)


def label_of(cell: Cell) -> Text:
    """The label of a cell, or its name."""
    return cell.label or Text(en=cell.name, zh=cell.name)


def density(place: Site, amplitude: Any, name: str) -> float:
    """An amplitude as current per area (A/m2)."""
    found = place.amperes(amplitude, name) / place.membrane.area
    if not found > 0.0:
        raise InputError(
            message("errors_instruments-above-zero-not", value=amplitude),
            where=name,
            hint="400 uA/cm^2",
        )
    return float(f"{found:.14g}")


def seconds(value: Any, name: str) -> float:
    """A duration (s), above zero and at most an hour."""
    found = si(value, "s", name)
    if not 0.0 < found <= 3600.0:
        raise InputError(message("errors_instruments-must-above-zero-most-hour", value=value), where=name, hint="20 ms")
    return found


def longer(window: float, pulse: float) -> None:
    """Refuse a window that ends with the pulse."""
    if window <= pulse:
        raise InputError(message("errors_instruments-must-longer-than-pulse"), where="window", hint='window="30 ms"')


def fraction(value: Any, name: str) -> None:
    """Refuse what is no relative tolerance."""
    found = real(value)
    if found is None or not 1e-9 <= found < 1.0:
        raise InputError(
            message("errors_instruments-number-from-1e-9-below", value=shown(value)), where=name, hint=f"{name}=1e-3"
        )


def listed(values: Any) -> list[Any]:
    """The values of a list that is not empty."""
    if isinstance(values, (str, bytes, bool, int, float)) or not hasattr(values, "__iter__"):
        raise InputError(
            message("errors_instruments-list-quantities-not", values=f"{values!r}"), hint='["5 uA/cm^2", "10 uA/cm^2"]'
        )
    found = list(values)
    if not found:
        raise InputError(message("errors_instruments-list-empty"))
    if len(found) > LARGEST_SWEEP:
        raise InputError(message("errors_instruments-too-many-points", count=len(found)))
    return found
