"""The thermodynamic audit of a part: its loops, or its word that it is an empirical law."""

from __future__ import annotations

import inspect
from typing import Any

from ..errors import InputError
from ..kinetics.audit import Audit
from ..kinetics.audit import audit as audit_cycle
from ..kinetics.cycle import Cycle
from .scheme_transporter import SchemeTransporter
from .transporter import Transporter


def audit(part: Any, variant: str = "") -> Audit:
    """Audit a part (class or instance), or a bare ``Cycle``: ``.consistent``, ``.loops``, and a readable text.

    A part without a scheme has no loops; it is consistent when its law is zero at equilibrium by construction. Raises
    InputError for anything else, UnknownNameError for an unknown ``variant``.

    >>> from permease.library import part
    >>> audit(part("SGLT1")).consistent
    True
    """
    if isinstance(part, Cycle):
        return audit_cycle(part)
    kind = part if inspect.isclass(part) else type(part)
    if not issubclass(kind, Transporter) or inspect.isabstract(kind):
        raise InputError(
            f"cannot audit {part!r}", why="it is neither a part nor a Cycle", hint="pm.audit(pm.library.SGLT1)"
        )
    if issubclass(kind, SchemeTransporter):
        if not getattr(kind, "cycles", None):
            raise InputError(f"cannot audit {kind.__name__}", why="it has no scheme", hint="pm.audit(pm.library.SGLT1)")
        if variant:
            part = kind(density="1 / um^2", variant=variant)
        chosen = part.variant if isinstance(part, SchemeTransporter) else next(iter(kind.cycles))
        return audit_cycle(kind.cycles[chosen])
    thermodynamic = bool(getattr(kind, "thermodynamic", True))
    return Audit(thermodynamic, (), 0.0, "", thermodynamic)
