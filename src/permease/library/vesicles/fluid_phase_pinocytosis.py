"""Fluid-phase pinocytosis."""

from ...model.membrane_traffic import MembraneTraffic
from ...model.traffic import Hop, Pool
from ...sources import derived, provisional
from ...text import phrase
from ..references_vesicles import COATED, STEINMAN_1974, STEINMAN_1976


class FluidPhasePinocytosis(MembraneTraffic):
    """Drinking of an L cell: whatever is dissolved goes in with the fluid, in proportion to its concentration.

    Small vesicles leave the surface all the time and their membrane returns. Solute first reaches an early pool,
    half of which is given back, then a late one in which it is digested; neither saturates. On 2000 um2 a cell
    drinks 67 fL in an hour and keeps half: the 33 fL that Steinman et al. found in L cells. The early pool is
    provisional. Digestion is that of horseradish peroxidase; ``cargo`` may be any uncharged solute, and then comes
    out of the late pool just as fast: a cytosol that lists it gains it whole, though real lysosomes keep sucrose,
    say, which they cannot digest. Use it for tracers and for what receptors take up besides; not for ruffling
    cells, for which there is ``Macropinocytosis``.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-fluid-phase-pinocytosis")
    gene, family = "CLTC, DNM2 and others", ""
    usual_cargo = "HRP"
    pools = {
        "patch": Pool("surface", unit="patch"),
        "vesicle": Pool("inside", unit="patch"),
        "early": Pool("inside", unit="", cargo=1),
        "late": Pool("inside", unit="", cargo=1),
    }
    hops = (
        Hop("internalisation", "patch -> vesicle", "k_in"),
        Hop("recycling", "vesicle -> patch", "k_out"),
        Hop("uptake", "cargo.out -> early", "k_in", sip="patch"),
        Hop("regurgitation", "early -> cargo.out", "k_back"),
        Hop("maturation", "early -> late", "k_mature"),
        Hop("digestion", "late -> cargo.in", "k_digest"),
    )
    numbers = {
        "share": derived("1", "all membrane takes part"),
        "k_in": provisional(
            "0.008 / min", source=STEINMAN_1976, note="0.8 % of the area of an L cell per minute; recalled"
        ),
        "k_out": provisional("0.2 / min", note="membrane is back in five minutes; assumed"),
        "k_back": provisional("0.1 / min", note="half of an early pool of five minutes; recalled"),
        "k_mature": provisional("0.1 / min", note="half of an early pool of five minutes; recalled"),
        "k_digest": STEINMAN_1974.value("0.099 / h", where="abstract", note="ln 2/7 h: half-life 6 to 8 h in L cells"),
        "load": derived("1", "a patch is one vesicle"),
        **COATED,
        "radius": provisional(
            "209.375 nm",
            source=STEINMAN_1974,
            note="3 V/A: 33.5 fL per hour kept, so 67 fL drunk, on 0.8 % of 2000 um2 per minute; the area is assumed",
        ),
    }
    shown_at = {"outside": {"HRP": "0.025 mM"}}
