"""The human acetylcholine receptor of fetal muscle with its two unequal sites."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..muscle_receptor import DELTA, Site, two_unequal_sites
from ..references_channels import HILLE


class AChRHumanFetal(Channel):
    """Human nicotinic acetylcholine receptor of fetal muscle: the sites alpha-gamma (A) and alpha-delta (B).

    As ``AChRHumanAdult`` with gamma for epsilon: the alpha-gamma site binds five times tighter (14 uM closed, 0.02 nM
    open) and one molecule on it opens 5 % of the receptors, while without agonist the channel opens eight times less
    often (E0 = 8.6e-8). Use it for muscle before innervation and after denervation, where acetylcholine is scarce and
    far away. Its limits are the adult's; the unit permeability (40 pS in 150 mM) is provisional.
    """

    label = phrase("channels-acetylcholine-receptor-human-fetal")
    gene, family = "CHRNG", "TC 1.A.9"
    uniprot = "P07510"
    shown_at = {"outside": {"ACh": "3 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(40e-12, 1, 150.0, 295.15)!r} m^3/s", note="40 pS in 150 mM at 22 degC"),
        {"Na": None, "K": provisional(1.11, note="after Hille", source=HILLE)},
    )
    gates = (two_unequal_sites(Site(377.0, 6658.0, 2.9e8, 4020.0), DELTA, 8.6e-8),)
    usual_density = provisional("1000 / um^2", note="fetal and denervated muscle, of order")
