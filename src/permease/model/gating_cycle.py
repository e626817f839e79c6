"""Gates that a fuel drives round: the scheme of a channel as a thermodynamic cycle, with what it uses up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import ModelError
from ..kinetics.cycle import Cycle
from ..kinetics.steady import Stationary
from ..sources import Sourced
from ..text import listing, message
from ..units import si
from .gating_rates import Ligands
from .gating_scheme import MarkovGating
from .process import Process

if TYPE_CHECKING:
    from .conditions import Conditions


class CycleGating(MarkovGating):
    """A scheme of states of a channel made of kinetic steps, whose loops close against the energy of a fuel.

    Where the transitions of ``MarkovGating`` turn nothing over, these take up and give off molecules of the baths,
    such as MgATP, and may be driven round their loops: one constant of every loop follows from the standard energy of
    the fuel, so no loop turns by itself when the fuel is spent. What is used up is booked, by one column at the
    stationary state and by one column per transition where the states are integrated; matter, charge and energy of a
    cell close with it.

    Parameters
    ----------
    cycle : all its steps have rate constants (none is a rapid equilibrium) and move no charge across the field.
    open : names of the conducting states.
    assumed : concentrations that stand in where a cell does not list a reactant.
    name : of the element, for messages.

    Raises ModelError.

    Source: Hill 1977, Free Energy Transduction in Biology.
    """

    def __init__(
        self,
        cycle: Cycle,
        *,
        open: tuple[str, ...],
        assumed: Mapping[tuple[str, str], Sourced] | None = None,
        name: str = "scheme",
    ) -> None:
        if not isinstance(cycle, Cycle):
            raise ModelError(
                message("errors_model-no-cycle", cycle=f"{cycle!r}"),
                hint="CycleGating(Cycle(step(...), ...), open=('O',))",
            )
        missing = [state for state in open if state not in cycle.states]
        if missing:
            raise ModelError(
                message("errors_model-open-state-has-no-step", state=f"{missing[0]!r}"),
                why=message("errors_model-states", states=listing(cycle.states, "list-comma")),
            )
        if not open:
            raise ModelError(
                message("errors_model-channel-has-open-state"),
                why=message("errors_model-states", states=listing(cycle.states, "list-comma")),
            )
        if len(cycle.scheme.slow) != len(cycle.steps) or any(step.charge for step in cycle.steps):
            raise ModelError(
                message("errors_model-step-gates-rapid-equilibrium-moves"),
                hint=message("errors_model-step-arrow-forward-reverse-without-charge"),
            )
        self.cycle, self.conducting, self.name = cycle, open, name
        self.assumed: Mapping[tuple[str, str], Sourced] = assumed or {}
        self.transitions, self.driven, self.tolerance = (), cycle.fuel is not None, 1e-9

    @property
    def states(self) -> tuple[str, ...]:
        """Its states in order of appearance."""
        return self.cycle.states

    @property
    def reactants(self) -> frozenset[tuple[str, str]]:
        """What its loops use up and make."""
        return frozenset(key for loop in self.cycle.closure.loops for key in loop.stoichiometry)

    @property
    def ligands(self) -> Ligands:
        """What it only binds, or what only speeds its steps; it may be absent."""
        return self.cycle.bath - self.reactants

    def numbers(self) -> Mapping[str, Sourced]:
        """Its rate constants; derived ones have none."""
        return self.cycle.parameters()

    def rates(self, at: Conditions, speed: Any) -> dict[tuple[str, str], tuple[Any, bool]]:
        """Rate (1/s) of every way between two states, parallel steps together, and whether it cannot vanish."""
        here = Stationary(self.cycle, Sight(self, at))
        found: dict[tuple[str, str], tuple[Any, bool]] = {}
        for edge, step in enumerate(self.cycle.steps):
            for direction, way in ((1, (step.left, step.right)), (-1, (step.right, step.left))):
                rate = speed * here.direct_rate(edge, direction)
                always = not here.rate_monomial(edge, direction).baths
                if way in found:
                    rate, always = found[way][0] + rate, found[way][1] or always
                found[way] = (rate, always)
        return found

    def steady(self, at: Conditions, speed: Any) -> dict[str, Any]:
        """The stationary distribution."""
        return self.cycle.occupancies(Sight(self, at))

    def columns(self, amounts: Mapping[str, Any], total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """One column per step, with what it takes up and gives off."""
        return tuple(
            Process(
                name=f"gating {each.name}",
                rate=speed * each.rate,
                stoichiometry=dict(each.stoichiometry),
                states=each.states,
                charge=each.charge,
                forward=speed * each.forward,
                backward=speed * each.backward,
            )
            for each in self.cycle.transient(Sight(self, at), amounts)
        )

    def chemistry(self, total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """One column per reaction of its loops, named after the fuel."""
        scale = speed * total
        flows = self.cycle.flows(Sight(self, at))
        fuel = self.cycle.fuel.name if self.cycle.fuel is not None else ""
        return tuple(
            Process(
                name=fuel if flow.name == "cycle" else flow.name,
                rate=scale * flow.rate,
                stoichiometry=dict(flow.stoichiometry),
                standard_energy=flow.standard_energy,
                forward=scale * flow.forward,
                backward=scale * flow.backward,
            )
            for flow in flows
        )

    def loop_products(self, at: Conditions) -> tuple[float, ...]:
        """For every independent loop the logarithm of forward over backward rates in ``at``: its affinity over RT."""
        import math

        here = Stationary(self.cycle, Sight(self, at))
        return tuple(
            math.fsum(
                way * (math.log(here.direct_rate(edge, 1)) - math.log(here.direct_rate(edge, -1)))
                for edge, way in loop.walk
            )
            for loop in self.cycle.closure.loops
        )


@dataclass(frozen=True)
class Sight:
    """Surroundings as the gates see them: ligands may be absent, metabolites may be assumed."""

    gates: CycleGating
    surroundings: Any

    def concentration(self, species: str, side: str) -> Any:
        """Free concentration (mol/m3)."""
        if (species, side) in self.gates.ligands:
            return self.surroundings.ligand(species, side)
        if (species, side) in self.gates.assumed:
            default = si(self.gates.assumed[species, side], "mol/m^3", species)
            return self.surroundings.assumed(species, side, default)
        return self.surroundings.concentration(species, side)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.surroundings, name)
