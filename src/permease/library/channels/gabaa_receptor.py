"""The GABA-A receptor."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channels import DESTEXHE_KINETICS

_value = DESTEXHE_KINETICS.value


class GABAAReceptor(Channel):
    """GABA-A receptor: the Cl- channel of fast inhibitory synapses, opened by GABA.

    Five states: two bindings, and an open state beside each bound one. Whether it inhibits depends on E_Cl, so it
    belongs beside KCC2 in a cell. HCO3-, which also passes, desensitisation and drugs are left out. Kinetics of
    Destexhe and colleagues as coded; unit permeability (25 pS in 150 mM) and density are provisional.
    """

    label = phrase("channels-gaba-receptor")
    gene, family = "GABRA1", "TC 1.A.9"
    uniprot = "P14867"
    shown_at = {"outside": {"GABA": "1 mM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(25e-12, 1, 150.0, 310.15)!r} m^3/s", note="25 pS in 150 mM at 37 degC"), "Cl"
    )
    gates = (
        MarkovGating(
            transition("C0 <-> C1", Binding(_value("0.02 / (uM ms)"), "GABA"), Constant(_value("4.6 / ms"))),
            transition("C1 <-> C2", Binding(_value("0.01 / (uM ms)"), "GABA"), Constant(_value("9.2 / ms"))),
            transition("C1 <-> O1", Constant(_value("3.3 / ms")), Constant(_value("9.8 / ms"))),
            transition("C2 <-> O2", Constant(_value("10.6 / ms")), Constant(_value("0.41 / ms"))),
            open=("O1", "O2"),
        ),
    )
    usual_density = provisional("1000 / um^2", note="of the order of a postsynaptic membrane")
