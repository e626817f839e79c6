"""The delayed rectifier of the squid giant axon."""

from __future__ import annotations

from ...model.channel import Channel, Speed
from ...model.gating import Gate
from ...model.gating_rates import Exponential, Linoid
from ...model.permeation import Ohmic
from ...sources import derived, provisional
from ...text import phrase
from ..references_channels import HODGKIN_HUXLEY_1952

_value = HODGKIN_HUXLEY_1952.value


class SquidKv(Channel):
    """Delayed-rectifier K+ channel of the squid giant axon, n4 as Hodgkin and Huxley described it.

    Use it with ``SquidNav``: it repolarises the axon and, closing late, makes the second half of the refractory
    period. It does not inactivate, and its pore is ohmic. At 6.3 degC; gates speed up threefold per 10 degC. 36 mS/cm2
    are 30 channels per um2 of 12 pS; only the product comes from the paper.
    """

    label = phrase("channels-delayed-rectifier-k-channel-squid")
    gene, family = "SqKv1A", "TC 1.A.1"
    shown_at = {"inside": {"K": "400 mM"}, "outside": {"K": "20 mM"}, "voltage": "-40 mV", "temperature": "6.3 degC"}
    pore = Ohmic(provisional("12 pS", note="of the order of noise measurements in squid axon"), "K")
    gates = (
        Gate(
            "n",
            4,
            Linoid(_value("0.1 / ms"), _value("-55 mV"), _value("10 mV")),
            Exponential(_value("0.125 / ms"), _value("-65 mV"), _value("-80 mV")),
        ),
    )
    speed = Speed(_value(3.0), _value("6.3 degC"))
    usual_density = derived("30 / um^2", "36 mS/cm2 (Hodgkin & Huxley 1952) over the unit conductance")
