"""Fluidity of a membrane against temperature, with and without cholesterol."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..bilayer.bilayer import Bilayer
from ..bilayer.recipe import Recipe
from ..errors import InputError
from ..text import message, phrase
from ..units import si, temperature, with_unit
from .arguments import bilayer_of, lipid_names
from .curve import Curve, Series

if TYPE_CHECKING:
    from pint import Quantity

MEASURES = {"anisotropy": "", "order": "", "viscosity": "Pa*s", "gel": ""}
"""What is followed, with its unit; ``gel`` is the fraction of the lipid that is frozen."""
LARGEST = 10_000


@dataclass(frozen=True, eq=False)
class FluidityCurve(Curve):
    """A membrane along temperature (degC), once for every content of sterol.

    ``series["anisotropy.40"]`` is the DPH anisotropy with 40 % of sterol; ``order``, ``viscosity`` (Pa s) and ``gel``
    likewise. ``sterols`` are the mole fractions, ``transition`` the main transition (degC) without sterol, None where
    there is none.
    """

    sterols: tuple[float, ...] = ()
    transition: float | None = None

    def of(self, sterol: float, measure: str = "anisotropy") -> Series:
        """One line by its mole fraction of sterol. Raises UnknownNameError for one that is not there."""
        return self[name_of(measure, sterol)]

    def spread(self, sterol: float) -> float:
        """How far the anisotropy moves over all temperatures at this content of sterol."""
        values = self.of(sterol).values
        return float(np.max(values) - np.min(values))

    @property
    def answers(self) -> dict[str, Quantity[Any] | None]:
        """The main transition without sterol, and how far the anisotropy moves at every content of sterol."""
        found: dict[str, Quantity[Any] | None] = {
            "transition": None if self.transition is None else with_unit(self.transition, "degC")
        }
        return {**found, **{name_of("spread", s): with_unit(self.spread(s), "") for s in self.sterols}}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the anisotropy; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        return importlib.import_module("permease.plot.fluidity").plot_fluidity(self, path=path, language=language)


def name_of(measure: str, sterol: float) -> str:
    """``"anisotropy.40"`` for 40 % of sterol."""
    return f"{measure}.{100.0 * sterol:.6g}"


def fluidity(
    membrane: Any,
    temperatures: Any = ("0 degC", "70 degC", 141),
    *,
    sterol: Sequence[Any] = (0.0, 0.2, 0.4),
) -> FluidityCurve:
    """Order, DPH anisotropy and microviscosity of a membrane against temperature, for several contents of sterol.

    Parameters
    ----------
    membrane :
        a ``Bilayer``, a recipe, a table of mole fractions or the name of a lipid; its own sterol is replaced.
    temperatures :
        (from, to, count), or a sequence of temperatures.
    sterol :
        mole fractions of sterol, one line each.

    Raises InputError or QuantityError for what cannot be used.

    Shapes: ``x`` and every series (n,), n the number of temperatures. Source: the laws of ``Bilayer``, each with its
    own.

    >>> curve = fluidity("DPPC", ("25 degC", "50 degC", 26))
    >>> curve.spread(0.4) < 0.4 * curve.spread(0.0)
    True
    """
    base = bilayer_of(membrane, "fluidity")
    celsius = _temperatures(temperatures)
    if isinstance(sterol, (str, bytes, float, int)) or not isinstance(sterol, Sequence) or not len(sterol):
        raise InputError(
            message("errors_instruments-several-mole-fractions-needed-not", sterol=f"{sterol!r}"),
            where="sterol",
            hint="sterol=(0, 0.4)",
        )
    fractions = tuple(dict.fromkeys(si(each, "", "sterol") for each in sterol))
    series: dict[str, Series] = {}
    for fraction in fractions:
        for measure, values in _along(base.with_sterol(fraction), celsius).items():
            name = name_of(measure, fraction)
            series[name] = Series(name, values, MEASURES[measure])
    melting = base.without_sterol().transition_temperature
    return FluidityCurve(
        kind="fluidity",
        part=_named(membrane, base),
        label=membrane.label if isinstance(membrane, Recipe) else phrase("instrument-bilayer"),
        x=Series("temperature", celsius, "degC"),
        series=dict(sorted(series.items(), key=lambda item: list(MEASURES).index(item[0].split(".")[0]))),
        conditions={"swept": "temperature", "lipids": dict(base.lipids), "sterol": list(fractions)},
        sterols=fractions,
        transition=None if melting is None else float(melting.magnitude),
    )


def _along(membrane: Bilayer, celsius: np.ndarray) -> Mapping[str, np.ndarray]:
    states = [membrane.at(f"{float(value) + 273.15!r} K") for value in celsius]
    return {
        "anisotropy": np.array([state.anisotropy for state in states]),
        "order": np.array([state.order_parameter for state in states]),
        "viscosity": np.array([state.viscosity.to("Pa*s").magnitude for state in states]),
        "gel": np.array([state.phases["gel"] for state in states]),
    }


def _named(membrane: Any, base: Bilayer) -> str:
    """The lipids without sterol where they fit a line; nothing for a recipe, which has a label."""
    if isinstance(membrane, Recipe):
        return ""
    return lipid_names(base.without_sterol().lipids)


def _temperatures(values: Any) -> np.ndarray:
    hint = 'temperatures=("0 degC", "70 degC", 141)'
    if isinstance(values, tuple) and len(values) == 3 and isinstance(values[2], (int, np.integer)):
        count = int(values[2])
        if isinstance(values[2], bool) or not 2 <= count <= LARGEST:
            raise InputError(
                message("errors_instruments-no-number-of-points", count=count), where="temperatures", hint=hint
            )
        start, end = (temperature(value, "temperatures") - 273.15 for value in values[:2])
        return np.round(np.linspace(start, end, count), 9)
    if isinstance(values, (str, bytes)) or not isinstance(values, (Sequence, np.ndarray)) or not len(values):
        raise InputError(
            message("errors_instruments-several-temperatures-needed-not", values=f"{values!r}"),
            where="temperatures",
            hint=hint,
        )
    if len(values) > LARGEST:
        raise InputError(
            message("errors_instruments-temperatures-too-many", count=len(values)), where="temperatures", hint=hint
        )
    return np.round(np.array([temperature(value, "temperatures") - 273.15 for value in values]), 9)
