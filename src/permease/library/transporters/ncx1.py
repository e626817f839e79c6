"""The sodium-calcium exchanger of heart muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...expr import ops
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references import SHANNON_2004

EMPTY = 1e-60
"""Added to the saturation term (mM4), so that the rate is zero and not undefined where no ion is left to bind."""


class NCX1(RateLaw):
    """NCX1, the Na+/Ca2+ exchanger of heart and many other cells: 3 Na+ in for 1 Ca2+ out, one charge in per turnover.

    The rate law of Weber and Shannon for the ventricular myocyte: a reversible numerator, so that the exchange stops
    and reverses exactly where 3:1 thermodynamics says, times saturation by the four ions and activation by Ca2+
    inside. Forward is Ca2+ extrusion. ``scale`` is the maximum rate, printed as 9 A/F of membrane (per 1 uF/cm2), one
    charge per turnover. At 37 degC; a Q10 of 1.57 in the source is not applied. Minor modes (1:1, Na+ leak) are left
    out.
    """

    label = phrase("transporters-na-ca-exchanger-ncx1")
    gene, family = "SLC8A1", "TC 2.A.19"
    uniprot = "P32418"
    kind = "carrier"
    stoichiometry = {("Na", "in"): 3, ("Na", "out"): -3, ("Ca", "in"): -1, ("Ca", "out"): 1}
    numbers = {
        "K_Ca_in": SHANNON_2004.value("0.00359 mM"),
        "K_Ca_out": SHANNON_2004.value("1.3 mM"),
        "K_Na_in": SHANNON_2004.value("12.29 mM"),
        "K_Na_out": SHANNON_2004.value("87.5 mM"),
        "saturation": SHANNON_2004.value(0.27),
        "symmetry": SHANNON_2004.value(0.35),
        "K_activation": SHANNON_2004.value("0.000256 mM"),
    }
    usual_scale = SHANNON_2004.value(
        f"{9e-2 / FARADAY!r} mol/m^2/s", note="9 A/F at 1 uF/cm2 = 9 uA/cm2, one charge per turnover"
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """V_max K_a (forward - reverse) / saturation, with u = FV/RT and eta the symmetry."""
        na_in, na_out = at.concentration("Na", "in"), at.concentration("Na", "out")
        ca_in, ca_out = at.concentration("Ca", "in"), at.concentration("Ca", "out")
        n, u = numbers, at.reduced_voltage
        uphill, downhill = ops.exp(n["symmetry"] * u), ops.exp((n["symmetry"] - 1.0) * u)
        driving = downhill * na_out**3 * ca_in - uphill * na_in**3 * ca_out
        activation = ca_in**3 / (ca_in**3 + n["K_activation"] ** 3)
        occupied = (
            n["K_Ca_in"] * na_out**3 * (1.0 + (na_in / n["K_Na_in"]) ** 3)
            + n["K_Na_out"] ** 3 * ca_in * (1.0 + ca_in / n["K_Ca_in"])
            + n["K_Ca_out"] * na_in**3
            + na_in**3 * ca_out
            + na_out**3 * ca_in
            + at.constant(EMPTY, "mol^4/m^12")
        )
        return scale * activation * driving / (occupied * (1.0 + n["saturation"] * downhill))
