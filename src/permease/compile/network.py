"""Electrical potentials from charges: the small capacitance network of a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..expr import Expr


def potentials(
    nodes: Sequence[str],
    charges: Mapping[str, Expr],
    capacitors: Sequence[tuple[str, str, Expr]],
) -> dict[str, Expr]:
    """The potential of every node (V) against the ground.

    ``nodes`` are the places that carry a net charge; ``charges`` are theirs (C); ``capacitors`` are (inside, outside,
    capacitance in F), and a place that is no node is the ground. One membrane gives V = Q/C; more are solved by
    symbolic elimination of the conductance-like matrix, which is symmetric and diagonally dominant, so that no pivoting
    is needed.
    """
    matrix: dict[tuple[str, str], Expr] = {}

    def add(row: str, column: str, value: Expr) -> None:
        matrix[row, column] = matrix[row, column] + value if (row, column) in matrix else value

    for inside, outside, capacitance in capacitors:
        for here, there in ((inside, outside), (outside, inside)):
            if here in charges:
                add(here, here, capacitance)
                if there in charges:
                    add(here, there, -capacitance)
    right = {node: charges[node] for node in nodes}
    order = list(nodes)
    for k, pivot in enumerate(order):
        for row in order[k + 1 :]:
            if (row, pivot) not in matrix:
                continue
            factor = matrix[row, pivot] / matrix[pivot, pivot]
            right[row] = right[row] - factor * right[pivot]
            for column in order[k + 1 :]:
                if (pivot, column) in matrix:
                    add(row, column, -(factor * matrix[pivot, column]))
    found: dict[str, Expr] = {}
    for k in reversed(range(len(order))):
        row = order[k]
        total = right[row]
        for column in order[k + 1 :]:
            if (row, column) in matrix:
                total = total - matrix[row, column] * found[column]
        found[row] = total / matrix[row, row]
    return found
