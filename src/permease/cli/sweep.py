"""``permease sweep``: many cells that differ in some numbers through the same protocol."""

from __future__ import annotations

import math
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import FileError, InputError, UnknownNameError
from ..text import message
from . import cluster, outputs, sweep_tables
from .arguments import Force, Settings, Source
from .distributions import SAMPLES, correlations, demand_units_of, varied
from .events import plan
from .failures import Interrupted
from .progress import counting, grouped
from .session import Session
from .source import changed, full_path, load

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
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="help-random-numbers-equal-equal-cells")] = 0,
    time: Annotated[
        str | None,
        typer.Option("-t", "--time", metavar="TIME", help="help-hold-long-instead-following-cell"),
    ] = None,
    settings: Settings = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="PATH",
            help="help-keep-output-e-g-cytosol",
        ),
    ] = None,
    points: Annotated[int, typer.Option("--points", metavar="N", help="help-about-how-many-output-times-2")] = 41,
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
    if not 2 <= points <= 1_000_000:
        raise InputError(
            message("errors_cli-output-times", points=points), where="--points", hint="a number from 2 to 1000000"
        )
    if threads is not None and not 1 <= threads <= 4096:
        raise InputError(
            message("errors_cli-threads", threads=threads), where="--threads", hint="a number from 1 to 4096"
        )
    store = _checked(session, output, resume, plot, force)
    model = changed(load(cell), settings or [])
    population = _population(model, members, over or [], vary or [], sample, correlate or [], seed)
    protocol = plan(model, time, [])
    if time is not None and model.protocol is not None:
        session.note(session.say("run-own_protocol"))
    kept = [full_path(model, name.strip()) for text in keep or [] for name in text.replace("，", ",").split(",")]
    arguments = {"points": points, "threads": threads, "outputs": kept or None, "resume": resume}
    result = _simulated(session, population, protocol, store, dask, {**arguments, "force": force})
    files = _write(session, result, output, plot, force)
    if not result.status.ok.any():
        raise sweep_tables.none_finished(session, result, files)
    if output == "-":
        return
    if session.json:
        session.emit("sweep", sweep_tables.document(result, files))
        return
    sweep_tables.print_population(session, result)
    session.print()
    sweep_tables.print_end(session, result)
    session.print()
    sweep_tables.print_failures(session, result, files)
    for file in files:
        session.print(session.say("run-wrote", file=file))
    session.note(session.say("sweep-took", members=grouped(len(result)), seconds=f"{result.seconds:.1f}"))


def _checked(session: Session, output: str | None, resume: bool, plot: str | None, force: bool) -> Path | None:
    """The store, where the output is one; refuses files that cannot be written."""
    if output == "-" and session.json:
        raise InputError(
            message("errors_cli-stdout-holds-one-thing"),
            where="--output",
            why="both --json and -o - want it",
            hint="-o cells.csv",
        )
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    store = Path(output) if output is not None and Path(output).suffix.lower() == ".zarr" else None
    if resume and store is None:
        raise InputError(
            message("errors_cli-only-zarr-folder-can-resumed"), where="--resume", hint="-o cells.zarr --resume"
        )
    if resume and force:
        raise InputError(message("errors_cli-force-begins-anew-resume-goes"), where="--resume", hint="one of them")
    if store is not None:
        if store.exists() and not (store / "permease.json").is_file():
            raise FileError(
                message("errors_cli-exists-holds-no-population", store=store), where="--output", hint="another name"
            )
        if store.exists() and not (resume or force):
            raise FileError(
                message("errors_cli-exists", store=store),
                where="--output",
                hint="--resume to go on with it, another name, or --force",
            )
        if not store.parent.is_dir():
            raise FileError(
                message("errors_cli-there-no-folder", parent=store.parent),
                where="--output",
                hint=f"mkdir -p {store.parent}",
            )
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
        raise InputError(message("errors_cli-cells", members=members), where="-n", hint="a number from 1 on")
    if not 0 <= seed < 2**64:
        raise InputError(message("errors_cli-seed-whole-number-from-0", seed=seed), where="--seed")
    return Population(
        model, members, seed=seed, vary=drawn, design=SAMPLES[sample], correlate=correlations(model, correlate)
    )


def _simulated(
    session: Session,
    population: Population,
    protocol: Protocol,
    store: Path | None,
    dask: str | None,
    arguments: dict[str, Any],
) -> PopulationResult:
    from ..solve.simulate import simulate

    force = arguments.pop("force")
    with cluster.client(session, dask, arguments["threads"]) as executor:
        if store is not None and force and store.exists():
            shutil.rmtree(store)
        if executor is not None:
            arguments["threads"] = None
        try:
            with counting(session, session.say("sweep-waiting")) as report:
                return simulate(population, protocol, executor=executor, store=store, progress=report, **arguments)
        except KeyboardInterrupt:
            raise _interrupted(session, store, len(population)) from None


def _interrupted(session: Session, store: Path | None, members: int) -> Interrupted:
    if store is None:
        return Interrupted(session.say("sweep-not_kept"), hint=session.say("sweep-keep_next"))
    from ..solve.shards import kept

    done = sum(kept(store))
    words = [word for word in session.arguments if word not in ("--resume", "--force")]
    return Interrupted(
        session.say("sweep-kept", done=grouped(done), members=grouped(members), file=store),
        hint=shlex.join(["permease", *words, "--resume"]),
    )


def _write(session: Session, result: PopulationResult, output: str | None, plot: str | None, force: bool) -> list[str]:
    files = []
    if output is not None:
        command = shlex.join(["permease", *session.arguments])
        sweep_tables.write(session, result, output, command, force=force)
        files += [output] if output != "-" else []
    if plot is not None and result.status.ok.any():
        from ..plot.fan import plot_fan
        from ..solve.files import atomic

        with atomic(Path(plot), overwrite=force) as temporary:
            plot_fan(result, result.paths[:4], path=temporary, language=session.language)
        files.append(plot)
    return files
