"""The calcium-activated chloride channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant, FormulaRate
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import derived, provisional
from ...text import phrase
from ..references_channel_kinetics import CONTRERAS_VITE_2016

_UNIT = unit_permeability(8e-12, 1, 140.0, 310.15)


def _leaving(at: Any, n: Mapping[str, Any]) -> Any:
    """rate e^(-2 d FV/RT): a site inside the field holds Ca2+ tighter when the cell is depolarised."""
    return n["rate"] * ops.exp(-2.0 * n["depth"] * at.reduced_voltage)


_bind = Binding(provisional("2e8 / (M s)", note="diffusion-limited order"), "Ca", "in")
_leave = FormulaRate(
    _leaving,
    {
        "rate": provisional("400 / s", note="K = 2 uM at 0 mV for each site"),
        "depth": provisional(0.15, note="share of the field, of order", source=CONTRERAS_VITE_2016),
    },
)


class CaCC(Channel):
    """Ca2+-activated Cl- channel (TMEM16A, anoctamin 1) of airways, glands and smooth muscle.

    Two Ca2+ from inside bind one after the other at sites within the field, then the channel opens: half of the
    largest current at 0.3 uM Ca2+ at +80 mV, 0.8 uM at 0 mV and 2 uM at -80 mV, so the current rectifies outward at
    low Ca2+ and hardly at high. Use it for secretion driven by Ca2+ where CFTR fails. That two Ca2+ bind in a row and
    with voltage is from Contreras-Vite and colleagues; every rate is provisional, and their binding of Cl- outside,
    opening without Ca2+ and rundown are left out.

    The usual density gives the apical permeability of 4.8e-8 m/s to Cl- that the airway model of Sandefur and
    colleagues has with all channels of a normal cell open (6.9e-9 m/s in cystic fibrosis). Goldman permeation of Cl-;
    HCO3- and other anions are left out; the unit permeability (8 pS in 140 mM) is provisional.
    """

    label = phrase("channels-ca-activated-cl-channel-tmem16a")
    gene, family = "ANO1", "TC 1.A.17"
    uniprot = "Q5XXA6"
    shown_at = {"inside": {"Ca": "1 uM", "Cl": "40 mM"}}
    pore = Goldman(provisional(f"{_UNIT!r} m^3/s", note="8 pS in 140 mM at 37 degC"), "Cl")
    gates = (
        MarkovGating(
            transition("C0 <-> C1", _bind, _leave, times=(2.0, 1.0), names=("binding", "unbinding")),
            transition("C1 <-> C2", _bind, _leave, times=(1.0, 2.0), names=("binding", "unbinding")),
            transition(
                "C2 <-> O",
                Constant(provisional("500 / s", note="opens to nine tenths with 2 Ca2+")),
                Constant(provisional("50 / s", note="current decays in tens of ms")),
            ),
            open=("O",),
        ),
    )
    usual_density = derived(
        f"{4.8e-8 / _UNIT * 1e-12!r} / um^2", "4.8e-8 m/s (Sandefur et al. 2017, as coded) over the unit permeability"
    )
