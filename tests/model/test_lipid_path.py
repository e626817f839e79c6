"""The path of a solute through the lipids of a membrane."""

from __future__ import annotations

import pytest

import permease as pm
from permease.errors import ModelError
from permease.model.conditions import PointConditions
from permease.model.lipid_path import LipidPath, asks_bilayer, lipid_path, no_bilayer

LIPIDS = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3}, temperature="25 degC")


def test_value_and_provenance_are_those_of_the_estimate():
    path = LipidPath(LIPIDS, "urea")
    found = LIPIDS.permeability("urea")
    assert path.estimate == found
    assert path.value == pytest.approx(found.value.to("m/s").magnitude, rel=1e-11)
    assert path.sourced.note == found.sourced().note


@pytest.mark.parametrize("celsius", [5.0, 25.0, 45.0])
def test_it_is_the_estimate_at_every_temperature(celsius):
    at = PointConditions(inside={}, outside={}, temperature=celsius + 273.15)
    truth = LIPIDS.at(f"{celsius} degC").permeability("urea").value.to("m/s").magnitude
    assert LipidPath(LIPIDS, "urea").permeability(at) == pytest.approx(truth, rel=1e-9)


def test_a_number_that_was_set_no_longer_follows():
    at = PointConditions({}, {}, temperature=320.0, overrides={"permeability": 1e-8, "permeability.follows": 0.0})
    assert LipidPath(LIPIDS, "urea").permeability(at) == 1e-8


@pytest.mark.parametrize(("value", "asks"), [("bilayer", True), (" bilayer ", True), ("1 cm/s", False), (None, False)])
def test_the_word(value, asks):
    assert asks_bilayer(value) == asks


def test_what_is_refused_names_the_place():
    with pytest.raises(ModelError, match="Ca leak > Ca"):
        lipid_path(LIPIDS, "Ca", "Ca leak")
    assert "membrane > x: y asks the bilayer" in str(no_bilayer("y", "membrane > x"))
