"""Where a cell starts: declared amounts, transient schemes at rest, charges at which no net current flows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import FARADAY
from ..expr import Expr, evaluate
from .interior import ELECTRODE, Place, Surroundings, initial_protons
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.transporter import Transporter
    from .equations import Equations

REFERENCE_VOLTAGE = 0.025
"""Typical membrane potential (V); times the capacitance it is the size of a charge."""
_LARGEST_VOLTAGE = 2.0
_LONGEST_STEP = 0.05


@dataclass(frozen=True)
class Draft:
    """The equations of a cell before their states have values.

    ``nodes`` are the places that carry a net charge; ``capacitors`` are (inside, outside, capacitance in F);
    ``schemes`` are the transporters whose states are integrated: (path, transporter, what it sees).
    """

    cell: Cell
    equations: Equations
    states: Table
    parameters: Table
    places: Mapping[str, Place]
    nodes: tuple[str, ...]
    capacitors: Sequence[tuple[str, str, Expr]]
    schemes: tuple[tuple[str, Transporter, Surroundings], ...]

    @cached_property
    def numbers(self) -> np.ndarray:
        """Values of the parameters, in order."""
        return np.array(list(self.parameters.values.values()))

    def known(self, values: Mapping[str, float]) -> dict[Expr, float]:
        """Every symbol with its value, for ``evaluate``."""
        found: dict[Expr, float] = {node: values[name] for name, node in self.states.symbols.items()}
        found.update(zip(self.parameters.symbols.values(), self.numbers, strict=True))
        found[self.equations.time] = 0.0
        return found

    @cached_property
    def node_capacitance(self) -> dict[str, float]:
        """Capacitance (F) of all the membranes around each node."""
        known = dict(zip(self.parameters.symbols.values(), self.numbers, strict=True))
        found = dict.fromkeys(self.nodes, 0.0)
        for inside, outside, capacitor in self.capacitors:
            value = float(evaluate([capacitor], known)[0])
            for place in (inside, outside):
                if place in found:
                    found[place] += value
        return found


def initial_state(draft: Draft) -> np.ndarray:
    """The states (SI) that a cell starts from.

    Contents are as declared; transient schemes have their stationary occupancy; charges are those at which the net
    current into every place vanishes, carried by a trace of the balance ion (or of the commonest one). Where no such
    voltage exists, all start at 0 V.
    """
    values = dict(draft.states.values)
    for compartment in draft.cell.compartments:
        if f"{compartment.name}.pH" in values:
            values[f"{compartment.name}.amount.H"] = initial_protons(compartment, draft.cell.temperature)
    _rest_charge(draft, values)
    return np.array([values[name] for name in draft.states.symbols])


def _rest_schemes(draft: Draft, values: dict[str, float]) -> None:
    """Put transient schemes at their stationary occupancy for the surroundings that ``values`` describe."""
    known = draft.known({**values, **{n: 0.0 for n, v in values.items() if np.isnan(v)}}) if draft.schemes else {}
    for path, transporter, at in draft.schemes:
        fractions, total = transporter.rest_fractions(at), transporter.molecules(at)
        found = evaluate([total * fractions[s] for s in transporter.states], known)
        for state, amount in zip(transporter.states, found, strict=True):
            values[f"{path}.{state}"] = float(amount)


def _rest_charge(draft: Draft, values: dict[str, float]) -> None:
    """Start where the net current vanishes, with the few ions that charge the membranes moved.

    The solutions a user writes are neutral to within rounding; whatever surplus they hold is the charge.
    """
    order = list(draft.states.symbols)
    currents = [draft.equations.derivatives[order.index(f"{n}.charge")] for n in draft.nodes]
    capacitance = draft.node_capacitance
    volts = np.zeros(len(draft.nodes))
    _rest_schemes(draft, values)
    carriers: dict[str, tuple[str, float, float]] = {}
    for node in draft.nodes:
        place = draft.places[node]
        if place.finite and place.charge_number is not None:
            surplus = float(evaluate([place.charge_number], draft.known(values))[0])
            ion = charging_ion(draft.cell, node, values)
            if ion is None:
                values[f"{node}.charge"] = FARADAY * surplus
            else:
                name = f"{node}.amount.{ion}"
                carriers[node] = name, values[name] - surplus / lookup(ion).charge, float(lookup(ion).charge)

    def charged(at: np.ndarray) -> dict[str, float]:
        trial = dict(values)
        for node, volt in zip(draft.nodes, at, strict=True):
            charge = float(volt) * capacitance[node]
            if node in carriers:
                name, neutral, valence = carriers[node]
                trial[name] = neutral + charge / (FARADAY * valence)
            if node in carriers or not draft.places[node].finite:
                trial[f"{node}.charge"] = charge
        _rest_schemes(draft, trial)
        return trial

    def current(at: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            return np.array([float(c) for c in evaluate(currents, draft.known(charged(at)))])

    if len(volts) and np.all(np.isfinite(current(volts))):
        volts = _damped_newton(current, volts)
    values.update(charged(volts))


def charging_ion(cell: Cell, place: str, values: Mapping[str, float]) -> str | None:
    """The ion whose trace charges the membranes of a compartment: its balance ion, or the one with the most charge.

    ``values`` maps names of states to values; an amount that is not among them is held. None where there is no ion.
    """
    compartment = cell.compartment(place)
    names = [s for s in compartment.contents if lookup(s).charge and values.get(f"{place}.amount.{s}", 0.0) > 0.0]
    if compartment.balance in names:
        return compartment.balance
    return max(names, key=lambda s: abs(lookup(s).charge) * values[f"{place}.amount.{s}"], default=None)


def scales(draft: Draft, initial: np.ndarray) -> np.ndarray:
    """The typical size of every state (SI, positive): what its absolute tolerance is measured by."""
    largest = {
        c.name: c.volume * max(1.0, sum(c.contents.values()) + sum(s.concentration for s in c.impermeant))
        for c in draft.cell.compartments
    }
    typical = max(largest.values(), default=1e-15)
    water = max((c.volume for c in draft.cell.compartments), default=1e-15)
    whole: dict[str, float] = {}
    for name, value in zip(draft.states.symbols, initial, strict=True):
        path = name.rpartition(".")[0]
        whole[path] = whole.get(path, 0.0) + abs(float(value))
    schemes = {path for path, _, _ in draft.schemes}
    found = []
    for (name, node), value in zip(draft.states.symbols.items(), initial, strict=True):
        place = name.split(".")[0]
        if name.endswith(".pH"):
            found.append(1.0)
        elif name.endswith(".charge"):
            found.append(max(draft.node_capacitance[place], 1e-30) * REFERENCE_VOLTAGE)
        elif name.startswith("extent."):
            found.append(water if node.unit == "m^3" else typical)
        elif name.endswith(".volume"):
            found.append(value)
        elif ".amount." in name and name.split(".amount.")[1] in ("H", ELECTRODE):
            found.append(largest.get(place, typical) * 1e-3)
        elif value > 0.0:
            found.append(value)
        elif whole[name.rpartition(".")[0]] > 0.0 and name.rpartition(".")[0] in schemes:
            found.append(whole[name.rpartition(".")[0]])
        else:
            found.append(largest.get(place, typical) * 1e-6)
    return np.array(found)


def _damped_newton(function: Callable[[np.ndarray], np.ndarray], start: np.ndarray) -> np.ndarray:
    """A root of a few voltages (V) by Newton with steps of at most 50 mV; the start where it does not converge."""
    x, f = start.copy(), function(start)
    for _ in range(200):
        jacobian = np.empty((len(x), len(x)))
        for j in range(len(x)):
            shifted = x.copy()
            shifted[j] += 1e-7
            jacobian[:, j] = (function(shifted) - f) / 1e-7
        if not (np.all(np.isfinite(jacobian)) and np.all(np.isfinite(f))):
            return start
        # least squares: a place that nothing charged can enter keeps its voltage
        step = -np.linalg.lstsq(jacobian, f, rcond=1e-13)[0]
        step *= min(1.0, _LONGEST_STEP / max(float(np.max(np.abs(step))), 1e-30))
        x = x + step
        f = function(x)
        if float(np.max(np.abs(step))) < 1e-13:
            return x if np.max(np.abs(x)) < _LARGEST_VOLTAGE else start
    return start
