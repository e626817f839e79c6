"""How a run ended, for the layers above the compiler."""

from __future__ import annotations

from ..compile.targets.outcome import Outcome

__all__ = ["Outcome"]
