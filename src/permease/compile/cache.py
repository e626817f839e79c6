"""Machine code on disk: written to a temporary name and renamed, checked when read, never a reason to fail."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pathlib
import sys
import tempfile
from dataclasses import dataclass
from typing import Any

_MAGIC = b"permease kernel 1\n"
_SUFFIX = ".kernel"
LIMIT = 1000
"""Kernels kept; beyond it the older half goes."""


@dataclass(frozen=True)
class Info:
    """Where the cache is, how many kernels it holds, and their size in bytes."""

    directory: pathlib.Path
    kernels: int
    size: int


def directory() -> pathlib.Path:
    """``$PERMEASE_CACHE``, else the user's cache directory of the platform."""
    chosen = os.environ.get("PERMEASE_CACHE")
    if chosen:
        return pathlib.Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (pathlib.Path(base) if base else pathlib.Path.home() / "AppData" / "Local") / "permease" / "cache"
    base = os.environ.get("XDG_CACHE_HOME")
    return (pathlib.Path(base) if base else pathlib.Path.home() / ".cache") / "permease"


def _path(name: str) -> pathlib.Path:
    return directory() / (name + _SUFFIX)


def read(name: str) -> tuple[dict[str, Any], bytes] | None:
    """The facts and the machine code stored under a name; None when absent, unreadable or damaged."""
    try:
        content = _path(name).read_bytes()
    except (OSError, RuntimeError):
        return None
    head = len(_MAGIC) + 32
    if content[: len(_MAGIC)] != _MAGIC or hashlib.sha256(content[head:]).digest() != content[len(_MAGIC) : head]:
        forget(name)
        return None
    facts, _, code = content[head:].partition(b"\n")
    return json.loads(facts), code


def write(name: str, facts: dict[str, Any], code: bytes) -> bool:
    """Store machine code under a name; False when the disk does not allow it."""
    body = json.dumps(facts, separators=(",", ":")).encode() + b"\n" + code
    try:
        folder = directory()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
    except (OSError, RuntimeError):
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + hashlib.sha256(body).digest() + body)
        os.replace(temporary, _path(name))
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        return False
    _trim()
    return True


def _trim() -> None:
    """Remove the older half of an overfull cache."""
    with contextlib.suppress(OSError, RuntimeError):
        paths = list(directory().glob("*" + _SUFFIX))
        if len(paths) > LIMIT:
            for path in sorted(paths, key=lambda path: path.stat().st_mtime)[: len(paths) // 2]:
                path.unlink()


def forget(name: str) -> None:
    """Remove one entry if it is there."""
    with contextlib.suppress(OSError, RuntimeError):
        _path(name).unlink()


def info() -> Info:
    """The state of the cache."""
    try:
        sizes = [path.stat().st_size for path in directory().glob("*" + _SUFFIX)]
    except (OSError, RuntimeError):
        sizes = []
    return Info(directory(), len(sizes), sum(sizes))


def clear() -> int:
    """Remove all stored kernels; the number of files removed."""
    removed = 0
    with contextlib.suppress(OSError, RuntimeError):
        for pattern in ("*" + _SUFFIX, "*.tmp"):
            for path in directory().glob(pattern):
                with contextlib.suppress(OSError):
                    path.unlink()
                    removed += 1
    return removed
