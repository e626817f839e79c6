"""What errors say in Python: whole, in both languages, at once, and for the protocols of the language itself."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import permease as pm
from permease.errors import InputError, PermeaseError, QuantityError, UnknownAttributeError, UnknownNameError, choice
from permease.instruments.fits import Parameter
from permease.model.population import Population
from permease.text import Message, Text, in_language, message
from permease.units import si


@pytest.mark.parametrize(
    ("shelf", "name", "near"), [("library", "SGLT9", "SGLT1"), ("cells", "red_blod_cell", "red_blood_cell")]
)
def test_a_name_after_a_dot_that_nobody_knows(shelf: str, name: str, near: str) -> None:
    place = getattr(pm, shelf)
    assert not hasattr(place, name)
    assert getattr(place, name, None) is None
    with pytest.raises(UnknownAttributeError) as caught:
        getattr(place, name)
    error = caught.value
    assert isinstance(error, AttributeError)
    assert isinstance(error, UnknownNameError)
    assert error.name == name
    assert near in in_language(error.why, "zh")
    assert "未知" in in_language(error.what, "zh")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.name) == (UnknownAttributeError, str(error), name)


@pytest.mark.parametrize("words", [(5, 6), ("a", 6), (None, "b")])
def test_words_are_texts(words: Any) -> None:
    with pytest.raises(InputError, match="its words are texts") as caught:
        pm.Text(*words)
    assert caught.value.hint


@pytest.mark.parametrize("rate", ["x", 5.0, None])
def test_a_rate_is_a_number_with_a_source(rate: Any) -> None:
    with pytest.raises(InputError, match="no number with a source") as caught:
        pm.Constant(rate)
    assert caught.value.where == "Constant > rate"


def test_a_range_is_refused_at_once_where_it_runs_down() -> None:
    with pytest.raises(InputError, match="above high") as caught:
        pm.uniform("5 mM", "1 mM")
    assert caught.value.hint == 'uniform("1 mM", "5 mM")'
    assert eval(caught.value.hint, {"uniform": pm.uniform}).kind == "uniform"
    assert pm.uniform("900 uM", "1 mM").kind == "uniform"
    assert pm.uniform("1 mM", "2 fL").kind == "uniform", "the population says which unit is wrong"


def test_one_of_two_is_asked_for_or_too_many_were_given() -> None:
    with pytest.raises(InputError) as none:
        pm.normal("5 mM")
    assert in_language(none.value.what, "zh") == "须给出 sd 或 cv 之一"
    assert not none.value.why
    with pytest.raises(InputError) as both:
        pm.normal("5 mM", "1 mM", cv=0.1)
    assert both.value.why == "both are given; give one of them"
    with pytest.raises(PermeaseError) as leak:
        pm.Leak("K", permeability="1e-7 cm/s", conductance="1 uS/cm^2")
    assert leak.value.why == "both are given; give one of them"


def test_paths_that_do_not_vary_are_named() -> None:
    cell = pm.cells.red_blood_cell()
    with pytest.raises(InputError) as caught:
        Population(cell, 4, vary={"cytosol.volume": pm.scaled(cv=0.1)}, correlate={("plasma.K", "plasma.Na"): 0.5})
    assert caught.value.what == "plasma.K and plasma.Na are not two varied paths"
    assert "grid" not in caught.value.why
    assert in_language(caught.value.where, "zh") == "red blood cell 的群体 > correlate"
    assert eval(f"dict({caught.value.hint})", {"scaled": pm.scaled}).keys() == {"vary"}


@pytest.mark.parametrize(
    ("unit", "example"), [("s", "30 min"), ("V", "-70 mV"), ("mol/m^3", "145 mM"), ("Pa", "20 kPa"), ("", "0.5")]
)
@pytest.mark.parametrize("text", ["foo", "1e400"])
def test_an_example_is_of_the_kind_that_is_wanted(unit: str, example: str, text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        si(text, unit, "x")
    assert caught.value.hint.endswith(f"e.g. {example}")


def test_a_place_keeps_its_languages_from_further_out() -> None:
    error = choice_error().within(message("thing-donnan-equilibrium"))
    assert error.where == "Donnan equilibrium > side"
    assert in_language(error.within("cell").where, "zh") == "cell > 唐南平衡 > side"
    assert isinstance(error.where, Message)
    assert isinstance(error.where.text, Text)


def choice_error() -> PermeaseError:
    with pytest.raises(UnknownNameError) as caught:
        choice("side", "left", ("in", "out"), where="side")
    return caught.value


def test_a_number_that_was_given_is_told_from_one_that_fits_exactly() -> None:
    assert not Parameter(1.0, 1.0, 1.0).given
    part = pm.library.GLUT1()
    found = pm.uptake(part, "glucose", ("0.01 mM", "10 mM", 12), temperature="0 degC")
    assert not any(found.fit[name].given for name in ("Vmax", "Km"))


def test_the_sentence_of_a_member_has_both_languages() -> None:
    population = Population(pm.cells.red_blood_cell(), 2, vary={"temperature": pm.normal("310 K", "1 K")})
    sentence = pm.simulate(population, duration="1 s", points=2, outputs=["Na"]).status[0].sentence
    assert isinstance(sentence, Message)
    assert "not electroneutral" in sentence
    assert '(try: balance="' in sentence
    assert "（请试：balance=" in sentence.in_language("zh")
