"""Thermodynamic closure: which constants detailed balance supplies, and which loops can only be checked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..constants import GAS, STANDARD_CONCENTRATION
from ..errors import ConsistencyError, ModelError, PermeaseError
from ..text import message, phrase
from .fuel import Fuel
from .graph import components, spanning_forest
from .scheme import Loop, Scheme
from .step import Step

CHARGE_TOLERANCE = 1e-6
"""How far (elementary charges) the step charges of a loop may sum from the charge its stoichiometry moves."""


@dataclass(frozen=True)
class Closure:
    """How the loops of a scheme close.

    ``derived`` maps a step to the loop that determines its omitted constant; ``checked`` maps a step to a loop all of
    whose constants are given; ``tree`` is the spanning tree of given constants behind both;
    ``reconciled`` are loops of given constants that were moved to close exactly.
    """

    tree: frozenset[int]
    derived: Mapping[int, Loop]
    checked: Mapping[int, Loop]
    reconciled: Mapping[int, Loop] = field(default_factory=dict)

    @property
    def loops(self) -> tuple[Loop, ...]:
        """Every independent loop."""
        return (*self.derived.values(), *self.checked.values(), *self.reconciled.values())

    def is_exact(self, loop: Loop) -> bool:
        """Whether a loop closes by construction: no checked loop takes part in it."""
        return not any(edge in self.checked for edge, _ in loop.walk)


def close(scheme: Scheme) -> Closure:
    """Find the loop that determines every omitted constant; raises ModelError when one is not determined."""
    known = [i for i, s in enumerate(scheme.steps) if not s.omitted]
    order = sorted(known, key=lambda i: (not scheme.steps[i].fast, i))
    tree = spanning_forest(len(scheme.states), scheme.edges, order)
    label = components(len(scheme.states), scheme.edges, tree)
    if max(label) > 0:
        omitted = [i for i, s in enumerate(scheme.steps) if s.omitted]
        loose = [i for i in omitted if label[scheme.edges[i][0]] != label[scheme.edges[i][1]]]
        number = max(label)
        names = "; ".join(f"{scheme.steps[i].omitted or 'the'} constant of {scheme.steps[i]}" for i in loose)
        loops = len(scheme.steps) - len(scheme.states) + 1
        raise ModelError(
            message("errors_kinetics-more-constants-omitted-than-detailed", number=number),
            why=names,
            hint=message("errors_kinetics-scheme-has-independent-loop-each-supplies", loops=loops),
        )
    loops_of = scheme.independent_loops(tree)
    derived = {i: loop for i, loop in loops_of.items() if scheme.steps[i].omitted}
    checked = {i: loop for i, loop in loops_of.items() if not scheme.steps[i].omitted}
    return Closure(tree, derived, checked)


def fuel_turns(loop: Loop, fuel: Fuel | None) -> int | None:
    """How often the fuel reacts in one turn of the loop, 0 for transport, None when the chemistry is not covered."""
    reaction = loop.reaction
    if not reaction:
        return 0
    return None if fuel is None else fuel.turns(reaction)


def unfuelled(loop: Loop, fuel: Fuel | None) -> ConsistencyError:
    """The error for a loop whose chemistry no fuel covers."""
    gained = ", ".join(f"{count:+d} {species}" for species, count in loop.reaction.items())
    declared = phrase("errors_kinetics-fuel-not-enough", name=fuel.name) if fuel else phrase("errors_kinetics-no-fuel")
    return ConsistencyError(
        message("errors_kinetics-unfuelled-driven-loop"),
        where=f"loop {loop}",
        why=message("errors_kinetics-one-turn-makes", gained=gained, declared=declared),
        hint=message("errors_kinetics-declare-fuel-fuel-write-both-sides"),
    )


def loop_charge(loop: Loop, charges: Mapping[str, int]) -> tuple[int, int]:
    """(charge that leaves the inside, charge that the outside gains) per turn, by the stoichiometry."""
    leaves = -sum(charges[s] * count for (s, side), count in loop.stoichiometry.items() if side == "in")
    gains = sum(charges[s] * count for (s, side), count in loop.stoichiometry.items() if side == "out")
    return leaves, gains


def charge_problem(loop: Loop, charges: Mapping[str, int]) -> PermeaseError | None:
    """What is wrong with the charges of a loop, None when they balance."""
    leaves, gains = loop_charge(loop, charges)
    if leaves != gains:
        return ConsistencyError(
            message("errors_kinetics-chemistry-makes-elementary-charges-per", gains=f"{gains - leaves:+d}"),
            where=f"loop {loop}",
            why=message("errors_kinetics-inside-loses-outside-gains", leaves=f"{leaves:+d}", gains=f"{gains:+d}"),
            hint=message("errors_kinetics-check-charges-species-stoichiometry"),
        )
    if abs(loop.charge - gains) > CHARGE_TOLERANCE:
        return ConsistencyError(
            message("errors_kinetics-step-charges-sum-but-one", charge=f"{loop.charge:+g}", gains=f"{gains:+d}"),
            where=f"loop {loop}",
            why=message("errors_kinetics-field-does-work-every-charge-exactly"),
            hint=message("errors_kinetics-give-charge-steps-move-charge-through"),
        )
    return None


def fast_loop_problem(scheme: Scheme, loop: Loop) -> PermeaseError | None:
    """A loop of rapid steps alone may not move anything."""
    if loop.stoichiometry and all(scheme.steps[edge].fast for edge, _ in loop.walk):
        moved = ", ".join(f"{count:+d} {s}.{side}" for (s, side), count in loop.stoichiometry.items())
        return ConsistencyError(
            message("errors_kinetics-loop-rapid-steps-alone-carries"),
            where=f"loop {loop}",
            why=message("errors_kinetics-one-turn-moves-so-two-sides", moved=moved),
            hint=message("errors_kinetics-give-least-one-steps-rate-constants"),
        )
    return None


def log_ratio(step: Step) -> float | None:
    """ln of the equilibrium ratio right/left of a step at V = 0, all concentrations 1 mol/m3; None when omitted."""
    if step.reverse is None:
        return None
    if step.fast:
        return -math.log(step.reverse.value)
    return None if step.forward is None else math.log(step.forward.value) - math.log(step.reverse.value)


def loop_log_product(loop: Loop, ratios: Sequence[float | None]) -> float:
    """ln of the product of ratios around a loop, in units of 1 mol/L."""
    total = math.fsum(direction * (ratios[edge] or 0.0) for edge, direction in loop.walk)
    return total - loop.molecules * math.log(STANDARD_CONCENTRATION)


def expected_log_product(turns: int, energy: float, temperature: float) -> float:
    """ln of what the product must be: -turns energy / RT."""
    return -turns * energy / (GAS * temperature)
