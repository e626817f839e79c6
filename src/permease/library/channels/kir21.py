"""The inward rectifier of heart muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating import Formula
from ...model.permeation import Ohmic
from ...physics.nernst import nernst_potential
from ...sources import derived, provisional
from ...text import phrase
from ..references_channels import LUO_RUDY_1994

_value = LUO_RUDY_1994.value


def _rectification(at: Any, n: Mapping[str, Any]) -> Any:
    """a/(a + b) of the driving force V - E_K."""
    potential = nernst_potential(1, at.concentration("K", "in"), at.concentration("K", "out"), at.temperature)
    x = at.voltage - potential
    a = n["a"] / (1.0 + ops.exp((x - n["a_midpoint"]) / n["a_slope"]))
    above = n["b"] * ops.exp((x - n["b_midpoint"]) / n["b_slope"]) + ops.exp((x - n["c_midpoint"]) / n["c_slope"])
    b = above / (1.0 + ops.exp((x - n["d_midpoint"]) / n["d_slope"]))
    return a / (a + b)


def _potassium(at: Any, n: Mapping[str, Any]) -> Any:
    """The conductance grows with the square root of K+ outside."""
    return ops.sqrt(at.concentration("K", "out") / n["reference"])


def _slope(per_mV: float) -> str:
    return f"{1.0 / per_mV!r} mV"


class Kir21(Channel):
    """Inwardly rectifying K+ channel of the heart (I_K1, mostly Kir2.1): sets the resting voltage of ventricular cells.

    Passes K+ well at voltages below E_K and little far above it; the conductance goes with the square root of K+
    outside. Instantaneous: block by polyamines and Mg2+ is a formula in V - E_K, as Luo and Rudy fitted it to guinea
    pig cells at 37 degC, so it is no guide where polyamines or Mg2+ inside differ. 0.75 mS/cm2 at 5.4 mM K+; the unit
    conductance is provisional and only splits that number.
    """

    label = phrase("channels-inwardly-rectifying-k-channel-kir2")
    gene, family = "KCNJ2", "TC 1.A.2"
    uniprot = "P63252"
    pore = Ohmic(provisional("10 pS", note="of the order of I_K1 channels at physiological K+"), "K")
    gates = (
        Formula(
            "rectification",
            _rectification,
            {
                "a": _value(1.02),
                "a_midpoint": _value("59.215 mV"),
                "a_slope": _value(_slope(0.2385), note="0.2385/mV"),
                "b": _value(0.49124),
                "b_midpoint": _value("-5.476 mV"),
                "b_slope": _value(_slope(0.08032), note="0.08032/mV"),
                "c_midpoint": _value("594.31 mV"),
                "c_slope": _value(_slope(0.06175), note="0.06175/mV"),
                "d_midpoint": _value("-4.753 mV"),
                "d_slope": _value(_slope(-0.5143), note="0.5143/mV"),
            },
        ),
    )
    factors = (Formula("outside_potassium", _potassium, {"reference": _value("5.4 mM")}),)
    usual_density = derived("0.75 / um^2", "0.75 mS/cm2 (Luo & Rudy 1994) over the unit conductance")
