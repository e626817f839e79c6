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
    about_zh = (
        "神经末梢的可释放囊泡，带有calyx of Held突触的变构Ca²⁺传感器。静息时每个囊泡约一小时融合一次；25 µM Ca²⁺时十"
        "分之一的囊泡在半毫秒内融合。融合的膜增加末梢的面积和电容，直到被回收。传感器取自Lou、Scheuss和"
        "Schneggenburger2005（室温）；膜电容取通常的1 µF/cm²时，每个囊泡增加测得的70 aF，其他比电容下按面积增加。回收"
        "速率和囊泡数待核实。可用于膜电容和膜循环；已知Ca²⁺信号的精确响应请用 ``pm.release``。给出 ``contents`` 即释"
        "放递质（glutamate为大鼠皮层囊泡中测得的3640个分子，伴K⁺）；给出 ``domain`` 即跟随胞质Ca²⁺。"
    )
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
