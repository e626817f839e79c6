"""Conductance of one open channel against the concentration of its ion on both sides."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import ELEMENTARY_CHARGE
from ..errors import InputError
from ..model.conditions import PointConditions
from ..model.file_pore import FilePore
from ..model.multi_ion import FileShift
from ..text import message
from .curve import Curve, Series, held
from .selectivity import absent, applied, channel_of, passing
from .sweep import along, concentrations_of

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, eq=False)
class ConductanceCurve(Curve):
    """Chord conductance (pS) against concentration; of a multi-ion pore also what stands in it.

    ``series`` hold ``"conductance"`` and, for a multi-ion pore, ``"S1"``, ``"S2"``, ... (probability of the ion at a
    site, from outside to inside), ``"ions"`` (ions in the pore) and ``"water_per_ion"`` (water that goes along).
    """

    @property
    def answers(self) -> dict[str, Any]:
        """The largest conductance of the sweep."""
        from ..units import with_unit

        most: Quantity[Any] = with_unit(1e-12 * float(np.max(self.y.values)), "S", "pS")
        return {"largest_conductance": most}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the curve and, of a multi-ion pore, its sites; ``path`` is a .png, .svg or .pdf file."""
        module = importlib.import_module("permease.plot.conductance")
        return module.plot_conductance(self, path, language)


def conductance_curve(
    part: Any,
    ion: str,
    concentrations: Any = ("1 mM", "1.6 M", 33),
    *,
    voltage: Any = "5 mV",
    temperature: Any = "37 degC",
) -> ConductanceCurve:
    """Conductance of one open channel in symmetric solutions of one ion.

    Parameters
    ----------
    part :
        a channel that passes ``ion``; its gates are taken as open, every other ion that passes is absent.
    ion :
        on both sides at the same concentration.
    concentrations :
        ``(from, to, count)`` spaced by equal factors, a list, or a quantity that holds an array; above zero.
    voltage :
        that drives the current, not zero; small for a slope conductance.
    temperature :
        of both sides.

    Raises InputError for a part that is no channel, an ion that does not pass, a concentration or a voltage of zero.

    Shapes: ``x`` and every series (n,), n the number of concentrations. Source: the pore of the part, which names its
    own.

    >>> from permease import library
    >>> found = conductance_curve(library.part("PotassiumFilter")(), "K", ["0.1 M", "1.6 M"], temperature="298.12 K")
    >>> [round(float(g), 1) for g in found.y.values]
    [61.1, 168.4]
    """
    channel = channel_of(part)
    name = passing(channel, ion, "ion")
    amounts = concentrations_of(concentrations, name, "concentrations")
    if not np.all(amounts > 0.0):
        raise InputError(
            message("errors_instruments-concentration-zero-conducts-nothing"),
            where="concentrations",
            hint='("1 mM", "1 M", 33)',
        )
    volts, base = applied(voltage), absent(channel, None, None, temperature)
    inside, outside = {**base.inside, name: amounts}, {**base.outside, name: amounts}
    at = PointConditions(inside, outside, volts, base.temperature)

    def measured() -> dict[str, Any]:
        rate = next(p.rate for p in channel.open_pore(at) if p.name == name) / channel.molecules(at)
        found = {"conductance": rate * lookup(name).charge * ELEMENTARY_CHARGE / volts * 1e12}
        return {**found, **_contents(channel.pore.at(at), name)} if isinstance(channel.pore, FileShift) else found

    values = along(channel, len(amounts), measured, amounts, "mM")
    units = {"conductance": "pS"}
    return ConductanceCurve(
        kind="conductance",
        part=channel.name,
        label=channel.label,
        x=Series(name, amounts, "mM"),
        series={key: Series(key, v, units.get(key, "")) for key, v in values.items()},
        conditions=held(at, name, ion=name),
    )


def _contents(pore: FilePore, ion: str) -> dict[str, Any]:
    """What stands at the sites, and the water that goes along."""
    sites = pore.occupancy(ion)
    found = {f"S{i}": site for i, site in enumerate(sites, 1)}
    return {**found, "ions": sum(sites), "water_per_ion": pore.water() / pore.net(ion)}
