"""The sodium channel of the squid giant axon."""

from __future__ import annotations

from ...model.channel import Channel, Speed
from ...model.gating import Gate
from ...model.gating_rates import Exponential, Linoid, Sigmoid
from ...model.permeation import Ohmic
from ...sources import derived, provisional
from ...text import phrase
from ..references_channels import HODGKIN_HUXLEY_1952

_value = HODGKIN_HUXLEY_1952.value


class SquidNav(Channel):
    """Voltage-gated Na+ channel of the squid giant axon, m3h as Hodgkin and Huxley described it.

    Use it with ``SquidKv`` and ohmic leaks for the action potential of nerve: threshold, refractoriness, conduction.
    It has no single inactivated state that must be left through the closed one, and its open channel is ohmic; for
    mammalian channels the kinetics and their temperature differ. At 6.3 degC; gates speed up threefold per 10 degC.
    Voltages are inside minus outside with rest near -65 mV, not the sign and the zero of the paper. 120 mS/cm2 are
    300 channels per um2 of 4 pS; only the product comes from the paper.
    """

    label = phrase("channels-voltage-gated-na-channel-squid")
    gene, family = "GFLN1", "TC 1.A.1"
    shown_at = {"inside": {"Na": "50 mM"}, "outside": {"Na": "440 mM"}, "voltage": "-40 mV", "temperature": "6.3 degC"}
    pore = Ohmic(provisional("4 pS", note="of the order of noise measurements in squid axon"), "Na")
    gates = (
        Gate(
            "m",
            3,
            Linoid(_value("1 / ms"), _value("-40 mV"), _value("10 mV")),
            Exponential(_value("4 / ms"), _value("-65 mV"), _value("-18 mV")),
        ),
        Gate(
            "h",
            1,
            Exponential(_value("0.07 / ms"), _value("-65 mV"), _value("-20 mV")),
            Sigmoid(_value("1 / ms"), _value("-35 mV"), _value("10 mV")),
        ),
    )
    speed = Speed(_value(3.0), _value("6.3 degC"))
    usual_density = derived("300 / um^2", "120 mS/cm2 (Hodgkin & Huxley 1952) over the unit conductance")
