"""The textbook's Gibbs-Donnan cell: haemoglobin in a bag that only KCl can cross."""

from __future__ import annotations

from ...chemistry.solution import Solution
from ...model.bath import Bath
from ...model.cell import Cell
from ...model.compartment import Compartment, Impermeant
from ...model.leak import Leak
from ...model.membrane import Membrane
from ...model.protocol import Hold, Protocol
from ...sources import provisional
from ...text import phrase


def gibbs_donnan_cell() -> Cell:
    """5 mM haemoglobin of charge -8 in a rigid compartment, 150 mM KCl outside: the chloride ratio is 0.8755.

    A simplified red cell without pump, sodium or other impermeant anions. A real red cell has a chloride ratio of about
    0.65: that is ``red_blood_cell``, another model. The charge and the concentrations are working assumptions that give
    the textbook's 0.876; only |z| [Hb] / [KCl] = 4/15 matters. The leak permeabilities set how fast it gets there.
    """
    leak = provisional("1e-8 cm/s", note="any value gives the same equilibrium")
    cytosol = Compartment(
        "cytosol",
        volume="90 fL",
        contents={"K": "190 mM", "Cl": "150 mM"},
        impermeant=[Impermeant("haemoglobin", "5 mM", charge=-8)],
    )
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=Bath("outside", Solution(K="150 mM", Cl="150 mM", name="KCl")),
        area="135 um^2",
        transporters=[Leak("K", permeability=leak), Leak("Cl", permeability=leak)],
    )
    return Cell(
        "Gibbs-Donnan cell",
        [membrane],
        temperature="37 degC",
        label=phrase("cells-gibbs-donnan-cell"),
        protocol=Protocol(Hold("100 h")),
    )
