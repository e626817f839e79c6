"""``permease run``: a cell through its protocol, as tables, a figure and files."""

from __future__ import annotations

import dataclasses
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from ..version import VERSION
from . import facts, outputs, run_tables, traffic
from .arguments import Force, Settings, Source, Time, demand_points
from .budgets import Budgets, budget_paths, budgets, demand_items, documents, draw_budgets, print_budgets
from .events import planned
from .progress import waiting
from .session import Session
from .source import changed, load

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.protocol import Protocol
    from ..solve.budget import Budget
    from ..solve.result import Result, State


def run(
    ctx: typer.Context,
    cell: Source,
    time: Time = None,
    settings: Settings = None,
    events: Annotated[
        list[str] | None,
        typer.Option(
            "--event",
            metavar="'TIME: NAME=CONC'",
            help="help-from-time-bath-holds-addition",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="help-write-time-courses-nc-csv"),
    ] = None,
    plot: Annotated[str | None, typer.Option("--plot", metavar="FILE", help="help-draw-time-courses-png-svg")] = None,
    budget: Budgets = None,
    points: Annotated[int, typer.Option("--points", metavar="N", help="help-about-how-many-output-times")] = 401,
    stochastic: Annotated[
        bool,
        typer.Option("--stochastic", help="help-count-molecules-whose-states-take"),
    ] = False,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="help-random-jumps-default-0")] = None,
    force: Force = False,
) -> None:
    """Take a cell through its protocol and account for everything that moved.

    Prints what changed, the ATP spent, the free energy dissipated and the audit of charge, matter and energy.
    """
    from ..solve.simulate import simulate

    session: Session = ctx.obj
    demand_points(points)
    if seed is not None and not stochastic:
        raise InputError(message("errors_cli-nothing-random"), where="--seed", hint="--stochastic --seed 1")
    if output is not None and output != "-":
        outputs.demand_writable(Path(output), outputs.RESULTS, "--output", force=force)
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    outputs.demand_one_stdout(output, session.json, "result.csv")
    model = changed(load(cell), settings or [])
    items = budget or []
    demand_items(model, items)
    for figure in budget_paths(model, plot, items) if plot is not None else ():
        outputs.demand_writable(figure, outputs.FIGURES, "--plot", force=force)
    protocol = planned(session, model, time, events or [])
    result: Result
    with waiting(session, session.say("run-waiting")) as report:
        if stochastic:
            result = simulate(model, protocol, points=points, stochastic=True, seed=seed or 0, progress=report)
        else:
            result = simulate(model, protocol, points=points, progress=report)
    command = shlex.join(["permease", *session.arguments])
    result = dataclasses.replace(result, run={**result.run, "command": command, "permease": VERSION})
    files = _write(session, result, output, plot, force)
    moved = budgets(result, items)
    if plot is not None:
        files += draw_budgets(session, moved, result, plot, force=force)
    if output == "-":
        return
    if session.json:
        session.emit("run", {**_document(result, protocol, files), "budgets": documents(moved)})
        return
    _print(session, model, protocol, result, files, moved)


def _write(session: Session, result: Result, output: str | None, plot: str | None, force: bool) -> list[str]:
    files = []
    if output is not None:
        outputs.write_result(result, output, force=force)
        files.append(output)
    if plot is not None:
        from ..plot.traces import default_items, plot_traces
        from ..solve.files import atomic

        with atomic(Path(plot), overwrite=force) as temporary:
            plot_traces(result, default_items(result), path=temporary, language=session.language)
        files.append(plot)
    return files


def _print(
    session: Session, cell: Cell, protocol: Protocol, result: Result, files: list[str], moved: list[Budget]
) -> None:
    temperature = f"{cell.temperature:.2f}"
    session.print(
        session.say("run-title", cell=facts.title(cell, session.language), temperature=temperature), style="bold"
    )
    run_tables.print_protocol(session, cell, protocol)
    run_tables.print_events(session, result)
    run_tables.print_counted(session, result)
    session.print()
    run_tables.print_changes(session, result)
    session.print()
    print_budgets(session, moved)
    run_tables.print_energy(session, result)
    session.print()
    run_tables.print_audit(session, result.audit())
    session.print()
    references = result.references()
    if session.verbose:
        session.print(result.cite())
    elif references:
        keys = session.join([r.key for r in references])
        session.print(session.say("run-references", count=len(references), keys=keys))
    for file in files:
        session.print(session.say("run-wrote", file=file))


def _traffic(state: State) -> dict[str, Any]:
    found = traffic.document(state)
    return {"traffic": found} if found else {}


def _document(result: Result, protocol: Protocol, files: list[str]) -> dict[str, Any]:
    audit, used = result.audit(), result.atp()
    states, reason = run_tables.milestones(result), audit.energy.reason
    return {
        "cell": result.cell.name,
        "outcome": {"name": result.outcome.name, "sentence": result.outcome.value},
        "protocol": [str(step) for step in protocol],
        "events": outputs.events(result),
        "states": [
            {"time": {"value": state.time, "unit": "s"}, **facts.snapshot(state), **_traffic(state), "baths": baths}
            for state, baths in states
        ],
        "atp": {
            "total": {"value": 1e15 * used.total, "unit": "fmol"},
            "by_transporter": {k: {"value": 1e15 * v, "unit": "fmol"} for k, v in used.by_column.items()},
        },
        "energy": {
            key: {"value": 1e12 * getattr(audit.energy, key), "unit": "pJ"}
            for key in ("stored", "baths", "supplied", "work", "dissipated")
        }
        | {
            "residual": audit.energy.residual,
            "evaluated": audit.energy.evaluated,
            "reason": None if reason is None else {"en": reason.en, "zh": reason.zh},
        },
        "audit": {
            "passed": audit.passed,
            "matter": {f"{place}.{item}": value for (place, item), value in audit.matter.items()},
            "charge": audit.charge,
            "second_law": audit.second_law,
            "surface": dict(audit.surface),
            "empirical": list(audit.empirical),
            "provisional": list(audit.provisional),
        },
        "counted": run_tables.counted(result),
        "references": [{"key": r.key, "citation": r.citation, "doi": r.doi} for r in result.references()],
        "run": dict(result.run),
        "files": files,
    }
