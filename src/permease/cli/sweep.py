"""``permease sweep``: many cells that differ in some numbers through the same protocol."""

from __future__ import annotations

import math
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import FileError, InputError, UnknownNameError
from ..text import message
from . import cluster, outputs, sweep_indices, sweep_tables
from .arguments import Force, Settings, Source, Time, demand_points
from .distributions import SAMPLES, correlations, demand_units_of, varied
from .events import planned
from .progress import counting
from .session import Session
from .source import changed, full_path, load
from .stores import Keeping

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.population import Population
    from ..model.protocol import Protocol
    from ..solve.population_result import PopulationResult

RESULTS = (".zarr", ".nc", ".csv", ".json")
MEMBERS = 1000
_HUGE = 2**62


def sweep(
    ctx: typer.Context,
    cell: Source,
    members: Annotated[
        int | None,
        typer.Option("-n", metavar="N", help="help-how-many-cells-default-1000"),
    ] = None,
    over: Annotated[
        list[str] | None,
        typer.Option("--over", metavar="PATH=FROM:TO:COUNT", help="help-grid-e-g-plasma-k"),
    ] = None,
    vary: Annotated[
        list[str] | None,
        typer.Option(
            "--vary",
            metavar="PATH=DISTRIBUTION",
            help="help-distribution-e-g-cytosol-volume",
        ),
    ] = None,
    sample: Annotated[
        str, typer.Option("--sample", metavar="KIND", help="help-how-distributions-sampled-random-lhs")
    ] = "random",
    correlate: Annotated[
        list[str] | None,
        typer.Option(
            "--correlate",
            metavar="A,B=VALUE",
            help="help-correlation-two-paths-e-g",
        ),
    ] = None,
    indices: Annotated[bool, typer.Option("--indices", help="help-instead-cells-how-much-spread")] = False,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="help-random-numbers-equal-equal-cells")] = 0,
    time: Time = None,
    settings: Settings = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="PATH",
            help="help-keep-output-e-g-cytosol",
        ),
    ] = None,
    points: Annotated[int, typer.Option("--points", metavar="N", help="help-how-many-output-times-41")] = 41,
    threads: Annotated[
        int | None,
        typer.Option("--threads", metavar="N", help="help-threads-workers-dask-default-one"),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="help-write-cells-zarr-folder-nc",
        ),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="help-go-what-interrupted-sweep-left")] = False,
    plot: Annotated[
        str | None,
        typer.Option("--plot", metavar="FILE", help="help-draw-median-bands-against-time"),
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(
            "--dask",
            metavar="[ADDRESS]",
            help="help-dask-cluster-one-machine-where",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Many cells that differ in some numbers through the same protocol: a grid, or a random population.

    Grids are --over PATH=FROM:TO:COUNT, with log for even steps of the logarithm, or --over 'PATH=A|B|C'. Distributions
    are --vary 'PATH=normal(70 fL, cv=0.1)', lognormal(MEAN, cv=), uniform(LOW, HIGH), scaled(cv=0.3) or scaled(0.5, 2);
    the last two are factors of the cell's own number.

    With -o cells.zarr the cells are kept as they finish: after Ctrl-C, or a crash, --resume goes on. Results do not
    depend on threads or workers.
    """
    session: Session = ctx.obj
    demand_points(points)
    if threads is not None and not 1 <= threads <= 4096:
        raise InputError(
            message("errors_cli-threads", threads=threads),
            where="--threads",
            hint=message("errors_cli-number-from-1-4096"),
        )
    store = None if indices else _checked(session, output, resume, plot, force)
    model = changed(load(cell), settings or [])
    if indices:
        drawn = varied(model, over or [], vary or [])
        demand_units_of(model, drawn)
        _demand_seed(seed)
        apart = {"--sample": sample != "random", "--correlate": bool(correlate), "--resume": resume}
        sweep_indices.demand(session, drawn, keep or [], apart, output, plot, force=force)
        rows = sweep_indices.rows_of(members, len(drawn))
        options = {"rows": rows, "seed": seed, "points": points, "threads": threads, "dask": dask}
        found = sweep_indices.study(
            session, model, drawn, planned(session, model, time, []), _kept(model, keep), options
        )
        sweep_indices.show(session, found, output, plot, force=force)
        return
    population = _population(model, members, over or [], vary or [], sample, correlate or [], seed)
    protocol = planned(session, model, time, [])
    kept = _kept(model, keep)
    arguments = {"points": points, "threads": threads, "outputs": kept or None}
    keeping = Keeping(session, store, resume=resume, force=force)
    with keeping.told(len(population)):
        result = _simulated(session, population, protocol, keeping, dask, arguments)
        files = _write(session, result, output, plot, kept, force)
        if not result.status.ok.any():
            raise sweep_tables.none_finished(session, result, files)
        if output != "-":
            _show(session, result, files, keeping)


def _show(session: Session, result: PopulationResult, files: list[str], keeping: Keeping) -> None:
    if session.json:
        session.emit("sweep", sweep_tables.document(result, files))
        return
    sweep_tables.print_population(session, result)
    session.print()
    sweep_tables.print_end(session, result)
    session.print()
    sweep_tables.print_events(session, result)
    sweep_tables.print_failures(session, result, files)
    for file in files:
        session.print(session.say("run-wrote", file=file))
    session.note(keeping.took(result))


def _kept(model: Cell, keep: list[str] | None) -> list[str]:
    return [full_path(model, name.strip()) for text in keep or [] for name in text.replace("，", ",").split(",")]


def _demand_seed(seed: int) -> None:
    if not 0 <= seed < 2**64:
        raise InputError(message("errors_cli-seed-whole-number-from-0", seed=seed), where="--seed")


def _checked(session: Session, output: str | None, resume: bool, plot: str | None, force: bool) -> Path | None:
    """The store, where the output is one; refuses files that cannot be written."""
    outputs.demand_one_stdout(output, session.json, "cells.csv")
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    store = Path(output) if output is not None and Path(output).suffix.lower() == ".zarr" else None
    if resume and store is None:
        raise InputError(
            message("errors_cli-only-zarr-folder-can-resumed"), where="--resume", hint="-o cells.zarr --resume"
        )
    if resume and force:
        raise InputError(
            message("errors_cli-force-begins-anew-resume-goes"), where="--resume", hint=message("errors_cli-one-them")
        )
    if store is not None:
        if store.exists() and not (store / "permease.json").is_file():
            raise FileError(
                message("errors_cli-exists-holds-no-population", store=store),
                where="--output",
                hint=message("errors_cli-another-name"),
            )
        if store.exists() and not (resume or force):
            raise FileError(
                message("errors_cli-exists", store=store),
                where="--output",
                hint=message("errors_cli-resume-go-another-name-force"),
            )
        outputs.demand_folder(store, "--output")
    elif output is not None and output != "-":
        outputs.demand_writable(Path(output), RESULTS, "--output", force=force)
    return store


def _population(
    model: Cell, members: int | None, over: list[str], vary: list[str], sample: str, correlate: list[str], seed: int
) -> Population:
    from ..model.population import Population

    if sample not in SAMPLES:
        raise UnknownNameError(message("thing-sample"), sample, ("random", "lhs", "sobol"), where="--sample")
    drawn = varied(model, over, vary)
    demand_units_of(model, drawn)
    combinations = math.prod(each.points for each in drawn.values() if each.points)
    if members is None and vary:
        members = combinations * max(1, -(-MEMBERS // combinations))
    if members is not None and not 1 <= members < _HUGE:
        raise InputError(
            message("errors_cli-cells", members=members), where="-n", hint=message("errors_cli-number-from-1")
        )
    _demand_seed(seed)
    return Population(
        model, members, seed=seed, vary=drawn, design=SAMPLES[sample], correlate=correlations(model, correlate)
    )


def _simulated(
    session: Session, population: Population, protocol: Protocol, keeping: Keeping, dask: str | None,
    arguments: dict[str, Any],
) -> PopulationResult:  # fmt: skip
    from ..solve.simulate import simulate

    with cluster.client(session, dask, arguments["threads"]) as executor:
        if executor is not None:
            arguments["threads"] = None
        with counting(session, session.say("sweep-waiting")) as report:
            result = simulate(
                population, protocol, executor=executor, store=keeping.place, resume=keeping.resume,
                progress=keeping.watching(report), **arguments,
            )  # fmt: skip
    keeping.settle(result)
    return result


def _write(
    session: Session, result: PopulationResult, output: str | None, plot: str | None, kept: list[str], force: bool
) -> list[str]:
    files = []
    if output is not None:
        command = shlex.join(["permease", *session.arguments])
        sweep_tables.write(session, result, output, command, force=force)
        files += [output] if output != "-" else []
    if plot is not None and result.status.ok.any():
        from ..plot.fan import PANELS, default_items, plot_fan
        from ..solve.files import atomic

        with atomic(Path(plot), overwrite=force) as temporary:
            items = result.paths[:PANELS] if kept else default_items(result)
            plot_fan(result, items, path=temporary, language=session.language)
        files.append(plot)
    return files
