"""Walls as part of a model: arguments, documents, paths, checks."""

import pytest

import permease as pm
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.model.geometry import enclosed, enclosing, starting_pressure

BATH = pm.Bath("outside", pm.Solution(K="1 mM", Cl="1 mM"))


def walled(wall=None, **more):
    inside = pm.Compartment(
        "sap", "100 pL", {"K": "100 mM", "Cl": "100 mM"}, impermeant=[pm.Impermeant("sugar", "100 mM")],
        wall=wall or pm.Wall("10 MPa"), **more,
    )  # fmt: skip
    membrane = pm.Membrane(
        "membrane", inside, BATH, "10000 um^2", water_permeability="1e-3 cm/s",
        transporters=[pm.Leak("K", permeability="1e-8 cm/s"), pm.Leak("Cl", permeability="1e-8 cm/s")],
    )  # fmt: skip
    return pm.Cell("cell", [membrane])


def test_stored_in_si():
    wall = pm.Wall(
        "10 MPa", stiffening="7 / MPa", onset="0.01 MPa", reference_pressure="5 bar", reference_volume="90 pL"
    )
    assert (wall.modulus, wall.stiffening, wall.onset, wall.reference_pressure) == (1e7, 7e-6, 1e4, 5e5)
    assert wall.reference_volume == pytest.approx(9e-14, rel=1e-15)
    assert wall.pressure(9e-14, 1.0) == pytest.approx(5e5, rel=1e-12)
    assert pm.Wall("10 MPa").pressure(1.01e-13, 1e-13) == pytest.approx(1e7 * 0.00995033, rel=1e-6)
    assert pm.Wall("10 MPa").slack_volume(1e-13) == 1e-13
    assert pm.Wall("10 MPa").energy(1e-13, 1e-13) == 0.0
    assert wall.with_(modulus="5 MPa").modulus == 5e6
    assert wall.with_(modulus="5 MPa").stiffening == pytest.approx(7e-6, rel=1e-14)


@pytest.mark.parametrize(
    "wall",
    [
        pm.Wall("10 MPa"),
        pm.Wall("3.3 kPa", reference_volume="33.3 pL", reference_pressure="12345 Pa"),
        pm.Wall("10 MPa", stiffening="7 / MPa", onset="-0.013 MPa", reference_pressure="0.1 MPa"),
    ],
    ids=["constant", "with a volume", "saturating"],
)
def test_document_round_trip(wall):
    cell = walled(wall)
    again = pm.read(pm.write(cell))
    assert again == cell
    assert pm.write(again) == pm.write(cell)
    assert again.compartment("sap").wall == wall


def test_paths():
    cell = walled(pm.Wall("10 MPa", stiffening="7 / MPa", reference_pressure="0.3 MPa"))
    assert {"sap.wall.modulus", "sap.wall.stiffening", "sap.wall.reference_pressure"} <= set(cell.paths())
    assert cell.find("sap.wall.modulus").to("MPa").magnitude == pytest.approx(10.0)
    assert cell.replace("sap.wall.modulus", "5 MPa").compartment("sap").wall.modulus == 5e6
    with pytest.raises(UnknownNameError, match=r"sap\.wall\.thickness"):
        cell.replace("sap.wall.thickness", "1 um")
    with pytest.raises(PermeaseError, match="above zero"):
        cell.replace("sap.wall.modulus", "-5 MPa")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("10",), "unit"),
        (("10 mM",), "modulus"),
        (("0 MPa",), "above zero"),
        (("-1 MPa",), "above zero"),
        ((None,), "modulus"),
        (("nan MPa",), "quantity"),
        (("10 MPa", {"stiffening": "7 MPa"}), "stiffening"),
        (("10 MPa", {"stiffening": "-7 / MPa", "reference_pressure": "1 MPa"}), "above zero"),
        (("10 MPa", {"stiffening": "7 / MPa"}), "above its onset"),
        (("10 MPa", {"stiffening": "7 / MPa", "onset": "0.5 MPa", "reference_pressure": "0.4 MPa"}), "above its onset"),
        (("10 MPa", {"onset": "0.1 MPa"}), "saturating"),
        (("10 MPa", {"reference_pressure": "-1 kPa"}), "does not pull"),
        (("10 MPa", {"reference_volume": "0 pL"}), "above zero"),
        (("10 MPa", {"reference_volume": "3"}), "unit"),
    ],
)
def test_nonsense(arguments, word):
    modulus, *rest = arguments
    with pytest.raises(PermeaseError, match=word):
        pm.Wall(modulus, **(rest[0] if rest else {}))


def test_a_compartment_takes_a_wall_only():
    with pytest.raises(InputError, match="not a Wall"):
        walled("10 MPa")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("wall: 10 MPa", "wall"),
        ("wall: {stiffening: 7 / MPa}", "modulus"),
        ("wall: {modulus: 10 MPa, thickness: 1 um}", "thickness"),
        ("wall: {modulus: 10 mM}", "modulus"),
        ("wall: [10 MPa]", "wall"),
    ],
)
def test_bad_documents(line, word):
    text = pm.write(walled()).replace("wall: {modulus: 10 MPa}", line)
    assert line in text
    with pytest.raises(PermeaseError, match=word):
        pm.read(text)


def test_a_solute_cannot_be_called_wall():
    with pytest.raises(PermeaseError, match="two things are called"):
        pm.Compartment("c", "1 pL", {}, impermeant=[pm.Impermeant("wall", "1 mM")])


def test_the_closer_allows_for_the_pressure():
    """An osmotic closer makes the inside isosmotic at the turgor it starts from."""
    cell = walled(pm.Wall("10 MPa", reference_pressure="0.6 MPa"), osmotic_closer="sugar")
    excess = cell.compartment("sap").osmotic - 2.0
    assert excess * 8.314462618 * 310.15 == pytest.approx(0.6e6, rel=1e-9)
    assert not [w for w in pm.check(cell).warnings if "isosmotic" in w.what]


def test_check_counts_the_pressure():
    found = [w for w in pm.check(walled(pm.Wall("1 MPa", reference_pressure="0.1 MPa"))).warnings if "iso" in w.what]
    assert len(found) == 1
    assert "0.1 MPa" in found[0].what
    assert "swell" in found[0].what


def vacuolate():
    """A vacuole in a cytosol in a wall: the wall is around both."""
    vacuole = pm.Compartment("vacuole", "80 pL", {}, impermeant=[pm.Impermeant("sap", "300 mM")])
    cytosol = pm.Compartment(
        "cytosol", "20 pL", {}, impermeant=[pm.Impermeant("protein", "300 mM")], wall=pm.Wall("10 MPa")
    )
    none = pm.Bath("outside", pm.Solution(impermeant={"mannitol": ("1 mM", 0)}))
    return pm.Cell(
        "plant",
        [
            pm.Membrane("plasmalemma", cytosol, none, "10000 um^2", water_permeability="1e-3 cm/s"),
            pm.Membrane("tonoplast", vacuole, cytosol, "9000 um^2", water_permeability="1e-2 cm/s"),
        ],
    )


def test_what_a_wall_encloses():
    cell = vacuolate()
    vacuole, cytosol = cell.compartment("vacuole"), cell.compartment("cytosol")
    assert [c.name for c in enclosed(cytosol, cell.membranes)] == ["cytosol", "vacuole"]
    assert [c.name for c in enclosed(vacuole, cell.membranes)] == ["vacuole"]
    assert [c.name for c in enclosing(vacuole, cell.membranes)] == ["cytosol"]
    assert enclosing(cytosol, cell.membranes) == []
    assert starting_pressure(vacuole, cell.membranes) == starting_pressure(cytosol, cell.membranes) == 0.0


def test_a_vacuole_shares_the_turgor_of_its_cell():
    result = pm.simulate(vacuolate(), duration="30 min")
    final = result.final
    assert final.values["vacuole.pressure"] == pytest.approx(final.values["cytosol.pressure"], rel=1e-12)
    whole = final.values["vacuole.volume"] + final.values["cytosol.volume"]
    assert final.values["cytosol.pressure"] == pytest.approx(pm.Wall("10 MPa").pressure(whole, 1e-13), rel=1e-9)
    assert final.values["vacuole.osmolarity"] == pytest.approx(final.values["cytosol.osmolarity"], rel=1e-6)
    audit = result.audit()
    assert audit.passed, str(audit)
    assert abs(audit.energy.residual) < 1e-5
    with pytest.raises(PermeaseError, match="encloses other compartments"):
        pm.equilibrium(vacuolate())
