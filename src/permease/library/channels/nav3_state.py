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
    about_zh = (
        "教科书式的三状态电压门控钠通道：关闭态、开放态、失活态，通透 Na⁺。去极化使其开放，开放引起失活，只有复极化才能"
        "使它回到关闭态；在此之前不能再次响应，这就是不应期。热力学上严格成立，失活态回到关闭态的速率由细致平衡给出。这"
        "是教学用构造模型，适于讲解门控与不应期，并没有哪一种通道具有这些速率，不可用于定量预测；枪乌贼轴突请用 "
        "``SquidNav``。单通道电导和通道密度待核实。"
    )
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
