"""The delayed rectifier of mammalian neurons."""

from __future__ import annotations

from ...model.channel import Channel, Speed
from ...model.gating import Gate
from ...model.gating_rates import Exponential, Linoid
from ...model.permeation import Ohmic
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import TRAUB_MILES_1991

_value = TRAUB_MILES_1991.value


class KvDelayedRectifier(Channel):
    """Delayed-rectifier K+ channel of mammalian neurons: repolarises the action potential at body temperature.

    Four equal particles n as in the squid, with the rates that Traub and Miles gave pyramidal cells of the
    hippocampus at 36 degC (threefold per 10 degC): an ensemble of Kv2 and Kv3 channels, not one gene product. Use it
    with a fast Na+ channel for spikes of mammalian cells; for squid axon take ``SquidKv``. No inactivation, no
    modulation. The voltages assume the threshold shift of -63 mV of the coded model, which its users adjust from cell
    to cell. Unit conductance and density are provisional.
    """

    label = phrase("channels-delayed-rectifier-k-channel-mammalian")
    gene, family = "KCNB1", "TC 1.A.1"
    uniprot = "Q14721"
    shown_at = {"voltage": "-40 mV"}
    pore = Ohmic(provisional("10 pS", note="typical of delayed rectifiers"), "K")
    gates = (
        Gate(
            "n",
            4,
            Linoid(
                _value(f"{0.032 * 5.0!r} / ms", note="0.032/(mV ms) times 5 mV"),
                _value("-48 mV", note="15 mV above the shift of -63 mV"),
                _value("5 mV"),
            ),
            Exponential(_value("0.5 / ms"), _value("-53 mV", note="10 mV above the shift"), _value("-40 mV")),
        ),
    )
    speed = Speed(_value(3.0), _value("36 degC"))
    usual_density = provisional("5 / um^2", note="5 mS/cm2 over the unit conductance, of the order of a soma")
