"""The 5-HT3 receptor."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import GTOPDB_5HT3

_bind = Binding(provisional("1e7 / (M s)", note="of order"), "serotonin")
_leave = Constant(provisional("60 / s", note="K = 6 uM for each site: half open near 5 uM, Hill coefficient about 2"))


class FiveHT3Receptor(Channel):
    """5-HT3 receptor: the one serotonin receptor that is an ion channel, a cation pore of nausea and gut reflexes.

    Three equal sites (the Hill coefficient of dose-response curves is 2 to 3), opening from the fully bound receptor,
    and desensitisation within a second. Use it as a fast excitatory synapse driven by serotonin; for numbers to rely
    on, fit it first: every rate is provisional. Goldman permeation of Na+, K+ and Ca2+, hardly selective among them.
    Unit permeability is that of the heteromeric 5-HT3AB channel (16 pS); the homomeric 5-HT3A has below 1 pS.
    """

    label = phrase("channels-5-ht3-receptor-serotonin-gated")
    gene, family = "HTR3A", "TC 1.A.9"
    uniprot = "P46098"
    shown_at = {"outside": {"serotonin": "10 uM"}}
    pore = Goldman(
        provisional(
            f"{unit_permeability(16e-12, 1, 150.0, 295.15)!r} m^3/s", note="16 pS in 150 mM", source=GTOPDB_5HT3
        ),
        {"Na": None, "K": None, "Ca": GTOPDB_5HT3.value(1.0, note="Ca2+ over Cs+ 1.0 to 1.4, Na+ taken like Cs+")},
    )
    gates = (
        MarkovGating(
            transition("R <-> AR", _bind, _leave, times=(3.0, 1.0), names=("binding", "unbinding")),
            transition("AR <-> A2R", _bind, _leave, times=(2.0, 2.0), names=("binding", "unbinding")),
            transition("A2R <-> A3R", _bind, _leave, times=(1.0, 3.0), names=("binding", "unbinding")),
            transition(
                "A3R <-> O",
                Constant(provisional("500 / s", note="of order")),
                Constant(provisional("50 / s", note="of order")),
            ),
            transition(
                "O <-> D",
                Constant(provisional("2 / s", note="of order")),
                Constant(provisional("0.2 / s", note="of order")),
            ),
            open=("O",),
        ),
    )
    usual_density = provisional("10 / um^2", note="of order")
