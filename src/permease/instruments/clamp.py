"""The clamp: one part in epochs of given voltage and solutions, exactly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import InputError, PermeaseError
from ..model.channel import Channel
from ..model.conditions import PointConditions
from ..model.transporter import Transporter, evaluating
from ..text import message
from ..units import si
from .clamp_record import ClampRecord, Sweep
from .curve import Series, held
from .epochs import Epoch, epochs_of
from .stretch import Scale, Stretch, demand_states, sweep_of
from .sweep import bound, demand_bound, part_of, start_of

LARGEST_POINTS = 100_000
LARGEST_RECORD = 5_000_000
"""Points of all sweeps together."""


def clamp(
    part: Any,
    protocol: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    temperature: Any = "37 degC",
    points: Any = 200,
) -> ClampRecord:
    """Clamp one part through epochs of voltage and solutions: currents, open probability, fluxes, states.

    Parameters
    ----------
    part :
        a channel whose gates take time, a carrier or a pump.
    protocol :
        epochs in order, each ``(voltage, duration)`` or an ``Epoch``, which can also change the solutions. One of them
        may be a family, which gives one sweep per member: ``("-60 mV", "40 mV", 11)`` for the voltage.
    inside, outside :
        solutions, or mappings such as ``{"Na": "140 mM"}``. A channel needs the ions of its pore only for a current.
    temperature :
        of both sides.
    points :
        of every epoch, closer together after each change (the times grow with the square of their number); or an
        interval of time such as ``"20 us"``, for even sampling.

    Every sweep starts from the stationary state of its first epoch. Within an epoch the rates are constant, so the
    states follow exp(Q t) exactly, and independent gates their exponentials; ``points`` only says what is written down.
    A channel's current is that of its open pore times the open probability; that of a carrier or pump is the charge
    its jumps move, and ``charge`` its integral from the start, with what rapid states move at once when the field
    changes. Outward is positive. Numbers are the mean of one molecule (fA, 1/s, elementary charges e), or per area of
    membrane where the part was given a ``density`` (uA/cm^2, pmol/cm^2/s, nC/cm^2). Fluxes are gains of the outside;
    binding so fast that it is always in equilibrium is not in them.

    Nothing here changes the compositions: for a cell under ``VoltageClamp`` see ``simulate``. Raises InputError for an
    empty protocol, two families, a part without states or missing concentrations, QuantityError and UnknownNameError.

    Shapes: every series of a sweep (n,), n the points of all its epochs together; one sweep for each member of a
    family. Source: the master equation of the part's own states and rates, which name their sources.

    >>> from permease import library
    >>> record = clamp(library.part("Nav3State")(), [("-80 mV", "1 ms"), (["-20 mV", "0 mV"], "10 ms")])
    >>> [f"{p:.5f} at {t:.3f}" for p, t in zip(record.answers["peak"].m, record.answers["time_to_peak"].m)]
    ['0.51671 at 0.437', '0.77221 at 0.194']
    """
    found = part_of(part)
    demand_states(found)
    epochs = epochs_of(protocol)
    count, interval = _points(points)
    members = max(epoch.count for epoch in epochs)
    _demand_size(epochs, members, count, interval)
    plans = _surroundings(found, epochs, members, inside, outside, temperature)
    scale = Scale.of(found)
    sweeps = []
    for i, surroundings in enumerate(plans):
        durations = [epoch.member(i)[1] for epoch in epochs]
        stretches = sweep_of(found, list(zip(surroundings, durations, strict=True)), scale)
        sweeps.append(_recorded(found.name, stretches, count, interval))
    measured = next((i for i, epoch in enumerate(epochs) if epoch.family), min(1, len(epochs) - 1))
    if epochs[measured].family == "duration":
        measured = min(measured + 1, len(epochs) - 1)
    return ClampRecord(
        part=found.name,
        label=found.label,
        per=scale.per,
        epochs=epochs,
        sweeps=tuple(sweeps),
        family=_family(epochs),
        measured=measured,
        conditions=_described(plans[0][0], scale),
        subject=found,
    )


def _points(given: Any) -> tuple[int, float]:
    """How many per epoch, or 0 and the interval (s)."""
    if isinstance(given, (int, np.integer)) and not isinstance(given, bool):
        if not 2 <= given <= LARGEST_POINTS:
            raise InputError(
                message("errors_instruments-point-count", count=given),
                where="points",
                hint=message("errors_instruments-2-every-epoch", largest_points=LARGEST_POINTS),
            )
        return int(given), 0.0
    if isinstance(given, (bool, float)) or given is None:
        raise InputError(
            message("errors_instruments-cannot-read", given=f"{given!r}"),
            where="points",
            hint=message("errors_instruments-200-every-epoch-every-20-us"),
        )
    interval = si(given, "s", "points")
    if not interval > 0.0:
        raise InputError(
            message("errors_instruments-interval-above-zero-not", given=given), where="points", hint='"20 us"'
        )
    return 0, interval


def _demand_size(epochs: Sequence[Epoch], members: int, count: int, interval: float) -> None:
    total = float(count * len(epochs) * members)
    if interval:
        total = sum(sum(epoch.member(i)[1] for epoch in epochs) for i in range(members)) / interval
    if total > LARGEST_RECORD:
        raise InputError(
            message("errors_instruments-too-many-points", count=f"{total:.3g}"),
            where="points",
            why=message("errors_instruments-most-all-sweeps", largest_record=f"{LARGEST_RECORD:,}"),
            hint=message("errors_instruments-fewer-points-longer-interval"),
        )


def _surroundings(
    part: Transporter, epochs: Sequence[Epoch], members: int, inside: Any, outside: Any, temperature: Any
) -> list[list[PointConditions]]:
    """The conditions of every sweep and epoch."""
    demand = True
    if isinstance(part, Channel):
        # the gates alone need no ions
        sides = start_of(part, inside, outside, "0 V", temperature, {}, demand=False)
        listed = {*sides.inside, *sides.outside, *(species for epoch in epochs for species, _ in epoch.amounts)}
        demand = any(ion in listed for ion in part.pore.ions)
    known = bound(part)
    found: list[list[PointConditions]] = [[] for _ in range(members)]
    for number, epoch in enumerate(epochs):
        where = f"protocol[{number}]"
        for species, side in epoch.amounts:
            if side not in epoch.whole:
                demand_bound(part, species, side, where)
        base = ({} if "in" in epoch.whole else inside), ({} if "out" in epoch.whole else outside)
        constant: PointConditions | None = None
        for i in range(members):
            volts, _, amounts = epoch.member(i)
            if constant is None or any(len(values) > 1 for values in epoch.amounts.values()):
                seen = {key: c for key, c in amounts.items() if key in known}
                try:
                    constant = start_of(part, *base, "0 V", temperature, seen, demand=demand)
                except PermeaseError as error:
                    raise (error.within(where) if epoch.amounts else error) from None
            found[i].append(replace(constant, voltage=volts))
    return found


def _recorded(name: str, stretches: Sequence[Stretch], count: int, interval: float) -> Sweep:
    """A sweep at the times that are written down."""
    times, signals, number = [], [], []
    start = 0.0
    for k, stretch in enumerate(stretches):
        if count:
            local = stretch.duration * (np.arange(count) / (count - 1.0)) ** 2
        else:
            first = math.ceil(start / interval - 1e-9)
            last = k == len(stretches) - 1
            end = math.floor((start + stretch.duration) / interval + (1e-9 if last else -1e-9))
            local = np.clip(np.arange(first, end + 1) * interval - start, 0.0, stretch.duration)
        with evaluating(name):
            signals.append(stretch.signals(local))
        times.append(start + local)
        number.append(np.full(len(local), k))
        start += stretch.duration
    scale = stretches[0].scale
    volts = [np.full(len(t), 1e3 * float(s.at.voltage)) for t, s in zip(times, stretches, strict=True)]
    series = {
        key: Series(key, np.concatenate([found[key] for found in signals]), scale.unit(key)) for key in signals[0]
    }
    epoch = np.concatenate(number)
    epoch.setflags(write=False)
    return Sweep(
        time=Series("time", np.concatenate(times), "s"),
        voltage=Series("voltage", np.round(np.concatenate(volts), 12), "mV"),
        epoch=epoch,
        series=series,
        stretches=tuple(stretches),
    )


def _family(epochs: Sequence[Epoch]) -> Series | None:
    for epoch in epochs:
        if epoch.family == "voltage":
            return Series("voltage", np.round(1e3 * epoch.voltage, 12), "mV")
        if epoch.family == "duration":
            return Series("duration", 1e3 * epoch.duration, "ms")
        for (species, side), values in epoch.amounts.items():
            if len(values) > 1:
                return Series(f"{species}.{side}", values, "mM")
    return None


def _described(at: PointConditions, scale: Scale) -> dict[str, Any]:
    return {**held(at, "time"), "per": scale.per}
