"""What coupled transport and pumps can do at most: free energies of whole turnovers, static heads, stall voltages.

A turnover is written as ``Moved`` entries: how many of which solute go from outside to inside (negative: to outside).

Source: the free energy of a whole turnover, Hill 1977, Free Energy Transduction in Biology.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..constants import FARADAY, GAS
from ..expr import ops
from .coherent import coherent
from .energetics import electrical_free_energy, free_energy


class Moved(NamedTuple):
    """One solute of a turnover: ``number`` molecules inward (negative: outward), charge, mol/m3 on both sides."""

    number: float
    charge: float
    inside: Any
    outside: Any


def turnover_free_energy(moved: Sequence[Moved], voltage: Any, temperature: Any, fuel: Any = 0.0) -> Any:
    """Free energy of one mole of turnovers in J/mol: negative when the turnover runs by itself, zero at static head.

    ``fuel`` is the free energy of the reaction coupled to one turnover (J/mol, negative for ATP hydrolysis).
    ``voltage`` in V (inside minus outside), ``temperature`` in K.
    """
    total = fuel
    for number, charge, inside, outside in moved:
        total, entry = coherent((total, "J/mol"), (free_energy(charge, inside, outside, voltage, temperature), "J/mol"))
        total = total + number * entry
    return total


def charge_inward(moved: Sequence[Moved]) -> float:
    """Elementary charges one turnover carries from outside to inside."""
    return sum(solute.number * solute.charge for solute in moved)


def reversal_voltage(moved: Sequence[Moved], temperature: Any, fuel: Any = 0.0) -> Any:
    """The voltage (V) where a turnover that moves net charge stands still; a pump stalls there.

    For 3 Na+ : 1 Ca2+ exchange it is 3 E_Na - 2 E_Ca. Raises ValueError for an electroneutral turnover.
    """
    charge = charge_inward(moved)
    if charge == 0.0:
        raise ValueError("an electroneutral turnover has no reversal voltage")
    faraday, energy = coherent((FARADAY, "C/mol"), (turnover_free_energy(moved, 0.0, temperature, fuel), "J/mol"))
    return -energy / (charge * faraday)


def static_head_ratio(
    drivers: Sequence[Moved],
    voltage: Any,
    temperature: Any,
    *,
    count: float = 1.0,
    charge: float = 0.0,
    fuel: Any = 0.0,
) -> Any:
    """Inside over outside of the driven solute where the turnover stands still: the most that tight coupling can do.

    The turnover moves ``count`` of the driven solute inward (negative: outward), of charge number ``charge``, together
    with ``drivers`` and ``fuel`` (J/mol). A leak or slip makes the real ratio smaller, often by orders of magnitude.

    >>> na = Moved(2, 1, 12.0, 140.0)
    >>> round(static_head_ratio([na], -0.065, 310.15))
    17633
    """
    energy, own, kelvin, gas = coherent(
        (turnover_free_energy(drivers, voltage, temperature, fuel), "J/mol"),
        (electrical_free_energy(charge, voltage), "J/mol"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
    )
    return ops.exp(-(energy / count + own) / (gas * kelvin))


def exchanger_calcium(
    na_inside: Any, na_outside: Any, ca_outside: Any, voltage: Any, temperature: Any, sodium: float = 3.0
) -> Any:
    """Free calcium inside (mol/m3) at which ``sodium`` Na+ : 1 Ca2+ exchange stands still.

    Ca_in = Ca_out (Na_in/Na_out)^n exp((n - 2) FV/RT).
    """
    drivers = [Moved(sodium, 1, na_inside, na_outside)]
    ratio = static_head_ratio(drivers, voltage, temperature, count=-1.0, charge=2)
    c_out, factor = coherent((ca_outside, "mol/m^3"), (ratio, ""))
    return c_out * factor


def exchanger_reversal(
    na_inside: Any, na_outside: Any, ca_inside: Any, ca_outside: Any, temperature: Any, sodium: float = 3.0
) -> Any:
    """Reversal voltage (V) of ``sodium`` Na+ : 1 Ca2+ exchange, (n E_Na - 2 E_Ca)/(n - 2); n = 2 is electroneutral."""
    moved = [Moved(sodium, 1, na_inside, na_outside), Moved(-1, 2, ca_inside, ca_outside)]
    return reversal_voltage(moved, temperature)


def sodium_pump_turnover(na_inside: Any, na_outside: Any, k_inside: Any, k_outside: Any) -> tuple[Moved, Moved]:
    """The turnover of the sodium pump, 3 Na+ out and 2 K+ in, for the functions of this module."""
    return Moved(-3, 1, na_inside, na_outside), Moved(2, 1, k_inside, k_outside)
