"""What is known about a cell at one instant, as plain numbers: for tables and for JSON alike."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..compile.column import Column
    from ..model.cell import Cell
    from ..solve.result import State

RATES = (("fmol/s", 1e15), ("amol/s", 1e18), ("zmol/s", 1e21))
AMOUNTS = (("pmol", 1e12), ("fmol", 1e15), ("amol", 1e18), ("zmol", 1e21))
ENERGIES = (("nJ", 1e9), ("pJ", 1e12), ("fJ", 1e15), ("aJ", 1e18))
NEGLIGIBLE = 1e-9
"""Fluxes below this part of the largest one are rounding."""
VOLUMES = (("nL", 1e12), ("pL", 1e15), ("fL", 1e18))
CURRENTS = (("mA", 1e3), ("µA", 1e6), ("nA", 1e9), ("pA", 1e12))


def scaled(values: Iterable[float], units: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    """The largest unit in which the largest value is at least 1, with its factor."""
    largest = max((abs(v) for v in values), default=0.0)
    return next(
        ((unit, factor) for unit, factor in units if largest * factor >= 1.0), units[-1] if largest else units[0]
    )


def snapshot(state: State) -> dict[str, Any]:
    """Voltages, concentrations, volumes and pH of a state, nested, each ``{"value", "unit"}``."""
    cell = state.cell
    found: dict[str, Any] = {"voltage": {}, "concentration": {}, "volume": {}, "pH": {}}
    for membrane in cell.membranes:
        found["voltage"][membrane.name] = {"value": 1e3 * state.values[f"{membrane.name}.voltage"], "unit": "mV"}
    for place in cell.compartments:
        volume = state.values.get(f"{place.name}.volume", place.volume)
        found["volume"][place.name] = {"value": 1e18 * volume, "unit": "fL"}
        found["concentration"][place.name] = {
            name: {"value": value, "unit": "mM"} for name, value in concentrations(state, place.name).items()
        }
        if (pH := acidity(state, place.name)) is not None:
            found["pH"][place.name] = {"value": pH, "unit": ""}
    return found


def concentrations(state: State, place: str) -> dict[str, float]:
    """Free concentrations (mM) in a compartment, by species, protons last."""
    holder = state.cell.compartment(place)
    names = sorted(holder.holds(), key=lambda name: name == "H")
    return {n: state.values[f"{place}.{n}"] for n in names if f"{place}.{n}" in state.values}


def acidity(state: State, place: str) -> float | None:
    """The pH of a compartment; None where it has none."""
    if f"{place}.pH" in state.values:
        return state.values[f"{place}.pH"]
    protons = state.values.get(f"{place}.H")
    return 3.0 - math.log10(protons) if protons else None


@dataclass(frozen=True)
class Crossing:
    """One species at one membrane: concentrations (mM), Nernst potential (V), outward flux (mol/s) by transporter."""

    membrane: str
    species: str
    inside: float
    outside: float
    nernst: float | None
    carriers: Mapping[str, float]

    @property
    def net(self) -> float:
        """Net outward flux (mol/s); rounding of balanced fluxes reads zero."""
        total = sum(self.carriers.values())
        gross = sum(abs(v) for v in self.carriers.values())
        return total if abs(total) > NEGLIGIBLE * gross else 0.0


def crossings(state: State, columns: Iterable[Column]) -> list[Crossing]:
    """Every species that a membrane separates, with the fluxes of ``columns`` in this state."""
    from ..chemistry.species import species as lookup
    from ..physics.nernst import nernst_potential

    listed = list(columns)
    found = []
    for membrane in state.cell.membranes:
        inside, outside = membrane.inside, membrane.outside
        names = [n for n in dict.fromkeys([*inside.holds(), *outside.holds()]) if n != "H"]
        for name in names:
            c_in, c_out = (_held(state, side, name) for side in (inside, outside))
            carriers: dict[str, float] = {}
            for column in listed:
                gained = column.gains.get((outside.name, name), 0.0)
                lost = column.gains.get((inside.name, name), 0.0)
                if column.membrane == membrane.name and gained and gained == -lost:
                    flux = gained * state.values[f"rate.{column.name}"]
                    carriers[column.transporter] = carriers.get(column.transporter, 0.0) + flux
            charge = lookup(name).charge
            both = charge != 0 and c_in > 0.0 and c_out > 0.0
            volts = float(nernst_potential(charge, c_in, c_out, state.values["temperature"])) if both else None
            found.append(Crossing(membrane.name, name, c_in, c_out, volts, carriers))
    return found


def _held(state: State, place: Any, name: str) -> float:
    path = f"{place.name}.{name}"
    if path in state.values:
        return state.values[path]
    solution = getattr(place, "solution", None)
    return float(solution.concentrations.get(name, 0.0)) if solution is not None else 0.0


def title(cell: Cell, language: str) -> str:
    """The cell's label in the language, or its name."""
    return cell.label.in_language(language) if cell.label is not None else cell.name
