"""A plant cell: a protoplast in an elastic wall."""

from __future__ import annotations

from ...bilayer.recipe import recipe
from ...chemistry.solution import Solution
from ...model.bath import Bath
from ...model.cell import Cell
from ...model.compartment import Buffer, Compartment, Impermeant
from ...model.leak import Leak
from ...model.membrane import Membrane
from ...model.protocol import Hold, Perfuse, Protocol
from ...model.wall import Wall
from ...sources import provisional
from ...text import phrase
from ..references_osmosis import MURPHY_ORTEGA_1995
from ..transporters.hatpase import HATPase
from ..transporters.sos1 import SOS1


def plant_cell() -> Cell:
    """A spherical plant cell of 0.1 nL in pond water at 25 degC, with a turgor of half a megapascal.

    Its wall stiffens with pressure as measured in pea stems (Murphy & Ortega 1995: modulus 10 MPa, 7 per MPa, plateau
    pressure 0.01 MPa, at which it lets go). The proton pump holds the pH and the voltage lets K+ in; SOS1 keeps Na+
    low; organic anions and sugars, which stay, make the osmotic pressure. Vacuole and cytosol are one here. Everything
    but the wall is of the right order only: permeabilities, densities, water (1.4e-3 cm/s, L_p 1e-7 m/(s MPa)).
    Urea, of which there is none at rest, crosses the lipids alone, as estimated for the membrane of barley leaves at 25
    degC (1.2e-6 cm/s, within a factor of two): in 300 mM of it the cell plasmolyses, and is turgid again in minutes.

    The demonstration plasmolyses it in 400 mM mannitol for half an hour and puts it back.
    """
    guess = provisional
    pond = Solution(K="1 mM", Na="1 mM", Ca="0.5 mM", urea="0 mM", balance="Cl", Cl="3 mM", pH=5.5, name="pond water")
    value = MURPHY_ORTEGA_1995.value
    wall = Wall(
        value("10 MPa", where="abstract", conditions="cortical cells of pea stems"),
        stiffening=value("7 / MPa", where="abstract"),
        onset=value("0.01 MPa", where="abstract", note="plateau pressure"),
        reference_pressure=guess("0.5 MPa", note="the turgor at the volume given"),
    )
    protoplast = Compartment(
        "protoplast",
        volume="100 pL",
        contents={"K": "92 mM", "Na": "1 mM", "Cl": "0.05 mM", "urea": "0 mM"},
        pH=7.5,
        buffers=[Buffer("buffer", "20 mM", 7.3, -1.0)],
        impermeant=[Impermeant("organic_anion", "80.7 mM", charge=-1), Impermeant("sugar", "20 mM")],
        balance="organic_anion",
        osmotic_closer="sugar",
        wall=wall,
    )
    membrane = Membrane(
        "membrane",
        inside=protoplast,
        outside=Bath("outside", pond),
        area="10400 um^2",
        water_permeability=guess("1.4e-3 cm/s", note="L_p 1e-7 m/(s MPa), within 1e-8 to 1e-6"),
        transporters=[
            HATPase(density=guess("500 / um^2")),
            SOS1(density=guess("10 / um^2")),
            Leak("K", permeability=guess("1e-6 cm/s")),
            Leak("Na", permeability=guess("1e-9 cm/s")),
            Leak("Cl", permeability=guess("1e-8 cm/s")),
            Leak("H", permeability=guess("1e-4 cm/s")),
            Leak("urea", permeability=recipe("plant_plasma_membrane").bilayer("25 degC")),
        ],
    )
    strong = pond.add(mannitol="400 mM").with_(name="pond water with mannitol")
    return Cell(
        "plant cell",
        [membrane],
        temperature="25 degC",
        label=phrase("cells-plant-cell-wall"),
        protocol=Protocol(Hold("10 min"), Perfuse("outside", strong, "30 min"), Perfuse("outside", pond, "30 min")),
        references=(MURPHY_ORTEGA_1995,),
    )
