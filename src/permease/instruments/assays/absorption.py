"""The fraction of an oral dose that is absorbed, from a permeability."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import InputError
from ...physics import absorption
from ...sources import Reference
from ...text import Text, message, phrase
from ...units import with_unit
from ..arguments import positive, whole
from .references import RADIUS, TRANSIT, YANG_2007, YU_AMIDON_1999
from .solute import permeability_of

if TYPE_CHECKING:
    from pint import Quantity

MEASURED = (0.05, 100.0)
"""P_app (1e-6 cm/s) within which Caco-2 data of passive drugs usually lie; beyond it the line extrapolates."""


@dataclass(frozen=True)
class Absorption:
    """Fraction absorbed of a dissolved dose.

    Attributes
    ----------
    apparent : P_app of the cell layer (cm/s); None where an effective permeability was given.
    effective : P_eff of the human jejunum (cm/s).
    fraction : absorbed, 0 to 1 (compartmental absorption and transit).
    plug_flow : the same with endless stages.
    half_life : of absorption, ln 2 R/(2 P_eff) (min).
    """

    apparent: Quantity[Any] | None
    effective: Quantity[Any]
    fraction: float
    plug_flow: float
    half_life: Quantity[Any]
    sources: tuple[Reference, ...]
    remarks: tuple[Text, ...] = ()

    def document(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "apparent": None if self.apparent is None else float(self.apparent.magnitude),
            "effective": float(self.effective.magnitude),
            "fraction": self.fraction,
            "plug_flow": self.plug_flow,
            "half_life": float(self.half_life.magnitude),
            "sources": [str(source) for source in self.sources],
            "remarks": [{"en": text.en, "zh": text.zh} for text in self.remarks],
        }

    def __str__(self) -> str:
        lines = [f"P_eff {self.effective:.3g~P}, fraction absorbed {self.fraction:.3f}"]
        return "\n".join([*lines, *(f"note: {text.en}" for text in self.remarks)])


def fraction_absorbed(
    *, apparent: Any = None, effective: Any = None, transit: Any = TRANSIT, radius: Any = RADIUS, stages: int = 7
) -> Absorption:
    """Fraction of a dissolved oral dose absorbed by passive permeation, from Caco-2 or from the human jejunum.

    Parameters
    ----------
    apparent :
        P_app, A to B, of Caco-2 at pH 7.4; turned into P_eff by log10(P_eff/1e-4) = 0.4926 log10(P_app/1e-6) - 0.1454
        (cm/s; Yang 2007).
    effective :
        P_eff of the human jejunum, instead.
    transit, radius, stages :
        of the small intestine; 199 min, 1.75 cm (both provisional) and 7.

    1 - (1 + 2 P_eff T/(n R))^-n (Yu & Amidon 1999). Nothing precipitates, is degraded, metabolised or carried. Raises
    InputError where not exactly one permeability is given or a number is not above zero, QuantityError.

    Sources: Yu & Amidon 1999, Int J Pharm 186:119; P_eff Yang et al. 2007, Curr Drug Metab 8:676.

    >>> found = fraction_absorbed(apparent="10e-6 cm/s")
    >>> f"{found.effective:.3g~}", round(found.fraction, 3)
    ('0.000222 cm / s', 0.92)
    """
    if (apparent is None) == (effective is None):
        raise InputError(
            message("errors_instruments-give-one-apparent-effective"),
            where="fraction_absorbed",
            hint='apparent="10e-6 cm/s"',
        )
    remarks: list[Text] = []
    if apparent is not None:
        cells = permeability_of(apparent, "apparent")
        if not MEASURED[0] <= cells / 1e-8 <= MEASURED[1]:
            remarks.append(phrase("assay-p-app-beyond-what-caco"))  # fmt: skip
        p_eff = float(absorption.human_permeability(cells))
    else:
        cells, p_eff = 0.0, permeability_of(effective, "effective")
    time, wide = positive(transit, "s", "transit", "199 min"), positive(radius, "m", "radius", "1.75 cm")
    count = whole(stages, "stages", 1, 1000)
    half = 0.6931471805599453 * wide / (2.0 * p_eff)
    return Absorption(
        None if apparent is None else with_unit(cells, "m/s", "cm/s"),
        with_unit(p_eff, "m/s", "cm/s"),
        float(absorption.absorbed_fraction(p_eff, time, wide, count)),
        float(absorption.plug_flow_fraction(p_eff, time, wide)),
        with_unit(half, "s", "min"),
        (YU_AMIDON_1999,) if apparent is None else (YANG_2007, YU_AMIDON_1999),
        tuple(remarks),
    )
