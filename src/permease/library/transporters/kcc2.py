"""The potassium-chloride symporter of neurons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...expr import ops
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references import DUESTERWALD_2018


class KCC2(RateLaw):
    """KCC2, the K+/Cl- symporter that keeps neuronal Cl- low: one of each, electroneutral, usually outward.

    Linear in its driving force, J = (g/F) (E_Cl - E_K) outward, as in the pump-leak neuron of the source; ``scale`` is
    the conductance g. It is reversible and stops where K_in Cl_in = K_out Cl_out, but does not saturate: for saturation
    and for binding order a scheme is needed. Both ions must be present on both sides.
    """

    label = phrase("transporters-k-cl-symporter-kcc2")
    gene, family = "SLC12A5", "TC 2.A.30"
    uniprot = "Q9H2X9"
    kind = "carrier"
    stoichiometry = {("K", "in"): -1, ("K", "out"): 1, ("Cl", "in"): -1, ("Cl", "out"): 1}
    scale_name, scale_unit, scale_shown = "conductance", "S/m^2", "uS/cm^2"
    usual_scale = DUESTERWALD_2018.value("0.2 S/m^2", where="model code", note="2e-3 S/dm2")

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """(g/F) (RT/F) ln(K_in Cl_in / K_out Cl_out) (mol/m2/s, outward)."""
        faraday = at.constant(FARADAY, "C/mol")
        inside = at.concentration("K", "in") * at.concentration("Cl", "in")
        outside = at.concentration("K", "out") * at.concentration("Cl", "out")
        return scale / faraday * (at.thermal_energy / faraday) * ops.log(inside / outside)
