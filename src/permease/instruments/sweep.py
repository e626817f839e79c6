"""What instruments share: reading a swept variable, checking a part, evaluating it along the sweep."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..chemistry.amounts import concentration
from ..chemistry.species import species as lookup
from ..constants import ELEMENTARY_CHARGE, FARADAY
from ..errors import InputError, PermeaseError, choice
from ..model.conditions import MAXIMUM_VOLTAGE, PointConditions, point
from ..model.transporter import Transporter, charge_of, evaluating
from ..text import Text, listing, message, phrase
from ..units import si

SIDES: Mapping[str, str] = {"in": "inside", "out": "outside"}
LARGEST_SWEEP = 100_000


def part_of(part: Any) -> Transporter:
    """The part, or an InputError that says what was given instead."""
    if isinstance(part, Transporter):
        return part
    if isinstance(part, type) and issubclass(part, Transporter):
        raise InputError(
            message("errors_instruments-class-parts", name=part.__name__), where="part", hint=f"{part.__name__}()"
        )
    raise InputError(
        message("errors_instruments-no-part", part=f"{part!r}"),
        where="part",
        hint=message("errors_instruments-instance-e-g-permease-library-glut1"),
    )


def side_of(side: Any, name: str) -> str:
    """``"in"`` or ``"out"``."""
    return choice(phrase("thing-side"), side, SIDES, where=name)


def species_of(name: Any, where: str) -> str:
    """The name of a species as the catalogue has it."""
    if not isinstance(name, str):
        raise InputError(
            message("errors_instruments-species-named-text-not", name=f"{name!r}"), where=where, hint='"glucose"'
        )
    try:
        return lookup(name).name
    except PermeaseError as error:
        raise error.within(where) from None


def voltages_of(values: Any) -> np.ndarray:
    """Membrane potentials (V) of a sweep. Raises InputError beyond 2 V, QuantityError without a unit."""
    found = _values(values, "voltages", lambda value, name: si(value, "V", name), geometric=False)
    worst = found[np.argmax(np.abs(found))]
    if abs(worst) > MAXIMUM_VOLTAGE:
        raise InputError(
            message(
                "errors_instruments-voltage-beyond-v-not-physiological-2",
                maximum_voltage=f"{MAXIMUM_VOLTAGE:g}",
                worst=f"{worst:g}",
            ),
            where="voltages",
            hint='voltages=("-150 mV", "50 mV", 41)',
        )
    return found


def concentrations_of(values: Any, species: str, where: str) -> np.ndarray:
    """Concentrations (mol/m3) of a sweep; three values (from, to, count) are spaced by equal factors."""
    return _values(values, where, lambda value, name: concentration_of(value, species, name), geometric=True)


def concentration_of(value: Any, species: str, where: str) -> float:
    """One concentration (mol/m3)."""
    try:
        return float(concentration(value, species))
    except PermeaseError as error:
        raise error.within(where) from None


def _values(values: Any, where: str, read: Callable[[Any, str], float], *, geometric: bool) -> np.ndarray:
    """``(from, to, count)``, one quantity, a sequence of quantities or a quantity that holds an array."""
    if values is None:
        raise InputError(
            message("errors_instruments-nothing-sweep"),
            where=where,
            hint=message("errors_instruments-from-count-list-quantities"),
        )
    if isinstance(values, str) or (hasattr(values, "magnitude") and np.ndim(values.magnitude) == 0):
        values = [values]
    if isinstance(values, tuple) and len(values) == 3 and isinstance(values[2], (int, np.integer)):
        return _spaced(
            read(values[0], f"{where} > from"), read(values[1], f"{where} > to"), values[2], where, geometric
        )
    if not isinstance(values, Sequence) and not hasattr(values, "__iter__"):
        raise InputError(
            message("errors_instruments-cannot-sweep-over", values=f"{values!r}"),
            where=where,
            hint=message("errors_instruments-from-count-list"),
        )
    listed = list(values)
    if not listed:
        raise InputError(
            message("errors_instruments-list-empty"), where=where, hint=message("errors_instruments-least-one-quantity")
        )
    if len(listed) > LARGEST_SWEEP:
        raise InputError(
            message("errors_instruments-too-many-points", count=len(listed)),
            where=where,
            why=message("errors_instruments-most-4", largest_sweep=LARGEST_SWEEP),
        )
    return np.array([read(value, f"{where}[{i}]") for i, value in enumerate(listed)], dtype=float)


def _spaced(start: float, end: float, count: Any, where: str, geometric: bool) -> np.ndarray:
    if isinstance(count, bool) or not 2 <= count <= LARGEST_SWEEP:
        raise InputError(
            message("errors_instruments-point-count", count=count),
            where=where,
            hint=message("errors_instruments-number-from-2", largest_sweep=LARGEST_SWEEP),
        )
    if start == end:
        raise InputError(
            message("errors_instruments-sweep-begins-ends-same-value"),
            where=where,
            hint=message("errors_instruments-two-different-ends"),
        )
    if geometric and start > 0.0 and end > 0.0:
        return np.geomspace(start, end, int(count))
    return np.linspace(start, end, int(count))


def bound(part: Transporter) -> frozenset[tuple[str, str]]:
    """Every (species, side) that a part moves, reacts or binds."""
    ligands: Any = getattr(part, "ligands", None)
    return part.species() | (ligands() if callable(ligands) else frozenset())


def demand_bound(part: Transporter, species: str, side: str, where: str) -> None:
    """Refuse a species that the part does not see on a side, saying where or what it does see."""
    known = bound(part)
    if (species, side) in known:
        return
    elsewhere = [SIDES[s] for name, s in sorted(known) if name == species]
    if elsewhere:
        raise InputError(
            message("errors_instruments-does-not-bind-there", name=part.name, species=species, side=side),
            where=where,
            why=message("errors_instruments-binds", elsewhere=elsewhere[0]),
        )
    names = sorted({name for name, s in known if s == side})
    raise InputError(
        message("errors_instruments-does-not-bind", name=part.name, species=species),
        where=where,
        why=message("errors_instruments-sees", sides=SIDES[side], names=listing(names, "list-comma", "list-nothing")),
    )


def start_of(
    part: Transporter,
    inside: Any,
    outside: Any,
    voltage: Any,
    temperature: Any,
    swept: Mapping[tuple[str, str], Any],
    *,
    demand: bool = True,
) -> PointConditions:
    """The conditions of a sweep, with all that the part needs; ``swept`` replaces what the sides list.

    What the part assumes where a cell lists nothing (ATP) is filled in. ``demand=False`` is for the gates of a channel,
    which do not need the ions of its pore.

    Raises InputError that names everything missing, and what ``point`` raises.
    """
    given = point({} if inside is None else inside, {} if outside is None else outside, voltage, temperature)
    sides: dict[str, dict[str, Any]] = {"in": dict(given.inside), "out": dict(given.outside)}
    for (species, side), values in swept.items():
        sides[side][species] = values
    for (species, side), typical in part.assumed.items():
        sides[side].setdefault(species, si(typical, "mol/m^3", f"{part.name}.{species}"))
    missing: dict[str, list[str]] = {}
    for species, side in sorted(part.species()):
        if species != "water" and species not in sides[side]:
            missing.setdefault(side, []).append(species)
    missing = dict(sorted(missing.items()))
    if missing and demand:
        wants = on_sides(missing)
        hint = ", ".join(
            f"{SIDES[side]}={{{', '.join(_example(name) for name in names)}}}" for side, names in missing.items()
        )
        raise InputError(
            message("errors_instruments-needs", name=part.name, wants=wants),
            where=", ".join(SIDES[side] for side in missing),
            hint=hint,
        )
    return PointConditions(sides["in"], sides["out"], given.voltage, given.temperature)


def _example(species: str) -> str:
    """One entry of what a side holds."""
    return '"pH": 7.2' if species == "H" else f'"{species}": "1 mM"'


def on_sides(names: Mapping[str, Sequence[str]]) -> Text:
    """Species by their side, ``"in"`` or ``"out"``: "K inside; K, Na outside"."""
    said = {"in": "list-inside", "out": "list-outside"}
    return listing(
        (phrase(said[side], names=listing(each, "list-comma")) for side, each in names.items()), "list-semicolon"
    )


def along(
    part: Transporter, count: int, evaluate: Callable[[], Mapping[str, Any]], x: Sequence[float] | np.ndarray, unit: str
) -> dict[str, np.ndarray]:
    """Arrays of ``count`` from an evaluation whose values broadcast; refuses numbers that are not finite."""
    with evaluating(part.name):
        found = {name: np.array(np.broadcast_to(np.asarray(v, float), count)) for name, v in evaluate().items()}
    for values in found.values():
        bad = ~np.isfinite(values)
        if bad.any():
            raise InputError(
                message("errors_instruments-has-no-finite-answer", x=f"{float(x[int(np.argmax(bad))]):g}", unit=unit),
                where=part.name,
                why=message("errors_instruments-concentration-zero-number-went-out-range"),
                hint=message("errors_instruments-leave-point-out-every-concentration-above"),
            )
    return found


def rate_unit(part: Transporter) -> tuple[str, float]:
    """The unit in which rates of a part are shown, and how many of it are one in SI."""
    return ("1/s", 1.0) if part.per_molecule else ("pmol/cm^2/s", 1e8)


def gains(part: Transporter, at: PointConditions, side: str) -> dict[str, Any]:
    """What a side gains of every species (1/s per molecule, or mol/m2/s); values may be arrays."""
    amount = part.molecules(at) if part.per_molecule else 1.0
    total: dict[str, Any] = {}
    for process in part.processes(at):
        for (species, where), gained in process.stoichiometry.items():
            if where == side and species != "water":
                total[species] = total.get(species, 0.0) + gained * process.rate / amount
    return total


def current(part: Transporter, at: PointConditions) -> Any:
    """Net outward current (A per molecule, or A/m2)."""
    charges = sum(charge_of(process) * process.rate for process in part.processes(at))
    return charges / part.molecules(at) * ELEMENTARY_CHARGE if part.per_molecule else charges * FARADAY


def texts(table: Mapping[str, Any]) -> dict[str, str]:
    """Concentrations (mol/m3) as a part reads them."""
    return {name: f"{float(value)!r} mM" for name, value in table.items()}
