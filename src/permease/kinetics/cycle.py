"""A transport cycle that cannot break the second law: a scheme of steps, closed thermodynamically when it is made."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from ..errors import ConsistencyError, InputError, PermeaseError, UnknownNameError
from ..sources import Reference, Sourced, derived
from ..text import message
from .closure import (
    Closure,
    charge_problem,
    close,
    expected_log_product,
    fast_loop_problem,
    fuel_turns,
    log_ratio,
    loop_log_product,
    unfuelled,
)
from .flow import Flow
from .fuel import Fuel
from .notation import BathSpecies
from .scheme import Loop, Scheme
from .step import Step, concentration_unit, rate_unit
from .surroundings import Surroundings

if TYPE_CHECKING:
    from .reconcile import Change
    from .tracer import Tracer
    from .transient import Transition


class Cycle:
    """A scheme of reversible steps whose constants obey detailed balance.

    Parameters
    ----------
    steps : from ``step`` and ``equilibrium``; omit one constant per independent loop and it is derived.
    source : the reference of all numbers that carry none of their own.
    at : the temperature at which the constants hold.
    fuel : the chemistry that drives the loops with a net reaction.
    reconcile : ``"least-change"`` moves an over-determined set by the smallest step in log space that closes every
        loop; ``reconciliation`` records what moved.
    tolerance : how far (relative) a loop all of whose constants are given may be from closing.
    consistent : False declares that the scheme breaks detailed balance and is meant to; it carries the badge.
    check : False accepts anything with a determined set of constants, for ``audit`` of published sets.
    charges : elementary charges of species that are not in the catalogue, by name.

    Raises ModelError, ConsistencyError or UnknownNameError that name the step or the loop.

    Source: Hill 1977, Free Energy Transduction in Biology.

    >>> from permease.kinetics.step import step
    >>> uniport = Cycle(
    ...     step("Eo + S.out <-> EoS", "1e6 / (M s)", "100 / s"),
    ...     step("EoS <-> EiS", "50 / s", "50 / s"),
    ...     step("EiS <-> Ei + S.in", "100 / s"),
    ...     step("Ei <-> Eo", "20 / s", "20 / s"),
    ...     charges={"S": 0},
    ... )
    >>> [str(loop) for loop in uniport.closure.derived.values()]
    ['Eo -> EoS -> EiS -> Ei -> Eo']
    """

    def __init__(
        self,
        *steps: Step,
        source: Reference | None = None,
        at: Any = "37 degC",
        fuel: Fuel | None = None,
        reconcile: Literal["least-change"] | None = None,
        tolerance: float = 0.02,
        consistent: bool = True,
        check: bool = True,
        charges: Mapping[str, int] | None = None,
    ) -> None:
        from ..units import temperature

        if reconcile not in (None, "least-change"):
            raise InputError(
                message("errors_kinetics-unknown-way-reconcile", reconcile=f"{reconcile!r}"),
                hint="reconcile='least-change'",
            )
        self.declared_consistent = bool(consistent)
        self.source, self.fuel, self.tolerance = source, fuel, float(tolerance)
        self.temperature: float = temperature(at, "reference temperature")
        self.scheme = Scheme(steps)
        self.charges: Mapping[str, int] = self._resolve_charges(charges or {})
        self.closure: Closure = close(self.scheme)
        self.reconciliation: tuple[Change, ...] = ()
        problems = self._structural_problems()
        if reconcile and not problems:
            self._reconcile()
        self._audited = bool(check and consistent)
        if self._audited:
            problems = problems or self._numerical_problems()
        if problems and check:
            raise ConsistencyError.collect(problems)
        self._sealed = True

    def __setattr__(self, name: str, value: Any) -> None:
        if self.__dict__.get("_sealed"):
            raise AttributeError(f"a Cycle is a value: make a new one to change {name!r}")
        object.__setattr__(self, name, value)

    def _reconcile(self) -> None:
        from .reconcile import least_change

        steps, self.reconciliation = least_change(self)
        self.scheme = Scheme(steps)
        self.closure = Closure(self.closure.tree, self.closure.derived, {}, self.closure.checked)
        for computed in ("log_ratios", "implied_loop", "implied_energy"):
            self.__dict__.pop(computed, None)

    def _resolve_charges(self, given: Mapping[str, int]) -> dict[str, int]:
        charges: dict[str, int] = {}
        for step in self.scheme.steps:
            for (name, _), _ in (*step.arrow.consumed, *step.arrow.produced):
                if name in charges:
                    continue
                if name in given:
                    charges[name] = int(given[name])
                    continue
                from ..chemistry.species import species

                try:
                    charges[name] = species(name).charge
                except UnknownNameError as error:
                    raise error.within(f"step {step}") from None
        return charges

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, after reconciliation where there was one."""
        return self.scheme.steps

    @cached_property
    def follows_temperature(self) -> bool:
        """Whether a constant has an activation energy, an enthalpy or a Q10, so that it changes beyond RT."""
        given = (c for s in self.steps for c in (s.forward, s.reverse) if c is not None)
        return any(c.energy != 0.0 or c.q10 != 1.0 for c in given)

    @property
    def states(self) -> tuple[str, ...]:
        """The states in order of appearance."""
        return self.scheme.states

    @cached_property
    def bath(self) -> frozenset[BathSpecies]:
        """The (species, side) pairs that the steps take up or release."""
        return frozenset(key for s in self.steps for key, _ in (*s.arrow.consumed, *s.arrow.produced))

    @cached_property
    def consistent(self) -> bool:
        """Whether every loop closes within its tolerance, and the author does not say otherwise."""
        if self._audited:
            return True
        return self.declared_consistent and not self._structural_problems() and not self._numerical_problems()

    def turns(self, loop: Loop) -> int:
        """How often the fuel reacts per turn of the loop; 0 for transport."""
        return fuel_turns(loop, self.fuel) or 0

    @cached_property
    def implied_loop(self) -> Loop | None:
        """The loop whose constants tell the standard energy of the fuel, where the fuel asks for that."""
        if self.fuel is None or not self.fuel.implied:
            return None
        given = (*self.closure.checked.values(), *self.closure.reconciled.values())
        return next((loop for loop in given if self.turns(loop)), None)

    @cached_property
    def log_ratios(self) -> tuple[float, ...]:
        """ln of the equilibrium ratio right/left of every step, at the reference temperature (mol/m3), all derived."""
        known = [log_ratio(s) for s in self.steps]
        for index, loop in self.closure.derived.items():
            others = loop_log_product(loop, known)
            orientation = next(direction for edge, direction in loop.walk if edge == index)
            target = expected_log_product(self.turns(loop), self.fuel_energy, self.temperature)
            known[index] = orientation * (target - others)
        return tuple(ratio or 0.0 for ratio in known)

    @cached_property
    def implied_energy(self) -> float | None:
        """The standard energy of the fuel (J/mol) that the constants of the part imply; None where not asked for."""
        loop = self.implied_loop
        if loop is None:
            return None
        product = loop_log_product(loop, [log_ratio(s) for s in self.steps])
        return product / expected_log_product(self.turns(loop), 1.0, self.temperature)

    @property
    def fuel_energy(self) -> float:
        """The standard energy of the fuel at the reference temperature (J/mol), implied where the fuel says so."""
        if self.fuel is None:
            return 0.0
        return self.fuel.reference_energy if self.implied_energy is None else self.implied_energy

    def _structural_problems(self) -> list[PermeaseError]:
        problems: list[PermeaseError] = []
        for loop in self.closure.loops:
            if fuel_turns(loop, self.fuel) is None:
                if self.declared_consistent or loop in self.closure.derived.values():
                    problems.append(unfuelled(loop, self.fuel))
                continue
            found = fast_loop_problem(self.scheme, loop) or charge_problem(loop, self.charges)
            if found is not None:
                problems.append(found)
        return problems

    def _numerical_problems(self) -> list[PermeaseError]:
        from .audit import audit_loop
        from .reconcile import temperature_problem

        problems: list[PermeaseError] = []
        for loop in self.scheme.simple_loops or self.closure.checked.values():
            found = audit_loop(self, loop)
            if not found.passes:
                problems.append(
                    ConsistencyError(
                        message("errors_kinetics-constants-miss-detailed-balance", gap=found.gap),
                        where=f"loop {loop}",
                        why=message(
                            "errors_kinetics-forward-over-reverse-constants-expected",
                            product=f"{found.product:.6g}",
                            expected=f"{found.expected:.6g}",
                        ),
                        hint=message("errors_kinetics-omit-one-constant-loop-have-derived"),
                    )
                )
        if not problems:
            uneven = (temperature_problem(self, loop) for loop in self.closure.checked.values())
            problems = [problem for problem in uneven if problem is not None]
        return problems

    def parameter_name(self, index: int, direction: str) -> str:
        """``"k.EoNa->EoNaG"`` for a rate constant, ``"K.EoS->Eo"`` for a dissociation constant; distinct."""
        step = self.steps[index]
        pair = (step.left, step.right) if direction == "forward" else (step.right, step.left)
        twins = sum({s.left, s.right} == {step.left, step.right} for s in self.steps[:index])
        return f"{'K' if step.fast else 'k'}.{pair[0]}->{pair[1]}{f' #{twins + 1}' if twins else ''}"

    def parameters(self) -> dict[str, Sourced]:
        """Every authored constant with its source, by the name used for ``parameter``."""
        return {
            self.parameter_name(i, direction): constant.sourced(self.source)
            for i, s in enumerate(self.steps)
            for direction, constant in (("forward", s.forward), ("reverse", s.reverse))
            if constant is not None
        }

    @cached_property
    def free_parameters(self) -> tuple[str, ...]:
        """Names of the authored constants that may change alone: what detailed balance derives follows them.

        Those of loops all of whose constants are given are left out: any one of them would break the loop.
        """
        fixed = (*self.closure.checked.values(), *self.closure.reconciled.values())
        bound = {edge for loop in fixed for edge, _ in loop.walk}
        return tuple(
            self.parameter_name(i, direction)
            for i, s in enumerate(self.steps)
            for direction, constant in (("forward", s.forward), ("reverse", s.reverse))
            if constant is not None and i not in bound
        )

    def energies(self) -> dict[str, Sourced]:
        """Every authored activation energy (``"Ea.A->B"``) and dissociation enthalpy (``"H.AB->A"``), with source."""
        found = {}
        for i, s in enumerate(self.steps):
            for direction, constant in (("forward", s.forward), ("reverse", s.reverse)):
                energy = constant and constant.sourced_energy(self.source)
                if energy:
                    found[("H" if s.fast else "Ea") + self.parameter_name(i, direction)[1:]] = energy
        return found

    def derived_parameters(self) -> dict[str, Sourced]:
        """The constants that detailed balance supplies, at the reference temperature, by name."""
        found = {}
        for index, loop in self.closure.derived.items():
            step, ratio = self.steps[index], math.exp(self.log_ratios[index])
            if step.fast:
                order = step.arrow.order_forward - step.arrow.order_reverse
                value, unit, direction = 1.0 / ratio, concentration_unit(order), "reverse"
            elif step.forward is not None:
                value, unit, direction = step.forward.value / ratio, rate_unit(step.arrow.order_reverse), "reverse"
            else:
                given = step.reverse.value if step.reverse else math.nan
                value, unit, direction = given * ratio, rate_unit(step.arrow.order_forward), "forward"
            how = f"detailed balance around {loop}"
            found[self.parameter_name(index, direction)] = derived(f"{value!r} {unit}".strip(), how)
        return found

    def occupancies(self, at: Surroundings) -> dict[str, Any]:
        """The stationary probability of every state."""
        from .steady import Stationary

        return Stationary(self, at).occupancies()

    def flows(self, at: Surroundings) -> tuple[Flow, ...]:
        """The stationary flows (1/s per molecule), each with exactly the sign of its affinity."""
        from .steady import Stationary

        return Stationary(self, at).flows()

    def step_fluxes(self, at: Surroundings) -> tuple[Any, ...]:
        """The stationary net flux through every step (1/s), left to right, in the order of ``steps``.

        Around a loop of rapid steps only their sum is defined; it is given to the steps of a spanning tree.
        """
        from .steady import Stationary

        return Stationary(self, at).step_fluxes()

    def tracer(self, at: Surroundings, species: str) -> Tracer:
        """One-way fluxes of labelled ``species``, exchange included (1/s per molecule)."""
        from .tracer import tracer

        return tracer(self, at, species)

    def transient(self, at: Surroundings, amounts: Mapping[str, Any]) -> tuple[Transition, ...]:
        """The rates of all slow steps from the amounts (mol) of the groups, each named by its first state."""
        from .transient import transitions

        return transitions(self, at, amounts)

    @property
    def transient_states(self) -> tuple[str, ...]:
        """The first state of every group: the names that ``transient`` takes amounts for."""
        return tuple(group[0] for group in self.scheme.groups)

    def effective_charges(self) -> dict[str, float]:
        """Per group, the charge zeta with q_in - F (sum z n_in + sum zeta m) constant; see ``transient``."""
        from .transient import effective_charges

        return effective_charges(self)

    def __repr__(self) -> str:
        badge = "" if self.declared_consistent else ", consistent=False"
        return f"Cycle({len(self.states)} states, {len(self.steps)} steps{badge})"
