"""What a caller's state must share with the exercise before what it reached is judged: its givens, and being at rest.

Every function raises InputError, at ``state``, that says what differs and what the exercise has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..constants import FARADAY
from ..errors import InputError
from ..text import message
from .parameters import shown
from .sides import side

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..solve.result import State

NEAR = 0.01
"""As a fraction: how near a given must be."""
KELVIN = 0.5
STILL = 0.002
"""Share of a solute that may still come or go in an hour."""
STEADY = 0.1
"""mV/ms that a voltage may still change by."""


def demand(
    path: str, found: float, wanted: float, unit: str = "", *, relative: float = NEAR, absolute: float = 0.0
) -> None:
    """That a number (in ``unit``) of a state is the one that the exercise gives."""
    if not abs(found - wanted) <= max(absolute, relative * abs(wanted)):
        raise InputError(
            message(
                "errors_exercises-state-differs", path=path, found=shown(found, unit, 4), wanted=shown(wanted, unit, 4)
            ),
            where="state", hint=f"{path} = {shown(wanted, unit, 4)}",
        )  # fmt: skip


def temperature(state: State | Cell, kelvin: float) -> None:
    """That of the exercise, within half a kelvin."""
    cell = state if not hasattr(state, "cell") else state.cell
    demand("cell.temperature", float(cell.temperature), kelvin, "K", relative=0.0, absolute=KELVIN)


def amounts(
    state: State, *, inside: Mapping[str, float] | None = None, outside: Mapping[str, float] | None = None
) -> None:
    """The concentrations (mM) on the two sides of the first membrane, each of them within ``NEAR``."""
    membrane = state.cell.membranes[0]
    for where, wanted in ((membrane.inside, inside), (membrane.outside, outside)):
        for species, amount in (wanted or {}).items():
            demand(f"{where.name}.{species}", side(state, where, species), float(amount), "mM")


def carried(state: State, species: str, kind: type, variant: str = "") -> None:
    """That nothing but a part of this class, and variant, moves a species across the first membrane."""
    for each in state.cell.membranes[0].transporters:
        if species not in {name for name, _ in each.species()}:
            continue
        if not isinstance(each, kind) or (variant and getattr(each, "variant", variant) != variant):
            said = f"{type(each).__name__} {getattr(each, 'variant', '')}".strip()
            raise InputError(
                message("errors_exercises-state-carrier", species=species, found=said, wanted=kind.__name__),
                where="state", hint=f"transporters=[{kind.__name__}()]",
            )  # fmt: skip


def gained(state: State, species: str) -> float:
    """What the inside of the first membrane gains of a species (mol/s)."""
    from ..compile.system import assemble

    place = state.cell.membranes[0].inside.name
    columns = assemble(state.cell, extents=False).columns
    return sum(c.gains.get((place, species), 0.0) * state.values.get(f"rate.{c.name}", 0.0) for c in columns)


def at_rest(state: State, *species: str) -> None:
    """That no more than ``STILL`` of each species comes or goes in an hour."""
    place = state.cell.membranes[0].inside
    for each in species:
        amount = side(state, place, each) * state.values[f"{place.name}.volume"]
        share = 3600.0 * abs(gained(state, each)) / amount if amount > 0.0 else 0.0
        if share > STILL:
            raise moving(f"{place.name}.{each}", share)


def voltage_at_rest(state: State) -> None:
    """That the voltage changes by no more than ``STEADY``."""
    from ..compile.system import assemble

    membrane = state.cell.membranes[0]
    columns = [c for c in assemble(state.cell, extents=False).columns if c.membrane == membrane.name]
    charges = sum(c.charges.get(membrane.inside.name, 0.0) * state.values.get(f"rate.{c.name}", 0.0) for c in columns)
    speed = abs(float(FARADAY) * charges / (membrane.capacitance * membrane.area))
    if speed > STEADY:
        raise InputError(
            message("errors_exercises-state-drifting", path=f"{membrane.name}.voltage", speed=shown(speed, "", 2)),
            where="state", hint=message("errors_exercises-state-longer"),
        )  # fmt: skip


def conductance(state: State, ion: str) -> float:
    """Of all ohmic leaks of an ion through the first membrane (S/m2)."""
    from ..model.leak import Leak

    leaks = [t for t in state.cell.membranes[0].transporters if isinstance(t, Leak) and t.solute == ion]
    return sum(float(t.conductance or 0.0) for t in leaks)


def moving(path: str, share: float) -> InputError:
    """The error for what still changes by a share (fraction an hour)."""
    return InputError(
        message("errors_exercises-state-moving", path=path, share=shown(100.0 * share, "", 2)), where="state",
        hint=message("errors_exercises-state-longer"),
    )  # fmt: skip


def needs(state: Any, hint: str) -> InputError:
    """The error for a state that cannot be of the exercise at all; ``hint`` is code that makes one."""
    return InputError(message("errors_exercises-state", value=repr(state)[:60]), where="state", hint=hint)
