"""Osmotic swelling and shrinking of vesicles as a solute permeates: stopped-flow liposomes and giant vesicles."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...bilayer.stiffness import LYSIS_STRAIN
from ...errors import InputError, SimulationError
from ...physics.osmosis import hydraulic_conductivity, two_parameter
from ...text import message, phrase
from ...units import si, with_unit
from ...units import temperature as in_kelvin
from ..arguments import positive, whole
from ..curve import Series
from .references import PETERLIN_2011, PETERLIN_2012
from .result import AssayCurve
from .solute import amount_concentration, permeability_of

if TYPE_CHECKING:
    from pint import Quantity

LABEL = phrase("assay-osmotic-swelling-vesicles")
_SMALLEST = 1e-3
"""Share of the first volume below which a vesicle has collapsed."""


@dataclass(frozen=True, eq=False)
class VesicleSwelling(AssayCurve):
    """Volume of a vesicle against time.

    ``series``: ``"volume"`` over that at the start (main), ``"solute.inside"`` (mM), ``"strain"`` of the area beyond
    the relaxed sphere, all against time (s).

    Attributes
    ----------
    taut : volume, over that at the start, at which the vesicle is a sphere of relaxed area: before it the membrane is
        ironed out, after it stretched.
    lysis : when the strain passes that of rupture (s), None where it does not; the curve ends there.
    dip : when shrinking turns into swelling (s), and the volume then over the first one; None where it does not.
    """

    taut: float = 1.0
    lysis: Quantity[Any] | None = None
    dip: tuple[float, float] | None = None

    @property
    def ironed(self) -> Quantity[Any] | None:
        """When the vesicle becomes a sphere (s); None where it does not."""
        volume, times = self.y.values, self.x.values
        above = np.nonzero(volume > self.taut * (1.0 + 1e-9))[0]
        if not len(above):
            return None
        i = int(above[0])
        if i == 0:
            return with_unit(0.0, "s")
        return with_unit(float(np.interp(self.taut, volume[i - 1 : i + 1], times[i - 1 : i + 1])), "s")

    @property
    def smallest(self) -> tuple[Quantity[Any], float]:
        """When the volume is least, and that volume over the first one: of the law, however coarse the curve."""
        if self.dip is not None:
            return with_unit(self.dip[0], "s"), self.dip[1]
        i = int(np.argmin(self.y.values))
        return with_unit(float(self.x.values[i]), "s"), float(self.y.values[i])

    @property
    def answers(self) -> dict[str, Any]:
        """Least and last volume, when the vesicle is a sphere, when it ruptures."""
        return {
            "smallest": with_unit(self.smallest[1], ""),
            "time_of_smallest": self.smallest[0],
            "last": with_unit(float(self.y.values[-1]), ""),
            "ironed": self.ironed,
            "lysis": self.lysis,
        }


class Course(NamedTuple):
    """Volume over the first one and solute per first volume (mol/m3) at the times asked for, and what lies between."""

    volume: np.ndarray
    held: np.ndarray
    burst: float | None
    """When the strain is reached (s)."""
    dip: tuple[float, float] | None
    """When dV/dt passes from below zero to above (s), and the volume then."""


@dataclass(frozen=True)
class Swelling:
    """A vesicle and its surroundings, coherent SI; concentrations of osmolytes in mol/m3."""

    radius: float
    reduced: float
    inside: float
    outside: float
    solute_outside: float
    solute_inside: float
    kelvin: float

    @property
    def sphere(self) -> float:
        """Volume of the sphere of relaxed area over the first volume."""
        return 1.0 / self.reduced

    def follow(self, solute: float, water: float, times: np.ndarray, strain: float = math.inf) -> Course:
        """The course from zero to the last time, or until the strain is reached."""
        from scipy.integrate import solve_ivp

        conductivity = float(hydraulic_conductivity(water, self.kelvin))
        relaxed = 3.0 / (self.radius * self.reduced)
        scale = max(self.solute_inside, self.solute_outside, self.inside, self.outside)

        def change(_: float, y: np.ndarray) -> list[float]:
            volume, held = max(y[0], _SMALLEST), max(y[1], 0.0) * scale
            area = relaxed * max(1.0, volume / self.sphere) ** (2.0 / 3.0)
            flow, leaves = two_parameter(
                conductivity,
                solute,
                held / volume,
                self.solute_outside,
                self.inside / volume,
                self.outside,
                self.kelvin,
            )
            return [-area * flow, -area * leaves / scale]

        def burst(_: float, y: np.ndarray) -> float:
            return float(y[0] / self.sphere - (1.0 + strain) ** 1.5)

        burst.terminal = True  # type: ignore[attr-defined]
        watched = burst if math.isfinite(strain) else None
        begin = [1.0, self.solute_inside / scale]
        found = solve_ivp(change, (0.0, float(times[-1])), begin, "LSODA", times, events=watched, dense_output=True,
                          rtol=1e-9, atol=1e-12)  # fmt: skip
        if not found.success or not np.all(np.isfinite(found.y)):
            raise SimulationError(message("errors_instruments-volume-could-not-followed-end"), where="vesicle_swelling",
                                  why=str(found.message))  # fmt: skip
        if float(np.min(found.y[0])) <= _SMALLEST:
            raise InputError(
                message("errors_instruments-vesicle-loses-all-but-thousandth"),
                where="outside",
                hint=message("errors_instruments-surroundings-less-concentrated-against-insid"),
            )
        when = float(found.t_events[0][0]) if watched is not None and len(found.t_events[0]) else None
        dip = _dip(found.sol, lambda t: change(t, found.sol(t))[0])
        return Course(np.asarray(found.y[0]), np.maximum(found.y[1], 0.0) * scale, when, dip)


def vesicle_swelling(
    permeability: Any,
    *,
    water_permeability: Any,
    radius: Any,
    inside: Any,
    outside: Any = "0 mM",
    solute: Any = "0 mM",
    solute_inside: Any = "0 mM",
    reduced_volume: Any = 1.0,
    lysis_strain: Any = LYSIS_STRAIN[0],
    temperature: Any = "25 degC",
    duration: Any = "10 s",
    points: int = 401,
) -> VesicleSwelling:
    """Volume of a vesicle that is mixed with a solute which permeates: water leaves first and comes back with it.

    Parameters
    ----------
    permeability, water_permeability :
        P_s of the solute, and the osmotic P_f of the membrane.
    radius :
        of the sphere that its membrane would make.
    inside, outside :
        osmolytes that do not cross (``"300 mM"``; the outside is endless).
    solute, solute_inside :
        the permeant solute outside, and inside at the start.
    reduced_volume :
        volume at the start over that of the sphere, above 0 to 1: what a giant vesicle can take up before it is taut.
    lysis_strain :
        area strain at which the membrane ruptures, 0.035 as of every bilayer (provisional); ``None`` never. Pressure
        across the membrane is left out: it is far below the osmotic one.
    temperature, duration, points :
        of the run; the point nearest to the moment of the least volume is moved there.

    Two-parameter transport: J_w = P_f V_w (osmolytes in - out), J_s = P_s (in - out), both outward; ideal solutions. A
    giant vesicle swells by ironing until it is a sphere and then by stretching (Peterlin 2011). Raises InputError,
    QuantityError, SimulationError.

    Shapes: ``x`` and every series (n,), n the number of points. Source of the two parameters: Kleinhans 1998,
    Cryobiology 37:271.

    >>> found = vesicle_swelling("1e-5 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM",
    ...     outside="300 mM", solute="300 mM", duration="1 s")
    >>> found.smallest[1] < 0.7 < 0.9 < found.answers["last"].magnitude
    True
    """
    p_s = permeability_of(permeability, zero=True)
    p_f = permeability_of(water_permeability, "water_permeability")
    where = setting(radius, inside, outside, solute, solute_inside, reduced_volume, temperature)
    strain = math.inf if lysis_strain is None else si(lysis_strain, "", "lysis_strain")
    if not strain > 0.0:
        raise InputError(
            message("errors_instruments-must-above-zero-not", value=f"{strain:g}"),
            where="lysis_strain",
            hint="lysis_strain=0.035",
        )
    end = positive(duration, "s", "duration", "10 s")
    times = np.linspace(0.0, end, whole(points, "points", 2, 100_000))
    course = where.follow(p_s, p_f, times, strain)
    when, dip = course.burst, course.dip
    if when is not None:
        times = np.linspace(0.0, when, len(times))
    if dip is not None and len(times) > 2:
        times[np.argmin(np.abs(times[1:-1] - dip[0])) + 1] = dip[0]
    if when is not None or dip is not None:
        course = where.follow(p_s, p_f, times)
    volume, held = course.volume, course.held
    strains = np.maximum(1.0, volume / where.sphere) ** (2.0 / 3.0) - 1.0
    series = {
        "volume": Series("volume", volume),
        "solute.inside": Series("solute.inside", held / volume, "mM"),
        "strain": Series("strain", strains),
    }
    conditions = {
        "permeability": p_s, "water_permeability": p_f, "radius": where.radius, "inside": where.inside,
        "outside": where.outside, "solute": where.solute_outside, "temperature": where.kelvin,
    }  # fmt: skip
    found = VesicleSwelling(
        "vesicle-swelling", "vesicle", LABEL, Series("time", times, "s"), series, conditions, taut=where.sphere,
        lysis=None if when is None else with_unit(when, "s"), dip=dip,
        sources=(PETERLIN_2012, PETERLIN_2011),
    )  # fmt: skip
    remarks = []
    if when is not None:
        percent = f"{100.0 * strain:.3g} %"
        remarks.append(phrase("assay-ruptures-area-stretched", percent=percent))
    return replace(found, remarks=tuple(remarks))


def _dip(course: Any, speed: Callable[[float], float]) -> tuple[float, float] | None:
    """When the volume is least between its start and its end (s), and that volume; None where it is not."""
    from scipy.optimize import brentq

    volume = course(course.ts)[0]
    i = int(np.argmin(volume))
    # of the steps of the solver, which resolve the dip; what is shallower than its errors is none
    if not volume[i] < min(volume[0], volume[-1]) * (1.0 - 1e-7):
        return None
    low, high = float(course.ts[i - 1]), float(course.ts[i + 1])
    when = float(brentq(speed, low, high)) if speed(low) < 0.0 < speed(high) else float(course.ts[i])
    return when, float(course(when)[0])


def setting(
    radius: Any, inside: Any, outside: Any, solute: Any, solute_inside: Any, reduced_volume: Any, temperature: Any
) -> Swelling:
    """Read what a vesicle is mixed with. Raises InputError, QuantityError."""
    reduced = si(reduced_volume, "", "reduced_volume")
    if not 0.05 <= reduced <= 1.0:
        raise InputError(
            message("errors_instruments-from-0-05-1-not", reduced=f"{reduced:g}"),
            where="reduced_volume",
            hint="reduced_volume=0.9",
        )
    return Swelling(
        positive(radius, "m", "radius", "50 nm"), reduced, amount_concentration(inside, "inside"),
        amount_concentration(outside, "outside", zero=True), amount_concentration(solute, "solute", zero=True),
        amount_concentration(solute_inside, "solute_inside", zero=True), in_kelvin(temperature),
    )  # fmt: skip
