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
    about_zh = (
        "枪乌贼巨轴突的延迟整流钾通道，即 Hodgkin 和 Huxley 的 n⁴ 模型：四个相同的粒子 n 随去极化缓慢激活，通透 K⁺。与 "
        "``SquidNav`` 配合使用：它使轴突复极化，又因关闭较迟而造成不应期的后半段。没有失活，开放的孔道服从欧姆定律。参"
        "数的温度为 6.3 °C，每升高 10 °C 门控速率变为 3 倍；哺乳动物神经元请用 ``KvDelayedRectifier``。总电导 "
        "36 mS/cm² 取自原文；把它分成每 µm² 30 个 12 pS 的通道则待核实。"
    )
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
