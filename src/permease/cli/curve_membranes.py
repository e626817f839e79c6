"""The curves of membranes and cells: fluidity, permeability against partition, fragility, Donnan equilibrium."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import InputError, PermeaseError
from ..text import message
from . import calc_donnan, calc_membrane
from . import fragility as fragility_command
from .alone import say_thinned, signed, thinned
from .lipid_options import demand_membrane, membrane_of, recipe_of
from .quantities import demand_units, span
from .rewording import reword
from .session import Session
from .table import Table

if TYPE_CHECKING:
    from ..bilayer.bilayer import Bilayer
    from ..bilayer.recipe import Recipe
    from ..instruments.fluidity import FluidityCurve
    from ..instruments.fragility import Fragility
    from ..instruments.overton import OvertonCurve

SALT = "0.3%,0.9%,61"
MOST = 1000
"""Salt solutions of one curve."""
Options = Mapping[str, Any]


def fluidity(session: Session, name: str, given: Options) -> FluidityCurve:
    """A membrane along temperature, with and without sterol."""
    demand_membrane([name])
    membrane: Bilayer | Recipe = recipe_of([name]) or membrane_of([name], None, None, "37degC")
    return calc_membrane.along(membrane, given["--sterol"], given["--range"])


def show_fluidity(session: Session, found: FluidityCurve) -> None:
    """DPH anisotropy for every content of sterol, how far it moves, and the main transition."""
    shown = found.part or found.label.in_language(session.language)
    session.print(session.say("curve-fluidity", lipids=shown), style="bold")
    session.print()
    percents = [f"{100.0 * sterol:.3g} %" for sterol in found.sterols]
    table = Table([f">{session.say('curve-celsius')}", *(f">{percent}" for percent in percents)])
    kept = thinned(session, len(found.x))
    for i in kept:
        values = (found.of(sterol).values[i] for sterol in found.sterols)
        table.add(signed(session, f"{found.x.values[i]:.4g}"), *(f"{value:.4f}" for value in values))
    session.table(table)
    say_thinned(session, kept, len(found.x))
    session.print()
    summary = Table(("", *(f">{percent}" for percent in percents)))
    summary.add(session.say("curve-spread"), *(f"{found.spread(sterol):.4f}" for sterol in found.sterols))
    for key, measure, unit in (("least_viscous", min, ""), ("most_viscous", max, "")):
        cells = (session.number(float(measure(found.of(s, "viscosity").values)), 3) + unit for s in found.sterols)
        summary.add(session.say(f"curve-{key}"), *cells)
    session.table(summary)
    none = session.say("fluidity-none")
    melting = none if found.transition is None else f"{found.transition:.1f} °C".replace("-", "−")
    session.print(f"{session.say('curve-transition')}{session.say('curve-colon')}{melting}")
    session.note(session.say("fluidity-standing"))


def overton(session: Session, name: str, given: Options) -> OvertonCurve:
    """log P of measured solutes against log K, beside the line that predicts others."""
    from ..instruments.overton import overton as measure

    demand_membrane([name])
    demand_units({"--temperature": given["--temperature"]}, "degC")
    membrane: Bilayer | Recipe = recipe_of([name]) or membrane_of([name], None, None, "37degC")
    solvent = (given["--solvent"] or "hexadecane").strip().replace("-", " ").lower()
    try:
        return measure(membrane, solvent, temperature=given["--temperature"] or "37degC")
    except PermeaseError as error:
        reword(error, {"solvent": "--solvent octanol"})
        raise


def show_overton(session: Session, found: OvertonCurve) -> None:
    """Every solute with what was measured and what is predicted, and how far both are apart."""
    from ..chemistry.permeants import permeant
    from ..plot.permeability import lipids, named

    membrane: Any = found.membrane
    shown = lipids(membrane, session.language) if found.part else found.label.in_language(session.language)
    title = session.say(
        "curve-overton", lipids=shown,
        celsius=session.number(membrane.kelvin - 273.15), solvent=session.say(f"curve-{found.solvent}"),
    )  # fmt: skip
    session.print(title, style="bold")
    session.print()
    heads = [f">{session.say(f'curve-{key}')}" for key in ("log_K", "log_P", "span", "predicted", "residual")]
    table = Table((f"<{session.say('curve-solute')}", *heads))
    columns = [found[key].values for key in ("measured", "low", "high", "predicted", "residual")]
    number = functools.partial(_decades, session)
    for solute, light, partition, measured, low, high, predicted, residual in zip(
        found.solutes, found.light, found.x.values, *columns, strict=True
    ):
        table.add(
            named(permeant(solute), session.language) + ("*" if light else ""),
            *(number(value) for value in (partition, measured)),
            f"{number(low)} … {number(high)}", number(predicted), number(residual, sign=True),
        )  # fmt: skip
    session.table(table)
    session.print(f"  {session.say('curve-star')}")
    session.print()
    summary = Table(("", ""))
    for key, value in found.answers.items():
        if value is not None:
            summary.add(session.say(f"curve-{key}"), session.say("curve-decades", value=f"{value.magnitude:.2f}"))
    session.table(summary)
    session.note(session.say(f"curve-origin_{found.solvent}"))


def fragility(session: Session, name: str, given: Options) -> Fragility:
    """The osmotic fragility curve of a cell."""
    solutions = None if given["--range"] is None else _salts(given["--range"])
    return fragility_command.measured(session, name, None, solutions)


def show_fragility(session: Session, found: Fragility) -> None:
    """The curve as ``permease fragility`` prints it."""
    usual = span(None, SALT, "%")[2]
    fragility_command.show(session, found, all_of_them=len(found.x) != usual)


def donnan(session: Session, name: str, given: Options) -> Any:
    """The Gibbs-Donnan equilibrium against impermeant charge."""
    temperature = given["--temperature"] or "37degC"
    return calc_donnan.measured(given["--out"], given["--charge"], given["--ion"], given["--range"], temperature)


def show_donnan(session: Session, found: Any) -> None:
    """The curve as ``permease calc donnan-curve`` prints it."""
    calc_donnan.show(session, found)


def _salts(text: str) -> list[str]:
    """Salt solutions of a range, evenly spaced."""
    from ..instruments.fragility import salt

    start, end, count = span(text, SALT, "%")
    low, high = salt(start), salt(end)
    if not 2 <= count <= MOST:
        raise InputError(
            message("errors_cli-no-number-salt-solutions", count=count),
            where="--range",
            why=message("errors_cli-2", most=MOST),
            hint=SALT,
        )
    if not low < high:
        raise InputError(message("errors_cli-range-ends-before-starts"), where="--range", hint=f"--range {SALT}")
    return [f"{low + (high - low) * i / (count - 1):.10g} %" for i in range(count)]


def _decades(session: Session, value: float, *, sign: bool = False) -> str:
    if value != value:
        return "-"
    return signed(session, f"{round(value, 2) + 0.0:{'+' if sign else ''}.2f}")
