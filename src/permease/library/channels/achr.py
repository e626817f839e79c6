"""The acetylcholine receptor of muscle."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import derived, provisional
from ...text import phrase
from ..references_channels import AKK_AUERBACH_1999, HILLE

_value = AKK_AUERBACH_1999.value
_bind = Binding(
    provisional("1e8 / (M s)", note="diffusion-limited order; the equilibrium is that of K = 0.16 mM"), "ACh"
)
_leave = Constant(derived("16000 / s", "K = 0.16 mM (Akk & Auerbach 1999) times the binding rate"))


class AChR(Channel):
    """Nicotinic acetylcholine receptor of muscle: a cation channel that two molecules of acetylcholine open.

    The scheme of del Castillo and Katz with two equal sites, R - AR - A2R - open. Use it for dose-response curves and
    bursts; it has no desensitisation and no openings without ligand, so it is wrong beyond some 100 ms of agonist.
    Equilibrium binding and gating of the mouse receptor; the binding rate is provisional. Goldman permeation of Na+
    and K+ (1 to 1.11); Ca2+, which also passes, is left out.
    """

    label = phrase("channels-nicotinic-acetylcholine-receptor")
    gene, family = "CHRNA1", "TC 1.A.9"
    uniprot = "P02708"
    shown_at = {"outside": {"ACh": "100 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(50e-12, 1, 150.0, 295.15)!r} m^3/s", note="50 pS in 150 mM at 22 degC"),
        {"Na": None, "K": provisional(1.11, note="after Hille", source=HILLE)},
    )
    gates = (
        MarkovGating(
            transition("R <-> AR", _bind, _leave, times=(2.0, 1.0), names=("binding", "unbinding")),
            transition("AR <-> A2R", _bind, _leave, times=(1.0, 2.0), names=("binding", "unbinding")),
            transition("A2R <-> O", Constant(_value("48000 / s")), Constant(_value("1700 / s"))),
            open=("O",),
        ),
    )
    usual_density = provisional("10000 / um^2", note="of the order of the end plate")
