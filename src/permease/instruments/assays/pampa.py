"""PAMPA: a solute that crosses an artificial membrane between two wells, each behind its unstirred layer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...text import Text, message, phrase
from ...units import with_unit
from ..arguments import positive, whole
from ..curve import Series
from .chambers import Chambers, Path
from .references import UNSTIRRED
from .result import AssayCurve
from .solute import Ionization, acidity, amount_concentration, ionization, permeability_of

if TYPE_CHECKING:
    from pint import Quantity

SINK = 0.1
"""The acceptor counts as a sink while it holds less than this share of the concentration of the donor."""
LABEL = phrase("assay-pampa")


@dataclass(frozen=True, eq=False)
class Pampa(AssayCurve):
    """One well of a PAMPA plate: shares of the dose in donor, membrane and acceptor against time.

    Attributes
    ----------
    membrane : P_m of the bare membrane for the whole solute at the pH of the donor (m/s).
    effective : P_e through membrane and both unstirred layers, from donor to acceptor (m/s).
    unstirred : P_u of both layers in series (m/s), infinite where there are none.
    ratio : P_e back over P_e forth: 1 where both wells have one pH.
    area, volumes, concentration : of the well, SI; ``volumes`` are donor, acceptor.
    """

    membrane: float = 0.0
    effective: float = 0.0
    unstirred: float = math.inf
    ratio: float = 1.0
    area: float = 0.0
    volumes: tuple[float, float] = (0.0, 0.0)
    concentration: float = 0.0

    @property
    def permeability(self) -> Quantity[Any]:
        """P_e (cm/s)."""
        return with_unit(self.effective, "m/s", "cm/s")

    @property
    def limited(self) -> float:
        """Share of the resistance, forth, that is in the unstirred layers: 0 to 1."""
        return 1.0 - self.effective / self.membrane

    @property
    def retention(self) -> float:
        """Share of the dose in the membrane at the end."""
        return float(self.series["membrane"].values[-1]) if "membrane" in self.series else 0.0

    @property
    def mass_balance(self) -> float:
        """Largest departure of the sum of all shares from 1."""
        whole_dose = sum(s.values for n, s in self.series.items() if n in ("donor", "membrane", "acceptor"))
        return float(np.max(np.abs(whole_dose - 1.0)))

    @property
    def sink(self) -> bool:
        """Whether the acceptor stays below a tenth of the concentration of the donor."""
        shares = self.series["acceptor"].values / self.volumes[1]
        return bool(np.all(shares <= SINK * self.series["donor"].values / self.volumes[0]))

    @property
    def apparent(self) -> Quantity[Any]:
        """P_app from the last sample as if the acceptor were an endless sink: V_A c_A/(A t c_0) (cm/s)."""
        moved = float(self.series["acceptor"].values[-1]) * self.volumes[0]
        return with_unit(moved / (self.area * self._end), "m/s", "cm/s")

    @property
    def analysed(self) -> Quantity[Any] | None:
        """P_e from the last samples of both wells by the two-way equation, what the membrane holds left out (cm/s).

        P_e = -ln(1 - n_A/n_eq)/[A t (1/V_D + r/V_A)] with r = ``ratio``; exact where nothing is retained. None where
        the acceptor is, to the precision of numbers, at equilibrium.
        """
        donor, acceptor = (float(self.series[name].values[-1]) for name in ("donor", "acceptor"))
        v_d, v_a = self.volumes
        still = 1.0 - acceptor * (v_a + self.ratio * v_d) / ((donor + acceptor) * v_a)
        if still <= 1e-9:
            return None
        rate = -math.log(still) / (self.area * self._end * (1.0 / v_d + self.ratio / v_a))
        return with_unit(rate, "m/s", "cm/s")

    @property
    def answers(self) -> dict[str, Any]:
        """P_m, P_e, what two ways of analysis make of it, share of the unstirred layers, retention."""
        return {
            "membrane": with_unit(self.membrane, "m/s", "cm/s"),
            "effective": self.permeability,
            "analysed": self.analysed,
            "apparent": self.apparent,
            "limited": with_unit(self.limited, ""),
            "retention": with_unit(self.retention, ""),
        }

    @property
    def _end(self) -> float:
        return float(self.x.values[-1]) * 3600.0


def pampa(
    permeability: Any,
    *,
    kind: str = "neutral",
    pKa: Any = None,
    pH: Any = 7.4,
    acceptor_pH: Any = None,
    ion_permeability: Any = None,
    unstirred: Any = UNSTIRRED,
    partition: Any = None,
    membrane_volume: Any = "4 uL",
    area: Any = "0.3 cm^2",
    volume: Any = "200 uL",
    acceptor_volume: Any = None,
    concentration: Any = "100 uM",
    duration: Any = "5 hour",
    points: int = 121,
) -> Pampa:
    """One PAMPA well: donor, membrane and acceptor in the course of time, exactly, and what the usual equations find.

    Parameters
    ----------
    permeability :
        intrinsic P_0 of the neutral form through the membrane alone: a quantity, or an estimate of a bilayer.
    kind, pKa :
        ``"neutral"``, ``"acid"`` or ``"base"`` (one pKa).
    pH, acceptor_pH :
        of the buffers, which hold it to the surface of the membrane; the acceptor has that of the donor by default.
    ion_permeability :
        of the charged form; none by default.
    unstirred :
        permeability P_u of both water layers in series, half of the resistance on each side; all forms diffuse in them
        alike. None: perfectly stirred. By default that of a plate that is not stirred (provisional).
    partition, membrane_volume :
        lipid over water of the neutral form, and the volume of lipid: the membrane then holds back what it dissolves.
    area, volume, acceptor_volume, concentration, duration, points :
        of the plate; the acceptor has the volume of the donor by default.

    The course is the exact solution of the linear system. Neither potential nor osmosis acts. Raises InputError for
    what cannot be, QuantityError without units, UnknownNameError for the kind.

    Shapes: ``x`` and every series (n,), n the number of points. Source: mass balance of two wells; resistances in
    series as Walter, Hastings & Gutknecht 1982 took them.

    >>> well = pampa("0.095 cm/s", kind="acid", pKa=4.82, pH=7.4, unstirred="1e-3 cm/s")
    >>> f"{well.answers['membrane']:.3g~}", round(well.limited, 3)
    ('0.000249 cm / s', 0.2)
    """
    solute = ionization(kind, pKa)
    p0 = permeability_of(permeability)
    ion = 0.0 if ion_permeability is None else permeability_of(ion_permeability, "ion_permeability", zero=True)
    demand_ion(solute, ion_permeability)
    sides = (acidity(pH, "pH"), acidity(pH if acceptor_pH is None else acceptor_pH, "acceptor_pH"))
    p_u = math.inf if unstirred is None else permeability_of(unstirred, "unstirred")
    sheet = positive(area, "m^2", "area", "0.3 cm^2")
    v_d = positive(volume, "m^3", "volume", "200 uL")
    v_a = v_d if acceptor_volume is None else positive(acceptor_volume, "m^3", "acceptor_volume", "200 uL")
    c0 = amount_concentration(concentration, "concentration")
    end = positive(duration, "s", "duration", "5 hour")
    count = whole(points, "points", 2, 100_000)
    held = None
    if partition is not None:
        held = positive(partition, "", "partition", "100") * positive(membrane_volume, "m^3", "membrane_volume", "4 uL")
    shares = [float(solute.neutral(side)) for side in sides]
    forth, back = (p0 * f + ion * (1.0 - f) for f in shares)
    resistance = 1.0 + (forth + back) / (2.0 * p_u)
    chambers = _well(shares, p0, ion, p_u, sheet, (v_d, v_a), held, c0)
    times = np.linspace(0.0, end, count)
    amounts = chambers.amounts(times) / (c0 * v_d)
    names = ("donor", "acceptor") if held is None else ("donor", "membrane", "acceptor")
    series = {name: Series(name, amounts[:, i], "") for i, name in enumerate(names)}
    for name, size in (("donor", v_d), ("acceptor", v_a)):
        c = series[name].values * (1e3 * c0 * v_d / size)
        series[f"concentration.{name}"] = Series(f"concentration.{name}", c, "uM")
    found = Pampa(
        "pampa", "PAMPA", LABEL, Series("time", times / 3600.0, "hour"), series,
        {"kind": solute.kind, "pKa": solute.pKa, "pH": sides[0], "acceptor_pH": sides[1]},
        membrane=forth, effective=forth / resistance, unstirred=p_u, ratio=back / forth, area=sheet, volumes=(v_d, v_a),
        concentration=c0,
    )  # fmt: skip
    return replace(found, remarks=_remarks(found))


def demand_ion(solute: Ionization, ion_permeability: Any) -> None:
    """Refuse the permeability of an ion that does not exist."""
    if ion_permeability is not None and solute.kind == "neutral":
        raise InputError(
            message("errors_instruments-neutral-solute-has-no-charged"),
            where="ion_permeability",
            hint='kind="acid", pKa=4.8',
        )


def _well(
    shares: list[float], p0: float, ion: float, p_u: float, area: float, volumes: tuple[float, float],
    held: float | None, c0: float,
) -> Chambers:  # fmt: skip
    """Donor, membrane (only where it retains), acceptor, and the two surfaces of the membrane as interfaces.

    The membrane is written in terms of the neutral concentration in water that would be in equilibrium with it.
    """
    f_d, f_a = shares
    dose = c0 * volumes[0]
    places, start = [volumes[0], *([held] if held else []), volumes[1]], [dose, *([0.0] if held else []), 0.0]
    donor, acceptor, paths = 0, len(places) - 1, []
    near, far = donor, acceptor
    if math.isfinite(p_u):
        near, far = len(places), len(places) + 1
        places, start = [*places, 0.0, 0.0], [*start, 0.0, 0.0]
        layer = 2.0 * p_u * area
        paths += [Path(donor, near, layer, layer), Path(far, acceptor, layer, layer)]
    if held:
        half = 2.0 * p0 * area
        paths += [Path(near, 1, half * f_d, half), Path(1, far, half, half * f_a)]
    else:
        paths.append(Path(near, far, p0 * area * f_d, p0 * area * f_a))
    if ion > 0.0:
        paths.append(Path(near, far, ion * area * (1.0 - f_d), ion * area * (1.0 - f_a)))
    return Chambers(tuple(places), tuple(paths), tuple(start))


def _remarks(found: Pampa) -> tuple[Text, ...]:
    remarks = []
    if found.limited > 0.5:
        share = f"{100.0 * found.limited:.0f} %"
        remarks.append(phrase("assay-resistance-water-p-e-says", share=share))  # fmt: skip
    if found.analysed is None:
        remarks.append(phrase("assay-acceptor-equilibrium-shorter-time-needed"))  # fmt: skip
    elif not found.sink:
        remarks.append(phrase("assay-no-sink-end-so-p"))  # fmt: skip
    return tuple(remarks)
