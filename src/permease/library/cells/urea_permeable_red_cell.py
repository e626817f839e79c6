"""A red cell that urea and glycerol enter."""

from __future__ import annotations

from ...model.bath import Bath
from ...model.cell import Cell
from ...model.leak import Leak
from ...model.protocol import Hold, Perfuse, Protocol
from ...sources import provisional
from ...text import phrase
from ..references_osmosis import BRAHM_2013
from ..transporters.utb import UTB
from .red_blood_cell import red_blood_cell

GLYCEROL = provisional(
    "1.6e-6 cm/s", note="human red cells at 37 degC, AQP3 and lipids together; order only, unchecked"
)


def urea_permeable_red_cell() -> Cell:
    """``red_blood_cell`` with its urea transporter, in plasma with 5 mM of urea to which more will be added.

    Glycerol has a path too, a leak of provisional size (none of it is there at rest): it enters a hundred times slower.

    Urea is why osmolarity is not tonicity. In plasma with 300 mM more of it, hyperosmotic, the cell shrinks for a
    quarter of a second and swells back; in 300 mM urea alone, isosmotic, it bursts. The transporter is measured at 25
    degC and used at 37 degC unchanged.

    The demonstration adds 300 mM urea for five seconds, then washes it out: the cell swells before it returns.
    """
    rest = red_blood_cell()
    membrane = rest.membranes[0]
    cytosol, plasma = rest.compartment("cytosol"), rest.bath("plasma").solution.add(urea="5 mM", glycerol="0 mM")
    contents = {name: f"{value!r} mM" for name, value in cytosol.contents.items()}
    permeable = membrane.with_(
        inside=cytosol.with_(contents={**contents, "urea": "5 mM", "glycerol": "0 mM"}),
        outside=Bath("plasma", plasma),
        transporters=[*membrane.transporters, UTB(), Leak("glycerol", permeability=GLYCEROL)],
    )
    return Cell(
        "urea-permeable red cell",
        [permeable],
        temperature=f"{rest.temperature!r} K",
        label=phrase("cells-human-red-blood-cell-urea"),
        protocol=Protocol(
            Hold("1 s"),
            Perfuse("plasma", plasma.add(urea="300 mM").with_(name="plasma with urea"), "5 s"),
            Perfuse("plasma", plasma, "10 s"),
        ),
        references=(*rest.references, BRAHM_2013),
    )
