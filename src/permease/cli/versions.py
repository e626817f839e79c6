"""Versions of this package and of what it stands on, without importing any of it."""

from __future__ import annotations

import platform
from importlib import metadata

DEPENDENCIES = (
    "numpy", "scipy", "llvmlite", "pint", "xarray", "h5netcdf", "h5py", "matplotlib", "msgspec", "ruamel.yaml", "typer", "rich",
)  # fmt: skip


def version() -> str:
    """The version of permease."""
    try:
        return metadata.version("permease")
    except metadata.PackageNotFoundError:
        return "0+unknown"


def versions() -> dict[str, str]:
    """Name -> version; an absent package reads ``""``."""
    found = {"permease": version(), "python": platform.python_version(), "platform": platform.platform()}
    for name in DEPENDENCIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return found
