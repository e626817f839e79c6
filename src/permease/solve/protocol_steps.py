"""A protocol as changes to numbers: which parameters and amounts each step sets before it is integrated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..compile.interior import ELECTRODE
from ..compile.system import CLAMP_TIME, Extras, System, assemble
from ..constants import FARADAY
from ..model.protocol import Inject, Perfuse, Protocol, Set, Step, VoltageClamp, Warm

if TYPE_CHECKING:
    from ..chemistry.solution import Solution
    from ..model.cell import Cell


def extras_of(protocol: Protocol) -> Extras:
    """The electrodes, injected species, new bath solutes and ramps that a protocol needs in the equations."""
    clamps: dict[str, None] = {}
    injections: dict[tuple[str, str], None] = {}
    perfused: dict[tuple[str, str], None] = {}
    ramp = False
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
    return Extras(tuple(clamps), tuple(injections), tuple(perfused), ramp)


def _solutes(step: Perfuse) -> tuple[str, ...]:
    if step.solution is None:
        return tuple(step.add or {})
    return (*step.solution.concentrations, *(s.name for s in step.solution.impermeant))


@dataclass
class Player:
    """Plays a protocol step by step on a system: holds the parameters as they are now."""

    system: System
    parameters: np.ndarray = field(init=False)
    cell: Cell = field(init=False)
    solutions: dict[str, Solution] = field(init=False)

    def __post_init__(self) -> None:
        self.parameters = self.system.parameters.copy()
        self.cell = self.system.cell
        self.solutions = {b.name: b.solution for b in self.cell.baths}
        self._index = {name: i for i, name in enumerate(self.system.parameter_names)}

    def begin(self, step: Step, state: np.ndarray) -> np.ndarray:
        """Set what the step sets; returns the state it starts from."""
        if isinstance(step, Perfuse):
            self._perfuse(step)
        elif isinstance(step, Inject):
            if step.current:
                self._put(f"inject.{step.compartment}.{ELECTRODE}", step.current / FARADAY)
            for species, rate in step.amounts.items():
                self._put(f"inject.{step.compartment}.{species}", rate)
        elif isinstance(step, VoltageClamp):
            self._put(f"clamp.{step.membrane}.conductance", self._capacitance(step.membrane) / CLAMP_TIME)
            self._put(f"clamp.{step.membrane}.voltage", step.voltage[0])
            self._put(f"clamp.{step.membrane}.rate", (step.voltage[1] - step.voltage[0]) / step.duration)
        elif isinstance(step, Warm):
            if step.ramp:
                now = self.parameters[self._index["temperature"]]
                self._put("temperature.rate", (step.temperature - now) / step.duration)
            else:
                self._put("temperature", step.temperature)
        elif isinstance(step, Set):
            return self._set(step, state)
        return state

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

    def _put(self, name: str, value: float, *, missing: bool = False) -> None:
        if missing and name not in self._index:
            return
        self.parameters[self._index[name]] = value

    def _perfuse(self, step: Perfuse) -> None:
        solution = step.after(self.solutions[step.bath])
        self.solutions[step.bath] = solution
        new: dict[str, float] = {**solution.concentrations, **{s.name: s.concentration for s in solution.impermeant}}
        known = set(new)
        for bath, name in self.system.extras.perfused:
            if bath == step.bath:
                known.add(name)
        original = next(b for b in self.cell.baths if b.name == step.bath).solution
        known |= set(original.concentrations) | {s.name for s in original.impermeant}
        for name in known:
            self._put(f"{step.bath}.{name}", new.get(name, 0.0), missing=True)

    def _capacitance(self, membrane: str) -> float:
        area = self.parameters[self._index[f"{membrane}.area"]]
        return float(area * self.parameters[self._index[f"{membrane}.capacitance"]])

    def _set(self, step: Set, state: np.ndarray) -> np.ndarray:
        """Everything that changes when the cell is made anew with the new number."""
        before = assemble(self.cell, self.system.extras)
        self.cell = self.cell.with_(protocol=None).replace(step.path, step.value)
        after = assemble(self.cell, self.system.extras)
        for i, (old, new) in enumerate(zip(before.parameters, after.parameters, strict=True)):
            if old != new:
                self.parameters[i] = new
        if not step.path.split(".")[0] in {c.name for c in self.cell.compartments}:
            return state
        changed = state.copy()
        for i, (old, new) in enumerate(zip(before.initial, after.initial, strict=True)):
            if old != new:
                changed[i] = new
        return changed


def with_duration(protocol: Any, duration: float | None) -> Protocol:
    """A protocol, or one step that lasts ``duration`` seconds."""
    from ..model.protocol import Hold

    if protocol is None:
        return Protocol(Hold(f"{duration!r} s"))
    return protocol if isinstance(protocol, Protocol) else Protocol(protocol)
