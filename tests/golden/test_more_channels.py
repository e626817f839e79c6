"""Receptors and channels with larger schemes against their publications, which stand with each test.

Rows C10, C14 and C15 of the list in ``test_rows.py``.
"""

import itertools
import math

import numpy as np
import pytest
from scipy.linalg import expm
from scipy.optimize import brentq, minimize_scalar

from permease.library import part
from permease.model.conditions import PointConditions


def at(millivolts=0.0, inside=None, **outside):
    return PointConditions(inside or {}, outside, millivolts / 1e3, 310.15)


def vector(scheme, surroundings):
    return np.array(list(scheme.steady(surroundings, 1.0).values()))


def after(scheme, start, surroundings, time):
    return expm(scheme.generator(surroundings) * time) @ start


def share(scheme, p, *letters):
    return sum(x for s, x in zip(scheme.states, p, strict=True) if s.startswith(letters))


def conducting(scheme, p):
    return sum(p[scheme.states.index(s)] for s in scheme.conducting)


def peak(scheme, start, surroundings, longest):
    """Largest open probability up to ``longest`` (s), and when."""
    found = minimize_scalar(
        lambda t: -conducting(scheme, after(scheme, start, surroundings, t)),
        method="bounded", bounds=(0.0, longest), options={"xatol": 1e-9},
    )  # fmt: skip
    return -found.fun, found.x


# --- C10: Clancy & Rudy 2002, nine states ---------------------------------------------------------------------------


def test_c10_closed_at_minus_90():
    scheme = part("Nav15").gates[0]
    rest = scheme.steady(at(-90), 1.0)
    assert sum(rest[s] for s in ("C1", "C2", "C3")) == pytest.approx(0.8726, abs=5e-5)


def test_c10_step_to_minus_20():
    """The expected peaks were read off a grid of 5 us: the maximum is 1.7 us later."""
    scheme = part("Nav15").gates[0]
    rest = vector(scheme, at(-100))
    assert conducting(scheme, after(scheme, rest, at(-20), 0.565e-3)) == pytest.approx(0.21494, rel=1e-4)
    assert peak(scheme, rest, at(-20), 2e-3) == (
        pytest.approx(0.21494, rel=1e-4),
        pytest.approx(0.565e-3, abs=2.5e-6),
    )


@pytest.mark.parametrize("volts", [-120, -60, -20, 40])
def test_c10_detailed_balance_gives_the_published_rate_from_inactivated_to_open(volts):
    """beta2 = alpha13 alpha2 alpha3/(beta13 beta3), which its authors wrote into the model."""
    scheme = part("Nav15").gates[0]
    rates = {k: r for k, (r, _) in scheme.rates(at(volts), 1.0).items()}
    a13 = 3.802 / (0.1027 * math.exp(-volts / 12) + 0.25 * math.exp(-volts / 150))
    b13 = 0.22 * math.exp(-(volts - 10) / 20.3)
    a2, a3, b3 = 9.178 * math.exp(volts / 29.68), 3.7933e-7 * math.exp(-volts / 7.7), 8.4e-3 + 2e-5 * volts
    assert rates["IF", "O"] == pytest.approx(1e3 * a13 * a2 * a3 / (b13 * b3), rel=1e-12)
    assert rates["IF", "IM1"] == pytest.approx(1e3 * a2 / 100, rel=1e-12)
    assert rates["IM1", "IM2"] == pytest.approx(1e3 * a2 / 9.5e4, rel=1e-12)
    assert rates["IM2", "IM1"] == pytest.approx(1e3 * a3 / 50, rel=1e-12)
    products = scheme.loop_products(at(volts))
    assert len(products) == 3
    assert max(map(abs, products)) < 1e-12


# --- C14: Monod, Wyman and Changeux ---------------------------------------------------------------------------------


def test_c14_open_probability_and_half_maximal_dose():
    """E0 6.6e-7, E2 28.235 (Akk & Auerbach 1999): Po at 0 and 10 uM, EC50 35.54 uM."""
    receptor = part("AChRMWC")()

    def po(micromolar):
        return receptor.open_probability(outside={"ACh": f"{micromolar!r} uM"})

    assert po(0.0) == pytest.approx(6.6e-7, rel=1e-5)
    assert po(10.0) == pytest.approx(0.08940, abs=5e-6)
    full = (48000 / 1700) / (1 + 48000 / 1700)
    half = brentq(lambda c: po(c) - full / 2, 1.0, 200.0)
    assert half == pytest.approx(35.54, abs=5e-3)


@pytest.mark.parametrize("dose", [0.0, 1e-5, 1e-3, 0.03, 1.0, 50.0])
def test_c14_the_scheme_is_the_formula(dose):
    """Po/(1 - Po) = E0 [(1 + c/K*)/(1 + c/K)]^2 with K 0.16 mM and K* = K sqrt(E0/E2) = 24.5 nM."""
    e0 = 6.6e-7
    tight = 0.16 * math.sqrt(e0 / (48000 / 1700))
    assert tight * 1e6 == pytest.approx(24.5, abs=0.05)
    ratio = e0 * ((1 + dose / tight) / (1 + dose / 0.16)) ** 2
    found = part("AChRMWC")().open_probability(outside={"ACh": f"{dose!r} mM"})
    assert found == pytest.approx(ratio / (1 + ratio), rel=1e-9)


HUMAN = {
    "AChRHumanAdult": (6.6e-7, {"A": (55.8 / 6771, 3662 / 5.2e4, 5.5), "B": (24.3 / 5292, 4631 / 3.6e4, 18.1)}),
    "AChRHumanFetal": (8.6e-8, {"A": (377 / 6658, 4020 / 2.9e5, 0.02), "B": (24.3 / 5292, 4631 / 3.6e4, None)}),
}
"""E0; for each site E1, K of the closed receptor (mM) and, as printed, K of the open one (nM): PMC6445574, Table 1."""


@pytest.mark.parametrize("name", HUMAN)
@pytest.mark.parametrize("dose", [0.0, 1e-5, 1e-3, 0.03, 1.0])
def test_human_receptors_are_the_formula_for_two_independent_sites(name, dose):
    e0, sites = HUMAN[name]
    ratio = e0
    for e1, closed, printed in sites.values():
        tight = closed * e0 / e1
        if printed is not None:
            assert tight * 1e6 == pytest.approx(printed, rel=0.06)
        ratio *= (1 + dose / tight) / (1 + dose / closed)
    found = part(name)().open_probability(outside={"ACh": f"{dose!r} mM"})
    assert found == pytest.approx(ratio / (1 + ratio), rel=1e-9)


# --- C15: Edelstein 1996 with desensitisation -----------------------------------------------------------------------


def published_generator(scheme, surroundings):
    """The rates as coded (10 uM), whose loops miss by up to 2.4 %: 3e8 and 1.5e8 /M/s to every form."""
    found = scheme.generator(surroundings)
    index = {s: i for i, s in enumerate(scheme.states)}
    for form in "AID":
        for i, rate in enumerate((3000.0, 1500.0)):
            a, b = index[f"{form}{i}"], index[f"{form}{i + 1}"]
            found[a, a] += found[b, a] - rate
            found[b, a] = rate
    return found


def course(generator, scheme):
    start = np.zeros(len(scheme.states))
    start[scheme.states.index("B0")] = 1.0
    best = minimize_scalar(
        lambda t: -share(scheme, expm(generator * t) @ start, "A"),
        method="bounded", bounds=(1e-3, 2e-2), options={"xatol": 1e-9},
    )  # fmt: skip
    late, very_late = expm(generator) @ start, expm(generator * 20.0) @ start
    return -best.fun, best.x, share(scheme, late, "A"), share(scheme, very_late, "D")


ROW = (0.47085, 7.958e-3, 0.03639, 0.5965)


def test_c15_active_peak_one_second_and_desensitised():
    """BIOMD0000000001, 10 uM from B0. The loops are closed by detailed balance, which moves the row by < 0.1 %."""
    scheme = part("AChREdelstein").gates[0]
    assert course(scheme.generator(at(ACh=0.01)), scheme) == pytest.approx(ROW, rel=1e-3)


def test_c15_the_row_itself_comes_from_the_rates_that_miss_detailed_balance():
    """With binding to A, I and D as published the digits of the row come out, and the loops miss by 2.4 %."""
    scheme = part("AChREdelstein").gates[0]
    generator = published_generator(scheme, at(ACh=0.01))
    assert course(generator, scheme) == pytest.approx(ROW, rel=2e-4)
    index = {s: i for i, s in enumerate(scheme.states)}
    loop = ("B0", "B1", "A1", "A0", "B0")
    ways = [(index[a], index[b]) for a, b in itertools.pairwise(loop)]
    miss = math.log(math.prod(generator[b, a] / generator[a, b] for a, b in ways))
    assert abs(miss) == pytest.approx(0.0245, abs=5e-4)
    own = scheme.generator(at(ACh=0.01))
    assert math.log(math.prod(own[b, a] / own[a, b] for a, b in ways)) == pytest.approx(0.0, abs=1e-12)


def test_c15_derived_binding_stays_near_the_published():
    scheme = part("AChREdelstein").gates[0]
    rates = scheme.rates(at(ACh=1.0), 1.0)
    for form in "AID":
        for i, published in enumerate((3e5, 1.5e5)):
            assert rates[f"{form}{i}", f"{form}{i + 1}"][0] == pytest.approx(published, rel=0.03)
