"""The transferrin receptor."""

from ...model.traffic import Hop, Pool
from ...model.vesicle_traffic import VesicleTraffic
from ...sources import provisional
from ...text import phrase
from ..references_vesicles import COATED, GIRONES_DAVIS_1989

_A431 = "A431 cells, 37 degC"


class TransferrinReceptor(VesicleTraffic):
    """Transferrin receptor 1, which goes round whether it carries iron or not and is not used up.

    Two ferric ions come with each transferrin. The acid endosome takes them off; transferrin without iron stays
    bound, returns to the surface and leaves at neutral pH. The exchange rates, with and without transferrin, are
    measured in A431 cells, so that 26 % of idle receptors are on the surface; with transferrin the measured times
    take in the loss of iron inside and the release on the surface, which are steps of their own here. Binding, these
    two and the number of receptors are provisional. Iron itself is not a species here: twice the
    extent of ``loss of iron`` is what arrived. Use it for uptake of iron and for the round of a receptor; not for
    the regulation of its synthesis by iron.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-transferrin-receptor")
    gene, family = "TFRC", ""
    uniprot = "P02786"
    usual_cargo = "transferrin"
    delivered = ("apotransferrin", "out")
    pools = {
        "free": Pool("surface"),
        "inside": Pool("inside"),
        "loaded": Pool("surface", cargo=1),
        "loaded_inside": Pool("inside", cargo=1),
        "spent_inside": Pool("inside", cargo=1),
        "spent": Pool("surface", cargo=1),
    }
    hops = (
        Hop("binding", "free + transferrin.out <-> loaded", "k_on", "k_off", warm=False),
        Hop("internalisation", "free -> inside", "k_in"),
        Hop("recycling", "inside -> free", "k_out"),
        Hop("internalisation with transferrin", "loaded -> loaded_inside", "k_in_loaded"),
        Hop("loss of iron", "loaded_inside -> spent_inside", "k_iron"),
        Hop("recycling with transferrin", "spent_inside -> spent", "k_out_loaded"),
        Hop("release", "spent -> free + apotransferrin.out", "k_release", warm=False),
    )
    numbers = {
        "k_on": provisional("3e6 / M / s", note="gives a dissociation constant of 5 nM with k_off"),
        "k_off": provisional("0.015 / s", note="diferric transferrin at the surface, order of magnitude"),
        "k_in": GIRONES_DAVIS_1989.value(
            "0.16 / min", where="abstract", conditions=f"{_A431}, no transferrin; s.d. 0.02"
        ),
        "k_out": GIRONES_DAVIS_1989.value(
            "0.056 / min", where="abstract", conditions=f"{_A431}, no transferrin; s.d. 0.003"
        ),
        "k_in_loaded": provisional(
            "0.2405087 / min", source=GIRONES_DAVIS_1989, conditions=f"{_A431}, 1 uM diferric transferrin",
            note="1/(1/0.22 - 1/2.58) per min: 0.22(2) per min are measured, with the wait for k_release",
        ),
        "k_out_loaded": provisional(
            "0.0747126 / min", source=GIRONES_DAVIS_1989, conditions=f"{_A431}, 1 uM diferric transferrin",
            note="1/(1/0.065 - 1/0.5) per min: 0.065(4) per min are measured, with the loss of iron (k_iron)",
        ),
        "k_iron": provisional(
            "0.5 / min", note="iron leaves at pH 5.5 within minutes (Dautry-Varsat 1983, rate not seen)"
        ),
        "k_release": provisional("0.043 / s", note="half-time 16 s for transferrin without iron (recalled, HepG2)"),
        "load": provisional("20", note="transferrin receptors that share one coated vesicle; order of magnitude"),
        **COATED,
    }  # fmt: skip
    usual_density = provisional("50 / um^2", note="some 1e5 receptors on 2000 um2, inside ones counted in")
    shown_at = {"outside": {"transferrin": "1 uM", "apotransferrin": "0 mM"}}
