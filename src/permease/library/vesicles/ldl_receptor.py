"""The LDL receptor."""

from ...model.traffic import Feedback, Hop, Pool
from ...model.vesicle_traffic import VesicleTraffic
from ...sources import provisional
from ...text import phrase
from ..references_vesicles import COATED

_RECALLED = "Brown and Goldstein, recalled, not checked"


class LDLReceptor(VesicleTraffic):
    """Receptor of low-density lipoprotein in a fibroblast, whose synthesis falls as the cell fills with sterol.

    Receptors gather in coated pits, go in with or without LDL, drop it in the endosome and recycle some eighty
    times before they are degraded. LDL goes to the lysosome; its sterol, counted in LDL particles of some 1500
    cholesteryl esters, holds back the synthesis of receptors by a Hill law and is slowly used. A cell starts as in
    medium without lipoproteins, with receptors at their highest. All numbers are provisional: magnitudes of the
    fibroblast literature. Use it for saturable uptake and for feedback; not for hepatocytes, nor for PCSK9.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-ldl-receptor")
    gene, family = "LDLR", ""
    uniprot = "P01130"
    usual_cargo = "LDL"
    pools = {
        "free": Pool("surface"),
        "inside": Pool("inside"),
        "bound": Pool("surface", cargo=1),
        "bound_inside": Pool("inside", cargo=1),
        "lysosome": Pool("inside", unit="", cargo=1),
        "sterol": Pool("inside", unit="", cargo=1),
    }
    hops = (
        Hop("binding", "free + LDL.out <-> bound", "k_on", "k_off", warm=False),
        Hop("internalisation", "free -> inside", "k_e"),
        Hop("internalisation with LDL", "bound -> bound_inside", "k_e"),
        Hop("unloading", "bound_inside -> inside + lysosome", "k_unload"),
        Hop("recycling", "inside -> free", "k_rec"),
        Hop("degradation", "inside ->", "k_deg"),
        Hop("synthesis", "-> free", factor=Feedback("sterol", "half", "hill")),
        Hop("hydrolysis", "lysosome -> sterol", "k_hydrolysis"),
        Hop("use of sterol", "sterol -> LDL.in", "k_use"),
    )
    numbers = {
        "k_on": provisional("2e5 / M / s", note=f"a dissociation constant of 5 nM with k_off; {_RECALLED}"),
        "k_off": provisional("1e-3 / s", note=f"minutes to leave; {_RECALLED}"),
        "k_e": provisional("0.2 / min", note=f"half internalised in 3 to 5 min; {_RECALLED}"),
        "k_unload": provisional("0.5 / min", note="acid endosome, minutes; assumed"),
        "k_rec": provisional("0.1 / min", note=f"10 min inside; {_RECALLED}"),
        "k_deg": provisional("0.00125 / min", note=f"a life of 20 h, two thirds of it inside; {_RECALLED}"),
        "k_hydrolysis": provisional("0.02 / min", note="LDL is degraded within an hour; assumed"),
        "k_use": provisional("0.05 / h", note="sterol used for growth and efflux; assumed"),
        "half": provisional("10", note="LDL per receptor that halve synthesis: some tenth of all sterol; assumed"),
        "hill": provisional("2", note="Hill coefficient 2 to 4 of the sterol feedback; recalled"),
        "load": provisional("20", note="LDL receptors that share one coated vesicle; order of magnitude"),
        **COATED,
    }
    usual_density = provisional("20 / um^2", note=f"40000 receptors on 2000 um2, without lipoproteins; {_RECALLED}")
    shown_at = {"outside": {"LDL": "20 nM"}}
