"""A sodium channel of three states, for teaching."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Constant, Exponential
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Ohmic
from ...sources import provisional
from ...text import phrase
from ..references_channels import TEACHING

_value = TEACHING.value


class Nav3State(Channel):
    """A voltage-gated Na+ channel of the textbook's three states: closed, open, inactivated. Constructed for teaching.

    Depolarisation opens it, opening leads to inactivation, and only repolarisation brings it back to closed: no second
    response until then, which is the refractory period. Thermodynamically exact: the rate from inactivated to closed
    follows from the others by detailed balance. No channel has these rates; for squid axon take ``SquidNav``.
    """

    label = phrase("channels-three-state-na-channel-teaching")
    gene, family = "SCN", "TC 1.A.1"
    shown_at = {"voltage": "-50 mV"}
    pore = Ohmic(provisional("20 pS", note="typical of voltage-gated Na+ channels"), "Na")
    gates = (
        MarkovGating(
            transition(
                "C <-> O",
                Exponential(_value("2 / ms"), _value("-30 mV"), _value("15 mV")),
                Exponential(_value("2 / ms"), _value("-30 mV"), _value("-15 mV")),
            ),
            transition("O <-> I", Constant(_value("1 / ms")), Constant(_value("0.0254 / ms"))),
            transition("C <-> I", Constant(_value("0.01 / ms"))),
            open=("O",),
        ),
    )
    usual_density = provisional("100 / um^2", note="of the order of an excitable membrane")
