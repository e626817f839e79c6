"""The sodium-calcium exchanger as in the Faber-Rudy model of the heart cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...expr import ops
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references_cotransport import FABER_RUDY_2000


class NCX1FaberRudy(RateLaw):
    """NCX1 with the rate law of Faber and Rudy 2000, guinea pig ventricle: 3 Na+ in for 1 Ca2+ out.

    Use it to rebuild models of that line; ``NCX1`` is the better part, with a constant for every ion. Here one number
    limits the two products Na_in^3 Ca_out and Na_out^3 Ca_in alike. It reverses exactly at the 3:1 potential. Forward
    is Ca2+ extrusion. ``scale`` is the maximum rate, c1/c2 = 2.5 A/F of membrane (per 1 uF/cm2), one charge per
    turnover; at 37 degC.
    """

    label = phrase("transporters-na-ca-exchanger-ncx1-faber")
    gene, family = "SLC8A1", "TC 2.A.19"
    uniprot = "P32418"
    kind = "carrier"
    stoichiometry = {("Na", "in"): 3, ("Na", "out"): -3, ("Ca", "in"): -1, ("Ca", "out"): 1}
    numbers = {
        "saturation": FABER_RUDY_2000.value("1e-4 / mM^4", where="c2"),
        "symmetry": FABER_RUDY_2000.value(0.15, where="gamma"),
    }
    usual_scale = FABER_RUDY_2000.value(
        f"{2.5e-2 / FARADAY!r} mol/m^2/s", note="c1/c2 = 2.5e-4/1e-4 uA/uF at 1 uF/cm2, one charge per turnover"
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """scale (forward - reverse) / (1 + forward + reverse), each c2 e^((gamma - 1) u) times its product."""
        na_in, na_out = at.concentration("Na", "in"), at.concentration("Na", "out")
        ca_in, ca_out = at.concentration("Ca", "in"), at.concentration("Ca", "out")
        n, u = numbers, at.reduced_voltage
        reverse = n["saturation"] * ops.exp(n["symmetry"] * u) * na_in**3 * ca_out
        forward = n["saturation"] * ops.exp((n["symmetry"] - 1.0) * u) * na_out**3 * ca_in
        return scale * (forward - reverse) / (1.0 + forward + reverse)
