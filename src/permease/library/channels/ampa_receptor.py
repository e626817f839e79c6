"""The AMPA receptor."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channels import DESTEXHE_KINETICS

_value = DESTEXHE_KINETICS.value
_bind = Binding(_value("13 / (mM ms)"), "glutamate")


class AMPAReceptor(Channel):
    """AMPA receptor: the cation channel of fast excitatory synapses, opened by glutamate within a millisecond.

    Six states: two bindings, opening, and desensitised states beside both bound ones. Use it for synaptic currents and
    desensitisation; subunits, auxiliary proteins, Ca2+ and block by polyamines are left out. Kinetics of Destexhe and
    colleagues as coded; unit permeability (10 pS), equal for Na+ and K+, and density are provisional.
    """

    label = phrase("channels-ampa-receptor")
    gene, family = "GRIA1", "TC 1.A.10"
    uniprot = "P42261"
    shown_at = {"outside": {"glutamate": "1 mM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(10e-12, 1, 150.0, 310.15)!r} m^3/s", note="10 pS in 150 mM at 37 degC"),
        {"Na": None, "K": None},
    )
    gates = (
        MarkovGating(
            transition("C0 <-> C1", _bind, Constant(_value("0.0059 / ms")), names=("binding", "")),
            transition("C1 <-> C2", _bind, Constant(_value("86 / ms")), names=("binding", "")),
            transition(
                "C1 <-> D1", Constant(_value("0.9 / ms")), Constant(_value("0.064 / ms")), names=("entry", "recovery")
            ),
            transition(
                "C2 <-> D2", Constant(_value("0.9 / ms")), Constant(_value("0.064 / ms")), names=("entry", "recovery")
            ),
            transition("C2 <-> O", Constant(_value("2.7 / ms")), Constant(_value("0.2 / ms"))),
            open=("O",),
        ),
    )
    usual_density = provisional("1000 / um^2", note="of the order of a postsynaptic density")
