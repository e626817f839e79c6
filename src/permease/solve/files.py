"""Results on disk: written to a temporary name in the same folder and renamed, so nothing is ever half-written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import FileError, InputError, reason
from ..text import listing, message
from .patient_file import PatientFile

if TYPE_CHECKING:
    import xarray

    from .result import Result


FIGURES = (".png", ".svg", ".pdf")
TABLES = (".csv", ".txt", "")


def named(path: object, endings: Collection[str] = ()) -> Path:
    """The file that a user named, with one of ``endings`` in any case (``""``: none), in a folder that exists.

    Raises InputError for what is no name of a file or has another ending, FileError for a folder and for a file in a
    folder that does not exist.
    """
    known = [ending for ending in endings if ending]
    example = f'"result{known[0] if known else ".nc"}"'
    if not isinstance(path, (str, Path)) or not str(path).strip() or "\0" in str(path):
        raise InputError(message("errors_solve-not-name-file", path=f"{path!r}"), where="path", hint=example)
    found = Path(path)
    if endings and found.suffix.lower() not in endings:
        raise InputError(
            message("errors_solve-cannot-tell-what-write-from", name=f"{found.name!r}"),
            where="path",
            why=message("errors_solve-ends", suffix=found.suffix)
            if found.suffix
            else message("errors_solve-has-no-ending"),
            hint=message("errors_solve-name-ends", known=listing(known, "list-comma")),
        )
    try:
        if found.is_dir():
            raise FileError(
                message("errors_solve-folder-2", found=found), where="path", hint=message("errors_solve-name-file")
            )
        if not found.parent.is_dir():
            raise FileError(
                message("errors_solve-there-no-folder", parent=found.parent),
                where="path",
                hint=f"mkdir -p {found.parent}",
            )
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(
            message("errors_solve-cannot-write", found=str(found)[:80]), where="path", why=str(error)[:80], hint=example
        ) from None
    return found


@contextmanager
def atomic(path: Path, *, overwrite: bool = False, durable: bool = False) -> Iterator[Path]:
    """A temporary path beside ``path`` that becomes ``path`` when the block ends well, and vanishes when it does not.

    A ``durable`` file is on the disk, and its name in the folder, when this is over: it outlives a power cut. Raises
    FileError when the file exists and may not be replaced, or when the folder cannot be written.
    """
    if path.is_dir():
        raise FileError(message("errors_solve-folder", path=path), hint=message("errors_solve-name-file"))
    if path.exists() and not overwrite:
        raise FileError(
            message("errors_solve-exists-already", path=path),
            hint=message("errors_solve-another-name-allow-overwriting-force"),
        )
    try:
        handle, name = tempfile.mkstemp(dir=path.parent or Path(), prefix=f".{path.stem}-", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise FileError(
            message("errors_solve-cannot-write-2", path=path),
            why=reason(error),
            hint=message("errors_solve-folder-exists"),
        ) from error
    temporary = Path(name)
    try:
        yield temporary
        os.chmod(temporary, 0o666 & ~_umask())
        if durable:
            settle(temporary)
        os.replace(temporary, path)
        if durable:
            settle(path.parent)
    except OSError as error:
        if isinstance(error, FileError) and str(temporary) not in error.what:
            raise
        why = error.why if isinstance(error, FileError) else reason(error)
        raise FileError(message("errors_solve-cannot-write-2", path=path), why=why) from error
    finally:
        temporary.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Put a file, or the names in a folder, on the disk; Windows does so with folders of itself. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def write_table(text: str, path: object, *, overwrite: bool = False) -> Path:
    """A table as text in a .csv or .txt file, or one without an ending, whole or not at all."""
    target = named(path, TABLES)
    with atomic(target, overwrite=overwrite) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
    return target


def write_netcdf(result: Result, path: Path, *, overwrite: bool = False) -> Path:
    """The whole data set as NetCDF 4; paths keep their dots, units and the conditions of the run are attributes.

    Conditions that ended steps lie along ``event``: ``event.time`` (s, of the run) and ``event.condition``.
    """
    # a slash would make a group
    names = {n: str(n).replace("/", " per ") for n in result.dataset.data_vars if "/" in str(n)}
    data = result.dataset.rename(names)
    if result.events:
        data = data.assign_coords({
            "event.time": ("event", [event.time for event in result.events], {"units": "s"}),
            "event.condition": ("event", [event.condition for event in result.events]),
        })  # fmt: skip
    return write_dataset(data, path, overwrite=overwrite)


def write_dataset(data: xarray.Dataset, path: Path, *, overwrite: bool = False) -> Path:
    """A data set as NetCDF 4, whole or not at all. Raises FileError, also where the disk is full."""
    import h5netcdf
    import xarray

    with atomic(path, overwrite=overwrite) as draft, PatientFile(draft) as file:
        try:
            with h5netcdf.File(file, "w") as target:
                data.dump_to_store(xarray.backends.H5NetCDFStore(target))
        finally:
            file.demand_written()
    return path


def write_csv(result: Result, path: Path, *, overwrite: bool = False) -> Path:
    """One row a time; the header names each path with its unit in square brackets."""
    data = result.dataset
    names = list(data.data_vars)
    header = ",".join(["time [s]", *(f"{n} [{data[n].attrs['units']}]" for n in names)])
    table = np.column_stack([data["time"].values, *(data[n].values for n in names)])
    with atomic(path, overwrite=overwrite) as temporary:
        np.savetxt(temporary, table, delimiter=",", header=header, comments="", fmt="%.10g")
    return path
