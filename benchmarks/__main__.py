"""``python -m benchmarks``: permease and other tools at the same work.

python -m benchmarks --quick
python -m benchmarks --json out.json --write
python -m benchmarks --from out.json --write
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence

from . import rows as report
from .goals import goals
from .machine import facts, load
from .rows import Row

PARTS = ("contest", "scaling", "latency", "cells", "stochastic")


def measure(parts: Sequence[str], quick: bool, tools: tuple[str, ...] | None, say: Callable[[str], None]) -> list[Row]:
    """The rows of these parts; ``tools`` are the peers that take part, None for all."""
    found: list[Row] = []

    def take(name: str, make: Callable[[], list[Row]]) -> None:
        say(name)
        found.extend(make())

    if "contest" in parts:
        from .contest import run
        from .works import works

        for work in works(quick):
            take(work.name, lambda work=work: run(work, tools))  # type: ignore[misc]
    if "scaling" in parts:
        from .scaling import widths

        take("scaling", lambda: widths(quick))
    if "latency" in parts:
        from .scaling import latency

        take("latency", lambda: latency(quick))
    if "cells" in parts:
        from . import populations

        take("cells of the library", lambda: populations.rows(quick))
    if "stochastic" in parts:
        from . import channels

        take("stochastic channels", lambda: channels.rows(quick, tools))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table and the goals, and write what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--json", metavar="FILE", help="write the rows")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument("--quick", action="store_true", help="little work, few rounds: seconds for permease alone")
    parser.add_argument("--tools", help="peers that take part, joined by commas; none of them for permease alone")
    parser.add_argument("--parts", default=",".join(PARTS), help=f"of {', '.join(PARTS)}, joined by commas")
    parser.add_argument("--from", dest="source", metavar="FILE", help="take the rows of FILE instead of measuring")
    chosen = parser.parse_args(arguments)
    parts = chosen.parts.split(",")
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]!r}; there are {', '.join(PARTS)}")
    if chosen.quick and chosen.write:
        parser.error("the page is not written of quick figures")
    logging.getLogger("pint").setLevel(logging.ERROR)
    if chosen.source:
        rows, known = report.read(chosen.source)
    else:
        known = facts()
        tools = None if chosen.tools is None else tuple(name for name in chosen.tools.split(",") if name)
        rows = measure(parts, chosen.quick, tools, lambda name: print(f"... {name}", file=sys.stderr, flush=True))
        known["load"].append(round(load(), 2))
    print(report.table(rows))
    if not chosen.quick:
        print()
        for goal in goals():
            target, found, verdict = goal.verdict(rows)
            print(f"{goal.text:55s} {target:>18s} {found:>12s}  {verdict}")
    if chosen.json:
        report.write(chosen.json, rows, known)
    if chosen.write:
        from .page import PAGE, page

        PAGE.write_text(page(rows, known), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
