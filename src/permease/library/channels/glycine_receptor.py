"""The glycine receptor."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, Transition, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import GREWER_1999

_value = GREWER_1999.value
_SITES = 3
_bind, _leave = Binding(_value("1e7 / (M s)"), "glycine"), Constant(_value("1900 / s"))


def _transitions() -> tuple[Transition, ...]:
    """Three equal sites, then opening from the fully bound receptor, and desensitisation of the open one."""
    bindings = [
        transition(f"{a} <-> {b}", _bind, _leave, times=(float(_SITES - i), i + 1.0), names=("binding", "unbinding"))
        for i, (a, b) in enumerate((("R", "AR"), ("AR", "A2R"), ("A2R", "A3R")))
    ]
    return (
        *bindings,
        transition("A3R <-> O", Constant(_value("2200 / s")), Constant(_value("38 / s"))),
        transition(
            "O <-> D", Constant(_value("0.45 / s")), Constant(provisional("0.1 / s", note="recovery, of order"))
        ),
    )


class GlycineReceptor(Channel):
    """Glycine receptor: the Cl- channel of fast inhibition in spinal cord and brain stem, opened by glycine.

    Three equal sites in a row, then opening, then slow desensitisation: the sequential scheme to which Grewer reduced
    concentration jumps on the human alpha-1 receptor (at least three molecules are needed; open probability above
    0.95). Use it for dose-response curves, rise and decay of synaptic currents. It has no openings with one or two
    molecules bound and no fast desensitisation, so it is no model of single-channel bursts or of native receptors that
    desensitise within 100 ms. The rate of recovery is provisional, as are unit permeability (45 pS in 150 mM) and
    density; HCO3-, which also passes, and strychnine are left out.
    """

    label = phrase("channels-glycine-receptor")
    gene, family = "GLRA1", "TC 1.A.9"
    uniprot = "P23415"
    shown_at = {"outside": {"glycine": "100 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(45e-12, 1, 150.0, 295.15)!r} m^3/s", note="45 pS in 150 mM at 22 degC"), "Cl"
    )
    gates = (MarkovGating(*_transitions(), open=("O",)),)
    usual_density = provisional("1000 / um^2", note="of the order of a postsynaptic membrane")
