"""Tables for people and for pipes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .session import Session


@dataclass
class Table:
    """Rows of text. On a terminal long cells wrap, except under a header that starts with ``<``, or with ``>``,
    which also aligns to the right.

    Off a terminal it is one line of headers and one line per row, separated by tabs.
    """

    headers: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    indent: int = 2

    def add(self, *cells: str) -> None:
        """One more row."""
        self.rows.append(cells)

    def write(self, session: Session) -> None:
        """To stdout."""
        if not self.rows:
            return
        if session.terminal:
            self._draw(session)
        else:
            names = self._names()
            sys.stdout.write(_lines(([names] if any(names) else []) + [list(r) for r in self.rows]))

    def _names(self) -> list[str]:
        return [h[1:] if h[:1] in ("<", ">") else h for h in self.headers]

    def _draw(self, session: Session) -> None:
        from rich.padding import Padding
        from rich.table import Table as Grid

        named = any(self._names())
        grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=named, header_style="bold")
        for header, name in zip(self.headers, self._names(), strict=True):
            justify: Literal["left", "right"] = "right" if header.startswith(">") else "left"
            grid.add_column(name, justify=justify, no_wrap=header[:1] in ("<", ">"), overflow="fold")
        for row in self.rows:
            grid.add_row(*row)
        session.draw(Padding(grid, (0, 0, 0, self.indent)))


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
