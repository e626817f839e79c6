"""The membrane of a cable: the current through all parts at many nodes at once, and their gates in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..constants import AVOGADRO, FARADAY
from ..errors import InputError, ModelError
from ..model.bath import Bath
from ..model.channel import Channel
from ..model.conditions import PointConditions
from ..model.counted import CountedTransporter
from ..model.gating import Gate, Gating
from ..model.gating_scheme import MarkovGating
from ..model.membrane import Membrane
from ..model.process import Process
from ..model.transporter import Transporter, charge_of, evaluating
from ..physics.root import root
from ..text import message

_PROBES = np.linspace(-0.13, 0.09, 12)
_STRAIGHT = 1e-10
_SHIFT = 1e-5
_SCAN = np.linspace(-0.16, 0.1, 521)


def conditions(membrane: Membrane, temperature: float) -> PointConditions:
    """What the parts of a membrane see, its concentrations clamped at what both sides hold at the start."""
    return PointConditions(_held(membrane.inside), _held(membrane.outside), 0.0, temperature, membrane.area)


def _held(place: Any) -> dict[str, float]:
    if isinstance(place, Bath):
        return dict(place.solution.concentrations)
    acid = {} if place.pH is None else {"H": 10.0 ** (3.0 - place.pH)}
    return {**place.contents, **acid}


def outward(processes: tuple[Process, ...]) -> Any:
    """Net outward current (A, or A per mole of a part that is counted)."""
    return sum((charge_of(p) * p.rate for p in processes if not p.is_water), 0.0) * FARADAY


@dataclass
class Element:
    """One part along the cable: its current is the open fraction of its gates times a function of the voltage."""

    part: Transporter
    at: PointConditions
    gates: tuple[Gate | MarkovGating, ...]
    instant: tuple[Gating, ...]
    speed: float
    amount: float
    straight: tuple[float, float] | None = None
    fractions: dict[str, np.ndarray] = field(default_factory=dict)

    @classmethod
    def of(cls, part: Transporter, at: PointConditions) -> Element:
        """The element of a part. Raises ModelError for gates that a cable cannot follow."""
        moving: list[Gate | MarkovGating] = []
        instant: list[Gating] = []
        if isinstance(part, Channel) and part.dynamics == "transient":
            for gate in part.gates:
                if isinstance(gate, (Gate, MarkovGating)):
                    moving.append(gate)
                elif gate.states:
                    raise ModelError(
                        message("errors_instruments-cable-cannot-follow-gate", name=f"{gate.name!r}"), where=part.name
                    )
                else:
                    instant.append(gate)
        speed = part.speed.value(at) if isinstance(part, Channel) and part.speed is not None else 1.0
        with evaluating(part.name):
            # alone, a part that is counted answers for one mole of it
            amount = part._number(at) / AVOGADRO if isinstance(part, CountedTransporter) else 1.0
            found = cls(part, at, tuple(moving), tuple(instant), float(speed), float(amount))
            values = found.driven(_PROBES)
        if not np.all(np.isfinite(values)):
            raise InputError(
                message("errors_instruments-has-no-finite-current"),
                where=part.name,
                why=message("errors_instruments-concentration-zero-one-side"),
                hint=message("errors_instruments-every-ion-passes-above-0-mm"),
            )
        slope, start = np.polyfit(_PROBES, values, 1)
        if np.max(np.abs(values - (slope * _PROBES + start))) <= _STRAIGHT * max(float(np.max(np.abs(values))), 1e-30):
            found.straight = float(slope), float(start)
        return found

    def driven(self, volts: np.ndarray) -> np.ndarray:
        """Outward current per area (A/m2) with all gates that take time open."""
        at = replace(self.at, voltage=volts)
        if not (self.gates or self.instant) or not isinstance(self.part, Channel):
            return np.broadcast_to(self.amount / self.at.area * outward(self.part.processes(at)), volts.shape)
        scale: Any = 1.0
        for gate in self.instant:
            scale = scale * gate.open({}, at)
        found = self.amount / self.at.area * outward(self.part._passing(at, scale))
        return np.broadcast_to(found, volts.shape)

    def linear(self, volts: np.ndarray) -> tuple[Any, Any]:
        """Slope (S/m2) and start (A/m2) of the straight line that touches the current at these voltages."""
        if self.straight is not None:
            return self.straight
        here, there = self.driven(np.concatenate([volts, volts + _SHIFT])).reshape(2, -1)
        slope = (there - here) / _SHIFT
        return slope, here - slope * volts

    def open(self) -> Any:
        """The fraction that the gates leave open."""
        found: Any = 1.0
        for gate in self.gates:
            found = found * gate.open(self.fractions, self.at)
        return found

    def rest(self, volts: np.ndarray) -> None:
        """Put the gates where they rest at these voltages."""
        at = replace(self.at, voltage=volts)
        with evaluating(self.part.name):
            for gate in self.gates:
                for state, value in gate.steady(at, self.speed).items():
                    self.fractions[state] = np.array(np.broadcast_to(np.asarray(value, float), volts.shape))

    def advance(self, volts: np.ndarray, step: float) -> None:
        """Move the gates by a time step (s) at voltages held: exactly, or by an L-stable formula of second order."""
        at = replace(self.at, voltage=volts)
        for gate in self.gates:
            if isinstance(gate, Gate):
                opening, closing = gate.rates(at, self.speed)
                total = opening + closing
                rest = opening / total
                x = self.fractions[gate.name]
                self.fractions[gate.name] = rest + (x - rest) * np.exp(-step * total)
            else:
                self._advance_scheme(gate, at, len(volts), step)

    def _advance_scheme(self, gate: MarkovGating, at: PointConditions, count: int, step: float) -> None:
        """p <- (1 - hQ + (hQ)^2/2)^-1 p, which keeps the sum and damps what is faster than the step."""
        index = {state: i for i, state in enumerate(gate.states)}
        size = len(index)
        matrix = np.zeros((count, size, size))
        for (start, end), (rate, _) in gate.rates(at, self.speed).items():
            matrix[:, index[end], index[start]] += rate
            matrix[:, index[start], index[start]] -= rate
        matrix *= step
        system = np.eye(size) - matrix + 0.5 * (matrix @ matrix)
        before = np.stack([self.fractions[state] for state in gate.states], axis=1)
        after = np.linalg.solve(system, before[:, :, None])[:, :, 0]
        for state, i in index.items():
            self.fractions[state] = after[:, i]


def resting(elements: list[Element], where: str) -> float:
    """The lowest voltage (V) at which no net current flows and a displacement is opposed, all gates at rest."""

    def current(volts: np.ndarray) -> np.ndarray:
        total = np.zeros_like(volts)
        for element in elements:
            element.rest(volts)
            total = total + element.open() * element.driven(volts)
        return total

    values = current(_SCAN)
    rising = np.flatnonzero((values[:-1] < 0.0) & (values[1:] >= 0.0))
    if not len(rising):
        raise InputError(
            message("errors_instruments-has-no-resting-potential-between"),
            where=where,
            why=message("errors_instruments-outward-current-does-not-pass-zero"),
            hint=message("errors_instruments-k-channel-leak"),
        )
    first = int(rising[0])
    single: Callable[[float], float] = lambda v: float(current(np.array([v]))[0])  # noqa: E731
    return root(single, float(_SCAN[first]), float(_SCAN[first + 1]))
