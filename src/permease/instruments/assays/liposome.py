"""Leakage of a dye from liposomes: how much is out, what the fluorimeter shows, when its charge holds it back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...chemistry.species import species
from ...constants import AVOGADRO, FARADAY
from ...errors import InputError, PermeaseError, SimulationError, UnknownNameError
from ...physics.goldman import goldman_flux
from ...text import Text, message, phrase
from ...units import si, with_unit
from ...units import temperature as in_kelvin
from ..arguments import positive, whole
from ..curve import Series
from .references import BRAMHALL_1984, CAPACITANCE, QUENCH_HALF, QUENCH_ORDER
from .result import AssayCurve
from .solute import amount_concentration, permeability_of

if TYPE_CHECKING:
    from pint import Quantity

LABEL = phrase("assay-leakage-from-liposomes")
MECHANISMS = ("graded", "all-or-none")
DYES = {"carboxyfluorescein": (QUENCH_HALF, QUENCH_ORDER)}
"""Half-quenching concentration and exponent, by dye."""
_LEVELS = 5.0
"""Half-times that are shown where no duration is given."""


@dataclass(frozen=True, eq=False)
class LiposomeLeak(AssayCurve):
    """Dye in and out of liposomes against time.

    ``series``: ``"released"`` share of the dye (main), with ``quenching`` the ``"shown"`` release that a fluorimeter
    reports, between the signal at the start and that after detergent, and ``"fluorescence"`` relative to the latter,
    ``"voltage"`` (mV, inside minus outside) of a charged dye, ``"inside.K"`` ... (mM) of counter-ions.

    Attributes
    ----------
    radius, permeability : m and m/s.
    molecules : of dye in one liposome at the start.
    moved : elementary charges that have left one liposome at the end.
    """

    radius: float = 0.0
    permeability: float = 0.0
    molecules: float = 0.0
    moved: float = 0.0
    dilution: float = 0.0

    @property
    def free_half_time(self) -> Quantity[Any]:
        """Half-time of an uncharged dye in endless surroundings, ln 2 r/(3 P) (s)."""
        return with_unit(math.log(2.0) * self.radius / (3.0 * self.permeability), "s")

    @property
    def half_time(self) -> Quantity[Any] | None:
        """When half of the dye is out (s); None where that is not reached."""
        released, times = self.series["released"].values, self.x.values
        if not released[-1] >= 0.5:
            return None
        if "voltage" not in self.series:
            rate = 3.0 * self.permeability / (self.radius * (1.0 - self.dilution))
            return with_unit(-math.log1p(-0.5 / (1.0 - self.dilution)) / rate, "s")
        return with_unit(float(np.interp(0.5, released, times)), "s")

    @property
    def back_potential(self) -> Quantity[Any] | None:
        """The potential at the end (mV), None of an uncharged dye."""
        return with_unit(float(self.series["voltage"].values[-1]), "mV") if "voltage" in self.series else None

    @property
    def answers(self) -> dict[str, Any]:
        """Half-times, molecules per liposome, release at the end, potential."""
        return {
            "half_time": self.half_time,
            **({"free_half_time": self.free_half_time} if "voltage" in self.series else {}),
            "molecules": with_unit(self.molecules, ""),
            "released": with_unit(float(self.y.values[-1]), ""),
            **({"shown": with_unit(float(self["shown"].values[-1]), "")} if "shown" in self.series else {}),
            "back_potential": self.back_potential,
        }


@dataclass(frozen=True)
class _Ion:
    name: str
    charge: int
    permeability: float
    inside: float
    outside: float


def liposome_leak(
    permeability: Any,
    *,
    radius: Any = "50 nm",
    concentration: Any = "50 mM",
    charge: int = 0,
    counterions: Mapping[str, Any] | None = None,
    lumen_fraction: float = 0.0,
    mechanism: str = "graded",
    quenching: Any = None,
    capacitance: Any = CAPACITANCE,
    temperature: Any = "25 degC",
    duration: Any = None,
    points: int = 201,
) -> LiposomeLeak:
    """A trapped dye that leaks out of liposomes: N(t) = N0 exp(-3 P t/r), or held back by its own charge.

    Parameters
    ----------
    permeability, radius, concentration :
        P of the dye, the radius of the lumen, and what is inside at the start; nothing is outside.
    charge :
        elementary charges of the dye, -6 to 6. A charged dye that leaves alone charges the membrane, by Goldman's law
        until hardly any more can follow; ions that cross let it go on (Bramhall 1984).
    counterions :
        ions that cross by Goldman's law: name -> (permeability, inside, outside), e.g.
        ``{"K": ("1e-8 cm/s", "100 mM", "100 mM")}``; the outside is endless.
    lumen_fraction :
        of all lumens together in the sample, 0 (endless dilution) to below 1.
    mechanism :
        ``"graded"``: every liposome loses a part; ``"all-or-none"``: a part of them loses everything at the same mean
        rate. Only the first misleads the fluorimeter, which is how the two are told apart.
    quenching :
        of a fluorescent dye, to see what a fluorimeter shows: ``"carboxyfluorescein"`` (provisional), or (half,
        exponent) of its relative quantum yield at concentration c, 1/(1 + (c/half)^n).
    capacitance, temperature :
        of the membrane.
    duration, points :
        five half-times of an uncharged dye by default.

    The volume of the lumen does not change. Exact for an uncharged dye, else integrated to 1e-8. Raises InputError,
    QuantityError, UnknownNameError, SimulationError.

    Shapes: ``x`` and every series (n,), n the number of points. Sources: mass balance of a sphere; with charge Goldman
    1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37, and Bramhall 1984, Biochim Biophys Acta 778:393.

    >>> f"{liposome_leak('5.4e-6 cm/s', radius='50 nm').half_time:.3g~}"
    '0.214 s'
    """
    p, r = permeability_of(permeability), positive(radius, "m", "radius", "50 nm")
    c0 = amount_concentration(concentration, "concentration")
    z = _charge(charge)
    dilution = si(lumen_fraction, "", "lumen_fraction")
    if not 0.0 <= dilution < 1.0:
        raise InputError(
            message("errors_instruments-from-0-below-1-not", dilution=f"{dilution:g}"),
            where="lumen_fraction",
            hint="lumen_fraction=0.01",
        )
    if mechanism not in MECHANISMS:
        raise UnknownNameError(message("thing-mechanism"), mechanism, MECHANISMS, where="mechanism")
    yields = _quenching(quenching)
    ions = _counterions(counterions)
    if mechanism == "all-or-none" and (z or ions):
        raise InputError(
            message("errors_instruments-charged-dye-leaks-part-from"), where="mechanism", hint='mechanism="graded"'
        )
    kelvin, farads = in_kelvin(temperature), positive(capacitance, "F/m^2", "capacitance", "1 uF/cm^2")
    free = math.log(2.0) * r / (3.0 * p)
    end = _LEVELS * free if duration is None else positive(duration, "s", "duration", "1 hour")
    times = np.linspace(0.0, end, whole(points, "points", 2, 100_000))
    molecules = 4.0 / 3.0 * math.pi * r**3 * c0 * AVOGADRO
    series: dict[str, Series] = {}
    moved, volts, extra = 0.0, None, {}
    if z == 0:
        rate = 3.0 * p / r / (1.0 - dilution)
        released = -(1.0 - dilution) * np.expm1(-rate * times)
    else:
        dye = _Ion("dye", z, p, c0, 0.0)
        shares, volts = _charged((dye, *ions), r, c0, dilution, farads, kelvin, times)
        released = 1.0 - shares[0]
        extra = {ion.name: row for ion, row in zip(ions, shares[1:] * c0, strict=True)}
        moved = float(volts[-1]) * farads * 3.0 / (r * FARADAY * c0) * molecules
    fluorescence = _signal(released, c0, dilution, mechanism, yields)
    first = fluorescence[0]
    shown = (fluorescence - first) / (1.0 - first) if first < 1.0 else np.full_like(released, np.nan)
    series["released"] = Series("released", released)
    if yields is not None:
        series["shown"] = Series("shown", shown)
        series["fluorescence"] = Series("fluorescence", fluorescence)
    if volts is not None:
        series["voltage"] = Series("voltage", 1e3 * volts, "mV")
    series |= {f"inside.{name}": Series(f"inside.{name}", row, "mM") for name, row in extra.items()}
    conditions = {
        "radius": r, "permeability": p, "concentration": c0, "charge": z, "mechanism": mechanism, "temperature": kelvin,
    }  # fmt: skip
    found = LiposomeLeak(
        "liposome-leak", "liposome", LABEL, Series("time", times, "s"), series, conditions, radius=r, permeability=p,
        molecules=molecules, moved=moved, dilution=dilution, sources=(BRAMHALL_1984,) if z else (),
    )  # fmt: skip
    return replace(found, remarks=_remarks(found, z, bool(ions), shown))


def _charge(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not -6 <= int(value) <= 6:
        raise InputError(
            message("errors_instruments-charge-whole-number-from-6", value=f"{value!r}"),
            where="charge",
            hint="charge=-3",
        )
    return int(value)


def _quenching(given: Any) -> tuple[float, float] | None:
    if given is None:
        return None
    if isinstance(given, str):
        if given not in DYES:
            raise UnknownNameError(
                message("thing-dye"),
                given,
                DYES,
                where="quenching",
                hint=message("errors_instruments-carboxyfluorescein-32-mm-2"),
            )
        given = DYES[given]
    if not isinstance(given, (tuple, list)) or len(given) != 2:
        raise InputError(
            message("errors_instruments-cannot-read-half-exponent", given=f"{given!r}"),
            where="quenching",
            hint='("32 mM", 2)',
        )
    order = si(given[1], "", "quenching > exponent")
    if not 0.0 < order <= 10.0:
        raise InputError(
            message("errors_instruments-exponent-above-0-most-10", order=f"{order:g}"), where="quenching > exponent"
        )
    return amount_concentration(given[0], "quenching > half"), order


def _counterions(given: Any) -> tuple[_Ion, ...]:
    if given is None:
        return ()
    if not isinstance(given, Mapping):
        raise InputError(message("errors_instruments-cannot-read-counterions", given=f'{given!r}'), where="counterions",
                         hint='{"K": ("1e-8 cm/s", "100 mM", "100 mM")}')  # fmt: skip
    found = []
    for name, values in given.items():
        where = f"counterions > {name}"
        try:
            entry = species(name)
        except PermeaseError as error:
            raise error.within("counterions") from None
        if entry.charge == 0 or not isinstance(values, (tuple, list)) or len(values) != 3:
            raise InputError(message("errors_instruments-ion-permeability-inside-outside-needed"), where=where,
                             hint='{"K": ("1e-8 cm/s", "100 mM", "100 mM")}')  # fmt: skip
        inside, outside = (amount_concentration(v, where, zero=True) for v in values[1:])
        found.append(_Ion(entry.name, entry.charge, permeability_of(values[0], where), inside, outside))
    return tuple(found)


def _charged(
    ions: tuple[_Ion, ...], r: float, c0: float, dilution: float, farads: float, kelvin: float, times: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Concentrations inside over that of the dye at the start, one row per ion, and the voltage."""
    from scipy.integrate import solve_ivp

    per_charge = FARADAY * c0 * r / (3.0 * farads)
    begin = np.array([ion.inside / c0 for ion in ions])
    z = np.array([float(ion.charge) for ion in ions])
    outside_gain = dilution / (1.0 - dilution)

    def voltage(shares: np.ndarray) -> Any:
        return per_charge * (z @ (shares - begin if shares.ndim == 1 else shares - begin[:, None]))

    def change(_: float, shares: np.ndarray) -> np.ndarray:
        volts = float(voltage(shares))
        found = np.empty(len(ions))
        for i, ion in enumerate(ions):
            outside = ion.outside if i else (1.0 - shares[0]) * c0 * outside_gain
            flux = goldman_flux(ion.permeability, ion.charge, max(shares[i], 0.0) * c0, outside, volts, kelvin)
            found[i] = -3.0 / r * float(flux) / c0
        return found

    found = solve_ivp(change, (0.0, float(times[-1])), begin, "Radau", times, rtol=1e-8, atol=1e-12)
    if not found.success or not np.all(np.isfinite(found.y)):
        raise SimulationError(
            message("errors_instruments-leak-could-not-followed-end"), where="liposome_leak", why=str(found.message)
        )
    return np.asarray(found.y), np.asarray(voltage(found.y))


def _signal(
    released: np.ndarray, c0: float, dilution: float, mechanism: str, quenching: tuple[float, float] | None
) -> np.ndarray:
    """Fluorescence relative to that with everything out."""

    def bright(c: Any) -> Any:
        return 1.0 if quenching is None else 1.0 / (1.0 + (np.maximum(c, 0.0) / quenching[0]) ** quenching[1])

    outside = c0 * dilution / (1.0 - dilution) if dilution else 0.0
    out = released * bright(outside * released)
    inside = (1.0 - released) * bright(c0 if mechanism == "all-or-none" else c0 * (1.0 - released))
    found: np.ndarray = (out + inside) / bright(c0 * dilution)
    return found


def _remarks(found: LiposomeLeak, z: int, ions: bool, shown: np.ndarray) -> tuple[Text, ...]:
    remarks = []
    released = found.y.values
    if z:
        free = 1.0 - math.exp(-math.log(2.0) * float(found.x.values[-1]) / float(found.free_half_time.magnitude))
        if released[-1] < 0.5 * free and not ions:
            gone = f"{found.molecules * released[-1]:.0f}"
            remarks.append(phrase("assay-own-charge-holds-dye-back", gone=gone))  # fmt: skip
    if "shown" in found.series and float(np.nanmax(np.abs(shown - released))) > 0.05:
        remarks.append(phrase("assay-fluorimeter-off-more-than-5"))  # fmt: skip
    if found.molecules < 100.0:
        remarks.append(phrase("assay-liposome-holds-few-molecules-single"))  # fmt: skip
    return tuple(remarks)
