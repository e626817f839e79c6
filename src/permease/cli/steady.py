"""``permease steady``: the resting state of a cell, who carries what, and what it costs."""

from __future__ import annotations

import math
import shutil
from typing import TYPE_CHECKING, Any

import typer

from ..screen import cells
from . import describe, facts
from .arguments import Settings, Source
from .progress import waiting
from .session import Session
from .source import changed, load
from .table import Table

if TYPE_CHECKING:
    from ..solve.steady_state import SteadyState

OTHER_COLUMNS = 58
"""Characters that the columns before the last take."""


def steady(ctx: typer.Context, cell: Source, settings: Settings = None) -> None:
    """The resting state of a cell: found, verified by integrating on, and accounted for.

    The outward flux of every species is split by transporter; E is its Nernst potential.
    """
    from ..compile.system import assemble
    from ..solve.steady_state import steady_state

    session: Session = ctx.obj
    model = changed(load(cell), settings or [])
    with waiting(session, session.say("steady-waiting")):
        found = steady_state(model)
    crossings = facts.crossings(found, assemble(model, extents=False).columns)
    if session.json:
        session.emit("steady", _document(found, crossings))
        return
    session.print(
        session.say(
            "steady-title",
            cell=facts.title(model, session.language),
            temperature=f"{found.values['temperature']:.2f}",
            seconds=describe.duration(session, found.seconds),
        ),
        style="bold",
    )
    for membrane in model.membranes:
        _print_membrane(session, found, membrane.name, [c for c in crossings if c.membrane == membrane.name])
    _print_summary(session, found)


def _document(state: SteadyState, crossings: list[facts.Crossing]) -> dict[str, Any]:
    fluxes: dict[str, Any] = {}
    for each in crossings:
        fluxes.setdefault(each.membrane, {})[each.species] = {
            "nernst": None if each.nernst is None else {"value": 1e3 * each.nernst, "unit": "mV"},
            "net_outward": {"value": 1e15 * each.net, "unit": "fmol/s"},
            "by_transporter": {k: {"value": 1e15 * v, "unit": "fmol/s"} for k, v in each.carriers.items()},
        }
    return {
        "cell": state.cell.name,
        "temperature": {"value": state.values["temperature"], "unit": "K"},
        **facts.snapshot(state),
        "flux": fluxes,
        "atp": {
            "total": {"value": 1e15 * sum(state.atp_rates.values()), "unit": "fmol/s"},
            "by_transporter": {k: {"value": 1e15 * v, "unit": "fmol/s"} for k, v in state.atp_rates.items()},
        },
        "stable": state.stable,
        "slowest": {"value": state.slowest, "unit": "s"},
        "drift": state.drift,
        "seconds": state.seconds,
    }


def _print_membrane(session: Session, state: SteadyState, name: str, rows: list[facts.Crossing]) -> None:
    membrane = state.cell.membrane(name)
    session.print()
    if len(state.cell.membranes) > 1:
        session.print(f"{name}: {membrane.inside.name} | {membrane.outside.name}", style="bold")
    unit, factor = facts.scaled((v for each in rows for v in each.carriers.values()), facts.RATES)
    floor = facts.NEGLIGIBLE * max((abs(v) for each in rows for v in each.carriers.values()), default=0.0)
    table = Table(
        (
            session.say("steady-species"),
            f">{session.say('steady-inside')}",
            f">{session.say('steady-outside')}",
            ">E / mV",
            f">{session.say('steady-net', unit=unit)}",
            session.say("steady-carried"),
        )
    )
    for each in rows:
        if not each.carriers and not each.inside:
            continue
        carriers = [
            f"{k} {session.number(v * factor, 3, sign=True)}" for k, v in each.carriers.items() if abs(v) > floor
        ]
        net = each.net if abs(each.net) > floor else 0.0
        table.add(
            describe.symbol(each.species, session.language),
            session.number(each.inside),
            session.number(each.outside),
            "" if each.nernst is None else f"{session.number(1e3 * each.nernst, 3, sign=True)}",
            session.number(net * factor, 3, sign=net != 0.0) if each.carriers else "",
            _listed(session, carriers) or session.say("steady-at_rest" if each.carriers else "steady-nothing"),
        )
    session.table(table)


def _listed(session: Session, carriers: list[str]) -> str:
    """On one line where that fits beside the other columns, else one below the other."""
    text = session.join(carriers)
    room = shutil.get_terminal_size((80, 24)).columns - OTHER_COLUMNS
    return "\n".join(carriers) if session.terminal and cells(text) > room else text


def _print_summary(session: Session, state: SteadyState) -> None:
    session.print()
    table = Table(("", ""))
    for membrane in state.cell.membranes:
        volts = 1e3 * state.values[f"{membrane.name}.voltage"]
        table.add(session.say("steady-voltage", membrane=membrane.name), f"{session.number(volts)} mV")
    for place in state.cell.compartments:
        volume = state.values.get(f"{place.name}.volume", place.volume)
        unit, factor = facts.scaled([volume], facts.VOLUMES)
        relative = f"{volume / place.volume:.4f}"
        text = session.say("steady-relative", volume=f"{session.number(volume * factor)} {unit}", ratio=relative)
        table.add(session.say("steady-volume", place=place.name), text)
        if (pressure := state.values.get(f"{place.name}.pressure")) is not None:
            table.add(session.say("steady-turgor", place=place.name), f"{session.number(1e-6 * pressure)} MPa")
        if (pH := facts.acidity(state, place.name)) is not None:
            table.add(session.say("steady-pH", place=place.name), session.number(pH))
    spent = state.atp_rates
    if spent:
        unit, factor = facts.scaled([sum(spent.values())], facts.RATES)
        total = sum(spent.values())
        shares = [f"{k.split('.', 1)[-1]} {session.number(100.0 * v / total, 3)} %" for k, v in spent.items() if total]
        text = session.say(
            "steady-split", total=f"{session.number(total * factor)} {unit}", shares=session.join(shares)
        )
        table.add(session.say("steady-atp"), text)
    verdict = session.say("steady-stable" if state.stable else "steady-unstable")
    if state.slowest > 0.0 and math.isfinite(state.slowest):
        verdict = session.say("steady-slowest", verdict=verdict, time=describe.duration(session, state.slowest))
    table.add(session.say("steady-verdict"), verdict)
    session.table(table)
