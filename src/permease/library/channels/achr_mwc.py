"""The acetylcholine receptor of adult muscle as an allosteric protein."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import derived, provisional
from ...text import phrase
from ..references_channel_kinetics import HUMAN_ACHR
from ..references_channels import AKK_AUERBACH_1999, HILLE

_value = AKK_AUERBACH_1999.value
_OPENING, _CLOSING = 48000.0, 1700.0
_FULL = _OPENING / _CLOSING
_BARE = 6.6e-7
_PHI = 0.9
_bind = Binding(
    provisional("1e8 / (M s)", note="diffusion-limited order; the equilibrium is that of K = 0.16 mM"), "ACh"
)
_leave = Constant(derived("16000 / s", "K = 0.16 mM (Akk & Auerbach 1999) times the binding rate"))
_let_go = Constant(_value("24 / s", note="acetylcholine leaving the open channel"))


def _gate(ratio: float, how: str) -> tuple[Constant, Constant]:
    """Opening and closing with an equilibrium ``ratio``: the opening rate goes with its power phi."""
    opening = _OPENING * (ratio / _FULL) ** _PHI
    note = f"{how}; phi = 0.9 on a line of free energies"
    up, down = (Constant(provisional(f"{k!r} / s", note=note, source=HUMAN_ACHR)) for k in (opening, opening / ratio))
    return up, down


class AChRMWC(Channel):
    """Nicotinic acetylcholine receptor of adult muscle as Monod, Wyman and Changeux would have it.

    Two conformations, closed and open, each with 0, 1 or 2 molecules of acetylcholine. The open one binds 6,500 times
    better (24.5 nM against 0.16 mM), and that is all that the agonist does: Po/(1 - Po) = E0 [(1 + c/24.5 nM)/
    (1 + c/0.16 mM)]^2. Use it for openings without agonist, for mutants that shift E0, and to see why a full agonist
    still leaves 3 % of the channels closed. Binding to the open channel follows from detailed balance.

    E0 = 6.6e-7, E2 = 48000/1700 and the 24/s with which acetylcholine leaves an open channel were measured; the rates
    of opening with 0 and 1 molecule are provisional (their ratios are not). No desensitisation: for seconds of agonist
    take ``AChREdelstein``; for the human receptor with its two unequal sites ``AChRHumanAdult`` and
    ``AChRHumanFetal``. Goldman permeation of Na+ and K+; Ca2+ is left out.
    """

    label = phrase("channels-acetylcholine-receptor-allosteric-adult")
    gene, family = "CHRNA1", "TC 1.A.9"
    uniprot = "P02708"
    shown_at = {"outside": {"ACh": "100 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(60e-12, 1, 150.0, 295.15)!r} m^3/s", note="60 pS in 150 mM at 22 degC"),
        {"Na": None, "K": provisional(1.11, note="after Hille", source=HILLE)},
    )
    gates = (
        MarkovGating(
            transition("R <-> AR", _bind, _leave, times=(2.0, 1.0), names=("binding", "unbinding")),
            transition("AR <-> A2R", _bind, _leave, times=(1.0, 2.0), names=("binding", "unbinding")),
            transition("R <-> O", *_gate(_BARE, "E0 = 6.6e-7")),
            transition("AR <-> AO", *_gate((_BARE * _FULL) ** 0.5, "E1 = sqrt(E0 E2)")),
            transition("A2R <-> A2O", Constant(_value("48000 / s")), Constant(_value("1700 / s"))),
            transition("AO <-> O", _let_go, names=("leaving_open", "")),
            transition("A2O <-> AO", _let_go, times=(2.0, 1.0), names=("leaving_open", "")),
            open=("O", "AO", "A2O"),
        ),
    )
    usual_density = provisional("10000 / um^2", note="of the order of the end plate")
