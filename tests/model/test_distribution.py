"""Distributions have the moments they promise, and say what they cannot be."""

import numpy as np
import pytest

from permease import grid, lognormal, normal, scaled, uniform
from permease.errors import PermeaseError

U = (np.arange(200_000) + 0.5) / 200_000


def drawn(distribution, unit="m^3", usual=1.0):
    return distribution.quantile(unit, usual)(U)


def test_normal_has_its_mean_and_deviation():
    for distribution in (normal("90 fL", cv=0.1), normal("90 fL", "9 fL")):
        values = drawn(distribution)
        assert values.mean() == pytest.approx(90e-18, rel=1e-6)
        assert values.std() == pytest.approx(9e-18, rel=1e-3)


def test_a_standard_deviation_of_a_temperature_is_a_difference():
    for sd in ("2 K", "2 degC"):
        assert drawn(normal("37 degC", sd), "K").std() == pytest.approx(2.0, rel=1e-3)


def test_lognormal_has_its_mean_and_deviation():
    values = drawn(lognormal("300 / um^2", cv=0.5), "1/m^2")
    assert values.mean() == pytest.approx(3e14, rel=1e-3)
    assert values.std() / values.mean() == pytest.approx(0.5, rel=5e-3)
    assert values.min() > 0.0


def test_scaled_is_relative_to_the_cell():
    assert drawn(scaled(cv=0.3), usual=7.0).mean() == pytest.approx(7.0, rel=1e-3)
    between = drawn(scaled(0.1, 10), usual=7.0)
    assert between.min() == pytest.approx(0.7, rel=1e-3)
    assert np.median(between) == pytest.approx(7.0, rel=1e-3)


def test_uniform_and_its_logarithm():
    assert drawn(uniform("1 mM", "3 mM"), "mol/m^3").mean() == pytest.approx(2.0)
    assert np.median(drawn(uniform("1 mM", "100 mM", log=True), "mol/m^3")) == pytest.approx(10.0, rel=1e-4)


def test_grids_give_every_value_as_often():
    values, counts = np.unique(drawn(grid("1 mM", "4 mM", 4), "mol/m^3"), return_counts=True)
    assert values.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert set(counts) == {50_000}
    assert np.unique(drawn(grid(["3 mM", "1 M"]), "mol/m^3")).tolist() == [3.0, 1000.0]
    assert np.unique(drawn(grid("1 mM", "100 mM", 3, log=True), "mol/m^3")) == pytest.approx([1.0, 10.0, 100.0])


@pytest.mark.parametrize(
    "make",
    [
        lambda: normal("90 fL"), lambda: normal("90 fL", "9 fL", cv=0.1), lambda: normal("90 fL", cv=-1.0),
        lambda: normal("90 fL", cv="much"), lambda: normal("90 fL", cv=True), lambda: lognormal("9 fL", cv=None),
        lambda: scaled(), lambda: scaled(2.0), lambda: scaled(0.5, 2.0, cv=0.1), lambda: grid("1 mM"), lambda: grid([]),
        lambda: grid("1 mM", "2 mM", 1), lambda: grid("1 mM", "2 mM", 2.5), lambda: scaled(cv=float("nan")),
        lambda: scaled(high=2.0, cv=0.1), lambda: scaled(high=2.0), lambda: scaled(low=0.5, cv=0.1),
        lambda: scaled(cv=1e200), lambda: lognormal("9 fL", cv=1e200), lambda: grid("1 mM", "2 mM", 10**10),
    ],
)  # fmt: skip
def test_what_is_no_distribution_is_refused(make):
    with pytest.raises(PermeaseError):
        make()


@pytest.mark.parametrize(
    "distribution",
    [normal("90 mM", cv=0.1), normal("90", cv=0.1), normal("90 fL", "1 mM"), normal("90 fL", "-1 fL"),
     lognormal("-1 fL", cv=0.1), uniform("-1 fL", "1 fL", log=True), scaled(-1.0, 2.0),
     grid(["1 mM"]), scaled(2.0, 1.0)],
    ids=repr,
)  # fmt: skip
def test_numbers_that_do_not_fit_are_refused(distribution):
    with pytest.raises(PermeaseError):
        distribution.quantile("m^3", 1e-15)


def test_a_range_runs_up():
    with pytest.raises(PermeaseError, match="above high"):
        uniform("2 fL", "1 fL")


def test_a_negative_number_is_scaled_by_factors_alone():
    assert drawn(scaled(0.5, 2.0), "", -1.5).max() == pytest.approx(-0.75, rel=1e-4)
    with pytest.raises(PermeaseError, match="above zero"):
        scaled(cv=0.1).quantile("", -1.5)


def test_the_broadest_distribution_is_finite():
    assert np.all(np.isfinite(drawn(scaled(cv=1e6))))
    assert np.all(drawn(lognormal("1 mM", cv=1e6), "mol/m^3") > 0.0)
