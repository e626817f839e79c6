"""Channels: pores that ions pass at the rate of diffusion while their gates are open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from ..chemistry.species import species as lookup
from ..errors import ModelError, choice
from ..expr import ops
from ..sources import Sourced
from ..text import message, phrase
from ..units import si
from .conditions import MAXIMUM_VOLTAGE, Conditions, PointConditions, point
from .counted import CountedTransporter
from .gating import Gating
from .gating_rates import numbers_in, qualified
from .permeation import Factor, Pore, number_of
from .process import Process
from .transporter import evaluating, finite

DYNAMICS = ("steady", "transient")


@dataclass(frozen=True)
class Speed:
    """How much faster gates move when it is warmer: q10 to the power (T - reference)/10 K.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.

    Source: the definition of a Q10.
    """

    q10: Sourced
    reference: Sourced

    def value(self, at: Conditions) -> Any:
        """phi, 1 at the reference temperature."""
        n = numbers_in(at, "speed", {"q10": self.q10})
        at_reference = at.parameter("speed.reference", si(self.reference, "K", "reference"), "K")
        return ops.exp(ops.log(n["q10"]) * (at.temperature - at_reference) / at.constant(10.0, "K"))

    def numbers(self) -> Mapping[str, Sourced]:
        """q10 and its reference temperature."""
        return {"speed.q10": self.q10, "speed.reference": self.reference}


@dataclass(frozen=True, kw_only=True)
class Channel(CountedTransporter):
    """A channel; a member is data and a docstring: its ``pore``, its ``gates`` and what slows the pore.

    A member class sets ``label``, ``gene``, ``family``, ``pore`` (``Ohmic`` or ``Goldman``), ``gates`` (``Gate``,
    ``MarkovGating``, ``Formula``; the open probability is the product over them), ``factors`` (``Saturation``,
    ``Block``), ``speed`` (the temperature factor of its gates) and, where a source gives one, ``usual_density``.

    Every ion that passes is one column. The gates move no charge and store no energy in this description: the work
    that the field does on them is not booked. A ligand opens a channel without being used up.

    Parameters
    ----------
    density : channels per area of membrane, e.g. ``"300 / um^2"``.
    count : channels in the whole membrane, instead of ``density``.
    dynamics : ``"transient"`` integrates the gates in time, ``"steady"`` keeps them at their stationary state; the
        default is transient where there are gates that take time.

    Raises ModelError for a member without a pore or for both a density and a count, and QuantityError for a density
    without its unit.

    Source of the gates: Hodgkin & Huxley 1952, J Physiol 117:500; each member cites its own constants.
    """

    kind: ClassVar[str] = "channel"
    pore: ClassVar[Pore]
    gates: ClassVar[tuple[Gating, ...]] = ()
    factors: ClassVar[tuple[Factor | Gating, ...]] = ()
    speed: ClassVar[Speed | None] = None
    stoichiometry: ClassVar[Mapping[tuple[str, str], int]] = {}

    dynamics: str = ""

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        if "pore" in cls.__dict__:
            cls.stoichiometry = {(i, side): n for i in cls.pore.ions for side, n in (("in", -1), ("out", 1))}
            passing = frozenset(cls.stoichiometry)
            for gate in cls.gates:
                gate.demand_defined(passing)
        names = [state for gate in cls.gates for state in gate.states]
        if len(set(names)) != len(names):
            raise ModelError(message("errors_model-two-gates-have-state-same"), where=cls.__name__)

    def __post_init__(self) -> None:
        where = type(self).__name__
        if getattr(self, "pore", None) is None:
            raise ModelError(
                message("errors_model-has-no-pore"),
                where=where,
                hint=message("errors_model-pore-ohmic-reference-value-20-ps"),
            )
        super().__post_init__()
        chosen = choice(phrase("thing-dynamics"), self.dynamics, DYNAMICS, where=where, default=self._usual_dynamics)
        object.__setattr__(self, "dynamics", chosen)
        if chosen == "transient" and not self._gate_states:
            raise ModelError(
                message("errors_model-gates-follow-once-there-nothing"),
                where=where,
                hint=message("errors_model-steady"),
            )

    @property
    def _gate_states(self) -> tuple[str, ...]:
        return tuple(state for gate in self.gates for state in gate.states)

    @property
    def _usual_dynamics(self) -> str:
        return "transient" if self._gate_states else "steady"

    @property
    def logarithmic(self) -> bool:
        """Whether its law has no value where an ion that it passes is absent."""
        return self.pore.logarithmic

    def measured_at(self, cell: float) -> float | None:
        """That of the cell (K), for nothing in it tells another; None where its gates have a ``speed``."""
        return cell if self.speed is None else None

    @property
    def states(self) -> tuple[str, ...]:
        """States of its gates that are integrated in time."""
        return self._gate_states if self.dynamics == "transient" else ()

    def species(self) -> frozenset[tuple[str, str]]:
        """The ions that pass, on both sides, and what the chemistry of its gates uses up and makes."""
        ions = frozenset((ion, side) for ion in self.pore.ions for side in ("in", "out"))
        return ions.union(*(gate.reactants for gate in self.gates))

    def ligands(self) -> frozenset[tuple[str, str]]:
        """What opens, closes or blocks it without passing; it may be absent."""
        return frozenset(key for part in (*self.gates, *self.factors) for key in part.ligands) - self.species()

    def parameters(self) -> Mapping[str, Sourced]:
        """Every number of the pore and the gates, and the density."""
        found = qualified("pore", self.pore.numbers())
        for gate in self.gates:
            found.update(gate.numbers())
        for factor in self.factors:
            found.update(factor.numbers() if isinstance(factor, Gating) else qualified(factor.name, factor.numbers()))
        if self.speed is not None:
            found.update(self.speed.numbers())
        return {**found, **self._sourced_number()}

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        found = self._documented_number()
        if self.dynamics != self._usual_dynamics:
            found["dynamics"] = self.dynamics
        return {**found, **self._documented_name()}

    # -- gating --------------------------------------------------------------------------------------------------

    def _speed(self, at: Conditions) -> Any:
        return 1.0 if self.speed is None else self.speed.value(at)

    def rest_fractions(self, at: Conditions) -> dict[str, Any]:
        """Stationary fraction of the channels in every state of the gates."""
        speed = self._speed(at)
        return {state: p for gate in self.gates for state, p in gate.steady(at, speed).items()}

    def open_fraction(self, at: Conditions) -> Any:
        """The open probability in ``at``: of the gates as they are where their states are integrated, else stationary.

        A pure number, as a float or array alone and as a graph node in a compiled cell.
        """
        if self.states and not isinstance(at, PointConditions):
            total = self.molecules(at)
            fractions = {state: at.state(state) / total for state in self.states}
        else:
            fractions = self.rest_fractions(at)
        probability: Any = 1.0
        for gate in self.gates:
            probability = probability * gate.open(fractions, at)
        return probability

    def open_probability(
        self, *, inside: Any = None, outside: Any = None, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> float:
        """Stationary open probability (0 to 1); a ligand that is not given is absent."""
        at = point({} if inside is None else inside, {} if outside is None else outside, voltage, temperature)
        with evaluating(self.name, at):
            return float(finite(self.open_fraction(at)))

    def occupancy(
        self, *, inside: Any = None, outside: Any = None, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> dict[str, float]:
        """Stationary fraction of the channels in every state of a scheme, and of every gate that is open."""
        at = point({} if inside is None else inside, {} if outside is None else outside, voltage, temperature)
        with evaluating(self.name, at):
            return {state: float(finite(p)) for state, p in self.rest_fractions(at).items()}

    # -- columns -------------------------------------------------------------------------------------------------

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One column per ion, and one per transition of the gates where they are integrated.

        At the stationary state one per reaction of gates that a fuel drives.
        """
        passed = self._passing(at, self.open_fraction(at))
        total, speed = self.molecules(at), self._speed(at)
        if not self.states or isinstance(at, PointConditions):
            return (*passed, *(column for gate in self.gates for column in gate.chemistry(total, at, speed)))
        moved = [
            column
            for gate in self.gates
            for column in gate.columns({state: at.state(state) for state in gate.states}, total, at, speed)
        ]
        return (*passed, *moved)

    def open_pore(self, at: Conditions) -> tuple[Process, ...]:
        """The columns of the ions as if every gate were open; blockers and saturation still act."""
        return self._passing(at, 1.0)

    def one_way(self, ion: str, at: PointConditions) -> tuple[float, float]:
        """Efflux and influx of a labelled ion through one open channel (1/s), at one set of numbers."""
        scale = self._scale(at, 1.0) / self.molecules(at)
        out, into = self.pore.rates(at)[ion]
        return float(scale * out), float(scale * into)

    def _scale(self, at: Conditions, probability: Any) -> Any:
        """Open channels in the membrane, less what slows them (a pure number)."""
        scale = number_of(self.molecules(at), at) * probability
        for factor in self.factors:
            if isinstance(factor, Gating):
                scale = scale * factor.open({}, at)
            else:
                scale = scale * factor.value(numbers_in(at, factor.name, factor.numbers()), at)
        return scale

    def _passing(self, at: Conditions, probability: Any) -> tuple[Process, ...]:
        """The columns of the ions with this open probability."""
        scale = self._scale(at, probability)
        return tuple(
            Process(
                name=ion,
                rate=scale * passage.net,
                stoichiometry={(ion, "in"): -1, (ion, "out"): 1},
                forward=None if passage.forward is None else scale * passage.forward,
                backward=None if passage.backward is None else scale * passage.backward,
                coupled=self.pore.coupled,
            )
            for ion, passage in self.pore.passing(at).items()
        )

    def _turnover(self, at: PointConditions) -> Any:
        """Net ions that leave per second and channel, all species together."""
        return sum(p.rate for p in self._passing(at, self.open_fraction(at))) / self.molecules(at)

    def _root(self, at: PointConditions) -> float:
        """Where the current through the open pore vanishes, whatever the gates do there."""

        def net(voltage: float) -> float:
            columns = self.open_pore(replace(at, voltage=voltage))
            return float(sum(lookup(p.name).charge * p.rate for p in columns) / self.molecules(at))

        return self._between(net, MAXIMUM_VOLTAGE, message("errors_model-current-does-not-reverse"))
