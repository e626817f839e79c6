"""Sensitivities of traces and steady states to the numbers of a cell, exact to the tolerance of the solver."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

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
from ..text import listing, message
from ..units import quantity, registry, symbol_of, with_unit
from .outcome import Outcome
from .population_result import Status
from .result import SHOWN, _path
from .segments import output_times
from .simulate import ATOL, DEFAULT_DURATION, POINTS_OF_ONE, RTOL, _checked, simulate
from .steady_population import Steady
from .steady_state import steady_state
from .tangents import Tangents

if TYPE_CHECKING:
    import xarray

BLOCK = 256
MOST = 64
"""Most paths of one study: each adds as many equations as the cell has states."""
_FINISHED = Outcome.FINISHED.code


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """How outputs follow numbers of a cell, over time or at rest.

    ``sensitivity[of, to]`` is d of / d to as an xarray.DataArray in the shown unit of the output per unit of the
    number, with the axes ``member`` (of a population) and ``time`` (of a run). ``normalised`` holds all of them as
    d ln of / d ln to. Members that failed are nan, and their ``status`` says why.
    """

    subject: Cell | Population
    to: tuple[str, ...]
    of: tuple[str, ...]
    times: np.ndarray | None
    """Output times (s); None at rest."""
    values: np.ndarray = field(repr=False)
    """The outputs (of, members, times) in coherent SI; one time at rest."""
    slopes: np.ndarray = field(repr=False)
    """Their derivatives (of, to, members, times) in coherent SI."""
    numbers: np.ndarray = field(repr=False)
    """What the cells have at the paths (to, members) in coherent SI."""
    units: dict[str, str] = field(repr=False)
    """Coherent SI unit of every output."""
    info: np.ndarray = field(repr=False)
    seconds: float = 0.0

    @property
    def cell(self) -> Cell:
        """The cell, or the one that every member varies."""
        return self.subject.cell if isinstance(self.subject, Population) else self.subject

    @cached_property
    def status(self) -> tuple[Status, ...]:
        """How it ended for every member (of a single cell: one)."""
        found = []
        for code, reached, *_ in self.info:
            outcome = Outcome.from_code(int(code))
            text = outcome.value if outcome.ok else f"{outcome.value.rstrip('.')}, at {reached:.6g} s."
            found.append(Status(outcome, float(reached), text))
        return tuple(found)

    @property
    def _axes(self) -> tuple[str, ...]:
        return (*(("member",) if isinstance(self.subject, Population) else ()), *(("time",) if self._timed else ()))

    @property
    def _timed(self) -> bool:
        return self.times is not None

    def _shaped(self, array: np.ndarray) -> np.ndarray:
        """Without the axes (members, times) that this study does not have."""
        found = array if self._timed else array[..., 0]
        if isinstance(self.subject, Population):
            return found
        return np.asarray(np.take(found, 0, axis=found.ndim - (2 if self._timed else 1)))

    def _coords(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if isinstance(self.subject, Population):
            found["member"] = np.arange(len(self.subject))
        if self.times is not None:
            found["time"] = ("time", self.times, {"units": "s"})
        return found

    def __getitem__(self, key: tuple[str, str]) -> xarray.DataArray:
        import xarray

        if not isinstance(key, tuple) or len(key) != 2:
            hint = f"[{self.of[0]!r}, {self.to[0]!r}]"
            raise InputError(message("errors_solve-no-pair", name=repr(key)), where="sensitivity", hint=hint)
        i, j = self._index(*key)
        shown, size = _shown(self.units[self.of[i]])
        unit, step = _unit_at(self.cell, self.to[j])
        values = self._shaped(self.slopes[i, j]) * (step / size)
        return xarray.DataArray(
            values, dims=self._axes, coords=self._coords(), name=f"d({self.of[i]})/d({self.to[j]})",
            attrs={"units": f"{shown or '1'} / ({unit or '1'})"},
        )  # fmt: skip

    def _index(self, of: str, to: str) -> tuple[int, int]:
        name = _path(of, dict.fromkeys(self.of), self.cell)
        if to not in self.to:
            raise UnknownNameError(message("thing-path"), str(to)[:80], self.to, where="sensitivity")
        return self.of.index(name), self.to.index(to)

    @cached_property
    def normalised(self) -> xarray.DataArray:
        """d ln of / d ln to, (of, to, [member], [time]): percent of the output per percent of the number.

        nan where the output is zero.
        """
        import xarray

        with np.errstate(all="ignore"):
            found = self.slopes * self.numbers[None, :, :, None] / self.values[:, None]
        return xarray.DataArray(
            self._shaped(np.where(np.isfinite(found), found, np.nan)), dims=("of", "to", *self._axes),
            coords={"of": list(self.of), "to": list(self.to), **self._coords()}, name="normalised sensitivity",
            attrs={"units": "1"},
        )  # fmt: skip

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """Every derivative in its shown unit, by the name ``d(of)/d(to)``."""
        import xarray

        found = [self[of, to] for of in self.of for to in self.to]
        return xarray.Dataset({str(each.name): each for each in found})

    def table(self) -> list[dict[str, Any]]:
        """One row per output and number, at the end of a run or at rest; the strongest effect on an output first.

        Columns: ``of``, ``to``, ``slope`` (a pint quantity) and ``normalised``; of a population the means of those
        that finished.
        """
        ok = self.info[:, 0] == _FINISHED
        rows: list[dict[str, Any]] = []
        with np.errstate(all="ignore"):
            shares = self.slopes[..., -1] * self.numbers[None] / self.values[:, None, :, -1]
        for i, of in enumerate(self.of):
            found = []
            for j, to in enumerate(self.to):
                shown, size = _shown(self.units[of])
                unit, step = _unit_at(self.cell, to)
                mean = float(np.mean(self.slopes[i, j, ok, -1])) * step / size if ok.any() else float("nan")
                share = float(np.mean(shares[i, j, ok])) if ok.any() else float("nan")
                per = registry().Quantity(mean, shown) / registry().Unit(unit or "")
                found.append({"of": of, "to": to, "slope": per, "normalised": share})
            rows += sorted(found, key=lambda row: -abs(np.nan_to_num(row["normalised"])))
        return rows

    def __str__(self) -> str:
        rows = self.table()
        wide, broad = max(len(r["of"]) for r in rows), max(len(r["to"]) for r in rows)
        return "\n".join(
            f"{r['of']:<{wide}}  {r['to']:<{broad}}  {r['normalised']:+11.4g}  {r['slope']:.4g~P}" for r in rows
        )

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the normalised sensitivities, over time or as bars at rest; returns the figure."""
        drawn = importlib.import_module("permease.plot.sensitivity")
        return drawn.plot_sensitivity(self, path=path, language=language)


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
        Paths of the numbers (``cell.paths()``), at most 64. Another number changes the start as well: balance ions,
        amounts, pH and the charge at which no net current flows follow it. Where no balance is named, the commonest
        ion of a compartment makes up for the charge, and the solute of a bath changes alone.
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
        Steps that end at a condition (``until``) are refused.

    Returns a Sensitivity. Raises InputError and UnknownNameError for arguments that cannot be used, SimulationError or
    ConvergenceError where a single cell does not get to the end, or has no steady state. Where a rate has a corner
    (``where``, a slack wall), the derivative is that of the side the state is on.

    >>> from permease import cells
    >>> print(sensitivity(cells.pump_leak_neuron(), steady=True, to=["membrane.Na_leak.conductance"], of=["Na", "K"]))
    cytosol.Na  membrane.Na_leak.conductance       +4.538  3.178 cm²·mM/µS
    cytosol.K   membrane.Na_leak.conductance      -0.5156  -3.167 cm²·mM/µS
    """
    if not isinstance(cell, (Cell, Population)):
        why = "it is no Cell and no Population"
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
        raise InputError(what, where="sensitivity", hint=f"{MOST} at a time")
    outputs = _listed(of, "of", '["cytosol.Na"]')
    begin = time.perf_counter()
    if steady:
        if protocol is not None or duration is not None:
            what = message("errors_solve-steady-state-has-no-protocol")
            raise InputError(what, where="sensitivity", hint="steady=True alone")
        return _at_rest(cell, one, paths, outputs, begin)
    if protocol is not None and duration is not None:
        raise InputError(message("errors_solve-give-protocol-duration-not-both"), where="sensitivity")
    if protocol is None and duration is None:
        protocol = one.protocol
    if protocol is None:
        protocol = Hold(f"{DEFAULT_DURATION} s" if duration is None else duration)
    steps = protocol if isinstance(protocol, Protocol) else Protocol(protocol)
    if not steps.duration:
        what = message("errors_solve-protocol-takes-no-time")
        raise InputError(what, where="sensitivity", hint='Protocol(Hold("10 min"))')
    _checked(points, rtol, atol, max_steps)
    steps.check(one)
    return _over_time(cell, one, steps, paths, outputs, points or POINTS_OF_ONE, (rtol, atol, max_steps), begin)


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
    sizes = [abs(usual_number(cell, path)[0]) or _unit_at(cell, path)[1] for path in paths]
    engine = Tangents(cell, steps, paths, sizes, names)
    grids: list[np.ndarray] = []
    for step in steps:
        if step.duration > 0.0:
            grids.append(output_times(step.duration, points, steps.duration, first=not grids))
    ends = np.cumsum([0.0, *(float(grid[-1]) for grid in grids)])
    times = np.concatenate([grid + end for grid, end in zip(grids, ends, strict=False)])
    rtol, atol, most = control
    parts, numbers = [], []
    for first, count in _stretches(subject):
        values = _values(subject, cell, paths, first, count)
        made = engine.start(values, count)
        if not isinstance(subject, Population):
            _possible(bool(made.possible[0]), cell, paths)
        parts.append(engine.run(made, steps, grids, rtol=rtol, atol=atol, max_steps=most))
        numbers.append(np.stack([values[path] for path in paths]))
    info = np.concatenate([part.info for part in parts])
    if not isinstance(subject, Population) and info[0, 0] != _FINISHED:
        # the run itself names what is to blame, where it fails as well
        simulate(subject, steps, points=2, rtol=rtol, atol=atol, max_steps=most)
        outcome = Outcome.from_code(int(info[0, 0]))
        raise SimulationError(
            message(f"outcome-{outcome.name}"), where=f"{cell.name} > sensitivity", why=f"at {info[0, 1]:.6g} s",
            hint="a larger max_steps, or other tolerances", time=float(info[0, 1]),
        )  # fmt: skip
    units = {name: unit_text(system.equations.observables[name].dim) for name in names}
    return Sensitivity(
        subject, paths, names, times, np.concatenate([part.values for part in parts], axis=1),
        np.concatenate([part.slopes for part in parts], axis=2), np.concatenate(numbers, axis=1), units, info,
        time.perf_counter() - begin,
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
        why = "one of them follows from electroneutrality, being the balance of its solution"
        what = message("errors_solve-no-sensitivity-2", paths=listing(paths, "list-comma"))
        raise InputError(what, where=cell.name, why=why, hint="another number")


def _listed(given: Any, name: str, example: str) -> tuple[str, ...]:
    items = list(given) if isinstance(given, Iterable) and not isinstance(given, str) else None
    if not items or not all(isinstance(item, str) for item in items):
        what = message("errors_solve-takes-list-paths-not", name=name, given=repr(given))
        raise InputError(what, where="sensitivity", hint=f"{name}={example}")
    return tuple(dict.fromkeys(items))


def _named(outputs: Sequence[str], known: Any, cell: Cell) -> tuple[str, ...]:
    try:
        return tuple(dict.fromkeys(_path(item, known, cell) for item in outputs))
    except UnknownNameError as error:
        raise error.within("sensitivity, of") from None


def _shown(unit: str) -> tuple[str, float]:
    """The unit that a coherent SI unit is shown in, and its size in it."""
    shown = SHOWN.get(unit, unit)
    return shown, float(with_unit(1.0, shown or "", "").to(unit or "").magnitude) if shown != unit else 1.0


def _unit_at(cell: Cell, path: str) -> tuple[str, float]:
    """The unit that a number of a cell is written in, and its size in coherent SI."""
    found = cell.find(path)
    if found is None:
        head, name, key = path.split(".")
        found = quantity(cell.membrane(head).transporter(name).parameters()[key])
    unit = found.units
    if str(unit) in ("degree_Celsius", "kelvin"):
        return "K", 1.0
    return symbol_of(unit), float((1.0 * unit).to_base_units().magnitude)
