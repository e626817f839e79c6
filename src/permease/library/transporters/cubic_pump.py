"""The sodium pump of pump-leak theory, with feedback from sodium."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...model.conditions import Conditions
from ...text import phrase
from ..references import DUESTERWALD_2018
from .constant_pump import ConstantPump


class CubicPump(ConstantPump):
    """The pump whose rate follows the cube of the Na+ ratio, p (Na_in/Na_out)^3: pump-leak theory with feedback.

    Empirical like ``ConstantPump``; ``scale`` is p, the rate at equal Na+ on both sides.
    """

    label = phrase("transporters-na-k-pump-cubic-na")
    usual_scale = DUESTERWALD_2018.value(
        f"{0.1 * 100.0 / FARADAY!r} mol/m^2/s", where="model code", note="0.1 A/dm2 over F"
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """Scale times (Na_in/Na_out)^3."""
        return scale * (at.concentration("Na", "in") / at.concentration("Na", "out")) ** 3
