"""The ATP-sensitive potassium channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...expr import ops
from ...model.channel import Channel
from ...model.gating import Formula
from ...model.permeation import Ohmic
from ...sources import derived, provisional
from ...text import phrase
from ...units import si
from ..references_channel_kinetics import FABER_RUDY_2000, FERRERO_1996

_value = FERRERO_1996.value
_ADP = 15.0
_HALF = 35.8 + 17.9 * _ADP**0.256
_CYTOSOL = provisional("5 mM", note="typical animal cell")


def _inhibition(at: Any, n: Mapping[str, Any]) -> Any:
    """p/(1 + (ATP/K)^2)."""
    nucleotide = at.assumed("MgATP", "in", si(_CYTOSOL, "mol/m^3"))
    return n["most"] / (1.0 + (nucleotide / n["K"]) ** 2)


def _potassium(at: Any, n: Mapping[str, Any]) -> Any:
    """(K_out/reference)^power."""
    return ops.exp(n["power"] * ops.log(at.concentration("K", "out") / n["reference"]))


class KATP(Channel):
    """ATP-sensitive K+ channel (Kir6.2 with SUR): opens when ATP inside falls, and so ties voltage to metabolism.

    Open probability 0.91/(1 + (ATP/K)^2) with K = 72 uM: closed to 1 in 5,000 at 5 mM ATP, half open at 72 uM; the
    conductance goes with the power 0.24 of K+ outside. Use it for beta cells, for hearts in ischaemia and for cells
    poisoned in silico. Instantaneous; MgADP, which opens it, PIP2, sulphonylureas, and block by Mg2+ and Na+ inside are
    left out, and whole cells react at higher ATP than patches do. Where a cell lists no MgATP, 5 mM is assumed.

    A trap: the coded Faber-Rudy model has K = 0.00025 mM, i.e. 0.25 uM, with which the channel never opens in a living
    cell; measured values are 10 to 100 uM. K here is that of Ferrero and colleagues at 15 uM ADP.
    """

    label = phrase("channels-atp-sensitive-k-channel-katp")
    gene, family = "KCNJ11", "TC 1.A.2"
    uniprot = "Q14654"
    pore = Ohmic(_value("35.375 pS", conditions="5.4 mM K+ outside"), "K")
    gates = (
        Formula(
            "nucleotide",
            _inhibition,
            {
                "most": _value(0.91),
                "K": derived(f"{_HALF!r} uM", "35.8 + 17.9 ADP^0.256 uM (Ferrero et al. 1996) at 15 uM ADP"),
            },
            frozenset({("MgATP", "in")}),
        ),
    )
    factors = (
        Formula(
            "outside_potassium",
            _potassium,
            {"power": FABER_RUDY_2000.value(0.24), "reference": _value("5.4 mM")},
        ),
    )
    assumed = {("MgATP", "in"): _CYTOSOL}
    usual_density = _value("3.8 / um^2")
