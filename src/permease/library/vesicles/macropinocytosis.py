"""Macropinocytosis."""

from ...model.membrane_traffic import MembraneTraffic
from ...model.traffic import Hop, Pool
from ...sources import derived, provisional
from ...text import phrase
from ..references_vesicles import STEINMAN_1974, STEINMAN_1976, TRAFFIC


class Macropinocytosis(MembraneTraffic):
    """Constitutive drinking of a macrophage: a quarter of its volume and nearly twice its membrane in an hour.

    Membrane goes in with 186 % of the surface per hour; vesicles of the radius that fits the fluid (3 V/A) bring
    100 fL of it into a cell of 400 fL and 825 um2. The membrane comes back, so that area stays, and half of what is
    dissolved: what 50 fL hold is kept. The flow is recalled from the stereology of Steinman, Brodie and Cohn, and
    all numbers but those of digestion and temperature are provisional. It is the mean of a wide distribution:
    single macropinosomes reach micrometres. Cargo other than peroxidase is not digested, but leaves the late pool
    whole and just as fast; real lysosomes keep what they cannot digest. Use it for sampling of the medium by
    macrophages; not for ruffling on demand.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-macropinocytosis-macrophage")
    gene, family = "RAC1, PAK1 and others", ""
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
        "k_in": provisional("1.86 / h", source=STEINMAN_1976, note="186 % of the surface per hour; recalled"),
        "k_out": provisional("0.2 / min", note="membrane is back in five minutes; assumed"),
        "k_back": provisional("0.1 / min", note="half of an early pool of five minutes; recalled"),
        "k_mature": provisional("0.1 / min", note="half of an early pool of five minutes; recalled"),
        "k_digest": STEINMAN_1974.value("0.099 / h", where="abstract", note="ln 2/7 h: half-life 6 to 8 h in L cells"),
        "radius": provisional(
            "195.50342130987292 nm", source=STEINMAN_1976,
            note="3 V/A of 25 % of 400 fL and 186 % of 825 um2 per hour; recalled, the volume rounded",
        ),
        "load": derived("1", "a patch is one vesicle"),
        "ATP": provisional("1000", note="actin of a ruffle; order of magnitude unknown"),
        **TRAFFIC,
    }  # fmt: skip
    shown_at = {"outside": {"HRP": "0.025 mM"}}
