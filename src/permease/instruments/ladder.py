"""Free-energy ladders: what every step of a cycle gains or spends."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..constants import FARADAY, STANDARD_CONCENTRATION
from ..errors import InputError, choice
from ..kinetics.flow import flow_names
from ..kinetics.scheme import Loop
from ..kinetics.steady import Stationary
from ..kinetics.values import fuel_energy, ratio
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..model.transporter import evaluating, finite
from ..text import Text, listing, message, phrase
from .sweep import on_sides, part_of, start_of

if TYPE_CHECKING:
    from ..kinetics.cycle import Cycle


@dataclass(frozen=True)
class Rung:
    """One step of a cycle; energies in kJ/mol, negative downhill in the direction walked.

    ``standard`` is at 1 M and 0 V; ``basic`` at the concentrations and the voltage given, each state as likely as the
    next; ``actual`` adds how the molecules are really distributed, so it has the sign opposite to the net flux.
    """

    start: str
    end: str
    step: str
    standard: float
    basic: float
    actual: float
    fast: bool = False


@dataclass(frozen=True)
class EnergyLadder:
    """The steps of one cycle of a part and their free energies (Hill 1977: basic and gross free energy changes).

    ``affinity`` is the free energy (kJ/mol) that one turn sets free, from concentrations, voltage and fuel alone; the
    basic and the actual energies each sum to minus the affinity. ``rate`` is net turns per second and molecule.
    ``stoichiometry`` is what a turn adds to each side.
    """

    part: str
    label: Text
    cycle: str
    rungs: tuple[Rung, ...]
    affinity: float
    rate: float
    stoichiometry: Mapping[tuple[str, str], int] = field(default_factory=dict)
    conditions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def standard_total(self) -> float:
        """The standard free energy of one turn (kJ/mol): 0 for pure transport."""
        return sum(rung.standard for rung in self.rungs)

    @property
    def total(self) -> float:
        """The free energy change of one turn (kJ/mol), minus the affinity."""
        return sum(rung.actual for rung in self.rungs)

    @property
    def states(self) -> tuple[str, ...]:
        """The states passed, the first one again at the end."""
        return (*(rung.start for rung in self.rungs), self.rungs[-1].end)

    def levels(self, kind: str = "actual") -> np.ndarray:
        """Free energy at every state passed (kJ/mol), 0 at the first: ``"standard"``, ``"basic"`` or ``"actual"``."""
        choice(phrase("thing-kind-energy"), kind, ("standard", "basic", "actual"), where="levels")
        return np.concatenate([[0.0], np.cumsum([getattr(rung, kind) for rung in self.rungs])])

    def document(self) -> dict[str, Any]:
        """Everything as plain values."""
        return {
            "kind": "energy-ladder",
            "part": self.part,
            "conditions": dict(self.conditions),
            "cycle": self.cycle,
            "unit": "kJ/mol",
            "steps": [
                {k: getattr(rung, k) for k in ("start", "end", "step", "standard", "basic", "actual", "fast")}
                for rung in self.rungs
            ],
            "affinity": self.affinity,
            "total": self.total,
            "rate": {"value": self.rate, "unit": "1/s"},
            "stoichiometry": {f"{name}.{side}": n for (name, side), n in self.stoichiometry.items()},
        }

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the ladder; returns the figure."""
        return importlib.import_module("permease.plot.curves").plot_ladder(self, path=path, language=language)


def energy_ladder(
    part: Any,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    cycle: str = "",
) -> EnergyLadder:
    """The free energy of every step of a cycle of one part, in its stationary state.

    ``cycle`` names one of several cycles as the part's processes are named (``"Na:glucose"``); by default the one that
    runs fastest. Raises InputError for a part without a scheme, for missing species and for concentrations of zero.

    Source: Hill 1977, Free Energy Transduction in Biology: basic and gross free energy changes.

    >>> from permease import library
    >>> ladder = energy_ladder(
    ...     library.part("GLUT1")(), inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"}, temperature="0 degC"
    ... )
    >>> f"{ladder.affinity:.3f} {-ladder.total:.3f} {abs(ladder.standard_total):.3f}"
    '3.655 3.655 0.000'
    """
    found = part_of(part)
    if not isinstance(found, SchemeTransporter):
        raise InputError(
            message("errors_instruments-has-no-scheme"),
            where=found.name,
            why=message("errors_instruments-only-steps-scheme-have-free-energies"),
        )
    at = start_of(found, inside, outside, voltage, temperature, {})
    seen = Seen(found, at)
    absent = [key for key in sorted(found.species()) if _amount(seen, *key) <= 0.0]
    if absent:
        raise InputError(
            message(
                "errors_instruments-there-no",
                absent=listing((on_sides({side: [name]}) for name, side in absent), "list-comma"),
            ),
            where=found.name,
            why=message("errors_instruments-free-energy-would-endless"),
            hint=message("errors_instruments-every-concentration-above-0-mm"),
        )
    with evaluating(found.name):
        here = Stationary(found.cycle, seen)
        name, loop, rate = _chosen(found, here, cycle)
        rungs = _rungs(found.cycle, here, loop)
        affinity = 1e-3 * finite(float(_affinity(found, here, loop)))
    return EnergyLadder(
        part=found.name,
        label=found.label,
        cycle=name,
        rungs=rungs,
        affinity=affinity,
        rate=rate,
        stoichiometry=dict(loop.stoichiometry),
        conditions={
            "inside": {k: float(v) for k, v in at.inside.items()},
            "outside": {k: float(v) for k, v in at.outside.items()},
            "voltage": float(f"{1e3 * float(at.voltage):.12g}"),
            "temperature": float(at.temperature),
        },
    )


def _amount(seen: Seen, species: str, side: str) -> float:
    return float(seen.concentration(species, side))


def _chosen(part: SchemeTransporter, here: Stationary, wanted: str) -> tuple[str, Loop, float]:
    """The name, the loop and the net rate of the cycle asked for: of several with that name, the fastest."""
    rated = [(loop, float(rates[0])) for loop, rates in here.cycle_rates if loop.stoichiometry]
    if not rated:
        raise InputError(message("errors_instruments-no-cycle-moves-anything"), where=part.name)
    keys: list[frozenset[Any]] = []
    for loop, _ in rated:
        if not any(key in keys for key in _both(loop)):
            keys.append(_both(loop)[0])
    fuel = part.cycle.fuel.name if part.cycle.fuel else ""
    names = flow_names([dict(key) for key in keys], fuel)
    wanted = choice(phrase("thing-cycle"), wanted, names, where=part.name, default="")
    fitting = [
        (names[i], loop, rate)
        for loop, rate in rated
        for i, key in enumerate(keys)
        if key in _both(loop) and (not wanted or names[i] == wanted)
    ]
    return max(fitting, key=lambda entry: abs(entry[2]))


def _both(loop: Loop) -> tuple[frozenset[Any], frozenset[Any]]:
    forward = frozenset(loop.stoichiometry.items())
    return forward, frozenset((key, -count) for key, count in loop.stoichiometry.items())


def _rungs(cycle: Cycle, here: Stationary, loop: Loop) -> tuple[Rung, ...]:
    env, probability = here.env, here.occupancies()
    thermal = float(env.thermal_energy)
    found = []
    for edge, direction in loop.walk:
        step = cycle.steps[edge]
        up, down = ratio(cycle, here.constants, edge)
        log = sum(np.log(float(v)) for v in up) - sum(np.log(float(v)) for v in down)
        gained = step.arrow.stoichiometry
        standard = log - sum(gained.values()) * np.log(STANDARD_CONCENTRATION)
        basic = log + step.charge * float(env.reduced_voltage)
        basic -= sum(n * np.log(float(env.concentrations[key])) for key, n in gained.items())
        actual = 0.0 if step.fast else basic - np.log(float(probability[step.right]) / float(probability[step.left]))
        start, end = (step.left, step.right) if direction > 0 else (step.right, step.left)
        energies = [finite(-1e-3 * direction * thermal * float(v)) + 0.0 for v in (standard, basic, actual)]
        found.append(Rung(start, end, str(step), energies[0], energies[1], energies[2], step.fast))
    return tuple(found)


def _affinity(part: SchemeTransporter, here: Stationary, loop: Loop) -> Any:
    """RT ln of the concentrations, the work of the field and the fuel: what one turn sets free (J/mol)."""
    env = here.env
    total = loop.charge * FARADAY * env.voltage - part.cycle.turns(loop) * fuel_energy(part.cycle, env)
    for key, count in loop.stoichiometry.items():
        total = total - count * env.thermal_energy * np.log(env.concentrations[key] / STANDARD_CONCENTRATION)
    return total
