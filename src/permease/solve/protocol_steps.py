"""A protocol as changes to numbers: which parameters and amounts each step sets before it is integrated."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..compile.interior import ELECTRODE
from ..compile.system import CLAMP_TIME, Extras, System
from ..constants import FARADAY
from ..expr.dimension import unit_text
from ..model.bath import Bath
from ..model.hold import Hold, Until
from ..model.protocol import Inject, Perfuse, Protocol, Set, Step, VoltageClamp, Warm
from ..units import si
from ..units import temperature as in_kelvin
from .setting import set_compartment, set_membrane

if TYPE_CHECKING:
    from ..chemistry.solution import Solution
    from ..model.cell import Cell


def extras_of(protocol: Protocol) -> Extras:
    """The electrodes, injected species, new bath solutes and ramps that a protocol needs in the equations."""
    clamps: dict[str, None] = {}
    injections: dict[tuple[str, str], None] = {}
    perfused: dict[tuple[str, str], None] = {}
    ramp = False
    conditions: dict[str, None] = {}
    for step in protocol:
        if isinstance(step, VoltageClamp):
            clamps[step.membrane] = None
        elif isinstance(step, Inject):
            if step.current:
                injections[step.compartment, ELECTRODE] = None
            for species in step.amounts:
                injections[step.compartment, species] = None
        elif isinstance(step, Perfuse):
            for name in _solutes(step):
                perfused[step.bath, name] = None
        elif isinstance(step, Warm) and step.ramp:
            ramp = True
        elif isinstance(step, Hold) and step.until is not None:
            conditions[step.until.path] = None
    return Extras(tuple(clamps), tuple(injections), tuple(perfused), ramp, tuple(conditions))


def _solutes(step: Perfuse) -> tuple[str, ...]:
    if step.solution is None:
        return tuple(step.add or {})
    return (*step.solution.concentrations, *(s.name for s in step.solution.impermeant))


@dataclass
class Player:
    """Plays a protocol step by step on a system: holds the parameters, and the cell with its baths, as they are now.

    ``numbers`` are those of many cells (cells, parameters), which all play the same; None: the system's own. States and
    parameters are indexed from the end, so that one cell and many are the same code.
    """

    system: System
    numbers: np.ndarray | None = None
    parameters: np.ndarray = field(init=False)
    cell: Cell = field(init=False)
    solutions: dict[str, Solution] = field(init=False)

    def __post_init__(self) -> None:
        self.parameters = (self.system.parameters if self.numbers is None else self.numbers).copy()
        self.cell = self.system.cell.with_(protocol=None)
        self.solutions = {b.name: b.solution for b in self.cell.baths}
        self._index = {name: i for i, name in enumerate(self.system.parameter_names)}

    def begin(self, step: Step, state: np.ndarray) -> np.ndarray:
        """Set what the step sets; returns the state it starts from."""
        if isinstance(step, Perfuse):
            whole = step.solution is not None
            self._pour(step.bath, step.after(self.solutions[step.bath]), None if whole else ())
        elif isinstance(step, Inject):
            if step.current:
                self._put(f"inject.{step.compartment}.{ELECTRODE}", step.current / FARADAY)
            for species, rate in step.amounts.items():
                self._put(f"inject.{step.compartment}.{species}", rate)
        elif isinstance(step, VoltageClamp):
            self._put(f"clamp.{step.membrane}.conductance", self._capacitance() / CLAMP_TIME)
            self._put(f"clamp.{step.membrane}.voltage", step.voltage[0])
            self._put(f"clamp.{step.membrane}.rate", (step.voltage[1] - step.voltage[0]) / step.duration)
        elif isinstance(step, Warm):
            if step.ramp:
                now = self.parameters[..., self._index["temperature"]]
                self._put("temperature.rate", (step.temperature - now) / step.duration)
            else:
                self._put("temperature", step.temperature)
        elif isinstance(step, Set):
            return self._set(step, state)
        elif isinstance(step, Hold) and step.until is not None:
            self._watch(step.until)
        return state

    def _watch(self, until: Until) -> None:
        """Wait for a condition: the event of the equations is positive where it holds."""
        unit = unit_text(self.system.equations.observables[until.path].dim)
        self._put(f"until.{until.path}.level", si(until.value, unit, until.path))
        self._put(f"until.{until.path}.sign", 1.0 if until.rising else -1.0)
        self._put("until.idle", 0.0)

    def end(self, step: Step) -> None:
        """Undo what lasts only as long as the step."""
        if isinstance(step, Inject):
            self._put(f"inject.{step.compartment}.{ELECTRODE}", 0.0, missing=True)
            for species in step.amounts:
                self._put(f"inject.{step.compartment}.{species}", 0.0)
        elif isinstance(step, VoltageClamp):
            self._put(f"clamp.{step.membrane}.conductance", 0.0)
            self._put(f"clamp.{step.membrane}.rate", 0.0)
        elif isinstance(step, Warm) and step.ramp:
            self._put("temperature.rate", 0.0)
            self._put("temperature", step.temperature)
        elif isinstance(step, Hold) and step.until is not None:
            self._put(f"until.{step.until.path}.sign", 0.0)
            self._put("until.idle", 1.0)

    def _put(self, name: str, value: Any, *, missing: bool = False) -> None:
        if missing and name not in self._index:
            return
        self.parameters[..., self._index[name]] = value

    def _get(self, name: str) -> Any:
        return self.parameters[..., self._index[name]]

    def _pour(self, bath: str, solution: Solution, given: Collection[str] | None) -> None:
        """Fill a bath; what it held before and the new solution lacks is washed out.

        ``given`` are the species whose concentration is the same in all cells, None: all; the others change by as much
        in every cell, and the balance ion makes up for it.
        """
        old, new = _held(self.solutions[bath]), _held(solution)
        added = {name for place, name in self.system.extras.perfused if place == bath}
        charges = {s.name: s.charge for s in (*self.solutions[bath].impermeant, *solution.impermeant)}
        usual, brought = np.True_, np.float64(0.0)
        names = sorted({*old, *new, *added} - {solution.balance or ""})
        for name in (*names, solution.balance or ""):
            path, before, after = f"{bath}.{name}", old.get(name, 0.0), new.get(name, 0.0)
            if path not in self._index:
                continue
            now = self._get(path).copy()
            found: Any
            usual = usual & (now == before)
            if given is None:
                found = after
            elif name == solution.balance:
                found = np.where(usual, after, now - brought / lookup(name).charge)
            else:
                found = after if name in given else np.where(now == before, after, now + (after - before))
                charge = charges[name] if name in charges else float(lookup(name).charge)
                brought = brought + (0.0 if name == "H" else charge * (found - now))
            self._put(path, found)
        self.solutions[bath] = solution

    def _capacitance(self) -> Any:
        """Of all membranes together (F): a clamp must outrun whatever they carry, through one of them or around it."""
        return sum(self._get(f"{m.name}.area") * self._get(f"{m.name}.capacitance") for m in self.cell.membranes)

    def _set(self, step: Set, state: np.ndarray) -> np.ndarray:
        """Change one number; concentrations and volumes are meant as they are at this moment."""
        head, *rest = step.path.split(".")
        if not rest:
            self._put("temperature", in_kelvin(step.value))
            return state
        if head in self.solutions:
            poured = _with_bath(self.cell, head, self.solutions[head]).replace(step.path, step.value)
            self._pour(head, poured.bath(head).solution, ("H",) if rest == ["pH"] else rest[:1])
            return state
        before, self.cell = self.cell, self.cell.replace(step.path, step.value)
        if head in {m.name for m in self.cell.membranes}:
            return set_membrane(self.system, step.path, (before, self.cell), self.parameters, state)
        return set_compartment(self.system, self.cell.compartment(head), rest, self.parameters, state)


def _held(solution: Solution) -> dict[str, float]:
    return {**solution.concentrations, **{s.name: s.concentration for s in solution.impermeant}}


def _with_bath(cell: Cell, bath: str, solution: Solution) -> Cell:
    """The cell with another solution in one bath, the washed-out species there at zero."""
    missing = [s for s in cell.bath(bath).holds() if s not in solution.concentrations and s != "H"]
    new = Bath(bath, solution.with_(dict.fromkeys(missing, "0 mM")) if missing else solution)
    return cell.with_(
        membranes=[
            m.with_(
                inside=new if m.inside.name == bath else m.inside, outside=new if m.outside.name == bath else m.outside
            )
            for m in cell.membranes
        ]
    )
