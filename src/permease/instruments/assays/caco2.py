"""Caco-2: a layer of cells between an apical and a basolateral chamber, both ways, with an efflux pump if wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...constants import AVOGADRO
from ...errors import InputError, SimulationError
from ...model.conditions import PointConditions
from ...model.transporter import Transporter, evaluating
from ...text import listing, message, phrase
from ...units import si, with_unit
from ...units import temperature as in_kelvin
from ..arguments import not_negative, positive, whole
from ..curve import Series
from ..sweep import gains, part_of
from .absorption import Absorption, fraction_absorbed
from .caco2_slopes import SAID, WAYS, lag_remarks, late_slopes, steady_slopes
from .chambers import Chambers, Path
from .references import CELL_HEIGHT
from .result import AssayCurve
from .solute import Ionization, acidity, amount_concentration, ionization, permeability_of

if TYPE_CHECKING:
    from pint import Quantity

SINK = 0.1
"""The receiver counts as a sink while it holds less than this share of the concentration of the donor."""
MOVED = 0.1
"""Of the dose: P_app is taken before the receiver holds more."""
SHORTEST = 60.0
"""s: where the sink ends sooner no plate is sampled in time, and nothing is foretold for the gut."""
SHOWN = 10.0
"""The curves have more points up to this many times the end of the sink."""
RECOVERY = 0.8
"""Of the dose in both chambers together; below it the cells hold so much that P_app is too low."""
LABEL = phrase("assay-caco-2-cell-layer-both")
Rate = Callable[[float, float], float]
Course = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True, eq=False)
class Caco2(AssayCurve):
    """Transport through a cell layer in both directions.

    ``series``: what the receiver, the donor and the cells hold as shares of the dose, for ``"A to B"`` and ``"B to A"``
    (``"receiver.A to B"`` ...), against time (min).

    Attributes
    ----------
    slopes : P_app by direction (m/s), the slope of the receiver over the later half of the samples, put straight for
        what comes back, by area and first concentration.
    steady : the same in a steady flux; a remark says where P_app is off by more than 2 %, for cells fill slowly.
    samples : times of the samples (s), the same for both directions.
    readings : what the receiver holds of the dose at the samples, by direction.
    period : until when the samples are taken (s): the duration, or the end of the sink where that is sooner.
    area, volumes : of the filter, and of the apical and basolateral chambers (SI).
    efflux : whether a pump was put in.
    """

    slopes: Mapping[str, float] | None = None
    steady: Mapping[str, float] | None = None
    samples: tuple[float, ...] = ()
    readings: Mapping[str, tuple[float, ...]] | None = None
    period: float = 0.0
    area: float = 0.0
    volumes: tuple[float, float] = (0.0, 0.0)
    efflux: bool = False

    @property
    def apparent(self) -> Mapping[str, Quantity[Any]]:
        """P_app = (dQ/dt)/(A c_0) by direction (cm/s)."""
        return {way: with_unit(value, "m/s", "cm/s") for way, value in (self.slopes or {}).items()}

    @property
    def efflux_ratio(self) -> float:
        """P_app from B to A over that from A to B."""
        slopes = self.slopes or {}
        return slopes["B to A"] / slopes["A to B"]

    @property
    def recovery(self) -> Mapping[str, float]:
        """Share of the dose in both chambers at the end, by direction; the rest is in the cells."""
        return {way: float(1.0 - self.series[f"cells.{way}"].values[-1]) for way in WAYS}

    @property
    def mass_balance(self) -> float:
        """Largest departure of the sum of all shares from 1."""
        sums = [sum(self.series[f"{place}.{way}"].values for place in ("donor", "cells", "receiver")) for way in WAYS]
        return float(max(np.max(np.abs(total - 1.0)) for total in sums))

    @property
    def sink(self) -> Mapping[str, bool]:
        """Whether the receiver stays below a tenth of the concentration of the donor to the end, by direction."""
        found = {}
        for way, (donor, receiver) in zip(WAYS, (self.volumes, self.volumes[::-1]), strict=True):
            low = self.series[f"receiver.{way}"].values / receiver
            found[way] = bool(np.all(low <= SINK * self.series[f"donor.{way}"].values / donor))
        return found

    @property
    def shortened(self) -> bool:
        """Whether the sink ends before the duration."""
        return self.period < 60.0 * float(self.x.values[-1]) * (1.0 - 1e-9)

    @property
    def absorption(self) -> Absorption | None:
        """What P_app from A to B foretells for the human gut; None where the sink ends before it can be sampled."""
        if self.shortened and self.period < SHORTEST:
            return None
        return fraction_absorbed(apparent=self.apparent["A to B"])

    @property
    def answers(self) -> dict[str, Any]:
        """P_app both ways, efflux ratio, recoveries, P_eff and fraction absorbed in the gut (None: see absorption)."""
        gut = self.absorption
        return {
            "apparent_AB": self.apparent["A to B"],
            "apparent_BA": self.apparent["B to A"],
            "efflux_ratio": with_unit(self.efflux_ratio, ""),
            "recovery_AB": with_unit(self.recovery["A to B"], ""),
            "recovery_BA": with_unit(self.recovery["B to A"], ""),
            "human_effective": None if gut is None else gut.effective,
            "fraction_absorbed": None if gut is None else with_unit(gut.fraction, ""),
        }


def caco2(
    permeability: Any,
    *,
    kind: str = "neutral",
    pKa: Any = None,
    apical_pH: Any = 7.4,
    basolateral_pH: Any = 7.4,
    cell_pH: Any = 7.2,
    paracellular: Any = "0 cm/s",
    unstirred: Any = None,
    efflux: Any = None,
    drug: str = "",
    concentration: Any = "10 uM",
    area: Any = "1.12 cm^2",
    apical_volume: Any = "0.5 mL",
    basolateral_volume: Any = "1.5 mL",
    cell_height: Any = CELL_HEIGHT,
    duration: Any = "2 hour",
    samples: int = 4,
    temperature: Any = "37 degC",
    points: int = 121,
) -> Caco2:
    """Drug transport through a cell layer from A to B and from B to A, with P-glycoprotein or another pump if wanted.

    Parameters
    ----------
    permeability :
        of the neutral form through apical and basolateral membrane in series, half of the resistance in each, per area
        of the filter.
    kind, pKa, apical_pH, basolateral_pH, cell_pH :
        ionisation; only the neutral form crosses the membranes.
    paracellular :
        permeability between the cells, for all forms.
    unstirred :
        permeability of both water layers in series, one on each face; None: perfectly stirred.
    efflux :
        a part of the library with a density, e.g. ``library.PGlycoprotein(density="500 / um^2")``, that moves ``drug``
        from the cell into the apical chamber by its own scheme; or ``(maximum, half)`` of a saturating rate, e.g.
        ``("20 pmol/cm^2/s", "5 uM")``, an empirical law that ignores the apical side. Per area of the filter.
    drug :
        the species that the part moves; by default the one that it counts.
    concentration, area, apical_volume, basolateral_volume, cell_height, duration, temperature :
        of a 12-well insert; ``cell_height`` times area is the volume of the cells (provisional).
    samples :
        taken at equal intervals until the end, at least 2; P_app is the slope of the later half, by the equation of
        two sides. Where the sink ends sooner, in either direction, they are taken until then: no receiver may hold more
        than a tenth of the concentration of its donor or of the dose. A remark says where the cells, which fill first,
        make P_app more than 2 % too low. A sink of less than a minute foretells no absorption.
    points :
        of the curves; as many more where the sink ends before the duration.

    Exact where linear; with a pump integrated to 1e-9. Sampling does not dilute. Shapes: every series (n,). Source:
    mass balance of stirred volumes. Raises InputError, QuantityError, UnknownNameError, SimulationError.

    >>> found = caco2("10e-6 cm/s", efflux=("10 pmol/cm^2/s", "20 uM"))
    >>> found.efflux_ratio > 2.0, found.mass_balance < 1e-9
    (True, True)
    """
    solute = ionization(kind, pKa)
    p0 = permeability_of(permeability)
    between = permeability_of(paracellular, "paracellular", zero=True)
    p_u = None if unstirred is None else permeability_of(unstirred, "unstirred")
    acid = [acidity(pH, name) for pH, name in (
        (apical_pH, "apical_pH"), (cell_pH, "cell_pH"), (basolateral_pH, "basolateral_pH")
    )]  # fmt: skip
    sheet = positive(area, "m^2", "area", "1.12 cm^2")
    v_a = positive(apical_volume, "m^3", "apical_volume", "0.5 mL")
    v_b = positive(basolateral_volume, "m^3", "basolateral_volume", "1.5 mL")
    v_c = positive(cell_height, "m", "cell_height", "20 um") * sheet
    c0 = amount_concentration(concentration, "concentration")
    end = positive(duration, "s", "duration", "2 hour")
    count, shown = whole(samples, "samples", 2, 1000), whole(points, "points", 2, 100_000)
    pump = _pump(efflux, drug, in_kelvin(temperature), sheet)
    shares = [float(solute.neutral(pH)) for pH in acid]
    layers = [_layer(shares, p0, between, p_u, sheet, (v_a, v_c, v_b), start)
              for start in ((c0 * v_a, 0.0, 0.0), (0.0, 0.0, c0 * v_b))]  # fmt: skip
    courses = {way: _course(layer, pump, end) for way, layer in zip(WAYS, layers, strict=True)}
    period = min(
        _sink_ends(courses["A to B"], 0, 2, v_a / v_b, end), _sink_ends(courses["B to A"], 2, 0, v_b / v_a, end)
    )
    taken, times = np.linspace(0.0, period, count + 1)[1:], np.linspace(0.0, end, shown)
    if period < end:
        times = np.union1d(times, np.linspace(0.0, min(end, SHOWN * period), shown))
    series: dict[str, Series] = {}
    readings: dict[str, np.ndarray] = {}
    for way, donor, receiver in (("A to B", 0, 2), ("B to A", 2, 0)):
        readings[way] = courses[way](taken)[:, receiver]
        held = courses[way](times)
        for place, column in (("receiver", receiver), ("donor", donor), ("cells", 1)):
            series[f"{place}.{way}"] = Series(f"{place}.{way}", held[:, column])
    slopes = late_slopes(taken, readings, (v_a, v_b), sheet)
    if not slopes["A to B"] > 0.0:
        raise _nothing_arrives(pump is not None)
    found = Caco2(
        "caco2", "Caco-2", LABEL, Series("time", times / 60.0, "min"), series,
        {"kind": solute.kind, "pKa": solute.pKa, "pH": dict(zip(("apical", "cell", "basolateral"), acid, strict=True)),
         "concentration": c0, "efflux": pump is not None},
        slopes=slopes, steady=steady_slopes(layers[0], pump, sheet), samples=tuple(taken.tolist()),
        readings={way: tuple(read.tolist()) for way, read in readings.items()}, period=period, area=sheet,
        volumes=(v_a, v_b), efflux=pump is not None,
    )  # fmt: skip
    return _remarked(found, solute, acid, p_u is not None)


def _layer(
    shares: list[float], p0: float, between: float, p_u: float | None, area: float,
    volumes: tuple[float, float, float], start: tuple[float, float, float],
) -> Chambers:  # fmt: skip
    """Apical chamber, cells, basolateral chamber, and the two faces where water is not stirred."""
    places, amounts, paths, near, far = [*volumes], [*start], [], 0, 2
    if p_u is not None:
        near, far = 3, 4
        places, amounts = [*places, 0.0, 0.0], [*amounts, 0.0, 0.0]
        layer = 2.0 * p_u * area
        paths += [Path(0, near, layer, layer), Path(far, 2, layer, layer)]
    f_a, f_c, f_b = (2.0 * p0 * area * share for share in shares)
    paths += [Path(near, 1, f_a, f_c), Path(1, far, f_c, f_b)]
    if between > 0.0:
        paths.append(Path(near, far, between * area, between * area))
    return Chambers(tuple(places), tuple(paths), tuple(amounts))


def _pump(efflux: Any, drug: str, kelvin: float, area: float) -> Rate | None:
    """What leaves the cells for the apical chamber (mol/s) at concentrations in the cells and there (mol/m3)."""
    if efflux is None:
        return None
    if isinstance(efflux, tuple):
        return _saturating(efflux, area)
    part = part_of(efflux)
    density = getattr(part, "density", None)
    if density is None or not part.per_molecule:
        hint = f'{type(part).__name__}(density="500 / um^2")'
        raise InputError(message("errors_instruments-needs-density"), where="efflux", hint=hint)
    name = _drug(part, drug)
    others = {side: {s: si(v, "mol/m^3", s) for (s, where), v in part.assumed.items() if where == side and s != name}
              for side in ("in", "out")}  # fmt: skip
    scale = float(density) * area / AVOGADRO
    missing = {s for s, side in part.species() if s not in {*others["in"], *others["out"], name, "water"}}
    if missing:
        raise InputError(
            message("errors_instruments-also-needs", name=part.name, missing=", ".join(sorted(missing))),
            where="efflux",
            why=message("errors_instruments-cells-here-hold-only-drug-what"),
        )

    def rate(cell: float, apical: float) -> float:
        at = PointConditions({**others["in"], name: max(cell, 1e-30)}, {**others["out"], name: max(apical, 1e-30)}, 0.0,
                             kelvin)  # fmt: skip
        with evaluating(part.name):
            return float(gains(part, at, "out").get(name, 0.0)) * scale

    return rate


def _drug(part: Transporter, drug: str) -> str:
    counted = getattr(part, "counted", None)
    name = drug or (str(counted[0]) if counted else "")
    seen = part.species()
    if not isinstance(name, str) or not {(name, "in"), (name, "out")} <= seen:
        crossing = sorted(s for s, side in seen if side == "in" and (s, "out") in seen)
        key = "errors_instruments-drug-not-moved-across" if name else "errors_instruments-no-drug-alone"
        what = message(key, part=part.name, **({"name": repr(name)} if name else {}))
        why = message("errors_instruments-moves", value=listing(crossing, "list-comma", "list-nothing"))
        raise InputError(what, where="drug", why=why, hint=f'drug="{crossing[0]}"' if crossing else "")
    return name


def _saturating(efflux: Any, area: float) -> Rate:
    if len(efflux) != 2:
        hint = '("20 pmol/cm^2/s", "5 uM")'
        raise InputError(message("errors_instruments-saturating-rate-maximum-half"), where="efflux", hint=hint)
    most = not_negative(efflux[0], "mol/m^2/s", "efflux > maximum", "20 pmol/cm^2/s") * area
    half = amount_concentration(efflux[1], "efflux > half")
    return lambda cell, apical: most * max(cell, 0.0) / (half + max(cell, 0.0))


def _course(chambers: Chambers, pump: Rate | None, end: float) -> Course:
    """The shares of the dose in both chambers and the cells, one row per time (s) up to the end."""
    if pump is None:
        dose = sum(chambers.start)
        return lambda times: chambers.amounts(times) / dose
    return _pumped(chambers, pump, end)


def _pumped(chambers: Chambers, pump: Rate, end: float) -> Course:
    from scipy.integrate import solve_ivp

    matrix, volumes, dose = chambers.matrix, chambers.volumes, sum(chambers.start)
    thrown = chambers.injected(3 if len(volumes) > 3 else 0) - np.array([0.0, 1.0, 0.0])

    def change(_: float, shares: np.ndarray) -> np.ndarray:
        out = pump(shares[1] * dose / volumes[1], shares[0] * dose / volumes[0]) / dose
        flow: np.ndarray = matrix @ shares + out * thrown
        return flow

    start = np.array(chambers.start[:3]) / dose
    found = solve_ivp(change, (0.0, end), start, "LSODA", dense_output=True, rtol=1e-9, atol=1e-14)
    if not found.success or not np.all(np.isfinite(found.y)):
        raise SimulationError(
            message("errors_instruments-cell-layer-could-not-followed"), where="caco2", why=str(found.message)
        )

    def course(times: np.ndarray) -> np.ndarray:
        shares: np.ndarray = np.maximum(found.sol(times).T, 0.0)
        return shares

    return course


def _sink_ends(course: Course, donor: int, receiver: int, volumes: float, end: float) -> float:
    """When the receiver holds too much to be a sink (s), at the latest the end; ``volumes`` is donor over receiver."""
    from scipy.optimize import brentq

    def beyond(shares: np.ndarray) -> np.ndarray:
        """Above zero where it is none."""
        found: np.ndarray = np.maximum(
            volumes * shares[:, receiver] - SINK * shares[:, donor], shares[:, receiver] - MOVED
        )
        return found

    # from a billionth of a microsecond of two hours: whatever permeability is taken has hardly moved anything by then
    times = np.append(0.0, end * np.logspace(-16.0, 0.0, 321))
    over = np.nonzero(beyond(course(times)) > 0.0)[0]
    if not len(over):
        return end
    last = int(over[0])
    return float(brentq(lambda t: float(beyond(course(np.array([t])))[0]), times[last - 1], times[last], rtol=1e-10))


def _nothing_arrives(pumped: bool) -> InputError:
    if pumped:
        return InputError(
            message("errors_instruments-nothing-arrives-basolateral-side"),
            where="caco2",
            why=message("errors_instruments-pump-takes-all-back"),
            hint=message("errors_instruments-higher-permeability-longer-duration-fewer-pu"),
        )
    return InputError(message("errors_instruments-nothing-arrives-basolateral-side"), where="caco2",
                      why=message("errors_instruments-too-little-drug-crosses-time"),
                      hint=message("errors_instruments-higher-permeability-longer-duration"))  # fmt: skip


def _remarked(found: Caco2, solute: Ionization, acid: list[float], layers: bool) -> Caco2:
    from dataclasses import replace

    remarks = lag_remarks(found.slopes or {}, found.steady or {})
    lost = [SAID[way] for way, share in found.recovery.items() if share < RECOVERY]
    if lost:
        remarks.append(phrase("assay-cells-hold-more-than-fifth", lost=listing(lost, "list-comma")))
    gut, until = found.absorption, _time(found.period)
    if gut is None:
        # without a layer of water nothing holds a fast drug back
        key = "assay-sink-ends-after-too-soon" if layers else "assay-sink-ends-without-layers"
        remarks.append(phrase(key, until=until))
    else:
        if found.shortened:
            remarks.append(phrase("assay-sink-ends-after-p-app", until=until))  # fmt: skip
        remarks.extend(gut.remarks)
    if solute.kind != "neutral" and acid[0] != acid[2]:
        remarks.append(phrase("assay-ph-gradient-alone-makes-two"))  # fmt: skip
    return replace(found, remarks=tuple(remarks))


def _time(seconds: float) -> str:
    """Two digits in a unit that suits them."""
    size, unit = next(((s, u) for s, u in ((3600.0, "h"), (60.0, "min"), (1.0, "s"), (1e-3, "ms")) if seconds >= s),
                      (1e-6, "µs"))  # fmt: skip
    return f"{float(f'{seconds / size:.2g}'):g} {unit}"
