"""Docstrings as the project writes them, turned into what Sphinx reads.

A section underlined with dashes (``Parameters``, ``Attributes``) lists ``name : text`` with indented continuations and
ends at the first blank line; what follows is text again.
"""

from __future__ import annotations

import re
from typing import Any

_HEAD = re.compile(r"^[A-Z][a-z]+$")
_ENTRY = re.compile(r"^(\S.*?)\s*:(?:\s+(.*))?$")
_SPECIAL = re.compile(r"[|*]|(?<=\w)_(?!\w)")
_GLUED = re.compile(r"(``[^`\n]+``)(?=(\w?))")


def converted(lines: list[str]) -> list[str]:
    """The lines of a docstring as reStructuredText."""
    found: list[str] = []
    i = 0
    while i < len(lines):
        following = lines[i + 1] if i + 1 < len(lines) else ""
        if _HEAD.match(lines[i]) and following and set(following.strip()) == {"-"}:
            found += [f"**{lines[i]}**", ""]
            i += 2
            while i < len(lines) and lines[i].strip():
                found.append(_entry(lines[i]))
                i += 1
            found.append("")
        else:
            found.append(_escaped(lines[i]))
            i += 1
    return found


def _entry(line: str) -> str:
    if line.startswith(" "):
        return _escaped(line)
    match = _ENTRY.match(line)
    if match is None:
        return f"    {_escaped(line)}"
    names, text = match.groups()
    shown = ", ".join(f"``{name.strip()}``" for name in names.split(","))
    return f"{shown}\n    {_escaped(text)}" if text else shown


def _escaped(line: str) -> str:
    """Bars and stars that mean what they are; code is left alone."""
    if line.lstrip().startswith((">>>", "...")):
        return line
    line = _GLUED.sub(lambda match: match[1] + ("\\ " if match[2] else ""), line)
    pieces = re.split(r"(``[^`]*``)", line)
    return "".join(piece if piece.startswith("``") else _SPECIAL.sub(r"\\\g<0>", piece) for piece in pieces)


def process(app: Any, what: str, name: str, thing: Any, options: Any, lines: list[str]) -> None:
    """For ``autodoc-process-docstring``."""
    lines[:] = "\n".join(converted(list(lines))).split("\n")


def setup(app: Any) -> dict[str, Any]:
    """Hook into autodoc."""
    app.connect("autodoc-process-docstring", process)
    return {"parallel_read_safe": True}
