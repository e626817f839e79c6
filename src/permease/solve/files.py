"""Results on disk: written to a temporary name in the same folder and renamed, so nothing is ever half-written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import FileError

if TYPE_CHECKING:
    from .result import Result


@contextmanager
def atomic(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """A temporary path beside ``path`` that becomes ``path`` when the block ends well, and vanishes when it does not.

    Raises FileError when the file exists and may not be replaced, or when the folder cannot be written.
    """
    if path.is_dir():
        raise FileError(f"{path} is a folder", hint="the name of a file")
    if path.exists() and not overwrite:
        raise FileError(f"{path} exists already", hint="another name, or allow overwriting (--force)")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent or Path(), prefix=f".{path.stem}-", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise FileError(
            f"cannot write {path}", why=error.strerror or str(error), hint="a folder that exists"
        ) from error
    temporary = Path(name)
    try:
        yield temporary
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(f"cannot write {path}", why=error.strerror or str(error)) from error
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def write_netcdf(result: Result, path: Path, *, overwrite: bool = False) -> Path:
    """The whole data set as NetCDF 4; paths keep their dots, units and the conditions of the run are attributes."""
    with atomic(path, overwrite=overwrite) as temporary:
        # a slash would make a group
        names = {n: str(n).replace("/", " per ") for n in result.dataset.data_vars if "/" in str(n)}
        result.dataset.rename(names).to_netcdf(temporary, engine="h5netcdf")
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
