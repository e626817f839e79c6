"""Populations: members by index, grids by combination, correlations as asked, and errors that say what is wrong."""

import pickle

import numpy as np
import pytest

from permease import Population, cells, grid, lognormal, normal, scaled, uniform
from permease.errors import InputError, PermeaseError, UnknownNameError

CELL = cells.red_blood_cell()
VARY = {"cytosol.volume": normal("70 fL", cv=0.1), "membrane.NaKATPase.density": scaled(cv=0.3)}


def test_members_depend_on_seed_and_index_alone():
    many = Population(CELL, 1000, seed=5, vary=VARY)
    again = Population(CELL, 400, seed=5, vary=VARY)
    assert np.all(many.numbers(100, 50)["cytosol.volume"] == again.numbers(100, 50)["cytosol.volume"])
    alone = Population(CELL, 1000, seed=5, vary={"cytosol.volume": VARY["cytosol.volume"]})
    assert np.all(alone.numbers(0, 9)["cytosol.volume"] == many.numbers(0, 9)["cytosol.volume"])


def test_a_member_is_a_cell():
    many = Population(CELL, 10, seed=1, vary=VARY)
    member = many.member(3)
    assert member.find("cytosol.volume").to("fL").magnitude == pytest.approx(
        many.values("cytosol.volume")[3].to("fL").magnitude, rel=1e-12
    )
    assert many.member(-1) == many.member(9)
    assert len(many) == 10


def test_values_are_in_the_units_of_the_cell():
    many = Population(CELL, 4, vary={"membrane.capacitance": uniform("0.8 uF/cm^2", "1.2 uF/cm^2")})
    values = many.values("membrane.capacitance").to("uF/cm^2").magnitude
    assert values.shape == (4,)
    assert np.all((values > 0.8) & (values < 1.2))


def test_grids_are_combined_and_the_last_is_fastest():
    many = Population(CELL, vary={"plasma.K": grid(["2 mM", "5 mM"]), "cytosol.volume": grid("60 fL", "80 fL", 3)})
    assert len(many) == 6
    found = many.numbers(0, 6)
    assert found["plasma.K"].tolist() == [2.0, 2.0, 2.0, 5.0, 5.0, 5.0]
    assert (found["cytosol.volume"] * 1e18).round(9).tolist() == [60.0, 70.0, 80.0] * 2


def test_a_grid_with_a_distribution_repeats_every_value():
    many = Population(CELL, 8, vary={"plasma.K": grid(["2 mM", "5 mM"]), "cytosol.volume": VARY["cytosol.volume"]})
    found = many.numbers(0, 8)
    assert found["plasma.K"].tolist() == [2.0] * 4 + [5.0] * 4
    assert len(np.unique(found["cytosol.volume"])) == 8


@pytest.mark.parametrize("design", ["random", "latin-hypercube", "sobol"])
def test_correlations_are_those_of_normal_scores(design):
    pair = ("cytosol.volume", "membrane.NaKATPase.density")
    many = Population(CELL, 8192, seed=2, vary=VARY, design=design, correlate={pair: -0.7})
    found = many.numbers(0, 8192)
    scores = found["cytosol.volume"], np.log(found["membrane.NaKATPase.density"])
    assert np.corrcoef(scores)[0, 1] == pytest.approx(-0.7, abs=0.02)
    assert found["cytosol.volume"].std() / found["cytosol.volume"].mean() == pytest.approx(0.1, rel=0.03)


def test_it_travels():
    many = Population(CELL, 10, seed=1, vary=VARY, design="sobol")
    again = pickle.loads(pickle.dumps(many))
    assert np.all(again.numbers(0, 10)["cytosol.volume"] == many.numbers(0, 10)["cytosol.volume"])


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"vary": {}, "n": None}, InputError), ({"vary": 5}, InputError),
        ({"vary": {"cytosol.Nax": scaled(cv=0.1)}}, UnknownNameError),
        ({"vary": {"cytosol.volume": "70 fL"}}, InputError), ({"vary": VARY, "n": None}, InputError),
        ({"vary": VARY, "n": 0}, InputError), ({"vary": VARY, "n": 2.5}, InputError),
        ({"vary": VARY, "n": True}, InputError),
        ({"vary": VARY, "seed": -1}, InputError), ({"vary": VARY, "seed": "x"}, InputError),
        ({"vary": VARY, "design": "halton"}, UnknownNameError),
        ({"vary": {"plasma.K": grid(["2 mM", "5 mM"])}, "n": 3}, InputError),
        ({"vary": VARY, "correlate": {("cytosol.volume", "cytosol.Na"): 0.5}}, InputError),
        ({"vary": VARY, "correlate": {("cytosol.volume", "membrane.NaKATPase.density"): 1.5}}, InputError),
        ({"vary": {"cytosol.volume": normal("70 mM", cv=0.1)}}, PermeaseError),
        ({"vary": {"plasma.Na": lognormal("140 mM", cv=0.1)}}, PermeaseError),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_a_sentence(arguments, kind):
    with pytest.raises(kind) as caught:
        Population(CELL, **{"n": 10, **arguments})
    assert "red blood cell" in str(caught.value)


def test_correlations_that_exclude_one_another():
    vary = {**VARY, "membrane.area": scaled(cv=0.1)}
    a, b, c = vary
    with pytest.raises(InputError, match="exclude"):
        Population(CELL, 10, vary=vary, correlate={(a, b): 0.9, (b, c): 0.9, (a, c): -0.9})


@pytest.mark.parametrize("index", [10, -11, 1.5, "0", True])
def test_there_is_no_such_member(index):
    with pytest.raises(InputError, match="no member"):
        Population(CELL, 10, vary=VARY).member(index)


def test_only_a_cell_makes_a_population():
    with pytest.raises(InputError, match="no Cell"):
        Population("red_blood_cell", 10, vary=VARY)


A, B = VARY


@pytest.mark.parametrize(
    ("correlate", "what"),
    [
        ([1], "cannot read"), ("x", "cannot read"), (5, "cannot read"), ({"ab": 0.5}, "not two varied paths"),
        ({(A,): 0.5}, "not two varied paths"), ({(1, 2): 0.5}, "not two varied paths"),
        ({(A, A): 0.5}, "not two varied paths"), ({(A, B): 0.5, (B, A): -0.5}, "given twice"),
        ({(A, B): 0.5, (B, A): 0.5}, "given twice"), ({(A, B): "0.5"}, "between -1 and 1"),
        ({(A, B): True}, "between -1 and 1"), ({(A, B): float("nan")}, "between -1 and 1"),
    ],
)  # fmt: skip
def test_correlations_that_cannot_be_read(correlate, what):
    with pytest.raises(InputError, match=what) as caught:
        Population(CELL, 10, vary=VARY, correlate=correlate)
    assert "correlate" in str(caught.value)


def test_it_prints_in_a_line():
    text = repr(Population(CELL, 10, seed=1, vary=VARY))
    assert text.startswith("Population(red blood cell, 10, seed=1, vary={'cytosol.volume': normal(mean='70 fL', cv=0.")
    assert "\n" not in text
    many = Population(CELL, vary={"plasma.K": grid([f"{k} mM" for k in range(1, 1001)])})
    assert "grid(1000 values)" in repr(many)
    assert "correlate" in repr(Population(CELL, 10, vary=VARY, design="sobol", correlate={(A, B): 0.5}))


def test_values_and_sentences_are_in_units_that_people_use():
    many = Population(CELL, 4, vary={"membrane.NaKATPase.density": scaled(cv=0.1)})
    assert many.values("membrane.NaKATPase.density").magnitude == pytest.approx(8.5, rel=0.6)
    odd = Population(CELL, vary={"cytosol.volume": grid(["-175 fL"])})
    with pytest.raises(PermeaseError, match="above zero, not -175 fL"):
        odd.member(0)
    none = Population(CELL, vary={"membrane.capacitance": grid(["0 uF/cm^2"])})
    with pytest.raises(PermeaseError, match="above zero, not 0 µF/cm²"):
        none.member(0)
    with pytest.raises(InputError, match="low, 80 fL, is above high, 70 fL"):
        Population(CELL, 4, vary={"cytosol.volume": uniform("80 fL", "70 fL")})


def test_a_grid_of_the_values_of_another_population():
    values = Population(CELL, 5, seed=1, vary=VARY).values(A)
    again = Population(CELL, vary={A: grid(values)})
    assert again.numbers(0, 5)[A] == pytest.approx(values.to("m^3").magnitude, rel=1e-14)
    with pytest.raises(InputError, match="as values"):
        grid(values[0])
    with pytest.raises(InputError, match="as values"):
        grid(values[:0])
