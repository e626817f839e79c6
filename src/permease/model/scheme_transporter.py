"""Carriers and pumps: transporters that are a thermodynamically closed kinetic scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from ..errors import InputError, ModelError, UnknownNameError, choice
from ..expr import ops
from ..kinetics.cycle import Cycle
from ..sources import Sourced, derived
from ..text import message, phrase
from ..units import si, with_unit
from .conditions import Conditions, PointConditions
from .counted import CountedTransporter
from .process import Process
from .rate_law import coherent_unit, in_usual_unit, usual_unit
from .transporter import evaluating, finite, pairs, positive


@dataclass(frozen=True, kw_only=True)
class SchemeTransporter(CountedTransporter):
    """A protein whose kinetics are a closed scheme of states; a member is data and a docstring.

    A member class sets ``label``, ``gene``, ``family``, ``cycle`` or ``cycles`` (one per variant, the default first),
    ``counted`` (the species and side whose gain counts as one turnover; None for single-cycle schemes) and, where a
    source gives one, ``usual_density``.

    Parameters
    ----------
    density : molecules per area of membrane, e.g. ``"300 / um^2"``.
    count : molecules in the whole membrane, instead of ``density``.
    variant : one of ``cycles``.
    dynamics : ``"steady"`` keeps the scheme at its stationary state; ``"transient"`` integrates its states in time.
    constants : values in place of those of the scheme, at its reference temperature, each with its unit:
        ``{"k.EoNa->EiNa": "50 / s"}``. In a cell each has the path ``membrane.SGLT1.k.EoNa->EiNa``. Constants that
        detailed balance derives follow; those of loops that are given whole cannot change alone.

    Raises ModelError for a constant that is not above zero, UnknownNameError for one that is not free, InputError for
    what is no table of them, QuantityError for a wrong unit.
    """

    cycles: ClassVar[Mapping[str, Cycle]]
    counted: ClassVar[tuple[str, str] | None] = None

    variant: str = ""
    dynamics: Literal["steady", "transient"] = "steady"
    constants: Any = ()

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        own = cls.__dict__.get("cycle")
        if isinstance(own, Cycle):
            cls.cycles = {"default": own}
        for name, scheme in getattr(cls, "cycles", {}).items():
            if not isinstance(scheme, Cycle):
                raise ModelError(
                    message("errors_model-variant-no-cycle", name=f"{name!r}"),
                    where=cls.__name__,
                    hint=message("errors_model-cycles-name-cycle"),
                )

    def __post_init__(self) -> None:
        where = type(self).__name__
        if not getattr(self, "cycles", None):
            raise ModelError(
                message("errors_model-has-no-scheme"), where=where, hint=message("errors_model-cycle-cycle-step-class")
            )
        super().__post_init__()
        variant = choice(
            phrase("thing-variant"), self.variant, self.cycles, where=where, default=next(iter(self.cycles))
        )
        object.__setattr__(self, "variant", variant)
        choice(phrase("thing-dynamics"), self.dynamics, ("steady", "transient"), where=where)
        object.__setattr__(self, "constants", self._given())

    def _given(self) -> tuple[tuple[str, float], ...]:
        """The constants that were given, (name, value in coherent SI), in the order of the scheme."""
        where = type(self).__name__
        usual, free = self.cycle.parameters(), self.own_numbers()
        found: dict[str, float] = {}
        for name, value in pairs(self.constants, where, '{"k.A->B": "50 / s"}'):
            if name not in free:
                raise UnknownNameError(message("thing-free-constant"), str(name)[:80], free, where=where)
            number = si(value, coherent_unit(usual[name]), f"{where}.{name}")
            found[name] = positive(number, f"{where}.{name}", value)
        return tuple((name, found[name]) for name in free if name in found)

    def own_numbers(self) -> tuple[str, ...]:
        """Names of the constants that can be given: those that may change alone."""
        return self.cycle.free_parameters

    @property
    def cycle(self) -> Cycle:
        """The scheme of the chosen variant."""
        return self.cycles[self.variant]

    @property
    def consistent(self) -> bool:
        """Whether the scheme is thermodynamically closed."""
        return self.cycle.consistent

    def measured_at(self, cell: float) -> float | None:
        """The reference temperature (K) of its scheme; None where any constant has a temperature dependence."""
        return None if self.cycle.follows_temperature else self.cycle.temperature

    @property
    def states(self) -> tuple[str, ...]:
        """States integrated in time (transient dynamics only)."""
        return self.cycle.transient_states if self.dynamics == "transient" else ()

    def species(self) -> frozenset[tuple[str, str]]:
        """The bath species it transports or reacts; inhibitors may be absent."""
        return frozenset(key for loop in self.cycle.closure.loops for key in loop.stoichiometry)

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """What every simple loop of the scheme moves."""
        return tuple(loop.stoichiometry for loop in self.cycle.scheme.simple_loops or self.cycle.closure.loops)

    def ligands(self) -> frozenset[tuple[str, str]]:
        """Bath species that only bind, such as inhibitors."""
        return self.cycle.bath - self.species()

    def free_fraction(self, species: str, side: str, at: Seen) -> Any:
        """The part of a species that its scheme sees, where it is defined for a bound form of it; 1 for all others."""
        return 1.0

    def provided(self, species: str, side: str, at: Any) -> Any | None:
        """The amount (mol/m3) of a reactant that comes with the part and not from a bath, such as light; else None."""
        return None

    def parameters(self) -> Mapping[str, Sourced]:
        """Rate constants and density with their sources."""
        found = dict(self.cycle.parameters())
        for name, value in self.constants:
            unit, shown = coherent_unit(found[name]), usual_unit(found[name])
            found[name] = derived(with_unit(value, unit, shown), "given by the user")
        return {**found, **self._sourced_number()}

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        found = self._documented_number()
        if self.variant != next(iter(self.cycles)):
            found["variant"] = self.variant
        if self.dynamics != "steady":
            found["dynamics"] = self.dynamics
        if self.constants:
            usual = self.cycle.parameters()
            found["constants"] = {name: in_usual_unit(value, usual[name]) for name, value in self.constants}
        return {**found, **self._documented_name()}

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """One column per cycle of the scheme, or one per step when its states are integrated."""
        amount, seen = self.molecules(at), Seen(self, at)
        if self.dynamics == "transient" and not isinstance(at, PointConditions):
            transitions = self.cycle.transient(seen, {state: at.state(state) for state in self.states})
            return tuple(
                Process(
                    name=t.name,
                    rate=t.rate,
                    stoichiometry=dict(t.stoichiometry),
                    states=t.states,
                    charge=t.charge,
                    forward=t.forward,
                    backward=t.backward,
                    consistent=self.cycle.consistent,
                )
                for t in transitions
            )
        return tuple(
            Process(
                name=flow.name,
                rate=amount * flow.rate,
                stoichiometry=dict(flow.stoichiometry),
                standard_energy=flow.standard_energy + self._bound_energy(flow.stoichiometry, seen),
                forward=amount * flow.forward,
                backward=amount * flow.backward,
                consistent=self.cycle.consistent,
            )
            for flow in self.cycle.flows(seen)
        )

    def _bound_energy(self, stoichiometry: Mapping[tuple[str, str], int], at: Seen) -> Any:
        """Sum of nu R T ln(free fraction): what total concentrations overstate of the chemical potentials (J/mol)."""
        total: Any = 0.0
        for (species, side), gained in stoichiometry.items():
            fraction = self.free_fraction(species, side, at)
            if not isinstance(fraction, float) or fraction != 1.0:
                total = total + float(gained) * at.thermal_energy * ops.log(fraction)
        return total

    def rest_fractions(self, at: Conditions) -> dict[str, Any]:
        """Stationary fraction of the molecules in every state that is integrated (a group of rapid states as one)."""
        found = self.cycle.occupancies(Seen(self, at))
        return {group[0]: sum(found[state] for state in group) for group in self.cycle.scheme.groups}

    def occupancy(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> dict[str, float]:
        """Stationary fraction of the molecules in every state."""
        from .conditions import point

        at = point(inside, outside, voltage, temperature)
        with evaluating(self.name, at):
            return {state: float(finite(p)) for state, p in self.cycle.occupancies(Seen(self, at)).items()}

    def _turnover(self, at: PointConditions) -> Any:
        if self.counted is None:
            columns = self.processes(at)
            if len(columns) != 1:
                raise InputError(
                    message("errors_model-has-cycles", name=self.name, count=len(columns)),
                    why=message("errors_model-class-must-say-what-counted"),
                )
            return columns[0].rate
        return sum(p.rate * p.stoichiometry.get(self.counted, 0.0) for p in self.processes(at))


@dataclass(frozen=True)
class Seen:
    """Surroundings as a scheme sees them: what only binds may be absent, and some species count in part."""

    part: SchemeTransporter
    surroundings: Any

    def concentration(self, species: str, side: str) -> Any:
        """Free concentration (mol/m3), zero for an absent ligand."""
        provided = self.part.provided(species, side, self.surroundings)
        if provided is not None:
            return provided
        if (species, side) in self.part.ligands() and (species, side) not in self.part.assumed:
            return self.surroundings.ligand(species, side)
        fraction = self.part.free_fraction(species, side, self)
        if (species, side) in self.part.assumed:
            default = si(self.part.assumed[species, side], "mol/m^3", f"{self.part.name}.{species}")
            concentration = self.surroundings.assumed(species, side, default)
        else:
            concentration = self.surroundings.concentration(species, side)
        return concentration if isinstance(fraction, float) and fraction == 1.0 else concentration * fraction

    def parameter(self, name: str, value: float, unit: str) -> Any:
        """A named number: the one that was given for this part, or its own."""
        given = dict(self.part.constants)
        return self.surroundings.parameter(name, given.get(name, value), unit)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.surroundings, name)


class Carrier(SchemeTransporter):
    """A carrier: binds on one side, changes conformation, releases on the other; uniporter, symporter or antiporter.

    Raises UnknownNameError for a variant that it does not have, ModelError for both a density and a count, and
    QuantityError for a density without its unit.

    Source of the kinetics: Hill 1977, Free Energy Transduction in Biology; each member cites its own constants.
    """

    kind: ClassVar[str] = "carrier"


class Pump(SchemeTransporter):
    """A primary active transporter: its cycle contains a fuel.

    Raises UnknownNameError for a variant that it does not have, ModelError for both a density and a count, and
    QuantityError for a density without its unit.

    Source of the kinetics: Hill 1977, Free Energy Transduction in Biology; each member cites its own constants.
    """

    kind: ClassVar[str] = "pump"
