"""What the figures were taken on: processor, versions, load."""

from __future__ import annotations

import os
import pathlib
import platform
import sys
import time
from importlib import metadata
from typing import Any

PACKAGES = (
    "permease", "numpy", "llvmlite", "libroadrunner", "numbalsoda", "copasi-basico", "casadi", "heyoka", "gillespy2",
)  # fmt: skip


def processor() -> str:
    """The name of the processor, and what of its vector units matters here."""
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    facts = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    facts = {name.strip(): value.strip() for name, value in facts.items()}
    vector = next((name for name in ("avx512f", "avx2", "avx") if name in facts.get("flags", "").split()), "no AVX")
    return f"{facts.get('model name', platform.machine())} (family {facts.get('cpu family')}, {vector})"


def version(package: str) -> str:
    """Of an installed package; "absent" otherwise."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"


def load() -> float:
    """Processes that want to run, over the last minute."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def facts() -> dict[str, Any]:
    """The facts of this machine, as JSON has them."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "date": time.strftime("%Y-%m-%d"), "processor": processor(), "cores": cores,
        "python": platform.python_version(), "system": sys.platform,
        "versions": {name: version(name) for name in PACKAGES}, "load": [round(load(), 2)],
    }  # fmt: skip
