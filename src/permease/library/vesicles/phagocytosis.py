"""Phagocytosis."""

from ...model.membrane_traffic import MembraneTraffic
from ...model.traffic import Hop, Pool
from ...sources import provisional
from ...text import phrase
from ..references_vesicles import CANNON_SWANSON_1992, TRAFFIC


class Phagocytosis(MembraneTraffic):
    """Engulfment of opsonised particles by a macrophage, until the membrane it can spare is used up.

    A unit is a piece of spare membrane as large as one particle, so capacity follows from area and not from
    receptors, as Cannon and Swanson found: 47 particles of 2 um from 600 um2. Particles bind, are wrapped, lie
    inside with their membrane and are digested, which gives it back. The spare area and all rates are provisional;
    a particle of another size takes ``radius``. Amounts are means over many cells and need not be whole. A
    concentration of particles counts particles: 1e7 per mL are 1.66e-11 M.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-phagocytosis-macrophage")
    gene, family = "FCGR1A, FCGR2A and others", ""
    usual_cargo = "bead"
    pools = {
        "berth": Pool("surface", unit="berth"),
        "bound": Pool("surface", unit="berth", cargo=1),
        "engulfed": Pool("inside", unit="berth", cargo=1),
    }
    hops = (
        Hop("binding", "berth + bead.out <-> bound", "k_on", "k_off", warm=False),
        Hop("ingestion", "bound -> engulfed", "k_ing"),
        Hop("digestion", "engulfed -> berth + bead.in", "k_digest"),
    )
    numbers = {
        "share": provisional(
            "0.7272727272727273", source=CANNON_SWANSON_1992,
            note="600 um2 of spare membrane on 825 um2, both assumed; the source shows that membrane limits",
        ),
        "k_on": provisional("4e6 / M / s", note="some ten particles in an hour at 1e7 per mL; assumed"),
        "k_off": provisional("1e-3 / s", note="an opsonised particle leaves in a quarter of an hour; assumed"),
        "k_ing": provisional("0.3 / min", note="particles of 3 to 5 um are ingested in 1 to 5 min; recalled"),
        "k_digest": provisional("0.08 / h", note="half a day; assumed"),
        "radius": provisional("1 um", note="the 2 um beads of the example; no property of the cell"),
        "load": provisional("1", note="one particle in a phagosome"),
        "ATP": provisional("1e6", note="actin of a cup; order of magnitude unknown"),
        **TRAFFIC,
    }  # fmt: skip
    shown_at = {"outside": {"bead": "16.6 pM"}}
