"""Quantal release from the front door: expectation, analysis, and what is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError, PermeaseError, QuantityError


@given(st.integers(1, 500), st.floats(0.01, 1.0), st.floats(0.0, 1.0))
def test_analysis_inverts_expectation(sites, probability, cv):
    found = pm.quantal(sites, probability, "20 pA", variability=cv)
    back = pm.quantal_analysis(found.mean, found.variance, "20 pA", variability=cv)
    assert back.probability == pytest.approx(probability, abs=1e-8)
    assert back.sites == pytest.approx(sites, rel=1e-5)
    assert back.content == pytest.approx(found.content, rel=1e-9)


def test_expectation():
    found = pm.quantal(10, 0.3, "-0.4 mV", variability=0.25)
    assert found.mean.to("mV").magnitude == pytest.approx(-1.2)
    assert found.variation**2 == pytest.approx(0.7 / 3.0 + 0.0625 / 3.0)
    assert found.failures == pytest.approx(0.7**10)
    assert found.distribution().sum() == pytest.approx(1.0)
    assert found.distribution(2).tolist() == pytest.approx([0.0282475, 0.1210608, 0.2334745], abs=1e-7)
    assert found.poisson(0)[0] == pytest.approx(math.exp(-3.0))
    drawn = found.sample(50_000, seed=3)
    assert drawn.to("mV").magnitude.mean() == pytest.approx(-1.2, rel=0.02)
    assert drawn.magnitude.tolist() == found.sample(50_000, seed=3).magnitude.tolist()


def test_ends():
    never, always = pm.quantal(5, 0.0), pm.quantal(5, 1.0)
    assert (never.content, never.failures, never.variation) == (0.0, 1.0, math.inf)
    assert (always.failures, always.variation) == (0.0, 0.0)
    poisson = pm.quantal_analysis(4.0, 4.0)
    assert (poisson.probability, poisson.sites) == (0.0, math.inf)


@pytest.mark.parametrize(
    ("arguments", "more", "text"),
    [
        ((0, 0.3), {}, "sites"),
        ((2.5, 0.3), {}, "sites"),
        ((True, 0.3), {}, "sites"),
        ((10**7, 0.3), {}, "sites"),
        ((5, 1.2), {}, "probability"),
        ((5, -0.1), {}, "probability"),
        ((5, "3 mM"), {}, "probability"),
        ((5, None), {}, "probability"),
        ((5, 0.3, "0 pA"), {}, "quantum"),
        ((5, 0.3, "many"), {}, "quantum"),
        ((5, 0.3, None), {}, "quantum"),
        ((5, 0.3, float("nan")), {}, "quantum"),
        ((5, 0.3), {"variability": -0.1}, "variability"),
        ((5, 0.3), {"variability": "1 s"}, "variability"),
    ],
)
def test_refused(arguments, more, text):
    with pytest.raises(PermeaseError, match=text):
        pm.quantal(*arguments, **more)


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        (("60 mV", "915 pA^2", "20 pA"), QuantityError, "mean"),
        (("60 pA", "915 pA", "20 pA"), QuantityError, "variance"),
        (("-60 pA", "915 pA^2", "20 pA"), InputError, "sign"),
        (("60 pA", "-1 pA^2", "20 pA"), InputError, "variance"),
        (("60 pA", "9150 pA^2", "20 pA"), InputError, "no release probability"),
        ((60, "915 pA^2", "20 pA"), QuantityError, "mean"),
    ],
)
def test_analysis_refused(arguments, kind, text):
    with pytest.raises(kind, match=text):
        pm.quantal_analysis(*arguments)


@pytest.mark.parametrize("trials", [0, -1, 2.5, 10**8])
def test_samples_refused(trials):
    with pytest.raises(InputError, match="trials"):
        pm.quantal(5, 0.3).sample(trials)
    with pytest.raises(InputError, match="seed"):
        pm.quantal(5, 0.3).sample(1, seed=-1)
    with pytest.raises(InputError, match="most"):
        pm.quantal(5, 0.3).distribution(-1)
