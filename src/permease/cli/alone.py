"""What the commands that study one part alone share: their files, what the sides hold, the head of their output."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..text import message
from . import outputs
from .calc import solution
from .describe import symbol
from .session import Session, plain
from .table import Table

FILES = (".csv", ".json")
SHOWN = 15
"""Rows of a long curve on a terminal; a pipe and a file have all points."""


def demand_files(session: Session, kind: str, output: str | None, plot: str | None, force: bool) -> None:
    """Refuse before the work starts what could not be written when it ends."""
    if output is not None and output != "-":
        outputs.demand_writable(Path(output), FILES, "--output", force=force)
    if plot is not None:
        outputs.demand_writable(Path(plot), outputs.FIGURES, "--plot", force=force)
    outputs.demand_one_stdout(output, session.json, "curve.csv")
    if kind == "energy" and output is not None and not output.endswith(".json"):
        raise InputError(message("errors_cli-energy-ladder-written-json"), where="--output", hint="-o ladder.json")


def side_amounts(texts: list[str] | None, option: str) -> dict[str, str]:
    """What a side holds, as the instruments read it."""
    return {name: f"{float(c)!r} mM" for name, c in solution(texts or [], option).concentrations.items()}


def write_files(
    session: Session, found: Any, output: str | None, plot: str | None, view: str, force: bool, schema: str = "curve"
) -> list[str]:
    """Write the numbers and the figure that were asked for; the names of the files."""
    files = []
    if output == "-":
        sys.stdout.write(found.csv())
    elif output is not None:
        if output.lower().endswith(".csv"):
            text = found.csv()
        else:
            document = plain({"schema": f"permease.{schema}/1", **found.document()})
            text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
        outputs.write_text(Path(output), text, force=force)
        files.append(output)
    if plot is not None:
        from ..solve.files import atomic

        with atomic(Path(plot), overwrite=force) as temporary:
            arguments = {"view": view} if view else {}
            found.plot(path=temporary, language=session.language, **arguments)
        files.append(plot)
    return files


def print_head(session: Session, found: Any) -> None:
    """The part, and what was held."""
    conditions = found.conditions
    session.print(
        session.say(
            "curve-title", part=found.part, label=found.label.in_language(session.language),
            temperature=f"{conditions['temperature']:.2f}",
        ),
        style="bold",
    )  # fmt: skip
    table = Table(("", ""))
    for key, side in (("curve-held_in", "inside"), ("curve-held_out", "outside")):
        if conditions[side]:
            table.add(session.say(key), session.join(_held(session, conditions[side])))
    if "voltage" in conditions:
        table.add(session.say("curve-voltage"), f"{session.number(conditions['voltage'])} mV")
    if "protocol" in conditions:
        table.add(session.say("curve-protocol"), session.say(f"curve-{conditions['protocol']}"))
    session.table(table)


def _held(session: Session, amounts: Mapping[str, float]) -> list[str]:
    """What a side holds, each with its unit; protons as pH."""
    return [
        f"pH {session.number(-math.log10(1e-3 * value))}" if name == "H" and value > 0.0
        else f"{symbol(name, session.language)} {session.number(value)} mM"
        for name, value in amounts.items()
    ]  # fmt: skip


def signed(session: Session, text: str) -> str:
    """A number as text with a real minus for a person, and one that programs read for a pipe."""
    return text.replace("-", "−") if session.terminal else text


def thinned(session: Session, count: int) -> list[int]:
    """Which rows of a curve are shown: all of them, but on a terminal about ``SHOWN``, the last one included."""
    step = -(-(count - 1) // (SHOWN - 1)) if session.terminal and count > SHOWN else 1
    return [i for i in range(count) if i % step == 0 or i == count - 1]


def say_thinned(session: Session, kept: list[int], count: int) -> None:
    """A remark where not all rows are shown."""
    if len(kept) < count:
        session.note(session.say("curve-thinned", count=count))


def print_fit(session: Session, found: Any, units: Mapping[str, tuple[str, float]] | None = None) -> None:
    """The fitted law with its numbers and their intervals; a number without one was given.

    ``units`` has other units for some of them: its name, and how many of it make the unit of the fit.
    """
    title = f"{session.say('curve-fit')}{session.say('curve-colon')}"
    session.print(f"{title}{found.fit.formula}, R² = {session.number(found.fit.r_squared, 6)}")
    table = Table((
        session.say("curve-number"), session.say("curve-value"), session.say("curve-interval"),
        session.say("curve-unit"),
    ))  # fmt: skip
    for name, p in found.fit.parameters.items():
        unit, factor = (units or {}).get(name, (p.unit, 1.0))
        value, low, high = (session.number(factor * each) for each in (p.value, p.low, p.high))
        table.add(name, value, session.say("curve-given") if p.given else f"{low} … {high}", unit)
    session.table(table)
    if found.fit.extrapolated:
        session.note(session.say("curve-extrapolated"))
