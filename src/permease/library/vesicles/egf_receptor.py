"""The EGF receptor."""

from ...model.traffic import Hop, Pool, Share
from ...model.vesicle_traffic import VesicleTraffic
from ...sources import derived, provisional
from ...text import phrase
from ..references_vesicles import COATED, GEX_FABRY_1984

_FILE = "BIOMD0000000985"
_3T3 = "BALB/c 3T3 cells, 37 degC"


class EGFReceptor(VesicleTraffic):
    """Receptor of epidermal growth factor: idle receptors linger on the surface, occupied ones are cleared.

    The model of Gex-Fabry and DeLisi for BALB/c 3T3 cells: a fifth of the receptors is in coated pits; these open
    for internalisation from 12 % to all of them when EGF is there, EGF parts from its receptor inside, receptors
    recycle and EGF is used up. The source lets the pits open with the time since EGF was added; here they follow
    the occupancy of surface receptors, which is the same where EGF saturates. Left out is the binding of occupied
    receptors to free pit protein, of which the coded model has none. Use it for down-regulation; it signals
    nothing, and receptors are neither made nor degraded.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-egf-receptor")
    gene, family = "EGFR", ""
    uniprot = "P00533"
    usual_cargo = "EGF"
    pools = {
        "free": Pool("surface"),
        "inside": Pool("inside"),
        "bound": Pool("surface", cargo=1),
        "ligand": Pool("inside", unit="", cargo=1),
        "pits_open": Pool("surface", unit="pit"),
        "pits_shut": Pool("surface", unit="pit"),
    }
    hops = (
        Hop("binding", "free + EGF.out <-> bound", "k_on", "k_off", warm=False),
        Hop(
            "internalisation", "free -> inside", ("pit_fraction", "k_e"),
            factor=Share("pits_open", ("pits_open", "pits_shut"), "open_at_rest"),
        ),
        Hop(
            "internalisation with EGF", "bound -> inside + ligand", ("pit_fraction", "k_e"),
            factor=Share("pits_open", ("pits_open", "pits_shut"), "open_at_rest"),
        ),
        Hop("recycling", "inside -> free", "k_rec"),
        Hop("use of EGF", "ligand -> EGF.in", "k_deg"),
        Hop("opening of pits", "pits_shut -> pits_open", ("k_open", "open_at_rest")),
        Hop(
            "opening of pits by EGF", "pits_shut -> pits_open", ("k_open", "shut_at_rest"),
            factor=Share("bound", ("bound", "free"), 0.0),
        ),
        Hop(
            "shutting of pits", "pits_open -> pits_shut", ("k_open", "shut_at_rest"),
            factor=Share("free", ("bound", "free"), 1.0),
        ),
    )  # fmt: skip
    numbers = {
        "k_on": GEX_FABRY_1984.value("8.15e7 / M / min", where=f"{_FILE}, k1", conditions=_3T3),
        "k_off": GEX_FABRY_1984.value("0.58 / min", where=f"{_FILE}, k-1", conditions=_3T3),
        "pit_fraction": GEX_FABRY_1984.value("0.2", where=f"{_FILE}, f", conditions=_3T3),
        "k_e": GEX_FABRY_1984.value("0.7 / min", where=f"{_FILE}, ke", conditions=_3T3),
        "open_at_rest": GEX_FABRY_1984.value("0.12", where=f"{_FILE}, epsilon", conditions=_3T3),
        "shut_at_rest": derived("0.88", "1 - open_at_rest"),
        "k_open": derived(
            "0.46153846153846156 / min", "3/(6.5 min): the file raises exp(-t/6.5 min) to the third power"
        ),
        "k_rec": GEX_FABRY_1984.value("0.049 / min", where=f"{_FILE}, ki", conditions=_3T3),
        "k_deg": GEX_FABRY_1984.value("0.02 / min", where=f"{_FILE}, k1(t)", conditions=_3T3),
        "load": provisional("20", note="EGF receptors that share one coated vesicle; order of magnitude"),
        **COATED,
    }
    usual_density = provisional(
        "49 / um^2",
        note="73000 receptors on the surface and 25029 inside (BIOMD0000000985) over 2000 um2, the area assumed",
    )
    shown_at = {"outside": {"EGF": "10 nM"}}
