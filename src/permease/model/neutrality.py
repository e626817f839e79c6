"""The check that what a user writes down is electroneutral."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import ModelError
from ..text import message

TOLERANCE = 1e-6
"""Largest surplus accepted, relative to the sum of |z| c over all ions."""

TRACE = 1e-3
"""At most this much (mol/m3) is forgiven as the protons of a pH that no named buffer carries."""


def is_neutral(surplus: Any, ionic: Any, protons: Any = 0.0) -> Any:
    """Whether a charge of ``surplus`` (mol/m3) is nothing beside ions of ``ionic`` (mol/m3); floats or arrays."""
    allowed = TOLERANCE * ionic + np.minimum(protons, TRACE)
    return (np.abs(surplus) <= allowed) | (np.abs(surplus) < 1e-12)


def neutrality_problem(surplus: float, ionic: float, protons: float = 0.0) -> ModelError | None:
    """An error when a charge of ``surplus`` (mol/m3) is too much for ions of ``ionic`` (mol/m3); else None."""
    if is_neutral(surplus, ionic, protons):
        return None
    missing = "anions" if surplus > 0 else "cations"
    return ModelError(
        message("errors_model-not-electroneutral-surplus-mm-charge", surplus=f"{surplus:+.6g}"),
        why=message("errors_model-ions-carry-mm-charge-all-missing", ionic=f"{ionic:.6g}", missing=missing),
        hint=message("errors_model-balance-correct-concentrations", value="Cl" if surplus > 0 else "K"),
    )
