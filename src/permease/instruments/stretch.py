"""One epoch of one sweep: a part at fixed conditions for a while, evaluated exactly at any time in it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..constants import AVOGADRO, ELEMENTARY_CHARGE
from ..errors import InputError
from ..model.channel import Channel
from ..model.conditions import PointConditions
from ..model.gating import Gate
from ..model.gating_scheme import MarkovGating
from ..model.scheme_transporter import SchemeTransporter
from ..model.transporter import Transporter, evaluating
from ..text import message
from .generator import Generator, generator, open_pore
from .relaxation import Course, GateRelaxation, Relaxation

State = Mapping[str, np.ndarray]
"""Fractions by gate, or those of a scheme under ``"scheme"``."""


@dataclass(frozen=True)
class Scale:
    """In which units a part is shown, and how many of them are one in SI per molecule (A, 1/s, elementary charges)."""

    per: str
    current: tuple[str, float]
    flux: tuple[str, float]
    charge: tuple[str, float]

    @classmethod
    def of(cls, part: Transporter) -> Scale:
        """Per area of membrane where the part was given a density, else per molecule."""
        density = getattr(part, "density", None)
        if density is None:
            return cls("molecule", ("fA", 1e15), ("1/s", 1.0), ("e", 1.0))
        charge = density * ELEMENTARY_CHARGE * 1e5
        return cls("area", ("uA/cm^2", density * 1e2), ("pmol/cm^2/s", density / AVOGADRO * 1e8), ("nC/cm^2", charge))

    def unit(self, signal: str) -> str:
        """Of a signal by its name; ``""`` for probabilities."""
        kind = signal.partition(".")[0]
        return {"current": self.current[0], "flux": self.flux[0], "charge": self.charge[0]}.get(kind, "")


@dataclass(frozen=True, eq=False)
class Stretch(ABC):
    """A part that stands at conditions ``at`` for ``duration`` seconds, from the fractions ``state`` on."""

    at: PointConditions
    duration: float
    state: State
    scale: Scale

    @property
    @abstractmethod
    def courses(self) -> Mapping[str, Course]:
        """How the fractions of every gate, or of the scheme, change."""

    @abstractmethod
    def signals(self, times: np.ndarray) -> dict[str, np.ndarray]:
        """Everything that can be seen at ``times`` (s from the start of the stretch), in the units of ``scale``."""

    @property
    def end(self) -> State:
        """The fractions at its end."""
        return {name: course.at(np.array([self.duration]))[0] for name, course in self.courses.items()}

    @property
    def time_constants(self) -> dict[str, tuple[float, ...]]:
        """Time constants (s) by gate, or of the scheme, the slowest first."""
        return {name: course.time_constants for name, course in self.courses.items()}


@dataclass(frozen=True, eq=False)
class ChannelStretch(Stretch):
    """Of a channel: its gates move, its open pore is always in its steady state."""

    part: Channel

    @cached_property
    def pore(self) -> tuple[float, dict[str, float], float]:
        """Current (A) and fluxes (1/s) of the open pore, and the share that gates without states leave."""
        return open_pore(self.part, self.at)

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """One per gate with states."""
        return {gate.name: self._course(gate) for gate in self.part.gates if gate.states}

    def _course(self, gate: Any) -> Course:
        speed = 1.0 if self.part.speed is None else self.part.speed.value(self.at)
        start = self.state[gate.name]
        if isinstance(gate, Gate):
            opening, closing = (float(rate) for rate in gate.rates(self.at, speed))
            return GateRelaxation(opening, closing, float(start[0]))
        return Relaxation(gate.generator(self.at, speed), start, self.duration)

    def signals(self, times: np.ndarray) -> dict[str, np.ndarray]:
        """Current, open probability, outward fluxes and occupancies."""
        fractions: dict[str, np.ndarray] = {}
        open_ = np.ones(len(times))
        for gate in self.part.gates:
            if gate.states:
                rows = self.courses[gate.name].at(times)
                fractions.update(zip(gate.states, rows.T, strict=True))
                open_ = open_ * gate.open(fractions, self.at)
        current, flows, instant = self.pore
        found: dict[str, np.ndarray] = {}
        if flows:
            found["current"] = open_ * (current * self.scale.current[1])
        found["open_probability"] = open_ * instant
        found |= {f"flux.{name}": open_ * (flow * self.scale.flux[1]) for name, flow in flows.items()}
        return found | {f"occupancy.{name}": values for name, values in fractions.items()}


@dataclass(frozen=True, eq=False)
class SchemeStretch(Stretch):
    """Of a carrier or pump: every jump moves what it moves; ``before`` is the charge moved until the start (e)."""

    part: SchemeTransporter
    before: float

    @cached_property
    def chain(self) -> Generator:
        """Its Markov chain here."""
        return generator(self.part, self.at)

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """That of the scheme."""
        return {"scheme": Relaxation(self.chain.matrix, self.state["scheme"], self.duration)}

    @cached_property
    def _charges(self) -> np.ndarray:
        """Elementary charges per second that leave from every state."""
        found = np.zeros(len(self.chain.states))
        for jump in self.chain.jumps:
            found[jump.start] += jump.charge * jump.rate
        return found

    @cached_property
    def _flows(self) -> dict[str, np.ndarray]:
        """Molecules per second that the outside gains from every state, by species."""
        seen = self.part.species() | self.part.ligands()
        found: dict[str, np.ndarray] = {}
        for jump in self.chain.jumps:
            for (species, side), gained in jump.gains.items():
                if side == "out" and (species, side) in seen:
                    found.setdefault(species, np.zeros(len(self.chain.states)))[jump.start] += gained * jump.rate
        return found

    @property
    def electrogenic(self) -> bool:
        """Whether any of its steps moves charge."""
        return any(step.charge for step in self.part.cycle.steps)

    def moved(self, times: np.ndarray) -> np.ndarray:
        """Elementary charges that one molecule moved outward since the start of the first epoch."""
        course = self.courses["scheme"]
        bound = (course.at(times) - self.state["scheme"]) @ self.chain.held
        found: np.ndarray = self.before + course.spent(times) @ self._charges + bound
        return found

    def signals(self, times: np.ndarray) -> dict[str, np.ndarray]:
        """Current and moved charge, outward fluxes, occupancies."""
        p = self.courses["scheme"].at(times)
        found: dict[str, np.ndarray] = {}
        if self.electrogenic:
            per_second = p @ (self._charges + self.chain.held @ self.chain.matrix)
            found["current"] = per_second * (ELEMENTARY_CHARGE * self.scale.current[1])
            found["charge"] = self.moved(times) * self.scale.charge[1]
        found |= {f"flux.{name}": p @ (row * self.scale.flux[1]) for name, row in self._flows.items()}
        return found | {f"occupancy.{name}": p[:, i] for i, name in enumerate(self.chain.states)}


def demand_states(part: Transporter) -> None:
    """Refuse a part that has nothing to relax."""
    if isinstance(part, SchemeTransporter) or (isinstance(part, Channel) and any(gate.states for gate in part.gates)):
        for gate in getattr(part, "gates", ()):
            if gate.states and not isinstance(gate, (Gate, MarkovGating)):
                raise InputError(
                    message("errors_instruments-gate-no-gate-no-markovgating", name=f"{gate.name!r}"), where=part.name
                )
        return
    raise InputError(
        message("errors_instruments-has-no-states-take-time-2"),
        where=part.name,
        why=message("errors_instruments-rate-follows-voltage-concentrations-once"),
        hint=message("errors_instruments-current-voltage-dose-response-uptake"),
    )


def resting(part: Transporter, at: PointConditions) -> State:
    """The stationary fractions in ``at``."""
    if isinstance(part, Channel):
        speed = 1.0 if part.speed is None else part.speed.value(at)
        return {
            gate.name: np.array([float(p) for p in gate.steady(at, speed).values()])
            for gate in part.gates
            if gate.states
        }
    try:
        return {"scheme": generator(part, at).stationary()}
    except InputError as error:
        raise error.within(part.name) from None


def sweep_of(part: Transporter, epochs: list[tuple[PointConditions, float]], scale: Scale) -> tuple[Stretch, ...]:
    """The stretches of one sweep, each from where the one before it ended, the first from rest."""
    found: list[Stretch] = []
    with evaluating(part.name):
        state = resting(part, epochs[0][0])
        for at, duration in epochs:
            last = found[-1] if found else None
            if isinstance(part, Channel):
                found.append(ChannelStretch(at, duration, state, scale, part))
            elif isinstance(part, SchemeTransporter):
                following = SchemeStretch(at, duration, state, scale, part, 0.0)
                if isinstance(last, SchemeStretch):
                    # rapid states settle at once when the field changes, and the charge they hold moves with them
                    moved = float(last.moved(np.array([last.duration]))[0])
                    moved += float(state["scheme"] @ (following.chain.held - last.chain.held))
                    following = SchemeStretch(at, duration, state, scale, part, moved)
                found.append(following)
            first = found[-1].signals(np.array([0.0]))
            if not all(np.all(np.isfinite(values)) for values in first.values()):
                raise ArithmeticError("a number went out of range")
            state = found[-1].end
    return tuple(found)
