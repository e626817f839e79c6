"""Tables on a terminal: no word and no number is ever broken, and what is too wide is arranged in another way."""

from __future__ import annotations

from collections.abc import Sequence

from ..screen import cells
from .wrapping import fold, longest, widest

GAP = 2
NARROWEST = 30
"""A last column of prose narrower than this stands below its row instead, where that takes fewer lines."""
BELOW = 4
Rows = Sequence[Sequence[str]]


def beside(headers: Sequence[str], rows: Rows, width: int) -> bool:
    """Whether all columns have room beside each other, wrapped where they may be."""
    names = [_name(header) for header in headers]
    least = [_least(headers[i], names[i], [row[i] for row in rows]) for i in range(len(headers))]
    return sum(least) + GAP * (len(headers) - 1) <= width


def _name(header: str) -> str:
    return header[1:] if header[:1] in ("<", ">") else header


def drawn(headers: Sequence[str], rows: Rows, width: int) -> tuple[list[str], list[str]]:
    """The lines of the headers and those of the rows within a width, where their longest words allow it.

    Headers begin with ``>`` where a column is aligned to the right, with ``<`` where its cells stay whole. Too wide,
    cells wrap; then the last column goes below its row; then the columns stand in several tables below each other,
    each with the first ones; then every row is a list of its own. Headers are empty lines where they are repeated
    among the rows.
    """
    columns = list(range(len(headers)))
    names = [_name(header) for header in headers]
    least = [_least(headers[i], names[i], [row[i] for row in rows]) for i in columns]
    natural = [max(cells(names[i]), *(widest(row[i]) for row in rows)) for i in columns]
    prose = len(columns) > 2 and headers[-1][:1] not in ("<", ">")
    below = prose and sum(least[:-1]) + GAP * (len(columns) - 2) <= width
    if sum(least) + GAP * (len(columns) - 1) <= width:
        widths = _shared(least, natural, width - GAP * (len(columns) - 1))
        beside = _lines(headers, names, rows, widths)
        if not below or widths[-1] >= min(natural[-1], NARROWEST):
            return beside
        under = _below(headers, names, rows, least, natural, width)
        return min(beside, under, key=lambda found: len(found[1]))
    if below:
        return _below(headers, names, rows, least, natural, width)
    lead = _lead(headers)
    alone = sum(least[:lead]) + GAP * lead
    if lead < len(columns) and all(alone + least[i] <= width for i in columns[lead:]):
        return [], _chunks(headers, rows, least, lead, width)
    return [], _records(names, rows, width)


def _least(header: str, name: str, texts: Sequence[str]) -> int:
    whole = widest if header[:1] in ("<", ">") else longest
    return max(longest(name), *(whole(text) for text in texts))


def _lead(headers: Sequence[str]) -> int:
    """How many columns say what a row is of: those before the first number, and one at least."""
    found = next((i for i, header in enumerate(headers) if header.startswith(">")), len(headers))
    return max(found, 1)


def _shared(least: Sequence[int], natural: Sequence[int], width: int) -> list[int]:
    """Widths of columns that together take no more than a width: wide ones give up what they must, evenly."""
    low, high = 0, max(natural)
    while low < high:
        cap = (low + high + 1) // 2
        if sum(max(few, min(full, cap)) for few, full in zip(least, natural, strict=True)) <= width:
            low = cap
        else:
            high = cap - 1
    widths = [max(few, min(full, low)) for few, full in zip(least, natural, strict=True)]
    spare = width - sum(widths)
    for i in reversed(range(len(widths))):
        more = min(spare, natural[i] - widths[i])
        widths[i] += more
        spare -= more
    return widths


def _lines(
    headers: Sequence[str], names: Sequence[str], rows: Rows, widths: Sequence[int]
) -> tuple[list[str], list[str]]:
    right = [header.startswith(">") for header in headers]
    head = _row(names, widths, right, bottom=True) if any(names) else []
    return head, [line for row in rows for line in _row(row, widths, right)]


def _row(texts: Sequence[str], widths: Sequence[int], right: Sequence[bool], *, bottom: bool = False) -> list[str]:
    """The lines of one row; headers stand at the bottom of theirs."""
    parts = [_folded(text, size) for text, size in zip(texts, widths, strict=True)]
    tall = max(len(part) for part in parts)
    parts = [[""] * (tall - len(part)) + part if bottom else part + [""] * (tall - len(part)) for part in parts]
    found = []
    for each in zip(*parts, strict=True):
        padded = []
        for text, size, aligned in zip(each, widths, right, strict=True):
            space = " " * (size - cells(text))
            padded.append(space + text if aligned else text + space)
        found.append((" " * GAP).join(padded).rstrip())
    return found


def _folded(text: str, width: int, indent: str = "") -> list[str]:
    """The lines of a cell, each of its own lines wrapped."""
    return [part for line in text.split("\n") for part in fold(line, width, indent).split("\n")]


def _below(
    headers: Sequence[str],
    names: Sequence[str],
    rows: Rows,
    least: Sequence[int],
    natural: Sequence[int],
    width: int,
) -> tuple[list[str], list[str]]:
    """Every row with its last cell below it, indented."""
    widths = _shared(least[:-1], natural[:-1], width - GAP * (len(headers) - 2))
    right = [header.startswith(">") for header in headers[:-1]]
    indent = " " * BELOW
    head = _row(names[:-1], widths, right, bottom=True) if any(names) else []
    if names[-1]:
        head.append(indent + names[-1])
    lines = []
    for row in rows:
        lines += _row(row[:-1], widths, right)
        if row[-1]:
            lines += _folded(row[-1], width - BELOW, indent)
    return head, lines


def _chunks(headers: Sequence[str], rows: Rows, least: Sequence[int], lead: int, width: int) -> list[str]:
    """As many columns beside each other as fit, then the next ones below, every time with the first ones."""
    lines: list[str] = []
    first = list(range(lead))
    waiting = list(range(lead, len(headers)))
    while waiting:
        shown, used = [], sum(least[i] + GAP for i in first)
        while waiting and used + least[waiting[0]] <= width:
            used += least[waiting[0]] + GAP
            shown.append(waiting.pop(0))
        chosen = first + shown
        head, body = drawn([headers[i] for i in chosen], [[row[i] for i in chosen] for row in rows], width)
        lines += [*([""] if lines else []), *head, *body]
    return lines


def _records(names: Sequence[str], rows: Rows, width: int) -> list[str]:
    """Every row as a list of what its cells are and say."""
    lines: list[str] = []
    column = max(cells(name) for name in names) + GAP
    for row in rows:
        lines += [""] if lines and any(names) else []
        for name, text in zip(names, row, strict=True):
            if text:
                start = name + " " * (column - cells(name)) if any(names) else ""
                said = _folded(text, max(width - cells(start), 1))
                lines += [(" " * cells(start) if i else start) + each for i, each in enumerate(said)]
    return lines
