"""What was measured, as rows, as a table and as JSON."""

from __future__ import annotations

import json
import math
import pathlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One tool at one piece of work.

    Attributes
    ----------
    work : such as "single A" or "ensemble B".
    tool : such as "libroadrunner".
    median, minimum : microseconds of wall-clock time for one unit of the work; None where there is none.
    cpu : median microseconds of processor time, which the load of the machine hardly touches; None where not taken.
    error : largest error over the size of a state; None where the work has none.
    ratio : time over that of permease at an error no larger, the median over the rounds; above 1 permease is faster.
    note : what else a reader must know: why there is no number, or how it was taken.
    """

    work: str
    tool: str
    median: float | None = None
    minimum: float | None = None
    cpu: float | None = None
    error: float | None = None
    ratio: float | None = None
    note: str = ""

    def data(self) -> dict[str, Any]:
        """The row as JSON has it; an error that is not finite is the text "failed"."""
        error: Any = self.error if self.error is None or math.isfinite(self.error) else "failed"
        return {
            "work": self.work, "tool": self.tool, "microseconds": {"median": self.median, "minimum": self.minimum},
            "cpu_microseconds": self.cpu, "error": error, "ratio": self.ratio, "note": self.note,
        }  # fmt: skip

    @classmethod
    def of(cls, data: dict[str, Any]) -> Row:
        """The row that ``data`` was made of."""
        error = math.inf if data["error"] == "failed" else data["error"]
        time = data["microseconds"]
        return cls(
            data["work"], data["tool"], time["median"], time["minimum"], data["cpu_microseconds"], error,
            data["ratio"], data["note"],
        )  # fmt: skip


HEAD = ("work", "tool", "median", "minimum", "processor", "error", "ratio", "")


def number(value: float | None, digits: int = 3) -> str:
    """A number as a reader wants it; empty for None."""
    if value is None:
        return ""
    if not math.isfinite(value):
        return "failed"
    if value != 0.0 and not 1e-3 <= abs(value) < 1e6:
        return f"{value:.{digits - 1}e}"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
    return f"{value:,.{min(places, digits)}f}"


def cells_of(row: Row) -> tuple[str, ...]:
    """The texts of one line of the table."""
    return (
        row.work, row.tool, number(row.median), number(row.minimum), number(row.cpu),
        "" if row.error is None else (f"{row.error:.1e}" if math.isfinite(row.error) else "failed"),
        number(row.ratio), row.note,
    )  # fmt: skip


def table(rows: Iterable[Row]) -> str:
    """Text for a terminal; times in microseconds."""
    lines = [HEAD, *map(cells_of, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            text.rjust(width) if 2 <= i < 7 else text.ljust(width)
            for i, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def markdown(rows: Sequence[Row]) -> str:
    """The same for a page."""
    lines = [
        "| work | tool | median us | minimum us | processor us | error | ratio | |",
        "|---|---|--:|--:|--:|--:|--:|---|",
    ]
    lines += ["| " + " | ".join(cells_of(row)) + " |" for row in rows]
    return "\n".join(lines)


def write(path: str | pathlib.Path, rows: Sequence[Row], facts: dict[str, Any]) -> None:
    """JSON with the facts of the machine under "facts" and the rows under "rows"."""
    content = {"facts": facts, "rows": [row.data() for row in rows]}
    pathlib.Path(path).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def read(path: str | pathlib.Path) -> tuple[list[Row], dict[str, Any]]:
    """Rows and facts of such a file."""
    content = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return [Row.of(data) for data in content["rows"]], content["facts"]
