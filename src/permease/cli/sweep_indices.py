"""``permease sweep --indices``: which of the varying numbers makes how much of the spread of the outputs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..text import message
from ..version import VERSION
from . import cluster, outputs
from .progress import counting, grouped
from .session import plain
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.cell import Cell
    from ..model.distribution import Distribution
    from ..model.protocol import Protocol
    from ..solve.global_sensitivity import SobolIndices
    from .session import Session

FILES = (".csv", ".json")
ROWS = 1024
"""Rows of the design where nobody says how many cells."""
_HEAD = ("of", "to", "first", "first_low", "first_high", "total", "total_low", "total_high")


def demand(
    session: Session,
    vary: Mapping[str, Distribution],
    keep: list[str],
    chosen: Mapping[str, bool],
    output: str | None,
    plot: str | None,
    *,
    force: bool,
) -> None:
    """Refuse what no indices can be made of; ``chosen`` says which of the options that do not go with them are given.

    Raises InputError, FileError.
    """
    for option, given in chosen.items():
        if given:
            raise InputError(
                message("errors_cli-does-not-go-with-indices", option=option),
                where=option,
                hint=message("errors_cli-one-them"),
            )
    if not keep:
        raise InputError(message("errors_cli-indices-which-outputs"), where="--indices", hint="--keep cytosol.Na")
    if any(each.points for each in vary.values()):
        raise InputError(
            message("errors_cli-grid-has-no-indices"), where="--over", hint="--vary 'PATH=uniform(LOW, HIGH)'"
        )
    if output is not None and output != "-":
        outputs.demand_writable(Path(output), FILES, "--output", force=force)
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    outputs.demand_one_stdout(output, session.json, "indices.csv")


def rows_of(members: int | None, numbers: int) -> int:
    """Rows of the design that so many cells make: each has one more than two cells for every number that varies."""
    least = 2 * (numbers + 2)
    if members is not None and members < least:
        raise InputError(
            message("errors_cli-cells-too-few-indices", members=members),
            where="-n",
            hint=message("errors_cli-n-least", least=least),
        )
    return ROWS if members is None else members // (numbers + 2)


def study(
    session: Session,
    model: Cell,
    vary: dict[str, Distribution],
    protocol: Protocol,
    kept: list[str],
    options: Mapping[str, Any],
) -> SobolIndices:
    """The indices; ``options``: rows, seed, points, threads and the address of a Dask cluster."""
    from ..model.population import Population
    from ..solve.global_sensitivity import sobol_indices

    population = Population(model, 1, seed=options["seed"], vary=vary)
    with cluster.client(session, options["dask"], options["threads"]) as executor:
        threads = None if executor is not None else options["threads"]
        with counting(session, session.say("sweep-waiting")) as report:
            return sobol_indices(
                population, protocol, of=kept, n=options["rows"], points=options["points"], threads=threads,
                executor=executor, progress=report,
            )  # fmt: skip


def show(session: Session, found: SobolIndices, output: str | None, plot: str | None, *, force: bool) -> None:
    """Print the indices, or one document, and write the files that were asked for."""
    files = _write(session, found, output, plot, force)
    if output == "-":
        return
    if session.json:
        session.emit("sweep", {**_document(found), "files": files})
        return
    cells = found.asked * (len(found.to) + 2)
    session.print(session.say("sweep-indices", cells=grouped(cells) if session.terminal else str(cells)), style="bold")
    table = Table((
        session.say("sweep-output"), session.say("sweep-varied"), ">" + session.say("sweep-first"), "",
        ">" + session.say("sweep-total"), "",
    ))  # fmt: skip
    for of, to, *numbers in _rows(found):
        first, low, high, total, least, most = (session.number(value) for value in numbers)
        table.add(of, to, first, f"{low} .. {high}", total, f"{least} .. {most}")
    session.table(table)
    if found.rows < found.asked:
        session.note(session.say("sweep-rows", used=found.rows, asked=found.asked))
    for file in files:
        session.print(session.say("run-wrote", file=file))


def _rows(found: SobolIndices) -> list[tuple[Any, ...]]:
    return [
        (row["of"], row["to"], row["first"], *row["first_interval"], row["total"], *row["total_interval"])
        for row in found.table()
    ]


def _document(found: SobolIndices) -> dict[str, Any]:
    return {
        "cell": found.population.cell.name,
        "seed": found.population.seed,
        "vary": {path: repr(each) for path, each in found.population.vary.items()},
        "rows": found.rows,
        "asked": found.asked,
        "level": found.level,
        "indices": [dict(zip(_HEAD, row, strict=True)) for row in _rows(found)],
        "seconds": found.seconds,
        "permease": VERSION,
    }


def _write(session: Session, found: SobolIndices, output: str | None, plot: str | None, force: bool) -> list[str]:
    files = []
    if output is not None:
        text = "\n".join([",".join(_HEAD), *(",".join(f"{x}" for x in row) for row in _rows(found))])
        if output == "-":
            sys.stdout.write(text + "\n")
        else:
            if output.lower().endswith(".json"):
                document = plain({"schema": "permease.indices/1", **_document(found)})
                text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
            outputs.write_text(Path(output), text + "\n", force=force)
            files.append(output)
    if plot is not None:
        from ..solve.files import atomic

        with atomic(Path(plot), overwrite=force) as temporary:
            found.plot(path=temporary, language=session.language)
        files.append(plot)
    return files
