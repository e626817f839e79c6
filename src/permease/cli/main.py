"""The program ``permease``: its commands, its global options, and its entry point."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..errors import InputError
from ..text import message
from . import (
    assay,
    assay_vesicles,
    calc,
    calc_donnan,
    calc_membrane,
    calc_motion,
    calc_permeability,
    check,
    clamp,
    curve,
    doctor,
    excite,
    exercise,
    fragility,
    new,
    parts,
    record,
    release,
    run,
    show,
    steady,
    sweep,
    tonicity,
)
from .cluster import DaskCommand
from .group import Command, Group, Root, worded

app = typer.Typer(
    cls=Root,
    name="permease",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    epilog="help-epilog",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def permease(
    lang: Annotated[str | None, typer.Option(metavar="en|zh", help="help-language-output")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="help-no-progress-no-remarks")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="help-show-tracebacks-errors")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="help-no-colour")] = False,
    json: Annotated[bool, typer.Option("--json", help="help-one-json-document-stdout")] = False,
    show_version: Annotated[bool, typer.Option("--version", help="help-show-version-exit")] = False,
) -> None:
    """Cells, their membranes, and what crosses them: simulate, measure, audit.

    The options below may stand before or after the command.
    """
    if lang is not None and lang not in ("en", "zh"):
        raise InputError(message("error-language", name=lang), where="--lang", hint="--lang zh")


def _add(function: Any, name: str) -> None:
    app.command(name, cls=Command)(function)


_add(run.run, "run")
_add(steady.steady, "steady")
app.command("sweep", cls=DaskCommand)(sweep.sweep)
_add(check.check, "check")
_add(show.show, "show")
calc.app.command("permeability", cls=Command)(calc_permeability.permeability)
calc.app.command("donnan-curve", cls=Command)(calc_donnan.donnan_curve)
calc.app.command("fluidity", cls=Command)(calc_membrane.fluidity)
calc.app.command("diffusion", cls=calc_motion.DiffusionCommand)(calc_motion.diffusion)
calc.app.command("frap", cls=calc_motion.FrapCommand)(calc_motion.frap)
assay.app.command("swelling", cls=assay.AssayCommand)(assay_vesicles.swelling)
assay.app.command("loading", cls=assay.AssayCommand)(assay_vesicles.loading)
assay.app.command("fit-pampa", cls=assay.AssayCommand)(assay_vesicles.fit_pampa)
assay.app.command("fit-leak", cls=assay.AssayCommand)(assay_vesicles.fit_leak)
assay.app.command("fit-swelling", cls=assay.AssayCommand)(assay_vesicles.fit_swelling)
app.add_typer(calc.app, name="calc", cls=Group)
app.add_typer(parts.app, name="parts", cls=Group)
app.add_typer(assay.app, name="assay", cls=Group)
app.add_typer(exercise.app, name="exercise", cls=exercise.ExerciseGroup)
_CURVE = {"ligand": "--dose ouabain", "swept": "--occupancy voltage", "from_side": "--side out"}
app.command("curve", cls=worded(_CURVE))(curve.curve)
_add(clamp.clamp, "clamp")
_add(record.record, "record")
_add(excite.excite, "excite")
_add(release.release, "release")
_add(fragility.fragility, "fragility")
_add(tonicity.tonicity, "tonicity")
_add(new.new, "new")
_add(doctor.doctor, "doctor")


def main() -> None:
    """The entry point of the program."""
    app()
