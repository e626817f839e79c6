"""The sodium transporter HKT1 of plants."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import XUE_2011


class HKT1(Channel):
    """Na+ channel HKT1;1 of plant roots: takes Na+ back out of the xylem and so keeps salt from the leaves.

    An open Goldman pore for Na+ alone: in Arabidopsis its current reversed at the Nernst potential of Na+, as that of
    a channel does, although its family holds symporters. Use it beside ``SOS1`` and a proton pump in a root cell. The
    evidence is thin: unit permeability (1 pS) and density are guesses of the right order, no gating is known well
    enough to write down, and members of the family that carry K+ are not described. All numbers are provisional.
    """

    label = phrase("channels-plant-na-channel-hkt1")
    gene, family = "AtHKT1", "TC 2.A.38"
    uniprot = "Q84TI7"
    shown_at = {"inside": {"Na": "10 mM"}, "outside": {"Na": "20 mM"}, "voltage": "-120 mV", "temperature": "22 degC"}
    pore = Goldman(
        provisional(
            f"{unit_permeability(1e-12, 1, 100.0, 295.15)!r} m^3/s", note="1 pS in 100 mM at 22 degC", source=XUE_2011
        ),
        "Na",
    )
    usual_density = provisional("1 / um^2", note="of order")
