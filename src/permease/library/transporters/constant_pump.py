"""The sodium pump as pump-leak theory draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...model.conditions import Conditions
from ...model.rate_law import RateLaw
from ...text import phrase
from ..references import DUESTERWALD_2018


class ConstantPump(RateLaw):
    """A 3 Na+ : 2 K+ pump that turns at a fixed rate whatever the gradients: the textbook pump of closed-form theory.

    It uses one ATP per turnover from outside the model and ignores energetics, so it is empirical: it can run against
    its affinity, and the audit says so. ``scale`` is the pump cycle rate. Use ``NaKATPase`` for anything but
    comparison with analytic pump-leak models.
    """

    label = phrase("transporters-na-k-pump-constant-rate")
    gene, family = "ATP1A1", "TC 3.A.3"
    uniprot = "P05023"
    kind = "pump"
    stoichiometry = {("Na", "in"): -3, ("Na", "out"): 3, ("K", "in"): 2, ("K", "out"): -2}
    thermodynamic, ATP = False, 1.0
    usual_scale = DUESTERWALD_2018.value(
        f"{10.0**-4.0456 * 100.0 / FARADAY!r} mol/m^2/s", where="model code", note="10^-4.0456 A/dm2 over F"
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """The scale itself."""
        return scale
