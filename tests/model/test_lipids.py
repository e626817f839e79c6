"""The lipids of a membrane as they are written: what is understood, what is written back, what is refused."""

from __future__ import annotations

import pytest

import permease as pm
from permease.bilayer.recipe import recipes
from permease.errors import InputError, PermeaseError, UnknownNameError
from permease.model.lipids import bilayer_of, bilayer_references, documented_bilayer, recipe_of

TWO = {"outer": {"POPC": 0.7, "cholesterol": 0.3}, "inner": {"POPE": 0.6, "POPS": 0.4}}


@pytest.mark.parametrize("name", sorted(recipes()))
def test_a_recipe_is_read_and_written_by_its_name(name):
    found = bilayer_of(name)
    assert found == recipes()[name].bilayer("37 degC")
    assert documented_bilayer(found) == name
    assert documented_bilayer(found.at("20 degC")) == name
    keys = {reference.key for reference in bilayer_references(found)}
    assert {reference.key for reference in recipes()[name].references()} <= keys


@pytest.mark.parametrize(
    "given",
    [
        {"POPC": 0.7, "cholesterol": 0.3},
        {"POPC": "70 %", "cholesterol": "30 %"},
        {"POPC": 1 / 3, "DOPC": 1 / 3, "cholesterol": 1 / 3},
        TWO,
        {**TWO, "gel_interaction": "1.5 kJ/mol"},
        {"outer": "DPPC", "inner": "DPPC", "gel_interaction": "1 kJ/mol"},
        "DPPC",
    ],
    ids=str,
)
def test_what_is_written_reads_back_the_same(given):
    found = bilayer_of(given)
    written = documented_bilayer(found)
    assert bilayer_of(written) == found
    assert documented_bilayer(bilayer_of(written)) == written
    assert found.kelvin == 310.15


def test_a_bilayer_is_itself():
    made = pm.Bilayer("POPC", temperature="20 degC")
    assert bilayer_of(made) is made


def test_a_lipid_alone_is_written_by_its_name():
    assert documented_bilayer(pm.Bilayer("DPPC")) == "DPPC"
    assert recipe_of(pm.Bilayer("DPPC")) is None


def test_lipids_that_only_look_like_a_recipe_are_written_out():
    other = pm.Bilayer("POPC", gel_interaction="1 kJ/mol")
    assert recipe_of(other) is None
    assert bilayer_of(documented_bilayer(other)) == other


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ("red_cell", UnknownNameError, "red_blood_cell"),
        ("", UnknownNameError, "recipe or lipid"),
        (3, InputError, "no int"),
        (["POPC"], InputError, "no list"),
        (True, InputError, "no bool"),
        ({}, InputError, "add up to 0"),
        ({"POPC": 0.7, "cholesterol": 0.2}, InputError, "add up to 0.9"),
        ({"POPC": 1.3, "cholesterol": -0.3}, InputError, "fraction from 0 to 1"),
        ({"POPCC": 1.0}, UnknownNameError, "POPC"),
        ({"cholesterol": 1.0}, InputError, "sterol alone"),
        ({"POPC": "5 mM"}, PermeaseError, "POPC"),
        ({"outer": {"POPC": 1.0}}, InputError, "inner leaflet is missing"),
        ({**TWO, "middle": {"POPC": 1.0}}, UnknownNameError, "middle"),
        ({**TWO, "gel_interaction": "90 kJ/mol"}, InputError, "regular solution"),
        ({**TWO, "gel_interaction": "1 mV"}, PermeaseError, "gel_interaction"),
    ],
    ids=str,
)
def test_nonsense_is_named(given, kind, words):
    with pytest.raises(kind) as caught:
        bilayer_of(given)
    assert words in str(caught.value)


def test_a_recipe_object_is_its_bilayer():
    assert bilayer_of(pm.recipe("e_coli")) == bilayer_of("e_coli")


def test_a_refusal_prints_the_type_alone():
    with pytest.raises(InputError) as caught:
        bilayer_of(["POPC"] * 1000)
    assert caught.value.what == "a bilayer is no list"
