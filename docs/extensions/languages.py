"""Code cells say in Chinese what they can when the documentation is built in Chinese: figures, labels, tables."""

from __future__ import annotations

import re
from typing import Any

_CELL = re.compile(r"^```\{code-cell\}.*?^```", re.DOTALL | re.MULTILINE)
_CALL = re.compile(r"(\.plot|plot_scheme|exercises\.show)\(([^()]*)\)")
_TABLE = re.compile(r"print\((\w+\.(?:audit\(\)|budget\([^()]*\)))\)")
_LABEL = re.compile(r"(?<=[\w)])\.en\b")


def in_chinese(cell: str) -> str:
    """One code cell, asked to say it in Chinese.

    >>> in_chinese("curve.plot()"), in_chinese("print(part.label.en)")
    ('curve.plot(language="zh")', 'print(part.label.zh)')
    >>> in_chinese("print(run.audit())")
    'print(run.audit().text("zh"))'
    >>> in_chinese("print(pm.audit(SGLT1))")
    'print(pm.audit(SGLT1))'
    """

    def asked(match: re.Match[str]) -> str:
        call, given = match[1], match[2].rstrip().rstrip(",")
        last = "," if match[2] != match[2].rstrip() else ""
        lines = match[2][len(match[2].rstrip()) :]
        return f'{call}({given}{", " if given else ""}language="zh"{last}{lines})'

    cell = _TABLE.sub(r'print(\1.text("zh"))', _CALL.sub(asked, cell))
    return _LABEL.sub(".zh", cell)


def read(app: Any, name: str, source: list[str]) -> None:
    """For ``source-read``."""
    if str(app.config.language).startswith("zh"):
        source[0] = _CELL.sub(lambda m: in_chinese(m[0]), source[0])


def setup(app: Any) -> dict[str, Any]:
    """Hook into the reading of pages."""
    app.connect("source-read", read)
    return {"parallel_read_safe": True}
