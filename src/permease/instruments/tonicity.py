"""Tonicity: what a solution does to a cell's volume, which its osmolarity alone does not tell."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..physics import red_cell_shape
from ..solve.simulate import Simulation
from ..text import Text, message, phrase
from ..units import si, with_unit
from .arguments import whole
from .bench import label_of
from .curve import Curve, Series
from .osmotic_course import everything, first_passage, worth_keeping
from .osmotic_setting import Setting, bathe, bathing, setting
from .osmotic_texts import gained, remarks

if TYPE_CHECKING:
    from pint import Quantity

SAME = 0.02
"""Relative differences of volume and of osmolarity below this are called none."""
FEWEST = 101
"""Output times of the run, however few are wanted."""
_LEAST = 1e-9
VERDICTS: Mapping[str, Text] = {
    "hypertonic": phrase("instrument-hypertonic"),
    "isotonic": phrase("instrument-isotonic"),
    "hypotonic": phrase("instrument-hypotonic"),
}
OSMOTIC: Mapping[str, Text] = {
    "hyperosmotic": phrase("instrument-hyperosmotic"),
    "isosmotic": phrase("instrument-isosmotic"),
    "hyposmotic": phrase("instrument-hyposmotic"),
}
SHAPES: Mapping[str, Text] = {
    "crenated": phrase("instrument-crenated"),
    "disc": phrase("instrument-disc"),
    "cup": phrase("instrument-swollen"),
    "sphere": phrase("instrument-sphere-stretched"),
    "lysed": phrase("instrument-lysed"),
    "shrunken": phrase("instrument-shrunken"),
    "unchanged": phrase("instrument-unchanged"),
    "swollen": phrase("instrument-swollen"),
    "turgid": phrase("instrument-turgid"),
    "plasmolysed": phrase("instrument-plasmolysed"),
}


@dataclass(frozen=True, eq=False)
class Tonicity(Curve):
    """The volume of a cell, over that at rest, after it was put into a solution (``series["volume"]`` against seconds).

    The times are dense where the volume moves. Extremes and the burst are found among all times that the run keeps,
    several times as many.

    Attributes
    ----------
    verdict : "hypertonic", "isotonic" or "hypotonic", by the volume it ends at.
    osmotic : "hyperosmotic", "isosmotic" or "hyposmotic", by the osmolarities of the two baths.
    smallest, largest, final : relative volumes.
    shape : what the cell looks like at the end: of a cell with haemoglobin, crenated, disc, cup, sphere or lysed;
        within a wall, turgid or plasmolysed; otherwise shrunken, unchanged or swollen.
    crenation : (V0 - V)/V0 at the smallest volume; 0 where it never shrank.
    lysis : when it bursts (s); None where it does not, or where no critical volume is known.
    turgor : pressure in the wall at the end (MPa), None without a wall. Of a plasmolysed cell it is what the law of the
        wall keeps as it lets go, its ``onset``: nothing that stretches it.
    remarks : what must be known to read the answer, in both languages: solutes of the bath that the cell has no path
        for.
    """

    verdict: str = "isotonic"
    osmotic: str = "isosmotic"
    smallest: float = 1.0
    largest: float = 1.0
    final: float = 1.0
    shape: str = "disc"
    crenation: float = 0.0
    lysis: Quantity[Any] | None = None
    turgor: Quantity[Any] | None = None
    remarks: tuple[Text, ...] = ()

    @property
    def crenated(self) -> bool:
        """Whether a red cell, or another that bursts, was shrunken into a spiculate form at some time."""
        judged = self.turgor is None and self.conditions["critical"] is not None
        return judged and self.smallest < red_cell_shape.CRENATED

    @property
    def answers(self) -> dict[str, Any]:
        """The numbers as quantities."""
        found = {name: with_unit(getattr(self, name), "") for name in ("smallest", "largest", "final", "crenation")}
        return {**found, "lysis": self.lysis, "turgor": self.turgor}

    def document(self) -> dict[str, Any]:
        """As plain values."""
        words = {name: getattr(self, name) for name in ("verdict", "osmotic", "shape")}
        return {**super().document(), **words, "remarks": [{"en": each.en, "zh": each.zh} for each in self.remarks]}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the volume over time; ``path`` is a .png, .svg or .pdf file to write as well."""
        return importlib.import_module("permease.plot.fragility").plot_tonicity(self, path, language)


def tonicity(
    cell: Any,
    solution: Any,
    *,
    duration: Any = "10 min",
    points: int = 201,
    solids: Any = None,
    osmotic_anomaly: Any = None,
    critical: Any = None,
) -> Tonicity:
    """Put a cell into a solution and follow its volume.

    Parameters
    ----------
    cell :
        a Cell with a path for water to a bath; what the solution holds gets in by the cell's own transporters only.
    solution :
        what its bath is replaced by, held as it is for the whole time, its pH too. Species that a transporter asks for
        and that it lacks are taken as 0 mM, its pH as that of the bath at rest. An acid pH that leaves positive charge
        counts as HCl.
    duration, points :
        how long, and about how many output times.
    solids :
        share of the volume at rest that is no water. None: 0.25 for a cell with haemoglobin, 0 for another.
    osmotic_anomaly :
        share of the water at rest that does not follow, beyond what the run knows: haemoglobin's osmotic coefficient is
        in the run. None: 0.125 for a cell with haemoglobin, 0 for another, and 0 gives the run's own water and solids.
    critical :
        relative volume at which it bursts. None: 1.65 for a cell with haemoglobin, none for another; a wall prevents
        it.

    The run goes on past a burst, so ``final`` and ``largest`` of a lysed cell are those it would have had. Because the
    bath keeps its pH, a red cell in isosmotic sucrose without salt goes on to trade Cl- for OH-: within 1 % of its
    volume for twenty seconds, it is a tenth smaller after ten minutes. Raises InputError for arguments that cannot be
    used, ModelError for a cell without a path for water or with a law that has no value in the bath (a Nernst potential
    at 0 mM).

    Shapes: ``x`` and every series (n,), n the number of output times. Source: the cell's own laws; the numbers of a red
    cell as in ``fragility``.

    >>> import permease as pm
    >>> pm.tonicity(pm.cells.red_blood_cell(), pm.solutions.plasma()).verdict
    'isotonic'
    """
    at = setting(cell, solids, osmotic_anomaly, critical, "tonicity")
    given = bathing(at, solution, "tonicity > solution")
    seconds = si(duration, "s", "duration")
    if not seconds > 0.0:
        raise InputError(
            message("errors_instruments-duration-must-above-zero"), where="tonicity > duration", hint='"10 min"'
        )
    count = whole(points, "tonicity > points", 2)
    result = bathe(at, Simulation(cell), given, seconds, max(count, FEWEST), "tonicity")
    names = result.trajectory.system
    path = f"{at.compartment.name}.pressure"
    pressure = result.final.values.get(path)
    column = None if pressure is None else list(result.units).index(path)
    times, water, observed = everything(result, names.index(f"{at.compartment.name}.volume"), column)
    volume = np.asarray(at.relative(water))
    shown = worth_keeping(times, volume, count)
    series = {"volume": Series("volume", volume[shown])}
    if observed is not None:
        series["turgor"] = Series("turgor", observed[shown] * 1e-6, "MPa")
    final = float(volume[-1])
    burst = None if pressure is not None or at.critical is None else first_passage(times, volume, at.critical)
    outside = (given.osmotic, at.bath.solution.osmotic)
    return Tonicity(
        kind="tonicity",
        part=cell.name,
        label=label_of(cell),
        x=Series("time", times[shown], "s"),
        series=series,
        conditions={
            "solution": solution.name or repr(solution),
            "gained": gained(at, given),
            "osmolarity": outside[0],
            "before": outside[1],
            "pH": given.pH,
            "temperature": cell.temperature,
            "solids": at.solids,
            "osmotic_anomaly": at.anomaly,
            "critical": at.critical,
            "sphere": at.sphere,
            **({} if at.compartment.wall is None else {"onset": at.compartment.wall.onset * 1e-6}),
        },
        verdict=_compared(final, ("hypertonic", "isotonic", "hypotonic")),
        osmotic=_compared(outside[0] / max(outside[1], _LEAST), ("hyposmotic", "isosmotic", "hyperosmotic")),
        smallest=float(np.min(volume)),
        largest=float(np.max(volume)),
        final=final,
        shape=_shape(at, final, burst is not None, pressure),
        crenation=red_cell_shape.crenation_index(float(np.min(volume))),
        lysis=None if burst is None else with_unit(burst, "s"),
        turgor=None if pressure is None else with_unit(pressure, "Pa", "MPa"),
        remarks=remarks(at, given, seconds),
    )


def _compared(ratio: float, words: tuple[str, str, str]) -> str:
    if ratio < 1.0 - SAME:
        return words[0]
    return words[2] if ratio > 1.0 + SAME else words[1]


def _shape(at: Setting, final: float, burst: bool, pressure: float | None) -> str:
    if pressure is not None:
        wall = at.compartment.wall
        least = max(0.0, wall.onset if wall is not None else 0.0)
        return "plasmolysed" if pressure <= 1.02 * least + 1.0 else "turgid"
    if burst:
        return "lysed"
    if at.critical is None:
        return _compared(final, ("shrunken", "unchanged", "swollen"))
    return red_cell_shape.shape(final, at.sphere, at.critical)
