"""The lactate-proton symporter of glycolytic cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import DE_BRUIJNE_1983, DIMMER_2000

_RATE = provisional("200 / s", note="order of magnitude")
_ACID = provisional("1e-4 mM", source=DE_BRUIJNE_1983, note="pK 7.0 assumed; the source gives the order of binding")
_LACTATE = provisional(
    "25.5 mM",
    source=DIMMER_2000,
    note="gives Km 34 mM of uptake into a lactate-free cell, both sides at pH 7.0",
)


class MCT4(Carrier):
    """MCT4, the low-affinity H+/lactate symporter of white muscle and other glycolytic cells, electroneutral.

    The scheme of MCT1 with a tenth of its affinity: the proton binds first, lactate second, the carrier turns empty or
    with both and is symmetric; the affinity for lactate inside is derived by detailed balance. Its half-saturation
    falls as the side of uptake becomes more acid.

    Use it for cells that export lactate. Km 34 +- 5 mM is from tracer uptake by rat MCT4 in oocytes; electrodes for
    pH gave 17 +- 3 in the same study, human MCT4 28, and later reports are lower still. The pK of 7.0, the symmetry
    and the rate are provisional; other monocarboxylates and inhibitors are left out. No density is known.
    """

    label = phrase("transporters-h-lactate-symporter-mct4")
    gene, family = "SLC16A3", "TC 2.A.1.13"
    uniprot = "O15427"
    counted = ("lactate", "in")
    cycle = Cycle(
        equilibrium("Eo + H.out <-> EoH", _ACID),
        equilibrium("EoH + lactate.out <-> EoHL", _LACTATE),
        step("EoHL <-> EiHL", _RATE, _RATE),
        equilibrium("EiH + lactate.in <-> EiHL"),
        equilibrium("Ei + H.in <-> EiH", _ACID),
        step("Ei <-> Eo", _RATE, _RATE),
        source=DE_BRUIJNE_1983,
        at="37 degC",
    )
