"""The page docs/benchmarks.md, made of the rows."""

from __future__ import annotations

import pathlib
from collections.abc import Sequence
from typing import Any

from .goals import goals
from .goals import markdown as goal_table
from .machine import PACKAGES
from .remarks import REMARKS, TRIED
from .rows import Row, markdown, number

PAGE = pathlib.Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
BUSY = 0.5
"""A load of the machine, beyond our own process, from which figures count as taken under load."""
GROUPS = (
    ("Single runs", "single "), ("Ensembles", "ensemble "), ("Ensembles with a wide spread of parameters", "wide "),
    ("Widths and threads", "scaling "), ("Latency", ("first result ", "import ")),
    ("Cells of the library", ("pump-leak ", "100,000 ", "25,000 ")),
    ("Stochastic channels", ("stochastic", "multinomial")),
)  # fmt: skip


def ahead(rows: Sequence[Row]) -> list[str]:
    """Sentences on where a peer is faster than permease at an error no larger than its own."""
    found = []
    for row in rows:
        if row.ratio is not None and row.ratio < 1.0 and not row.work.startswith("scaling"):
            found.append(f"{row.work}: {row.tool} takes {number(row.ratio)} of the time of permease.")
    return found


def page(rows: Sequence[Row], facts: dict[str, Any]) -> str:
    """The whole page."""
    busy = max(facts["load"]) - 1.0 > BUSY
    loads = ", ".join(str(x) for x in facts["load"])
    versions = ", ".join(f"{name} {facts['versions'].get(name, 'absent')}" for name in PACKAGES)
    verdicts = [goal.verdict(rows)[2] for goal in goals()]
    lines = [
        "# Benchmarks",
        "",
        "Written by `python -m benchmarks --write`; run it after `pip install -e '.[bench]'`. Do not edit by hand.",
        "numbalsoda is installed apart (`pip install numbalsoda`), because it is built with a Fortran compiler.",
        "",
        f"- Date: {facts['date']}. Processor: {facts['processor']}, {facts['cores']} cores. Python {facts['python']}.",
        f"- Versions: {versions}.",
        f"- Load of the machine when measured, our own process counting 1: {loads}.",
    ]
    if busy:
        lines += [
            "- **Taken under load**: other work ran on the same cores. Medians on the wall are inflated; ratios are of",
            "  processor time in the same round and change little; minima come nearest to a machine at rest.",
        ]
    lines += ["", *METHOD, "", "## Goals", "", goal_table(rows), ""]
    lines += [f"{verdicts.count('reached')} reached, {verdicts.count('missed')} missed, "
              f"{verdicts.count('not measured')} not measured.", ""]  # fmt: skip
    lines += ["### Why rows are missed, and what was tried", "", *TRIED, ""]
    lines += ["## Where a peer is ahead", ""]
    lines += [f"- {sentence}" for sentence in ahead(rows)] or ["- Nowhere in these rows."]
    lines += [*REMARKS, ""]
    for title, begins in GROUPS:
        part = [row for row in rows if row.work.startswith(begins)]
        if part:
            lines += [f"## {title}", "", markdown(part), ""]
    return "\n".join(lines)


METHOD = (
    "Models A (pump-leak cell, 5 states, 1 h), B (epithelial cell with explicit cycles, 31 states, 1 h), C (excitable",
    "membrane, 7 states, 50 spikes in 1 s; 0.2 s in ensembles) and B4 (four coupled copies of B, 124 states) are lists",
    "of equations in `benchmarks/models.py`, so that every tool integrates the same mathematics. Peers run at a",
    "relative tolerance of 1e-6 (absolute 1e-9). Errors are the largest over states and outputs of",
    "|y - ref| / max|ref|, against scipy's Radau (C: DOP853) at 1e-12. The ratio is the time of the peer over that of",
    "permease at the loosest tolerance from which on no error is larger than the peer's, the median over interleaved",
    "rounds, of processor time. Times are microseconds for one run, one cell or one step; those of basico leave the",
    "table of results inside COPASI. Ensembles vary parameters by up to 1.5 each way, wide ones by up to 10.",
)
