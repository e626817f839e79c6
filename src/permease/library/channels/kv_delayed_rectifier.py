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
    about_zh = (
        "哺乳动物神经元的延迟整流钾通道，在体温下使动作电位复极化，通透 K⁺。与枪乌贼轴突一样由四个相同的粒子 n 门控，速"
        "率是 Traub 和 Miles 为 36 °C 的海马锥体细胞给出的，每升高 10 °C 变为 3 倍；它代表 Kv2 和 Kv3 通道的总和，不是"
        "单一基因的产物。适用于与快速钠通道配合产生哺乳动物细胞的动作电位；枪乌贼轴突用 ``SquidKv``。没有失活，也没有调"
        "制。电压以模型代码中 −63 mV 的阈值平移为准，使用者常逐个细胞调整；单通道电导和密度待核实。"
    )
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
