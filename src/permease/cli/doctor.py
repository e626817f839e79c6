"""``permease doctor``: is this installation sound, and how fast does it start?"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any

import typer

from .alone import signed
from .session import Session
from .table import Table
from .versions import DEPENDENCIES, versions

IMPORT_LIMIT = 0.4
HELP_LIMIT = 0.5
TRIES = 3


@dataclass(frozen=True)
class Finding:
    """One examined thing: its message key, what was found, and whether that is well (None: nothing to judge)."""

    key: str
    text: str
    good: bool | None = None
    value: Any = None


def doctor(ctx: typer.Context) -> None:
    """Versions, processor, cache, start-up times and a self-test; exit code 1 when something is wrong."""
    session: Session = ctx.obj
    found = [*_environment(session), *_cache(session), *_start_up(session), _compiler(session), _library(session)]
    wrong = [f for f in found if f.good is False]
    if session.json:
        data = {f.key: f.value if f.value is not None else f.text for f in found}
        session.emit("doctor", {"versions": versions(), **data, "wrong": [f.key for f in wrong], "ok": not wrong})
    else:
        _print(session, found)
    if wrong:
        raise typer.Exit(1)


def _print(session: Session, found: list[Finding]) -> None:
    table = Table(("", "", ""))
    for name, version in versions().items():
        missing = version == ""
        mark = session.say("doctor-missing") if missing else ""
        table.add(name, version or "-", mark)
    session.table(table)
    session.print()
    table = Table(("", "", ""))
    for each in found:
        mark = "" if each.good is None else session.say("doctor-ok" if each.good else "doctor-wrong")
        table.add(session.say(f"doctor-{each.key}"), each.text, mark)
    session.table(table)
    session.print()
    wrong = [session.say(f"doctor-{f.key}") for f in found if f.good is False]
    session.print(
        session.say("doctor-sound") if not wrong else session.say("doctor-unsound", what=session.join(wrong)),
        style="bold",
    )


def _environment(session: Session) -> list[Finding]:
    absent = [name for name in DEPENDENCIES if not versions()[name]]
    cores = os.cpu_count() or 1
    try:
        from llvmlite import binding

        cpu = str(binding.get_host_cpu_name())
    except Exception:
        cpu = platform.processor() or platform.machine()
    return [
        Finding("packages", session.join(absent) or session.say("doctor-all_there"), not absent, {"missing": absent}),
        Finding("cpu", session.say("doctor-cores", name=cpu, cores=cores), None, {"name": cpu, "cores": cores}),
    ]


def _cache(session: Session) -> list[Finding]:
    from ..compile import cache

    info = cache.info()
    try:
        info.directory.mkdir(parents=True, exist_ok=True)
        writable = os.access(info.directory, os.W_OK)
    except OSError:
        writable = False
    size = info.size / 1e6
    text = session.say("doctor-kernels", folder=info.directory, count=info.kernels, size=session.number(size, 3))
    value = {"folder": str(info.directory), "kernels": info.kernels, "bytes": info.size, "writable": writable}
    return [Finding("cache", text, writable, value)]


def _start_up(session: Session) -> list[Finding]:
    found = []
    for key, arguments, limit in (
        ("import_time", ["-c", "import permease"], IMPORT_LIMIT),
        ("help_time", ["-m", "permease", "--help"], HELP_LIMIT),
    ):
        seconds = child_seconds(arguments)
        if seconds is None:
            found.append(Finding(key, session.say("doctor-failed"), False))
            continue
        slow = "" if seconds <= limit else session.say("doctor-slow", limit=limit)
        text = f"{session.number(seconds, 3)} s{slow}"
        found.append(Finding(key, text, None if slow else True, {"value": seconds, "unit": "s", "limit": limit}))
    return found


def child_seconds(arguments: list[str]) -> float | None:
    """The median wall time of a child interpreter with these arguments; None when it fails."""
    times = []
    for _ in range(TRIES):
        begin = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        times.append(time.perf_counter() - begin)
        if done.returncode != 0:
            return None
    return statistics.median(times)


def _compiler(session: Session) -> Finding:
    """Compile an oscillator to machine code without the cache; it must agree with numpy and with the closed form."""
    import numpy as np

    from ..compile.equations import Equations
    from ..compile.kernel import build
    from ..expr import symbol

    begin = time.perf_counter()
    try:
        t, x, v, k = symbol("t", "s"), symbol("x"), symbol("v", "1/s"), symbol("k", "1/s^2")
        equations = Equations(t, (x, v), (v, -k * x), (False, False), (k,), {"position": x})
        state, rate = np.array([1.0, 0.0]), np.array([4.0])
        machine, oracle = (build(equations, target=target, cache=False) for target in ("llvm", "numpy"))
        slopes = [kernel.rhs(0.0, state, rate) for kernel in (machine, oracle)]
        run = machine.integrate(state, rate, [1.0], scale=np.array([1.0, 1.0]), rtol=1e-8)
        error = max(float(np.max(np.abs(slopes[0] - slopes[1]))), abs(float(run.final[0]) - float(np.cos(2.0))))
    except Exception as problem:
        return Finding("compiler", session.say("doctor-problem", kind=type(problem).__name__, problem=problem), False)
    seconds = time.perf_counter() - begin
    off = signed(session, f"{error:.1e}")
    text = session.say("doctor-compiled", seconds=session.number(1e3 * seconds, 3), error=off)
    return Finding("compiler", text, error < 1e-6, {"seconds": seconds, "error": error})


def _library(session: Session) -> Finding:
    from .. import library
    from ..library import cells

    try:
        parts, models = library.names(), [cells.cell(name) for name in cells.names()]
    except Exception as problem:
        return Finding("library", session.say("doctor-problem", kind=type(problem).__name__, problem=problem), False)
    value = {"parts": len(parts), "cells": len(models)}
    return Finding("library", session.say("doctor-counts", **value), True, value)
