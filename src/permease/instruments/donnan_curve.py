"""The Gibbs-Donnan equilibrium against the charge of what cannot leave."""

from __future__ import annotations

import importlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species
from ..constants import GAS
from ..errors import InputError, choice
from ..physics.donnan import open_equilibrium
from ..physics.impermeant import Impermeant
from ..text import message, phrase
from ..units import si, with_unit
from ..units import temperature as kelvin_of
from .arguments import not_negative
from .curve import Curve, Series

if TYPE_CHECKING:
    from pint import Quantity

LARGEST = 10_000
DENSITIES = ("0 mM", "300 mM", 61)
_SALT = 'salt={"K": "150 mM", "Cl": "150 mM"}'
_HINT = 'densities=("0 mM", "300 mM", 61)'


@dataclass(frozen=True, eq=False)
class DonnanCurve(Curve):
    """A rigid compartment in a large bath, along the density of impermeant charge |z| c (mM of charge).

    ``series["ratio"]`` is the ion's concentration inside over outside, ``voltage`` in mV (inside minus outside),
    ``excess`` the osmolarity inside over that of the bath (mM), ``excess.ions`` the small ions' part of it, and
    ``pressure`` the osmotic pressure of the whole (kPa). ``ion`` is whose ratio it is, ``charge`` the charge number
    of the impermeant solute, ``half`` the density (mM) at which |voltage| is RT ln2 / F.
    """

    ion: str = "Cl"
    charge: float = -1.0
    half: float = 0.0

    @property
    def answers(self) -> dict[str, Quantity[Any] | None]:
        """The density at which monovalent ions differ twofold: 1.5 times the concentration of a monovalent salt."""
        return {"half": with_unit(self.half, "mol/m^3", "mM")}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw ratio, voltage and osmotic excess; ``path`` is a .png, .svg or .pdf file to write as well."""
        return importlib.import_module("permease.plot.donnan").plot_donnan(self, path=path, language=language)


def donnan_curve(
    salt: Any = "150 mM",
    densities: Any = DENSITIES,
    *,
    charge: Any = -8,
    ion: str = "Cl",
    temperature: Any = "37 degC",
) -> DonnanCurve:
    """Ratio of an ion, voltage and osmotic excess of a rigid compartment against the charge it cannot lose.

    In a monovalent salt of concentration C the ratio r of the anion follows 1/r - r = |z| c/C for an anion of charge
    z and concentration c that cannot leave: only the density of charge over the salt matters. The osmotic excess is
    C (r + 1/r - 2) of small ions and c of the solute itself, so it depends on z as well.

    Parameters
    ----------
    salt :
        the bath: a concentration of KCl, or a table of permeant ions that add up to no charge.
    densities :
        |z| c: (from, to, count) or a sequence of concentrations of charge, none below zero.
    charge :
        charge number z of each impermeant molecule, not 0; negative keeps anions out.
    ion :
        the ion of the bath whose ratio is wanted.
    temperature :
        of voltage and pressure.

    Raises InputError, QuantityError or UnknownNameError for what cannot be used, ConvergenceError where the bath has
    no ion that can balance the charge.

    Shapes: ``x`` and every series (n,), n the number of densities. Sources: Donnan 1911 for the ratio; van 't Hoff 1887
    for the pressure.

    >>> curve = donnan_curve("150 mM", ["0 mM", "40 mM"], charge=-8)
    >>> [round(float(r), 4) for r in curve["ratio"].values], round(float(curve["voltage"].values[-1]), 3)
    ([1.0, 0.8755], -3.553)
    >>> print(f"{curve.answers['half']:.6g~P}")
    225 mM
    """
    kelvin = kelvin_of(temperature)
    bath = _bath(salt)
    watched = choice(phrase("thing-ion-bath"), ion, bath, where="ion")
    z = si(charge, "", "charge")
    if z == 0.0 or abs(z) > 1e6:
        raise InputError(
            message("errors_instruments-impermeant-solute-charge-no-ion", z=f"{z:g}"), where="charge", hint="charge=-8"
        )
    values = _densities(densities)
    solute = Impermeant("impermeant", z)
    found = [open_equilibrium(bath, [(solute, float(d) / abs(z))], kelvin) for d in values]
    excess = np.array([each.osmotic_pressure for each in found]) / (GAS * kelvin)
    series = (
        Series("ratio", np.array([each.ratio(watched) for each in found])),
        Series("voltage", np.array([1e3 * each.voltage for each in found]), "mV"),
        Series("excess", excess, "mM"),
        Series("excess.ions", excess - values / abs(z), "mM"),
        Series("pressure", np.array([each.osmotic_pressure for each in found]) / 1e3, "kPa"),
    )
    twofold = math.copysign(math.log(2.0), z)
    return DonnanCurve(
        kind="donnan",
        part=", ".join(f"{name} {c:.4g} mM" for name, (_, c) in bath.items()),
        label=phrase("instrument-gibbs-donnan-equilibrium"),
        x=Series("charge density", values, "mM"),
        series={each.name: each for each in series},
        conditions={
            "swept": "charge density", "outside": {name: c for name, (_, c) in bath.items()}, "ion": watched,
            "charge": z, "temperature": kelvin,
        },
        ion=watched,
        charge=z,
        half=abs(sum(k * c * math.expm1(-k * twofold) for k, c in bath.values())),
    )  # fmt: skip


def _bath(salt: Any) -> dict[str, tuple[int, float]]:
    if not isinstance(salt, Mapping):
        concentration = not_negative(salt, "mol/m^3", "salt", "150 mM")
        salt = {"K": with_unit(concentration, "mol/m^3", "mM"), "Cl": with_unit(concentration, "mol/m^3", "mM")}
    found: dict[str, tuple[int, float]] = {}
    for name, value in salt.items():
        entry = species(name)
        if not entry.charge:
            raise InputError(message("errors_instruments-carries-no-charge", name=entry.name), where="salt", hint=_SALT)
        if entry.name in found:
            raise InputError(message("errors_instruments-given-twice", name=entry.name), where="salt")
        found[entry.name] = (entry.charge, not_negative(value, "mol/m^3", f"salt > {name}", "150 mM"))
    if not any(c > 0.0 for _, c in found.values()):
        raise InputError(message("errors_instruments-bath-holds-no-permeant-ion"), where="salt", hint='salt="150 mM"')
    return found


def _densities(values: Any) -> np.ndarray:
    if isinstance(values, tuple) and len(values) == 3 and isinstance(values[2], (int, np.integer)):
        count = int(values[2])
        if isinstance(values[2], bool) or not 2 <= count <= LARGEST:
            raise InputError(
                message("errors_instruments-no-number-of-points", count=f"{values[2]!r}"), where="densities", hint=_HINT
            )
        start, end = (not_negative(value, "mol/m^3", "densities", "300 mM") for value in values[:2])
        if not start < end:
            raise InputError(message("errors_instruments-range-ends-before-starts"), where="densities", hint=_HINT)
        return np.linspace(start, end, count)
    if isinstance(values, (str, bytes)) or not isinstance(values, (Sequence, np.ndarray)) or not len(values):
        raise InputError(
            message("errors_instruments-several-densities-charge-needed-not", values=f"{values!r}"),
            where="densities",
            hint=_HINT,
        )
    if len(values) > LARGEST:
        raise InputError(
            message("errors_instruments-densities-too-many", count=len(values)), where="densities", hint=_HINT
        )
    return np.array([not_negative(value, "mol/m^3", "densities", "300 mM") for value in values])
