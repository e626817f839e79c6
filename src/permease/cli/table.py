"""Tables for people and for pipes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import Session


@dataclass
class Table:
    """Rows of text. On a terminal long cells wrap, except under a header that starts with ``<``, or with ``>``,
    which also aligns to the right; see ``grid`` for what is too wide even then.

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

    def wide(self, session: Session) -> bool:
        """Whether it is on a terminal that has no room for its columns beside each other."""
        from .grid import beside

        return session.terminal and not beside(self.headers, self.rows, session.width - self.indent)

    def _draw(self, session: Session) -> None:
        from .grid import drawn

        head, body = drawn(self.headers, self.rows, session.width - self.indent)
        space = " " * self.indent
        for line in head:
            session.line((space + line).rstrip(), style="bold")
        for line in body:
            session.line((space + line).rstrip())


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
