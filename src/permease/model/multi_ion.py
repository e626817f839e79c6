"""A pore in which ions and water stand in single file and move together: the file-shift model of a selectivity filter.

Every site holds one ion or one water. A move shifts the whole file by one site: something enters from one bath and what
stands at the far end leaves into the other, so ions knock one another on and the fluxes of all ions are coupled. Rates
are ``k0 a exp(-dE/2RT) exp(+-q u/2)``, a the activity of what enters (mol/L; 1 for water), dE the change of the energy
of the file, q the charge that crosses the field and u = FV/RT: energy and field are split evenly between a move and
its reverse, so detailed balance holds whatever the energies are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..chemistry.species import species as lookup
from ..constants import AVOGADRO
from ..errors import ModelError
from ..sources import Sourced
from ..text import message
from ..units import si
from .file_pore import FilePore
from .permeation import Passage, Pore, Sides

if TYPE_CHECKING:
    from .conditions import Conditions

MOST_FILES = 300
"""Largest number of files: beyond it a cell takes minutes to compile."""


class FileShift(Pore):
    """The discrete multi-ion pore: ions and water in single file, every move a shift of the whole file.

    Parameters
    ----------
    ions : for every ion its energy at each site, outside to inside, in units of RT at ``reference`` (pure numbers).
    repulsion : energy of two ions of charge 1 at a distance of 1, 2, ... sites, in the same unit; one fewer than sites.
    attempt_rate : k0 (1/s).
    reference : the temperature at which the energies are given in RT; they stay the same in J/mol at others.

    The water that goes along is computed (``FilePore.water``) but not booked in a cell: its activity is taken as 1 on
    both sides, so no osmotic force acts on the file, and a column without its driving force would be dishonest.
    Raises ModelError where numbers are missing or the files are too many, UnknownNameError for an unknown ion.

    Shapes: energies of an ion (sites,), ``repulsion`` (sites - 1,). Source: made for this package; what is known of its
    numbers stands with them.
    """

    coupled = True

    def __init__(
        self,
        ions: Mapping[str, Sequence[Sourced]],
        repulsion: Sequence[Sourced],
        attempt_rate: Sourced,
        reference: Sourced,
    ) -> None:
        where = "FileShift"
        if not isinstance(ions, Mapping) or not ions:
            raise ModelError(
                message("errors_model-pore-passes-least-one-ion"),
                where=where,
                hint=message("errors_model-ions-k-four-energies"),
            )
        for ion in ions:
            if lookup(ion).charge == 0:
                raise ModelError(
                    message("errors_model-carries-no-charge", ion=ion),
                    where=where,
                    hint=message("errors_model-water-file-already"),
                )
        self.energies = {lookup(ion).name: _energies(e, f"{where} > {ion}") for ion, e in ions.items()}
        self.ions = dict.fromkeys(self.energies, None)
        self.repulsion = _energies(repulsion, f"{where} > repulsion")
        self.attempt_rate = _above_zero(attempt_rate, "1/s", f"{where} > attempt_rate", "1e8 / s")
        self.reference = _above_zero(reference, "K", f"{where} > reference", "298.15 K")
        lengths = {len(e) for e in self.energies.values()}
        if len(lengths) > 1 or min(lengths) < 2:
            raise ModelError(message("errors_model-every-ion-needs-energy-each"), where=where)
        self.sites = lengths.pop()
        if len(self.repulsion) != self.sites - 1:
            raise ModelError(
                message(
                    "errors_model-sites-have-distances-not",
                    sites=self.sites,
                    sites2=self.sites - 1,
                    count=len(self.repulsion),
                ),
                where=where,
            )
        if (1 + len(self.ions)) ** self.sites > MOST_FILES:
            raise ModelError(
                message("errors_model-files-too-many", count=(1 + len(self.ions)) ** self.sites),
                where=where,
                why=message("errors_model-most", most_files=MOST_FILES),
            )

    def numbers(self) -> Mapping[str, Sourced]:
        """Attempt rate, energies and repulsion."""
        found = {"attempt_rate": self.attempt_rate, "reference": self.reference}
        for ion, energies in self.energies.items():
            found.update({f"energy_{ion}_S{i}": energy for i, energy in enumerate(energies, 1)})
        found.update({f"repulsion_{i}": energy for i, energy in enumerate(self.repulsion, 1)})
        return found

    def changed(
        self, *, energies: Mapping[str, Sequence[Sourced]] | None = None, repulsion: Sequence[Sourced] | None = None
    ) -> FileShift:
        """The same pore with other energies of some ions, or other repulsion: for ablations."""
        unknown = set(energies or {}) - set(self.energies)
        if unknown:
            raise ModelError(
                message("errors_model-does-not-pass", unknown=", ".join(sorted(unknown))), where="FileShift.changed"
            )
        return FileShift(
            {**self.energies, **(energies or {})},
            self.repulsion if repulsion is None else repulsion,
            self.attempt_rate,
            self.reference,
        )

    def at(self, at: Conditions) -> FilePore:
        """One open pore in its stationary state in ``at``: numbers, arrays, or graph nodes."""
        return FilePore(self, at)

    def passing(self, at: Conditions) -> dict[str, Passage]:
        """Net outward rate of every ion (mol/s); one-way rates are those of a tracer and are not part of a column."""
        found = self.at(at)
        per_mole = at.constant(AVOGADRO, "1/mol")
        return {ion: Passage(found.net(ion) / per_mole) for ion in self.ions}

    def one_way(self, ion: str, unit: Any, at: Conditions) -> Sides:
        """Efflux and influx of a tracer (mol/s); numbers only. ``unit`` is not used."""
        from .multi_ion_tracer import tracer

        out, into = tracer(self, ion, at)
        return out / AVOGADRO, into / AVOGADRO

    def rates(self, at: Conditions) -> dict[str, Sides]:
        """Efflux and influx of a tracer of every ion (mol/s); numbers only."""
        return {ion: self.one_way(ion, None, at) for ion in self.ions}


def _energies(values: Any, where: str) -> tuple[Sourced, ...]:
    """Sourced pure numbers, finite."""
    found = tuple(values) if isinstance(values, Sequence) and not isinstance(values, str) else None
    if found is None or not all(isinstance(value, Sourced) for value in found):
        raise ModelError(
            message("errors_model-energies-sequence-sourced-numbers"), where=where, hint='provisional(8.0, note="...")'
        )
    if not all(math.isfinite(si(value, "", where)) for value in found):
        raise ModelError(message("errors_model-energy-not-finite"), where=where)
    return found


def _above_zero(value: Any, unit: str, where: str, example: str) -> Sourced:
    """A sourced number of a unit, above zero and finite."""
    if not isinstance(value, Sourced):
        raise ModelError(
            message("errors_model-has-no-source", value=f"{value!r}"), where=where, hint=f'provisional("{example}")'
        )
    if not 0.0 < si(value, unit, where) < math.inf:
        raise ModelError(message("errors_model-above-zero-not", amount=value.amount), where=where, hint=example)
    return value
