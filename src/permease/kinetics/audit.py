"""Does a set of constants obey the second law? Every loop, its product, and what the product must be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..constants import GAS, STANDARD_CONCENTRATION
from ..expr import ops
from .closure import CHARGE_TOLERANCE, expected_log_product, fuel_turns, loop_charge, loop_log_product
from .scheme import Loop
from .steady import Stationary
from .step import concentration_unit
from .surroundings import Surroundings
from .values import loop_product

if TYPE_CHECKING:
    from .cycle import Cycle

EXACT = 1e-9


@dataclass(frozen=True)
class LoopAudit:
    """The balance of one loop, walked in the direction in which its first step is written.

    Attributes
    ----------
    states : passed in order.
    stoichiometry : gained per turn by (species, side).
    product : of forward over reverse constants, concentrations in mol/L.
    expected : exp(-G0 / RT) of the chemistry of one turn, 1 for transport.
    ratio : product / expected.
    implied_energy : the standard energy of the fuel (J/mol per fuel turn) that the product implies; None for transport.
    excess : RT ln(ratio) in J/mol: the free energy that one turn makes from nothing.
    verdict : ``"exact"``, ``"within 0.3 %"`` (or kJ/mol, for an implied energy) or ``"broken"``.
    """

    states: tuple[str, ...]
    stoichiometry: dict[tuple[str, str], int]
    product: float
    expected: float
    ratio: float
    implied_energy: float | None
    excess: float
    verdict: str
    gap: str

    @property
    def passes(self) -> bool:
        """Whether the loop is within its tolerance."""
        return self.verdict != "broken"

    def __str__(self) -> str:
        energy = f", implies {self.implied_energy / 1000:.3f} kJ/mol" if self.implied_energy is not None else ""
        walk = " -> ".join((*self.states, self.states[0]))
        numbers = f"product {self.product:.6g}, expected {self.expected:.6g}{energy}"
        return f"{self.verdict:<18} {walk}: {numbers} ({self.gap})"


@dataclass(frozen=True)
class Audit:
    """The balance of a scheme.

    ``consistent`` is True when every loop passes and the author does not declare otherwise; ``loops`` are all simple
    loops (or the independent ones of a scheme with very many); ``excess`` is the largest energy made per turn (J/mol);
    ``free_power`` the power from nothing in given surroundings (W per mole of transporter), None without surroundings.
    """

    consistent: bool
    loops: tuple[LoopAudit, ...]
    excess: float
    fuel: str
    declared_consistent: bool = True
    free_power: Any = None

    def __str__(self) -> str:
        head = "consistent" if self.consistent else "NOT consistent with the second law"
        if not self.declared_consistent:
            head += " (declared so by its author)"
        lines = [f"{head}: {len(self.loops)} loop{'s' * (len(self.loops) != 1)}{self.fuel}"]
        lines += [f"  {loop}" for loop in self.loops]
        if not self.consistent:
            lines.append(f"  free energy from nothing: up to {self.excess / 1000:.3g} kJ per mole of turns")
        if self.free_power is not None:
            lines.append(f"  free power here: {float(self.free_power):.4g} W per mole of transporter")
        return "\n".join(lines)


def audit(cycle: Cycle, at: Surroundings | None = None) -> Audit:
    """Judge every loop of a cycle; works on sets made with ``check=False`` too.

    With surroundings the report tells the free power there: what the flows would do beyond what drives them.

    >>> from permease.kinetics.cycle import Cycle
    >>> from permease.kinetics.step import step
    >>> ring = Cycle(step("A <-> B", "2 / s", "1 / s"), step("B <-> C", "1 / s", "1 / s"),
    ...              step("C <-> A", "1 / s", "1 / s"), check=False)
    >>> print(audit(ring))
    NOT consistent with the second law: 1 loop
      broken             A -> B -> C -> A: product 2, expected 1 (100 %)
      free energy from nothing: up to 1.79 kJ per mole of turns
    """
    found = cycle.scheme.simple_loops
    if found is None:
        found = cycle.closure.loops
    loops = tuple(audit_loop(cycle, loop) for loop in found)
    fuel = ""
    if cycle.fuel is not None:
        kind = "implied" if cycle.implied_energy is not None else "declared"
        fuel = f"; fuel {cycle.fuel.name}, {kind} {cycle.fuel_energy / 1000:.3f} kJ/mol"
        if cycle.implied_energy is not None:
            fuel += f", reference {cycle.fuel.reference_energy / 1000:.3f} kJ/mol"
    excess = max((abs(loop.excess) for loop in loops if not loop.passes), default=0.0)
    good = cycle.declared_consistent and all(loop.passes for loop in loops) and not cycle._structural_problems()
    power = None if at is None else free_power(cycle, at)
    return Audit(good, loops, excess, fuel, cycle.declared_consistent, power)


def free_power(cycle: Cycle, at: Surroundings) -> Any:
    """Power that the cycle makes from nothing (W per mole of transporter): 0 where every loop closes.

    It is the sum over cycles of flux times RT ln(product / expected), with the reference energy of the fuel.
    """
    here = Stationary(cycle, at)
    total = here.env.number(0.0, "W/mol")
    for loop, (net, _, _) in here.cycle_rates:
        if cycle.closure.is_exact(loop):
            continue
        product = loop_product(cycle, here.constants, loop)
        molar = here.env.number(STANDARD_CONCENTRATION**-loop.molecules, concentration_unit(-loop.molecules))
        gap = here.env.thermal_energy * ops.log(product * molar)
        turns = cycle.turns(loop)
        if turns and cycle.fuel is not None:
            gap = gap + float(turns) * cycle.fuel.energy(here.env.temperature, cycle.temperature)
        total = total + net * gap
    return total


def audit_loop(cycle: Cycle, loop: Loop) -> LoopAudit:
    """The balance of one loop."""
    thermal = GAS * cycle.temperature
    turns = fuel_turns(loop, cycle.fuel)
    product = loop_log_product(loop, cycle.log_ratios)
    implied = -thermal * product / turns if turns else None
    reference = cycle.fuel.reference_energy if cycle.fuel and turns else 0.0
    expected = expected_log_product(turns or 0, reference, cycle.temperature)
    gap = product - expected
    relative = math.expm1(gap) if gap < 700 else math.inf
    excess = thermal * gap
    if turns is None:
        verdict, words = "broken", "unfuelled"
    elif abs(relative) <= EXACT:
        verdict, words = "exact", "exact"
    elif turns and cycle.fuel is not None and cycle.fuel.implied:
        words = f"{abs(excess / turns) / 1000:.3g} kJ/mol"
        verdict = f"within {words}" if abs(excess / turns) <= cycle.fuel.tolerance else "broken"
    else:
        words = f"{abs(relative) * 100:.3g} %"
        verdict = f"within {words}" if abs(relative) <= cycle.tolerance else "broken"
    leaves, gains = loop_charge(loop, cycle.charges)
    if verdict != "broken" and (leaves != gains or abs(loop.charge - gains) > CHARGE_TOLERANCE):
        verdict, words = "broken", f"step charges {loop.charge:+g}, stoichiometry {gains:+d}"
    return LoopAudit(
        loop.states, dict(loop.stoichiometry), _exp(product), _exp(expected), _exp(gap), implied, excess, verdict, words
    )


def _exp(x: float) -> float:
    return math.exp(x) if x < 700 else math.inf
