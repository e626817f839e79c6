"""The tables that ``permease run`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import describe, facts, traffic
from .alone import signed
from .table import Table

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.protocol import Protocol
    from ..solve.audit import RunAudit
    from ..solve.result import Result, State
    from .session import Session

WIDEST = 5
"""Moments shown side by side on a terminal; more are thinned out there, and all are in a pipe."""


def print_protocol(session: Session, cell: Cell, protocol: Protocol) -> None:
    """The steps, each with when it starts, how long it lasts, and what it changes in a bath."""
    from ..model.protocol import Perfuse

    solutions = {bath.name: bath.solution for bath in cell.baths}
    table = Table((">", "", ""))
    for number, step in enumerate(protocol, 1):
        before = solutions.get(step.bath) if isinstance(step, Perfuse) else None
        text = describe.step_text(session, step, before)
        if isinstance(step, Perfuse) and before is not None:
            solutions[step.bath] = step.after(before)
        table.add(str(number), describe.duration(session, step.duration) if step.duration else "", text)
    session.table(table)


def print_events(session: Session, result: Result) -> None:
    """The conditions that ended steps, each with the time of the run."""
    for event in result.events:
        time, value = describe.duration(session, event.time), event.condition.rpartition(" is ")[2].partition(" ")[2]
        session.print("  " + session.say("step-ended", time=time, path=event.path, value=value))


def counted(result: Result) -> dict[str, dict[str, dict[str, int]]]:
    """Of a run with counted molecules: path -> how many were in every state at the start and at the end."""
    from ..solve.stochastic import StochasticResult

    if not isinstance(result, StochasticResult):
        return {}
    return {
        path: {
            moment: dict(zip(result.chains[path], map(int, rows[i]), strict=True))
            for moment, i in (("start", 0), ("end", -1))
        }
        for path, rows in result.counts.items()
    }


def print_counted(session: Session, result: Result) -> None:
    """How many molecules were counted, and from which seed; nothing of other runs."""
    numbers = {path: sum(states["start"].values()) for path, states in counted(result).items()}
    if numbers:
        names = session.join([f"{path.partition('.')[2]} {number}" for path, number in numbers.items()])
        session.print(session.say("run-counted", names=names, seed=result.run["seed"]))


def milestones(result: Result) -> list[tuple[State, dict[str, dict[str, float]]]]:
    """The start and the end of every step: the state, and what the baths held then (mM)."""
    system = result.trajectory.system
    names = system.parameter_names
    found: list[tuple[State, dict[str, dict[str, float]]]] = []
    for segment in result.trajectory.segments:
        known = dict(zip(names, segment.parameters, strict=True))
        baths = {
            bath.name: {
                key.removeprefix(f"{bath.name}."): float(value)
                for key, value in known.items()
                if key.startswith(f"{bath.name}.")
            }
            for bath in result.cell.baths
        }
        if not found:
            found.append((result.initial, baths))
        found.append((result.at(f"{float(segment.times[-1])!r} s"), baths))
    return found


def print_changes(session: Session, result: Result) -> None:
    """Every concentration, voltage, volume and pH at the start and at the end of every step."""
    moments = milestones(result)
    shown = _thinned(session, list(range(len(moments))))
    headers = [session.say("run-place"), session.say("run-quantity"), session.say("run-unit")]
    for i in shown:
        time = moments[i][0].time
        headers.append(
            ">"
            + (session.say("run-start") if i == 0 else session.say("run-after", time=describe.duration(session, time)))
        )
    table = Table(headers)
    for membrane in result.cell.membranes:
        _row(
            session,
            table,
            membrane.name,
            "V",
            "mV",
            [1e3 * moments[i][0].values[f"{membrane.name}.voltage"] for i in shown],
        )
    _print_traffic(session, table, [moments[i][0] for i in shown])
    for place in result.cell.compartments:
        volumes = [moments[i][0].values.get(f"{place.name}.volume", place.volume) for i in shown]
        unit, factor = facts.scaled(volumes, facts.VOLUMES)
        _row(session, table, place.name, session.say("run-volume"), unit, [v * factor for v in volumes])
        if f"{place.name}.pressure" in moments[0][0].values:
            turgor = [1e-6 * moments[i][0].values[f"{place.name}.pressure"] for i in shown]
            _row(session, table, place.name, session.say("osmosis-turgor"), "MPa", turgor)
        acids = [facts.acidity(moments[i][0], place.name) for i in shown]
        known = [a for a in acids if a is not None]
        if len(known) == len(shown):
            _row(session, table, place.name, "pH", "", known)
        for species in facts.concentrations(moments[0][0], place.name):
            if species != "H":
                values = [moments[i][0].values[f"{place.name}.{species}"] for i in shown]
                _row(session, table, place.name, describe.symbol(species, session.language), "mM", values)
    for bath in result.cell.baths:
        for species in moments[-1][1].get(bath.name, {}):
            values = [moments[i][1][bath.name].get(species, 0.0) for i in shown]
            if species != "H" and (any(values) or species in bath.solution.concentrations):
                _row(session, table, bath.name, describe.symbol(species, session.language), "mM", values)
    if session.terminal:
        previous = ""
        for i, cells in enumerate(table.rows):
            if cells[0] == previous:
                table.rows[i] = ("", *cells[1:])
            previous = cells[0] or previous
    session.table(table)


def _print_traffic(session: Session, table: Table, states: list[State]) -> None:
    """Membrane, receptors and cargo that vesicles move; what is nothing all the time is left out."""
    for rows in zip(*(traffic.held(state) for state in states), strict=True):
        values = [row.value for row in rows]
        if any(values):
            _row(session, table, rows[0].place, traffic.label(session, rows[0]), rows[0].unit, values)


def _row(session: Session, table: Table, place: str, name: str, unit: str, values: list[float]) -> None:
    table.add(place, name, unit, *(session.number(v) for v in values))


def _thinned(session: Session, indices: list[int]) -> list[int]:
    if not session.terminal or len(indices) <= WIDEST:
        return indices
    session.note(session.say("run-thinned", count=len(indices)))
    last = len(indices) - 1
    return sorted({round(k * last / (WIDEST - 1)) for k in range(WIDEST)})


def print_energy(session: Session, result: Result) -> None:
    """ATP by pump, and the free-energy account."""
    used, energy, empirical = result.atp(), result.audit().energy, result.audit().empirical
    seconds = max(float(result.times[-1]), 1e-300)
    table = Table(("", ""))
    for name, amount in used.by_column.items():
        unit, factor = facts.scaled([amount], facts.AMOUNTS)
        per, rate = facts.scaled([amount / seconds], facts.RATES)
        total, mean = f"{session.number(amount * factor)} {unit}", f"{session.number(amount / seconds * rate)} {per}"
        label = session.say("run-atp", pump=name.split(".", 1)[-1])
        table.add(label, session.say("run-mean", total=total, rate=mean))
    if energy.evaluated:
        size = (energy.stored, energy.baths, energy.supplied, energy.work, energy.dissipated)
        unit, factor = facts.scaled(size, facts.ENERGIES)
        for key in ("supplied", "work", "stored", "baths", "dissipated"):
            value = getattr(energy, key)
            if abs(value) > 1e-9 * max(abs(v) for v in size):
                label = session.say(f"energy-{key}")
                if key == "dissipated" and (loose := _unpaid(result, empirical)):
                    label = session.say("energy-minus", names=session.join(loose))
                table.add(label, f"{session.number(value * factor)} {unit}")
    session.table(table)


def _unpaid(result: Result, empirical: tuple[str, ...]) -> list[str]:
    """Empirical parts that may run against their driving force; what vesicle traffic lacks, metabolism supplies."""
    columns = result.trajectory.system.columns
    paid = {c.transporter for c in columns if c.kind == "traffic"}
    return [name for name in empirical if name not in paid]


def print_audit(session: Session, audit: RunAudit) -> None:
    """The proof, line by line."""
    from ..solve.audit import CHARGE_TOLERANCE, ENERGY_TOLERANCE, MATTER_TOLERANCE

    table = Table((session.say("audit-title"), "", ""))
    worst = max(audit.matter, key=lambda k: abs(audit.matter[k]), default=None)
    value = abs(audit.matter[worst]) if worst else 0.0
    place = (
        session.say("audit-worst", item=describe.symbol(worst[1], session.language), place=worst[0]) if worst else ""
    )
    _verdict(
        session,
        table,
        "matter",
        value <= MATTER_TOLERANCE,
        session.say("audit-residual", value=signed(session, f"{value:.1e}"), place=place),
    )
    text = session.say("audit-charge_residual", value=signed(session, f"{audit.charge:.1e}"))
    _verdict(session, table, "charge", audit.charge <= CHARGE_TOLERANCE, text)
    if audit.energy.evaluated:
        text = session.say("audit-energy_residual", value=signed(session, f"{abs(audit.energy.residual):.1e}"))
        _verdict(session, table, "energy", abs(audit.energy.residual) <= ENERGY_TOLERANCE, text)
    elif audit.energy.reason is not None:
        table.add(
            session.say("audit-energy"), session.say("audit-skipped"), audit.energy.reason.in_language(session.language)
        )
    if audit.energy.by_column:
        _verdict(session, table, "entropy", audit.second_law, session.say("audit-second_law"))
    if audit.surface:
        name = min(audit.surface, key=lambda key: audit.surface[key])
        text = session.say("audit-kept", name=name, value=session.number(100.0 * audit.surface[name], 3))
        _verdict(session, table, "surface", audit.covered, text)
    if audit.empirical:
        table.add(
            session.say("audit-empirical"), "", session.say("audit-empirical_laws", names=session.join(audit.empirical))
        )
    if audit.provisional:
        first = session.join(audit.provisional[:4]) + ("…" if len(audit.provisional) > 4 else "")
        table.add(session.say("audit-provisional"), str(len(audit.provisional)), first)
    session.table(table)


def _verdict(session: Session, table: Table, key: str, good: bool, text: str) -> None:
    table.add(session.say(f"audit-{key}"), session.say("audit-ok" if good else "audit-broken"), text)
