"""Uptake by vesicles against dose: cells stand in a medium for a while, and what they took up is counted."""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..constants import AVOGADRO
from ..errors import InputError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.membrane import Membrane
from ..model.vesicle_traffic import VesicleTraffic
from ..text import message
from ..units import si, with_unit
from ..units import temperature as in_kelvin
from .curve import Curve, Series
from .fits import fitted
from .sweep import concentrations_of, part_of

if TYPE_CHECKING:
    from pint import Quantity

_LONGEST = 30 * 24 * 3600.0


@dataclass(frozen=True, eq=False)
class VesicleUptake(Curve):
    """Molecules of cargo that one cell took up in a while, against what the medium holds; ``vesicle_uptake`` says how.

    ``linearity``, ``order``, ``clearance`` and the fit are those of what was taken up, be it digested since or not.
    """

    @property
    def linearity(self) -> float:
        """R^2 of the straight line that fits the molecules taken up best: 1 for fluid, less for what saturates."""
        x, y = self.x.values, self.y.values
        if np.ptp(y) == 0.0:
            return math.nan
        slope, start = np.polyfit(x, y, 1)
        return float(1.0 - np.sum((y - start - slope * x) ** 2) / np.sum((y - y.mean()) ** 2))

    @property
    def order(self) -> float:
        """Slope of log uptake against log dose from the lowest dose to the highest: 1 where it is proportional."""
        keep = (self.x.values > 0.0) & (self.y.values > 0.0)
        x, y = np.log(self.x.values[keep]), np.log(self.y.values[keep])
        return float((y[-1] - y[0]) / (x[-1] - x[0])) if len(x) > 1 else math.nan

    @property
    def clearance(self) -> Quantity[Any]:
        """Medium cleared of cargo by one cell per time at the lowest dose (fL/h)."""
        positive = self.x.values > 0.0
        dose = float(self.x.values[positive][0])
        moles = float(self.y.values[positive][0]) / AVOGADRO
        return with_unit(moles / dose / float(self.conditions["seconds"]), "m^3/s", "fL/hour")

    @property
    def answers(self) -> dict[str, Any]:
        """Linearity and order (pure numbers), clearance, and the constants of the saturation law where there is one."""
        from ..units import registry

        pure = registry().Quantity
        found: dict[str, Any] = {
            "linearity": pure(self.linearity, ""), "order": pure(self.order, ""), "clearance": self.clearance,
        }  # fmt: skip
        if self.fit is not None:
            found.update({name: self.fit[name].quantity for name in self.fit.parameters})
        return found

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw it; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        return importlib.import_module("permease.plot.endocytosis").plot_uptakes([self], path, language)


@dataclass(frozen=True, eq=False)
class UptakeComparison:
    """Several parts that took up the same cargo from the same media: ``curves``, one ``VesicleUptake`` a part."""

    curves: tuple[VesicleUptake, ...]

    def csv(self) -> str:
        """Doses and the molecules taken up, one column a part, as comma-separated text."""
        first = self.curves[0]
        rows = np.column_stack([first.x.values, *(curve.y.values for curve in self.curves)])
        heads = [first.x.head, *(f"{curve.part} [1]" for curve in self.curves)]
        return "\n".join([",".join(heads), *(",".join(f"{v:.10g}" for v in row) for row in rows)]) + "\n"

    def document(self) -> dict[str, Any]:
        """Everything as plain values."""
        return {"kind": "vesicle-uptakes", "curves": [curve.document() for curve in self.curves]}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw them together; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        drawing = importlib.import_module("permease.plot.endocytosis")
        return drawing.plot_uptakes(list(self.curves), path, language)


def compare_uptakes(parts: Any, concentrations: Any = None, **conditions: Any) -> UptakeComparison:
    """The uptake of one cargo by several kinds of vesicle traffic, each in a cell of its own, at the same doses.

    Parameters
    ----------
    parts :
        two or more, of different names, with the same cargo: ``library.LDLReceptor()`` beside
        ``library.FluidPhasePinocytosis(cargo="LDL")``.
    concentrations :
        of the cargo; by default those of the first part.
    conditions :
        ``during``, ``area`` and ``temperature``, as in ``vesicle_uptake``.

    Raises InputError for fewer parts and for parts of different cargo, and what ``vesicle_uptake`` raises.

    Shapes: every series of each curve (n,), n the number of concentrations. Source: that of each part.

    >>> from permease import library
    >>> parts = [library.part("LDLReceptor")(), library.part("FluidPhasePinocytosis")(cargo="LDL")]
    >>> receptor, fluid = compare_uptakes(parts, ("1 nM", "1 uM", 7), during="1 min").curves
    >>> receptor.linearity < 0.9, round(fluid.linearity, 6), fluid.fit
    (True, 1.0, None)
    """
    hint = '[library.LDLReceptor(), library.FluidPhasePinocytosis(cargo="LDL")]'
    if not isinstance(parts, (list, tuple)) or len(parts) < 2:
        raise InputError(
            message("errors_instruments-two-parts-more-compared"), where="compare_uptakes > parts", hint=hint
        )
    names = [part_of(part).name for part in parts]
    if len(set(names)) < len(names):
        raise InputError(
            message("errors_instruments-two-parts-have-one-name"), where="compare_uptakes > parts", why=", ".join(names)
        )
    cargoes = sorted({str(getattr(part, "cargo", "")) for part in parts})
    if len(cargoes) > 1:
        raise InputError(
            message("errors_instruments-parts-take-up-different-cargo"),
            where="compare_uptakes > parts",
            why=", ".join(cargoes),
            hint=hint,
        )
    first = vesicle_uptake(parts[0], concentrations, **conditions)
    doses = [f"{dose!r} mM" for dose in first.x.values.tolist()]
    return UptakeComparison((first, *(vesicle_uptake(part, doses, **conditions) for part in parts[1:])))


def vesicle_uptake(
    part: Any,
    concentrations: Any = None,
    *,
    during: Any = "30 min",
    area: Any = "1000 um^2",
    temperature: Any = "37 degC",
) -> VesicleUptake:
    """What one cell takes up while it stands in a medium with each of several concentrations of cargo.

    Parameters
    ----------
    part :
        vesicle traffic, e.g. ``library.FluidPhasePinocytosis()``.
    concentrations :
        of its cargo: ``(from, to, count)`` spaced by equal factors, a list, or a quantity with an array. By default
        four decades around half saturation, or 1 uM to 10 mM of what does not saturate.
    during :
        how long.
    area :
        of the membrane of the cell.
    temperature :
        held.

    Returns molecules in one cell: ``"uptake"`` is what went in and did not come out again (the main series), of which
    some is still ``"inside"``, in vesicles, and some ``"digested"`` or delivered since; ``"surface"`` is what is bound
    there and washed off, ``"returned"`` what was given back in another form. The medium is not depleted. A hyperbola is
    fitted where uptake saturates. Raises InputError for a part that is no vesicle traffic, SimulationError where
    vesicles take more membrane than the cell has, and what its other arguments raise.

    Shapes: ``x`` and every series (n,), n the number of concentrations. Source: that of the part.

    >>> from permease import library
    >>> found = vesicle_uptake(library.part("FluidPhasePinocytosis")(), area="2000 um^2", during="1 min")
    >>> round(found.linearity, 6), round(found.order, 6), found.fit
    (1.0, 1.0, None)
    """
    from ..compile.kernel import build
    from ..compile.system import assemble
    from ..solve.membrane_area import spent_at

    found = part_of(part)
    if not isinstance(found, VesicleTraffic):
        raise InputError(
            message("errors_instruments-no-vesicle-traffic", name=found.name),
            where="part",
            hint=message("errors_instruments-permease-library-ldlreceptor-pm-uptake"),
        )
    if not found.turns():
        raise InputError(
            message("errors_instruments-takes-nothing-up", name=found.name),
            where="part",
            why=message("errors_instruments-moves-membrane-alone"),
        )
    seconds = si(during, "s", "during")
    if not 0.0 < seconds <= _LONGEST:
        raise InputError(message("errors_instruments-cells-stand-longer-than-no", during=during), where="during")
    kelvin = in_kelvin(temperature)
    name = found.cargo
    doses = concentrations_of(_decades(found) if concentrations is None else concentrations, name, "concentrations")
    cell = _cell(found, name, area, kelvin)
    system = assemble(cell)
    kernel = build(system.equations)
    prefix = f"membrane.{found.name}"
    taken = {
        system.index(f"extent.{column.name}"): -column.gains.get(("medium", name), 0.0)
        for column in system.columns
        if column.gains.get(("medium", name), 0.0)
    }
    held = {
        where: [
            (system.index(f"{prefix}.{n}"), p.cargo) for n, p in found.pools.items() if p.cargo and p.where == where
        ]
        for where in ("surface", "inside")
    }
    returned = [
        (system.index(f"extent.{column.name}"), column.gains.get(("medium", form), 0.0))
        for column in system.columns
        for form in found.forms
        if column.gains.get(("medium", form), 0.0)
    ]
    delivered = [
        (system.index(f"extent.{prefix}.{hop.name}"), count)
        for hop in found.hops
        for (_, side), count in hop.gains.items()
        if side == "in"
    ]
    dose_at = system.parameter_names.index(f"medium.{name}")
    times = np.array([0.0, seconds])
    counts: dict[str, list[float]] = {"uptake": [], "inside": [], "digested": [], "surface": [], "returned": []}
    for dose in doses:
        numbers = system.parameters.copy()
        numbers[dose_at] = dose
        start = kernel.initialise(0.0, system.initial, numbers)
        final = kernel.integrate(start, numbers, times, scale=system.scales, rtol=1e-9, atol=1e-12).final
        spent = spent_at(system, kernel, final, numbers, seconds, f"{found.name} > {dose:g} mM {name}")
        if spent is not None:
            raise spent
        gone = sum(count * final[i] for i, count in returned)
        surface, inside = (sum(count * final[i] for i, count in held[where]) for where in ("surface", "inside"))
        digested = sum(count * final[i] for i, count in delivered)
        total = sum(count * final[i] for i, count in taken.items()) - surface - gone
        for key, value in zip(counts, (total, inside, digested, surface, gone), strict=True):
            counts[key].append(value)
    for key, ways in (("digested", delivered), ("returned", returned)):
        if not ways:
            del counts[key]
    curve = VesicleUptake(
        kind="vesicle-uptake",
        part=found.name,
        label=found.label,
        x=Series(name, doses, "mM"),
        series={key: Series(key, np.maximum(values, 0.0) * AVOGADRO, "") for key, values in counts.items()},
        conditions={"cargo": name, "seconds": seconds, "area": cell.membranes[0].area, "temperature": kelvin},
    )
    return _with_fit(curve)


def _decades(part: VesicleTraffic) -> Any:
    """Four decades of dose (texts) about the half saturation of the part alone; 1 uM to 10 mM where there is none."""
    from ..model.conditions import PointConditions

    low, high = 1e-15, 1e3
    few, many = (
        float(part.processes(PointConditions({}, {part.cargo: c}))[0].rate) / c for c in (low, high)
    )  # fmt: skip
    if not few > 2.0 * many:
        return ("1 uM", "10 mM", 25)
    ends = [math.log(low), math.log(high)]
    for _ in range(60):
        middle = 0.5 * (ends[0] + ends[1])
        dose = math.exp(middle)
        rate = float(part.processes(PointConditions({}, {part.cargo: dose}))[0].rate) / dose
        ends[0 if rate > 0.5 * few else 1] = middle
    half = math.exp(0.5 * (ends[0] + ends[1]))
    return (f"{1e-2 * half:.6g} mM", f"{1e2 * half:.6g} mM", 25)


def _cell(part: VesicleTraffic, cargo: str, area: Any, kelvin: float) -> Cell:
    """One cell that does nothing else, in a medium that stays as it is."""
    from ..chemistry.solution import Solution

    salt = {"K": "100 mM", "Cl": "100 mM"}
    medium = Bath("medium", Solution({**salt, cargo: "0 mM", **dict.fromkeys(part.forms, "0 mM")}))
    cytosol = Compartment("cytosol", volume="1 pL", contents=salt)
    membrane = Membrane("membrane", inside=cytosol, outside=medium, area=area, transporters=[part])
    return Cell("cell", [membrane], temperature=f"{kelvin!r} K")


def _with_fit(curve: VesicleUptake) -> VesicleUptake:
    """The same with a hyperbola fitted, where the highest dose brings less than nine tenths of its share."""
    x, y = curve.x.values, curve.y.values
    keep = (x > 0.0) & (y > 0.0)
    if np.count_nonzero(keep) < 4 or not y[keep][-1] / x[keep][-1] < 0.9 * y[keep][0] / x[keep][0]:
        return curve
    top = float(y.max())
    middle = float(x[keep][np.argmin(np.abs(y[keep] - 0.5 * top))])
    return replace(curve, fit=fitted("michaelis-menten", x, y, {"Vmax": (top, "")}, {"Km": (middle, "mM")}, half="Km"))
