"""The proton pump as models of the kidney draw it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...sources import provisional
from ...text import phrase
from ..references_pumps import STRIETER_WEINSTEIN_1992


class StrieterWeinsteinPump(RateLaw):
    """The proton pump of kidney models: H+ outward at J / (1 + exp(a (dmu - dmu0))), dmu the work per H+.

    Strieter & Weinstein's empirical law for the V-type H+-ATPase of renal tubules: a Boltzmann curve of dmu, the
    electrochemical potential of H+ outside minus inside, with steepness a = 0.40 mol/kJ and midpoint dmu0 = 1.45
    kJ/mol (proximal tubule; 2.1 kJ/mol is used in the collecting duct). It has no ATP in it and never quite stops, so
    it can run against its affinity, and the audit says so; at two H+ per ATP it spends half an ATP per H+ from outside
    the model. ``scale`` is J, the largest rate.

    Use it to compare with published kidney models near their working point. Take ``VATPase`` for anything that
    depends on ATP or comes near the stall.
    """

    label = phrase("transporters-renal-h-pump-boltzmann-law")
    gene, family = "ATP6V1A", "TC 3.A.2"
    uniprot = "P38606"
    kind = "pump"
    stoichiometry = {("H", "in"): -1, ("H", "out"): 1}
    thermodynamic, ATP = False, 0.5
    signed = frozenset({"midpoint"})
    numbers = {
        "steepness": STRIETER_WEINSTEIN_1992.value("0.40 mol/kJ", where="ATPase.py"),
        "midpoint": STRIETER_WEINSTEIN_1992.value("1.45 kJ/mol", where="ATPase.py", conditions="proximal tubule"),
        "least_H": provisional("1e-12 mM", note="pH 15: keeps the law finite without H+"),
    }

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """Scale / (1 + exp(a (dmu - dmu0))); H+ scarcer than at pH 15 is taken as pH 15."""
        inside, outside = (ops.maximum(at.concentration("H", side), numbers["least_H"]) for side in ("in", "out"))
        work = at.thermal_energy * (ops.log(outside / inside) - at.reduced_voltage)
        return scale / (1.0 + ops.exp(numbers["steepness"] * (work - numbers["midpoint"])))
