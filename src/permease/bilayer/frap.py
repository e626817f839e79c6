"""Recovery after photobleaching of lipids or proteins in a bilayer, with the range of what is known of their motion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, UnknownNameError
from ..physics.frap import disc_factor, disc_recovery, gaussian_factor, gaussian_recovery
from ..text import Text, message, phrase
from ..units import quantity, si, with_unit
from .arguments import demand_bilayer, positive
from .estimate import Estimate
from .lateral import lipid_diffusion, protein_diffusion
from .references_motion import AXELROD, SOUMPASIS

if TYPE_CHECKING:
    from .bilayer import Bilayer

BLEACHES = ("disc", "gaussian")
POINTS = 201
HALF_TIMES = 10.0
"""Half times that a curve lasts unless a duration is given."""
_TEXTS: Mapping[str, Text] = {
    "disc": phrase("bilayer-half-time-uniformly-bleached-disc"),
    "gaussian": phrase("bilayer-half-time-gaussian-beam"),
    "given": phrase("bilayer-given"),
    "lipids": phrase("bilayer-lipids"),
    "protein": phrase("bilayer-protein-nm"),
    "molecules": phrase("bilayer-molecules"),
}


@dataclass(frozen=True, eq=False)
class Recovery:
    """A recovery after photobleaching.

    Attributes
    ----------
    times : after the bleach (s), denser at first; the first is 0.
    values, low, high : recovered fraction at those times, 0 right after the bleach, 1 for the light before; ``low`` and
        ``high`` are those of the ends of the range of the diffusion coefficient.
    diffusion : the diffusion coefficient behind it, an Estimate.
    mobile : fraction that moves at all; the rest stays dark.
    radius : of the disc, or the exp(-2) radius of the beam (m).
    bleach, depth : ``"disc"`` or ``"gaussian"``, and the bleaching dose at the centre of the beam.
    label : of what recovers.
    """

    times: np.ndarray
    values: np.ndarray
    low: np.ndarray
    high: np.ndarray
    diffusion: Estimate
    mobile: float
    radius: float
    bleach: str
    depth: float
    label: Text

    @property
    def half_time(self) -> Estimate:
        """Time of half the recovery of what moves: 0.2236 w^2/D for a disc."""
        factor = disc_factor() if self.bleach == "disc" else gaussian_factor(self.depth)
        ends = (self.diffusion.value, self.diffusion.high, self.diffusion.low)
        value, low, high = (with_unit(factor * self.radius**2 / si(d, "m^2/s"), "s") for d in ends)
        law = SOUMPASIS if self.bleach == "disc" else AXELROD
        return Estimate(
            value, low, high, self.bleach, _TEXTS[self.bleach], (law, *self.diffusion.sources),
            self.diffusion.remarks, self.diffusion.provisional,
        )  # fmt: skip

    def csv(self) -> str:
        """The curve as comma-separated text."""
        columns = (self.times, self.values, self.low, self.high)
        rows = (",".join(f"{number:.9g}" for number in row) for row in zip(*columns, strict=True))
        return "\n".join(["time [s],recovery,low,high", *rows]) + "\n"

    def document(self) -> dict[str, Any]:
        """As plain data, for JSON and files."""
        return {
            "label": {"en": self.label.en, "zh": self.label.zh},
            "bleach": self.bleach,
            "depth": self.depth if self.bleach == "gaussian" else None,
            "radius": {"value": float(f"{1e6 * self.radius:.12g}"), "unit": "um"},
            "mobile": self.mobile,
            "diffusion": self.diffusion.document(),
            "half_time": self.half_time.document(),
            "times": self.times.tolist(),
            "values": self.values.tolist(),
            "low": self.low.tolist(),
            "high": self.high.tolist(),
        }


def frap(
    bilayer: Bilayer,
    radius: Any = "1 um",
    *,
    protein: Any = None,
    diffusion: Any = None,
    mobile: Any = 1.0,
    bleach: str = "disc",
    depth: Any = 1.0,
    duration: Any = None,
    leaflet: str = "both",
) -> Recovery:
    """The recovery of the light in a bleached spot of a bilayer.

    Parameters
    ----------
    bilayer, radius :
        the membrane, and the radius of the bleached disc or the exp(-2) radius of the beam.
    protein, diffusion, leaflet :
        of what recovers: the radius of a protein, ``"2 nm"``, or a diffusion coefficient, as a quantity or an Estimate;
        without either the lipids of ``leaflet``, ``"both"``, ``"outer"`` or ``"inner"``.
    mobile :
        fraction that moves; the rest is immobile.
    bleach, depth :
        ``"disc"`` or ``"gaussian"``; the bleaching dose at the centre of the beam.
    duration :
        of the record, by default ten half times.

    It supposes a bleach much shorter than the recovery and a spot much smaller than the membrane. Raises QuantityError,
    InputError.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> curve = frap(Bilayer("POPC", temperature="25 degC"), "2 um", diffusion="8 um^2/s", mobile=0.9)
    >>> f"{curve.half_time.value.to('ms').magnitude:.0f} ms, {curve.values[-1]:.2f} back"
    '112 ms, 0.81 back'
    """
    demand_bilayer(bilayer)
    if bleach not in BLEACHES:
        raise UnknownNameError(message("thing-kind-bleach"), bleach, BLEACHES, where="bleach")
    w = positive(radius, "m", "radius", "1 um")
    dose = positive(depth, "", "depth", "1")
    share = si(mobile, "", "mobile")
    if not 0.0 < share <= 1.0:
        raise InputError(
            message("errors_bilayer-mobile-fraction-above-0-most", share=f"{share:g}"), where="mobile", hint="0.8"
        )
    speed, label = _moving(bilayer, protein, diffusion, leaflet)
    middle, least, most = (si(each, "m^2/s") for each in (speed.value, speed.low, speed.high))
    factor = disc_factor() if bleach == "disc" else gaussian_factor(dose)
    end = HALF_TIMES * factor * w * w / middle
    if duration is not None:
        end = positive(duration, "s", "duration", "10 s")
    times = end * np.linspace(0.0, 1.0, POINTS) ** 2

    def back(coefficient: float) -> np.ndarray:
        if bleach == "disc":
            return share * np.asarray(disc_recovery(times, w, coefficient))
        return share * np.asarray(gaussian_recovery(times, w, coefficient, dose))

    return Recovery(times, back(middle), back(least), back(most), speed, share, w, bleach, dose, label)


def _moving(bilayer: Bilayer, protein: Any, diffusion: Any, leaflet: str) -> tuple[Estimate, Text]:
    """The diffusion coefficient meant, and what it is of."""
    if leaflet != "both" and (protein is not None or diffusion is not None):
        raise InputError(
            message("errors_bilayer-leaflet-lipids-only"),
            where="leaflet",
            hint=message("errors_bilayer-without-protein-diffusion"),
        )
    if diffusion is not None:
        if protein is not None:
            raise InputError(message("errors_bilayer-protein-diffusion-coefficient-not-both"), where="frap")
        if isinstance(diffusion, Estimate):
            positive(diffusion.low, "m^2/s", "diffusion", "8 um^2/s")
            return diffusion, _TEXTS["molecules"]
        positive(diffusion, "m^2/s", "diffusion", "8 um^2/s")
        given = quantity(diffusion)
        return Estimate(given, given, given, "given", _TEXTS["given"]), _TEXTS["molecules"]
    if protein is None:
        return lipid_diffusion(bilayer, leaflet=leaflet), _TEXTS["lipids"]
    found = protein_diffusion(bilayer, protein)
    size = 1e9 * si(protein, "m", "protein")
    return found, _TEXTS["protein"].filled(radius=size)
