"""The sodium channel of heart muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating_rates import Exponential, FormulaRate, Rate
from ...model.gating_scheme import MarkovGating, Transition, transition
from ...model.permeation import Ohmic
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import CLANCY_RUDY_2002

_value = CLANCY_RUDY_2002.value


def _opening(at: Any, n: Mapping[str, Any]) -> Any:
    """rate/(a e^(-V/fast) + b e^(-V/slow))."""
    return n["rate"] / (n["a"] * ops.exp(-at.voltage / n["fast"]) + n["b"] * ops.exp(-at.voltage / n["slow"]))


def _inactivation(at: Any, n: Mapping[str, Any]) -> Any:
    """A straight line in V, which has to stop above zero."""
    return ops.maximum(n["rate"] + n["rise"] * at.voltage, n["least"])


def _activation(fast: str, b: float) -> Rate:
    numbers = {"rate": _value("3.802 / ms"), "a": _value(0.1027), "b": _value(b)}
    return FormulaRate(_opening, {**numbers, "fast": _value(fast), "slow": _value("150 mV")})


def _exponential(rate: str, slope: str, midpoint: str = "0 mV") -> Rate:
    return Exponential(_value(rate), _value(midpoint), _value(slope))


def _transitions() -> tuple[Transition, ...]:
    up = (_activation("17 mV", 0.20), _activation("15 mV", 0.23), _activation("12 mV", 0.25))
    down = (
        _exponential("0.1917 / ms", "-20.3 mV"),
        _exponential("0.20 / ms", "-20.3 mV", "5 mV"),
        _exponential("0.22 / ms", "-20.3 mV", "10 mV"),
    )
    recovery = _exponential("3.7933e-7 / ms", "-7.7 mV")
    entry = FormulaRate(
        _inactivation,
        {
            "rate": _value("8.4e-3 / ms"),
            "rise": _value("2e-5 / (ms mV)"),
            "least": provisional("1e-6 / ms", note="the published line is negative below -420 mV"),
        },
    )
    found = [
        transition(arrow, up[i], down[i], names=(f"activation{i + 1}", f"deactivation{i + 1}"))
        for i, arrow in ((0, "C3 <-> C2"), (1, "C2 <-> C1"), (2, "C1 <-> O"), (0, "IC3 <-> IC2"), (1, "IC2 <-> IF"))
    ]
    closed = [
        transition(arrow, recovery, entry, names=("recovery", "closed_inactivation"))
        for arrow in ("IC3 <-> C3", "IC2 <-> C2", "IF <-> C1")
    ]
    return (
        *found,
        *closed,
        transition("O <-> IF", _exponential("9.178 / ms", "29.68 mV")),
        transition("IF <-> IM1", _exponential("0.09178 / ms", "29.68 mV"), recovery, names=("", "recovery")),
        transition(
            "IM1 <-> IM2",
            _exponential(f"{9.178 / 9.5e4!r} / ms", "29.68 mV"),
            _exponential(f"{3.7933e-7 / 50.0!r} / ms", "-7.7 mV"),
        ),
    )


class Nav15(Channel):
    """Voltage-gated Na+ channel of the heart (Nav1.5): the upstroke of the cardiac action potential. Nine states.

    Three closed states and one open, fast inactivation from every state (IC3, IC2, IF) and two deeper inactivated ones
    (IM1, IM2) that take seconds to leave. Use it for the availability of Na+ channels, for closed-state and slow
    inactivation and for mutants of the long-QT and Brugada syndromes. The scheme obeys detailed balance: the way from
    IF to O follows from the other rates, as its authors wrote it. At 37 degC; no temperature factor is given. The rate
    into closed-state inactivation is a straight line in voltage, which is cut off where it would turn negative (below
    -420 mV). Unit conductance and density are provisional.
    """

    label = phrase("channels-cardiac-na-channel-nav1-5")
    gene, family = "SCN5A", "TC 1.A.1"
    uniprot = "Q14524"
    shown_at = {"voltage": "-60 mV"}
    pore = Ohmic(provisional("20 pS", note="typical of voltage-gated Na+ channels"), "Na")
    gates = (MarkovGating(*_transitions(), open=("O",)),)
    usual_density = provisional("10 / um^2", note="of the order of a ventricular cell")
