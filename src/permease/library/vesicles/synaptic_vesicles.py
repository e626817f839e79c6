"""Synaptic vesicles."""

from ...model.exocytosis import Exocytosis
from ...sources import derived, provisional
from ...text import Text
from ..calcium_sensors import allosteric
from ..references_vesicles import TRAFFIC


class SynapticVesicles(Exocytosis):
    """Releasable vesicles of a nerve terminal with the allosteric Ca2+ sensor of the calyx of Held.

    At rest a vesicle fuses once in an hour; at 25 uM Ca2+ a tenth of them do within half a millisecond. Fused membrane
    adds to the area and the capacitance of the terminal until it is retrieved. Sensor: Lou, Scheuss and Schneggenburger
    2005 at room temperature; the vesicle has the 70 aF that are measured, at 9 fF/um2. Retrieval and the number of
    vesicles are provisional. Use it for capacitance and for membrane that goes round; ``pm.release`` gives the exact
    response to a known Ca2+ signal, with depletion and without retrieval. Transmitter is not modelled.

    Its rates are empirical: the machinery of the cell drives them, and their free energy is not balanced.
    """

    label = Text(en="synaptic vesicles", zh="突触囊泡")
    gene, family = "SYT2, STX1A, SNAP25, VAMP2", ""
    about_zh = (
        "神经末梢的可释放囊泡，带有calyx of Held突触的变构Ca²⁺传感器。静息时每个囊泡约一小时融合一次；25 µM Ca²⁺时十"
        "分之一的囊泡在半毫秒内融合。融合的膜增加末梢的面积和电容，直到被回收。传感器取自Lou、Scheuss和Schneggenburger"
        "2005（室温）；囊泡电容为测得的70 aF，按9 fF/µm²换算半径。回收速率和囊泡数待核实。可用于膜电容和膜循环；已知"
        "Ca²⁺信号的精确响应请用 ``pm.release``。不描述递质本身。"
    )
    sensor = allosteric()
    numbers = {
        "retrieval": provisional("0.1 / s", note="membrane is back in ten seconds; order of magnitude"),
        "radius": derived("24.8784 nm", "70 aF (Eshra2021) at 9 fF/um2 (Gentet2000)"),
        "load": derived("1", "a unit is one vesicle"),
        "ATP": provisional("1000", note="retrieval, priming and refilling of one vesicle; order of magnitude"),
        **TRAFFIC,
    }
    usual_density = provisional("2 / um^2", note="2000 releasable vesicles on some 1000 um2 of a calyx; area recalled")
    shown_at = {}
