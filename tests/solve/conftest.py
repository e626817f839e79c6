"""Cells for the tests of the solve layer."""

import pytest

from permease.chemistry.solution import Solution
from permease.library import part
from permease.model import Bath, Buffer, Cell, Compartment, Impermeant, Membrane
from permease.model.leak import Leak


def leaks(na="1e-7 cm/s", k="2e-6 cm/s", cl="1e-6 cm/s"):
    return [Leak("Na", permeability=na), Leak("K", permeability=k), Leak("Cl", permeability=cl)]


def make_cell(
    *parts, water=None, outside=None, contents=None, protein=("75 mM", -1.2), buffers=(), pH=None, extra=(), **more
):
    """One compartment of 1 pL in one bath, 1000 um2 of membrane with Na, K and Cl leaks and what is given."""
    bath = Bath("bath", outside or Solution(Na="140 mM", K="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl"))
    inside = Compartment(
        "cytosol",
        "1 pL",
        {"Na": "15 mM", "K": "130 mM", "Cl": "40 mM", **(contents or {})},
        balance="Cl",
        pH=pH,
        buffers=buffers,
        impermeant=[Impermeant("protein", protein[0], charge=protein[1]), *extra],
        **more,
    )
    membrane = Membrane(
        "membrane", inside, bath, "1000 um^2", water_permeability=water, transporters=[*leaks(), *parts]
    )
    return Cell("test cell", [membrane])


def make_epithelium(ground=None, junction="1e-5 cm/s"):
    """A glucose-absorbing cell between lumen and blood, with a paracellular path."""
    lumen = Bath("lumen", Solution(Na="140 mM", K="5 mM", glucose="5 mM", balance="Cl"))
    blood = Bath("blood", Solution(Na="145 mM", K="4.5 mM", glucose="5 mM", balance="Cl"))
    inside = Compartment(
        "cytosol",
        "1.4 pL",
        {"Na": "12 mM", "K": "140 mM", "glucose": "5 mM", "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM"},
        balance="Cl",
        pH=7.2,
        impermeant=[Impermeant("protein", "60 mM", charge=-2)],
        held=("MgATP", "MgADP", "Pi"),
    )
    apical = [part("SGLT1")(density="300/um^2"), Leak("K", permeability="1e-7 cm/s")]
    basal = [part("GLUT1")(), part("NaKATPase")(density="1000/um^2"), *leaks("1e-9 cm/s", "1e-6 cm/s")]
    walls = [
        Membrane("apical", inside, lumen, "900 um^2", transporters=apical),
        Membrane("basolateral", inside, blood, "600 um^2", transporters=basal),
    ]
    if junction:
        paths = [Leak("Na", permeability=junction), Leak("Cl", permeability=junction)]
        walls.append(Membrane("junction", lumen, blood, "10 um^2", transporters=paths))
    return Cell("enterocyte", walls, ground=ground)


def make_organelle_cell():
    """A cytosol with an organelle inside it, both with leaks and water."""
    bath = Bath("bath", Solution(Na="140 mM", K="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl"))
    cytosol = Compartment(
        "cytosol", "1 pL", {"Na": "15 mM", "K": "130 mM", "Cl": "40 mM"}, balance="Cl",
        impermeant=[Impermeant("protein", "75 mM", charge=-1.2)],
    )  # fmt: skip
    lumen = Compartment(
        "vacuole", "0.2 pL", {"Na": "40 mM", "K": "60 mM", "Cl": "80 mM"}, balance="Cl",
        impermeant=[Impermeant("matrix", "20 mM", charge=-1)],
    )  # fmt: skip
    outer = Membrane("plasma", cytosol, bath, "1000 um^2", water_permeability="1e-2 cm/s", transporters=leaks())
    inner = Membrane("tonoplast", lumen, cytosol, "200 um^2", water_permeability="1e-2 cm/s", transporters=leaks())
    return Cell("cell with vacuole", [outer, inner])


@pytest.fixture(scope="session")
def cell():
    return make_cell


@pytest.fixture(scope="session")
def epithelium():
    return make_epithelium


@pytest.fixture(scope="session")
def organelle_cell():
    return make_organelle_cell


@pytest.fixture(scope="session")
def buffered():
    """A cell with phosphate buffer, haemoglobin, proton path and water, as keyword arguments of ``cell``."""
    bath = Solution(Na="140 mM", K="5 mM", pH=7.4, impermeant={"X": ("30 mM", -1)}, balance="Cl")
    return {
        "pH": 7.2,
        "outside": bath,
        "buffers": [Buffer("phosphate", "10 mM", 6.8, -2)],
        "extra": [Impermeant.haemoglobin("3 mM")],
        "water": "1e-2 cm/s",
        "protein": ("40 mM", -0.5),
    }
