"""The NMDA receptor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating import Formula
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import DESTEXHE_NMDA, JAHR_STEVENS_1990

_value = DESTEXHE_NMDA.value
_bind, _leave = Binding(_value("5e-3 / (uM ms)"), "glutamate"), Constant(_value("12.9e-3 / ms"))


def _unblocked(at: Any, n: Mapping[str, Any]) -> Any:
    """1/(1 + [Mg]/K e^(-V/slope))."""
    return 1.0 / (1.0 + at.ligand("Mg", "out") / n["K"] * ops.exp(-at.voltage / n["slope"]))


class NMDAReceptor(Channel):
    """NMDA receptor: the slow, Ca2+-permeable glutamate channel that opens only where the cell is depolarised, too.

    Two bindings, opening, and a desensitised state; Mg2+ outside blocks the open pore at negative voltages (1 mM
    leaves 2 % at -80 mV and 78 % at 0 mV), so it answers to glutamate and depolarisation together. Use it for
    coincidence detection, slow synaptic currents and Ca2+ entry. Glycine, its second agonist, is taken to saturate;
    Mg2+ blocks at once and equally whatever the gates do; subunits, protons, Zn2+ and block by Ca2+ are left out.

    Kinetics of Destexhe, Mainen and Sejnowski as coded, the block of Jahr and Stevens. Goldman permeation of Na+, K+
    and Ca2+; the tenfold preference for Ca2+, the unit permeability (50 pS) and the density are provisional.
    """

    label = phrase("channels-nmda-receptor")
    gene, family = "GRIN1", "TC 1.A.10"
    uniprot = "Q05586"
    shown_at = {"outside": {"glutamate": "1 mM"}, "voltage": "-20 mV"}
    pore = Goldman(
        provisional(f"{unit_permeability(50e-12, 1, 150.0, 310.15)!r} m^3/s", note="50 pS in 150 mM at 37 degC"),
        {"Na": None, "K": None, "Ca": provisional(10.0, note="of the order of reversal potentials in high Ca2+")},
    )
    gates = (
        MarkovGating(
            transition("C0 <-> C1", _bind, _leave, names=("binding", "unbinding")),
            transition("C1 <-> C2", _bind, _leave, names=("binding", "unbinding")),
            transition("C2 <-> D", Constant(_value("8.4e-3 / ms")), Constant(_value("6.8e-3 / ms"))),
            transition("C2 <-> O", Constant(_value("46.5e-3 / ms")), Constant(_value("73.8e-3 / ms"))),
            open=("O",),
        ),
    )
    factors = (
        Formula(
            "magnesium",
            _unblocked,
            {
                "K": JAHR_STEVENS_1990.value("3.57 mM"),
                "slope": JAHR_STEVENS_1990.value(f"{1.0 / 0.062!r} mV", note="0.062/mV"),
            },
            frozenset({("Mg", "out")}),
        ),
    )
    usual_density = provisional("100 / um^2", note="of the order of a postsynaptic density")
