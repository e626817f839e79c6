"""Solutes as they cross membranes: partition, dissociation, measured permeabilities, each number with its source."""

from __future__ import annotations

from .permeant import Measurement, Permeant, System, permeant, permeants

__all__ = ["Measurement", "Permeant", "System", "permeant", "permeants"]
