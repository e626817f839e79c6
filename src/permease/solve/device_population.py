"""Many members of a population on a graphics processor, and which kind of plan a run needs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..compile.kernel import TARGETS
from ..errors import InputError, UnknownNameError
from ..text import message
from .ensemble import BLOCK, Engine, Plan
from .stochastic_population import plan_with

if TYPE_CHECKING:
    from .stochastic import Chosen

DEVICE_BLOCK = 16 * BLOCK
"""Members that are computed side by side: enough to occupy the device, few enough for the memory of their outputs."""


@dataclass(frozen=True)
class DevicePlan(Plan):
    """A plan whose integrations run on the GPU; all the rest is computed here, as for every plan.

    Results agree with those of ``Plan`` to rounding, not bit for bit, so that a store of one is no store of the other.
    """

    @property
    def block(self) -> int:
        """How many members are computed side by side."""
        return DEVICE_BLOCK

    def engine(self) -> Engine:
        """The equations compiled for the GPU. Raises MissingExtraError without CuPy, InputError without a GPU."""
        return Engine(self.population, self.protocol, "cuda")

    @cached_property
    def identity(self) -> bytes:
        """What the engine is kept by."""
        return hashlib.sha256(super().identity + b"cuda").digest()

    @cached_property
    def key(self) -> str:
        """A hash of everything that decides the results."""
        return hashlib.sha256(f"{super().key}|cuda".encode()).hexdigest()


def kind_of(target: str, chance: Chosen | None) -> Callable[..., Plan]:
    """What makes the plans of a population on ``target``, with or without molecules that jump at random.

    Raises UnknownNameError for no target, InputError for one that populations do not run on.
    """
    if target not in TARGETS:
        raise UnknownNameError(message("thing-target"), target, TARGETS, where="simulate")
    if target == "numpy" or (target == "cuda" and chance is not None):
        key = "errors_solve-populations-do-not-run" if chance is None else "errors_solve-counted-do-not-run"
        raise InputError(message(key, target=target), where="simulate", hint='target="llvm"')
    if target == "cuda":
        return DevicePlan
    return Plan if chance is None else plan_with(chance)
