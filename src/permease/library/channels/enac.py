"""The epithelial sodium channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model.channel import Channel
from ...model.gating import Formula
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channels import LAYTON_NEPHRON


def _inhibition(at: Any, n: Mapping[str, Any]) -> Any:
    """K_out/(K_out + Na_out) K_in/(K_in + Na_in)."""
    outside = n["outside"] / (n["outside"] + at.concentration("Na", "out"))
    return outside * n["inside"] / (n["inside"] + at.concentration("Na", "in"))


class ENaC(Channel):
    """Epithelial Na+ channel of collecting duct, colon and airways: always open to a degree, closed by Na+ itself.

    The Goldman law times self-inhibition by Na+ outside and feedback inhibition by Na+ inside, as in models of the
    nephron; no voltage gating, no proteolysis, no flow. Its density is what aldosterone changes: give ``density`` to
    fit a tissue. The unit permeability is that of a 5 pS channel in 140 mM Na+ and is provisional.
    """

    label = phrase("channels-epithelial-na-channel-enac")
    gene, family = "SCNN1A", "TC 1.A.6"
    uniprot = "P37088"
    pore = Goldman(
        provisional(f"{unit_permeability(5e-12, 1, 140.0, 310.15)!r} m^3/s", note="5 pS in 140 mM Na+ at 37 degC"),
        "Na",
    )
    gates = (
        Formula(
            "inhibition",
            _inhibition,
            {"outside": LAYTON_NEPHRON.value("30 mM"), "inside": LAYTON_NEPHRON.value("50 mM")},
        ),
    )
    usual_density = provisional("1 / um^2", note="of order; hormones change it a hundredfold")
