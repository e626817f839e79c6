"""The sodium-calcium exchanger as in the Luo-Rudy model of the heart cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...expr import ops
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references_cotransport import LUO_RUDY_1994


class NCX1LuoRudy(RateLaw):
    """NCX1 with the rate law of Luo and Rudy 1994, guinea pig ventricle: 3 Na+ in for 1 Ca2+ out.

    Use it to rebuild models of that line; ``NCX1`` is the better part, because here the ions inside do not saturate
    and Ca2+ does not activate. A reversible numerator over the saturation by Na+ and Ca2+ outside and a limit at
    negative voltages: it reverses exactly at the 3:1 potential. Forward is Ca2+ extrusion. ``scale`` is the printed
    2,000 uA/cm2, one charge per turnover; at 37 degC.
    """

    label = phrase("transporters-na-ca-exchanger-ncx1-luo")
    gene, family = "SLC8A1", "TC 2.A.19"
    uniprot = "P32418"
    kind = "carrier"
    stoichiometry = {("Na", "in"): 3, ("Na", "out"): -3, ("Ca", "in"): -1, ("Ca", "out"): 1}
    numbers = {
        "K_Na_out": LUO_RUDY_1994.value("87.5 mM"),
        "K_Ca_out": LUO_RUDY_1994.value("1.38 mM"),
        "saturation": LUO_RUDY_1994.value(0.1),
        "symmetry": LUO_RUDY_1994.value(0.35),
    }
    usual_scale = LUO_RUDY_1994.value(f"{20.0 / FARADAY!r} mol/m^2/s", note="2000 uA/cm2, one charge per turnover")

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """k (forward - reverse) / [(K_Na^3 + Na_out^3) (K_Ca + Ca_out) (1 + k_sat e^((eta - 1) u))], u = FV/RT."""
        na_in, na_out = at.concentration("Na", "in"), at.concentration("Na", "out")
        ca_in, ca_out = at.concentration("Ca", "in"), at.concentration("Ca", "out")
        n, u = numbers, at.reduced_voltage
        uphill, downhill = ops.exp(n["symmetry"] * u), ops.exp((n["symmetry"] - 1.0) * u)
        driving = downhill * na_out**3 * ca_in - uphill * na_in**3 * ca_out
        occupied = (n["K_Na_out"] ** 3 + na_out**3) * (n["K_Ca_out"] + ca_out)
        return scale * driving / (occupied * (1.0 + n["saturation"] * downhill))
