"""Which passive equilibrium a cell has: what borders what, and what each membrane lets come to rest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import ModelError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.conditions import PointConditions
from ..model.membrane import Membrane
from ..model.process import WATER
from ..model.transporter import Transporter
from ..text import listing, message

Stoichiometry = dict[str, float]
"""Net amount of every species that one extent of a process brings across."""


@dataclass(frozen=True)
class Neighbour:
    """A compartment with the one place it exchanges with, and all the membranes in between."""

    compartment: Compartment
    outside: Compartment | Bath
    membranes: tuple[Membrane, ...]

    @property
    def water(self) -> bool:
        """Whether water crosses."""
        return any(m.moves_water for m in self.membranes)


def refuse_driven(cell: Cell) -> None:
    """Raise ModelError where a pump, or an empirical law outside the second law, drives something."""
    for membrane in cell.membranes:
        for transporter in membrane.transporters:
            if transporter.kind == "pump" or not transporter.consistent:
                raise ModelError(
                    message("errors_solve-driven-so-cell-has-steady", name=membrane.name, name2=transporter.name),
                    where=cell.name,
                    hint=message("errors_solve-permease-steady-state-cell-leave-out"),
                )


def neighbours(cell: Cell) -> list[Neighbour]:
    """Every compartment with what surrounds it, from the baths inward. Raises ModelError for one between two places."""
    found: list[Neighbour] = []
    known = {bath.name for bath in cell.baths}
    pending = list(cell.compartments)
    while pending:
        compartment = next(c for c in pending if any(p.name in known for p, _ in _borders(cell, c)))
        outer = {p.name: p for p, _ in _borders(cell, compartment) if p.name in known}
        if len(outer) > 1:
            raise ModelError(
                message("errors_solve-borders-between-which-there-no", name=compartment.name, outer=listing(outer)),
                where=cell.name,
                hint="permease.steady_state(cell)",
            )
        outside = next(iter(outer.values()))
        found.append(
            Neighbour(compartment, outside, tuple(m for p, m in _borders(cell, compartment) if p.name == outside.name))
        )
        known.add(compartment.name)
        pending.remove(compartment)
    return found


def permeant_species(cell: Cell, neighbour: Neighbour) -> set[str]:
    """The species that come to rest at their own equilibrium between a compartment and its outside.

    Those whose crossing is a combination of what the transporters do. Raises ModelError for a species that moves only
    together with others.
    """
    moves = [
        column for m in neighbour.membranes for t in m.transporters for column in _moves(t, m, neighbour) if column
    ]
    species = sorted({s for column in moves for s in column})
    if not species:
        return set()
    matrix = np.array([[column.get(s, 0.0) for s in species] for column in moves])
    _, sizes, vectors = np.linalg.svd(matrix)
    rank = int(np.sum(sizes > 1e-10 * sizes[0]))
    span = vectors[:rank]
    for i, name in enumerate(species):
        unit = np.eye(len(species))[i]
        if np.linalg.norm(span.T @ (span @ unit) - unit) > 1e-9:
            raise ModelError(
                message("errors_solve-crosses-into-only-together-others", name=name, name2=neighbour.compartment.name),
                where=cell.name,
                why=message("errors_solve-then-only-product-concentrations-fixed-not"),
                hint=message("errors_solve-permease-steady-state-cell-leak", name=name),
            )
    return set(species)


def _borders(cell: Cell, compartment: Compartment) -> list[tuple[Compartment | Bath, Membrane]]:
    return [
        (m.outside if m.inside.name == compartment.name else m.inside, m)
        for m in cell.membranes
        if compartment.name in (m.inside.name, m.outside.name)
    ]


def _moves(transporter: Transporter, membrane: Membrane, neighbour: Neighbour) -> list[Stoichiometry]:
    """What each process of a transporter brings in, read off at 1 mM of everything."""
    if transporter.kind == "water" and not transporter.species():
        return []
    needed = {s: 1.0 for s, _ in transporter.species()}
    at = PointConditions(inside=needed, outside=needed, temperature=310.15)
    side = "in" if membrane.inside.name == neighbour.compartment.name else "out"
    return [
        {s: float(n) for (s, where), n in process.stoichiometry.items() if where == side and n and s != WATER}
        for process in transporter.processes(at)
    ]
