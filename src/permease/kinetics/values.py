"""The constants of a cycle at a temperature, those that detailed balance supplies included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..constants import STANDARD_CONCENTRATION
from ..expr import ops
from .monomial import quotient
from .rates import arrhenius, q10_factor
from .scheme import Loop
from .step import Constant, concentration_unit
from .surroundings import Environment

if TYPE_CHECKING:
    from .cycle import Cycle


def constants(cycle: Cycle, env: Environment) -> list[dict[str, Any]]:
    """For every step its ``"forward"`` and ``"reverse"`` constant at V = 0; a rapid step has its K in ``"reverse"``.

    Given constants go through ``parameter`` of the surroundings; derived ones are expressions in the others, so that
    every loop closes at every temperature.
    """
    table: list[dict[str, Any]] = []
    for index, step in enumerate(cycle.steps):
        entry = {}
        for direction, constant in (("forward", step.forward), ("reverse", step.reverse)):
            if constant is not None:
                entry[direction] = _at_temperature(cycle, env, cycle.parameter_name(index, direction), constant)
        table.append(entry)
    for index, loop in cycle.closure.derived.items():
        _derive(cycle, env, table, index, loop)
    return table


def _at_temperature(cycle: Cycle, env: Environment, name: str, constant: Constant) -> Any:
    value = env.parameter(name, constant.value, constant.unit)
    # a dissociation constant grows with its enthalpy as a rate does with its activation energy
    value = value * arrhenius(constant.energy, env.temperature, cycle.temperature)
    return value * q10_factor(constant.q10, env.temperature, cycle.temperature)


def _derive(cycle: Cycle, env: Environment, table: list[dict[str, Any]], index: int, loop: Loop) -> None:
    orientation = next(direction for edge, direction in loop.walk if edge == index)
    above: list[Any] = []
    below: list[Any] = []
    for edge, direction in loop.walk:
        if edge != index:
            up, down = ratio(cycle, table, edge)
            (above, below)[direction != orientation].extend(up)
            (above, below)[direction == orientation].extend(down)
    product = equilibrium_product(cycle, env, loop)
    if product is not None:
        (below, above)[orientation < 0].append(product)
    step = cycle.steps[index]
    if step.fast:
        table[index]["reverse"] = quotient(above, below)
    elif step.omitted == "reverse":
        table[index]["reverse"] = quotient([table[index]["forward"], *above], below)
    else:
        table[index]["forward"] = quotient([table[index]["reverse"], *below], above)


def ratio(cycle: Cycle, table: list[dict[str, Any]], edge: int) -> tuple[list[Any], list[Any]]:
    """Numerators and denominators of the equilibrium ratio right/left of a step."""
    if cycle.steps[edge].fast:
        return [], [table[edge]["reverse"]]
    return [table[edge]["forward"]], [table[edge]["reverse"]]


def loop_product(cycle: Cycle, table: list[dict[str, Any]], loop: Loop) -> Any:
    """The product of the ratios around a loop, from its constants (mol/m3 to the power of molecules gained)."""
    above: list[Any] = []
    below: list[Any] = []
    for edge, direction in loop.walk:
        up, down = ratio(cycle, table, edge)
        above.extend(up if direction > 0 else down)
        below.extend(down if direction > 0 else up)
    return quotient(above, below)


def equilibrium_product(cycle: Cycle, env: Environment, loop: Loop) -> Any:
    """What the product of ratios around a loop must be; None stands for the pure number 1."""
    turns = cycle.turns(loop)
    if not turns:
        return None
    product = ops.exp(-turns * (fuel_energy(cycle, env) / env.thermal_energy))
    unit = concentration_unit(loop.molecules)
    return product * env.number(STANDARD_CONCENTRATION**loop.molecules, unit) if loop.molecules else product


def fuel_energy(cycle: Cycle, env: Environment) -> Any:
    """The standard energy of the fuel (J/mol) at the temperature of ``env``; implied where the fuel says so."""
    if cycle.fuel is None:
        return env.number(0.0, "J/mol")
    loop = cycle.implied_loop
    if loop is None:
        return cycle.fuel.energy(env.temperature, cycle.temperature)
    turns = cycle.turns(loop)
    product = loop_product(cycle, constants_of(cycle, env, loop), loop)
    molar = env.number(STANDARD_CONCENTRATION**-loop.molecules, concentration_unit(-loop.molecules))
    return -(env.thermal_energy * ops.log(product * molar)) / float(turns)


def constants_of(cycle: Cycle, env: Environment, loop: Loop) -> list[dict[str, Any]]:
    """The given constants of the steps of one loop, laid out as in ``constants``."""
    table: list[dict[str, Any]] = [{} for _ in cycle.steps]
    for edge, _ in loop.walk:
        for direction, constant in (("forward", cycle.steps[edge].forward), ("reverse", cycle.steps[edge].reverse)):
            if constant is not None:
                table[edge][direction] = _at_temperature(cycle, env, cycle.parameter_name(edge, direction), constant)
    return table
