"""Receptors that go round: the steady state of a receptor and its ligand, the cycle, and the in/out test."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..physics import trafficking
from ..text import message
from ..units import with_unit
from .arguments import listed, not_negative, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity

_TIMES, _COUNTS = '["0 min", "2 min", "4 min"]', "[0, 20, 40]"


@dataclass(frozen=True, slots=True)
class ReceptorTraffic:
    """Receptors and ligand of one cell at the steady state, in molecules.

    Attributes
    ----------
    free, occupied : receptors on the surface.
    internal : ligand inside, not yet lost.
    uptake : ligand internalised (1/min).
    half_saturation : ligand (nM) at which half of what is synthesised is occupied; down-regulation makes it smaller
        than the binding constant.
    """

    free: float
    occupied: float
    internal: float
    uptake: Quantity[Any]
    half_saturation: Quantity[Any]


@dataclass(frozen=True, slots=True)
class ReceptorCycle:
    """How a receptor that goes round is shared out.

    Attributes
    ----------
    inside_over_surface : receptors inside per receptor on the surface.
    surface_fraction : the part of all that is on the surface.
    period : mean time of one trip (min).
    returned : the part of what is internalised that comes back; 1 without degradation.
    trips : how often it is internalised, on average, before it is lost; infinite without degradation.
    """

    inside_over_surface: float
    surface_fraction: float
    period: Quantity[Any]
    returned: float
    trips: float


def receptor_traffic(
    ligand: Any, *, synthesis: Any, binding: Any, dissociation: Any, turnover: Any, internalisation: Any, loss: Any
) -> ReceptorTraffic:
    """The steady state of a receptor that is made, binds, is internalised and is degraded with its ligand.

    Parameters
    ----------
    ligand :
        concentration outside, e.g. ``"10 nM"``; it does not run out.
    synthesis :
        V_r, receptors made, e.g. ``"130 / min"``.
    binding :
        k_f, e.g. ``"7.2e7 / M / min"``.
    dissociation :
        k_r, e.g. ``"0.3 / min"``.
    turnover, internalisation :
        k_t and k_e of free and of occupied receptors, e.g. ``"0.03 / min"``.
    loss :
        k_h of ligand inside.

    Receptors do not come back: see ``receptor_cycle`` for those that do. Source: the model of Wiley and Cunningham
    (1981), derived again here. Raises InputError and QuantityError that name the argument.

    >>> found = receptor_traffic("1 nM", synthesis="100 / min", binding="1e8 / M / min", dissociation="0.2 / min",
    ...                          turnover="0.02 / min", internalisation="0.2 / min", loss="0.01 / min")
    >>> round(found.occupied, 1), round(found.free), f"{found.half_saturation:.2f~P}"
    (357.1, 1429, '0.40 nM')
    """
    outside = not_negative(ligand, "ligand")
    made = not_negative(synthesis, "synthesis", "1/s")
    on, off = positive(binding, "binding", "m^3/mol/s"), not_negative(dissociation, "dissociation", "1/s")
    idle, busy = positive(turnover, "turnover", "1/s"), positive(internalisation, "internalisation", "1/s")
    gone = positive(loss, "loss", "1/s")
    found = trafficking.steady_traffic(outside, made, on, off, idle, busy, gone)
    half = trafficking.steady_state_constant(on, off, idle, busy)
    return ReceptorTraffic(
        free=float(found.surface),
        occupied=float(found.occupied),
        internal=float(found.internal),
        uptake=with_unit(float(found.uptake), "1/s", "1/min"),
        half_saturation=with_unit(float(half), "mol/m^3", "nM"),
    )


def receptor_cycle(endocytosis: Any, exocytosis: Any, *, degradation: Any = None) -> ReceptorCycle:
    """Where a receptor is that is internalised and comes back, and how often it goes round.

    Parameters
    ----------
    endocytosis, exocytosis :
        rates per receptor on the surface and inside, e.g. ``"0.16 / min"``.
    degradation :
        rate at which those inside are lost instead, e.g. ``"0.001 / min"``; what is lost is made again.

    Transferrin receptors of A431 cells without transferrin (Girones and Davis 1989, Biochem J 264:35): 2.86 inside for
    each on the surface. Raises InputError and QuantityError that name the argument.

    Source: stationary balance of two pools with first-order rates.

    >>> cycle = receptor_cycle("0.16 / min", "0.056 / min")
    >>> round(cycle.inside_over_surface, 3), round(cycle.surface_fraction, 4), f"{cycle.period:.1f~P}"
    (2.857, 0.2593, '24.1 min')
    """
    into, back = positive(endocytosis, "endocytosis", "1/s"), positive(exocytosis, "exocytosis", "1/s")
    lost = 0.0 if degradation is None else not_negative(degradation, "degradation", "1/s")
    ratio, surface, period = trafficking.recycling_distribution(into, back + lost)
    returned = float(trafficking.recycled_fraction(back, lost))
    return ReceptorCycle(
        inside_over_surface=float(ratio),
        surface_fraction=float(surface),
        period=with_unit(float(period), "s", "min"),
        returned=returned,
        trips=math.inf if lost == 0.0 else (back + lost) / lost,
    )


def in_out_test(times: Sequence[Any], surface: Sequence[Any], internal: Sequence[Any]) -> Quantity[Any]:
    """k_e (1/min) from the in/out test: ligand inside against the time integral of occupied receptors.

    Parameters
    ----------
    times :
        three or more, rising, e.g. ``["0 min", "2 min", "4 min"]``.
    surface, internal :
        molecules bound on the surface and found inside at each, as numbers.

    Holds while nothing inside is degraded or returned. Raises InputError and QuantityError that name the argument.

    Shapes: ``times``, ``surface`` and ``internal`` (n,), of one length. Source: the definition of the endocytotic rate
    constant by Wiley and Cunningham, as in ``permease.physics.trafficking``.

    >>> f"{in_out_test(['0 min', '1 min', '2 min'], [100, 100, 100], [0, 20, 40]):.3f~P}"
    '0.200 1/min'
    """
    moments = [not_negative(each, f"times > {i}", "s") for i, each in enumerate(listed(times, "times", _TIMES))]
    bound = [_count(each, f"surface > {i}") for i, each in enumerate(listed(surface, "surface", _COUNTS))]
    inside = [_count(each, f"internal > {i}") for i, each in enumerate(listed(internal, "internal", _COUNTS))]
    return with_unit(trafficking.in_out_slope(moments, bound, inside), "1/s", "1/min")


def _count(value: Any, name: str) -> float:
    found = pure_number(value, name)
    if found < 0.0:
        raise InputError(message("errors_calculate-number-molecules-zero-more-not", found=f"{found:g}"), where=name)
    return found
