"""Permeability against pH: the profile of a weak electrolyte, and its intrinsic numbers from measured points."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...physics.unstirred import in_series, neutral_fraction, unstirred_share
from ...text import message, phrase
from ...units import with_unit
from ..curve import Series
from .fitting import Law, fit_law
from .pampa import demand_ion
from .references import UNSTIRRED
from .result import AssayCurve
from .solute import CHARGES, acidity, ionization, permeability_of

if TYPE_CHECKING:
    from pint import Quantity

SWEEP = (3.0, 10.0, 57)
PROFILE = phrase("assay-permeability-against-ph")
FIT = phrase("assay-intrinsic-permeability-from-ph-profile")
_OPEN = 30.0
"""An interval wider than this many times the number says that the points leave it open."""


@dataclass(frozen=True, eq=False)
class PampaProfile(AssayCurve):
    """P_e (main), P_m of the bare membrane and the share of the resistance in water, against the pH of both wells."""

    @property
    def flux_pKa(self) -> float | None:
        """The pH at which P_e is half its plateau: pKa moved by log10(1 + P_0/P_u), up for acids.

        None of a neutral solute, and where the charged form crosses as well.
        """
        given = self.conditions
        if given["kind"] == "neutral" or given["ion_permeability"]:
            return None
        shift = math.log10(1.0 + given["permeability"] / given["unstirred"]) if given["unstirred"] else 0.0
        return float(given["pKa"] - CHARGES[given["kind"]] * shift)

    @property
    def answers(self) -> dict[str, Any]:
        """The pH of half the plateau."""
        return {"flux_pKa": None if self.flux_pKa is None else with_unit(self.flux_pKa, "")}


def pampa_profile(
    permeability: Any,
    *,
    kind: str,
    pKa: Any = None,
    pH: Any = SWEEP,
    ion_permeability: Any = None,
    unstirred: Any = UNSTIRRED,
) -> PampaProfile:
    """P_e(pH) with one pH in both wells: 1/P_e = 1/P_u + 1/P_m, P_m = P_0 f + P_i (1 - f), f the neutral share.

    Arguments as in ``pampa``; ``pH`` is (from, to, count) or a list. Raises InputError, QuantityError,
    UnknownNameError.

    Shapes: ``x`` and every series (n,), n the number of pH values. Source: resistances in series, as Walter, Hastings &
    Gutknecht 1982 took them for weak acids.

    >>> curve = pampa_profile("0.095 cm/s", kind="acid", pKa=4.82, pH=[5, 7.4], unstirred="1e-3 cm/s")
    >>> curve["limited"].values.round(3).tolist()
    [0.974, 0.2]
    """
    solute = ionization(kind, pKa)
    demand_ion(solute, ion_permeability)
    p0 = permeability_of(permeability)
    ion = 0.0 if ion_permeability is None else permeability_of(ion_permeability, "ion_permeability", zero=True)
    p_u = None if unstirred is None else permeability_of(unstirred, "unstirred")
    x = _acidities(pH)
    share = np.asarray(solute.neutral(x), float)
    membrane = p0 * share + ion * (1.0 - share)
    through = membrane if p_u is None else in_series(membrane, p_u)
    limited = np.zeros(len(x)) if p_u is None else unstirred_share(membrane, p_u)
    series = {
        "P_e": Series("P_e", 100.0 * through, "cm/s"),
        "P_m": Series("P_m", 100.0 * membrane, "cm/s"),
        "limited": Series("limited", limited),
    }
    conditions = {"kind": solute.kind, "pKa": solute.pKa, "permeability": p0, "ion_permeability": ion, "unstirred": p_u}
    return PampaProfile("pampa-profile", "PAMPA", PROFILE, Series("pH", x), series, conditions)


@dataclass(frozen=True, eq=False)
class PampaFit(AssayCurve):
    """Measured P_e against pH with the law fitted to their logarithms: ``fit["P0"]``, ``fit["pKa"]``, ``fit["Pu"]``."""

    @property
    def intrinsic(self) -> Quantity[Any]:
        """P_0 of the neutral form (cm/s); its interval is ``fit["P0"].interval``."""
        return with_unit(self.fit["P0"].value if self.fit else math.nan, "cm/s")

    @property
    def answers(self) -> dict[str, Any]:
        """Every fitted number."""
        return {} if self.fit is None else {name: p.quantity for name, p in self.fit.parameters.items()}


def fit_pampa(pH: Any, effective: Any, *, kind: str, pKa: Any = None, unstirred: Any = "fit") -> PampaFit:
    """Intrinsic permeability, pKa and unstirred layer from P_e measured at several pH (one pH in both wells).

    Parameters
    ----------
    pH, effective :
        the points: numbers, and permeabilities as a list of quantities or a quantity that holds an array.
    kind :
        ``"acid"`` or ``"base"``.
    pKa :
        known; left out it is fitted.
    unstirred :
        known P_u of both layers; None where the plate is perfectly stirred; ``"fit"`` (default) fits it.

    A profile has a plateau, 1/P_0 + 1/P_u, and a place where it falls, P_0 10^(+-pKa): two numbers, so one of pKa and
    unstirred must be known. Least squares of the logarithms, so that points weigh by their relative error. Intervals of
    95 % are those of the linearised law, endless for a number that the points leave open, which a remark then says.
    Raises InputError for points that do not match or are too few, or nothing known, ConvergenceError where nothing
    settles.

    Shapes: ``pH`` and ``effective`` (n,), of one length; so are ``x`` and the series of the result. Source: resistances
    in series, as Walter, Hastings & Gutknecht 1982 took them for weak acids.

    >>> curve = pampa_profile("2e-4 cm/s", kind="acid", pKa=4.5, pH=(3, 9, 13), unstirred="1e-3 cm/s")
    >>> found = fit_pampa(curve.x.values, curve["P_e"].quantity, kind="acid", pKa=4.5)
    >>> f"{found.intrinsic:.4g~}", f"{found.fit['Pu'].quantity:.4g~}"
    ('0.0002 cm / s', '0.001 cm / s')
    """
    if kind == "neutral":
        raise InputError(message("errors_instruments-neutral-solute-has-no-profile"), where="kind", hint='kind="acid"')
    solute = ionization(kind, 7.0 if pKa is None else pKa)
    x, y = _acidities(pH), permeabilities(effective)
    if len(x) != len(y):
        raise InputError(
            message("errors_instruments-ph-permeabilities", count=len(x), count2=len(y)),
            where="effective",
            hint=message("errors_instruments-one-each-per-point"),
        )
    charge = solute.charge
    highest = 1.2 * float(np.max(y))
    guesses: dict[str, tuple[float, str, bool]] = {"P0": (highest, "cm/s", True)}
    fixed: dict[str, tuple[float, str]] = {}
    if pKa is None:
        guesses["pKa"] = (float(x[np.argmin(np.abs(np.log(2.0 * y / np.max(y))))]), "", False)
    else:
        fixed["pKa"] = (float(solute.pKa or 0.0), "")
    if isinstance(unstirred, str) and unstirred == "fit":
        if pKa is None:
            raise InputError(
                message("errors_instruments-pka-unstirred-cannot-both-fitted"),
                where="fit_pampa",
                why=message("errors_instruments-profile-shows-plateau-1-p0-1"),
                hint=message("errors_instruments-pka-4-8-unstirred-3e-5"),
            )
        guesses["Pu"] = (3.0 * highest, "cm/s", True)
    elif unstirred is not None:
        fixed["Pu"] = (100.0 * permeability_of(unstirred, "unstirred"), "cm/s")
    formula = "1/P_e = 1/Pu + (1 + 10^(pH - pKa))/P0" if charge < 0 else "1/P_e = 1/Pu + (1 + 10^(pKa - pH))/P0"
    fit = fit_law("pampa", formula, _law(kind), x, y, guesses, fixed=fixed, logarithmic=True, starts=6)
    open_ = [name for name in guesses if not fit[name].high - fit[name].low < _OPEN * max(abs(fit[name].value), 1e-30)]
    remarks = tuple(phrase("assay-points-do-not-determine-see", name=name) for name in open_)
    series = {"P_e": Series("P_e", y, "cm/s")}
    return PampaFit("pampa-fit", "PAMPA", FIT, Series("pH", x), series, {"kind": kind}, fit, remarks)


def _law(kind: str) -> Law:
    def law(x: Any, p: Mapping[str, float]) -> Any:
        membrane = p["P0"] * neutral_fraction(x, p["pKa"], kind)
        return in_series(membrane, p["Pu"]) if "Pu" in p else membrane

    return law


def _acidities(values: Any) -> np.ndarray:
    if (
        isinstance(values, tuple)
        and len(values) == 3
        and isinstance(values[2], int)
        and not isinstance(values[2], bool)
    ):
        start, end, count = acidity(values[0], "pH > from"), acidity(values[1], "pH > to"), values[2]
        if not 2 <= count <= 10_000 or start == end:
            raise InputError(
                message("errors_instruments-sweep-has-two-different-ends"), where="pH", hint="pH=(3, 10, 29)"
            )
        return np.linspace(start, end, count)
    values = getattr(values, "magnitude", values)
    if isinstance(values, (str, bytes)) or np.ndim(values) != 1 or len(values) == 0:
        raise InputError(
            message("errors_instruments-cannot-read-several-ph", values=f"{values!r}"),
            where="pH",
            hint="pH=[4, 5, 6, 7.4]",
        )
    return np.array([acidity(float(v) if isinstance(v, np.generic) else v, f"pH[{i}]") for i, v in enumerate(values)])


def permeabilities(values: Any, where: str = "effective") -> np.ndarray:
    """Several permeabilities (cm/s), all above zero. Raises InputError, QuantityError."""
    if hasattr(values, "magnitude") and np.ndim(values.magnitude) == 1:
        values = [v * values.units for v in np.asarray(values.magnitude, float).tolist()]
    if isinstance(values, (str, bytes)) or not isinstance(values, (list, tuple)) or not values:
        raise InputError(
            message("errors_instruments-cannot-read-several-permeabilities", values=f"{values!r}"),
            where=where,
            hint=f'{where}=["1e-6 cm/s", "2e-6 cm/s"]',
        )
    return np.array([100.0 * permeability_of(v, f"{where}[{i}]") for i, v in enumerate(values)])
