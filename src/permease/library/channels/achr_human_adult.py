"""The human acetylcholine receptor of adult muscle with its two unequal sites."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..muscle_receptor import DELTA, Site, two_unequal_sites
from ..references_channels import HILLE


class AChRHumanAdult(Channel):
    """Human nicotinic acetylcholine receptor of adult muscle: two unequal sites, alpha-epsilon (A) and alpha-delta (B).

    Closed and open with neither, either or both sites occupied, eight states; each site's binding and its share in
    opening were measured on receptors with that site alone (K 71 and 130 uM closed, 5.5 and 18 nM open). Use it to
    compare sites, mutants and the adult with the fetal receptor (``AChRHumanFetal``). Binding to the open receptor
    follows from detailed balance; the two sites are taken to act independently on opening. Opening with both sites
    occupied, leaving the open receptor and the rate of opening with none are provisional. No desensitisation, no
    voltage dependence. Goldman permeation of Na+ and K+; Ca2+ is left out.
    """

    label = phrase("channels-acetylcholine-receptor-human-adult")
    gene, family = "CHRNE", "TC 1.A.9"
    uniprot = "Q04844"
    shown_at = {"outside": {"ACh": "3 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(60e-12, 1, 150.0, 295.15)!r} m^3/s", note="60 pS in 150 mM at 22 degC"),
        {"Na": None, "K": provisional(1.11, note="after Hille", source=HILLE)},
    )
    gates = (two_unequal_sites(Site(55.8, 6771.0, 5.2e7, 3662.0), DELTA, 6.6e-7),)
    usual_density = provisional("10000 / um^2", note="of the order of the end plate")
