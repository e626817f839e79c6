"""Versions of this package and of what it stands on, without importing any of it."""

from __future__ import annotations

import platform
from importlib import metadata

from ..version import VERSION

DEPENDENCIES = (
    "numpy", "scipy", "llvmlite", "pint", "xarray", "h5netcdf", "h5py", "matplotlib", "ruamel.yaml", "typer",
    "rich",
)  # fmt: skip


def versions() -> dict[str, str]:
    """Name -> version; an absent package reads ``""``."""
    found = {"permease": VERSION, "python": platform.python_version(), "platform": platform.platform()}
    for name in DEPENDENCIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return found
