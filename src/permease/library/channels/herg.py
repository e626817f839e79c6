"""The rapid delayed rectifier of heart muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating import Formula
from ...model.gating_rates import Constant, Exponential, FormulaRate, Rate
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Ohmic
from ...sources import derived, provisional
from ...text import phrase
from ..references_channel_kinetics import CLANCY_RUDY_2001

_value = CLANCY_RUDY_2001.value
_CONDUCTANCE = 0.0135 * 5.4**0.59


def _with_potassium(at: Any, n: Mapping[str, Any]) -> Any:
    """rate e^((V - midpoint)/slope) (reference/K_out)^power."""
    field = (at.voltage - n["midpoint"]) / n["slope"]
    return n["rate"] * ops.exp(field + n["power"] * ops.log(n["reference"] / at.concentration("K", "out")))


def _conductance(at: Any, n: Mapping[str, Any]) -> Any:
    """(K_out/reference)^power."""
    return ops.exp(n["power"] * ops.log(at.concentration("K", "out") / n["reference"]))


def _voltage(rate: str, per_mV: float, midpoint: str = "0 mV") -> Rate:
    return Exponential(_value(rate), _value(midpoint), _value(f"{1.0 / per_mV!r} mV", note=f"{per_mV:g}/mV"))


def _potassium(rate: str, per_mV: float, power: float, midpoint: str = "0 mV") -> Rate:
    numbers = {"rate": _value(rate), "midpoint": _value(midpoint), "slope": _value(f"{1.0 / per_mV!r} mV")}
    return FormulaRate(
        _with_potassium, {**numbers, "power": _value(power), "reference": _value("4.5 mM")}, frozenset({("K", "out")})
    )


_open = _voltage("6.55e-2 / ms", 0.05547153, "36 mV")


class HERG(Channel):
    """Rapid delayed-rectifier K+ channel of the heart (I_Kr, hERG, Kv11.1): ends the action potential, drugs block it.

    Three closed states, one open, one inactivated. Inactivation is faster than activation, so depolarisation opens few
    channels and repolarisation sends most of them back through the open state: the tail current that repolarises the
    ventricle. Use it for long-QT mutants and for the conductance that falls with K+ outside (power 0.59). The scheme
    obeys detailed balance; the way from I to C1 follows from the other rates, as its authors wrote it. Clancy and Rudy
    2001, guinea pig, 37 degC; no drugs, no temperature factor. Its published dependence of inactivation on K+ outside
    makes it inactivate more in high K+, while isolated channels inactivate less: keep it between 3 and 7 mM. The unit
    conductance is provisional and only splits 0.0135 (K_out/mM)^0.59 mS/uF.
    """

    label = phrase("channels-rapid-delayed-rectifier-k-channel")
    gene, family = "KCNH2", "TC 1.A.1"
    uniprot = "Q12809"
    shown_at = {"voltage": "-20 mV"}
    pore = Ohmic(provisional("2 pS", note="of the order of hERG in 5 mM K+"), "K")
    gates = (
        MarkovGating(
            transition(
                "C3 <-> C2", _voltage("5.55e-2 / ms", 0.05547153, "12 mV"), _voltage("2.357e-3 / ms", -0.036588)
            ),
            transition("C2 <-> C1", Constant(_value("2.172 / ms")), Constant(_value("1.077 / ms"))),
            transition("C1 <-> O", _open, _voltage("2.9357e-3 / ms", -0.02158), names=("opening", "")),
            transition(
                "O <-> I", _potassium("0.656 / ms", 0.000942, 0.3), _potassium("0.439 / ms", -0.02352, 1.0, "-25 mV")
            ),
            transition("C1 <-> I", _open, names=("opening", "")),
            open=("O",),
        ),
    )
    factors = (
        Formula(
            "outside_potassium",
            _conductance,
            {"power": _value(0.59), "reference": derived("5.4 mM", "where the unit conductance is taken")},
        ),
    )
    usual_density = derived(
        f"{_CONDUCTANCE * 1e-3 * 1e-8 / 2e-12!r} / um^2", "0.0135 5.4^0.59 mS/cm2 (1 uF/cm2) over the unit conductance"
    )
