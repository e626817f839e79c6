"""Permeability of a membrane against oil/water partition: measured solutes beside the line that predicts others."""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..bilayer import overton as data
from ..bilayer.bilayer import Bilayer
from ..bilayer.recipe import Recipe
from ..text import phrase
from ..units import with_unit
from .arguments import bilayer_of, lipid_names
from .curve import Curve, Series

if TYPE_CHECKING:
    from ..bilayer.estimate import Estimate

LABEL = phrase("instrument-permeability-against-partition")


@dataclass(frozen=True, eq=False)
class OvertonCurve(Curve):
    """log10 of the permeability (cm/s) of measured solutes against log10 of their partition coefficient.

    ``series["measured"]``, ``low`` and ``high`` are the measured permeability taken to this membrane and its range,
    ``predicted`` what the partition coefficient alone says, ``residual`` measured minus predicted (decades; NaN where
    the rule does not serve a solute). ``solutes`` are the names of the points, ``light`` says which weigh less than
    50 g/mol, ``membrane`` and ``solvent`` what it was made for.
    """

    solutes: tuple[str, ...] = ()
    light: tuple[bool, ...] = ()
    solvent: str = "hexadecane"
    membrane: Bilayer | None = None

    def rms(self, light: bool | None = None) -> float:
        """Root mean square of the residuals (decades): of all solutes, or only of light or of heavy ones."""
        values = self["residual"].values
        kept = np.isfinite(values) & np.array([light is None or each is light for each in self.light])
        return float(np.sqrt(np.mean(values[kept] ** 2))) if kept.any() else math.nan

    @property
    def answers(self) -> dict[str, Any]:
        """Root mean square of the residuals (decades) from 50 g/mol up and below; None where there is none."""
        found = {"rms_heavy": self.rms(False), "rms_light": self.rms(True)}
        return {name: with_unit(value, "") if math.isfinite(value) else None for name, value in found.items()}

    def csv(self) -> str:
        """The table as comma-separated text, with the solutes in the first column."""
        head, *lines = super().csv().splitlines()
        rows = [f"{name},{line}" for name, line in zip(self.solutes, lines, strict=True)]
        return "\n".join([f"solute,{head}", *rows]) + "\n"

    def document(self) -> dict[str, Any]:
        """As plain values, with the solutes by their place."""
        return {**super().document(), "solutes": list(self.solutes), "light": list(self.light)}

    def plot(self, path: Any = None, language: str = "en", solute: Any = None) -> Any:
        """Draw it; ``solute`` marks one point, ``path`` is a .png, .svg or .pdf file to write as well."""
        drawing = importlib.import_module("permease.plot.permeability")
        name = None if self.part else self.label
        return drawing.plot_permeability(self.membrane, path, language, solute, self.solvent, name)


def overton(membrane: Any, solvent: str = "hexadecane", *, temperature: Any = None) -> OvertonCurve:
    """log P against log K: every neutral solute measured on bilayers, taken to a membrane, beside its prediction.

    Parameters
    ----------
    membrane :
        a ``Bilayer``, a recipe, a table of mole fractions or the name of a lipid.
    solvent :
        of the partition coefficient against water: ``"hexadecane"`` or ``"octanol"``.
    temperature :
        another than that of the membrane.

    The rule of hexadecane was drawn from twelve of these solutes (Walter & Gutknecht 1986), so their residuals are no
    independent test; the others are. Raises UnknownNameError, InputError and QuantityError for what cannot be used.

    Shapes: ``x`` and every series (n,), n the number of solutes. Source: each measured permeability and partition
    coefficient carries its own.

    >>> found = overton("POPC", temperature="25 degC")
    >>> found.rms(light=False) < 0.5 < found.rms(light=True)
    True
    """
    base = bilayer_of(membrane, "overton")
    if temperature is not None:
        base = base.at(temperature)
    points = data.points(base, solvent)
    logs = {
        "measured": [_log(each.measured.value) for each in points],
        "low": [_log(each.measured.low) for each in points],
        "high": [_log(each.measured.high) for each in points],
        "predicted": [_predicted(each.predicted) for each in points],
    }
    series = {name: Series(name, np.array(values), "") for name, values in logs.items()}
    series["residual"] = Series("residual", series["measured"].values - series["predicted"].values, "")
    lipids = dict(base.lipids)
    return OvertonCurve(
        kind="overton",
        part="" if isinstance(membrane, Recipe) else lipid_names(lipids),
        label=membrane.label if isinstance(membrane, Recipe) else LABEL,
        x=Series(f"log K {solvent}/water", np.array([each.partition for each in points])),
        series=series,
        conditions={"lipids": lipids, "solvent": solvent, "temperature": base.kelvin},
        solutes=tuple(each.permeant.species for each in points),
        light=tuple(each.light for each in points),
        solvent=solvent,
        membrane=base,
    )


def _log(value: Any) -> float:
    return math.log10(float(value.to("cm/s").magnitude))


def _predicted(found: Estimate | None) -> float:
    return math.nan if found is None else _log(found.value)
