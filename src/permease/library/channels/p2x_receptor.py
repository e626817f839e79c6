"""The P2X receptor."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import MACKAY_2017

_bind = Binding(provisional("1e7 / (M s)", note="of order, three sites", source=MACKAY_2017), "ATP")
_leave = Constant(provisional("100 / s", note="K = 10 uM for each site: half open near 10 uM"))


class P2XReceptor(Channel):
    """P2X receptor: a cation channel that ATP outside the cell opens; pain fibres, smooth muscle, immune cells.

    A trimer with three sites for ATP, opening from the fully bound receptor, and slow desensitisation, about as P2X2
    and P2X4 behave. Use it where cells signal with ATP; for numbers to rely on, fit it first: every rate is
    provisional. The agonist is free ATP4- (species ``ATP``), not MgATP. P2X3 desensitises a hundred times faster, P2X7
    needs millimolar ATP and widens its pore; ivermectin, Zn2+ and protons are left out. Goldman permeation of Na+, K+
    and Ca2+.
    """

    label = phrase("channels-p2x-receptor-atp-gated-channel")
    gene, family = "P2RX2", "TC 1.A.7"
    uniprot = "Q9UBL9"
    shown_at = {"outside": {"ATP": "30 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(20e-12, 1, 150.0, 295.15)!r} m^3/s", note="20 pS in 150 mM at 22 degC"),
        {"Na": None, "K": None, "Ca": provisional(2.5, note="of order")},
    )
    gates = (
        MarkovGating(
            transition("R <-> AR", _bind, _leave, times=(3.0, 1.0), names=("binding", "unbinding")),
            transition("AR <-> A2R", _bind, _leave, times=(2.0, 2.0), names=("binding", "unbinding")),
            transition("A2R <-> A3R", _bind, _leave, times=(1.0, 3.0), names=("binding", "unbinding")),
            transition(
                "A3R <-> O",
                Constant(provisional("400 / s", note="of order")),
                Constant(provisional("80 / s", note="of order")),
            ),
            transition(
                "O <-> D",
                Constant(provisional("0.1 / s", note="of order")),
                Constant(provisional("0.05 / s", note="of order")),
            ),
            open=("O",),
        ),
    )
    usual_density = provisional("10 / um^2", note="of order")
