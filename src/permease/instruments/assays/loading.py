"""Loading of weak bases into liposomes by a pH gradient or an ammonium-sulfate gradient."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...chemistry.dissociation import ion_product_of_water
from ...errors import InputError, SimulationError
from ...physics.root import root
from ...physics.unstirred import neutral_fraction
from ...text import message, phrase
from ...units import si, with_unit
from ...units import temperature as in_kelvin
from ..arguments import not_negative, positive, whole
from ..curve import Series
from .references import AMMONIA_PERMEABILITY, AMMONIUM_PKA, BISULFATE_PKA
from .result import AssayCurve
from .solute import acidity, amount_concentration, permeability_of

BISULFATE = float(BISULFATE_PKA.amount)
SATURATED = 6e3
"""mol/m3: more ammonium sulfate than water can hold."""
LABEL = phrase("assay-loading-weak-base-into-liposomes")


@dataclass(frozen=True, eq=False)
class LiposomeLoading(AssayCurve):
    """A weak base that gathers in liposomes.

    ``series``: ``"loaded"`` share of all the base that is inside (main), ``"accumulation"`` total concentration inside
    over outside, ``"pH"`` inside, ``"drug.inside"`` and ``"ammonia.inside"`` total concentrations (mM), against time.
    """

    @property
    def loaded(self) -> float:
        """Share of the base inside at the end."""
        return float(self.y.values[-1])

    @property
    def answers(self) -> dict[str, Any]:
        """Loaded share, accumulation and pH inside at the end."""
        last = {name: float(series.values[-1]) for name, series in self.series.items()}
        return {
            "loaded": with_unit(last["loaded"], ""),
            "accumulation": with_unit(last["accumulation"], ""),
            "pH_inside": with_unit(last["pH"], ""),
            "drug_inside": with_unit(last["drug.inside"], "mM"),
        }


@dataclass(frozen=True)
class _Lumen:
    """What holds the pH inside: an electroneutral lumen whose charges cross only as neutral bases."""

    pKa: float
    ammonia_pKa: float
    buffer: float
    start_pH: float
    water: float
    fixed: float
    sulfate: float = 0.0

    def acidity(self, drug: float, ammonia: float) -> float:
        """pH at total concentrations of both bases (mol/m3), from electroneutrality; it rises with either."""

        def charge(pH: float) -> float:
            protons = 10.0 ** (3.0 - pH)
            held = drug * (1.0 - float(neutral_fraction(pH, self.pKa, "base")))
            held += ammonia * (1.0 - float(neutral_fraction(pH, self.ammonia_pKa, "base")))
            held += self.sulfate * float(neutral_fraction(pH, BISULFATE, "acid"))
            return float(protons - self.water / protons + held - self.buffer * (pH - self.start_pH) - self.fixed)

        return root(charge, -2.0, 16.0)


def liposome_loading(
    permeability: Any,
    *,
    pKa: Any,
    concentration: Any = "2 mM",
    inside_pH: Any = None,
    buffering: Any = None,
    ammonium_sulfate: Any = None,
    outside_pH: Any = 7.4,
    outside_ammonium: Any = "0 mM",
    lumen_fraction: Any = 0.01,
    radius: Any = "50 nm",
    ammonia_permeability: Any = AMMONIA_PERMEABILITY,
    temperature: Any = "37 degC",
    duration: Any = "1 hour",
    points: int = 201,
) -> LiposomeLoading:
    """A weak base outside liposomes whose lumen is acid, or becomes so as ammonia escapes.

    Parameters
    ----------
    permeability, pKa, concentration :
        of the neutral form of the base; total base per volume of everything outside at the start.
    inside_pH, buffering :
        a pH gradient: the pH inside at the start, and the buffer there (mM per pH unit, constant), e.g. 4.0 and
        ``"100 mM"`` for citrate; every molecule that enters takes a proton.
    ammonium_sulfate :
        an ammonium-sulfate gradient instead: (NH4)2SO4 inside. For each NH3 that leaves a proton stays behind.
    outside_pH, outside_ammonium :
        outside: an endless buffer, and the ammonium that is there at the start; what escapes adds to it, which is what
        ends the gradient.
    lumen_fraction :
        of all lumens together in the sample, above 0.
    radius, ammonia_permeability, temperature, duration, points :
        of the liposomes; nothing charged crosses, and the pH inside keeps the lumen electroneutral.

    The base does not precipitate inside, so the loading of drugs that form a salt with sulfate is a lower bound;
    activity is concentration. Integrated to 1e-8. Raises InputError, QuantityError, SimulationError.

    Shapes: ``x`` and every series (n,), n the number of points. Source: mass balance, acid-base equilibria and
    electroneutrality of the lumen.

    >>> found = liposome_loading("1e-5 cm/s", pKa=8.5, ammonium_sulfate="250 mM")
    >>> found.loaded > 0.6
    True
    """
    p, r = permeability_of(permeability), positive(radius, "m", "radius", "50 nm")
    p_ammonia = permeability_of(ammonia_permeability, "ammonia_permeability")
    pk = _number(pKa, "pKa", -10.0, 25.0)
    c0 = amount_concentration(concentration, "concentration")
    share = _number(lumen_fraction, "lumen_fraction", 0.0, 1.0)
    if not 0.0 < share < 1.0:
        raise InputError(
            message("errors_instruments-above-0-below-1-not", share=f"{share:g}"),
            where="lumen_fraction",
            hint="lumen_fraction=0.01",
        )
    out_pH, kelvin = acidity(outside_pH, "outside_pH"), in_kelvin(temperature)
    nh_out = amount_concentration(outside_ammonium, "outside_ammonium", zero=True)
    if (inside_pH is None) == (ammonium_sulfate is None):
        raise InputError(message("errors_instruments-give-inside-ph-ammonium-sulfate"),
                         where="ammonium_sulfate, inside_pH",
                         why=message("error-both_given") if inside_pH is not None else "",
                         hint='ammonium_sulfate="250 mM"')  # fmt: skip
    nh_pk = _number(AMMONIUM_PKA, "pKa", -10.0, 25.0)
    lumen, ammonia = _lumen(inside_pH, buffering, ammonium_sulfate, pk, nh_pk, kelvin)
    end = positive(duration, "s", "duration", "1 hour")
    times = np.linspace(0.0, end, whole(points, "points", 2, 100_000))
    drug, nh = _followed(lumen, ammonia, p, p_ammonia, r, c0, share, out_pH, nh_out, times)
    outside = c0 - drug * share / (1.0 - share)
    with np.errstate(divide="ignore"):
        accumulation = np.where(outside > 0.0, drug / np.where(outside > 0.0, outside, 1.0), np.inf)
    series = {
        "loaded": Series("loaded", drug * share / ((1.0 - share) * c0)),
        "accumulation": Series("accumulation", accumulation),
        "pH": Series("pH", np.array([lumen.acidity(d, n) for d, n in zip(drug, nh, strict=True)])),
        "drug.inside": Series("drug.inside", drug, "mM"),
    }
    if ammonium_sulfate is not None or nh_out > 0.0:
        series["ammonia.inside"] = Series("ammonia.inside", nh, "mM")
    conditions = {"permeability": p, "pKa": pk, "concentration": c0, "outside_pH": out_pH, "lumen_fraction": share}
    found = LiposomeLoading(
        "liposome-loading", "liposome", LABEL, Series("time", times / 60.0, "min"), series, conditions
    )
    remarks = []
    if float(np.min(series["pH"].values)) < 3.0:
        remarks.append(phrase("assay-ph-inside-falls-below-3"))  # fmt: skip
    if abs(drug[-1] - drug[-2]) * (len(times) - 1) > 0.05 * max(drug[-1], 1e-300):
        remarks.append(phrase("assay-loading-not-finished-end"))
    if drug[-1] > 100.0:
        remarks.append(phrase("assay-more-than-100-mm-inside"))  # fmt: skip
    return replace(found, remarks=tuple(remarks))


def _number(value: Any, where: str, low: float, high: float) -> float:
    if value is None:
        raise InputError(message("errors_instruments-number-missing"), where=where, hint=f"{where}=8.5")
    found = si(value, "", where)
    if not low <= found <= high:
        raise InputError(
            message("errors_instruments-between-not", low=f"{low:g}", high=f"{high:g}", found=f"{found:g}"), where=where
        )
    return found


def _lumen(
    inside_pH: Any, buffering: Any, sulfate: Any, pKa: float, ammonia_pKa: float, kelvin: float
) -> tuple[_Lumen, float]:
    """The lumen at the start and its ammonium (mol/m3)."""
    water = float(ion_product_of_water(kelvin))
    if sulfate is None:
        begin = acidity(inside_pH, "inside_pH")
        held = not_negative("20 mM" if buffering is None else buffering, "mol/m^3", "buffering", "20 mM")
        protons = 10.0 ** (3.0 - begin)
        return _Lumen(pKa, ammonia_pKa, held, begin, water, protons - water / protons), 0.0
    if buffering is not None:
        raise InputError(
            message("errors_instruments-ammonium-holds-ph-itself"),
            where="buffering",
            hint=message("errors_instruments-leave-out"),
        )
    salt = amount_concentration(sulfate, "ammonium_sulfate")
    if salt > SATURATED:
        raise InputError(
            message("errors_instruments-water-does-not-hold", sulfate=sulfate),
            where="ammonium_sulfate",
            hint='ammonium_sulfate="250 mM"',
        )
    ammonium = 2.0 * salt
    return _Lumen(pKa, ammonia_pKa, 0.0, 7.0, water, ammonium, 0.5 * ammonium), ammonium


def _followed(
    lumen: _Lumen, ammonia: float, p: float, p_ammonia: float, r: float, c0: float, share: float, out_pH: float,
    nh_out: float, times: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Total drug and total ammonia inside (mol/m3)."""
    from scipy.integrate import solve_ivp

    f_out, g_out = (float(neutral_fraction(out_pH, pK, "base")) for pK in (lumen.pKa, lumen.ammonia_pKa))
    scale = np.array([c0, max(ammonia, nh_out, c0)])

    def change(_: float, y: np.ndarray) -> np.ndarray:
        drug, nh = np.maximum(y * scale, 0.0)
        pH = lumen.acidity(float(drug), float(nh))
        outside = c0 - drug * share / (1.0 - share)
        around = nh_out + (ammonia - nh) * share / (1.0 - share)
        into = 3.0 * p / r * (f_out * outside - float(neutral_fraction(pH, lumen.pKa, "base")) * drug)
        gained = 3.0 * p_ammonia / r * (g_out * around - float(neutral_fraction(pH, lumen.ammonia_pKa, "base")) * nh)
        found: np.ndarray = np.array([into, gained]) / scale
        return found

    begin = np.array([0.0, ammonia]) / scale
    found = solve_ivp(change, (0.0, float(times[-1])), begin, "LSODA", times, rtol=1e-8, atol=1e-12)
    if not found.success or not np.all(np.isfinite(found.y)):
        raise SimulationError(message("errors_instruments-loading-could-not-followed-end"), where="liposome_loading",
                              why=str(found.message))  # fmt: skip
    drug, nh = np.maximum(found.y, 0.0) * scale[:, None]
    return np.asarray(drug), np.asarray(nh)
