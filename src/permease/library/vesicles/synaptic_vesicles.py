"""Synaptic vesicles."""

from ...model.exocytosis import Exocytosis
from ...sources import derived, provisional
from ...text import phrase
from ..calcium_sensors import allosteric
from ..references_exocytosis import RIVEROS_1986
from ..references_vesicles import TRAFFIC


class SynapticVesicles(Exocytosis):
    """Releasable vesicles of a nerve terminal with the allosteric Ca2+ sensor of the calyx of Held.

    At rest a vesicle fuses once in an hour; at 25 uM Ca2+ a tenth of them do within half a millisecond. Fused
    membrane adds to the area and the capacitance of the terminal until it is retrieved. Sensor: Lou, Scheuss and
    Schneggenburger 2005 at room temperature; the vesicle adds the 70 aF that are measured to a membrane of the
    usual 1 uF/cm2, and elsewhere what its area is worth there. Retrieval and the number of vesicles are
    provisional. Use it for capacitance, for membrane that goes round and, with ``contents``, for the transmitter
    that is released: ``"glutamate"`` is 3640 molecules, as counted in vesicles of rat cortex, with K+. With
    ``domain`` it follows the Ca2+ of the cytosol. ``pm.release`` gives the exact response to a known Ca2+ signal,
    with depletion and without retrieval.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
    """

    label = phrase("library-synaptic-vesicles")
    gene, family = "SYT2, STX1A, SNAP25, VAMP2", ""
    sensor = allosteric()
    numbers = {
        "retrieval": provisional("0.1 / s", note="membrane is back in ten seconds; order of magnitude"),
        "radius": derived(
            "23.6017 nm", "70 aF (Eshra2021) at the usual 10 fF/um2 of a membrane; 24.88 nm at 9 fF/um2 (Gentet2000)"
        ),
        "load": derived("1", "a unit is one vesicle"),
        "ATP": provisional("1000", note="retrieval, priming and refilling of one vesicle; order of magnitude"),
        **TRAFFIC,
    }
    transmitters = {
        "glutamate": {
            "glutamate": RIVEROS_1986.value(
                "3640", where="abstract", conditions="rat brain cortex, if 30 % of the vesicles hold glutamate"
            ),
            "K": provisional("3640", note="stands for whatever balances the charge of glutamate"),
        },
        "ACh": {
            "ACh": provisional("6000", source=RIVEROS_1986, note="motor nerve, quoted there after Kuffler 1975"),
            "Cl": provisional("6000", note="stands for whatever balances the charge of acetylcholine"),
        },
    }
    usual_density = provisional("2 / um^2", note="2000 releasable vesicles on some 1000 um2 of a calyx; area recalled")
    shown_at = {}
