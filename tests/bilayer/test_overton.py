"""Measured solutes beside the rule of their partition coefficient, in one membrane."""

import math

import pytest

import permease as pm
from permease.bilayer.overton import RULES, SOLVENTS, points
from permease.bilayer.predictors import HEXADECANE
from permease.errors import InputError, UnknownNameError

MEMBRANE = pm.Bilayer("eggPC", temperature="25 degC")


def test_points_are_the_estimates_of_the_bilayer():
    found = {each.permeant.species: each for each in points(MEMBRANE)}
    for name in ("urea", "water", "codeine"):
        measured = MEMBRANE.permeability(name, method="measured")
        predicted = MEMBRANE.permeability(name, method="hexadecane")
        assert found[name].measured.value == measured.value
        assert found[name].predicted.value == predicted.value
    assert found["water"].light
    assert not found["urea"].light


def test_only_neutral_solutes_measured_on_bilayers():
    for solvent in ("hexadecane", "octanol"):
        found = points(MEMBRANE, solvent)
        assert [each.partition for each in found] == sorted(each.partition for each in found)
        for each in found:
            assert each.permeant.form == "neutral"
            assert getattr(each.permeant, SOLVENTS[solvent]) is not None
            assert any(m.use == "value" for m in each.permeant.measured)


def test_at_its_own_membrane_the_prediction_is_the_rule():
    """Egg lecithin at 25 degC is what the line of Walter and Gutknecht 1986 was drawn for."""
    for each in points(MEMBRANE):
        if not each.light:
            rule = HEXADECANE.log_permeability(each.partition) + 2.0
            assert math.log10(each.predicted.value.to("cm/s").magnitude) == pytest.approx(rule, abs=1e-9)


def test_every_solvent_has_a_rule():
    assert set(RULES) == set(SOLVENTS)


@pytest.mark.parametrize("solvent", ["benzene", "", 3, None])
def test_an_unknown_solvent(solvent):
    with pytest.raises(UnknownNameError):
        points(MEMBRANE, solvent)


def test_a_solvent_without_data():
    with pytest.raises(InputError, match="olive oil"):
        points(MEMBRANE, "olive oil")
