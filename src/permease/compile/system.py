"""From a cell to named equations: matter, charge, water and protons of any number of compartments and membranes.

State: amounts (mol), net charge of every place that can float (C), water volume (m3), pH where buffers set it
(algebraic), states of transient schemes (mol), and the extent of every column. Every time derivative is a sum over
columns, so matter and charge are conserved by construction and the budgets are read from the extents.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..constants import FARADAY
from ..errors import ModelError, UnknownNameError
from ..expr import Expr, as_expr, constant, symbol
from ..expr.dimension import dimension, minus, unit_text
from ..model.cell import Cell
from ..model.channel import Channel
from ..model.process import WATER
from ..text import message
from .column import Column, charges_of, metabolism, transport_column
from .equations import Equations
from .interior import ELECTRODE, Place, Surroundings, bath_place, compartment_place
from .network import potentials
from .pressure import add_pressures
from .rest import Draft, initial_state, scales
from .surface import AT_REST, surfaces, units_of
from .table import Table

if TYPE_CHECKING:
    from ..model.membrane import Membrane
    from ..model.transporter import Transporter

CLAMP_TIME = 1e-9
"""Time constant (s) of an ideal voltage clamp: short beside anything a membrane does."""


@dataclass(frozen=True)
class Extras:
    """What a protocol adds to a cell's equations: places of electrodes, injected species, a temperature ramp, and paths
    of the results at whose values a step is to end.
    """

    clamps: tuple[str, ...] = ()
    injections: tuple[tuple[str, str], ...] = ()
    perfused: tuple[tuple[str, str], ...] = ()
    ramp: bool = False
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True)
class System:
    """A cell as equations, with the values they start from."""

    cell: Cell
    equations: Equations
    columns: tuple[Column, ...]
    places: Mapping[str, Place]
    initial: np.ndarray
    parameters: np.ndarray
    scales: np.ndarray
    extras: Extras
    draft: Draft
    energies: Mapping[str, Expr] = field(default_factory=dict)
    """Standard free energy (J/mol) of the pools of vesicle traffic, of amounts in mol, by state."""
    surfaces: Mapping[str, Expr] = field(default_factory=dict)
    """Area now (m2) of the membranes from which vesicle traffic takes some."""

    @property
    def state_names(self) -> tuple[str, ...]:
        """Names of the states, in order."""
        return tuple(s.name for s in self.equations.states)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of the parameters, in order."""
        return tuple(p.name for p in self.equations.parameters)

    def index(self, state: str) -> int:
        """Position of a state."""
        return self.state_names.index(state)


def assemble(cell: Cell, extras: Extras | None = None, *, extents: bool = True) -> System:
    """The equations of a cell. Raises ModelError with the place where something is missing."""
    return _Assembly(cell, extras or Extras(), extents).system()


class _Assembly:
    """One use: gathers tables and columns, then writes the equations."""

    def __init__(self, cell: Cell, extras: Extras, extents: bool) -> None:
        self.cell, self.extras, self.extents = cell, extras, extents
        self.states, self.parameters = Table(), Table()
        self.time = symbol("t", "s")
        self.temperature: Expr = self.parameters.declare("temperature", cell.temperature, "K")
        if extras.ramp:
            rate = self.parameters.declare("temperature.rate", 0.0, "K/s")
            self.temperature = self.temperature + rate * self.time
        self.columns: list[Column] = []
        self.schemes: list[tuple[str, Transporter, Surroundings]] = []
        self.open_probabilities: dict[str, Expr] = {}
        self.observed: dict[str, Expr] = {}
        self.derived: dict[str, Expr] = {}
        self.energies: dict[str, Expr] = {}

    def system(self) -> System:
        """Assemble everything."""
        self.places = self._places()
        add_pressures(self.cell, self.places, self.parameters)
        self.nodes = [*self.cell.floating, *(c.name for c in self.cell.compartments)]
        charges = {p: self.states.declare(f"{p}.charge", 0.0, "C") for p in self.nodes}
        self.membranes = {m.name: m for m in self.cell.membranes}
        areas = {m.name: self.parameters.declare(f"{m.name}.area", m.area, "m^2") for m in self.cell.membranes}
        capacitors = [
            (
                m.inside.name,
                m.outside.name,
                areas[m.name] * self.parameters.declare(f"{m.name}.capacitance", m.capacitance, "F/m^2"),
            )
            for m in self.cell.membranes
        ]
        self.capacitors = capacitors
        self.surfaces = surfaces(self, areas)
        present = [
            (inside, outside, self.surfaces[m.name] * self.parameters[f"{m.name}.capacitance"])
            if m.name in self.surfaces
            else (inside, outside, capacitor)
            for m, (inside, outside, capacitor) in zip(self.cell.membranes, capacitors, strict=True)
        ]
        self.potentials = potentials(self.nodes, charges, present)
        for bath in self.cell.baths:
            self.potentials.setdefault(bath.name, constant(0.0, "V"))
        self.voltages = {
            m.name: self.potentials[m.inside.name] - self.potentials[m.outside.name] for m in self.cell.membranes
        }
        for membrane in self.cell.membranes:
            self._add_membrane(membrane, areas[membrane.name])
        self._add_electrodes()
        for place in self.places.values():
            if place.held:
                self.columns.extend(metabolism(place, self.columns))
        return self._write()

    def _places(self) -> dict[str, Place]:
        wet = {
            p.name
            for m in self.cell.membranes
            if m.water_permeability is not None or any(t.kind == "water" for t in m.transporters)
            for p in (m.inside, m.outside)
        }
        found: dict[str, Place] = {}
        for bath in self.cell.baths:
            added = tuple(s for name, s in self.extras.perfused if name == bath.name)
            found[bath.name] = bath_place(bath, self.parameters, added)
        for compartment in self.cell.compartments:
            found[compartment.name] = compartment_place(
                compartment, self.states, self.parameters, self.temperature, water_moves=compartment.name in wet
            )
        return found

    def _add_membrane(self, membrane: Membrane, area: Expr) -> None:
        sides = {"in": self.places[membrane.inside.name], "out": self.places[membrane.outside.name]}
        transporters = list(membrane.transporters)
        water = membrane.water_path()
        if water is not None:
            transporters.append(water)
        for transporter in transporters:
            prefix = f"{membrane.name}.{transporter.name}"
            for state in transporter.states:
                if f"{prefix}.{state}" not in self.states:
                    self.states.declare(f"{prefix}.{state}", math.nan, "mol")
            at = Surroundings(
                prefix, sides, self.voltages[membrane.name], self.temperature, area, self.parameters, self.states
            )
            if transporter.states:
                self.schemes.append((prefix, transporter, at))
            self.observed.update({f"{prefix}.{name}": as_expr(v) for name, v in transporter.observed(at).items()})
            self.observed.update({f"{prefix}.{name}": units for name, units in units_of(transporter, at).items()})
            if isinstance(transporter, Channel) and transporter.gates:
                self.open_probabilities[f"{prefix}.open_probability"] = as_expr(transporter.open_fraction(at))
            if f"{prefix}{AT_REST}" in self.parameters:
                energies = transporter.state_energies(at, self.parameters[f"{prefix}{AT_REST}"])
                self.energies.update({f"{prefix}.{state}": as_expr(energy) for state, energy in energies.items()})
            processes = transporter.processes(at)
            names: list[str] = []
            for process in processes:
                name = prefix if len(processes) == 1 else f"{prefix}.{process.name}"
                twins = names.count(name)
                names.append(name)
                self.columns.append(
                    transport_column(
                        process, f"{name} #{twins + 1}" if twins else name, membrane.name, transporter.name, at,
                        transient=bool(process.states if isinstance(transporter, Channel) else transporter.states),
                    )
                )  # fmt: skip

    def _add_electrodes(self) -> None:
        faraday = constant(FARADAY, "C/mol")
        for name in self.extras.clamps:
            membrane = self.membranes[name]
            inside, outside = membrane.inside.name, membrane.outside.name
            conductance = self.parameters.declare(f"clamp.{name}.conductance", 0.0, "S")
            command = self.parameters.declare(f"clamp.{name}.voltage", 0.0, "V")
            slope = self.parameters.declare(f"clamp.{name}.rate", 0.0, "V/s")
            rate = conductance * (command + slope * self.time - self.voltages[name]) / faraday
            self._electrode(inside)
            gains = {(inside, ELECTRODE): 1.0, (outside, ELECTRODE): -1.0}
            if self.places[outside].finite:
                self._electrode(outside)
            self.columns.append(
                Column(f"clamp.{name}", "electrode", name, f"clamp.{name}", rate, gains, charges_of(gains), None)
            )
        for place, species in self.extras.injections:
            rate = self.parameters.declare(f"inject.{place}.{species}", 0.0, "mol/s")
            if species == ELECTRODE:
                self._electrode(place)
            elif species not in self.places[place].amounts:
                raise ModelError(
                    message("errors_compile-cannot-inject-into", species=species, place=place),
                    why=message("errors_compile-holds-no", place=place, species=species),
                    hint=f'{species}="0 mM"',
                )
            gains = {(place, species): 1.0}
            name = f"inject.{place}.{species}"
            self.columns.append(Column(name, "injection", "", name, rate, gains, charges_of(gains), None))

    def _electrode(self, place: str) -> None:
        amount = self.states.declare(f"{place}.amount.{ELECTRODE}", 0.0, "mol")
        self.places[place].amounts[ELECTRODE] = amount

    # -- writing ---------------------------------------------------------------------------------------------------

    def _write(self) -> System:
        faraday = constant(FARADAY, "C/mol")
        derivatives: dict[str, Expr] = {}

        def gain(state: str, amount: float, rate: Expr, unit: str) -> None:
            term = amount * rate
            derivatives[state] = derivatives[state] + term if state in derivatives else constant(0.0, unit) + term

        for column in self.columns:
            for (place, species), amount in column.gains.items():
                state = f"{place}.volume" if species == WATER else f"{place}.amount.{species}"
                if state in self.states:
                    gain(state, amount, column.rate, "m^3/s" if species == WATER else "mol/s")
            for place, charge in column.charges.items():
                if f"{place}.charge" in self.states:
                    gain(f"{place}.charge", charge, faraday * column.rate, "A")
            for state, count in column.states.items():
                gain(state, float(count), column.rate, "mol/s")
        algebraic: dict[str, Expr] = {
            f"{p.name}.pH": p.proton_residual for p in self.places.values() if p.proton_residual is not None
        }
        if self.extents:
            for column in self.columns:
                water = column.kind == "water"
                self.states.declare(f"extent.{column.name}", 0.0, "m^3" if water else "mol")
                derivatives[f"extent.{column.name}"] = column.rate
        names = list(self.states.symbols)
        observables = self._observables()
        event = self._event(observables)
        equations = Equations(
            time=self.time,
            states=tuple(self.states.symbols.values()),
            derivatives=tuple(algebraic.get(n, derivatives.get(n, _zero_rate(self.states[n]))) for n in names),
            algebraic=tuple(n in algebraic for n in names),
            parameters=tuple(self.parameters.symbols.values()),
            observables=observables,
            nonnegative=tuple(_cannot_be_negative(n) for n in names),
            controlled=tuple(not n.startswith("extent.") for n in names),
            event=event,
        )
        draft = Draft(
            self.cell, equations, self.states, self.parameters, self.places, tuple(self.nodes), self.capacitors,
            tuple(self.schemes), self.derived,
        )  # fmt: skip
        initial = initial_state(draft)
        return System(
            self.cell, equations, tuple(self.columns), self.places, initial, draft.numbers, scales(draft, initial),
            self.extras, draft, self.energies, self.surfaces,
        )  # fmt: skip

    def _event(self, observables: dict[str, Expr]) -> Expr | None:
        """Positive where a condition holds: sign times (value - level), less one while nothing is waited for."""
        if not self.extras.conditions:
            return None
        event = -self.parameters.declare("until.idle", 1.0, "")
        for path in self.extras.conditions:
            if path not in observables:
                raise UnknownNameError(message("thing-path"), path[:80], observables, where="until")
            unit = unit_text(observables[path].dim)
            level = self.parameters.declare(f"until.{path}.level", 0.0, unit)
            sign = self.parameters.declare(f"until.{path}.sign", 0.0, "")
            event = event + sign * ((observables[path] - level) / constant(1.0, unit))
        return event

    def _observables(self) -> dict[str, Expr]:
        found: dict[str, Expr] = {"temperature": self.temperature}
        for name, voltage in self.voltages.items():
            found[f"{name}.voltage"] = voltage
        for node in self.nodes:
            found[f"{node}.potential"] = self.potentials[node]
        for place in self.places.values():
            if not place.finite:
                continue
            found[f"{place.name}.osmolarity"] = place.osmolarity
            if place.volume is not None:
                found[f"{place.name}.volume"] = place.volume
            if place.pressure is not None:
                found[f"{place.name}.pressure"] = place.pressure
            for species, concentration in place.concentrations.items():
                found[f"{place.name}.{species}"] = concentration
            if place.dynamic_pH:
                found[f"{place.name}.pH"] = self.states[f"{place.name}.pH"]
        found.update(self.open_probabilities)
        for name, area in self.surfaces.items():
            found[f"{name}.surface"] = area
            found[f"{name}.total_capacitance"] = area * self.parameters[f"{name}.capacitance"]
        found.update(self.observed)
        for column in self.columns:
            found[f"rate.{column.name}"] = column.rate
            if column.affinity is not None:
                found[f"affinity.{column.name}"] = column.affinity
        return found


def _zero_rate(state: Expr) -> Expr:
    return constant(0.0, unit_text(minus(state.dim, dimension("s"))))


def _cannot_be_negative(name: str) -> bool:
    if ".amount." in name:
        return name.split(".amount.")[1] not in ("H", ELECTRODE)
    return not name.endswith((".charge", ".pH")) and not name.startswith("extent.")
