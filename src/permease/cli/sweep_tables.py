"""What ``permease sweep`` prints and writes of a population."""

from __future__ import annotations

import json
import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import SimulationError
from ..text import in_language, message, phrase
from ..version import VERSION
from . import describe, facts, outputs, run_tables
from .progress import grouped
from .session import plain
from .table import Table

if TYPE_CHECKING:
    import numpy as np

    from ..model.population import Population
    from ..solve.population_result import PopulationResult
    from .session import Session

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
SENTENCES = 5
"""Failures that are told one by one."""
LISTED = 100
"""Failures in a JSON document."""
LINES = 10_000
"""Combinations of a grid that a JSON document lists."""
ROWS = 60
"""Values of a grid that are shown one by one."""
COLUMNS = 6


def print_population(session: Session, result: PopulationResult) -> None:
    """The title, what varies, and the protocol."""
    population = result.population
    cell = result.cell
    session.print(
        session.say(
            "sweep-title", cell=facts.title(cell, session.language), members=_count(session, len(result)),
            temperature=f"{cell.temperature:.2f}",
        ),
        style="bold",
    )  # fmt: skip
    table = Table((session.say("sweep-varied"), session.say("sweep-drawn")))
    for path, distribution in population.vary.items():
        table.add(path, repr(distribution).replace("'", ""))
    for (one, other), value in population.correlate.items():
        table.add(session.join([one, other]), f"{session.say('sweep-correlated')} {session.number(value)}")
    session.table(table)
    session.print(_sampling(session, population))
    run_tables.print_protocol(session, cell, result.plan.protocol)


def _sampling(session: Session, population: Population) -> str:
    if all(each.points for each in population.vary.values()):
        return session.say("sweep-grid")
    return session.say("sweep-seed", design=session.say(f"sweep-{population.design}"), seed=population.seed)


def print_end(session: Session, result: PopulationResult) -> None:
    """The outputs at the end: along a grid that is alone, and their quantiles."""
    ends = ends_of(result)
    only = list(result.population.vary.items())
    if len(only) == 1 and 0 < only[0][1].points == len(result) <= ROWS:
        session.print(session.say("sweep-along", path=only[0][0]))
        _print_along(session, result, only[0][0], ends)
    else:
        session.print(session.say("sweep-end"))
        table = Table((
            session.say("sweep-output"), session.say("sweep-unit"), *(f">{100 * q:.0f} %" for q in QUANTILES)
        ))  # fmt: skip
        for path, (unit, values) in ends.items():
            found = _quantiles(values[result.status.ok])
            table.add(path, "" if unit == "1" else unit, *(session.number(float(v)) for v in found))
        session.table(table)


def print_events(session: Session, result: PopulationResult) -> None:
    """Of every step that waited for a condition: how many cells came to it, and when; nothing where none waited."""
    if not result.events:
        return
    session.print(session.say("sweep-moments"))
    table = Table((
        ">", "", ">" + session.say("sweep-reached"), *(f">{100 * q:.0f} %" for q in QUANTILES)
    ))  # fmt: skip
    for event, (_, _, until) in zip(result.events, result.plan.conditions, strict=True):
        known = event.waited[event.reached]
        moments = [describe.duration(session, float(t)) for t in _quantiles(known)] if len(known) else ["-"] * 5
        text = session.say("sweep-condition", path=until.path, value=until.value)
        table.add(str(event.step), text, _count(session, len(known)), *moments)
    session.table(table)
    session.print()


def _print_along(session: Session, result: PopulationResult, path: str, ends: dict[str, Any]) -> None:
    values = result.population.values(path)
    shown = list(ends)[: COLUMNS if session.terminal else None]
    units = [ends[name][0] for name in shown]
    heads = [f"{name} / {unit}" if unit != "1" else name for name, unit in zip(shown, units, strict=True)]
    table = Table([f">{path} / {values.units:~P}", *(f">{head}" for head in heads)])
    for i, value in enumerate(values.magnitude):
        cells = [float(ends[name][1][i]) for name in shown]
        table.add(session.number(float(value)), *(session.number(v) if math.isfinite(v) else "-" for v in cells))
    session.table(table)
    if len(shown) < len(ends):
        session.note(session.say("sweep-narrowed", count=len(ends) - len(shown)))


def ends_of(result: PopulationResult) -> dict[str, tuple[str, np.ndarray]]:
    """Path -> the shown unit ("1" of a pure number) and the values at the end (members,)."""
    from ..solve.result import SHOWN
    from ..units import with_unit

    found = {}
    for path in result.paths:
        unit = result.units[path]
        shown = SHOWN.get(unit, unit)
        found[path] = shown or "1", with_unit(result.moment(path), unit, shown).magnitude
    return found


def print_failures(session: Session, result: PopulationResult, files: list[str]) -> None:
    """How many reached the end, the sentences of the first that did not, and where the rest is."""
    ok = int(result.status.ok.sum())
    members = _count(session, len(result))
    session.print(session.say("sweep-finished", ok=_count(session, ok), members=members))
    failed = len(result) - ok
    if not failed:
        return
    session.print(session.say("sweep-lost", failed=_count(session, failed)))
    table = Table((">", ""))
    for number in result.status.failed[:SENTENCES]:
        table.add(session.say("sweep-member", number=number), sentence(session, result, number))
    session.table(table)
    if failed > SENTENCES:
        session.print(f"  {session.say('sweep-more', count=_count(session, failed - SENTENCES))}")
    session.print(where_to_look(session, files))


def where_to_look(session: Session, files: list[str]) -> str:
    """Where the outcome of every cell can be read."""
    places = {".csv": "in_column", ".nc": "in_coordinate", ".json": "in_key", ".zarr": "in_info"}
    for file in files:
        if (key := places.get(Path(file).suffix.lower())) is not None:
            return session.say("sweep-all_in", file=file, place=session.say(f"sweep-{key}"))
    return session.say("sweep-nowhere")


def sentence(session: Session, result: PopulationResult, number: int) -> str:
    """How a cell ended, in words."""
    status = result.status[number]
    text = getattr(status.sentence, "text", None)
    if text is not None and text.key == "errors_solve-member-impossible-try":
        # what would help a cell that is built helps none that is drawn
        text = phrase("errors_solve-member-impossible", place=text.values["place"], what=text.values["what"])
        return text.in_language(session.language)
    if session.language != "zh":
        return str(status.sentence)
    what = session.say(f"outcome-{status.outcome.name}")
    row = result.info[number]
    if status.outcome.name == "INVALID":
        return in_language(status.sentence, "zh")
    time = describe.duration(session, status.time)
    return session.say("outcome-at", what=what, time=time, step=int(row[2]))


def none_finished(session: Session, result: PopulationResult, files: list[str]) -> SimulationError:
    """The error of a sweep without a single cell at its end."""
    first = [
        f"{session.say('sweep-member', number=number)}{session.say('curve-colon')}{sentence(session, result, number)}"
        for number in result.status.failed[:SENTENCES]
    ]
    return SimulationError(
        session.say("sweep-none", members=_count(session, len(result))),
        where=result.cell.name,
        why="\n".join([*first, where_to_look(session, files)]),
        hint=message("errors_cli-narrower-distributions-another-protocol"),
    )


def document(result: PopulationResult, files: list[str]) -> dict[str, Any]:
    """The JSON document of a sweep."""
    population = result.population
    ok = result.status.ok
    ends = ends_of(result)
    return {
        "cell": result.cell.name,
        "members": len(result),
        "seed": population.seed,
        "sample": population.design,
        "vary": {path: repr(each) for path, each in population.vary.items()},
        "correlate": [{"paths": list(pair), "value": value} for pair, value in population.correlate.items()],
        "protocol": [str(step) for step in result.plan.protocol],
        "times": len(result.times),
        "end": {
            path: {
                "unit": unit,
                "quantiles": {f"{q:g}": float(v) for q, v in zip(QUANTILES, _quantiles(values[ok]), strict=True)},
            }
            for path, (unit, values) in ends.items()
        },
        **_grid(result, ends),
        "events": [
            {
                "step": event.step,
                "condition": event.condition,
                "start": {"value": event.start, "unit": "s"},
                "reached": int(event.reached.sum()),
                "quantiles": {
                    f"{q:g}": float(v)
                    for q, v in zip(QUANTILES, _quantiles(event.time[event.reached]), strict=True)
                }
                if event.reached.any()
                else {},
            }
            for event in result.events
        ],
        "finished": int(ok.sum()),
        "outcomes": result.status.counts,
        "failures": [
            {"cell": i, "outcome": s.outcome.name, "time": {"value": s.time, "unit": "s"}, "sentence": s.sentence}
            for i in result.status.failed[:LISTED]
            for s in (result.status[i],)
        ],
        "seconds": result.seconds,
        "permease": VERSION,
        "files": files,
    }  # fmt: skip


def _grid(result: PopulationResult, ends: dict[str, Any]) -> dict[str, Any]:
    """Of a grid alone: the numbers of every combination and the outputs of its cell at the end."""
    vary = result.population.vary
    combinations = math.prod(each.points for each in vary.values())
    if not 0 < combinations == len(result) <= LINES:
        return {}
    drawn = {path: result.population.values(path) for path in vary}
    return {
        "along": {
            "varied": {
                path: {"unit": f"{each.units:~P}", "values": each.magnitude.tolist()} for path, each in drawn.items()
            },
            "end": {path: {"unit": unit, "values": values.tolist()} for path, (unit, values) in ends.items()},
        }
    }


def _quantiles(values: np.ndarray) -> np.ndarray:
    import numpy

    return numpy.asarray(numpy.quantile(values, QUANTILES))


def write(session: Session, result: PopulationResult, path: str, command: str, *, force: bool) -> None:
    """Time courses to NetCDF or JSON, the ends of all cells to CSV, by the name's ending; ``-`` is CSV on stdout."""
    suffix = Path(path).suffix.lower()
    if path == "-":
        with tempfile.TemporaryDirectory() as folder:
            print(result.to_csv(Path(folder) / "cells.csv").read_text(encoding="utf-8"), end="")
    elif suffix == ".nc":
        from ..solve.files import write_dataset

        write_dataset(result.dataset.assign_attrs(command=command, permease=VERSION), Path(path), overwrite=force)
    elif suffix == ".csv":
        result.to_csv(path, overwrite=force)
    elif suffix == ".json":
        text = json.dumps(plain(_courses(result, command)), ensure_ascii=False, allow_nan=False)
        outputs.write_text(Path(path), text + "\n", force=force)


def _courses(result: PopulationResult, command: str) -> dict[str, Any]:
    data = result.dataset
    varied = {str(n): data[n] for n in data.coords if str(n).startswith("varied.")}
    return {
        "schema": "permease.population/1",
        "run": {**{str(k): v for k, v in data.attrs.items()}, "command": command, "permease": VERSION},
        "time": {"unit": "s", "values": result.times.tolist()},
        "outcome": data["outcome"].values.tolist(),
        "events": [
            {"step": e.step, "condition": e.condition, "unit": "s", "values": e.time.tolist()} for e in result.events
        ],
        "varied": {
            name.removeprefix("varied."): {"unit": each.attrs["units"], "values": each.values.tolist()}
            for name, each in varied.items()
        },
        "courses": {
            str(name): {"unit": data[name].attrs["units"], "values": data[name].values.tolist()}
            for name in data.data_vars
        },
    }


def _count(session: Session, number: int) -> str:
    return grouped(number) if session.terminal else str(number)
