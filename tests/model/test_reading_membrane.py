"""The lipids of a membrane in a cell file: read, written back the same, and every mistake shown at its place."""

from __future__ import annotations

import pytest

import permease as pm
from permease.errors import DocumentError
from permease.library.documents import read
from permease.model.document import write

TEXT = """permease: 1
name: vesicle
temperature: 30 degC
baths: {outside: {K: 150 mM, Cl: 150 mM, urea: 5 mM}}
compartments: {lumen: {volume: 1 pL, contents: {K: 150 mM, Cl: 150 mM, urea: 0 mM}}}
membranes:
  membrane:
    inside: lumen
    outside: outside
    area: 1000 um^2
    HERE
    transporters:
      - Leak: {species: K, permeability: 1e-7 cm/s}
      - Leak: {species: urea, permeability: bilayer}
protocol:
  - hold: 10 s
  - warm: {to: 40 degC, for: 10 s}
"""


def text(lipids):
    return TEXT.replace("HERE", lipids.replace("\n", "\n    ") or "capacitance: 1 uF/cm^2")


GOOD = {
    "recipe": "bilayer: red_blood_cell",
    "lipid": "bilayer: DOPC",
    "fractions": "bilayer: {POPC: 0.7, cholesterol: 30 %}",
    "a colon in a name": 'bilayer: {"C24:1SM": 0.5, POPC: 0.5}',
    "leaflets": "bilayer:\n  outer: {POPC: 0.7, cholesterol: 0.3}\n  inner: {POPE: 0.6, POPS: 0.4}",
    "gel": "bilayer: {outer: DPPC, inner: DPPC, gel_interaction: 1 kJ/mol}",
    "all asked": "bilayer: POPC\ncapacitance: bilayer\nwater_permeability: bilayer",
    "watertight": "bilayer: POPC\nwater_permeability: none",
    "numbers": "bilayer: POPC\ncapacitance: 0.9 uF/cm^2\nwater_permeability: 2e-3 cm/s",
}


@pytest.mark.parametrize("name", GOOD)
def test_read_written_and_read_again(name):
    first = read(text(GOOD[name]))
    written = write(first)
    again = read(written)
    assert again == first
    assert hash(again) == hash(first)
    assert write(again) == written
    assert again.membranes[0].bilayer.kelvin == pytest.approx(303.15)
    assert dict(again.membranes[0].estimates) == dict(first.membranes[0].estimates)
    assert "permeability: bilayer" in written


def test_it_is_the_membrane_that_python_makes():
    found = read(text(GOOD["fractions"])).membranes[0]
    made = pm.Membrane(
        "membrane", found.inside, found.outside, "1000 um^2", bilayer={"POPC": 0.7, "cholesterol": 0.3},
        transporters=[pm.Leak("K", permeability="1e-7 cm/s"), pm.Leak("urea", permeability="bilayer")],
    )  # fmt: skip
    assert found == made.at(found.bilayer.kelvin)
    assert found.asks == ("water_permeability",)


def test_a_recipe_is_written_by_its_name_with_a_comment():
    lines = [line for line in write(read(text(GOOD["recipe"]))).splitlines() if "bilayer: red" in line]
    assert lines == ["    bilayer: red_blood_cell       # its lipids: a recipe, a lipid, or mole fractions"]


def test_leaflets_are_written_a_line_each():
    written = write(read(text(GOOD["leaflets"])))
    assert "    bilayer:\n      outer: {POPC: 0.7, cholesterol: 0.3}\n      inner: {POPE: 0.6, POPS: 0.4}\n" in written


BAD = {
    "none to ask": ("", "the permeability of urea_leak asks the bilayer", "      - Leak: {species: urea"),
    "capacitance": ("capacitance: bilayer", "the capacitance asks the bilayer", "    capacitance: bilayer"),
    "water": ("water_permeability: bilayer", "the water permeability asks", "    water_permeability: bilayer"),
    "recipe": ("bilayer: red_cell", "did you mean 'red_blood_cell'", "    bilayer: red_cell"),
    "fractions": ("bilayer: {POPC: 0.6, cholesterol: 0.3}", "add up to 0.9, not 1", "    bilayer: {POPC: 0.6"),
    "lipid": ("bilayer: {POPCC: 0.7, cholesterol: 0.3}", "unknown lipid 'POPCC'", "    bilayer: {POPCC"),
    "a leaflet": ("bilayer:\n  outer: POPC\n  inner: {POPE: 0.7}", "add up to 0.7", "      inner: {POPE: 0.7}"),
    "one leaflet": ("bilayer: {outer: POPC}", "needs 'inner'", "    bilayer: {outer: POPC}"),
    "an entry": ("bilayer: {outer: POPC, inner: POPE, mid: POPS}", "unknown key 'mid'", "    bilayer: {outer"),
    "a list": ("bilayer: [POPC]", "not a list", "    bilayer: [POPC]"),
    "nothing": ("bilayer:", "not nothing", "    bilayer:"),
    "a word": ("bilayer: {POPC: much}", "cannot read 'much'", "    bilayer: {POPC: much}"),
    "a unit": ("bilayer: {POPC: 1 mM}", "POPC", "    bilayer: {POPC: 1 mM}"),
    "a mapping": ("bilayer: {POPC: {a: 1}}", "not a mapping", "    bilayer: {POPC: {a: 1}}"),
    "gel": ("bilayer: {outer: POPC, inner: POPE, gel_interaction: 9 kJ/mol}", "regular", "    bilayer: {outer"),
    "key": ("bilayers: POPC", "did you mean 'bilayer'", "    bilayers: POPC"),
    "area": ("bilayer: POPC\narea: bilayer", "there twice", "    area: bilayer"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_is_shown_at_its_place(name):
    lipids, words, line = BAD[name]
    with pytest.raises(DocumentError) as caught:
        read(text(lipids))
    shown = str(caught.value)
    assert words in shown
    assert f"| {line}" in shown
    assert "^" in shown


@pytest.mark.parametrize("name", ["recipe", "fractions", "lipid", "nothing"])
def test_lipids_that_cannot_be_read_are_one_mistake_not_two(name):
    with pytest.raises(DocumentError) as caught:
        read(text(BAD[name][0]))
    assert str(caught.value).count("-->") == 1


def test_a_solute_that_lipids_do_not_tell_is_shown_at_its_leak():
    wrong = (
        text("bilayer: POPC").replace("K: 150 mM, Cl", "sucrose: 1 mM, K: 150 mM, Cl").replace("urea, p", "sucrose, p")
    )
    with pytest.raises(DocumentError, match="nothing is known") as caught:
        read(wrong)
    assert "|       - Leak: {species: sucrose" in str(caught.value)


def test_a_temperature_that_no_lipid_stands_is_shown_at_the_membrane():
    with pytest.raises(DocumentError, match="out of reach") as caught:
        read(text("bilayer: POPC").replace("30 degC", "200 degC"))
    assert "|   membrane:" in str(caught.value)
