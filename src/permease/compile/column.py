"""Columns: the processes of a cell with their places, rates and driving forces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..chemistry.species import species as lookup
from ..constants import FARADAY, STANDARD_CONCENTRATION
from ..expr import Expr, constant, ops
from ..model.process import WATER, Process
from .interior import ELECTRODE, Place, Surroundings

Kind = Literal["transport", "water", "metabolism", "electrode", "injection", "gating", "traffic"]
UNBOUND = ("gating", "traffic")
"""Kinds whose states hold no charge, and no free energy that their steps tell: that of gates is not followed, and that
of the pools of vesicle traffic is theirs to say (``Transporter.state_energies``)."""
LOWEST_CONCENTRATION = 1e-12
"""Floor (mol/m3) under concentrations inside logarithms, so that an empty side has a finite chemical potential."""
LOWEST_RATE = 1e-60
"""Floor (mol/s) under the one-way rates of a step inside logarithms: an absent ligand binds at none."""


@dataclass(frozen=True)
class Column:
    """One stoichiometric column of an assembled cell.

    ``rate`` is in mol/s (m3/s for water); ``gains`` maps (place, species) to the amount gained per unit of extent;
    ``charges`` maps a place to the elementary charges it gains; ``affinity`` is the driving force including the
    electrical part (J/mol, or J/m3 for water), None where work is done from outside.
    """

    name: str
    kind: Kind
    membrane: str
    transporter: str
    rate: Expr
    gains: Mapping[tuple[str, str], float]
    charges: Mapping[str, float]
    affinity: Expr | None
    states: Mapping[str, int] = field(default_factory=dict)
    ATP: float = 0.0
    consistent: bool = True
    coupled: bool = False
    """Whether the second law binds the sum over such columns of its transporter, not each of them."""
    reacts: bool = False
    """Whether its affinity holds a standard energy, of chemistry or of the states of a scheme."""
    standard_energy: Expr | None = None
    """Of a hop that runs one way: the standard free energy of its fuel (J/mol), None where it burns none."""
    opens: bool = False
    """Whether matter enters or leaves the books in it: units are made or degraded, or cargo is used up unlisted."""
    follows: Mapping[str, float] = field(default_factory=dict)
    """Of metabolism: the columns whose rates its own is the sum of, with their factors."""


def valence(species: str) -> float:
    """Charge number of a species, of water (0) and of the electrode (1)."""
    if species == ELECTRODE:
        return 1.0
    return 0.0 if species == WATER else float(lookup(species).charge)


def charges_of(gains: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """Elementary charges that every place gains per unit of extent."""
    found: dict[str, float] = {}
    for (place, species), gained in gains.items():
        moved = valence(species) * gained
        if moved:
            found[place] = found.get(place, 0.0) + moved
    return {place: charge for place, charge in found.items() if charge}


def transport_column(
    process: Process, name: str, membrane: str, transporter: str, at: Surroundings, *, transient: bool = False
) -> Column:
    """The column of one process of one transporter in one membrane; ``transient`` where its states are integrated."""
    gains = {
        (at.sides[side].name, species): float(gained)
        for (species, side), gained in process.stoichiometry.items()
        if gained
    }
    charges = charges_of(gains)
    if process.charge is not None:
        inside, outside = at.sides["in"].name, at.sides["out"].name
        charges = {inside: -process.charge, outside: process.charge} if process.charge else {}
    one_way = process.driven and process.forward is None
    return Column(
        name=name,
        kind=_kind(process),
        membrane=membrane,
        transporter=transporter,
        rate=process.rate,
        gains=gains,
        charges=charges,
        affinity=None if process.gating or one_way else _affinity(process, charges, at, transient),
        states={f"{at.prefix}.{state}": count for state, count in process.states.items()},
        ATP=process.ATP or -process.stoichiometry.get(("MgATP", "in"), 0.0),
        consistent=process.consistent,
        coupled=process.coupled,
        reacts=transient or _has_standard_energy(process),
        standard_energy=process.standard_energy if one_way and _has_standard_energy(process) else None,
        opens=process.driven and (process.opens or _uses_up(process, at)),
    )


def _uses_up(process: Process, at: Surroundings) -> bool:
    """Whether it gives something to a compartment that does not list it."""
    return any(at.sides[side].finite and s not in at.sides[side].concentrations for s, side in process.stoichiometry)


def _kind(process: Process) -> Kind:
    if process.driven:
        return "traffic"
    return "gating" if process.gating else "water" if process.is_water else "transport"


def _has_standard_energy(process: Process) -> bool:
    return not (isinstance(process.standard_energy, (int, float)) and process.standard_energy == 0.0)


def _affinity(process: Process, charges: Mapping[str, float], at: Surroundings, transient: bool) -> Expr:
    """Driving force (J/mol; J/m3 for water): one-way rates where states take part, else from the concentrations."""
    if transient:
        least = constant(LOWEST_RATE, "mol/s")
        forward, backward = (ops.maximum(rate, least) for rate in (process.forward, process.backward))
        from_rates: Expr = at.thermal_energy * ops.log(forward / backward)
        return from_rates
    total: Expr = constant(0.0, "J/m^3" if process.is_water else "J/mol")
    if not process.is_water and _has_standard_energy(process):
        energy = process.standard_energy
        total = total - (energy if isinstance(energy, Expr) else constant(float(energy), "J/mol"))
    for (species, side), gained in process.stoichiometry.items():
        if species == WATER:
            total = total + float(gained) * at.thermal_energy * at.osmolarity(side)
        else:
            total = total - float(gained) * chemical_potential(at.concentration(species, side), at.thermal_energy)
    moved = charges.get(at.sides["out"].name, 0.0)
    if moved:
        total = total + moved * constant(FARADAY, "C/mol") * at.voltage
    return total


def chemical_potential(concentration: Expr, thermal_energy: Expr) -> Expr:
    """R T ln(c / 1 M) (J/mol)."""
    floor, standard = constant(LOWEST_CONCENTRATION, "mol/m^3"), constant(STANDARD_CONCENTRATION, "mol/m^3")
    found: Expr = thermal_energy * ops.log(ops.maximum(concentration, floor) / standard)
    return found


def metabolism(place: Place, columns: list[Column]) -> list[Column]:
    """Columns by which metabolism keeps what it holds in one compartment constant.

    ATP is regenerated from ADP and phosphate (and the proton its hydrolysis released); what is held besides, and what
    that leaves over of ADP and phosphate, is supplied as it is. Each column's share is counted from its stoichiometry,
    so a pump whose products are all recycled needs no other supply.
    """
    found: list[Column] = []
    recycled: dict[str, float] = {}
    if "MgATP" in place.held:
        coupled = {"MgATP": 1.0, "MgADP": -1.0, "Pi": -1.0, "H": -1.0}
        recycled = {s: nu for s, nu in coupled.items() if s in place.amounts or s in place.assumed}
        gains = {(place.name, s): nu for s, nu in recycled.items()}
        found += _supply(f"{place.name}.ATP_regeneration", columns, _lost(columns, place.name, "MgATP", {}), gains)
    for species in sorted(place.held - {"MgATP"}):
        follows = _lost(columns, place.name, species, recycled)
        found += _supply(f"{place.name}.{species}_supply", columns, follows, {(place.name, species): 1.0})
    return found


def _supply(
    name: str, columns: list[Column], follows: dict[str, float], gains: dict[tuple[str, str], float]
) -> list[Column]:
    """The column that runs as the sum of ``follows``; none where that is empty."""
    total: Expr | None = None
    for column in columns:
        if column.name in follows:
            term = follows[column.name] * column.rate
            total = term if total is None else total + term
    if total is None:
        return []
    return [Column(name, "metabolism", "", name, total, gains, charges_of(gains), None, follows=follows)]


def _lost(columns: list[Column], place: str, species: str, recycled: Mapping[str, float]) -> dict[str, float]:
    """What one extent of each column takes of a species that the regeneration of ATP does not give back."""
    found: dict[str, float] = {}
    for column in columns:
        if column.kind == "metabolism":
            continue
        gained = column.gains.get((place, species), 0.0)
        gained -= column.gains.get((place, "MgATP"), 0.0) * recycled.get(species, 0.0)
        if gained:
            found[column.name] = -gained
    return found
