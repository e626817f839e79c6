"""Osmotic fragility: the share of red cells that burst in ever weaker salt."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.solution import Solution
from ..errors import InputError, ModelError
from ..library.references_osmosis import MASSALDI
from ..physics.osmosis import boyle_vant_hoff, sodium_chloride_osmolality
from ..physics.red_cell_shape import lysed_fraction
from ..solve.simulate import Simulation
from ..sources import Sourced, provisional
from ..text import message
from ..units import si, with_unit
from .bench import label_of
from .curve import Curve, Series
from .osmotic_setting import Setting, bathe, bathing, setting

if TYPE_CHECKING:
    from pint import Quantity

MOLAR_MASS = 58.44
"""Of NaCl (g/mol)."""
ISOTONIC = 290.0
"""Osmolality of plasma (mOsm/kg) that a given ``inactive`` share refers to."""
SPREAD: Sourced = provisional(
    0.08,
    note="standard deviation of the critical volume among cells; none published was found: the source gives its mean, "
    "6 to 12 % above the sphere, and says that surface over volume is essentially the same in all cells of a person",
    source=MASSALDI,
)
STEPS = tuple(f"{p:.2f} %" for p in np.linspace(0.30, 0.90, 61))


@dataclass(frozen=True, eq=False)
class Fragility(Curve):
    """Lysed cells (%) against NaCl (g per 100 mL, %): ``series["lysed"]``; ``series["volume"]`` is the whole V/V0.

    ``half`` is the NaCl (%) at which half are lysed, ``begins`` and ``complete`` where 2 and 98 % are, None where the
    curve does not reach them; ``osmolality`` (mOsm/kg) belongs to the solutions. Between solutions it is the volume
    that is interpolated, straight against 1/NaCl as Boyle and van't Hoff have it, and the share lysed follows from it.
    """

    half: float | None = None
    begins: float | None = None
    complete: float | None = None

    def lysed(self, sodium_chloride: Any) -> float:
        """Percent lysed at a salt concentration between those studied, e.g. ``"0.45 %"``."""
        asked = salt(sodium_chloride)
        x = self.x.values
        if not x[0] <= asked <= x[-1]:
            raise InputError(
                message("errors_instruments-was-not-studied", asked=f"{asked:g}"),
                where="fragility",
                hint=message("errors_instruments-text-2", x=f"{x[0]:g}", x2=f"{x[-1]:g}"),
            )
        return float(self.smooth(np.array([asked]))[0])

    def smooth(self, sodium_chloride: np.ndarray) -> np.ndarray:
        """Percent lysed at many salt concentrations (% NaCl, plain numbers) within those studied."""
        x, volumes = self.x.values, self["volume"].values
        law = (self.conditions["critical"], self.conditions["spread"])
        return np.array([_lysed(_between(float(each), x, volumes), *law) for each in sodium_chloride])

    @property
    def answers(self) -> dict[str, Any]:
        """Where lysis begins, is half and is complete (% NaCl)."""
        found: dict[str, Quantity[Any] | None] = {}
        for name in ("begins", "half", "complete"):
            value = getattr(self, name)
            found[name] = None if value is None else with_unit(value, "percent")
        return found

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the curve; ``path`` is a .png, .svg or .pdf file to write as well."""
        return importlib.import_module("permease.plot.fragility").plot_fragility(self, path, language)


def fragility(
    cell: Any,
    sodium_chloride: Sequence[Any] = STEPS,
    *,
    duration: Any = "30 min",
    critical: Any = None,
    spread: Any = SPREAD,
    osmotic_anomaly: Any = None,
    solids: Any = None,
    inactive: Any = None,
) -> Fragility:
    """The osmotic fragility curve of a red cell.

    Parameters
    ----------
    cell :
        a Cell with a path for water, ``pm.cells.red_blood_cell()``; it is put into every salt solution for itself.
    sodium_chloride :
        solutions, as g per 100 mL: ``"0.45 %"``, or concentrations: ``"77 mM"``.
    duration :
        time in each.
    critical, spread :
        mean and standard deviation among cells of the relative volume that bursts: 1.65 and 0.08, provisional.
    osmotic_anomaly :
        share of the cell water at rest that does not answer, 0.125 for a cell with haemoglobin; 0 leaves the chemistry
        of the cell alone, which swells 3 % too much at 217 mOsm and moves the curve by +0.03 % NaCl.
    solids :
        share of the volume at rest that is no water, 0.25 for a cell with haemoglobin.
    inactive :
        b of Boyle and van't Hoff, V/V0 = b + (1 - b) 290/osmolality, e.g. 0.388, in place of a simulation.

    The curve ends too soon: 98 % are lysed at 0.39 % NaCl, where hospitals call it complete at 0.30 % (all of it, by
    eye). A wider spread would not mend it (0.12 moves the end to 0.37 % and the beginning to 0.55 %, which is
    measured at 0.50 %), so the provisional one is kept. Half is lysed at 0.443 %, of 0.40 to 0.445 % in healthy blood
    (Dacie 1985, as the RCPA manual quotes it).

    Salts count as ideal on both sides in a simulation, as everywhere in a cell; with ``inactive`` the osmolality is
    that of Pitzer's equation. Raises InputError and ModelError for what cannot be used.

    Shapes: ``x`` and every series (n,), n the number of solutions. Sources: the cell's own laws, or Boyle and van't
    Hoff; a spread of critical volumes among cells Massaldi, Richieri & Mel.

    >>> import permease as pm
    >>> curve = pm.fragility(pm.cells.red_blood_cell())
    >>> round(curve.half, 2), 22 < curve.lysed("0.45 %") < 88
    (0.44, True)
    """
    at = setting(cell, solids, osmotic_anomaly, critical, "fragility")
    if at.compartment.wall is not None:
        raise ModelError(
            message("errors_instruments-has-wall-does-not-burst", name=cell.name),
            where="fragility",
            hint=message("errors_instruments-tonicity-how-volume-turgor-answer-solution"),
        )
    if at.critical is None:
        raise ModelError(
            message("errors_instruments-not-known-which-volume-bursts", name=cell.name),
            where="fragility > critical",
            hint="critical=1.65",
        )
    if isinstance(sodium_chloride, str) or not isinstance(sodium_chloride, (tuple, list)) or len(sodium_chloride) < 2:
        raise InputError(
            message("errors_instruments-give-list-least-two-salt"), where="fragility", hint='["0.9 %", "0.45 %"]'
        )
    percent = np.array(sorted(salt(each) for each in sodium_chloride))
    width = si(spread, "", "spread")
    if not 0.0 < width < 1.0:
        raise InputError(
            message("errors_instruments-spread-deviation-between-0-1", width=f"{width:g}"), where="fragility > spread"
        )
    seconds = si(duration, "s", "duration")
    if not seconds > 0.0:
        raise InputError(
            message("errors_instruments-duration-must-above-zero"), where="fragility > duration", hint='"30 min"'
        )
    molal = percent * 10.0 / MOLAR_MASS
    osmolality = 1e3 * np.asarray(sodium_chloride_osmolality(molal))
    if inactive is None:
        simulation = Simulation(cell)
        volumes = np.array([_swollen(at, simulation, float(m), seconds) for m in molal])
    else:
        b = si(inactive, "", "inactive")
        if not 0.0 <= b < 1.0:
            raise InputError(
                message("errors_instruments-inactive-share-from-0-1", b=f"{b:g}"),
                where="fragility",
                hint="inactive=0.388",
            )
        volumes = np.asarray(boyle_vant_hoff(osmolality, ISOTONIC, b))
    lysed = np.array([_lysed(float(v), at.critical, width) for v in volumes])
    half, begins, complete = (_crossing(percent, volumes, level, (at.critical, width)) for level in (50.0, 2.0, 98.0))
    return Fragility(
        kind="fragility",
        part=cell.name,
        label=label_of(cell),
        x=Series("NaCl", percent, "percent"),
        series={
            "lysed": Series("lysed", lysed, "percent"),
            "volume": Series("volume", volumes),
            "osmolality": Series("osmolality", osmolality, "mOsm/kg"),
        },
        conditions={
            "temperature": cell.temperature,
            "critical": at.critical,
            "spread": width,
            "sphere": at.sphere,
            **({"osmotic_anomaly": at.anomaly, "solids": at.solids} if inactive is None else {"inactive": b}),
        },
        half=half,
        begins=begins,
        complete=complete,
    )


def salt(value: Any) -> float:
    """NaCl in g per 100 mL (%), from ``"0.45 %"`` or a concentration."""
    from ..errors import QuantityError

    try:
        found = 100.0 * si(value, "", "NaCl")
    except QuantityError:
        found = si(value, "mol/m^3", "NaCl") * MOLAR_MASS / 1e4
    if not 0.0 < found <= 20.0:
        raise InputError(message("errors_instruments-salt-solution-holds-more-than", value=value), hint="0.45 %")
    return found


def _swollen(at: Setting, simulation: Simulation, molal: float, seconds: float) -> float:
    """Relative volume at the end of a stay in NaCl (mol/L)."""
    amount = f"{1e3 * molal!r} mM"
    given = bathing(at, Solution(Na=amount, Cl=amount, name="NaCl"), "fragility")
    try:
        result = bathe(at, simulation, given, seconds, 2, "")
    except ModelError as error:
        error.hint = "fragility(cells.red_blood_cell())"
        raise error.within("fragility") from None
    row = result.trajectory.system.index(f"{at.compartment.name}.volume")
    return float(at.relative(result.trajectory.states[-1, row]))


def _lysed(volume: float, critical: float, width: float) -> float:
    return 100.0 * lysed_fraction(volume, critical, width)


def _between(salt: float, x: np.ndarray, volumes: np.ndarray) -> float:
    """The relative volume in a salt between those studied (rising)."""
    return float(np.interp(1.0 / salt, 1.0 / x[::-1], volumes[::-1]))


def _crossing(x: np.ndarray, volumes: np.ndarray, level: float, law: tuple[float, float]) -> float | None:
    """The salt in which so many percent are lysed, by halving between two solutions; None where none is."""

    def above(salt: float) -> bool:
        return _lysed(_between(salt, x, volumes), *law) >= level

    studied = [above(each) for each in x]
    if all(studied) or not any(studied):
        return None
    i = int(np.flatnonzero(studied)[-1])
    if i + 1 >= len(x):
        return None
    low, high = float(x[i]), float(x[i + 1])
    while high - low > 1e-9 * high:
        middle = 0.5 * (low + high)
        low, high = (middle, high) if above(middle) else (low, middle)
    return high
