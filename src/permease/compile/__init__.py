"""From equations to machine code: passes, targets, the disk cache, and the kernel that the solvers see."""

from __future__ import annotations

from .equations import Equations
from .kernel import Integration, Integrations, Kernel, build

__all__ = ["Equations", "Integration", "Integrations", "Kernel", "build"]
