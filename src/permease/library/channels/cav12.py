"""The L-type calcium channel of heart muscle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating import Formula, Gate
from ...model.gating_rates import FormulaRate, Linoid
from ...model.permeation import Goldman
from ...sources import derived, provisional
from ...text import phrase
from ..references_channels import LUO_RUDY_1994

_value = LUO_RUDY_1994.value
_F = {
    "midpoint": _value("-35.06 mV"),
    "slope": _value("8.6 mV"),
    "share": _value(0.6),
    "rise": _value("50 mV"),
    "rise_slope": _value("20 mV"),
    "fast": _value("0.0197 / ms"),
    "slow": _value("0.02 / ms"),
    "width": _value(f"{1.0 / 0.0337!r} mV", note="0.0337/mV"),
    "centre": _value("-10 mV"),
}


def _f_rate(at: Any, n: Mapping[str, Any]) -> tuple[Any, Any]:
    """1/tau_f and f at rest."""
    volts = at.voltage
    rest = 1.0 / (1.0 + ops.exp((volts - n["midpoint"]) / n["slope"]))
    rest = rest + n["share"] / (1.0 + ops.exp((n["rise"] - volts) / n["rise_slope"]))
    x = (volts - n["centre"]) / n["width"]
    return n["fast"] * ops.exp(-(x * x)) + n["slow"], rest


def _f_opening(at: Any, n: Mapping[str, Any]) -> Any:
    rate, rest = _f_rate(at, n)
    return rate * rest


def _f_closing(at: Any, n: Mapping[str, Any]) -> Any:
    rate, rest = _f_rate(at, n)
    return rate * (1.0 - rest)


def _calcium(at: Any, n: Mapping[str, Any]) -> Any:
    """1/(1 + (Ca_in/K)^2)."""
    return 1.0 / (1.0 + (at.concentration("Ca", "in") / n["K"]) ** 2)


class Cav12(Channel):
    """L-type Ca2+ channel of ventricular muscle: opens on depolarisation, closes with time and with Ca2+ inside.

    Luo and Rudy's channel of the guinea pig at 37 degC: Goldman permeation of Ca2+, activation d, slow inactivation f,
    and instantaneous inactivation by Ca2+ inside. Their factor 0.341 for the activity of Ca2+ outside is left out,
    because it would put the reversal 14 mV from the Nernst potential of the concentrations; currents are therefore
    larger than theirs. Na+ and K+ through it are left out. The unit permeability is provisional and only splits
    P = 5.4e-4 cm/s.
    """

    label = phrase("channels-l-type-ca-channel-cav1")
    gene, family = "CACNA1C", "TC 1.A.1"
    uniprot = "Q13936"
    shown_at = {"voltage": "0 mV"}
    pore = Goldman(
        provisional("5.4e-13 cm^3/s", note="of order; the whole membrane's P over this is the density"), "Ca"
    )
    gates = (
        Gate(
            "d",
            1,
            Linoid(
                _value(f"{0.035 * 6.24!r} / ms", note="0.035/(mV ms) times 6.24 mV"),
                _value("-10 mV"),
                _value("6.24 mV"),
            ),
            Linoid(
                _value(f"{0.035 * 6.24!r} / ms", note="0.035/(mV ms) times 6.24 mV"),
                _value("-10 mV"),
                _value("-6.24 mV"),
            ),
        ),
        Gate("f", 1, FormulaRate(_f_opening, _F), FormulaRate(_f_closing, _F)),
        Formula("calcium_inactivation", _calcium, {"K": _value("0.6 uM")}),
    )
    usual_density = derived("10 / um^2", "P = 5.4e-4 cm/s (Luo & Rudy 1994) over the unit permeability")
