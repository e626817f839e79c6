"""The sodium pump of pump-leak theory, with feedback from sodium."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...constants import FARADAY
from ...model.conditions import Conditions
from ...text import phrase
from ..references import DUESTERWALD_2018
from .constant_pump import ConstantPump


class CubicPump(ConstantPump):
    """The pump whose rate follows the cube of the Na+ ratio, p (Na_in/Na_out)^3: pump-leak theory with feedback.

    Empirical like ``ConstantPump``; ``scale`` is p, the rate at equal Na+ on both sides.
    """

    label = phrase("transporters-na-k-pump-cubic-na")
    about_zh = (
        "泵-漏理论中带反馈的钠钾泵，3 Na⁺ : 2 K⁺：速率与胞内外 Na⁺ 浓度比的三次方成正比，胞内 Na⁺ 升高时泵随之加快；"
        "``scale`` 是两侧 Na⁺ 相等时的速率。用于与泵-漏理论的结果比较。它同 ``ConstantPump`` 一样是经验公式："
        "ATP 取自模型之外，不考虑能量，可能逆着自己的驱动力运转；K⁺ 和电压对速率没有影响。"
    )
    usual_scale = DUESTERWALD_2018.value(
        f"{0.1 * 100.0 / FARADAY!r} mol/m^2/s", where="model code", note="0.1 A/dm2 over F"
    )

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """Scale times (Na_in/Na_out)^3."""
        return scale * (at.concentration("Na", "in") / at.concentration("Na", "out")) ** 3
