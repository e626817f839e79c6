"""From a cell to named equations: matter, charge, water and protons of any number of compartments and membranes.

State: amounts (mol), net charge of every place that can float (C), water volume (m3), pH where buffers set it (algebraic),
states of transient schemes (mol), and the extent of every column. Every time derivative is a sum over columns, so matter
and charge are conserved by construction and the budgets are read from the extents.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import FARADAY
from ..errors import ModelError
from ..expr import Expr, constant, evaluate, symbol
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.process import WATER
from ..model.water_pore import WaterPath
from .column import Column, charges_of, metabolism, transport_column
from .equations import Equations
from .interior import (
    ELECTRODE,
    Place,
    Surroundings,
    bath_place,
    compartment_place,
    initial_protons,
)
from .network import potentials
from .table import Table

REFERENCE_VOLTAGE = 0.025
CLAMP_TIME = 1e-9


@dataclass(frozen=True)
class Extras:
    """What a protocol adds to a cell's equations: places of electrodes, injected species, a temperature ramp."""

    clamps: tuple[str, ...] = ()
    injections: tuple[tuple[str, str], ...] = ()
    perfused: tuple[tuple[str, str], ...] = ()
    ramp: bool = False


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

    def system(self) -> System:
        """Assemble everything."""
        self.places = self._places()
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
        self.potentials = potentials(self.nodes, charges, capacitors)
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

    def _add_membrane(self, membrane: Any, area: Expr) -> None:
        sides = {"in": self.places[membrane.inside.name], "out": self.places[membrane.outside.name]}
        transporters = list(membrane.transporters)
        if membrane.water_permeability is not None:
            transporters.append(WaterPath(permeability=membrane.water_permeability))
        for transporter in transporters:
            prefix = f"{membrane.name}.{transporter.name}"
            for state in transporter.states:
                self.states.declare(f"{prefix}.{state}", math.nan, "mol")
            at = Surroundings(
                prefix, sides, self.voltages[membrane.name], self.temperature, area, self.parameters, self.states
            )
            processes = transporter.processes(at)
            for process in processes:
                name = prefix if len(processes) == 1 else f"{prefix}.{process.name}"
                self.columns.append(transport_column(process, name, membrane.name, transporter.name, at))

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
                    f"cannot inject {species} into {place}", why=f"{place} holds no {species}", hint=f'{species}="0 mM"'
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
        equations = Equations(
            time=self.time,
            states=tuple(self.states.symbols.values()),
            derivatives=tuple(algebraic.get(n, derivatives.get(n, _zero_rate(self.states[n]))) for n in names),
            algebraic=tuple(n in algebraic for n in names),
            parameters=tuple(self.parameters.symbols.values()),
            observables=self._observables(),
            nonnegative=tuple(_cannot_be_negative(n) for n in names),
            controlled=tuple(not n.startswith("extent.") for n in names),
        )
        parameters = np.array(list(self.parameters.values.values()))
        initial = self._initial(names, equations, parameters)
        return System(
            self.cell,
            equations,
            tuple(self.columns),
            self.places,
            initial,
            parameters,
            self._scales(names, initial),
            self.extras,
        )

    def _observables(self) -> dict[str, Expr]:
        found: dict[str, Expr] = {"temperature": self.temperature}
        for name, voltage in self.voltages.items():
            found[f"{name}.voltage"] = voltage
        for place in self.nodes:
            found[f"{place}.potential"] = self.potentials[place]
        for place in self.places.values():
            if not place.finite:
                continue
            found[f"{place.name}.osmolarity"] = place.osmolarity
            if place.volume is not None:
                found[f"{place.name}.volume"] = place.volume
            for species, concentration in place.concentrations.items():
                found[f"{place.name}.{species}"] = concentration
            if place.dynamic_pH:
                found[f"{place.name}.pH"] = self.states[f"{place.name}.pH"]
        for column in self.columns:
            found[f"rate.{column.name}"] = column.rate
            if column.affinity is not None:
                found[f"affinity.{column.name}"] = column.affinity
        return found

    def _initial(self, names: Iterable[str], equations: Equations, parameters: np.ndarray) -> np.ndarray:
        values = dict(self.states.values)
        for compartment in self.cell.compartments:
            if f"{compartment.name}.pH" in values:
                values[f"{compartment.name}.amount.H"] = initial_protons(compartment, self.cell.temperature)
        self._rest_scheme_states(values, parameters)
        self._rest_charge(values, equations, parameters)
        return np.array([values[n] for n in names])

    def _rest_scheme_states(self, values: dict[str, float], parameters: np.ndarray) -> None:
        """Put transient schemes at their stationary occupancy for the initial surroundings."""
        for membrane in self.cell.membranes:
            for transporter in membrane.transporters:
                if not transporter.states:
                    continue
                sides = {"in": self.places[membrane.inside.name], "out": self.places[membrane.outside.name]}
                prefix = f"{membrane.name}.{transporter.name}"
                area = self.parameters[f"{membrane.name}.area"]
                at = Surroundings(
                    prefix, sides, self.voltages[membrane.name], self.temperature, area, self.parameters, self.states
                )
                fractions = transporter.rest_fractions(at)
                total = transporter.molecules(at)
                known = self._lookup(values, parameters)
                states = list(transporter.states)
                found = evaluate([total * fractions[s] for s in states], known)
                for state, amount in zip(states, found, strict=True):
                    values[f"{prefix}.{state}"] = float(amount)

    def _lookup(self, values: Mapping[str, float], parameters: np.ndarray) -> dict[Expr, float]:
        known: dict[Expr, float] = {node: values[name] for name, node in self.states.symbols.items()}
        known.update(zip(self.parameters.symbols.values(), parameters, strict=True))
        known[self.time] = 0.0
        return known

    def _rest_charge(self, values: dict[str, float], equations: Equations, parameters: np.ndarray) -> None:
        """Start at the voltage where the net current vanishes, with the few ions that charge the membrane moved.

        The solutions a user writes are neutral to within rounding; whatever surplus they hold is the charge.
        """
        order = list(self.states.symbols)
        rows = [order.index(f"{n}.charge") for n in self.nodes]
        currents = [equations.derivatives[r] for r in rows]
        capacitance = self._node_capacitance(parameters)
        volts = np.zeros(len(rows))

        def surplus(at: np.ndarray) -> np.ndarray:
            trial = dict(values)
            for node, v in zip(self.nodes, at, strict=True):
                trial[f"{node}.charge"] = float(v) * capacitance[node]
            with np.errstate(all="ignore"):
                return np.array([float(c) for c in evaluate(currents, self._lookup(trial, parameters))])

        if len(rows) and np.all(np.isfinite(surplus(volts))):
            volts = _damped_newton(surplus, volts)
        for node, v in zip(self.nodes, volts, strict=True):
            charge = float(v) * capacitance[node]
            place = self.places[node]
            if not place.finite:
                values[f"{node}.charge"] = charge
                continue
            number = place.charge_number
            present = 0.0
            if number is not None:
                present = FARADAY * float(evaluate([number], self._lookup(values, parameters))[0])
            ion = self._charging_ion(node, values)
            if ion is None:
                values[f"{node}.charge"] = present
                continue
            values[f"{node}.amount.{ion}"] += (charge - present) / (FARADAY * lookup(ion).charge)
            values[f"{node}.charge"] = charge

    def _node_capacitance(self, parameters: np.ndarray) -> dict[str, float]:
        known = dict(zip(self.parameters.symbols.values(), parameters, strict=True))
        found = dict.fromkeys(self.nodes, 0.0)
        for inside, outside, capacitor in self.capacitors:
            value = float(evaluate([capacitor], known)[0])
            for place in (inside, outside):
                if place in found:
                    found[place] += value
        return found

    def _charging_ion(self, node: str, values: Mapping[str, float]) -> str | None:
        compartment = next(c for c in self.cell.compartments if c.name == node)
        names = [
            s
            for s in compartment.contents
            if lookup(s).charge and f"{node}.amount.{s}" in self.states and values[f"{node}.amount.{s}"] > 0.0
        ]
        if compartment.balance in names:
            return compartment.balance
        return max(names, key=lambda s: values[f"{node}.amount.{s}"], default=None)

    def _scales(self, names: Iterable[str], initial: np.ndarray) -> np.ndarray:
        largest = {
            c.name: c.volume * max(1.0, sum(c.contents.values()) + sum(s.concentration for s in c.impermeant))
            for c in self.cell.compartments
        }
        typical = max(largest.values(), default=1e-15)
        water = max((c.volume for c in self.cell.compartments), default=1e-15)
        capacitance = self._node_capacitance(np.array(list(self.parameters.values.values())))
        found = []
        for name, value in zip(names, initial, strict=True):
            place = name.split(".")[0]
            if name.endswith(".pH"):
                found.append(1.0)
            elif name.endswith(".charge"):
                found.append(max(capacitance[place], 1e-30) * REFERENCE_VOLTAGE)
            elif name.startswith("extent."):
                found.append(water if self.states[name].unit == "m^3" else typical)
            elif name.endswith(".volume"):
                found.append(value)
            elif ".amount." in name and name.split(".amount.")[1] in ("H", ELECTRODE):
                found.append(largest[place] * 1e-3)
            elif value > 0.0:
                found.append(value)
            else:
                found.append(largest.get(place, typical) * 1e-6)
        return np.array(found)


def _zero_rate(state: Expr) -> Expr:
    from ..expr.dimension import dimension, minus, unit_text

    return constant(0.0, unit_text(minus(state.dim, dimension("s"))))


def _cannot_be_negative(name: str) -> bool:
    if ".amount." in name:
        return name.split(".amount.")[1] not in ("H", ELECTRODE)
    return not name.endswith((".charge", ".pH")) and not name.startswith("extent.")


def _damped_newton(function: Any, start: np.ndarray) -> np.ndarray:
    """A root of a few voltages (V) by Newton with steps of at most 50 mV; the start where it does not converge."""
    x = start.copy()
    f = function(x)
    for _ in range(200):
        jacobian = np.empty((len(x), len(x)))
        for j in range(len(x)):
            shifted = x.copy()
            shifted[j] += 1e-7
            jacobian[:, j] = (function(shifted) - f) / 1e-7
        try:
            step = -np.linalg.solve(jacobian, f)
        except np.linalg.LinAlgError:
            return start
        if not np.all(np.isfinite(step)):
            return start
        step *= min(1.0, 0.05 / max(float(np.max(np.abs(step))), 1e-30))
        x, last = x + step, step
        f = function(x)
        if float(np.max(np.abs(last))) < 1e-13:
            return x if np.max(np.abs(x)) < 2.0 else start
    return start


def compartment_of(cell: Cell, name: str) -> Compartment:
    """The compartment with this name."""
    return next(c for c in cell.compartments if c.name == name)
