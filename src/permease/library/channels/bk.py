"""The large-conductance calcium-activated potassium channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel, Speed
from ...model.gating_rates import Binding, Constant, FormulaRate
from ...model.gating_scheme import MarkovGating, Transition, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import derived, provisional
from ...text import phrase
from ..references_channel_kinetics import COX_1997

_value = COX_1997.value
_SITES = 4
_OPENING = ("2.39 / s", "7.0 / s", "40 / s", "295 / s", "557 / s")
_CLOSING = ("3936 / s", "1152 / s", "659 / s", "486 / s", "92 / s")


def _with_voltage(at: Any, n: Mapping[str, Any]) -> Any:
    """rate e^(q FV/RT)."""
    return n["rate"] * ops.exp(n["charge"] * at.reduced_voltage)


def _transitions() -> tuple[Transition, ...]:
    """Closed and open with 0 to 4 Ca2+; binding to the open channel follows from detailed balance."""
    bind = Binding(_value("1e9 / (M s)"), "Ca", "in")
    leave = Constant(derived("11000 / s", "K = 11.0 uM (Cox et al. 1997) times the binding rate"))
    leave_open = Constant(derived("1100 / s", "K = 1.1 uM (Cox et al. 1997) times the binding rate"))
    found = []
    for i in range(_SITES):
        times, shared = (float(_SITES - i), i + 1.0), ("binding", "unbinding")
        found.append(transition(f"C{i} <-> C{i + 1}", bind, leave, times=times, names=shared))
    for i in range(_SITES + 1):
        opening = FormulaRate(_with_voltage, {"rate": _value(_OPENING[i]), "charge": _value(0.73)})
        closing = FormulaRate(_with_voltage, {"rate": _value(_CLOSING[i]), "charge": _value(-0.67)})
        found.append(transition(f"C{i} <-> O{i}", opening, closing))
    for i in range(_SITES):
        once = {"times": (i + 1.0, 1.0), "names": ("unbinding_open", "")}
        found.append(transition(f"O{i + 1} <-> O{i}", leave_open, **once))  # type: ignore[arg-type]
    return tuple(found)


class BK(Channel):
    """Large-conductance K+ channel (BK, slowpoke) that Ca2+ inside and depolarisation open together.

    The allosteric scheme of Monod, Wyman and Changeux with four Ca2+ sites that bind tenfold tighter when the channel
    is open (1.1 against 11 uM): closed and open with 0 to 4 Ca2+, ten states; opening moves 1.4 charges, so it opens
    by voltage alone, too, far above 0 mV. Use it for spike repolarisation, afterhyperpolarisation and arterial tone.
    It merges the voltage sensors into the opening step, so at very low Ca2+ it is too simple (sensors and gate are
    separate there), and above 100 uM the low-affinity sites are missing; beta subunits are left out.

    Constants of the mouse channel at 23 degC (patch 1 of Cox, Cui and Aldrich) as coded, threefold faster per 10 degC.
    The coded loops are off by up to 0.5 % (rounding): binding to the open channel follows from detailed balance. The
    unit permeability (200 pS in 150 mM) and the density are provisional.
    """

    label = phrase("channels-large-conductance-ca-activated-k")
    gene, family = "KCNMA1", "TC 1.A.1"
    uniprot = "Q12791"
    shown_at = {"inside": {"Ca": "10 uM"}, "voltage": "0 mV"}
    pore = Goldman(
        provisional(f"{unit_permeability(200e-12, 1, 150.0, 296.15)!r} m^3/s", note="200 pS in 150 mM at 23 degC"), "K"
    )
    gates = (MarkovGating(*_transitions(), open=tuple(f"O{i}" for i in range(_SITES + 1))),)
    speed = Speed(_value(3.0), _value("23 degC"))
    usual_density = provisional("1 / um^2", note="of the order of a smooth muscle cell")
