"""Vesicle release evoked by Ca2+: steps, pulses and any sequence of constant concentrations, without a step size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import InputError
from ..kinetics.release_scheme import ReleaseScheme
from ..physics.capacitance import vesicle_capacitance
from ..text import message
from ..units import si
from .arguments import not_negative, positive
from .curve import Series
from .release_record import ReleaseRecord, Stage

MOST_STAGES = 5000
LARGEST_CALCIUM = 100.0
"""Ca2+ beyond 100 mM is refused (mol/m3)."""
_HINT = '[("25 uM", "0.5 ms"), ("50 nM", "5 ms")]'


def release(
    sensor: Any,
    calcium: Any,
    duration: Any = None,
    *,
    resting: Any = None,
    vesicles: Any = None,
    diameter: Any = None,
    specific_capacitance: Any = None,
) -> ReleaseRecord:
    """Expose vesicles to Ca2+ and record how they fuse.

    Parameters
    ----------
    sensor :
        the name of a sensor of the library, such as ``"Lou2005"`` (``permease release`` lists them), a
        ``CalciumSensor`` or ``VesiclePools``.
    calcium :
        the concentration at the sensor that is stepped to, held for ``duration``; or a list of (concentration,
        duration), one after the other, for a pulse or any other time course.
    duration :
        of the one step; none where ``calcium`` is a list.
    resting :
        Ca2+ at which the vesicles have waited long before. They start in the steady state that they have there: at
        equilibrium, or, with an unprimed pool, with that pool refilled for every vesicle that fused spontaneously.
    vesicles :
        how many there are, in all pools together.
    diameter, specific_capacitance :
        of the vesicles and of their membrane (9 fF/um2 by default); without a diameter the capacitance of a vesicle
        is that of the sensor.

    Sensors bring numbers of their own for ``resting``, ``vesicles`` and the capacitance. The vesicles fuse
    independently and do not come back; the record holds expected values, which need not be whole numbers. Exact at
    every time (matrix exponentials free of subtraction), at the temperature of the experiments behind the sensor. Ca2+
    is that at the sensor: no diffusion and no buffers. Raises InputError, QuantityError and UnknownNameError that name
    the argument.

    Shapes: ``x`` and every series (n,), n the number of times. Source: that of the sensor; expected values of its
    master equation.

    >>> found = release("SchneggenburgerNeher2000", [("25 uM", "0.5 ms"), ("50 nM", "5 ms")])
    >>> round(float(found.answers["fraction"].magnitude), 4)
    0.0807
    >>> step = release("SchneggenburgerNeher2000", "10 uM", "20 ms")
    >>> f"{step.time_to('80 %'):.1f}", f"{step.answers['peak_rate_per_vesicle']:.0f}"
    ('12.6 ms', '106 / s')
    """
    scheme = scheme_of(sensor)
    steps = _steps(calcium, duration)
    rest = calcium_at(scheme.resting if resting is None else resting, "resting")
    count = positive(scheme.vesicles if vesicles is None else vesicles, "", "vesicles", "2000")
    one = _one_vesicle(scheme, diameter, specific_capacitance)
    fused = np.zeros(len(scheme.pools))
    now = np.concatenate([scheme.waiting(rest), fused])
    stages: list[Stage] = []
    times, levels, rows = [], [], []
    start = 0.0
    for level, seconds in steps:
        stage = Stage(start, seconds, level, scheme, now)
        local = _grid(stage, len(steps))
        course = stage.course(local)
        times.append(start + local)
        levels.append(np.full(len(local), level))
        rows.append(course)
        stages.append(stage)
        now, start = course[-1], start + seconds
    return _record(scheme, stages, np.concatenate(times), np.concatenate(levels), np.vstack(rows), rest, count, one)


def _record(
    scheme: ReleaseScheme,
    stages: Sequence[Stage],
    times: np.ndarray,
    levels: np.ndarray,
    rows: np.ndarray,
    resting: float,
    count: float,
    one: float,
) -> ReleaseRecord:
    size = len(scheme.states)
    fused = rows[:, size:]
    total = fused.sum(axis=1)
    series = {
        "rate": Series("rate", count * (rows[:, :size] @ scheme.fusion), "1/s"),
        "released": Series("released", count * total),
        "fraction": Series("fraction", total),
        "capacitance": Series("capacitance", 1e15 * one * count * total, "fF"),
        "calcium": Series("calcium", 1e3 * levels, "uM"),
    }
    if len(scheme.pools) > 1:
        for number, (pool, members) in enumerate(scheme.pools.items()):
            if np.any(scheme.fusion[members] > 0.0):
                series[f"released.{pool}"] = Series(f"released.{pool}", count * fused[:, number])
            left = count * rows[:, members].sum(axis=1)
            series[f"remaining.{pool}"] = Series(f"remaining.{pool}", left)
    return ReleaseRecord(
        kind="release",
        part=scheme.name,
        label=scheme.label,
        x=Series("time", 1e3 * times, "ms"),
        series=series,
        conditions={
            "resting": float(f"{1e3 * resting:.12g}"),
            "calcium": [[float(f"{1e3 * s.calcium:.12g}"), float(f"{1e3 * s.duration:.12g}")] for s in stages],
            "vesicles": count,
            "vesicle_capacitance": float(f"{1e15 * one:.12g}"),
        },
        scheme=scheme,
        stages=tuple(stages),
        vesicles=count,
        vesicle_capacitance=one,
    )


def _grid(stage: Stage, steps: int) -> np.ndarray:
    """Times of one stage: by equal factors from before anything can happen, and evenly; fewer where there are many."""
    dense, even = (16, 80) if steps <= 20 else (8, 16) if steps <= 200 else (3, 1)
    seconds = stage.duration
    first = min(seconds, 0.1 / float(np.max(-np.diag(stage.matrix))))
    early = np.geomspace(first, seconds, 1 + max(1, round(dense * np.log10(seconds / first))))
    even_times = np.linspace(0.0, seconds, even + 1)
    return np.unique(np.concatenate([even_times, early[:-1]]))


def scheme_of(sensor: Any) -> ReleaseScheme:
    """The scheme itself, or that of the library with this name. Raises UnknownNameError."""
    if isinstance(sensor, ReleaseScheme):
        return sensor
    from ..library.calcium_sensors import calcium_sensor

    return calcium_sensor(sensor)


def _steps(calcium: Any, duration: Any) -> list[tuple[float, float]]:
    if isinstance(calcium, (list, tuple)):
        if duration is not None:
            raise InputError(
                message("errors_instruments-every-step-list-has-own"),
                where="duration",
                hint=message("errors_instruments-leave-out-give-one-step"),
            )
        if not calcium:
            raise InputError(message("errors_instruments-list-empty"), where="calcium", hint=_HINT)
        if len(calcium) > MOST_STAGES:
            raise InputError(
                message("errors_instruments-steps-too-many", count=len(calcium)),
                where="calcium",
                why=message("errors_instruments-most-2", most_stages=MOST_STAGES),
            )
        return [_step(item, f"calcium[{i}]") for i, item in enumerate(calcium)]
    if duration is None:
        raise InputError(
            message("errors_instruments-how-long-ca2-held"),
            where="duration",
            hint=message("errors_instruments-duration-or-list", example=_HINT),
        )
    return [(calcium_at(calcium, "calcium"), positive(duration, "s", "duration", "20 ms"))]


def _step(item: Any, where: str) -> tuple[float, float]:
    if not isinstance(item, (list, tuple)) or len(item) != 2:
        raise InputError(
            message("errors_instruments-cannot-read-concentration-duration", item=f"{item!r}"), where=where, hint=_HINT
        )
    return calcium_at(item[0], f"{where} > concentration"), positive(item[1], "s", f"{where} > duration", "0.5 ms")


def calcium_at(value: Any, where: str) -> float:
    """A Ca2+ concentration (mol/m3), from 0 to 100 mM. Raises QuantityError, InputError."""
    found = not_negative(value, "mol/m^3", where, "10 uM")
    if found > LARGEST_CALCIUM:
        raise InputError(
            message("errors_instruments-ca2-beyond-any-cell", value=value),
            where=where,
            why=message("errors_instruments-most-100-mm"),
            hint="10 uM",
        )
    return found


def _one_vesicle(scheme: ReleaseScheme, diameter: Any, specific: Any) -> float:
    """Capacitance of one vesicle (F)."""
    if diameter is None:
        if specific is not None:
            raise InputError(
                message("errors_instruments-needs-size-vesicle"), where="specific_capacitance", hint='diameter="50 nm"'
            )
        return si(scheme.capacitance, "F", "capacitance")
    from ..library.calcium_sensors import SPECIFIC_CAPACITANCE

    across = positive(diameter, "m", "diameter", "50 nm")
    given = SPECIFIC_CAPACITANCE if specific is None else specific
    return float(vesicle_capacitance(across, positive(given, "F/m^2", "specific_capacitance", "0.9 uF/cm^2")))
