"""Files that commands write: refused before the work starts, whole or not at all when it ends."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import FileError, InputError
from ..text import listing, message
from .session import plain

if TYPE_CHECKING:
    from ..plot.drawing import Drawing
    from ..solve.result import Result
    from .session import Session

RESULTS = (".nc", ".csv", ".json")
FIGURES = (".png", ".svg", ".pdf")


def demand_writable(path: Path, kinds: tuple[str, ...], option: str, *, force: bool) -> None:
    """Refuse a file of another kind, one that exists, or one in no folder. Raises InputError, FileError."""
    if path.suffix.lower() not in kinds:
        raise InputError(
            message("errors_cli-cannot-tell-what-write-from", name=f"{path.name!r}"),
            where=option,
            hint=message("errors_cli-name-ends", kinds=listing(kinds, "list-comma")),
        )
    if path.is_dir():
        raise FileError(message("errors_cli-folder", path=path), where=option, hint=message("errors_cli-name-file"))
    if path.exists() and not force:
        raise FileError(
            message("errors_cli-exists-already", path=path), where=option, hint=message("errors_cli-another-name-force")
        )
    demand_folder(path, option)


def demand_folder(path: Path, option: str) -> None:
    """Refuse a name in no folder, or in one where nothing may be written. Raises FileError."""
    if not path.parent.is_dir():
        raise FileError(
            message("errors_cli-there-no-folder", parent=path.parent), where=option, hint=f"mkdir -p {path.parent}"
        )
    if not os.access(path.parent, os.W_OK):
        raise FileError(
            message("errors_solve-cannot-write-2", path=path),
            where=option,
            why=message("error-os_permission"),
            hint=message("errors_solve-folder-exists"),
        )


def demand_one_stdout(output: str | None, json_too: bool, example: str) -> None:
    """Raise InputError where both a document and a table would go to stdout; ``example`` is a file for the table."""
    if output == "-" and json_too:
        raise InputError(
            message("errors_cli-stdout-holds-one-thing"),
            where="--output",
            why=message("errors_cli-both-json-o-want"),
            hint=f"-o {example}",
        )


def write_result(result: Result, path: str, *, force: bool) -> None:
    """Time courses to NetCDF, CSV or JSON by the name's ending; ``-`` is CSV on stdout."""
    if path == "-":
        _csv_to_stdout(result)
        return
    suffix = Path(path).suffix.lower()
    if suffix == ".nc":
        result.to_netcdf(path, overwrite=force)
    elif suffix == ".csv":
        result.to_csv(path, overwrite=force)
    else:
        text = json.dumps(plain(courses(result)), indent=1, ensure_ascii=False, allow_nan=False)
        write_text(Path(path), text + "\n", force=force)


def write_text(path: Path, text: str, *, force: bool) -> None:
    """A text file, UTF-8, whole or not at all."""
    from ..solve.files import atomic

    with atomic(path, overwrite=force) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def write_drawing(session: Session, drawing: Drawing, path: str, option: str, *, force: bool) -> None:
    """A drawing to .svg (text, nothing else needed), .png or .pdf by the name's ending; says so.

    ``option`` is the one that names the file, for its errors.
    """
    from ..solve.files import atomic

    target = Path(path)
    demand_writable(target, FIGURES, option, force=force)
    if target.suffix.lower() == ".svg":
        write_text(target, drawing.svg(), force=force)
    else:
        with atomic(target, overwrite=force) as temporary:
            drawing.figure(temporary)
    session.note(session.say("run-wrote", file=path))


def courses(result: Result) -> dict[str, Any]:
    """All time courses with units (``"1"`` for a pure number) and the conditions of the run."""
    data = result.dataset
    return {
        "schema": "permease.result/1",
        "run": dict(result.run),
        "time": {"unit": "s", "values": result.times.tolist()},
        "events": events(result),
        "courses": {
            str(name): {"unit": data[name].attrs["units"], "values": data[name].values.tolist()}
            for name in data.data_vars
        },
    }


def events(result: Result) -> list[dict[str, Any]]:
    """The conditions that ended steps of a run, in order, each with the time of the run."""
    return [
        {"time": {"value": event.time, "unit": "s"}, "path": event.path, "condition": event.condition}
        for event in result.events
    ]


def _csv_to_stdout(result: Result) -> None:
    data = result.dataset
    names = list(data.data_vars)
    sys.stdout.write(",".join(["time [s]", *(f"{n} [{data[n].attrs['units']}]" for n in names)]) + "\n")
    columns = [data[n].values for n in names]
    for i, moment in enumerate(result.times):
        sys.stdout.write(",".join(f"{float(v):.10g}" for v in (moment, *(c[i] for c in columns))) + "\n")
