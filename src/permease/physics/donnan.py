"""Gibbs-Donnan equilibrium in general: any valences, titratable impermeants, open bath or two finite volumes, rigid
or not.

At equilibrium one number, u = FV/RT, fixes every permeant ion: c_in = c_out exp(-z u), protons among them. Charge
balance falls monotonically with u, so it has one root, found by bracketing. With a free volume, the excess osmotic
pressure falls monotonically with the volume; where it never reaches zero there is no equilibrium, and that is said,
not approximated. Numbers only (no graph nodes). Free H+ and OH- follow the voltage but carry no charge in the balance
(below 1e-3 mM at pH 6 to 8); outside that range give them as ions.

Source: Donnan 1911, here for any ions; osmotic pressure van 't Hoff 1887.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ..constants import GAS, STANDARD_CONCENTRATION
from ..errors import ConvergenceError, InputError, NoFiniteVolumeError
from ..text import Text, message, phrase
from .impermeant import Impermeant
from .nernst import thermal_voltage
from .root import bracket, root

Ions = Mapping[str, tuple[int, float]]
"""Permeant ions: name -> (charge number, amount), the amount as each function says."""
Held = Sequence[tuple[Impermeant, float]]
"""Impermeant solutes with their amounts."""

_LN10 = math.log(10.0)
_LARGEST_U = 150.0
_NEUTRALITY = 1e-3
_WIDEST = 690.0


class Elastic(Protocol):
    """Whatever holds a volume together."""

    def pressure(self, volume: float) -> float:
        """Its pressure (Pa) around a volume (m3), which never falls as the volume grows."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A stretchable wall: pressure = modulus (volume/relaxed - 1) in Pa above the ``relaxed`` volume (m3), none
    below.
    """

    relaxed: float
    modulus: float

    def pressure(self, volume: float) -> float:
        """The pressure (Pa) the wall exerts at ``volume``."""
        return self.modulus * max(0.0, volume / self.relaxed - 1.0)


@dataclass(frozen=True, slots=True)
class DonnanEquilibrium:
    """The equilibrium: SI floats.

    ``voltage`` in V (inside minus outside), ``ratios`` inside over outside per ion, ``inside`` and ``outside`` in
    mol/m3, ``impermeant_charge`` charge numbers of the inside impermeants, ``osmotic_pressure`` the excess inside in
    Pa (what a wall must bear), volumes in m3 (None where none was given). ``pH_*`` are None where no pH takes part.
    """

    voltage: float
    ratios: Mapping[str, float]
    inside: Mapping[str, float]
    outside: Mapping[str, float]
    impermeants: Mapping[str, float]
    impermeant_charge: Mapping[str, float]
    osmotic_pressure: float
    temperature: float
    pH_inside: float | None = None
    pH_outside: float | None = None
    volume_inside: float | None = None
    volume_outside: float | None = None
    residual: float = field(default=0.0, compare=False)

    def ratio(self, ion: str) -> float:
        """Inside over outside of one permeant ion."""
        return self.ratios[ion]


def open_equilibrium(
    ions: Ions,
    impermeants: Held,
    temperature: float,
    *,
    outside_impermeants: Held = (),
    pH_outside: float | None = None,
    volume: float | None = None,
) -> DonnanEquilibrium:
    """A rigid compartment in a bath that does not change.

    ``ions`` and ``outside_impermeants`` are concentrations in the bath, ``impermeants`` concentrations inside
    (mol/m3). Raises InputError for a bath that is not neutral, ConvergenceError where no permeant ion can balance the
    impermeants.

    >>> salt = {"K": (1, 150.0), "Cl": (-1, 150.0)}
    >>> round(open_equilibrium(salt, [(Impermeant("protein", -8), 5.0)], 310.15).ratio("Cl"), 5)
    0.87552
    """
    charge_outside = sum(c * solute.charge_at(pH_outside) for solute, c in outside_impermeants)
    _demand_neutral(ions, charge_outside, phrase("errors_physics-bath"))
    u = _open_root(ions, impermeants, charge_outside, pH_outside)
    return _report(u, ions, impermeants, outside_impermeants, temperature, pH_outside, volume, None)


def osmotic_equilibrium(
    ions: Ions,
    impermeants: Held,
    temperature: float,
    *,
    outside_impermeants: Held = (),
    pH_outside: float | None = None,
    wall: Elastic | None = None,
    pressure: float = 0.0,
) -> DonnanEquilibrium:
    """A compartment of free volume in a bath that does not change: ions, charge and water all at equilibrium.

    As ``open_equilibrium``, but ``impermeants`` are amounts in mol, and the volume is found where the osmotic excess
    equals the pressure of the ``wall`` plus ``pressure`` (Pa, inside minus outside, held from elsewhere). Raises
    NoFiniteVolumeError where the excess never falls that low: a cell whose small ions are all permeant swells until
    it bursts unless a wall, a pressure or impermeant solute outside stops it.
    """
    charge_outside = sum(c * solute.charge_at(pH_outside) for solute, c in outside_impermeants)
    _demand_neutral(ions, charge_outside, phrase("errors_physics-bath"))
    amount = sum(n for _, n in impermeants)
    scale = sum(c for _, c in ions.values()) + sum(c for _, c in outside_impermeants)
    if amount <= 0.0 or scale <= 0.0:
        raise NoFiniteVolumeError(
            message("errors_physics-compartment-holds-no-impermeant-solute"),
            where=message("thing-donnan-equilibrium"),
            hint=message("errors_physics-amount-impermeant-solute-inside-rigid-compar"),
        )

    def at(volume: float) -> tuple[float, list[tuple[Impermeant, float]]]:
        held = [(solute, n / volume) for solute, n in impermeants]
        return _open_root(ions, held, charge_outside, pH_outside), held

    def excess(log_volume: float) -> float:
        volume = math.exp(log_volume)
        u, held = at(volume)
        osmotic = _excess_osmolarity(u, ions, held, outside_impermeants)
        return osmotic - (pressure + (wall.pressure(volume) if wall else 0.0)) / (GAS * temperature)

    limit = _open_root(ions, [], charge_outside, pH_outside)
    residual = _excess_osmolarity(limit, ions, [], outside_impermeants) - pressure / (GAS * temperature)
    if wall is None and residual >= -1e-12 * scale:
        raise _swelling()
    middle = math.log(amount / scale)
    ends = _step_out(excess, middle)
    volume = math.exp(root(excess, *ends))
    u, held = at(volume)
    return _report(u, ions, held, outside_impermeants, temperature, pH_outside, volume, None)


def closed_equilibrium(
    ions: Ions,
    impermeants: Held,
    temperature: float,
    *,
    volume_inside: float,
    volume_outside: float,
    outside_impermeants: Held = (),
    osmotic: bool = False,
    wall: Elastic | None = None,
) -> DonnanEquilibrium:
    """Two finite compartments that share their ions; volumes in m3, every amount a total in mol.

    With ``osmotic`` water moves too: the sum of the volumes stays, and the excess pressure is that of the ``wall`` (or
    none). A titratable impermeant inside takes the charge that neutrality of the whole leaves it, which fixes the pH of
    both sides; outside impermeants must have a fixed charge.
    """
    held, pH_inside = _closed_charges(ions, impermeants, outside_impermeants)
    total = volume_inside + volume_outside

    def balance(u: float, v_in: float) -> float:
        v_out = total - v_in
        permeant = sum(z * n / (v_out * math.exp(z * u) + v_in) for z, n in ions.values())
        return permeant + sum(n * solute.charge_at(pH_inside) for solute, n in held) / v_in

    def state(v_in: float) -> tuple[float, Ions, Held, Held]:
        u = _root_of(lambda u: balance(u, v_in))
        v_out = total - v_in
        bath = {name: (z, n / (v_out + v_in * math.exp(-z * u))) for name, (z, n) in ions.items()}
        return u, bath, [(s, n / v_in) for s, n in held], [(s, n / v_out) for s, n in outside_impermeants]

    def excess(logit: float) -> float:
        v_in = total / (1.0 + math.exp(-logit))
        u, bath, inside, outside = state(v_in)
        osmotic_excess = _excess_osmolarity(u, bath, inside, outside)
        return osmotic_excess - (wall.pressure(v_in) if wall else 0.0) / (GAS * temperature)

    if osmotic:
        edge = 30.0
        if excess(-edge) <= 0.0:
            raise NoFiniteVolumeError(
                message("errors_physics-all-water-would-leave-inside"),
                where=message("thing-donnan-equilibrium"),
                why=message("errors_physics-no-impermeant-solute-holds-there"),
            )
        if excess(edge) >= 0.0:
            raise _swelling()
        volume_inside = total / (1.0 + math.exp(-root(excess, -edge, edge)))
    u, bath, inside, outside = state(volume_inside)
    pH_outside = None if pH_inside is None else pH_inside - u / _LN10
    return _report(u, bath, inside, outside, temperature, pH_outside, volume_inside, total - volume_inside)


def double_donnan(
    k_outside: float,
    cl_outside: float,
    osmolarity: float,
    na_inside: float,
    temperature: float,
    charge: float = -1.0,
) -> DonnanEquilibrium:
    """The double Donnan cell: K+ and Cl- permeant, Na+ held out by pumping, fixed anions inside, no osmotic difference.

    Finds the impermeant X of charge number ``charge`` (negative) and the voltage from K_in Cl_in = K_out Cl_out,
    neutrality inside and ``osmolarity`` inside; concentrations in mol/m3. For charge -1, Cl_in = 2 K_out
    Cl_out/(osmolarity - 2 Na_in). Raises ConvergenceError where no amount of X fits.
    """
    if charge >= 0.0:
        raise InputError(message("errors_physics-fixed-solute-double-donnan-cell"), where="double Donnan")

    def content(x: float) -> tuple[float, float]:
        fixed = na_inside + charge * x
        u = _root_of(lambda u: k_outside * math.exp(-u) - cl_outside * math.exp(u) + fixed)
        return u, na_inside + x + k_outside * math.exp(-u) + cl_outside * math.exp(u)

    low = na_inside / -charge
    if content(low)[1] > osmolarity:
        raise ConvergenceError(
            message("errors_physics-no-fixed-anion-brings-inside", osmolarity=f"{osmolarity:g}"),
            where="double Donnan",
            why=message("errors_physics-permeant-ions-sodium-alone-make-mm", content=f"{content(low)[1]:g}"),
        )
    x = root(lambda x: content(x)[1] - osmolarity, low, max(osmolarity, low))
    u = content(x)[0]
    bath = {"K": (1, k_outside), "Cl": (-1, cl_outside)}
    held = [(Impermeant("X", charge), x), (Impermeant("Na", 1.0), na_inside)]
    matched = [(Impermeant("other solute outside"), osmolarity - k_outside - cl_outside)]
    return _report(u, bath, held, matched, temperature, None, None, None)


def _demand_neutral(ions: Ions, other: float, place: Text) -> None:
    net = sum(z * c for z, c in ions.values()) + other
    scale = sum(abs(z) * c for z, c in ions.values()) + abs(other)
    if scale <= 0.0:
        raise InputError(
            message("errors_physics-holds-no-permeant-ion", place=place),
            where=message("thing-donnan-equilibrium"),
            hint=message("errors_physics-k-cl-150-mm-example"),
        )
    if abs(net) > _NEUTRALITY * scale:
        raise InputError(
            message("errors_physics-not-neutral", place=place),
            where=message("thing-donnan-equilibrium"),
            why=message("errors_physics-charges-add-up-all", net=f"{net:+.4g}", scale=f"{scale:.4g}"),
            hint=message("errors_physics-add-counter-ion-charge-impermeants"),
        )


def _root_of(balance: Callable[[float], float]) -> float:
    ends = bracket(balance, -2.0, 2.0, limit=_LARGEST_U)
    if ends is None:
        raise ConvergenceError(
            message("errors_physics-no-permeant-ion-can-balance"),
            where=message("thing-donnan-equilibrium"),
            hint=message("errors_physics-permeant-ion-opposite-charge"),
        )
    return root(balance, *ends)


def _open_root(bath: Ions, held: Held, charge_outside: float, pH: float | None) -> float:
    def balance(u: float) -> float:
        # a neutral bath carries -charge_outside in its ions: expm1 keeps the answer exact near u = 0
        permeant = sum(z * c * math.expm1(-z * u) for z, c in bath.values())
        pH_in = None if pH is None else pH + u / _LN10
        return permeant - charge_outside + sum(c * solute.charge_at(pH_in) for solute, c in held)

    return _root_of(balance)


def _excess_osmolarity(u: float, bath: Ions, held: Held, outside: Held) -> float:
    permeant = sum(c * math.expm1(-z * u) for z, c in bath.values())
    inner = sum(solute.osmolarity(c) for solute, c in held)
    return permeant + inner - sum(solute.osmolarity(c) for solute, c in outside)


def _closed_charges(ions: Ions, held: Held, outside: Held) -> tuple[Held, float | None]:
    """The inside impermeants and the pH inside (None without titratable ones), from neutrality of the whole."""
    if any(solute.titratable for solute, _ in outside):
        what = message("errors_physics-titratable-impermeant-outside-needs-open")
        raise InputError(what, where=message("thing-donnan-equilibrium"))
    strong = sum(z * n for z, n in ions.values()) + sum(n * solute.charge_at(None) for solute, n in outside)
    strong += sum(n * solute.charge_at(None) for solute, n in held if not solute.titratable)
    capacity = sum(n * solute.slope for solute, n in held if solute.titratable)
    if capacity == 0.0:
        total = sum(n * solute.charge_at(None) for solute, n in held)
        _demand_neutral(
            ions, total + sum(n * s.charge_at(None) for s, n in outside), phrase("errors_physics-both-compartments")
        )
        return held, None
    offset = sum(n * solute.slope * (solute.isoelectric_pH or 0.0) for solute, n in held if solute.titratable)
    pH = (offset - strong) / capacity
    if not 0.0 < pH < 14.0:
        raise InputError(
            message("errors_physics-strong-ions-would-force-inside", ph=f"{pH:.3g}"),
            where=message("thing-donnan-equilibrium"),
            why=message("errors_physics-titratable-impermeant-must-carry-charge-ions"),
        )
    return held, pH


def _step_out(function: Callable[[float], float], middle: float) -> tuple[float, float]:
    """Two log volumes around the root of a decreasing function."""
    low, high, step = middle - 1.0, middle + 1.0, 1.0
    while function(low) <= 0.0 and low > middle - _WIDEST:
        low, step = low - step, 2.0 * step
    step = 1.0
    while function(high) > 0.0 and high < middle + _WIDEST:
        high, step = high + step, 2.0 * step
    if function(high) > 0.0 or function(low) <= 0.0:
        raise _swelling()
    return low, high


def _swelling() -> NoFiniteVolumeError:
    return NoFiniteVolumeError(
        message("errors_physics-there-no-finite-volume-equilibrium"),
        where=message("thing-donnan-equilibrium"),
        why=message("errors_physics-every-small-ion-permeant-so-impermeant"),
        hint=message("errors_physics-impermeant-solute-outside-wall-pressure-rigi"),
    )


def _report(
    u: float,
    bath: Ions,
    held: Held,
    outside: Held,
    temperature: float,
    pH_outside: float | None,
    volume_inside: float | None,
    volume_outside: float | None,
) -> DonnanEquilibrium:
    net_ions = bath
    if pH_outside is not None:
        bath = {"H": (1, STANDARD_CONCENTRATION * 10.0**-pH_outside), **bath}
    ratios = {name: math.exp(-z * u) for name, (z, _) in bath.items()}
    inside = {name: c * ratios[name] for name, (_, c) in bath.items()}
    pH_inside = None if pH_outside is None else pH_outside + u / _LN10
    charges = {solute.name: float(solute.charge_at(pH_inside)) for solute, _ in held}
    net = sum(z * inside[name] for name, (z, _) in net_ions.items())
    net += sum(c * solute.charge_at(pH_inside) for solute, c in held)
    scale = sum(abs(z) * inside[name] for name, (z, _) in net_ions.items())
    return DonnanEquilibrium(
        voltage=u * float(thermal_voltage(temperature)),
        ratios=ratios,
        inside=inside,
        outside={name: c for name, (_, c) in bath.items()},
        impermeants={solute.name: c for solute, c in held},
        impermeant_charge=charges,
        osmotic_pressure=GAS * temperature * _excess_osmolarity(u, net_ions, held, outside),
        temperature=temperature,
        pH_inside=pH_inside,
        pH_outside=pH_outside,
        volume_inside=volume_inside,
        volume_outside=volume_outside,
        residual=net / scale if scale else 0.0,
    )
