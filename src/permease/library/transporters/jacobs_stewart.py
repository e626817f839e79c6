"""The Jacobs-Stewart cycle of red cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references import RED_CELL_MODEL


class JacobsStewart(RateLaw):
    """The Jacobs-Stewart cycle as one step: H+ and Cl- together, electroneutral, equilibrated within seconds.

    Chloride-bicarbonate exchange by AE1 and the hydration of CO2 on both sides add up to the transport of HCl. The
    rate is mass action, k (H_in Cl_in - H_out Cl_out) outward, so it stops at the Donnan ratio. ``scale`` is k. Cl-
    stands for all small anions; CO2 and HCO3- are not followed.
    """

    label = phrase("transporters-jacobs-stewart-cycle-h-cl")
    gene, family = "SLC4A1", ""
    uniprot = "P02730"
    kind = "carrier"
    stoichiometry = {("H", "in"): -1, ("H", "out"): 1, ("Cl", "in"): -1, ("Cl", "out"): 1}
    scale_name, scale_unit, scale_shown = "rate_constant", "m^4/mol/s", "m^4/mol/s"
    usual_scale = RED_CELL_MODEL.value(
        f"{2.5e5 / 3600.0 * 90e-18 / 135e-12!r} m^4/mol/s",
        where="JacobsStewart.java",
        note="2.5e5 /(mM h) per litre of cells, for 90 fL on 135 um2",
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """k (H_in Cl_in - H_out Cl_out) (mol/m2/s, outward)."""
        inside = at.concentration("H", "in") * at.concentration("Cl", "in")
        outside = at.concentration("H", "out") * at.concentration("Cl", "out")
        return scale * (inside - outside)
