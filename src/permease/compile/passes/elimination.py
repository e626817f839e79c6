"""Symbolic sparse LU: pivot order by smallest fill, without pivoting, all fill-in known when the code is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...errors import ModelError
from ...text import message


@dataclass(frozen=True)
class Elimination:
    """What to do, in order.

    ``matching[i]`` is the equation (row) that stands in the row of state i; ``pivots`` the states in order of
    elimination; for each pivot ``below`` are the rows it is subtracted from and ``right`` the columns of its row.
    """

    matching: tuple[int, ...]
    pivots: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]
    right: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """Numbers that the factors hold."""
        return sum(len(b) + len(r) + 1 for b, r in zip(self.below, self.right, strict=True))


def eliminate(pattern: Iterable[tuple[int, int]], algebraic: Sequence[bool], names: Sequence[str]) -> Elimination:
    """The elimination of W = M/(h gamma) - J for the entries (row, column) of J that are not identically zero.

    Rows of algebraic states are matched to them so that every pivot exists; ModelError where that is impossible.
    """
    n = len(algebraic)
    entries = set(pattern) | {(i, i) for i in range(n) if not algebraic[i]}
    matching = _match(entries, algebraic, names)
    place = {row: i for i, row in enumerate(matching)}
    rows: list[set[int]] = [set() for _ in range(n)]
    columns: list[set[int]] = [set() for _ in range(n)]
    for row, j in entries:
        rows[place[row]].add(j)
        columns[j].add(place[row])
    left = set(range(n))
    pivots: list[int] = []
    below: list[tuple[int, ...]] = []
    right: list[tuple[int, ...]] = []
    while left:
        k = min(left, key=lambda i: ((len(rows[i]) - 1) * (len(columns[i]) - 1), i))
        left.remove(k)
        under, beside = sorted(columns[k] - {k}), sorted(rows[k] - {k})
        for j in rows[k]:
            columns[j].discard(k)
        for i in under:
            rows[i].discard(k)
            rows[i].update(beside)
        for j in beside:
            columns[j].update(under)
        pivots.append(k)
        below.append(tuple(under))
        right.append(tuple(beside))
    return Elimination(matching, tuple(pivots), tuple(below), tuple(right))


def _match(entries: set[tuple[int, int]], algebraic: Sequence[bool], names: Sequence[str]) -> tuple[int, ...]:
    """The equation in the row of each state: its own where differential, a maximum matching among the algebraic."""
    loose = [i for i, flag in enumerate(algebraic) if flag]
    owner: dict[int, int] = {i: i for i in loose if (i, i) in entries}

    def place(state: int, tried: set[int]) -> bool:
        for row in loose:
            if (row, state) in entries and row not in tried:
                tried.add(row)
                if row not in owner or place(owner[row], tried):
                    owner[row] = state
                    return True
        return False

    for state in loose:
        if state not in owner.values() and not place(state, set()):
            raise ModelError(
                message("errors_compile-no-algebraic-equation-determines", names=names[state]),
                where="equations",
                why=message("errors_compile-algebraic-part-jacobian-structurally-singula"),
            )
    matching = list(range(len(algebraic)))
    for row, state in owner.items():
        matching[state] = row
    return tuple(matching)
