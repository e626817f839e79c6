"""The water channel of red cells."""

from __future__ import annotations

from ...model.water_pore import WaterPore
from ...sources import provisional
from ...text import phrase
from ..references import ZEIDEL_1992


class AQP1(WaterPore):
    """Aquaporin-1 (CHIP28), the water channel of red cells and the proximal tubule; passes water, no ions, no protons.

    Its unit permeability is that of the purified protein in liposomes. 2e5 copies on the 135 um2 of a red cell make
    P_f = 0.017 cm/s where 0.020 is measured, so no other factor is needed. Other estimates range from 4.6e-14 to
    3e-13 cm3/s. The bilayer's own permeability adds to it.
    """

    label = phrase("channels-water-channel-aquaporin-1")
    gene, family = "AQP1", "TC 1.A.8"
    uniprot = "P29972"
    unit_permeability = ZEIDEL_1992.value("11.7e-14 cm^3/s", where="abstract", conditions="per CHIP28 in liposomes")
    usual_density = provisional("1500 / um^2", note="of order 2e5 copies on the 135 um2 of a human red cell")
