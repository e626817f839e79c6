"""Plain numbers: those of numpy are as good as those of Python, and what is no number is none."""

from fractions import Fraction

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError
from permease.plain import integer, real, shown, whole

CELL = pm.cells.red_blood_cell()
VARY = {"membrane.area": pm.scaled(cv=0.1), "cytosol.volume": pm.normal("70 fL", cv=0.1)}


@pytest.mark.parametrize("kind", [int, np.int64, np.uint8, np.int32])
def test_a_whole_number_is_one_of_numpy_too(kind):
    found = whole(kind(7), 1, 9, "n")
    assert found == 7
    assert type(found) is int
    assert integer(kind(7)) == 7
    assert real(kind(7)) == 7.0


@pytest.mark.parametrize("value", [True, np.bool_(True), 7.0, np.float64(7.0), "7", None, [7]])
def test_what_is_no_whole_number(value):
    assert integer(value) is None
    with pytest.raises(InputError, match="n is a whole number from 1 to 9, not"):
        whole(value, 1, 9, "n")


@pytest.mark.parametrize("value", [1, 0.5, np.float32(0.5), np.float64(0.5), np.int8(3), Fraction(1, 2)])
def test_a_number(value):
    assert real(value) == float(value)
    assert type(real(value)) is float


@pytest.mark.parametrize("value", [True, np.bool_(False), "0.5", None, 1j, np.array([1.0])])
def test_what_is_no_number(value):
    assert real(value) is None


def test_limits_are_said_as_people_write_them():
    with pytest.raises(InputError, match=r"seed is a whole number from 0 to 2\^64 - 1, not -1"):
        whole(-1, 0, 2**64 - 1, "seed")
    with pytest.raises(InputError, match=r"n is a whole number from 1 to 2\^62, not 0$"):
        whole(np.int64(0), 1, 2**62, "n")
    assert real(10**400) == float("inf")
    assert real(-(10**400)) == float("-inf")
    assert shown(np.float64(1.5)) == "1.5"
    assert len(shown("x" * 500)) == 60


def test_numbers_of_numpy_are_taken_wherever_a_number_is():
    many = pm.Population(
        CELL, np.int64(4), seed=np.uint32(3), vary=VARY,
        correlate={("membrane.area", "cytosol.volume"): np.float32(0.5)},
    )  # fmt: skip
    same = pm.Population(CELL, 4, seed=3, vary=VARY, correlate={("membrane.area", "cytosol.volume"): 0.5})
    assert type(many.n) is int
    assert np.all(many.numbers(0, 4)["membrane.area"] == same.numbers(0, 4)["membrane.area"])
    assert many.member(np.int32(1)) == many.member(1)
    assert pm.grid("1 mM", "2 mM", np.int64(5)).points == 5
    assert pm.scaled(cv=np.float32(0.5)) == pm.scaled(cv=0.5)
    run = {"duration": "1 min", "points": np.int64(5), "rtol": np.float64(1e-5), "max_steps": np.int32(5000)}
    found = pm.simulate(many, **run, outputs=["Na"], threads=np.int64(1))
    assert len(found.times) == 5
    assert pm.simulate(CELL, **run).outcome.ok
    assert pm.sensitivity(many, **run, to=["membrane.area"], of=["Na"]).values.shape == (1, 4, 5)
    assert pm.sobol_indices(pm.Population(CELL, 1, vary=VARY), of=["Na"], n=np.int64(8), steady=True).asked == 8
    assert pm.Leak("Na", permeability="1e-7 cm/s") == pm.Leak("Na", permeability=1e-7 * pm.units.parse("1 cm/s"))
    assert pm.units.quantity(np.int64(3)).magnitude == 3.0


@pytest.mark.parametrize("name", ["points", "max_steps", "rtol", "threads"])
@pytest.mark.parametrize("value", [0, np.int64(0), 10**9 + 0.5, "5", True, np.bool_(True)])
def test_numbers_that_cannot_be_are_refused_with_their_limits(name, value):
    with pytest.raises(InputError, match=f"{name} .*(from|between)"):
        pm.simulate(pm.Population(CELL, 2, vary=VARY), duration="1 s", **{name: value})
