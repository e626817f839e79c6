"""The thermodynamic audit of a part: its loops, or its word that it is an empirical law."""

from __future__ import annotations

import inspect
import math
from typing import Any

from ..constants import GAS
from ..errors import InputError, choice
from ..kinetics.audit import EXACT, Audit, LoopAudit
from ..kinetics.audit import audit as audit_cycle
from ..kinetics.cycle import Cycle
from ..text import message, phrase
from .channel import Channel
from .conditions import PointConditions
from .fuelled_channel import FuelledChannel
from .gating_scheme import MarkovGating
from .scheme_transporter import SchemeTransporter
from .transporter import Transporter


def audit(part: Any, variant: str = "") -> Audit:
    """Audit a part (class or instance), or a bare ``Cycle``: ``.consistent``, ``.loops``, and a readable text.

    A part without a scheme has no loops; it is consistent when its law is zero at equilibrium by construction. Raises
    InputError for anything else, UnknownNameError for an unknown ``variant``.

    Source: detailed balance of every loop; Hill 1977, Free Energy Transduction in Biology.

    >>> from permease.library import part
    >>> audit(part("SGLT1")).consistent
    True
    """
    if isinstance(part, Cycle):
        choice(phrase("thing-variant"), variant, (), where="audit", default="")
        return audit_cycle(part)
    kind = part if inspect.isclass(part) else type(part)
    if not issubclass(kind, Transporter) or inspect.isabstract(kind):
        key = "errors_model-the-class" if inspect.isclass(part) else "errors_model-an-object"
        own = not inspect.isclass(part) and callable(getattr(part, "audit", None))
        raise InputError(
            message("errors_model-cannot-audit", what=phrase(key, name=kind.__name__)),
            why=message("errors_model-neither-part-nor-cycle"),
            hint=message("errors_model-audits-itself-audit") if own else "pm.audit(pm.library.SGLT1)",
        )
    known = getattr(kind, "cycles", None) or getattr(kind, "pores", None) or ()
    variant = choice(phrase("thing-variant"), variant, known, where=kind.__name__, default="")
    if issubclass(kind, (SchemeTransporter, FuelledChannel)):
        if not getattr(kind, "cycles", None):
            raise InputError(
                message("errors_model-cannot-audit-class", name=kind.__name__),
                why=message("errors_model-has-no-scheme-2"),
                hint="pm.audit(pm.library.SGLT1)",
            )
        if variant:
            part = kind(density="1 / um^2", variant=variant)
        chosen = part.variant if isinstance(part, (SchemeTransporter, FuelledChannel)) else next(iter(kind.cycles))
        return audit_cycle(kind.cycles[chosen])
    thermodynamic = bool(getattr(kind, "thermodynamic", True))
    loops = _gating_loops(kind) if issubclass(kind, Channel) else ()
    good = thermodynamic and all(loop.passes for loop in loops)
    return Audit(good, loops, max((abs(loop.excess) for loop in loops), default=0.0), "", thermodynamic)


def _gating_loops(kind: type[Channel]) -> tuple[LoopAudit, ...]:
    """The loops of the gates at -30 mV, with 1 mM of every ligand."""
    found = []
    for gate in kind.gates:
        if not isinstance(gate, MarkovGating):
            continue
        everything = {species: 1.0 for species, _ in (*gate.ligands, *kind.stoichiometry)}
        at = PointConditions(everything, everything, -0.03, 310.15)
        for states, log_product in gate.loops(at):
            relative = abs(math.expm1(log_product))
            exact = relative <= EXACT
            words = "exact" if exact else f"{100.0 * relative:.3g} %"
            allowed = exact or (not gate.driven and abs(log_product) <= gate.tolerance)
            verdict = "exact" if exact else f"within {words}" if allowed else "broken"
            product, excess = math.exp(log_product), GAS * at.temperature * log_product
            found.append(LoopAudit(states, {}, product, 1.0, product, None, excess, verdict, words))
    return tuple(found)
