"""A cable: patches of one membrane in series along a cylinder, joined by the resistance of its inside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError, QuantityError, SimulationError
from ..model.stimulus import site
from ..text import Text, as_message, listing, message
from ..units import quantity, registry, si
from .cable_membrane import Element, conditions, resting
from .cable_record import CableRecord
from .spikes import LEVEL, levels

FEWEST_PATCHES, MOST_PATCHES = 3, 20_000
MOST_STEPS = 2_000_000
FRAMES = 500
"""About how many profiles of the voltage are kept."""
LARGEST_VOLTAGE = 10.0


@dataclass(frozen=True, init=False, slots=True)
class Stimulus:
    """A pulse of current into a cable: ``Stimulus("0 cm", "800 uA/cm^2", "0.5 ms")``.

    Parameters
    ----------
    position : along the cable, from 0 to its length; stored in m.
    amplitude : per area of the membrane under the electrode (stored in A/m2) or in total (A); positive inward, it
        depolarises.
    duration : stored in s.
    start : when it begins; stored in s.
    extent : how long a piece of the cable the electrode covers, around the position but within the cable; None is one
        patch. Stored in m.

    Raises QuantityError and InputError.
    """

    position: float
    amplitude: float
    per_area: bool
    duration: float
    start: float
    extent: float | None

    def __init__(
        self, position: Any, amplitude: Any, duration: Any = "0.5 ms", *, start: Any = None, extent: Any = None
    ) -> None:
        put = object.__setattr__
        put(self, "position", si(position, "m", "position"))
        found = quantity(amplitude)
        per_area = bool(found.dimensionality == registry().Unit("A/m^2").dimensionality)
        try:
            put(self, "amplitude", si(amplitude, "A/m^2" if per_area else "A", "amplitude"))
        except QuantityError as error:
            error.hint = as_message(listing(["800 uA/cm^2", "1 uA"], "list-or"))
            raise
        put(self, "per_area", per_area)
        put(self, "duration", _positive(duration, "s", "duration"))
        begin = 0.0 if start is None else si(start, "s", "start")
        if begin < 0.0:
            raise InputError(message("errors_instruments-cannot-begin-before-run", start=start), where="start")
        put(self, "start", begin)
        put(self, "extent", None if extent is None else _positive(extent, "m", "extent"))
        if self.position < 0.0:
            raise InputError(
                message("errors_instruments-lies-outside-cable", position=position),
                where="position",
                hint=message("errors_instruments-0-cm-end"),
            )


def cable(
    cell: Any,
    *,
    length: Any,
    radius: Any,
    resistivity: Any,
    stimuli: Any,
    duration: Any,
    spacing: Any = "0.05 cm",
    step: Any = "5 us",
    level: Any = LEVEL,
    membrane: str = "",
) -> CableRecord:
    """Conduction along an unmyelinated fibre: patches of a cell's membrane in series, both ends sealed.

    C dV/dt = (a/2 R_i) d2V/dx2 - I, with the current I of all parts of the membrane and their own gates in every
    patch; the outside is one place. Concentrations stay as they are at the start, and schemes of carriers and pumps
    are stationary. Patches are finite volumes; the voltage moves by Crank and Nicolson's rule and the gates half a step
    apart from it, gates of two states exactly: errors fall with the square of ``spacing`` and of ``step``.

    Parameters
    ----------
    cell :
        the patch, e.g. ``pm.cells.squid_axon()``: its membrane per area, its concentrations, its temperature.
    length, radius :
        of the cylinder.
    resistivity :
        R_i of the inside, e.g. ``"35.4 ohm cm"``.
    stimuli :
        one ``Stimulus`` or a list of them.
    duration :
        of the run, which starts at rest.
    spacing :
        length of a patch; the nearest that divides the cable into a whole number.
    step :
        the time step.
    level :
        an action potential arrives when the voltage passes this upward.
    membrane :
        of the cell, the first by default.

    Returns a CableRecord: voltage(x, t), arrival times, conduction velocity, collision. Raises InputError,
    QuantityError, UnknownNameError, ModelError for gates that a cable cannot follow, and SimulationError where the
    voltage runs away.

    Shapes: ``x`` (patches,), ``times`` (profiles,), ``voltage`` (profiles, patches). Sources: the cable equation and
    its membrane Hodgkin & Huxley 1952, J Physiol 117:500; the rule in time Crank & Nicolson 1947.

    >>> import permease as pm
    >>> fibre = pm.cable(
    ...     pm.cells.squid_axon(), length="4 cm", radius="238 um", resistivity="35.4 ohm cm",
    ...     stimuli=pm.Stimulus("0 cm", "800 uA/cm^2"), duration="6 ms", step="10 us",
    ... )
    >>> bool(11.0 < fibre.velocity().to("m/s").magnitude < 13.0)
    True
    """
    wall = site(cell, membrane).membrane
    long, thick = _positive(length, "m", "length"), _positive(radius, "m", "radius")
    resistance = _positive(resistivity, "ohm*m", "resistivity")
    until, wanted, dt = (
        _positive(duration, "s", "duration"),
        _positive(spacing, "m", "spacing"),
        _positive(step, "s", "step"),
    )
    above, _ = levels(level, "20 mV")
    count = round(long / wanted)
    if not FEWEST_PATCHES <= count <= MOST_PATCHES:
        raise InputError(
            message("errors_instruments-cable-would-have-patches", count=count), where="spacing",
            hint=message("errors_instruments-spacing-makes", fewest_patches=FEWEST_PATCHES, most_patches=MOST_PATCHES),
        )  # fmt: skip
    steps = math.ceil(until / dt - 1e-9)
    if steps > MOST_STEPS or steps < 2:
        raise InputError(
            message("errors_instruments-run-would-take-steps", steps=steps),
            where="step",
            hint=message("errors_instruments-from-2", most_steps=MOST_STEPS),
        )
    dx, dt = long / count, until / steps
    drive = _drive(stimuli, count, dx, thick, steps, dt)
    at = conditions(wall, cell.temperature)
    elements = [Element.of(part, at) for part in wall.transporters if part.kind != "water"]
    rest = resting(elements, f"{cell.name} > {wall.name}")
    solved = _march(
        elements, rest, count, (thick / (2.0 * resistance * dx * dx), wall.capacitance), steps, dt, drive, above
    )
    if solved is None:
        raise SimulationError(
            message("errors_instruments-voltage-runs-away"),
            where=cell.name,
            hint=message("errors_instruments-shorter-step-weaker-stimulus"),
        )
    times, volts, arrivals = solved
    return CableRecord(
        cell=cell.name,
        label=cell.label or Text(en=cell.name, zh=cell.name),
        x=100.0 * (np.arange(count) + 0.5) * dx,
        times=1e3 * times,
        voltage=1e3 * volts,
        arrivals=tuple(1e3 * np.array(each) for each in arrivals),
        conditions={
            "length": 100.0 * long, "radius": 1e6 * thick, "resistivity": 100.0 * resistance, "spacing": 100.0 * dx,
            "step": 1e3 * dt, "temperature": cell.temperature, "rest": 1e3 * rest, "level": 1e3 * above,
        },
    )  # fmt: skip


class _Drive:
    """The stimuli as current per area of every patch (A/m2), averaged over a time step."""

    def __init__(self, pulses: list[tuple[float, float, np.ndarray]], dt: float) -> None:
        self.pulses, self.dt = pulses, dt

    def during(self, number: int) -> Any:
        """The mean over step ``number``; 0 where nothing flows."""
        low, high = number * self.dt, (number + 1) * self.dt
        total: Any = 0.0
        for start, end, density in self.pulses:
            share = (min(high, end) - max(low, start)) / self.dt
            if share > 1e-9:
                total = total + share * density
        return total


def _drive(stimuli: Any, count: int, dx: float, radius: float, steps: int, dt: float) -> _Drive:
    given = [stimuli] if isinstance(stimuli, Stimulus) else stimuli
    if isinstance(given, str) or not isinstance(given, Sequence) or not given:
        raise InputError(
            message("errors_instruments-stimulus-list-them-not", stimuli=f"{stimuli!r}"),
            where="stimuli",
            hint='pm.Stimulus("0 cm", ...)',
        )
    found = []
    for number, each in enumerate(given):
        where = f"stimuli[{number}]"
        if not isinstance(each, Stimulus):
            raise InputError(
                message("errors_instruments-no-stimulus", each=f"{each!r}"),
                where=where,
                hint='pm.Stimulus("0 cm", "800 uA/cm^2")',
            )
        if each.position > count * dx * (1.0 + 1e-12):
            raise InputError(
                message("errors_instruments-lies-beyond-end-cable-cm", position=f"{100.0 * each.position:g}"),
                where=where,
                hint=message("errors_instruments-from-0-cm", count=f"{100.0 * count * dx:g}"),
            )
        if each.start >= steps * dt:
            raise InputError(
                message("errors_instruments-begins-after-run-ends"),
                where=where,
                hint=message("errors_instruments-longer-duration"),
            )
        covered = _covered(each, count, dx)
        density = each.amplitude if each.per_area else each.amplitude / (2.0 * math.pi * radius * dx * covered.sum())
        found.append((each.start, each.start + each.duration, density * covered))
    return _Drive(found, dt)


def _covered(stimulus: Stimulus, count: int, dx: float) -> np.ndarray:
    """What fraction of every patch lies under an electrode."""
    extent = dx if stimulus.extent is None else min(stimulus.extent, count * dx)
    if stimulus.extent is None:
        low = min(int(stimulus.position / dx + 1e-9), count - 1) * dx
    else:
        low = min(max(stimulus.position - 0.5 * extent, 0.0), count * dx - extent)
    edges = np.arange(count) * dx
    share: np.ndarray = (np.minimum(edges + dx, low + extent) - np.maximum(edges, low)) / dx
    share = np.clip(share, 0.0, 1.0)
    share[share < 1e-9] = 0.0
    return share


def _march(
    elements: list[Element], rest: float, count: int, constants: tuple[float, float], steps: int, dt: float,
    drive: _Drive, level: float,
) -> tuple[np.ndarray, np.ndarray, list[list[float]]] | None:  # fmt: skip
    """Times (s), voltages (V, one row a time) and arrivals (s) of every patch; None where the voltage runs away."""
    from scipy.linalg.lapack import dgtsv

    axial, capacitance = constants
    v = np.full(count, rest)
    for element in elements:
        element.rest(v)
    beside = np.full(count - 1, -axial)
    joined = np.full(count, 2.0 * axial)
    joined[[0, -1]] = axial
    charging = 2.0 * capacitance / dt
    every = max(1, steps // FRAMES)
    times, frames = [0.0], [v.copy()]
    arrivals: list[list[float]] = [[] for _ in range(count)]
    for number in range(steps):
        slope, start = np.zeros(count), np.zeros(count)
        for element in elements:
            element.advance(v, dt if number else 0.5 * dt)
            share = element.open()
            a, b = element.linear(v)
            slope += share * a
            start += share * b
        right = charging * v - start + drive.during(number)
        middle, failed = dgtsv(beside, charging + slope + joined, beside, right)[-2:]
        new = 2.0 * middle - v
        if failed or not np.max(np.abs(new)) < LARGEST_VOLTAGE:
            return None
        passed = np.flatnonzero((v < level) & (new >= level))
        for i in passed:
            arrivals[i].append(dt * (number + float((level - v[i]) / (new[i] - v[i]))))
        v = new
        if (number + 1) % every == 0 or number + 1 == steps:
            times.append(dt * (number + 1))
            frames.append(v.copy())
    return np.array(times), np.array(frames), arrivals


def _positive(value: Any, unit: str, name: str) -> float:
    found = si(value, unit, name)
    if not found > 0.0:
        raise InputError(message("errors_instruments-above-zero-not", value=value), where=name)
    return found
