"""Products of constants, concentrations and voltage factors, kept apart until a number or an expression is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .notation import BathSpecies
from .rates import voltage_factor
from .step import Step
from .surroundings import Environment

ConstantKey = tuple[int, str]
"""(step index, ``"forward"`` or ``"reverse"``); the dissociation constant of a rapid step is its ``"reverse"``."""


def combined(a: Mapping[Any, int], b: Mapping[Any, int], sign: int = 1) -> dict[Any, int]:
    """Exponents of a product (``sign=1``) or quotient (``sign=-1``), zeros left out."""
    total = dict(a)
    for key, power in b.items():
        total[key] = total.get(key, 0) + sign * power
    return {key: power for key, power in total.items() if power}


@dataclass(frozen=True)
class Monomial:
    """Constants and concentrations to integer powers, times exp(charge FV/RT)."""

    constants: Mapping[ConstantKey, int] = field(default_factory=dict)
    baths: Mapping[BathSpecies, int] = field(default_factory=dict)
    charge: float = 0.0

    def __mul__(self, other: Monomial) -> Monomial:
        return Monomial(
            combined(self.constants, other.constants), combined(self.baths, other.baths), self.charge + other.charge
        )

    def __truediv__(self, other: Monomial) -> Monomial:
        return Monomial(
            combined(self.constants, other.constants, -1),
            combined(self.baths, other.baths, -1),
            self.charge - other.charge,
        )

    def factors(self, constants: Sequence[Mapping[str, Any]], env: Environment) -> tuple[list[Any], list[Any]]:
        """(numerators, denominators), each factor a value of ``env``."""
        above: list[Any] = []
        below: list[Any] = []
        for (step, name), power in self.constants.items():
            (above if power > 0 else below).append(constants[step][name] ** abs(power))
        for key, power in self.baths.items():
            (above if power > 0 else below).append(env.concentrations[key] ** abs(power))
        if self.charge:
            above.append(voltage_factor(self.charge, env.reduced_voltage))
        return above, below

    def value(self, constants: Sequence[Mapping[str, Any]], env: Environment) -> Any:
        """The number or expression."""
        return quotient(*self.factors(constants, env))


def quotient(above: Sequence[Any], below: Sequence[Any]) -> Any:
    """The product of ``above`` over that of ``below``, taken in turns so that long products stay in range."""
    result: Any = 1.0
    for i in range(max(len(above), len(below))):
        if i < len(above):
            result = result * above[i]
        if i < len(below):
            result = result / below[i]
    return result


def forward_rate(index: int, step: Step) -> Monomial:
    """The rate of a slow step out of its left state."""
    return Monomial({(index, "forward"): 1}, dict(step.arrow.consumed), step.charge * step.symmetry)


def reverse_rate(index: int, step: Step) -> Monomial:
    """The rate of a slow step out of its right state."""
    return Monomial({(index, "reverse"): 1}, dict(step.arrow.produced), -step.charge * (1.0 - step.symmetry))


def fast_ratio(index: int, step: Step) -> Monomial:
    """[right]/[left] of a rapid step."""
    baths = {key: -count for key, count in step.arrow.stoichiometry.items()}
    return Monomial({(index, "reverse"): -1}, baths, step.charge)
