"""Where a cell starts: declared amounts, transient schemes at rest, charges at which no net current flows."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import FARADAY
from ..expr import Expr, evaluate
from ..expr.dual import value_of
from .interior import ELECTRODE, Place, Surroundings
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.compartment import Compartment
    from ..model.transporter import Transporter
    from .equations import Equations

REFERENCE_VOLTAGE = 0.025
"""Typical membrane potential (V); times the capacitance it is the size of a charge."""
_LARGEST_VOLTAGE = 2.0
_LENDABLE = 40.0
"""An ion that charges a membrane is there in so many times the amount that ``REFERENCE_VOLTAGE`` takes."""
_LONGEST_STEP = 0.05
_SETTLED = 1e-13
_GOOD_ENOUGH = 1e-9
_ITERATIONS = 200

Values = Any
"""A number, or one for each of many cells (cells,)."""


@dataclass(frozen=True)
class Draft:
    """The equations of a cell before their states have values; or those of many cells that differ in numbers alone.

    The values in both tables are floats, or arrays with one number for each cell. ``nodes`` are the places that carry a
    net charge; ``capacitors`` are (inside, outside, capacitance in F); ``schemes`` are the transporters whose states
    are integrated: (path, transporter, what it sees); ``derived`` are parameters that follow from others.
    """

    cell: Cell
    equations: Equations
    states: Table
    parameters: Table
    places: Mapping[str, Place]
    nodes: tuple[str, ...]
    capacitors: Sequence[tuple[str, str, Expr]]
    schemes: tuple[tuple[str, Transporter, Surroundings], ...]
    derived: Mapping[str, Expr]

    def valued(self, states: Mapping[str, Values], parameters: Mapping[str, Values]) -> Draft:
        """The same equations with other values."""
        return replace(
            self,
            states=Table(self.states.symbols, dict(states)),
            parameters=Table(self.parameters.symbols, dict(parameters)),
        )

    @property
    def shape(self) -> tuple[int, ...]:
        """() of one cell, (cells,) of many."""
        values = (*self.states.values.values(), *self.parameters.values.values())
        return np.broadcast_shapes(*(np.shape(v) for v in values))

    @cached_property
    def numbers(self) -> np.ndarray:
        """Values of the parameters, in order: (parameters,) or (cells, parameters)."""
        return self.stacked(self.parameters.values.values())

    def stacked(self, values: Any) -> np.ndarray:
        """Values side by side along a last axis, each as wide as there are cells."""
        shape = self.shape
        return np.stack([np.broadcast_to(np.asarray(v, dtype=float), shape) for v in values], axis=-1)

    def known(self, values: Mapping[str, Values]) -> dict[Expr, Values]:
        """Every symbol with its value, for ``evaluate``."""
        found: dict[Expr, Values] = {node: values[name] for name, node in self.states.symbols.items()}
        found.update({node: self.parameters.values[name] for name, node in self.parameters.symbols.items()})
        found[self.equations.time] = 0.0
        return found

    @cached_property
    def node_capacitance(self) -> dict[str, Values]:
        """Capacitance (F) of all the membranes around each node."""
        known = {node: self.parameters.values[name] for name, node in self.parameters.symbols.items()}
        found: dict[str, Values] = dict.fromkeys(self.nodes, 0.0)
        for inside, outside, capacitor in self.capacitors:
            value = evaluate([capacitor], known)[0]
            for place in (inside, outside):
                if place in found:
                    found[place] = found[place] + value
        return found


def initial_state(draft: Draft) -> np.ndarray:
    """The states (SI) that a cell starts from, (states,), or many cells, (cells, states).

    Contents are as declared; transient schemes have their stationary occupancy; charges are those at which the net
    current into every place vanishes, carried by a trace of the balance ion (or of the commonest one). Where no such
    voltage exists, all start at 0 V; so does a compartment whose only ions that can change are traces themselves.
    """
    values = declared(draft)
    values.update(charging(draft, values)(list(rest_voltages(draft, values))))
    return draft.stacked(values[name] for name in draft.states.symbols)


def declared(draft: Draft) -> dict[str, Values]:
    """The states as declared, before any charge: contents, protons that go with the pH, transient schemes at rest."""
    values = dict(draft.states.values)
    for place in draft.places.values():
        if place.proton_residual is not None:
            # without any protons the residual is what is stored
            values[f"{place.name}.amount.H"] = 0.0
            known = draft.known({n: 0.0 if np.any(np.isnan(v)) else v for n, v in values.items()})
            stored = evaluate([place.proton_residual], known)[0]
            values[f"{place.name}.amount.H"] = stored * draft.parameters.values[f"{place.name}.buffering_scale"]
    _rest_schemes(draft, values)
    return values


def _rest_schemes(draft: Draft, values: dict[str, Values]) -> None:
    """Put transient schemes at their stationary occupancy for the surroundings that ``values`` describe."""
    if not draft.schemes:
        return
    known = draft.known({n: 0.0 if np.any(np.isnan(v)) else v for n, v in values.items()})
    for path, transporter, at in draft.schemes:
        fractions, total = transporter.rest_fractions(at), transporter.molecules(at)
        found = evaluate([total * fractions[s] for s in transporter.states], known)
        for state, amount in zip(transporter.states, found, strict=True):
            values[f"{path}.{state}"] = amount


def currents(draft: Draft) -> list[Expr]:
    """The net current (A) into every node."""
    order = list(draft.states.symbols)
    return [draft.equations.derivatives[order.index(f"{n}.charge")] for n in draft.nodes]


def charging(draft: Draft, values: dict[str, Values]) -> Callable[[Sequence[Values]], dict[str, Values]]:
    """A function of the voltages (V) of all nodes that gives the states there, the few ions that make them moved.

    The solutions a user writes are neutral to within rounding; whatever surplus they hold is the charge.
    """
    capacitance = draft.node_capacitance
    carriers: dict[str, tuple[str, Values, float]] = {}
    for node in draft.nodes:
        place = draft.places[node]
        if place.finite and place.charge_number is not None:
            surplus = evaluate([place.charge_number], draft.known(values))[0]
            ion = charging_ion(draft.cell, node, values)
            if ion is None or _scarce(values[f"{node}.amount.{ion}"], lookup(ion).charge, capacitance[node]):
                values[f"{node}.charge"] = FARADAY * surplus
            else:
                name = f"{node}.amount.{ion}"
                carriers[node] = name, values[name] - surplus / lookup(ion).charge, float(lookup(ion).charge)

    def charged(at: Sequence[Values]) -> dict[str, Values]:
        trial = dict(values)
        for node, volt in zip(draft.nodes, at, strict=True):
            charge = volt * capacitance[node]
            if node in carriers:
                name, neutral, valence = carriers[node]
                trial[name] = neutral + charge / (FARADAY * valence)
            if node in carriers or not draft.places[node].finite:
                trial[f"{node}.charge"] = charge
        _rest_schemes(draft, trial)
        return trial

    return charged


def _scarce(amount: Values, valence: int, capacitance: Values) -> bool:
    """Whether an ion is a trace itself, as beside others that are held, so that it cannot lend any to a membrane."""
    most = REFERENCE_VOLTAGE * float(np.max(value_of(capacitance))) / (FARADAY * abs(valence))
    return float(np.min(value_of(amount))) < _LENDABLE * most


def rest_voltages(draft: Draft, values: dict[str, Values]) -> np.ndarray:
    """Voltages (V) of the nodes at which no net current flows, (nodes,) or (nodes, cells); 0 where there are none."""
    charged, flowing, shape = charging(draft, values), currents(draft), draft.shape

    def current(at: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            found = evaluate(flowing, draft.known(charged(list(at))))
        return np.array([np.broadcast_to(c, shape) for c in found]).reshape(len(draft.nodes), *shape)

    volts = np.zeros((len(draft.nodes), *shape))
    return _damped_newton(current, volts) if len(volts) else volts


def charging_ion(cell: Cell, place: str, values: Mapping[str, Values]) -> str | None:
    """The ion whose trace charges the membranes of a compartment: its balance ion, or the one with the most charge.

    ``values`` maps names of states to values; an amount that is not among them is held. Of many cells the first
    decides. None where there is no ion.
    """
    compartment = cell.compartment(place)
    first = {s: float(np.ravel(values.get(f"{place}.amount.{s}", 0.0))[0]) for s in compartment.contents}
    names = [s for s, amount in first.items() if lookup(s).charge and amount > 0.0]
    if compartment.balance in names:
        return compartment.balance
    return max(names, key=lambda s: abs(lookup(s).charge) * first[s], default=None)


def scales(draft: Draft, initial: np.ndarray) -> np.ndarray:
    """The typical size of every state (SI, positive; as ``initial``): what its absolute tolerance is measured by."""
    shape = draft.shape
    volumes = {c.name: _value(draft, f"{c.name}.volume") for c in draft.cell.compartments}
    largest: dict[str, Values] = {
        c.name: np.maximum(volumes[c.name], _dissolved(draft, c)) for c in draft.cell.compartments
    }
    typical: Values = _largest(largest.values(), 1e-15)
    water: Values = _largest(volumes.values(), 1e-15)
    values = {name: initial[..., i] for i, name in enumerate(draft.states.symbols)}
    whole: dict[str, Values] = {}
    for name, value in values.items():
        path = name.rpartition(".")[0]
        whole[path] = whole.get(path, 0.0) + np.abs(value)
    schemes = {path for path, _, _ in draft.schemes}
    found = []
    for (name, node), value in zip(draft.states.symbols.items(), values.values(), strict=True):
        place, path = name.split(".")[0], name.rpartition(".")[0]
        content: Any = largest.get(place, typical)
        if name.endswith(".pH"):
            size: Values = 1.0
        elif name.endswith(".charge"):
            size = np.maximum(draft.node_capacitance[place], 1e-30) * REFERENCE_VOLTAGE
        elif name.startswith("extent."):
            size = water if node.unit == "m^3" else typical
        elif name.endswith(".volume"):
            size = value
        elif ".amount." in name and name.split(".amount.")[1] in ("H", ELECTRODE):
            size = content * 1e-3
        else:
            empty = content * 1e-6
            if path in schemes:
                empty = np.where(whole[path] > 0.0, whole[path], empty)
            size = np.where(value > 0.0, value, empty)
        found.append(np.broadcast_to(size, shape))
    return np.stack(found, axis=-1) if found else np.zeros((*shape, 0))


def _dissolved(draft: Draft, compartment: Compartment) -> Values:
    """All that is dissolved in a compartment as declared, but for buffers (mol)."""
    solutes = (*compartment.contents, *(s.name for s in compartment.impermeant))
    return sum((_value(draft, f"{compartment.name}.amount.{name}") for name in solutes), start=np.float64(0.0))


def _value(draft: Draft, name: str) -> Values:
    table = draft.states if name in draft.states else draft.parameters
    return table.values[name]


def _largest(values: Any, default: float) -> Values:
    every = list(values)
    return functools.reduce(np.maximum, every) if every else default


def _damped_newton(function: Callable[[np.ndarray], np.ndarray], start: np.ndarray) -> np.ndarray:
    """Roots of a few voltages (V) by Newton with steps of at most 50 mV, (nodes,) or (nodes, cells).

    Every cell is for itself; it keeps the start where it does not converge.
    """
    x, f = start.copy(), function(start)
    count, shape = len(x), x.shape[1:]
    searching = np.all(np.isfinite(f), axis=0)
    settled = np.zeros(shape, dtype=bool)
    last = np.full(shape, np.inf)
    for _ in range(_ITERATIONS):
        jacobian = np.empty((count, count, *shape))
        for j in range(count):
            shifted = x.copy()
            shifted[j] += 1e-7
            jacobian[:, j] = (function(shifted) - f) / 1e-7
        searching = searching & np.all(np.isfinite(jacobian), axis=(0, 1)) & np.all(np.isfinite(f), axis=0)
        if not np.any(searching):
            break
        matrices = np.where(searching[..., None, None], np.moveaxis(jacobian, (0, 1), (-2, -1)), 0.0)
        right = np.where(searching[..., None], np.moveaxis(f, 0, -1), 0.0)
        # least squares: a place that nothing charged can enter keeps its voltage
        step = -np.moveaxis((np.linalg.pinv(matrices, rcond=1e-13) @ right[..., None])[..., 0], -1, 0)
        step = step * np.minimum(1.0, _LONGEST_STEP / np.maximum(np.max(np.abs(step), axis=0), 1e-30))
        x = np.where(searching, x + step, x)
        last = np.where(searching, np.max(np.abs(step), axis=0), last)
        arrived = searching & (last < _SETTLED)
        settled, searching = settled | arrived, searching & ~arrived
        if not np.any(searching):
            break
        f = function(x)
    settled = settled | (searching & (last < _GOOD_ENOUGH))
    return np.where(settled & (np.max(np.abs(x), axis=0) < _LARGEST_VOLTAGE), x, start)
