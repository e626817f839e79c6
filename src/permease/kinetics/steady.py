"""The stationary state of a cycle: occupancies by state reduction, cycle fluxes by Hill's diagram method.

The net flux of a simple cycle is (Pi+ - Pi-) times a ratio of tree sums, where Pi+ and Pi- are the products of rates in
the two directions (Hill, Free Energy Transduction in Biology, 1977). The common part of Pi+ and Pi- is factored out and
detailed balance fixes the rest, so each flux has exactly the sign of its affinity and is zero at equilibrium.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..sources import Reference
from .closure import CHARGE_TOLERANCE, loop_charge
from .elimination import FLOOR, Elimination, Exchange, either, eliminate, good_order
from .flow import Flow, flow_names
from .graph import Walk
from .monomial import Monomial, combined, fast_ratio, forward_rate, quotient, reverse_rate
from .notation import BathSpecies
from .scheme import Loop
from .step import concentration_unit
from .surroundings import Environment, Surroundings
from .values import constants, equilibrium_product, fuel_energy, loop_product

if TYPE_CHECKING:
    from .cycle import Cycle

HILL = Reference("Hill1977", "Hill TL (1977) Free Energy Transduction in Biology. Academic Press, New York")
"""The diagram method."""


class Stationary:
    """One evaluation of a cycle in given surroundings; every part is computed once, when first asked for."""

    def __init__(self, cycle: Cycle, at: Surroundings) -> None:
        self.cycle, self.scheme = cycle, cycle.scheme
        self.env = Environment(at, cycle.bath)
        self.constants = constants(cycle, self.env)

    @cached_property
    def monomials(self) -> dict[str, Monomial]:
        """The weight of every state within its group; no concentration has a negative power."""
        weights: dict[str, Monomial] = {}
        for group in self.scheme.groups:
            relative = {}
            for state in group:
                weight = Monomial()
                for edge, direction in self.scheme.fast_path(group[0], state):
                    ratio = fast_ratio(edge, self.scheme.steps[edge])
                    weight = weight * ratio if direction > 0 else weight / ratio
                relative[state] = weight
            lowest: dict[BathSpecies, int] = {}
            for weight in relative.values():
                for key, power in weight.baths.items():
                    lowest[key] = min(lowest.get(key, 0), power)
            lift = Monomial(baths={key: -power for key, power in lowest.items() if power < 0})
            weights |= {state: weight * lift for state, weight in relative.items()}
        return weights

    @cached_property
    def sums(self) -> list[Any]:
        """The partition function of every group."""
        totals = []
        for group in self.scheme.groups:
            if len(group) == 1:
                totals.append(1.0)
                continue
            members = [self.monomials[state] for state in group]
            total = members[0].value(self.constants, self.env)
            for member in members[1:]:
                total = total + member.value(self.constants, self.env)
            if all(member.baths for member in members):
                power = sum(members[0].baths.values())
                total = total + self.env.number(FLOOR, concentration_unit(power))
            totals.append(total)
        return totals

    @cached_property
    def fractions(self) -> dict[str, Any]:
        """The fraction of its group that is in each state."""
        return {
            state: 1.0 if len(self.scheme.groups[g]) == 1 else self._weight(state) / self.sums[g]
            for state, g in self.scheme.group_of.items()
        }

    def _weight(self, state: str) -> Any:
        return self.monomials[state].value(self.constants, self.env)

    def direct_rate(self, edge: int, direction: int) -> Any:
        """The rate of a slow step out of the state it leaves (1/s), all concentrations and the voltage included."""
        return self.rate_monomial(edge, direction).value(self.constants, self.env)

    def rate_monomial(self, edge: int, direction: int) -> Monomial:
        """The same as a monomial."""
        return (forward_rate if direction > 0 else reverse_rate)(edge, self.scheme.steps[edge])

    def departure(self, edge: int, direction: int) -> str:
        """The state a step leaves when it runs in a direction."""
        step = self.scheme.steps[edge]
        return step.left if direction > 0 else step.right

    @cached_property
    def lumped_rates(self) -> dict[tuple[int, int], Exchange]:
        """Rates between groups, slow rates weighted by the fraction of the group in the departing state."""
        table: dict[tuple[int, int], Exchange] = {}
        for edge in self.scheme.slow:
            for direction in (1, -1):
                start, end = self.departure(edge, direction), self.departure(edge, -direction)
                i, j = self.scheme.group_of[start], self.scheme.group_of[end]
                if i == j:
                    continue
                rate = self.direct_rate(edge, direction)
                if len(self.scheme.groups[i]) > 1:
                    rate = rate * self.fractions[start]
                positive = not (self.rate_monomial(edge, direction) * self.monomials[start]).baths
                way = Exchange(rate, positive)
                table[i, j] = way if (i, j) not in table else either(table[i, j], way)
        return table

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The order in which groups are eliminated; dead ends first."""
        count = len(self.scheme.groups)
        cycles = self.scheme.slow_cycles
        live = {g for walk, _ in cycles or () for g in self._groups(walk)}
        dead = frozenset(range(count)) - live if live else frozenset[int]()
        return good_order(self.lumped_rates, count, dead)

    def _groups(self, walk: Walk) -> list[int]:
        return [self.scheme.group_of[self.departure(edge, direction)] for edge, direction in walk]

    @cached_property
    def _eliminations(self) -> dict[tuple[int, ...], Elimination]:
        return {}

    def eliminated(self, order: tuple[int, ...]) -> Elimination:
        """The elimination in one order, computed once."""
        if order not in self._eliminations:
            self._eliminations[order] = eliminate(self.lumped_rates, order, self.env)
        return self._eliminations[order]

    @cached_property
    def group_occupancies(self) -> list[Any]:
        """The probability of every group."""
        weights = self.eliminated(self.order).weights
        total = weights[self.order[0]]
        for group in self.order[1:]:
            total = total + weights[group]
        return [weights[g] / total for g in range(len(self.scheme.groups))]

    def occupancies(self) -> dict[str, Any]:
        """The probability of every state."""
        return {
            state: self.group_occupancies[g]
            if len(self.scheme.groups[g]) == 1
            else self.group_occupancies[g] * self.fractions[state]
            for state, g in self.scheme.group_of.items()
        }

    def cycle_rate(self, walk: Walk, loop: Loop) -> tuple[Any, Any, Any]:
        """(net, forward, backward) rate of one simple cycle of groups (1/s)."""
        groups = self._groups(walk)
        on_cycle = set(groups)
        order = (*(g for g in self.order if g not in on_cycle), *(g for g in self.order if g in on_cycle))
        pivots = self.eliminated(order).pivots[len(order) - len(groups) :]
        onward, return_ = Monomial(), Monomial()
        for edge, direction in walk:
            start, end = self.departure(edge, direction), self.departure(edge, -direction)
            onward = onward * self.rate_monomial(edge, direction) * self.monomials[start]
            return_ = return_ * self.rate_monomial(edge, -direction) * self.monomials[end]
        shared = {
            key: min(onward.baths.get(key, 0), return_.baths.get(key, 0)) for key in {*onward.baths, *return_.baths}
        }
        shared = {key: power for key, power in sorted(shared.items()) if power}
        common = Monomial(onward.constants, shared, (onward.charge + return_.charge) / 2)
        above, below = common.factors(self.constants, self.env)
        partition = [self.sums[g] for g in groups if len(self.scheme.groups[g]) > 1]
        factor = quotient([self.group_occupancies[order[-1]], *above], [*pivots, *below, *partition])
        charge = self._charge(loop)
        push = _drive(onward, shared, charge / 2).value((), self.env)
        pull = _drive(return_, shared, -charge / 2).value((), self.env)
        product = (
            equilibrium_product(self.cycle, self.env, loop)
            if self.cycle.closure.is_exact(loop)
            else loop_product(self.cycle, self.constants, loop)
        )
        if product is not None:
            pull = pull / product
        return factor * (push - pull), factor * push, factor * pull

    def _charge(self, loop: Loop) -> float:
        _, gains = loop_charge(loop, self.cycle.charges)
        return gains if abs(gains - loop.charge) <= CHARGE_TOLERANCE else loop.charge

    def chord_rate(self, edge: int) -> tuple[Any, Any, Any]:
        """(net, forward, backward) rate of a slow step from the occupancies (1/s)."""
        state = self.occupancies()
        step = self.scheme.steps[edge]
        forward = state[step.left] * self.direct_rate(edge, 1)
        backward = state[step.right] * self.direct_rate(edge, -1)
        return forward - backward, forward, backward

    @cached_property
    def cycle_rates(self) -> list[tuple[Loop, tuple[Any, Any, Any]]]:
        """Every loop that carries flux, with its (net, forward, backward) rate."""
        cycles = self.scheme.slow_cycles
        if cycles is None:
            return [(loop, self.chord_rate(edge)) for edge, _, loop in self.scheme.chord_cycles]
        return [
            (loop, self.cycle_rate(walk, loop))
            for walk, loop in cycles
            if loop.stoichiometry or not self.cycle.closure.is_exact(loop)
        ]

    def step_fluxes(self) -> tuple[Any, ...]:
        """The net flux through every step (1/s), left to right; they cancel at every state."""
        fluxes: list[Any] = [0.0] * len(self.scheme.steps)
        touched = [False] * len(self.scheme.steps)
        for loop, (net, _, _) in self.cycle_rates:
            for edge, direction in loop.walk:
                signed = net if direction > 0 else -net
                fluxes[edge] = fluxes[edge] + signed if touched[edge] else signed
                touched[edge] = True
        return tuple(flux if seen else self.env.number(0.0, "1/s") for flux, seen in zip(fluxes, touched, strict=True))

    def flows(self) -> tuple[Flow, ...]:
        """The flows: cycles of equal stoichiometry are one, cycles that move nothing are left out."""
        merged: dict[tuple[Any, ...], list[Any]] = {}
        for loop, (net, forward, backward) in self.cycle_rates:
            if not loop.stoichiometry:
                continue
            key = tuple(sorted(loop.stoichiometry.items()))
            opposite = tuple((bath, -count) for bath, count in key)
            if opposite in merged:
                key, net, forward, backward = opposite, -net, backward, forward
            if key in merged:
                entry = merged[key]
                entry[1:] = [entry[1] + net, entry[2] + forward, entry[3] + backward]
            else:
                merged[key] = [loop, net, forward, backward]
        fuel = self.cycle.fuel.name if self.cycle.fuel else ""
        names = flow_names([entry[0].stoichiometry for entry in merged.values()], fuel)
        found = []
        for name, (loop, net, forward, backward) in zip(names, merged.values(), strict=True):
            turns = self.cycle.turns(loop)
            energy = float(turns) * fuel_energy(self.cycle, self.env) if turns else self.env.number(0.0, "J/mol")
            found.append(Flow(name, net, forward, backward, loop.stoichiometry, self._charge(loop), energy))
        return tuple(found)


def _drive(way: Monomial, shared: Mapping[BathSpecies, int], charge: float) -> Monomial:
    """The part of a one-way product that the other direction lacks: its concentrations, and half the field."""
    return Monomial(baths=combined(way.baths, shared, -1), charge=charge)
