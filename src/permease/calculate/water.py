"""Osmotic pressure and the Gibbs-Donnan equilibrium."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import InputError, UnknownNameError
from ..model.wall import Around, Wall
from ..physics import osmosis
from ..physics.impermeant import Impermeant, haemoglobin
from ..text import message
from ..units import temperature as kelvin
from ..units import with_unit
from .arguments import BODY_TEMPERATURE, acidity_of, ion_charge, items_of, not_negative, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity

    from ..physics.donnan import DonnanEquilibrium


@dataclass(frozen=True, slots=True)
class Donnan:
    """A Gibbs-Donnan equilibrium: voltage (mV), concentrations (mM), excess pressure inside (kPa), volumes (None: not
    asked).

    ``inside`` and ``outside`` are the permeant ions, ``impermeants`` (mM) and ``impermeant_charge`` what cannot leave.
    ``atp`` (fmol/s) is what a pump spends on it: then it is a steady state, and None at a true equilibrium.
    """

    voltage: Quantity[Any]
    ratios: Mapping[str, float]
    inside: Mapping[str, Quantity[Any]]
    outside: Mapping[str, Quantity[Any]]
    osmotic_pressure: Quantity[Any]
    impermeant_charge: Mapping[str, float]
    temperature: Quantity[Any]
    pH_inside: float | None
    pH_outside: float | None
    volume_inside: Quantity[Any] | None
    volume_outside: Quantity[Any] | None
    impermeants: Mapping[str, Quantity[Any]] = field(default_factory=dict)
    atp: Quantity[Any] | None = None

    def ratio(self, ion: str) -> float:
        """Inside over outside of one permeant ion."""
        if ion not in self.ratios:
            raise UnknownNameError(message("thing-permeant-ion"), ion, self.ratios)
        return self.ratios[ion]


def osmotic_pressure(*, inside: Any = None, outside: Any = None, temperature: Any = BODY_TEMPERATURE) -> Quantity[Any]:
    """RT times the difference of osmolarities, in kPa: positive when water is drawn inside.

    Each side is an effective osmolarity (``"300 mM"``, ``"0.3 Osm/L"``) or a mapping of solutes, added up as ideal.

    Raises QuantityError for a concentration that has no unit or is negative.

    Source: van 't Hoff 1887.

    >>> print(f"{osmotic_pressure(inside='300 mM', outside={'Na': '140 mM', 'Cl': '140 mM'}):.2f~P}")
    51.57 kPa
    """
    sides = []
    for value, name in ((inside, "inside"), (outside, "outside")):
        if isinstance(value, Mapping):
            sides.append(sum(not_negative(each, f"{name} > {key}") for key, each in value.items()))
        else:
            sides.append(not_negative(value, name))
    return with_unit(osmosis.osmotic_pressure(sides[0], sides[1], kelvin(temperature)), "Pa", "kPa")


def donnan(
    *,
    outside: Mapping[str, Any] | None = None,
    impermeant: Mapping[str, Any] | None = None,
    outside_impermeant: Mapping[str, Any] | None = None,
    pH_outside: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    osmotic: bool = False,
    volume: Any = None,
    outside_volume: Any = None,
    inside: Mapping[str, Any] | None = None,
    wall: Any = None,
) -> Donnan:
    """Gibbs-Donnan equilibrium of a compartment with impermeant solutes.

    ``outside`` gives the permeant ions of the bath. ``impermeant`` maps names to ``(concentration, charge)``; the
    bare concentration of ``"haemoglobin"`` means titratable, non-ideal haemoglobin, and needs ``pH_outside``. With
    ``osmotic`` the compartment, of ``volume`` at the start (1 pL unless given), swells or shrinks until the osmotic
    difference is gone, or is held by a ``wall`` (a ``Wall``, slack at ``volume`` unless it says otherwise);
    NoFiniteVolumeError where it never is. With ``outside_volume`` the outside is finite too: then
    ``outside`` and ``inside`` are the concentrations before anything crosses.

    Source: Donnan 1911, here for any ions; haemoglobin as cited in ``permease.chemistry.haemoglobin``.

    >>> cell = donnan(outside={"K": "150 mM", "Cl": "150 mM"}, impermeant={"haemoglobin": ("5 mM", -8)})
    >>> round(cell.ratio("Cl"), 4), f"{cell.voltage:.3f~P}", f"{cell.osmotic_pressure:.2f~P}"
    (0.8755, '-3.553 mV', '19.74 kPa')
    """
    from ..physics import donnan as solver

    t = kelvin(temperature)
    pH = None if pH_outside is None else acidity_of(pH_outside, "pH_outside")
    held, held_out = (
        _impermeants(impermeant, t, "impermeant"),
        _impermeants(outside_impermeant, t, "outside_impermeant"),
    )
    bath = {
        name: (ion_charge(name, None), not_negative(c, f"outside > {name}")) for name, c in items_of(outside, "outside")
    }
    v_in = positive("1 pL" if volume is None else volume, "volume", "m^3")
    held_by = _around(wall, v_in, osmotic=osmotic)
    if outside_volume is None:
        if inside is not None:
            raise InputError(
                message("errors_calculate-open-bath-sets-inside"),
                where="inside",
                hint=message("errors_calculate-give-outside-volume-closed-system"),
            )
        if osmotic:
            amounts = [(solute, c * v_in) for solute, c in held]
            found = solver.osmotic_equilibrium(
                bath, amounts, t, outside_impermeants=held_out, pH_outside=pH, wall=held_by
            )
        else:
            size = None if volume is None else v_in
            found = solver.open_equilibrium(bath, held, t, outside_impermeants=held_out, pH_outside=pH, volume=size)
    else:
        if pH is not None:
            raise InputError(
                message("errors_calculate-closed-system-ph-follows-from"),
                where="pH_outside",
                hint=message("errors_calculate-leave-out"),
            )
        v_out = positive(outside_volume, "outside_volume", "m^3")
        totals = {name: (z, c * v_out) for name, (z, c) in bath.items()}
        for name, c in items_of(inside or {}, "inside"):
            z, n = totals.get(name, (ion_charge(name, None), 0.0))
            totals[name] = (z, n + v_in * not_negative(c, f"inside > {name}"))
        found = solver.closed_equilibrium(
            totals,
            [(solute, c * v_in) for solute, c in held],
            t,
            volume_inside=v_in,
            volume_outside=v_out,
            outside_impermeants=[(solute, c * v_out) for solute, c in held_out],
            osmotic=osmotic,
            wall=held_by,
        )
    return reported(found)


def reported(found: DonnanEquilibrium) -> Donnan:
    """An equilibrium in SI as quantities."""
    return Donnan(
        voltage=with_unit(found.voltage, "V", "mV"),
        ratios=dict(found.ratios),
        inside={name: with_unit(c, "mol/m^3", "mM") for name, c in found.inside.items()},
        outside={name: with_unit(c, "mol/m^3", "mM") for name, c in found.outside.items()},
        osmotic_pressure=with_unit(found.osmotic_pressure, "Pa", "kPa"),
        impermeant_charge=dict(found.impermeant_charge),
        temperature=with_unit(found.temperature, "K"),
        pH_inside=found.pH_inside,
        pH_outside=found.pH_outside,
        volume_inside=None if found.volume_inside is None else with_unit(found.volume_inside, "m^3", "fL"),
        volume_outside=None if found.volume_outside is None else with_unit(found.volume_outside, "m^3", "fL"),
        impermeants={name: with_unit(c, "mol/m^3", "mM") for name, c in found.impermeants.items()},
    )


def _around(wall: Any, volume: float, *, osmotic: bool) -> Around | None:
    if wall is None:
        return None
    if not isinstance(wall, Wall):
        raise InputError(message("errors_calculate-not-wall", wall=f"{wall!r}"), where="wall", hint='Wall("10 MPa")')
    if not osmotic:
        raise InputError(message("errors_calculate-rigid-compartment-needs-no-wall"), where="wall", hint="osmotic=True")
    return Around(wall, volume)


def _impermeants(given: Any, temperature: float, name: str) -> list[tuple[Impermeant, float]]:
    found: list[tuple[Impermeant, float]] = []
    for key, value in [] if given is None else items_of(given, name):
        place = f"{name} > {key}"
        if isinstance(value, tuple):
            if len(value) != 2:
                raise InputError(
                    message("errors_calculate-concentration-charge-needed-not", value=f"{value!r}"),
                    where=place,
                    hint='("5 mM", -8)',
                )
            charge = pure_number(value[1], place)
            found.append((Impermeant(key, charge), not_negative(value[0], place)))
        elif key.lower() in ("haemoglobin", "hemoglobin", "hb"):
            found.append((haemoglobin(temperature), not_negative(value, place)))
        else:
            raise InputError(
                message("errors_calculate-charge-missing", name=key),
                where=place,
                hint=message("errors_calculate-5-mm-8-concentration-charge"),
            )
    return found
