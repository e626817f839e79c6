"""Sensitivities of traces and steady states to the numbers of a cell, exact to the tolerance of the solver."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

import numpy as np

from ..compile.slopes import start
from ..compile.system import assemble
from ..errors import InputError, SimulationError, UnknownNameError
from ..expr import evaluate
from ..expr.dimension import unit_text
from ..expr.dual import stack
from ..model.cell import Cell
from ..model.hold import Hold
from ..model.population import Population, usual_number
from ..model.protocol import Protocol, Step
from ..plain import shown
from ..text import listing, message
from .by_path import path_of
from .event_times import EventTimes, conditions_of
from .outcome import Outcome
from .segments import output_times
from .sensitivity_result import Sensitivity, unit_at
from .shared_points import shared_points
from .simulate import ATOL, DEFAULT_DURATION, POINTS_OF_ONE, RTOL, checked, simulate
from .steady_population import Steady
from .steady_state import steady_state
from .sweeping import POINTS
from .tangents import Tangents, Traces

BLOCK = 256
MOST = 64
"""Most paths of one study: each adds as many equations as the cell has states."""
_FINISHED = Outcome.FINISHED.code


def sensitivity(
    cell: Cell | Population,
    protocol: Protocol | Step | None = None,
    *,
    to: Iterable[str],
    of: Iterable[str],
    duration: Any = None,
    steady: bool = False,
    points: int | None = None,
    rtol: float = RTOL,
    atol: float = ATOL,
    max_steps: int = 200_000,
) -> Sensitivity:
    """How traces, or the steady state, follow numbers of a cell: the exact derivatives of its own equations.

    Parameters
    ----------
    cell
        A Cell, or a Population: every member for itself.
    protocol
        As in ``simulate``; None takes the cell's own, or holds for ``duration``.
    to
        Paths of the numbers (``cell.paths()``), at most 64, but for the lipids of a membrane
        (``membrane.bilayer.cholesterol``), from which many numbers follow. Another number changes the start as well:
        balance ions, amounts, pH and the charge at which no net current flows follow it. Where no balance is named, the
        commonest ion of a compartment makes up for the charge, and the solute of a bath changes alone.
    of
        Paths of the outputs, e.g. ``["cytosol.Na", "membrane.voltage"]``.
    duration
        E.g. ``"30 min"``: hold that long, instead of a protocol.
    steady
        True: of the steady state (``steady_state``), by the implicit function theorem with the conserved amounts as
        they follow the start; no protocol then.
    points, rtol, atol, max_steps
        As in ``simulate``. The sensitivities are in the error estimate, weighed by their states' scales over the sizes
        of the numbers. A step of the protocol sets numbers: what it sets no longer follows what was there before.

    A step that ends at a condition (``until``) ends at a moment that follows the numbers too, by the implicit function
    theorem: ``events`` of the result has the moments, ``moment(to)`` their derivatives. What comes after it in the run
    of a single cell is shifted with it, and the derivatives are those at fixed times of the run: they jump where the
    rates do. Members of a population begin the next step at its scheduled time, and keep their values until then. A
    value that only touches its limit, or jumps past it, has a moment without a derivative: the run, or the member, ends
    there.

    Returns a Sensitivity. Raises InputError and UnknownNameError for arguments that cannot be used, SimulationError or
    ConvergenceError where a single cell does not get to the end, or has no steady state. Where a rate has a corner
    (``where``, a slack wall), the derivative is that of the side the state is on.

    Shapes: ``sensitivity[of, to]`` gives (time,), of a population (member, time), without ``time`` at rest. Source: the
    derivative of the solver's own equations (variational equations, implicit function theorem).

    >>> from permease import cells
    >>> print(sensitivity(cells.pump_leak_neuron(), steady=True, to=["membrane.Na_leak.conductance"], of=["Na", "K"]))
    cytosol.Na  membrane.Na_leak.conductance       +4.538  3.178 cm²·mM/µS
    cytosol.K   membrane.Na_leak.conductance      -0.5156  -3.167 cm²·mM/µS
    """
    if not isinstance(cell, (Cell, Population)):
        why = message("errors_solve-no-cell-population")
        raise InputError(message("errors_solve-no-sensitivity", cell=repr(cell)), where="sensitivity", why=why)
    if not isinstance(steady, bool):
        raise InputError(message("errors_solve-steady-true-false-not", steady=f"{steady!r}"), where="sensitivity")
    one = cell.cell if isinstance(cell, Population) else cell
    paths = _listed(to, "to", '["membrane.area"]')
    known = one.paths()
    for path in paths:
        if path not in known:
            raise UnknownNameError(message("thing-path"), path[:80], known, where="sensitivity, to")
    if len(paths) > MOST:
        what = message("errors_solve-paths-too-many-once", count=len(paths))
        raise InputError(what, where="sensitivity", hint=message("errors_solve-time", most=MOST))
    outputs = _listed(of, "of", '["cytosol.Na"]')
    begin = time.perf_counter()
    if steady:
        if protocol is not None or duration is not None:
            raise InputError(
                message("errors_solve-steady-state-has-no-protocol"),
                where="sensitivity",
                hint=message("errors_solve-steady-true-alone"),
            )
        if (points, rtol, atol, max_steps) != (None, RTOL, ATOL, 200_000):
            raise InputError(
                message("errors_solve-points-rtol-atol-max-steps"),
                where="sensitivity",
                why=message("errors_solve-steady-state-found-rounding"),
                hint=message("errors_solve-steady-true-alone"),
            )
        return _at_rest(cell, one, paths, outputs, begin)
    if protocol is not None and duration is not None:
        raise InputError(message("errors_solve-give-protocol-duration-not-both"), where="sensitivity")
    if protocol is None and duration is None:
        protocol = one.protocol
    if protocol is None:
        protocol = Hold(f"{DEFAULT_DURATION} s" if duration is None else duration)
    steps = protocol if isinstance(protocol, Protocol) else Protocol(protocol)
    if not steps.duration:
        raise InputError(
            message("errors_solve-protocol-takes-no-time"), where="sensitivity", hint='Protocol(Hold("10 min"))'
        )
    count, *control = checked(points, POINTS if isinstance(cell, Population) else POINTS_OF_ONE, rtol, atol, max_steps)
    steps.check(one)
    return _over_time(cell, one, steps, paths, outputs, count, (control[0], control[1], int(control[2])), begin)


def _over_time(
    subject: Cell | Population,
    cell: Cell,
    steps: Protocol,
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    points: int,
    control: tuple[float, float, int],
    begin: float,
) -> Sensitivity:
    system = assemble(cell, extents=False)
    names = _named(outputs, system.equations.observables, cell)
    sizes = [abs(usual_number(cell, path)[0]) or unit_at(cell, path)[1] for path in paths]
    engine = Tangents(cell, steps, paths, sizes, names)
    together = isinstance(subject, Population)

    rtol, atol, most = control
    parts: list[Traces] = []
    numbers = []
    for first, count in _stretches(subject):
        values = _values(subject, cell, paths, first, count)
        made = engine.start(values, count)
        if not isinstance(subject, Population):
            _possible(bool(made.possible[0]), cell, paths)
        share = _share(steps, points, together)
        parts.append(engine.run(made, steps, share, together=together, rtol=rtol, atol=atol, max_steps=most))
        numbers.append(np.stack([values[path] for path in paths]))
    info = np.concatenate([part.info for part in parts])
    if not isinstance(subject, Population) and info[0, 0] != _FINISHED:
        _explain(subject, steps, info[0], control)
    units = {name: unit_text(system.equations.observables[name].dim) for name in names}
    moments = np.concatenate([part.moments for part in parts], axis=-1)
    events = tuple(
        EventTimes(number, began, until.path, str(until), when)
        for (number, _, until), began, when in zip(conditions_of(steps), parts[0].starts, moments, strict=True)
    )
    return Sensitivity(
        subject, paths, names, parts[0].times, np.concatenate([part.values for part in parts], axis=1),
        np.concatenate([part.slopes for part in parts], axis=2), np.concatenate(numbers, axis=1), units, info,
        time.perf_counter() - begin, events, np.concatenate([part.moment_slopes for part in parts], axis=-1),
    )  # fmt: skip


def _share(steps: Protocol, points: int, together: bool) -> Callable[[float, bool], np.ndarray]:
    """The output times of one step after the other, by its duration and whether it is the first; as in ``simulate``."""
    if together:
        grids = iter(shared_points(steps, points))
        return lambda duration, first: next(grids)
    return lambda duration, first: output_times(duration, points, steps.duration, first=first)


def _explain(cell: Cell, steps: Protocol, info: np.ndarray, control: tuple[float, float, int]) -> NoReturn:
    """Raise the SimulationError of a run that stopped; a plain run names what is to blame, where it fails as well."""
    rtol, atol, most = control
    simulate(cell, steps, points=2, rtol=rtol, atol=atol, max_steps=most)
    outcome, where = Outcome.from_code(int(info[0])), f"{cell.name} > sensitivity"
    step = tuple(steps)[int(info[2]) - 1]
    if outcome is Outcome.NOT_FINITE and isinstance(step, Hold) and step.until is not None:
        raise SimulationError(
            message("errors_solve-moment-condition-has-no-derivative"),
            where=f"{where} > {step}",
            why=message(
                "errors_solve-s-only-touches-jumps-past",
                info=f"{info[1]:.6g}",
                path=step.until.path,
                value=step.until.value,
            ),
            hint=message("errors_solve-another-value-step-fixed-duration"),
            time=float(info[1]),
        )
    raise SimulationError(
        message(f"outcome-{outcome.name}"), where=where, why=message("errors_solve-s", info=f'{info[1]:.6g}'),
        hint=message("errors_solve-larger-max-steps-other-tolerances"), time=float(info[1]),
    )  # fmt: skip


def _at_rest(
    subject: Cell | Population, cell: Cell, paths: tuple[str, ...], outputs: tuple[str, ...], begin: float
) -> Sensitivity:
    engine = Steady(cell, (*(subject.vary if isinstance(subject, Population) else ()), *paths))
    system = engine.system
    names = _named(outputs, system.equations.observables, cell)
    roots = [system.equations.observables[name] for name in names]
    values, slopes, numbers, infos = [], [], [], []
    for first, count in _stretches(subject):
        given = _values(subject, cell, paths, first, count)
        made = start(system.draft, given, paths, count)
        if isinstance(subject, Population):
            found = engine.find(subject.numbers(first, count), count)
            states, info = found.states, found.info
        else:
            _possible(bool(made.possible[0]), cell, paths)
            raw = steady_state(subject).raw
            states, info = np.array([[raw[n] for n in system.state_names]]), np.array([[_FINISHED, np.inf, -1.0]])
        sizes = np.maximum(np.abs(states), np.abs(system.scales))
        rest = engine.rest.slopes(states, made.parameters, made.states, sizes)
        with np.errstate(all="ignore"):
            outs = stack(evaluate(roots, engine.rest.known(rest, made.parameters)), (count,), len(paths))
        lost = info[:, 0] != _FINISHED
        values.append(np.where(lost, np.nan, outs.value.T)[:, :, None])
        slopes.append(np.where(lost[None, None], np.nan, np.moveaxis(outs.slope, 0, -1))[..., None])
        numbers.append(np.stack([given[path] for path in paths]))
        infos.append(info)
    units = {name: unit_text(system.equations.observables[name].dim) for name in names}
    return Sensitivity(
        subject, paths, names, None, np.concatenate(values, axis=1), np.concatenate(slopes, axis=2),
        np.concatenate(numbers, axis=1), units, np.concatenate(infos), time.perf_counter() - begin,
    )  # fmt: skip


def _values(
    subject: Cell | Population, cell: Cell, paths: tuple[str, ...], first: int, count: int
) -> dict[str, np.ndarray]:
    """The numbers of some members at what varies and at the paths of the study, coherent SI (count,)."""
    varied = subject.numbers(first, count) if isinstance(subject, Population) else {}
    return {**varied, **{p: np.full(count, usual_number(cell, p)[0]) for p in paths if p not in varied}}


def _stretches(subject: Cell | Population) -> list[tuple[int, int]]:
    members = len(subject) if isinstance(subject, Population) else 1
    return [(first, min(BLOCK, members - first)) for first in range(0, members, BLOCK)]


def _possible(good: bool, cell: Cell, paths: tuple[str, ...]) -> None:
    if not good:
        why = message("errors_solve-balance-follows")
        what = message("errors_solve-no-sensitivity-2", paths=listing(paths, "list-comma"))
        raise InputError(what, where=cell.name, why=why, hint=message("errors_solve-another-number"))


def _listed(given: Any, name: str, example: str, where: str = "sensitivity") -> tuple[str, ...]:
    items = list(given) if isinstance(given, Iterable) and not isinstance(given, str) else None
    if not items or not all(isinstance(item, str) for item in items):
        raise InputError(
            message("errors_solve-takes-list-paths-not", name=name, given=shown(given)),
            where=where,
            hint=f"{name}={example}",
        )
    return tuple(dict.fromkeys(items))


def _named(outputs: Sequence[str], known: Any, cell: Cell) -> tuple[str, ...]:
    try:
        return tuple(dict.fromkeys(path_of(item, known, cell) for item in outputs))
    except UnknownNameError as error:
        raise error.within("sensitivity, of") from None
